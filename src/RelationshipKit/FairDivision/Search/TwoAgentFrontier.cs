using System.Runtime.InteropServices;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// For two agents: all ways to carry that no other way beats for both, built chore by chore as lists of undominated pairs of loads, as far
/// as they can still end with nobody above a given worst share. Among these lies the leximin division; of divisions with the same loads
/// the one with the fewest changes from the present owners is kept.
/// Source: the list method for two-criteria knapsacks (Nemhauser, Ullmann 1969).
/// </summary>
internal sealed class TwoAgentFrontier
{
    private const int MostStates = 1 << 18;

    private readonly ChoreInstance _instance;
    private readonly int[] _present;
    private readonly long[] _cap;
    private readonly int[] _order;
    private readonly List<State[]> _layers = [];

    private TwoAgentFrontier(ChoreInstance instance, int[] present, Share worst)
    {
        (_instance, _present) = (instance, present);
        _cap = [.. Enumerable.Range(0, 2).Select(agent => instance.TotalCost(agent) > 0 ? worst.LargestWithin(instance, agent) : Share.NoLimit)];
        _order = [.. Enumerable.Range(0, instance.ChoreCount).OrderByDescending(chore => Math.Abs(instance.Cost(0, chore)))];
    }

    /// <summary>
    /// The undominated divisions with nobody above <paramref name="worst"/>, or null if there are too many states on the way.
    /// </summary>
    /// <param name="instance">An instance with two agents.</param>
    /// <param name="present">The present owner of each chore, −1 where unknown; or empty.</param>
    /// <param name="worst">A worst share that some division reaches.</param>
    public static IReadOnlyList<int[]>? Divisions(ChoreInstance instance, int[] present, Share worst)
    {
        var frontier = new TwoAgentFrontier(instance, present, worst);
        return frontier.Build() ? [.. Enumerable.Range(0, frontier._layers[^1].Length).Select(frontier.OwnersOf)] : null;
    }

    private bool Build()
    {
        _layers.Add([default]);
        long[] likedAhead = [0, 0];
        foreach (int chore in _order)
        {
            for (int agent = 0; agent < 2; agent++) likedAhead[agent] += Math.Min(0, _instance.Cost(agent, chore));
        }

        int states = 1;
        foreach (int chore in _order)
        {
            for (int agent = 0; agent < 2; agent++) likedAhead[agent] -= Math.Min(0, _instance.Cost(agent, chore));
            State[] next = Undominated(With(chore, owner: 0, likedAhead), With(chore, owner: 1, likedAhead));
            states += next.Length;
            if (states > MostStates) return false;
            _layers.Add(next);
        }

        return true;
    }

    /// <summary>The states of the last layer after giving the chore to an owner, still in the order of the first load.</summary>
    private List<State> With(int chore, int owner, long[] likedAhead)
    {
        State[] last = _layers[^1];
        var given = new List<State>(last.Length);
        if (!_instance.IsAllowed(owner, chore)) return given;
        bool changes = _present.Length > 0 && _present[chore] >= 0 && _present[chore] != owner;
        for (int from = 0; from < last.Length; from++)
        {
            State state = last[from];
            if (owner == 0) state.First += _instance.Cost(0, chore);
            else state.Second += _instance.Cost(1, chore);
            if (state.First + likedAhead[0] > _cap[0] || state.Second + likedAhead[1] > _cap[1]) continue;
            state.Changes += changes ? 1 : 0;
            (state.From, state.Owner) = (from, owner);
            given.Add(state);
        }

        return given;
    }

    /// <summary>Merges two lists ordered by the first load, leaving out whatever another state matches or beats.</summary>
    private static State[] Undominated(List<State> left, List<State> right)
    {
        var merged = new List<State>(left.Count + right.Count);
        int atLeft = 0, atRight = 0;
        while (atLeft < left.Count || atRight < right.Count)
        {
            State next = atRight == right.Count || (atLeft < left.Count && IsBefore(left[atLeft], right[atRight]))
                ? left[atLeft++]
                : right[atRight++];
            if (merged.Count == 0 || next.Second < merged[^1].Second) merged.Add(next);
        }

        return [.. merged];
    }

    private static bool IsBefore(in State left, in State right) =>
        left.First != right.First ? left.First < right.First
        : left.Second != right.Second ? left.Second < right.Second
        : left.Changes <= right.Changes;

    private int[] OwnersOf(int state)
    {
        var owners = new int[_order.Length];
        for (int layer = _order.Length; layer > 0; layer--)
        {
            State reached = _layers[layer][state];
            owners[_order[layer - 1]] = reached.Owner;
            state = reached.From;
        }

        return owners;
    }

    /// <summary>What both carry, and how this came from the layer before.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct State
    {
        public long First;
        public long Second;
        public int Changes;
        public int From;
        public int Owner;
    }
}
