using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Insights;

/// <summary>What patterns look at: the input, and the ledger as weeks. Ids and numbers only.</summary>
public sealed class InsightFacts
{
    private readonly ImmutableArray<CatalogueTask?> _known;

    internal InsightFacts(InsightInput input)
    {
        Input = input;
        Log = LedgerWeeks.Of(input.Household, input.Ledger, input.Date);
        _known = [.. input.Household.Tasks.Select(task => input.Catalogue is { } catalogue && catalogue.TryFind(task.Id, out CatalogueTask? known) ? known : null)];
        IReadOnlyDictionary<PersonId, int>? agreed = input.Agreements.LastOrDefault(agreement => agreement.Parts.Count > 0)?.Parts;
        int[] weights = [.. input.Household.People.Select(person => agreed is null ? person.Share : agreed.GetValueOrDefault(person.Id))];
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
