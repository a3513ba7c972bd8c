using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Tests.Scheduling;

/// <summary>
/// A recurrence written down a second time, as a question asked of each day by itself. It shares nothing with the library but the names of
/// days and periods; <see cref="Build"/> makes what the library calls the same.
/// </summary>
internal abstract record OracleRule
{
    public virtual bool IsRolling => false;

    public abstract Recurrence Build();

    /// <summary>Whether a fixed rule has a turn on the day.</summary>
    public abstract bool Falls(DateOnly day);

    /// <summary>Whether a rolling rule that was last done then, or never, is due on the day.</summary>
    public virtual bool IsDue(DateOnly day, DateOnly? lastDone) => throw new NotSupportedException();

    /// <summary>The turns from a first day that lies before all of them.</summary>
    public virtual List<DateOnly> Turns(DateOnly first, DateOnly last)
    {
        var turns = new List<DateOnly>();
        for (DateOnly day = first; day <= last; day = day.AddDays(1))
        {
            if (IsRolling ? IsDue(day, turns.Count == 0 ? null : turns[^1]) : Falls(day)) turns.Add(day);
        }

        return turns;
    }

    internal static bool IsLastOfMonth(DateOnly day) => day.AddDays(1).Month != day.Month;
}

internal sealed record OracleDays(int Every, DateOnly Start) : OracleRule
{
    public override Recurrence Build() => Every == 1 ? Recurrence.Daily(Start) : Recurrence.EveryDays(Every, Start);

    public override bool Falls(DateOnly day) => day >= Start && (day.DayNumber - Start.DayNumber) % Every == 0;
}

internal sealed record OracleWeeks(int Every, DayOfWeek[] Days, DateOnly Start) : OracleRule
{
    public override Recurrence Build() => Recurrence.EveryWeeks(Every, Start, Days);

    public override bool Falls(DateOnly day) =>
        day >= Start && Days.Contains(day.DayOfWeek) && (Monday(day).DayNumber - Monday(Start).DayNumber) / 7 % Every == 0;

    private static DateOnly Monday(DateOnly day)
    {
        while (day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(-1);
        return day;
    }
}

internal sealed record OracleMonths(int Every, int Number, DayOfWeek? Weekday, DateOnly Start, bool ByYears) : OracleRule
{
    public override Recurrence Build()
    {
        MonthDay day = Weekday is { } weekday ? MonthDay.Nth(Number, weekday) : MonthDay.Of(Number);
        return ByYears ? Recurrence.EveryYears(Every, Start, day) : Recurrence.EveryMonths(Every, Start, day);
    }

    public override bool Falls(DateOnly day)
    {
        int months = (12 * (day.Year - Start.Year)) + day.Month - Start.Month;
        return day >= Start && months % (ByYears ? 12 * Every : Every) == 0 && IsTheDay(day);
    }

    private bool IsTheDay(DateOnly day)
    {
        if (Weekday is null) return day.Day == Number || (day.Day < Number && IsLastOfMonth(day));
        if (day.DayOfWeek != Weekday) return false;
        int which = 0;
        int step = Number > 0 ? -7 : 7;
        for (DateOnly other = day; other.Month == day.Month; other = other.AddDays(step)) which++;
        return which == Math.Abs(Number);
    }
}

internal sealed record OracleRolling(int Every, Period Per, DateOnly Start) : OracleRule
{
    public override bool IsRolling => true;

    public override Recurrence Build() => Recurrence.AfterCompletion(Every, Per, Start);

    public override bool Falls(DateOnly day) => throw new NotSupportedException();

    public override bool IsDue(DateOnly day, DateOnly? lastDone) =>
        day >= Start && (lastDone is not { } done || day >= Per switch
        {
            Period.Day => done.AddDays(Every),
            Period.Week => done.AddDays(7 * Every),
            Period.Month => done.AddMonths(Every),
            Period.Quarter => done.AddMonths(3 * Every),
            _ => done.AddYears(Every),
        });
}

internal sealed record OracleSeasons((int From, int Until, OracleRule Rule)[] Seasons) : OracleRule
{
    public override bool IsRolling => Seasons[0].Rule.IsRolling;

    public override Recurrence Build() => Recurrence.InSeasons(Seasons.Select(season => Season.Create(
        YearWindow.Create(season.From / 100, season.From % 100, season.Until / 100, season.Until % 100), season.Rule.Build())));

    public override bool Falls(DateOnly day) => Seasons.Any(season => Holds(season, day) && season.Rule.Falls(day));

    public override bool IsDue(DateOnly day, DateOnly? lastDone) =>
        Seasons.Any(season => Holds(season, day) && season.Rule.IsDue(day, lastDone));

    private static bool Holds((int From, int Until, OracleRule Rule) season, DateOnly day)
    {
        int date = (100 * day.Month) + day.Day;
        return season.From <= season.Until ? season.From <= date && date <= season.Until : !(season.Until < date && date < season.From);
    }
}

internal sealed record OraclePauses(OracleRule Rule, (DateOnly From, DateOnly Until)[] Pauses) : OracleRule
{
    public override bool IsRolling => Rule.IsRolling;

    public override Recurrence Build() => Pauses.Aggregate(Rule.Build(), (rule, pause) => rule.Paused(pause.From, pause.Until));

    public override bool Falls(DateOnly day) => Rule.Falls(day) && !IsPaused(day);

    public override bool IsDue(DateOnly day, DateOnly? lastDone) => Rule.IsDue(day, lastDone) && !IsPaused(day);

    private bool IsPaused(DateOnly day) => Pauses.Any(pause => pause.From <= day && day <= pause.Until);
}

internal sealed record OracleLimits(OracleRule Rule, DateOnly? First, DateOnly? Last, int? Count) : OracleRule
{
    public override bool IsRolling => Rule.IsRolling;

    public override Recurrence Build()
    {
        Recurrence rule = Rule.Build();
        if (First is { } first) rule = rule.StartingOn(first);
        if (Last is { } last) rule = rule.EndingOn(last);
        return Count is { } count ? rule.EndingAfter(count) : rule;
    }

    public override bool Falls(DateOnly day) => Rule.Falls(day) && IsInside(day);

    public override bool IsDue(DateOnly day, DateOnly? lastDone) => Rule.IsDue(day, lastDone) && IsInside(day);

    public override List<DateOnly> Turns(DateOnly first, DateOnly last) => [.. base.Turns(first, last).Take(Count ?? int.MaxValue)];

    private bool IsInside(DateOnly day) => !(day < First) && !(day > Last);
}
