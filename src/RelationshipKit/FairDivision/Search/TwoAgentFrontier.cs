using System.Buffers;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// For two agents: all ways to carry that no other way beats for both, built chore by chore as lists of undominated pairs of loads, as far
/// as they can still end with nobody above a given worst share. Among these lies the leximin division; of divisions with the same loads
/// the one with the fewest changes from the present owners is kept.
/// Source: the list method for two-criteria knapsacks (Nemhauser, Ullmann 1969).
/// </summary>
internal sealed class TwoAgentFrontier
{
    /// <summary>How many states are kept at most before the search gives up.</summary>
    public const int MostStates = 1 << 20;

    private readonly ChoreInstance _instance;
    private readonly int[] _present;
    private readonly long[] _cap;
    private readonly int[] _order;
    private readonly int _mostStates;
    private readonly List<int[]> _steps = [];

    private TwoAgentFrontier(ChoreInstance instance, int[] present, Share worst, int mostStates)
    {
        (_instance, _present, _mostStates) = (instance, present, mostStates);
        _cap = [.. Enumerable.Range(0, 2).Select(agent => instance.TotalCost(agent) > 0 ? worst.LargestWithin(instance, agent) : Share.NoLimit)];
        _order = [.. Enumerable.Range(0, instance.ChoreCount).OrderByDescending(chore => Math.Abs(instance.Cost(0, chore)))];
    }

    /// <summary>
    /// The undominated divisions with nobody above <paramref name="worst"/>, or null if there are too many states on the way.
    /// </summary>
    /// <param name="instance">An instance with two agents.</param>
    /// <param name="present">The present owner of each chore, −1 where unknown; or empty.</param>
    /// <param name="worst">A worst share that some division reaches.</param>
    /// <param name="mostStates">How many states may be kept on the way.</param>
    public static IReadOnlyList<int[]>? Divisions(ChoreInstance instance, int[] present, Share worst, int mostStates = MostStates)
    {
        var frontier = new TwoAgentFrontier(instance, present, worst, mostStates);
        return frontier.Build() ? [.. Enumerable.Range(0, frontier._steps is [.., var last] ? last.Length : 1).Select(frontier.OwnersOf)] : null;
    }

    /// <summary>Goes through the chores, keeping of each layer only how its states came about; false if there are too many.</summary>
    private bool Build()
    {
        long[] likedAhead = [0, 0];
        foreach (int chore in _order)
        {
            for (int agent = 0; agent < 2; agent++) likedAhead[agent] += Math.Min(0, _instance.Cost(agent, chore));
        }

        State[] last = ArrayPool<State>.Shared.Rent(1);
        last[0] = default;
        int count = 1, states = 1;
        for (int at = 0; at < _order.Length && states <= _mostStates; at++)
        {
            int chore = _order[at];
            for (int agent = 0; agent < 2; agent++) likedAhead[agent] -= Math.Min(0, _instance.Cost(agent, chore));
            State[] next = ArrayPool<State>.Shared.Rent(2 * count);
            int[] steps = ArrayPool<int>.Shared.Rent(2 * count);
            count = Extend(last.AsSpan(0, count), chore, likedAhead, next, steps);
            states += count;
            _steps.Add(steps[..count]);
            ArrayPool<int>.Shared.Return(steps);
            ArrayPool<State>.Shared.Return(last);
            last = next;
        }

        ArrayPool<State>.Shared.Return(last);
        return states <= _mostStates;
    }

    /// <summary>
    /// Gives a chore to either agent in all states of a layer, which is ordered by the first load, and merges the two lists, leaving out
    /// whatever another state matches or beats.
    /// </summary>
    private int Extend(ReadOnlySpan<State> layer, int chore, long[] likedAhead, State[] next, int[] steps)
    {
        int count = 0, atLeft = -1, atRight = -1;
        bool hasLeft = Advance(layer, chore, owner: 0, likedAhead, ref atLeft, out State left);
        bool hasRight = Advance(layer, chore, owner: 1, likedAhead, ref atRight, out State right);
        while (hasLeft || hasRight)
        {
            bool takesLeft = !hasRight || (hasLeft && IsBefore(left, right));
            State state = takesLeft ? left : right;
            if (count == 0 || state.Second < next[count - 1].Second)
            {
                next[count] = state;
                steps[count++] = takesLeft ? 2 * atLeft : (2 * atRight) + 1;
            }

            if (takesLeft) hasLeft = Advance(layer, chore, owner: 0, likedAhead, ref atLeft, out left);
            else hasRight = Advance(layer, chore, owner: 1, likedAhead, ref atRight, out right);
        }

        return count;
    }

    /// <summary>The next state of the layer that may give the chore to the owner, with the chore given; false if there is none left.</summary>
    private bool Advance(ReadOnlySpan<State> layer, int chore, int owner, long[] likedAhead, ref int at, out State given)
    {
        given = default;
        if (!_instance.IsAllowed(owner, chore)) return false;
        long cost = _instance.Cost(owner, chore);
        int changes = _present.Length > 0 && _present[chore] >= 0 && _present[chore] != owner ? 1 : 0;
        while (++at < layer.Length)
        {
            given = layer[at];
            if (owner == 0) given.First += cost;
            else given.Second += cost;
            given.Changes += changes;
            if (given.First + likedAhead[0] <= _cap[0] && given.Second + likedAhead[1] <= _cap[1]) return true;
        }

        return false;
    }

    private static bool IsBefore(in State left, in State right) =>
        left.First != right.First ? left.First < right.First
        : left.Second != right.Second ? left.Second < right.Second
        : left.Changes <= right.Changes;

    private int[] OwnersOf(int state)
    {
        var owners = new int[_order.Length];
        for (int layer = _order.Length - 1; layer >= 0; layer--)
        {
            int step = _steps[layer][state];
            owners[_order[layer]] = step % 2;
            state = step / 2;
        }

        return owners;
    }

    /// <summary>What both carry, and how many chores changed owner.</summary>
    private struct State
    {
        public long First;
        public long Second;
        public int Changes;
    }
}
