namespace RelationshipKit.Households.Elicitation;

/// <summary>
/// Brings what people say of their tasks to one scale: the mean of a person's burdens, weighted by the time that the tasks take that person,
/// becomes 100, an ordinary minute. Who calls everything heavy then carries no more weight than who calls everything light.
/// </summary>
/// <remarks>
/// Most of what this package promises does not need it. EF1, EFX, PROP1, PROPX, MMS, PO, fPO and load ratios compare a person's costs with
/// the same person's costs, so to multiply all of somebody's burdens by the same number changes none of them, nor the worst share. The scale
/// counts where costs of different people meet: in EQ1 and EQX and the rule <c>eqx</c>, in the rule <c>payments</c>, and in the sum of
/// costs, which <c>recommended</c> minimises when nobody's own total is above 0.
/// <para>Burdens are whole per cents, −1,000..1,000. Each comes out within 1/2 of its exact scaled value, or at 1 (−1) where that would
/// round to 0, so that a burden remains one. So the mean is 100 but for less than 1, and the cost of any set of tasks is within 1 % of the
/// whole (½ % unless burdens were kept from 0) of what it would be without rounding. Where some burden would pass 1,000, all are scaled
/// to that end instead, which keeps their proportions; the mean is then below 100.</para>
/// </remarks>
public static class BurdenScale
{
    internal const int Mean = 100;

    /// <summary>Everybody's appraisals on the common scale; own minutes stay as they are.</summary>
    /// <param name="household">The household with its appraisals.</param>
    /// <returns>One appraisal for each person and task, in the order of people, then tasks.</returns>
    public static IReadOnlyList<Appraisal> Normalise(Household household)
    {
        Guard.Against.Null(household);
        return [.. household.People.SelectMany(person => Normalise(household, person.Id))];
    }

    /// <summary>One person's appraisals on the common scale; own minutes stay as they are.</summary>
    /// <param name="household">The household with its appraisals.</param>
    /// <param name="person">The person.</param>
    /// <returns>
    /// One appraisal for each task, in the order of tasks. They are as before for a person whose own total is not above 0: no factor makes it 100.
    /// </returns>
    /// <exception cref="ArgumentException">The person is not of this household.</exception>
    public static IReadOnlyList<Appraisal> Normalise(Household household, PersonId person)
    {
        Guard.Against.Null(household);
        int row = household.IndexOf(person);
        long[] costs = [.. household.Tasks.Select((_, task) => household.CostAt(row, task))];
        return costs.Sum() > 0
            ? AppraisalsOf(household, row, BurdensOf(costs, TimesOf(household, row)))
            : AppraisalsOf(household, row, [.. household.Tasks.Select((_, task) => household.BurdenAt(row, task).Percent)]);
    }

    /// <summary>What a year of each task takes a person, in one unit.</summary>
    internal static long[] TimesOf(Household household, int person) =>
        [.. household.Tasks.Select((_, task) => household.WeeklyMinutesAt(person, task).Numerator)];

    internal static IReadOnlyList<Appraisal> AppraisalsOf(Household household, int person, int[] burdens) =>
        [.. household.Tasks.Select((task, at) => Appraisal.Create(
            household.People[person].Id, task.Id, Burden.Of(burdens[at]), OwnMinutes(household, person, at)))];

    internal static int? OwnMinutes(Household household, int person, int task)
    {
        int minutes = household.MinutesAt(person, task);
        return minutes == household.Tasks[task].Minutes ? null : minutes;
    }

    /// <summary>The whole burdens for which costs are as nearly as can be in the given proportions: burden = 100 · T · cost ÷ (C · time), rounded.</summary>
    /// <param name="costs">The cost of each task as a whole, in any unit; their sum C is above 0.</param>
    /// <param name="times">The time of each task, above 0; their sum is T.</param>
    internal static int[] BurdensOf(ReadOnlySpan<long> costs, ReadOnlySpan<long> times)
    {
        Int128 totalCost = 0, totalTime = 0;
        int steepest = 0;
        for (int task = 0; task < costs.Length; task++)
        {
            totalCost += costs[task];
            totalTime += times[task];
            if (Int128.Abs(costs[task]) * times[steepest] > Int128.Abs(costs[steepest]) * times[task]) steepest = task;
        }

        // A common factor numerator ÷ denominator turns cost ÷ time into a burden.
        (Int128 numerator, Int128 denominator) = (Mean * totalTime, totalCost);
        if (Int128.Abs(costs[steepest]) * numerator > Burden.Heaviest * denominator * times[steepest])
            (numerator, denominator) = (Burden.Heaviest * (Int128)times[steepest], Int128.Abs(costs[steepest]));
        var burdens = new int[costs.Length];
        for (int task = 0; task < costs.Length; task++) burdens[task] = Round(costs[task] * numerator, denominator * times[task]);
        return burdens;
    }

    // Half away from 0, and never to 0 from anything else.
    private static int Round(Int128 numerator, Int128 denominator)
    {
        int magnitude = (int)(((2 * Int128.Abs(numerator)) + denominator) / (2 * denominator));
        return Int128.Sign(numerator) * Math.Max(1, magnitude);
    }
}
