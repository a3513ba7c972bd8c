using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>How an expectation sits with the person who feels it.</summary>
public enum ExpectationFit
{
    /// <summary>It sits well.</summary>
    Fits,

    /// <summary>It sits well in part.</summary>
    Mixed,

    /// <summary>It chafes.</summary>
    Chafes,
}

/// <summary>What a person does with an expectation.</summary>
public enum ExpectationAnswer
{
    /// <summary>Keeps it, now by choice.</summary>
    Keep,

    /// <summary>Makes something of their own of it.</summary>
    Adapt,

    /// <summary>Lets it go.</summary>
    LetGo,
}

/// <summary>What a person found on looking at an expectation. Immutable; equal by value.</summary>
public sealed class ExpectationLook : IEquatable<ExpectationLook>
{
    private ExpectationLook(ImmutableArray<ExpectationOrigin> origins, ExpectationFit fit, ExpectationAnswer answer, string? becomes) =>
        (Origins, Fit, Answer, Becomes) = (origins, fit, answer, becomes);

    /// <summary>Where it came from for this person, in the order given; none where unknown.</summary>
    public ImmutableArray<ExpectationOrigin> Origins { get; }

    /// <summary>How it sits.</summary>
    public ExpectationFit Fit { get; }

    /// <summary>What the person does with it.</summary>
    public ExpectationAnswer Answer { get; }

    /// <summary>What it becomes, in the person's own words; null unless it is adapted.</summary>
    public string? Becomes { get; }

    /// <summary>Keeps an expectation by choice.</summary>
    /// <param name="fit">How it sits.</param>
    /// <param name="origins">Where it came from, each origin once.</param>
    /// <returns>The look.</returns>
    /// <exception cref="ArgumentException">An origin is given twice.</exception>
    public static ExpectationLook Keep(ExpectationFit fit, params IEnumerable<ExpectationOrigin> origins) => Create(fit, ExpectationAnswer.Keep, null, origins);

    /// <summary>Makes something of one's own of an expectation.</summary>
    /// <param name="becomes">What it becomes, 1–500 characters.</param>
    /// <param name="fit">How it sits.</param>
    /// <param name="origins">Where it came from, each origin once.</param>
    /// <returns>The look.</returns>
    /// <exception cref="ArgumentException">The text is blank or too long, or an origin is given twice.</exception>
    public static ExpectationLook Adapt(string becomes, ExpectationFit fit, params IEnumerable<ExpectationOrigin> origins) =>
        Create(fit, ExpectationAnswer.Adapt, OwnWords.Check(becomes, nameof(becomes)), origins);

    /// <summary>Lets an expectation go.</summary>
    /// <param name="fit">How it sits.</param>
    /// <param name="origins">Where it came from, each origin once.</param>
    /// <returns>The look.</returns>
    /// <exception cref="ArgumentException">An origin is given twice.</exception>
    public static ExpectationLook LetGo(ExpectationFit fit, params IEnumerable<ExpectationOrigin> origins) => Create(fit, ExpectationAnswer.LetGo, null, origins);

    private static ExpectationLook Create(ExpectationFit fit, ExpectationAnswer answer, string? becomes, IEnumerable<ExpectationOrigin> origins)
    {
        ImmutableArray<ExpectationOrigin> all = [.. Guard.Against.Null(origins)];
        foreach (ExpectationOrigin origin in all) Guard.Against.EnumOutOfRange(origin, nameof(origins));
        if (all.Distinct().Count() < all.Length) throw new ArgumentException("An origin is given twice.", nameof(origins));
        return new ExpectationLook(all, Guard.Against.EnumOutOfRange(fit), answer, becomes);
    }

    /// <inheritdoc/>
    public bool Equals(ExpectationLook? other) =>
        other is not null
        && (Fit, Answer) == (other.Fit, other.Answer)
        && string.Equals(Becomes, other.Becomes, StringComparison.Ordinal)
        && Origins.SequenceEqual(other.Origins);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExpectationLook);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fit, Answer, Origins.Length);

    /// <summary>Nothing of what it says: it is the person's own.</summary>
    /// <returns>The word <c>look</c>.</returns>
    public override string ToString() => "look";
}

/// <summary>An expectation that a person feels, as others see it once it is shown to them. It holds no private notes. Equal by value.</summary>
/// <param name="Id">The expectation: one of the catalogue, or the person's own.</param>
/// <param name="OwnText">The person's own expectation in their words, or null for one of the catalogue.</param>
/// <param name="Look">What the person found on looking at it.</param>
public sealed record ShownExpectation(ExpectationId Id, string? OwnText, ExpectationLook Look)
{
    /// <summary>The id alone.</summary>
    /// <returns>Such as <c>keep-peace</c>.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>An expectation that a person feels, with all they noted about it: private to the person. Equal by value.</summary>
public sealed record FeltExpectation
{
    internal FeltExpectation(ExpectationId id, string? ownText) => (Id, OwnText) = (id, ownText);

    /// <summary>The expectation: one of the catalogue, or the person's own.</summary>
    public ExpectationId Id { get; }

    /// <summary>The person's own expectation in their words, or null for one of the catalogue.</summary>
    public string? OwnText { get; }

    /// <summary>What the person found on looking at it, or null before that.</summary>
    public ExpectationLook? Look { get; internal init; }

    /// <summary>A note that nobody else is ever shown, or null.</summary>
    public string? PrivateNote { get; internal init; }

    /// <summary>Whom the person shows it to; nobody until they choose.</summary>
    public Audience ShownTo { get; internal init; } = Audience.Nobody;

    /// <summary>The id alone.</summary>
    /// <returns>Such as <c>keep-peace</c>.</returns>
    public override string ToString() => Id.ToString();
}
