using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Scheduling;

/// <summary>Random rules. All of them start between 1 February 2023 and 31 January 2029, with month ends and 29 February often among them.</summary>
internal static class RecurrenceCases
{
    public static readonly DateOnly FirstDay = new(2023, 1, 1);
    public static readonly DateOnly LastDay = FirstDay.AddYears(20);

    private static readonly Period[] Periods = Enum.GetValues<Period>();

    public static Arbitrary<int> Seeds => Arb.From(Gen.Choose(0, int.MaxValue));

    public static OracleRule Any(Random random)
    {
        OracleRule rule = random.Next(4) == 0 ? Rolling(random) : Fixed(random);
        if (random.Next(3) == 0) rule = InSeasons(random, rule.IsRolling);
        if (random.Next(3) == 0) rule = new OraclePauses(rule, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Span(random))]);
        return random.Next(3) == 0 ? Limited(random, rule) : rule;
    }

    /// <summary>A rule that RRULE text can say, perhaps with an end.</summary>
    public static OracleRule Sayable(Random random)
    {
        OracleRule rule = Fixed(random);
        return random.Next(3) switch
        {
            0 => new OracleLimits(rule, null, Day(random).AddDays(random.Next(2_000)), null),
            1 => new OracleLimits(rule, null, null, random.Next(1, 200)),
            _ => rule,
        };
    }

    public static OracleRule Fixed(Random random)
    {
        DateOnly start = Day(random);
        return random.Next(6) switch
        {
            0 => new OracleDays(Some(random, 20), start),
            1 or 2 => new OracleWeeks(Some(random, 6), Weekdays(random), start),
            3 => new OracleMonths(Some(random, 14), random.Next(1, 32), null, start, ByYears: false),
            4 => new OracleMonths(Some(random, 14), Which(random), (DayOfWeek)random.Next(7), start, ByYears: false),
            _ => random.Next(2) == 0
                ? new OracleMonths(Some(random, 4), start.Day, null, start, ByYears: true)
                : new OracleMonths(Some(random, 4), Which(random), (DayOfWeek)random.Next(7), start, ByYears: true),
        };
    }

    private static OracleRolling Rolling(Random random)
    {
        Period per = Periods[random.Next(Periods.Length)];
        return new OracleRolling(random.Next(1, per is Period.Day ? 40 : per is Period.Year ? 3 : 7), per, Day(random));
    }

    private static OracleLimits Limited(Random random, OracleRule rule)
    {
        DateOnly? first = random.Next(2) == 0 ? Day(random) : null;
        DateOnly? last = random.Next(2) == 0 ? Day(random).AddDays(random.Next(3_000)) : null;
        return new OracleLimits(rule, first, last, random.Next(2) == 0 && !rule.IsRolling ? random.Next(1, 60) : null);
    }

    /// <summary>The year cut at one to three days, and some of its parts with a rule each.</summary>
    private static OracleSeasons InSeasons(Random random, bool rolling)
    {
        const int leapYear = 2024;
        DateOnly[] cuts = [.. Enumerable.Range(0, 3).Select(_ => new DateOnly(leapYear, 1, 1).AddDays(random.Next(366))).Distinct().Order()];
        var seasons = cuts.Select((cut, at) => (From: Date(cut), Until: Date(Before(cuts[(at + 1) % cuts.Length])), Rule: rolling ? Rolling(random) : Fixed(random)));
        return new OracleSeasons([.. seasons.Take(random.Next(1, cuts.Length + 1))]);

        static int Date(DateOnly day) => (100 * day.Month) + day.Day;

        static DateOnly Before(DateOnly day) => day.DayOfYear == 1 ? new DateOnly(leapYear, 12, 31) : day.AddDays(-1);
    }

    private static (DateOnly From, DateOnly Until) Span(Random random)
    {
        DateOnly from = Day(random);
        return (from, from.AddDays(random.Next(120)));
    }

    private static int Some(Random random, int most) => random.Next(3) == 0 ? 1 : random.Next(1, most + 1);

    private static int Which(Random random) => random.Next(1, 6) * (random.Next(2) == 0 ? 1 : -1);

    private static DayOfWeek[] Weekdays(Random random)
    {
        DayOfWeek[] days = Enum.GetValues<DayOfWeek>();
        random.Shuffle(days);
        return days[..random.Next(1, days.Length + 1)];
    }

    private static DateOnly Day(Random random)
    {
        var any = new DateOnly(random.Next(2023, 2028), random.Next(1, 13), 1);
        any = any.AddMonths(1);
        return random.Next(4) switch
        {
            0 => any.AddMonths(1).AddDays(-1),
            1 => new DateOnly(2024, 2, 29),
            _ => any.AddDays(random.Next(31)),
        };
    }
}
