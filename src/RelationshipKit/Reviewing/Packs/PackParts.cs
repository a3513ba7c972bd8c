using System.Collections.Immutable;
using RelationshipKit.Reviewing.Weighing;

namespace RelationshipKit.Reviewing.Packs;

/// <summary>How near an antipattern or a filter must be to a hit to silence it.</summary>
internal enum Reach
{
    Span,
    Clause,
    After,
    Earlier,
    Sentence,
    Next,
}

internal sealed record Antipattern(PlacedPattern Pattern, Reach Reach);

internal sealed record Rewrite(SuggestionStrategy Strategy, string Text, ImmutableArray<string> Asks);

internal sealed record RuleOverride(string RuleId, FindingSeverity? Severity, int? Confidence, bool IsOff, string Path);

/// <summary>A context that silences findings, whatever the rule.</summary>
internal sealed record ContextFilter(string Id)
{
    public const string Everything = "*";
    public const string DirectionPrefix = "direction:";

    public required Reach Reach { get; init; }

    public required ImmutableArray<PlacedText> Silences { get; init; }

    public required ImmutableArray<PlacedPattern> Patterns { get; init; }

    public required ImmutableArray<string> MustSilence { get; init; }

    public required ImmutableArray<string> MustKeep { get; init; }

    public bool Concerns(ReviewRule rule) => rule.Severity != FindingSeverity.Safety && Silences.Any(silenced =>
        silenced.Text == Everything
        || string.Equals(silenced.Text, rule.Category, StringComparison.Ordinal)
        || string.Equals(silenced.Text, rule.Id, StringComparison.Ordinal)
        || string.Equals(silenced.Text, DirectionPrefix + ReviewWords.WordOf(rule.Direction), StringComparison.Ordinal));
}

/// <summary>What the text of a pack holds.</summary>
internal sealed record PackParts(string Culture, ReviewKinds Kind)
{
    public IReadOnlyList<ClassDeclaration> Classes { get; init; } = [];

    public IReadOnlyList<ClassExtension> Extensions { get; init; } = [];

    public IReadOnlyList<MacroDeclaration> Macros { get; init; } = [];

    public IReadOnlyList<ContextFilter> Filters { get; init; } = [];

    public IReadOnlyList<ReviewRule> Rules { get; init; } = [];

    public IReadOnlyList<RuleOverride> Overrides { get; init; } = [];

    public WeighingParts? Weighing { get; init; }
}
