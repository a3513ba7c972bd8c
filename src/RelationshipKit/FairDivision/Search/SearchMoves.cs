namespace RelationshipKit.FairDivision.Search;

/// <summary>The moves of a local search: hand-overs and swaps of chores, some of them at random, always the same ones.</summary>
internal sealed class SearchMoves(SearchInstance search, SearchBudget budget)
{
    private const ulong Seed = 0x9E3779B97F4A7C15;

    private readonly Xorshift _random = new(Seed);

    /// <summary>Gets what is to be divided.</summary>
    public SearchInstance Search { get; } = search;

    /// <summary>Gets the nodes to spend.</summary>
    public SearchBudget Budget { get; } = budget;

    /// <summary>Gets the division that is being changed.</summary>
    public DivisionState State { get; } = new(search);

    /// <summary>Hands <paramref name="chore"/> to the taker, in exchange for <paramref name="back"/> unless that is −1.</summary>
    public void Exchange(int chore, int taker, int back)
    {
        if (back >= 0) State.Swap(chore, back);
        else State.Give(chore, taker);
    }

    /// <summary>Whether a division that is EF1 stays so if <paramref name="chore"/> goes to the taker, in exchange for <paramref name="back"/> unless that is −1.</summary>
    public bool KeepEF1(int chore, int taker, int back)
    {
        int giver = State.Owners[chore];
        Budget.SpendTrials(2 * Search.Units.AgentCount);
        Exchange(chore, taker, back);
        bool keeps = State.IsStillEF1(giver, taker);
        Exchange(chore, giver, back);
        return keeps;
    }

    /// <summary>Gives a few chores back to present owners.</summary>
    public void UndoSomeHandovers(bool keepEF1)
    {
        int wanted = 1 + (int)(Next() % 3);
        for (int attempt = 0; attempt < 20 && wanted > 0; attempt++)
        {
            int chore = (int)(Next() % (ulong)Search.Units.ChoreCount);
            int handovers = Search.Handovers(State.Owners[chore], chore);
            Budget.SpendTrials(4);
            for (int taker = 0; taker < Search.Units.AgentCount && handovers > 0; taker++)
            {
                if (Search.Handovers(taker, chore) >= handovers || !State.MayExchange(chore, taker, back: -1)) continue;
                if (keepEF1 && !KeepEF1(chore, taker, back: -1)) continue;
                State.Give(chore, taker);
                wanted--;
                break;
            }
        }
    }

    /// <summary>A random number, not below 0.</summary>
    public ulong Next() => _random.Next();
}
