using System.Numerics;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Patterns;

/// <summary>A match: tokens from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct PatternMatch(int Start, int End);

/// <summary>
/// Runs patterns on a sentence. For each step, from the last to the first, it works out from which places the rest of the pattern can
/// succeed: once for places reached from the token before, where punctuation would stand in the way, and once for all others. With that
/// known, the walk to a match never takes a wrong turn.
/// </summary>
internal sealed class PatternMachine
{
    private readonly ulong[] _free = new ulong[PatternCompiler.MostOps];
    private readonly ulong[] _joined = new ulong[PatternCompiler.MostOps];
    private readonly int[] _slots = new int[PatternCompiler.MostOps];

    /// <summary>Gets how many steps have been worked out: a measure of the work that no clock blurs.</summary>
    public long Steps { get; private set; }

    /// <summary>Gets what the last walk marked: pairs of first token and token after the last; -1 where nothing was.</summary>
    public ReadOnlySpan<int> Slots => _slots;

    /// <summary>The places at which a match begins. Most patterns fail soon: at a step that no match goes round and that nothing can pass.</summary>
    public ulong FindStarts(in PatternProgram program, SentenceView view)
    {
        ReadOnlySpan<Op> ops = program.Ops.AsSpan();
        for (int at = ops.Length - 1; at >= 0; at--)
        {
            Steps++;
            Work(ops[at], at, view);
            if (ops[at].IsInevitable && (_free[at] | _joined[at]) == 0) return 0;
        }

        return _free[0];
    }

    /// <summary>The first match that begins at <paramref name="from"/> or later, of those that <see cref="FindStarts"/> found.</summary>
    public bool TryWalk(in PatternProgram program, SentenceView view, ulong starts, int from, out PatternMatch match)
    {
        ulong left = from > SentenceView.MostTokens ? 0 : starts & (ulong.MaxValue << from);
        if (left == 0)
        {
            match = default;
            return false;
        }

        int start = BitOperations.TrailingZeroCount(left);
        Array.Fill(_slots, -1, 0, program.SlotCount);
        match = new PatternMatch(start, Walk(program.Ops.AsSpan(), view, start));
        return true;
    }

    private void Work(Op op, int at, SentenceView view)
    {
        switch (op.Kind)
        {
            case OpKind.Accept:
                (_free[at], _joined[at]) = (view.Everywhere, view.Everywhere);
                break;
            case OpKind.Token:
                SetStarts(at, view.StartsOf(op.A, _joined[at + 1]), view);
                break;
            case OpKind.NotToken:
                SetStarts(at, (_joined[at + 1] >> 1) & view.BeforeTokens & ~view.AllStartsOf(op.A), view);
                break;
            case OpKind.AnyToken:
                SetStarts(at, (_joined[at + 1] >> 1) & view.BeforeTokens, view);
                break;
            case OpKind.Split:
                (_free[at], _joined[at]) = (_free[op.A] | _free[op.B], _joined[op.A] | _joined[op.B]);
                break;
            case OpKind.Jump:
                (_free[at], _joined[at]) = (_free[op.A], _joined[op.A]);
                break;
            case OpKind.Skip:
                SetSkip(at, (_joined[at + 1] >> 1) & view.BeforeTokens & ~view.Openers, view);
                break;
            case OpKind.SkipMany:
                SetSkip(at, (Flooded(_joined[at + 1], view.BeforeTokens & ~view.Openers & ~view.Breaks) >> 1) & view.BeforeTokens & ~view.Openers, view);
                break;
            case OpKind.Leap:
                _free[at] = _joined[at] = _free[at + 1] | ((_free[at + 1] >> 1) & view.BeforeTokens);
                break;
            case OpKind.LeapMany:
                _free[at] = _joined[at] = Flooded(_free[at + 1], view.BeforeTokens);
                break;
            case OpKind.Edge:
                _free[at] = _joined[at] = _free[at + 1] & PlacesOf((EdgeKind)op.A, view);
                break;
            case OpKind.Condition:
                (_free[at], _joined[at]) = (_free[at + 1] & PlacesOf(op, view, isJoined: false), _joined[at + 1] & PlacesOf(op, view, isJoined: true));
                break;
            case OpKind.NotCondition:
                (_free[at], _joined[at]) = (_free[at + 1] & ~PlacesOf(op, view, isJoined: false), _joined[at + 1] & ~PlacesOf(op, view, isJoined: true));
                break;
            case OpKind.Mark:
                (_free[at], _joined[at]) = (_free[at + 1], _joined[at + 1]);
                break;
        }
    }

    private void SetStarts(int at, ulong starts, SentenceView view) => (_free[at], _joined[at]) = (starts, starts & ~view.Breaks);

    private void SetSkip(int at, ulong skipped, SentenceView view) =>
        (_free[at], _joined[at]) = (_free[at + 1] | skipped, _joined[at + 1] | (skipped & ~view.Breaks));

    /// <summary>The places from which one gets to a goal by passing only the tokens given.</summary>
    private static ulong Flooded(ulong goals, ulong passable)
    {
        for (int step = 1; step < 64; step <<= 1)
        {
            goals |= (goals >> step) & passable;
            passable &= passable >> step;
        }

        return goals;
    }

    private static ulong PlacesOf(EdgeKind edge, SentenceView view) => edge switch
    {
        EdgeKind.Break => view.Breaks,
        EdgeKind.PossibleBreak => view.Everywhere,
        EdgeKind.ClauseStart => view.Boundaries | (view.Openers << 1),
        EdgeKind.ClauseEnd => (view.Boundaries & ~1UL) | (1UL << view.Count),
        EdgeKind.SentenceStart => view.SentenceStart,
        _ => view.SentenceEnd,
    };

    // A place reached from the token before belongs to that token's clause, any other to the clause of the token after.
    private static ulong PlacesOf(Op op, SentenceView view, bool isJoined) => (ConditionKind)op.B switch
    {
        ConditionKind.Before => view.AllStartsOf(op.A) & ~view.Breaks,
        ConditionKind.After => view.AllEndsOf(op.A) & ~view.Breaks,
        ConditionKind.Earlier => AfterIn(view.AllEndsOf(op.A), view, isJoined),
        ConditionKind.Later => BeforeIn(view.AllStartsOf(op.A), view, isJoined),
        ConditionKind.Clause => ClausesWith(view.AllStartsOf(op.A), view, isJoined),
        ConditionKind.Sentence => view.Has(op.A) ? view.Everywhere : 0,
        ConditionKind.Negated => AfterIn(view.AllEndsOfNegators, view, isJoined),
        ConditionKind.Question => view.IsQuestion ? view.Everywhere : 0,
        _ => view.Quoted,
    };

    private static ulong AfterIn(ulong ends, SentenceView view, bool isJoined)
    {
        ulong places = 0;
        for (ulong left = ends; left != 0; left &= left - 1)
        {
            int end = BitOperations.TrailingZeroCount(left);
            places |= ClauseOf(end - 1, view, isJoined) & (ulong.MaxValue << end);
        }

        return places;
    }

    private static ulong BeforeIn(ulong starts, SentenceView view, bool isJoined)
    {
        ulong places = 0;
        for (ulong left = starts; left != 0; left &= left - 1)
        {
            int start = BitOperations.TrailingZeroCount(left);
            places |= ClauseOf(start, view, isJoined) & ((2UL << start) - 1);
        }

        return places;
    }

    private static ulong ClausesWith(ulong starts, SentenceView view, bool isJoined)
    {
        ulong places = 0;
        for (ulong left = starts; left != 0; left &= left - 1) places |= ClauseOf(BitOperations.TrailingZeroCount(left), view, isJoined);
        return places;
    }

    private static ulong ClauseOf(int token, SentenceView view, bool isJoined) => isJoined ? view.ClauseOf(token) << 1 : view.ClauseOf(token);

    private int Walk(ReadOnlySpan<Op> ops, SentenceView view, int start)
    {
        (int at, int place, ulong[] open) = (0, start, _free);
        while (true)
        {
            Op op = ops[at];
            switch (op.Kind)
            {
                case OpKind.Accept:
                    return place;
                case OpKind.Token:
                    (place, open) = (view.LongestEnd(op.A, place, _joined[at + 1]), _joined);
                    break;
                case OpKind.NotToken or OpKind.AnyToken:
                    (place, open) = (place + 1, _joined);
                    break;
                case OpKind.Split:
                    at = Holds(open[op.A], place) ? op.A : op.B;
                    continue;
                case OpKind.Jump:
                    at = op.A;
                    continue;
                case OpKind.Skip:
                    if (!Holds(open[at + 1], place)) (place, open) = (place + 1, _joined);
                    break;
                case OpKind.SkipMany:
                    while (!Holds(open[at + 1], place)) (place, open) = (place + 1, _joined);
                    break;
                case OpKind.Leap or OpKind.LeapMany:
                    open = _free;
                    while (!Holds(open[at + 1], place)) place++;
                    break;
                case OpKind.Edge:
                    open = _free;
                    break;
                case OpKind.Mark:
                    _slots[op.A] = place;
                    break;
            }

            at++;
        }
    }

    private static bool Holds(ulong places, int place) => (places >> place & 1) != 0;
}
