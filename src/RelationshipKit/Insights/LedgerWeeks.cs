using System.Numerics;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Insights;

/// <summary>
/// The ledger as tables of weeks, people and tasks, made in one pass. A week is seven days; the last one ends on the day looked back from; only whole
/// weeks since the first entry count, at most <see cref="Most"/> of them.
/// </summary>
internal sealed class LedgerWeeks
{
    /// <summary>Two years.</summary>
    public const int Most = 104;

    /// <summary>Minutes are kept in parts of this size, which is exact for turns done by up to ten people together; beyond, parts are rounded down.</summary>
    public const long PartsOfAMinute = 2_520;

    private readonly long[] _parts;
    private readonly int[] _turns;
    private readonly long[] _byPerson;
    private readonly long[] _all;

    private LedgerWeeks(Household household, DateOnly date, int weeks)
    {
        (Count, People, Tasks, Date) = (weeks, household.People.Count, household.Tasks.Count, date);
        _parts = new long[weeks * People * Tasks];
        _turns = new int[weeks * People * Tasks];
        _byPerson = new long[weeks * People];
        _all = new long[weeks];
    }

    public int Count { get; }

    public int People { get; }

    public int Tasks { get; }

    public DateOnly Date { get; }

    /// <summary>The number of credits that fell into these weeks.</summary>
    public int Credits { get; private set; }

    public static LedgerWeeks Of(Household household, Ledger? ledger, DateOnly date)
    {
        if (ledger is null || ledger.Entries.Count == 0) return new LedgerWeeks(household, date, 0);

        // What was done is what counts here, whoever's turn it was.
        IReadOnlyList<LedgerCredit> credits = LedgerCredits.Of(ledger, household, LedgerPolicy.Default with { Swap = SwapMeaning.Transfer }).All;
        int firstDay = int.MaxValue;
        foreach (LedgerCredit credit in credits) firstDay = Math.Min(firstDay, credit.Day.DayNumber);
        int weeks = (int)Math.Clamp(((long)date.DayNumber - firstDay + 1) / 7, 0, Most);
        var table = new LedgerWeeks(household, date, weeks);
        foreach (LedgerCredit credit in credits) table.Add(household, credit);
        return table;
    }

    public DateOnly FirstDayOf(int week) => Date.AddDays(((week - Count) * 7) + 1);

    public DateOnly LastDayOf(int week) => FirstDayOf(week).AddDays(6);

    public long PartsOf(int week, int person, int task) => _parts[At(week, person, task)];

    public int Turns(int week, int person, int task) => _turns[At(week, person, task)];

    /// <summary>All that a person did in a week.</summary>
    public long PartsOf(int week, int person) => _byPerson[(week * People) + person];

    /// <summary>All that was done in a week.</summary>
    public long AllOf(int week) => _all[week];

    /// <summary>What a person did in some weeks, of the tasks that are meant.</summary>
    public long Sum(int from, int to, int person, Func<int, bool> isMeant)
    {
        long sum = 0;
        for (int task = 0; task < Tasks; task++)
        {
            if (!isMeant(task)) continue;
            for (int week = from; week < to; week++) sum += PartsOf(week, person, task);
        }

        return sum;
    }

    public long Sum(int from, int to, int person)
    {
        long sum = 0;
        for (int week = from; week < to; week++) sum += PartsOf(week, person);
        return sum;
    }

    public long SumOfAll(int from, int to)
    {
        long sum = 0;
        for (int week = from; week < to; week++) sum += _all[week];
        return sum;
    }

    public int TurnsOf(int from, int to, int person, int task)
    {
        int sum = 0;
        for (int week = from; week < to; week++) sum += Turns(week, person, task);
        return sum;
    }

    /// <summary>A person's part of a week's work in millionths; null for a week in which nothing was done.</summary>
    public long? Millionths(int week, int person) => _all[week] == 0 ? null : (long)((Int128)PartsOf(week, person) * 1_000_000 / _all[week]);

    /// <summary>Parts in so many weeks as minutes a week.</summary>
    public static Rational MinutesPerWeek(long parts, int weeks) => Rational.Of(parts, PartsOfAMinute * Math.Max(1, weeks));

    public static Rational Part(long part, long whole) => whole == 0 ? Rational.Zero : Rational.Of(part, whole);

    private void Add(Household household, LedgerCredit credit)
    {
        int daysAgo = Date.DayNumber - credit.Day.DayNumber;
        int week = Count - 1 - (daysAgo / 7);
        if (daysAgo < 0 || week < 0) return;
        int person = household.IndexOf(credit.Person), task = household.IndexOf(credit.Task);
        BigInteger exact = credit.Minutes.Numerator * PartsOfAMinute / credit.Minutes.Denominator;
        long parts = (long)exact;
        _parts[At(week, person, task)] += parts;
        _turns[At(week, person, task)]++;
        _byPerson[(week * People) + person] += parts;
        _all[week] += parts;
        Credits++;
    }

    private int At(int week, int person, int task) => (((week * People) + person) * Tasks) + task;
}
