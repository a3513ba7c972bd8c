using RelationshipKit.FairDivision;

namespace RelationshipKit.Scheduling;

/// <summary>What each person did, against the part that the time they have would make theirs.</summary>
public static class AvailabilityAudit
{
    /// <summary>
    /// done ÷ (all that was done × own availability ÷ everybody's availability), exactly: 1 is just one's part, 2 twice it.
    /// </summary>
    /// <param name="done">What each did, such as minutes.</param>
    /// <param name="available">The time each has, from 0, in any one unit; in the same order.</param>
    /// <returns>One number a person; null where it is not defined: for whoever has no time, and for everybody where nothing was done in all.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An availability is below 0.</exception>
    public static IReadOnlyList<Rational?> Of(IReadOnlyList<Rational> done, IReadOnlyList<long> available)
    {
        Guard.Against.Null(done);
        Guard.Against.Null(available);
        if (done.Count != available.Count) throw new ArgumentException("The lists differ in length.", nameof(available));
        foreach (long time in available) Guard.Against.OutOfRange(time, 0, long.MaxValue, nameof(available));
        Rational total = done.Aggregate(Rational.Zero, (sum, one) => sum + one);
        Rational everybody = available.Aggregate(Rational.Zero, (sum, time) => sum + Rational.Of(time));
        return
        [
            .. done.Zip(available, (own, time) => time > 0 && total.Sign != 0 ? own * everybody / (total * Rational.Of(time)) : (Rational?)null),
        ];
    }
}
