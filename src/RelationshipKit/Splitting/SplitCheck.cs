using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>What became of a proof of fPO that came along with a split.</summary>
public enum CertificateCheck
{
    /// <summary>None came along.</summary>
    Absent,

    /// <summary>It proves that the split is fPO.</summary>
    Valid,

    /// <summary>It proves nothing of this split.</summary>
    Invalid,
}

/// <summary>
/// Checks owners against a household (or a raw instance) from scratch, whoever made them: whether each task has one owner, whether
/// every wish is kept, which properties hold, and how near the worst share is to a bound computed anew.
/// </summary>
public sealed class SplitCheck
{
    private SplitCheck(ChoreInstance instance, ChoreDivision? division, bool isAllowed, bool fractionalDefined, ImmutableArray<Rational>? lambda)
    {
        IsComplete = division is not null;
        IsAllowed = isAllowed;
        Certificate = lambda is null ? CertificateCheck.Absent : CertificateCheck.Invalid;
        if (division is null) return;
        Report = PropertyReport.Of(instance, division);
        LowerBound = Report.WorstShare is null ? null : WorstShareBound.Of(instance);
        Verdicts = [.. Report.Verdicts.Where(verdict => fractionalDefined || verdict.Property != Property.FPO)];
        if (lambda is { } weights && weights.All(weight => weight.Sign > 0) && EfficiencyCertificate.Create(weights).Proves(instance, division))
            Certificate = CertificateCheck.Valid;
    }

    /// <summary>Gets a value indicating whether each task has exactly one known owner and nothing else has one.</summary>
    public bool IsComplete { get; }

    /// <summary>Gets a value indicating whether the owners there are break no wish.</summary>
    public bool IsAllowed { get; }

    /// <summary>Gets the tasks without a known owner, in the order of the household.</summary>
    public IReadOnlyList<TaskId> Unowned { get; private init; } = [];

    /// <summary>Gets the tasks with an owner that the household does not know, in ordinal order.</summary>
    public IReadOnlyList<TaskId> Unknown { get; private init; } = [];

    /// <summary>Gets the wishes that the owners break, in the order of the household.</summary>
    public IReadOnlyList<Wish> Broken { get; private init; } = [];

    /// <summary>Gets what holds; null for what is not complete.</summary>
    public PropertyReport? Report { get; }

    /// <summary>
    /// Gets the verdicts to report: those of <see cref="Report"/>, without fPO where tasks are to stay together or apart or minutes are
    /// capped, because fPO ranges over pins and cannot-do alone.
    /// </summary>
    public IReadOnlyList<PropertyVerdict> Verdicts { get; } = [];

    /// <summary>Gets a number that no allowed split's worst share is below; null where there is none.</summary>
    public Rational? LowerBound { get; }

    /// <summary>Gets what became of the certificate.</summary>
    public CertificateCheck Certificate { get; }

    /// <summary>Checks who owns what in a household.</summary>
    /// <param name="household">The household.</param>
    /// <param name="owners">The owners, as they came.</param>
    /// <param name="lambda">The weights of a proof of fPO, if one came along.</param>
    public static SplitCheck Of(Household household, IReadOnlyDictionary<TaskId, PersonId> owners, IEnumerable<Rational>? lambda = null)
    {
        Guard.Against.Null(household);
        Guard.Against.Null(owners);
        int[] owner = [.. household.Tasks.Select(task =>
            owners.TryGetValue(task.Id, out PersonId person) && household.TryIndexOf(person, out int index) ? index : -1)];
        TaskId[] unknown = [.. owners.Keys.Where(task => !household.TryIndexOf(task, out _)).OrderBy(task => task.Value, StringComparer.Ordinal)];
        Wish[] broken = [.. household.Wishes.Where(wish => IsBroken(household, wish, owner))];

        ChoreInstance instance = SplitInstance.Of(household);
        bool isComplete = unknown.Length == 0 && !owner.Contains(-1);
        bool onlyPairs = household.Wishes.All(wish => wish is Wish.Owner or Wish.CannotDo);
        return new SplitCheck(
            instance, isComplete ? ChoreDivision.Create(instance, owner) : null, broken.Length == 0, onlyPairs, lambda?.ToImmutableArray())
        {
            Unowned = [.. household.Tasks.Where((_, task) => owner[task] < 0).Select(task => task.Id)],
            Unknown = unknown,
            Broken = broken,
        };
    }

    /// <summary>Checks who owns what in an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="owners">The owner of each chore, as they came.</param>
    /// <param name="lambda">The weights of a proof of fPO, if one came along.</param>
    public static SplitCheck Of(ChoreInstance instance, IReadOnlyList<int> owners, IEnumerable<Rational>? lambda = null)
    {
        Guard.Against.Null(instance);
        Guard.Against.Null(owners);
        bool IsKnown(int owner) => owner >= 0 && owner < instance.AgentCount;
        bool isComplete = owners.Count == instance.ChoreCount && owners.All(IsKnown);
        bool isAllowed = owners.Take(instance.ChoreCount).Index().All(entry => !IsKnown(entry.Item) || instance.IsAllowed(entry.Item, entry.Index));
        return new SplitCheck(
            instance,
            isComplete ? ChoreDivision.Create(instance, owners) : null,
            isAllowed,
            fractionalDefined: true,
            lambda?.ToImmutableArray());
    }

    private static bool IsBroken(Household household, Wish wish, int[] owner)
    {
        int[] OwnersOf(IReadOnlyList<TaskId> tasks) => [.. tasks.Select(task => owner[household.IndexOf(task)]).Where(person => person >= 0)];
        switch (wish)
        {
            case Wish.Owner pin:
                int pinned = owner[household.IndexOf(pin.Task)];
                return pinned >= 0 && pinned != household.IndexOf(pin.Person);
            case Wish.CannotDo cannotDo:
                return owner[household.IndexOf(cannotDo.Task)] == household.IndexOf(cannotDo.Person);
            case Wish.Together together:
                return OwnersOf(together.Tasks).Distinct().Count() > 1;
            case Wish.Apart apart:
                int[] owners = OwnersOf(apart.Tasks);
                return owners.Distinct().Count() < owners.Length;
            default:
                var cap = (Wish.MinutesCap)wish;
                int capped = household.IndexOf(cap.Person);
                WeeklyMinutes load = Enumerable.Range(0, owner.Length)
                    .Where(task => owner[task] == capped)
                    .Aggregate(default(WeeklyMinutes), (sum, task) => sum + household.WeeklyMinutesAt(capped, task));
                return load > WeeklyMinutes.Whole(cap.MinutesPerWeek);
        }
    }
}
