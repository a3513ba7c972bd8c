using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Insights;

/// <summary>What patterns look at: the input, and the ledger as weeks. Ids and numbers only.</summary>
public sealed class InsightFacts
{
    private const int OverviewWeeks = 52;

    private readonly ImmutableArray<CatalogueTask?> _known;

    internal InsightFacts(InsightInput input)
    {
        Input = input;
        Log = LedgerWeeks.Of(input.Household, input.Ledger, input.Date);
        _known = [.. input.Household.Tasks.Select(task => input.Catalogue is { } catalogue && catalogue.TryFind(task.Id, out CatalogueTask? known) ? known : null)];
        IReadOnlyDictionary<PersonId, int>? agreed = input.Agreements.LastOrDefault(agreement => agreement.Parts.Count > 0)?.Parts;
        int[] weights = [.. input.Household.People.Select(person => agreed is not null && agreed.TryGetValue(person.Id, out int part) ? part : person.Share)];
        int all = weights.Sum();
        Agreed = [.. weights.Select(weight => all == 0 ? Rational.Of(1, weights.Length) : Rational.Of(weight, all))];
    }

    /// <summary>The input.</summary>
    public InsightInput Input { get; }

    /// <summary>The household.</summary>
    public Household Household => Input.Household;

    /// <summary>The day looked back from.</summary>
    public DateOnly Date => Input.Date;

    /// <summary>The whole weeks since the ledger's first entry, at most 104; 0 without a ledger.</summary>
    public int Weeks => Log.Count;

    /// <summary>What the ledger says of the last 52 weeks, in the order of people; empty where no week is whole yet.</summary>
    public IReadOnlyList<PersonWeeks> Overview
    {
        get
        {
            int from = Math.Max(0, Weeks - OverviewWeeks), weeks = Weeks - from;
            long all = Log.SumOfAll(from, Weeks);
            return all == 0 ? [] : [.. Household.People.Select((person, at) => PersonWeeks.Of(person.Id, weeks, Log.Sum(from, Weeks, at), all, Agreed[at], Paid(person.Id)))];
        }
    }

    /// <summary>How many of the tasks done eight times or more in the last 52 weeks were shared equally.</summary>
    internal (int Shared, int Of) SharedEqually => Patterns.SharedTasks.Count(this, Math.Max(0, Weeks - OverviewWeeks), Weeks);

    internal LedgerWeeks Log { get; }

    /// <summary>The parts people are to carry: the agreed ones, or else their shares; in the order of people.</summary>
    internal ImmutableArray<Rational> Agreed { get; }

    internal int People => Household.People.Count;

    /// <summary>The minutes a person spent on unpaid work in a week, as the ledger says.</summary>
    /// <param name="week">From 0, the first, to <see cref="Weeks"/> − 1, the seven days that end on <see cref="Date"/>.</param>
    /// <param name="person">The person.</param>
    /// <returns>The minutes, exact for turns done by up to ten people together.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such week.</exception>
    /// <exception cref="ArgumentException">The person is not of the household.</exception>
    public Rational MinutesIn(int week, PersonId person) =>
        LedgerWeeks.MinutesPerWeek(Log.PartsOf(Guard.Against.OutOfRange(week, 0, Weeks - 1), Household.IndexOf(person)), 1);

    /// <summary>A person's part of all unpaid minutes in the last weeks.</summary>
    /// <param name="weeks">How many weeks, 1 or more; as many as there are at most.</param>
    /// <param name="person">The person.</param>
    /// <returns>The part, 0–1; null where nothing was done.</returns>
    /// <exception cref="ArgumentException">The person is not of the household.</exception>
    public Rational? PartInLast(int weeks, PersonId person)
    {
        int from = Math.Max(0, Weeks - Guard.Against.OutOfRange(weeks, 1, int.MaxValue));
        long all = Log.SumOfAll(from, Weeks);
        return all == 0 ? null : Rational.Of(Log.Sum(from, Weeks, Household.IndexOf(person)), all);
    }

    private int? Paid(PersonId person) => Input.SelfReports.PaidMinutesPerWeek.TryGetValue(person, out int minutes) ? minutes : null;

    internal PersonId Id(int person) => Household.People[person].Id;

    internal TaskId TaskIdOf(int task) => Household.Tasks[task].Id;

    internal CatalogueTask? Known(int task) => _known[task];

    /// <summary>Whether a task is thinking work and asks for no hands: only such minutes are known to be planning.</summary>
    internal bool IsPlanning(int task)
    {
        TaskKinds kinds = Household.Tasks[task].Kinds is var own and not TaskKinds.None ? own : _known[task]?.Kinds ?? TaskKinds.None;
        return kinds.HasFlag(TaskKinds.Cognitive) && !kinds.HasFlag(TaskKinds.Physical);
    }

    /// <summary>Whether a task comes daily and cannot wait; null where nothing is known of it.</summary>
    internal bool? IsFixed(int task) => _known[task] is { } known ? known is { IsDeferrable: false, Rhythm: TaskRhythm.Daily } : null;

    internal (DateOnly First, DateOnly Last)? TimeOf(int from, int to) => to > from ? (Log.FirstDayOf(from), Log.LastDayOf(to - 1)) : null;

    internal static InsightConfidence ByWeeks(int weeks) =>
        weeks >= 26 ? InsightConfidence.High : weeks >= 13 ? InsightConfidence.Medium : InsightConfidence.Low;

    internal static InsightConfidence ByCases(int cases) =>
        cases >= 100 ? InsightConfidence.High : cases >= 40 ? InsightConfidence.Medium : InsightConfidence.Low;

    internal InsightOffer ReviewSoon => new(InsightOfferKind.Review, Date.DayNumber > DateOnly.MaxValue.DayNumber - 14 ? Date : Date.AddDays(14));
}

/// <summary>What the ledger says of somebody's weeks.</summary>
/// <param name="Person">The person.</param>
/// <param name="Weeks">The number of weeks looked at.</param>
/// <param name="Unpaid">Unpaid minutes a week.</param>
/// <param name="Part">The part of all unpaid minutes, 0–1.</param>
/// <param name="Agreed">The part agreed, 0–1.</param>
/// <param name="PaidAndUnpaid">Paid and unpaid minutes a week; null where paid ones are not stated.</param>
/// <param name="Left">Minutes a week left for sleep, rest and everything else; null where paid ones are not stated. Leisure itself is not logged.</param>
public sealed record PersonWeeks(PersonId Person, int Weeks, Rational Unpaid, Rational Part, Rational Agreed, Rational? PaidAndUnpaid, Rational? Left)
{
    private const int WeekMinutes = 10_080;

    internal static PersonWeeks Of(PersonId person, int weeks, long parts, long all, Rational agreed, int? paid)
    {
        Rational unpaid = LedgerWeeks.MinutesPerWeek(parts, weeks);
        Rational? total = paid is { } minutes ? unpaid + Rational.Of(minutes) : null;
        return new PersonWeeks(person, weeks, unpaid, Rational.Of(parts, all), agreed, total, total is { } sum ? Rational.Of(WeekMinutes) - sum : null);
    }
}
