using System.Collections.Immutable;
using RelationshipKit.Reviewing.Packs;

namespace RelationshipKit.Reviewing;

/// <summary>A rule of the reviewer as its pack gives it. How rules are written: docs/review-rules.md. Equal by reference.</summary>
public sealed class ReviewRule
{
    internal ReviewRule()
    {
    }

    /// <summary>Gets the id, unique over all packs of a reviewer.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the kind of review it belongs to: one flag.</summary>
    public required ReviewKinds Kind { get; init; }

    /// <summary>Gets the category of the claims it finds.</summary>
    public required string Category { get; init; }

    /// <summary>Gets how much its findings matter.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Gets how sure it is, 0 to 100.</summary>
    public required int Confidence { get; init; }

    /// <summary>Gets whom its claims are about.</summary>
    public required ClaimDirection Direction { get; init; }

    /// <summary>Gets why its findings are worth a second look; <c>{name}</c> stands for what a pattern captured.</summary>
    public required string Message { get; init; }

    /// <summary>Gets its question to the writer; may hold <c>{name}</c> too.</summary>
    public required string Question { get; init; }

    /// <summary>Gets where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Gets whether a note on safety belongs to its findings.</summary>
    public required bool NeedsSafetyNote { get; init; }

    /// <summary>Gets texts that it must flag.</summary>
    public required IReadOnlyList<string> MustFlag { get; init; }

    /// <summary>Gets texts that it must not flag.</summary>
    public required IReadOnlyList<string> MustPass { get; init; }

    internal ImmutableArray<PlacedPattern> Patterns { get; init; } = [];

    internal ImmutableArray<Antipattern> Antipatterns { get; init; } = [];

    internal ImmutableArray<Rewrite> Rewrites { get; init; } = [];

    internal ReviewRule With(RuleOverride changes) => new()
    {
        Id = Id,
        Kind = Kind,
        Category = Category,
        Severity = changes.Severity ?? Severity,
        Confidence = changes.Confidence ?? Confidence,
        Direction = Direction,
        Message = Message,
        Question = Question,
        Source = Source,
        NeedsSafetyNote = NeedsSafetyNote,
        MustFlag = MustFlag,
        MustPass = MustPass,
        Patterns = Patterns,
        Antipatterns = Antipatterns,
        Rewrites = Rewrites,
    };

    /// <summary>The id.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;
}
