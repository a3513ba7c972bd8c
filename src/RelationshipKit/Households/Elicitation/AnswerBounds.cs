namespace RelationshipKit.Households.Elicitation;

/// <summary>
/// What answers leave possible, for each task, on a scale of whole places: yardstick k (from 0) stands at (k + 1)·(m + 1), so that m places lie
/// between two yardsticks and beyond the ends, enough for m tasks one above the other. 'Lighter' is a difference of at least 1, 'about the
/// same' one of 0. Answers fit together exactly if such places exist, and then the bounds are the tightest possible (differences of two
/// variables: moving bounds until nothing moves decides both).
/// </summary>
internal sealed class AnswerBounds
{
    private readonly int[] _low;
    private readonly int[] _high;

    private AnswerBounds(int tasks, int yardsticks)
    {
        Step = tasks + 1;
        _low = new int[tasks];
        _high = new int[tasks];
        Array.Fill(_low, 1);
        Array.Fill(_high, ((yardsticks + 1) * Step) - 1);
    }

    /// <summary>The distance between two yardsticks.</summary>
    public int Step { get; }

    public int Low(int task) => _low[task];

    public int High(int task) => _high[task];

    /// <summary>Whether the place of a yardstick is still possible for a task that is not yet settled.</summary>
    public bool LeavesOpen(int task, int yardstick) =>
        _low[task] < _high[task] && PlaceOf(yardstick) >= _low[task] && PlaceOf(yardstick) <= _high[task];

    /// <summary>The yardstick that the task is about the same as, or null.</summary>
    public int? SettledAt(int task) => _low[task] == _high[task] && _low[task] % Step == 0 ? (_low[task] / Step) - 1 : null;

    /// <summary>The bounds that facts leave, or null if they do not fit together.</summary>
    public static AnswerBounds? Of(int tasks, int yardsticks, IReadOnlyList<AnswerFact> facts)
    {
        var bounds = new AnswerBounds(tasks, yardsticks);
        bool moves = true;
        while (moves)
        {
            moves = false;
            foreach (AnswerFact fact in facts)
            {
                moves |= bounds.Narrow(fact);
                if (bounds._low[fact.Lighter] > bounds._high[fact.Lighter]) return null;
                if (fact.Heavier is { } heavier && bounds._low[heavier] > bounds._high[heavier]) return null;
            }
        }

        return bounds;
    }

    /// <summary>Facts that do not fit together, although any of them left out lets the others fit.</summary>
    public static List<AnswerFact> Conflict(int tasks, int yardsticks, IReadOnlyList<AnswerFact> facts)
    {
        List<AnswerFact> conflict = [.. facts];
        for (int at = 0; at < conflict.Count;)
        {
            List<AnswerFact> fewer = [.. conflict];
            fewer.RemoveAt(at);
            if (Of(tasks, yardsticks, fewer) is null) conflict = fewer;
            else at++;
        }

        return conflict;
    }

    private int PlaceOf(int yardstick) => (yardstick + 1) * Step;

    private bool Narrow(AnswerFact fact)
    {
        int apart = fact.AreTheSame ? 0 : 1;
        if (fact.Heavier is { } heavier)
        {
            bool moved = Lower(ref _high[fact.Lighter], _high[heavier] - apart) | Raise(ref _low[heavier], _low[fact.Lighter] + apart);
            return fact.AreTheSame ? moved | Lower(ref _high[heavier], _high[fact.Lighter]) | Raise(ref _low[fact.Lighter], _low[heavier]) : moved;
        }

        int place = PlaceOf(fact.Yardstick);
        bool isLighter = fact.AreTheSame || !fact.IsAboveYardstick, isHeavier = fact.AreTheSame || fact.IsAboveYardstick;
        return (isLighter && Lower(ref _high[fact.Lighter], place - apart)) | (isHeavier && Raise(ref _low[fact.Lighter], place + apart));
    }

    private static bool Lower(ref int bound, int to)
    {
        if (to >= bound) return false;
        bound = to;
        return true;
    }

    private static bool Raise(ref int bound, int to)
    {
        if (to <= bound) return false;
        bound = to;
        return true;
    }
}

/// <summary>What one answer says, by the places of tasks and yardsticks.</summary>
/// <param name="Answer">The place of the answer it comes from.</param>
/// <param name="Lighter">The lighter task, or the one held against a yardstick.</param>
/// <param name="Heavier">The heavier task; null where it was held against a yardstick.</param>
/// <param name="Yardstick">That yardstick.</param>
/// <param name="IsAboveYardstick">Whether the task is the heavier one.</param>
/// <param name="AreTheSame">Whether both are about as heavy.</param>
internal readonly record struct AnswerFact(int Answer, int Lighter, int? Heavier, int Yardstick, bool IsAboveYardstick, bool AreTheSame);
