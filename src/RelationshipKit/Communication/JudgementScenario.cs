using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>Who judges.</summary>
public enum JudgeRelation
{
    /// <summary>A relative.</summary>
    Relative,

    /// <summary>Somebody from work.</summary>
    Colleague,

    /// <summary>School, nursery, other parents there.</summary>
    School,

    /// <summary>A friend.</summary>
    Friend,

    /// <summary>Somebody unknown, or known by sight.</summary>
    Stranger,

    /// <summary>Somebody on the net.</summary>
    Online,
}

/// <summary>How the judgement comes.</summary>
public enum JudgementForm
{
    /// <summary>As a joke.</summary>
    Joke,

    /// <summary>As criticism.</summary>
    Criticism,

    /// <summary>As praise or thanks for the other one.</summary>
    PraiseForTheWrongPartner,

    /// <summary>As being left out.</summary>
    Exclusion,
}

/// <summary>A moment in which others judge how a home lives, in one language. Immutable; equal by reference.</summary>
public sealed class JudgementScenario : ICatalogueEntry
{
    internal JudgementScenario(string id) => Id = id;

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>Who judges.</summary>
    public JudgeRelation Relation { get; internal init; }

    /// <summary>How it comes.</summary>
    public JudgementForm Form { get; internal init; }

    /// <summary>The id of what it is about.</summary>
    public string Topic { get; internal init; } = "";

    /// <summary>What happens.</summary>
    public string Text { get; internal init; } = "";
}
