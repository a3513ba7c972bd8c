namespace RelationshipKit.Communication;

/// <summary>How much a finding matters.</summary>
public enum StatementSeverity
{
    /// <summary>Perhaps worth a thought.</summary>
    Hint,

    /// <summary>Worth showing to the writer.</summary>
    Caution,

    /// <summary>Should be talked over before it is sent.</summary>
    Concern,

    /// <summary>Somebody's safety may be at stake: nothing is reworded, and nothing else is found.</summary>
    Safety,
}

/// <summary>A text that the writer may take over into a slot.</summary>
/// <param name="Slot">The slot it fits.</param>
/// <param name="Text">The text.</param>
public sealed record StatementOffer(StatementSlot Slot, string Text)
{
    /// <summary>The slot that the text comes from, where the writer's own words move; else null.</summary>
    public StatementSlot? MovedFrom { get; internal init; }

    /// <summary>What stays in <see cref="MovedFrom"/>; null when nothing does.</summary>
    public string? Left { get; internal init; }

    /// <summary>The slot alone: the text may be the writer's own and private.</summary>
    /// <returns>The word of the slot.</returns>
    public override string ToString() => StatementWords.Of(Slot);
}

/// <summary>Something to think over in one slot: never a refusal. Immutable.</summary>
public sealed class StatementFinding
{
    internal StatementFinding(string ruleId) => RuleId = ruleId;

    /// <summary>The rule's id, such as <c>feel.pseudo</c>; the same in every language.</summary>
    public string RuleId { get; }

    /// <summary>What it is about: accusation, absolute, mind-reading, pseudo-feeling, thought, strategy, demand, safety and so on.</summary>
    public string Category { get; internal init; } = "";

    /// <summary>How much it matters.</summary>
    public StatementSeverity Severity { get; internal init; }

    /// <summary>How sure the rule is, 0 to 100: this project's judgement.</summary>
    public int Confidence { get; internal init; }

    /// <summary>The slot.</summary>
    public StatementSlot Slot { get; internal init; }

    /// <summary>Where it begins in what was typed into the slot, in UTF-16 units.</summary>
    public int Start { get; internal init; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length { get; internal init; }

    /// <summary>Why it is worth a thought.</summary>
    public string Why { get; internal init; } = "";

    /// <summary>One question that helps to find other words.</summary>
    public string Question { get; internal init; } = "";

    /// <summary>What could be taken over instead; empty for safety.</summary>
    public IReadOnlyList<StatementOffer> Offers { get; internal init; } = [];

    internal StatementFinding With(IReadOnlyList<StatementOffer> offers) => new(RuleId)
    {
        Category = Category,
        Severity = Severity,
        Confidence = Confidence,
        Slot = Slot,
        Start = Start,
        Length = Length,
        Why = Why,
        Question = Question,
        Offers = offers,
    };

    /// <summary>Rule and slot: what was typed is private.</summary>
    /// <returns>Both, with an @ between.</returns>
    public override string ToString() => $"{RuleId}@{StatementWords.Of(Slot)}";
}
