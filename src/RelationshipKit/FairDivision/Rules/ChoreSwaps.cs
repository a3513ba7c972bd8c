namespace RelationshipKit.FairDivision.Rules;

/// <summary>A division being mended by chore swaps, with what every bundle costs every agent.</summary>
internal sealed class ChoreSwaps
{
    private readonly ChoreInstance _instance;
    private readonly long[] _bundleCosts;

    public ChoreSwaps(ChoreInstance instance, IReadOnlyList<int> owners)
    {
        _instance = instance;
        Owners = [.. owners];
        _bundleCosts = new long[instance.AgentCount * instance.AgentCount];
        for (int chore = 0; chore < Owners.Length; chore++) Add(chore, Owners[chore], sign: 1);
    }

    /// <summary>Gets the owners as they are now.</summary>
    public int[] Owners { get; }

    /// <summary>The holder of the bundle that is cheapest to the agent, if the agent is not α-EFX towards it; −1 if it is α-EFX towards all.</summary>
    public int EnviedBy(int agent, int alpha)
    {
        int n = _instance.AgentCount, envied = -1;
        for (int other = 0; other < n; other++)
        {
            if (other == agent) continue;
            if (envied < 0 || _bundleCosts[(agent * n) + other] < _bundleCosts[(agent * n) + envied]) envied = other;
        }

        if (envied < 0) return -1;
        long cheapest = long.MaxValue;
        for (int chore = 0; chore < Owners.Length; chore++)
        {
            if (Owners[chore] == agent) cheapest = Math.Min(cheapest, _instance.Cost(agent, chore));
        }

        bool isEFX = cheapest == long.MaxValue
            || _bundleCosts[(agent * n) + agent] - cheapest <= (Int128)alpha * _bundleCosts[(agent * n) + envied];
        return isEFX ? -1 : envied;
    }

    /// <summary>Gives <paramref name="other"/> the agent's costliest chore alone, and the agent all that the other had.</summary>
    public void Swap(int agent, int other)
    {
        int costliest = Costliest(agent);
        for (int chore = 0; chore < Owners.Length; chore++)
        {
            if (Owners[chore] == other) Move(chore, agent);
        }

        Move(costliest, other);
    }

    /// <summary>The agent's costliest chore (ties: declared order), or −1 if it has none.</summary>
    public int Costliest(int agent)
    {
        int costliest = -1;
        for (int chore = 0; chore < Owners.Length; chore++)
        {
            if (Owners[chore] != agent) continue;
            if (costliest < 0 || _instance.Cost(agent, chore) > _instance.Cost(agent, costliest)) costliest = chore;
        }

        return costliest;
    }

    private void Move(int chore, int taker)
    {
        Add(chore, Owners[chore], sign: -1);
        Add(chore, taker, sign: 1);
        Owners[chore] = taker;
    }

    private void Add(int chore, int bundle, int sign)
    {
        int n = _instance.AgentCount;
        for (int agent = 0; agent < n; agent++) _bundleCosts[(agent * n) + bundle] += sign * _instance.Cost(agent, chore);
    }
}
