using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// How good a division is, in this order: the least violation of EF1, the least worst share, the shares below it from the largest down
/// (leximin), the fewest changes from the present owners. If nobody's total is above 0 the sum of costs stands for the shares.
/// </summary>
internal sealed class DivisionScore
{
    private readonly ImmutableArray<Share> _sharesDescending;

    private DivisionScore(Rational violation, ImmutableArray<Share> sharesDescending, long sum, int handovers) =>
        (Violation, _sharesDescending, SumOfCosts, Handovers) = (violation, sharesDescending, sum, handovers);

    /// <summary>Gets the violation of EF1; 0 if the division is EF1.</summary>
    public Rational Violation { get; }

    /// <summary>Gets how many chores leave their present owners.</summary>
    public int Handovers { get; }

    /// <summary>Gets the sum of what all carry, each in its own unit.</summary>
    public long SumOfCosts { get; }

    /// <summary>Gets the worst share, or null if nobody's total is above 0.</summary>
    public Share? WorstShare => _sharesDescending.IsEmpty ? null : _sharesDescending[0];

    public static DivisionScore Of(ChoreInstance instance, int[] owners, bool whateverTheEnvy = false)
    {
        ChoreDivision division = ChoreDivision.Create(instance, owners);
        var carried = new long[instance.AgentCount];
        for (int chore = 0; chore < owners.Length; chore++) carried[owners[chore]] += instance.Cost(owners[chore], chore);

        var shares = ImmutableArray.CreateBuilder<Share>(instance.AgentCount);
        long sum = 0;
        for (int agent = 0; agent < carried.Length; agent++)
        {
            sum += carried[agent];
            if (instance.TotalCost(agent) > 0) shares.Add(Share.Of(instance, agent, carried[agent]));
        }

        shares.Sort((left, right) => right.CompareTo(left));
        Rational violation = whateverTheEnvy ? Rational.Zero : EnvyFreeness.Violation(instance, division);
        int handovers = DivisionConstraint.HandoverCap.CountIn(instance.CurrentOwners, owners);
        return new DivisionScore(violation, shares.ToImmutable(), sum, handovers);
    }

    /// <summary>Whether this division is the better one; not so if both are equally good.</summary>
    public bool IsBetterThan(DivisionScore? other)
    {
        if (other is null) return true;
        int order = Violation.CompareTo(other.Violation);
        for (int at = 0; order == 0 && at < _sharesDescending.Length; at++)
            order = _sharesDescending[at].CompareTo(other._sharesDescending[at]);
        if (order == 0 && _sharesDescending.IsEmpty) order = SumOfCosts.CompareTo(other.SumOfCosts);
        return order != 0 ? order < 0 : Handovers < other.Handovers;
    }

    /// <summary>Whether this division is strictly better in the violation, or the same there and better in the worst share or else the sum.</summary>
    public bool IsFairerThan(DivisionScore other)
    {
        int order = Violation.CompareTo(other.Violation);
        if (order == 0)
            order = WorstShare is { } worst ? worst.CompareTo(other.WorstShare!.Value) : SumOfCosts.CompareTo(other.SumOfCosts);
        return order < 0;
    }
}
