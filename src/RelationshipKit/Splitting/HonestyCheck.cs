using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>One burden told otherwise than it is.</summary>
/// <param name="Task">The task.</param>
/// <param name="True">The burden as it is.</param>
/// <param name="Told">The burden as it is told.</param>
public sealed record Misreport(TaskId Task, Burden True, Burden Told);

/// <summary>What one person could gain by telling one burden otherwise than it is.</summary>
/// <param name="Person">The person.</param>
/// <param name="LargestGain">
/// The largest gain found, at least 0: own true cost carried without the misreport less own true cost carried with it, both less what the rule
/// pays, ÷ own true cost of everything. Null where that total is not above 0: then nothing was tried.
/// </param>
/// <param name="With">With which misreport, the first in the order of tasks, the lighter burden first; null if the gain is 0 or unknown.</param>
/// <param name="Tried">How many misreports were tried.</param>
public sealed record HonestyFinding(PersonId Person, Rational? LargestGain, Misreport? With, int Tried)
{
    /// <summary>Gets the largest gain in per cent of the own total, rounded half to even to two places.</summary>
    public decimal? GainPercent => (LargestGain * Rational.Of(100))?.RoundHalfEven(2);
}

/// <summary>
/// How much anybody could gain by telling one burden half as large, or half as large again, as it is, while all else that is told is true:
/// each such household is split again, and the new bundle weighed by the true burdens. For hosts who choose a rule; not for the people
/// themselves. It knows ids only.
/// </summary>
/// <remarks>
/// Misreports are −50 % and +50 % of the burden, rounded half to even and kept within −1,000..1,000. What rounding makes no misreport, and
/// what the rule does not take, is left out.
/// </remarks>
public sealed class HonestyCheck
{
    /// <summary>How often a household is split again for one check unless told otherwise.</summary>
    public const int DefaultResplits = 10_000;

    private HonestyCheck(IReadOnlyList<HonestyFinding> people, int tried, bool triedAll) => (People, Tried, TriedAll) = (people, tried, triedAll);

    /// <summary>Gets what was found for each person who was asked about, in the order of the household.</summary>
    public IReadOnlyList<HonestyFinding> People { get; }

    /// <summary>Gets how many misreports were tried.</summary>
    public int Tried { get; }

    /// <summary>Gets a value indicating whether all misreports asked for were tried; if not, the gains are the largest so far.</summary>
    public bool TriedAll { get; }

    /// <summary>Checks a split made by a rule.</summary>
    /// <param name="split">The split; one that was not stopped early, or its rule may give another for the truth as well.</param>
    /// <param name="cells">The people and tasks to try, each once whatever the order; all if left out.</param>
    /// <param name="resplits">How often the household may be split again, at least 0.</param>
    /// <param name="progress">Told after each of these splits.</param>
    /// <param name="cancellationToken">Stops early: what was found so far is returned.</param>
    /// <exception cref="ArgumentException">There is no split, or a person or a task is not of its household.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of splits is below 0.</exception>
    public static HonestyCheck Of(
        FairSplit split,
        IEnumerable<(PersonId Person, TaskId Task)>? cells = null,
        int resplits = DefaultResplits,
        IProgress<ResplitProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(split);
        Guard.Against.OutOfRange(resplits, 0, int.MaxValue);
        if (!split.IsPossible) throw new ArgumentException("There is no split to check.", nameof(split));
        Household household = split.Household;
        ILookup<int, int> asked = (cells ?? household.People.SelectMany(_ => household.Tasks, (person, task) => (person.Id, task.Id)))
            .Select(cell => (Person: household.IndexOf(cell.Item1), Task: household.IndexOf(cell.Item2)))
            .Distinct()
            .Order()
            .ToLookup(cell => cell.Person, cell => cell.Task);
        var resplitting = new Resplits(split, resplits, progress, cancellationToken);
        var people = new List<HonestyFinding>();
        bool triedAll = true;
        foreach (IGrouping<int, int> tasks in asked.OrderBy(tasks => tasks.Key))
        {
            people.Add(Finding(split, tasks.Key, tasks, resplitting, out bool triedAllOfPerson));
            triedAll &= triedAllOfPerson;
        }

        return new HonestyCheck(people, resplitting.Done, triedAll);
    }

    private static HonestyFinding Finding(FairSplit split, int person, IEnumerable<int> tasks, Resplits resplits, out bool triedAll)
    {
        triedAll = true;
        Household household = split.Household;
        PersonId id = household.People[person].Id;
        long total = split.Instance.TotalCost(person);
        if (total <= 0) return new HonestyFinding(id, LargestGain: null, With: null, Tried: 0);

        long before = Carried(split, person, split.Division!, split.Payments?[person]);
        long largest = 0;
        int start = resplits.Done;
        Misreport? with = null;
        foreach (Misreport misreport in tasks.SelectMany(task => Misreports(household, person, task)))
        {
            int? minutes = household.AppraisalAt(person, household.IndexOf(misreport.Task))?.Minutes;
            Household told = household.WithAppraisal(Appraisal.Create(id, misreport.Task, misreport.Told, minutes));
            if (!resplits.TryDivide(told, out RuleResult? result))
            {
                triedAll = false;
                break;
            }

            if (result?.Division is not { } division) continue;
            long gain = before - Carried(split, person, division, result.Payments?[person]);
            if (gain > largest) (largest, with) = (gain, misreport);
        }

        return new HonestyFinding(id, Rational.Of(largest, total), with, resplits.Done - start);
    }

    /// <summary>What a person truly carries, less what the rule pays.</summary>
    private static long Carried(FairSplit split, int person, ChoreDivision division, long? payment) =>
        division.CostOfBundle(split.Instance, person, person) - (payment ?? 0);

    private static IEnumerable<Misreport> Misreports(Household household, int person, int task)
    {
        Burden truth = household.BurdenAt(person, task);
        foreach (int halves in (int[])[1, 3])
        {
            decimal told = Math.Round(truth.Percent * halves / 2m, MidpointRounding.ToEven);
            Burden burden = Burden.Of((int)Math.Clamp(told, -Burden.Heaviest, Burden.Heaviest));
            if (burden != truth) yield return new Misreport(household.Tasks[task].Id, truth, burden);
        }
    }
}
