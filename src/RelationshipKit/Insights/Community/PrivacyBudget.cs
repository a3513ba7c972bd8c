using RelationshipKit.FairDivision;

namespace RelationshipKit.Insights.Community;

/// <summary>
/// How much all releases about the same households may give away in all: an amount ε of differential privacy, and the chance δ that more is. What releases
/// cost adds up. Immutable: a release hands back the budget that is left, and the host keeps it.
/// </summary>
public sealed record PrivacyBudget
{
    private PrivacyBudget(Rational epsilon, Rational spent, Rational delta) => (Epsilon, Spent, DeltaSpent) = (epsilon, spent, delta);

    /// <summary>The whole budget, ε above 0.</summary>
    public Rational Epsilon { get; }

    /// <summary>What has been spent of it.</summary>
    public Rational Spent { get; }

    /// <summary>The sum of the bounds on δ of all releases so far.</summary>
    public Rational DeltaSpent { get; }

    /// <summary>What is left.</summary>
    public Rational Left => Epsilon - Spent;

    /// <summary>A budget of which nothing is spent yet.</summary>
    /// <param name="epsilon">Above 0 and at most 10. Below 1 is strong; much above is little protection.</param>
    /// <returns>The budget.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of range.</exception>
    public static PrivacyBudget Of(Rational epsilon)
    {
        if (epsilon.Sign <= 0) throw new ArgumentOutOfRangeException(nameof(epsilon), "Must be above 0.");
        return new PrivacyBudget(Guard.Against.OutOfRange(epsilon, Rational.Zero, Rational.Of(10)), Rational.Zero, Rational.Zero);
    }

    /// <summary>Whether as much is left.</summary>
    /// <param name="epsilon">The cost of a release.</param>
    /// <returns>True if it can be spent.</returns>
    public bool Allows(Rational epsilon) => epsilon.Sign > 0 && epsilon <= Left;

    internal PrivacyBudget After(Rational epsilon, Rational delta) => Allows(epsilon)
        ? new PrivacyBudget(Epsilon, Spent + epsilon, DeltaSpent + delta)
        : throw new ArgumentException("The privacy budget does not allow this release.", nameof(epsilon));
}
