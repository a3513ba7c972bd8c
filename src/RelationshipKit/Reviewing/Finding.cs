using System.Collections.Immutable;

namespace RelationshipKit.Reviewing;

/// <summary>
/// One claim found in a text: where, which rule found it, why it is worth a second look, a question to the writer, and what could be
/// written instead. It quotes the writer's words in <see cref="Why"/>, <see cref="Arguments"/> and <see cref="Suggestions"/>; its text form
/// (<see cref="ToString"/>) does not.
/// </summary>
public sealed class Finding
{
    internal Finding()
    {
    }

    /// <summary>Gets the id of the rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>Gets the kind of review the rule belongs to: one flag.</summary>
    public required ReviewKinds Kind { get; init; }

    /// <summary>Gets the category of the claim, such as <c>absolute</c> or <c>task-ownership</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Gets how much it matters.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Gets how sure the rule is, 0 to 100.</summary>
    public required int Confidence { get; init; }

    /// <summary>Gets whom the claim is about.</summary>
    public required ClaimDirection Direction { get; init; }

    /// <summary>Gets the smallest span that makes the claim; inside the text.</summary>
    public required TextSpan Trigger { get; init; }

    /// <summary>Gets the span of the sentence around it.</summary>
    public required TextSpan Sentence { get; init; }

    /// <summary>Gets the key under which a host may keep its own words for <see cref="Why"/>: stable, one per rule.</summary>
    public required string MessageKey { get; init; }

    /// <summary>Gets what the words depend on, by name: <c>trigger</c> and what the rule captured, as written in the text.</summary>
    public required IReadOnlyDictionary<string, string> Arguments { get; init; }

    /// <summary>Gets why this is worth a second look.</summary>
    public required string Why { get; init; }

    /// <summary>Gets one question for the writer to think about.</summary>
    public required string Question { get; init; }

    /// <summary>Gets what could be done instead, the best first. Empty for <see cref="FindingSeverity.Safety"/>.</summary>
    public required IReadOnlyList<Suggestion> Suggestions { get; init; }

    /// <summary>Gets where the rule comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Gets whether a note on safety and help belongs to it: always for <see cref="FindingSeverity.Safety"/>, and for threats by the writer.</summary>
    public required bool NeedsSafetyNote { get; init; }

    /// <summary>Gets the trigger's words in their normal form, parted by blanks: what <see cref="Suppression.OfTerm"/> goes by.</summary>
    public required string Term { get; init; }

    /// <summary>Rule and place, none of the writer's words.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => FormattableString.Invariant($"{RuleId} at {Trigger.Start}, {Trigger.Length} long");
}

/// <summary>What a suggestion is.</summary>
public enum SuggestionStrategy
{
    /// <summary>Other words for the trigger.</summary>
    Edit,

    /// <summary>The beginning of a statement about oneself; what only the writer knows is still to be asked.</summary>
    Draft,

    /// <summary>No words of its own: the reason and the question are the help.</summary>
    Explain,
}

/// <summary>One way to put it otherwise.</summary>
public sealed class Suggestion
{
    internal Suggestion(SuggestionStrategy strategy, string text, ImmutableArray<string> asks) =>
        (Strategy, Text, Asks) = (strategy, text, asks);

    /// <summary>Gets what the suggestion is.</summary>
    public SuggestionStrategy Strategy { get; }

    /// <summary>Gets the words; empty for <see cref="SuggestionStrategy.Explain"/>.</summary>
    public string Text { get; }

    /// <summary>Gets the names of the slots that only the writer can fill, such as <c>feel</c> or <c>need</c>.</summary>
    public IReadOnlyList<string> Asks { get; }

    /// <summary>The strategy, none of the words.</summary>
    /// <returns>One word.</returns>
    public override string ToString() => Strategy.ToString();
}
