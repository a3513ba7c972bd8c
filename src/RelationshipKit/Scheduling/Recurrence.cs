using System.Globalization;

namespace RelationshipKit.Scheduling;

/// <summary>
/// On which days a task comes round. It knows days only: times of day are in <see cref="Deadline"/>, people elsewhere. Immutable;
/// equal by value.
/// </summary>
/// <remarks>
/// Made by <see cref="Daily"/>, <see cref="EveryWeeks"/>, <see cref="Monthly"/>, <see cref="AfterCompletion"/>, <see cref="Of"/> and
/// their like; narrowed by <see cref="Within"/>, <see cref="InSeasons"/>, <see cref="Paused"/>, <see cref="StartingOn"/>,
/// <see cref="EndingOn"/> and <see cref="EndingAfter"/>. A rule is either fixed (what was done does not move it) or follows completion.
/// Days are those of the proleptic Gregorian calendar, weeks begin on Monday. docs/recurrence.md says each rule exactly.
/// </remarks>
public abstract partial record Recurrence
{
    private Recurrence()
    {
    }

    /// <summary>The first day that could be a turn; null for what has no beginning (a frequency) or no days of its own (an event).</summary>
    public abstract DateOnly? Start { get; }

    /// <summary>Whether the next turn is counted from when the last one was done.</summary>
    public virtual bool FollowsCompletion => false;

    /// <summary>
    /// The days of the turns, however the range is cut: the turns of two ranges that meet are those of the whole. A rule that follows
    /// completion is laid out as if every turn were done on its day; where something is known to be done, ask <see cref="Forecast"/>.
    /// </summary>
    /// <param name="first">The first day looked at.</param>
    /// <param name="last">The last day looked at; before <paramref name="first"/> there are no turns.</param>
    /// <returns>Ascending, computed as it is read; a day with several turns comes as many times.</returns>
    public IEnumerable<DateOnly> Between(DateOnly first, DateOnly last)
    {
        if (last < first) return [];
        return FollowsCompletion ? Chain(Start ?? first, null, last).SkipWhile(turn => turn < first) : TurnsIn(first, last);
    }

    /// <summary>
    /// The days of the turns if all goes well from <paramref name="first"/> on: what is overdue is done on that day, and every later turn
    /// on its own. For fixed rules the same as <see cref="Between"/>.
    /// </summary>
    /// <param name="first">The first day looked at.</param>
    /// <param name="last">The last day looked at; before <paramref name="first"/> there are no turns.</param>
    /// <param name="lastDone">When it was last done, or null if never.</param>
    /// <returns>Ascending, computed as it is read.</returns>
    public IEnumerable<DateOnly> Forecast(DateOnly first, DateOnly last, DateOnly? lastDone)
    {
        if (last < first) return [];
        return FollowsCompletion ? Chain(first, lastDone, last) : TurnsIn(first, last);
    }

    /// <summary>The first turn after a day, never that day itself or one before it.</summary>
    /// <param name="day">The day, such as yesterday to hear about today, or the due day of a turn that was done early.</param>
    /// <param name="lastDone">When it was last done, or null if never. Only rules that follow completion look at it: what is overdue
    /// by then comes on the day after <paramref name="day"/>.</param>
    /// <returns>The day of the turn, or null when there is none any more.</returns>
    public DateOnly? NextAfter(DateOnly day, DateOnly? lastDone = null) =>
        day == DateOnly.MaxValue ? null : FirstFrom(day.AddDays(1), lastDone);

    /// <summary>The rule in a few English words, the same under every culture: for logs, not for the household.</summary>
    /// <returns>The words.</returns>
    public sealed override string ToString() => Describe();

    internal static string TextOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The turns of a fixed rule, ascending. Asked only with <paramref name="first"/> ≤ <paramref name="last"/>.</summary>
    internal abstract IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last);

    /// <summary>The first turn on or after a day.</summary>
    internal virtual DateOnly? FirstFrom(DateOnly day, DateOnly? lastDone)
    {
        foreach (DateOnly turn in TurnsIn(day, DateOnly.MaxValue)) return turn;
        return null;
    }

    internal abstract string Describe();

    private IEnumerable<DateOnly> Chain(DateOnly first, DateOnly? lastDone, DateOnly last)
    {
        for (DateOnly? turn = FirstFrom(first, lastDone); turn is { } day && day <= last; turn = NextAfter(day, day)) yield return day;
    }
}
