using System.Collections.Immutable;
using System.Numerics;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>One task on its way through a plan: on which days it comes round, who can do it at what cost, and how far it is.</summary>
internal sealed class TaskRun
{
    private TaskRun(Household household, int task, Ownership ownership, int[] days, ulong able)
    {
        (Index, Id, Ownership, Days, Able) = (task, household.Tasks[task].Id, ownership, days, able);
        Minutes = [.. Enumerable.Range(0, household.People.Count).Select(person => household.MinutesAt(person, task))];
        Percent = [.. Enumerable.Range(0, household.People.Count).Select(person => household.BurdenAt(person, task).Percent)];
        People = [.. ownership.People.Select(household.IndexOf)];
        foreach (int person in People) Named |= 1UL << person;
    }

    public int Index { get; }

    public TaskId Id { get; }

    public Ownership Ownership { get; }

    /// <summary>Days from the anchor, ascending; a day with several turns comes as many times.</summary>
    public int[] Days { get; }

    /// <summary>Who can do it, there or not.</summary>
    public ulong Able { get; }

    /// <summary>The people of its ownership, in that order.</summary>
    public int[] People { get; }

    public ulong Named { get; }

    /// <summary>Own minutes of each person.</summary>
    public int[] Minutes { get; }

    /// <summary>Burden of each person, in per cent.</summary>
    public int[] Percent { get; }

    /// <summary>The slot of each occurrence, where people alternate.</summary>
    public int[] SlotOf { get; private set; } = [];

    /// <summary>Who has each slot, where people alternate.</summary>
    public int[] SlotOwner { get; private set; } = [];

    /// <summary>Who could take each slot, where people alternate.</summary>
    public ulong[] SlotAble { get; private set; } = [];

    /// <summary>The next occurrence, from 0.</summary>
    public int Next { get; set; }

    /// <summary>Who had the last turn; −1 before the first.</summary>
    public int LastTaker { get; set; } = ExactTurns.Nobody;

    public static TaskRun Of(OwnershipPlan plan, int task, DateOnly anchor, int days, ulong able)
    {
        Household household = plan.Household;
        TaskId id = household.Tasks[task].Id;
        int[] turns = [.. plan.RecurrenceOf(id).Between(anchor, anchor.AddDays(days - 1)).Select(day => day.DayNumber - anchor.DayNumber)];
        return new TaskRun(household, task, plan.OwnershipOf(id), turns, able);
    }

    /// <summary>The planning of a task, which goes on every day and which everybody can do.</summary>
    public static TaskRun OfPlanning(Household household, int task, Ownership ownership, int days) =>
        new(household, task, ownership, [.. Enumerable.Range(0, days)], ulong.MaxValue);

    /// <summary>Gives the slots of an alternation to people, in exact proportions.</summary>
    /// <param name="alternating">The ownership.</param>
    /// <param name="present">Who is there on each day from the anchor.</param>
    /// <param name="anchor">The first day.</param>
    /// <param name="order">The people named, in the order in which ties break.</param>
    /// <param name="policy">Whether turns missed are owed.</param>
    public void Alternate(Ownership.Alternating alternating, ulong[] present, DateOnly anchor, int[] order, ReturnStart policy)
    {
        var slotOf = new int[Days.Length];
        var all = new List<ulong>();
        var any = new List<ulong>();
        int key = int.MinValue;
        for (int at = 0; at < Days.Length; at++)
        {
            int own = PeriodOf(alternating.Period, anchor.AddDays(Days[at]), at);
            ulong there = present[Days[at]] & Able & Named;
            if (own == key)
            {
                all[^1] &= there;
                any[^1] |= there;
            }
            else
            {
                all.Add(there);
                any.Add(there);
            }

            key = own;
            slotOf[at] = all.Count - 1;
        }

        // Whoever is there all through a slot takes it; where nobody is, whoever is there for some of it, and others stand in.
        SlotAble = [.. all.Zip(any, (through, sometimes) => through == 0 ? sometimes : through)];
        SlotOf = slotOf;
        BigInteger[] weights = WeightsOf(alternating);
        SlotOwner = policy == ReturnStart.AsLeft
            ? OwedTurns.Assign(SlotAble, weights, order)
            : ExactTurns.Assign(SlotAble, weights, order);
    }

    /// <summary>The number of the period a day is in; for single turns, the number of the turn.</summary>
    public static int PeriodOf(AlternationPeriod period, DateOnly day, int turn) => period switch
    {
        AlternationPeriod.EachTurn => turn,
        AlternationPeriod.Week => day.DayNumber / 7,
        AlternationPeriod.Month => (day.Year * 12) + day.Month - 1,
        _ => (day.Year * 4) + ((day.Month - 1) / 3),
    };

    /// <summary>The exact proportion of each person named over the first slots, in the order of the ownership.</summary>
    public ImmutableArray<Rational> ExactOver(Ownership.Alternating alternating, int slots, ReturnStart policy)
    {
        BigInteger[] weights = WeightsOf(alternating);
        var exact = new Rational[People.Length];
        foreach (IGrouping<ulong, ulong> same in SlotAble.Take(slots).Where(mask => mask != 0).GroupBy(mask => policy == ReturnStart.AsLeft ? Named : mask))
        {
            BigInteger total = People.Where(person => (same.Key >> person & 1) != 0).Aggregate(BigInteger.Zero, (sum, person) => sum + weights[person]);
            for (int at = 0; at < People.Length; at++)
            {
                if ((same.Key >> People[at] & 1) != 0) exact[at] += Rational.Of(weights[People[at]] * same.Count(), total);
            }
        }

        return [.. exact];
    }

    /// <summary>The weights of all people in whole numbers, 0 for who is not named.</summary>
    private BigInteger[] WeightsOf(Ownership.Alternating alternating)
    {
        var weights = new BigInteger[Percent.Length];
        BigInteger[] named = TurnWeights.WholeOf(alternating.Shares);
        for (int at = 0; at < People.Length; at++) weights[People[at]] = named[at];
        return weights;
    }
}
