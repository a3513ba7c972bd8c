using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

public abstract partial record Recurrence
{
    /// <summary>The most days, weeks, months or years from one turn to the next.</summary>
    public const int MostEvery = 1_000;

    /// <summary>The most turns that <see cref="EndingAfter"/> may count.</summary>
    public const int MostTurns = 10_000;

    /// <summary>When something happens that no calendar knows, such as the bin being full: no days by itself.</summary>
    public static Recurrence OnEvent { get; } = new Triggered();

    /// <summary>Every day.</summary>
    /// <param name="start">The first turn.</param>
    /// <returns>The rule.</returns>
    public static Recurrence Daily(DateOnly start) => new Days(1, start);

    /// <summary>Every so many days.</summary>
    /// <param name="every">1–1,000 days.</param>
    /// <param name="start">The first turn, from which days are counted.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Recurrence EveryDays(int every, DateOnly start) => new Days(CheckedEvery(every), start);

    /// <summary>Monday to Friday.</summary>
    /// <param name="start">The first day looked at.</param>
    /// <returns>The rule.</returns>
    public static Recurrence Weekdays(DateOnly start) => new Weeks(
        1, WeekdaySet.Of([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]), start);

    /// <summary>On some days of every so many weeks.</summary>
    /// <param name="every">1–1,000 weeks, counted by calendar weeks (from Monday) from the week of <paramref name="start"/>.</param>
    /// <param name="start">The first day looked at.</param>
    /// <param name="days">The days of the week, each once; none means the day of the week of <paramref name="start"/>.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentException">A day is named twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number or a day is out of range.</exception>
    public static Recurrence EveryWeeks(int every, DateOnly start, params IEnumerable<DayOfWeek> days)
    {
        ImmutableArray<DayOfWeek> named = [.. Guard.Against.Null(days)];
        return new Weeks(CheckedEvery(every), WeekdaySet.Of(named.IsEmpty ? [start.DayOfWeek] : named), start);
    }

    /// <summary>Every month on the day of the month of the start; in shorter months on their last day.</summary>
    /// <param name="start">The first turn. From 31 January: 28 or 29 February, then 31 March.</param>
    /// <returns>The rule.</returns>
    public static Recurrence Monthly(DateOnly start) => EveryMonths(1, start);

    /// <summary>Every so many months.</summary>
    /// <param name="every">1–1,000 months, counted from the month of <paramref name="start"/>.</param>
    /// <param name="start">The first day looked at.</param>
    /// <param name="day">The day of the month; null for that of <paramref name="start"/>.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Recurrence EveryMonths(int every, DateOnly start, MonthDay? day = null) =>
        new Months(CheckedEvery(every), day ?? MonthDay.Of(start.Day), start);

    /// <summary>Every year on the day of the start; 29 February is 28 February in common years.</summary>
    /// <param name="start">The first turn.</param>
    /// <returns>The rule.</returns>
    public static Recurrence Yearly(DateOnly start) => EveryYears(1, start);

    /// <summary>Every so many years, in the month of the start. The same rule as <see cref="EveryMonths"/> with twelve times the number.</summary>
    /// <param name="every">1–1,000 years.</param>
    /// <param name="start">The first day looked at; its month is the month of the turns.</param>
    /// <param name="day">The day of that month; null for that of <paramref name="start"/>.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Recurrence EveryYears(int every, DateOnly start, MonthDay? day = null) =>
        new Months(12 * CheckedEvery(every), day ?? MonthDay.Of(start.Day), start);

    /// <summary>One day only.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The rule.</returns>
    public static Recurrence Once(DateOnly day) => new OneDay(day);

    /// <summary>So long after it was last done, whenever that was (rolling).</summary>
    /// <param name="every">1–1,000 periods from done to due.</param>
    /// <param name="period">The period. Months, quarters and years keep the day of the month, or the last day of a shorter month.</param>
    /// <param name="start">When the first turn is due; no turn comes before it.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number or the period is out of range.</exception>
    public static Recurrence AfterCompletion(int every, Period period, DateOnly start) =>
        new Rolling(CheckedEvery(every), Guard.Against.EnumOutOfRange(period), start);

    /// <summary>
    /// The days of a frequency: exactly so many turns in each whole calendar day, week (from Monday), month, quarter or year, as evenly
    /// spread over its days as whole days allow, several on one day where there are more turns than days. Where the frequency names
    /// months, days of other months are left out. The same days whatever range is asked for.
    /// </summary>
    /// <param name="frequency">How often.</param>
    /// <param name="position">The place of the task among the household's tasks, 0 or more. It shifts the turns within their period, so
    /// that not every weekly task comes on Monday; docs/recurrence.md says how. 0 begins each period with a turn.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is below 0.</exception>
    public static Recurrence Of(Frequency frequency, int position = 0) =>
        new Spread(Guard.Against.Null(frequency), Guard.Against.OutOfRange(position, 0, int.MaxValue));

    /// <summary>One task with several rules, each in its own part of the year.</summary>
    /// <param name="seasons">At least one; no day of the year in two of them. All of their rules are fixed, or all follow completion.</param>
    /// <returns>The rule. Fixed rules have their turns inside their season only; a rule that follows completion, due outside its season,
    /// is due when the season begins, and the earliest due of all seasons counts.</returns>
    /// <exception cref="ArgumentException">No season, seasons that overlap, or rules of both kinds.</exception>
    public static Recurrence InSeasons(params IEnumerable<Season> seasons)
    {
        ImmutableArray<Season> all = [.. Guard.Against.Null(seasons)];
        if (all.IsEmpty) throw new ArgumentException("There is no season.", nameof(seasons));
        if (all.Contains(null!)) throw new ArgumentException("A season is null.", nameof(seasons));
        if (all.DistinctBy(season => season.Rule.FollowsCompletion).Count() > 1)
            throw new ArgumentException("Some rules are fixed and some follow completion.", nameof(seasons));
        for (int i = 0; i < all.Length; i++)
        {
            if (all.Take(i).Any(other => other.Window.Overlaps(all[i].Window)))
                throw new ArgumentException("Two seasons share a day of the year.", nameof(seasons));
        }

        return new Seasonal(new ValueList<Season>([.. all.OrderBy(season => season.Window.FirstKey)]));
    }

    /// <summary>This rule in one part of the year only.</summary>
    /// <param name="window">The part of the year.</param>
    /// <returns>The narrowed rule, as by <see cref="InSeasons"/>.</returns>
    public Recurrence Within(YearWindow window) => InSeasons(Season.Create(window, this));

    /// <summary>This rule with no turns from one day to another, both included.</summary>
    /// <param name="from">The first day without turns.</param>
    /// <param name="until">The last day without turns.</param>
    /// <returns>The paused rule. Fixed turns in a pause fall out; what follows completion and is due in a pause comes on the day after it.</returns>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public Recurrence Paused(DateOnly from, DateOnly until)
    {
        if (until < from) throw new ArgumentException("The pause ends before it begins.", nameof(until));
        return this is Pausing pausing ? pausing.And(from, until) : new Pausing(this, new ValueList<Pause>([new Pause(from, until)]));
    }

    /// <summary>This rule with no turns before a day. What the rule counts from stays. Replaces an earlier start set here.</summary>
    /// <param name="first">The first day that may have a turn.</param>
    /// <returns>The narrowed rule.</returns>
    public Recurrence StartingOn(DateOnly first) => Limits with { First = first };

    /// <summary>This rule with no turns after a day. Replaces an earlier last day set here.</summary>
    /// <param name="last">The last day that may have a turn.</param>
    /// <returns>The narrowed rule.</returns>
    public Recurrence EndingOn(DateOnly last) => Limits with { Last = last };

    /// <summary>The first so many turns of this rule. Replaces an earlier number set here.</summary>
    /// <param name="turns">1–10,000 turns.</param>
    /// <returns>The narrowed rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    /// <exception cref="InvalidOperationException">The rule has no start, or it follows completion: how many turns were done is the
    /// ledger's to know.</exception>
    public Recurrence EndingAfter(int turns)
    {
        Guard.Against.OutOfRange(turns, 1, MostTurns);
        if (FollowsCompletion) throw new InvalidOperationException("A rule that follows completion cannot end after a number of turns.");
        if (Start is null) throw new InvalidOperationException("Turns cannot be counted from nowhere; use StartingOn first.");
        return Limits with { Turns = turns };
    }

    private Limited Limits => this as Limited ?? new Limited(this, null, null, null);

    private static int CheckedEvery(int every) => Guard.Against.OutOfRange(every, 1, MostEvery);
}
