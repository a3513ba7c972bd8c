using System.Collections.Immutable;

namespace RelationshipKit.Communication;

/// <summary>How one meets a judgement.</summary>
public enum JudgementStance
{
    /// <summary>Leaving it there.</summary>
    LetPass,

    /// <summary>Answering lightly.</summary>
    Light,

    /// <summary>Telling how it is.</summary>
    Inform,

    /// <summary>Saying what one will not go along with.</summary>
    Boundary,

    /// <summary>Asking the partner first before anything is told.</summary>
    AskPartnerFirst,
}

/// <summary>Which judgements an answer fits, and what it gives away. Immutable; equal by reference.</summary>
public sealed class JudgementFit
{
    private readonly ImmutableArray<JudgeRelation> _relations;
    private readonly ImmutableArray<JudgementForm> _forms;
    private readonly ImmutableArray<string> _tells;

    internal JudgementFit(
        ImmutableArray<JudgeRelation> relations, ImmutableArray<JudgementForm> forms, JudgementStance stance, ImmutableArray<string> tells) =>
        (_relations, _forms, Stance, _tells) = (relations, forms, stance, tells);

    /// <summary>Whom it can be said to.</summary>
    public IReadOnlyList<JudgeRelation> Relations => _relations;

    /// <summary>What it can answer.</summary>
    public IReadOnlyList<JudgementForm> Forms => _forms;

    /// <summary>How it meets the judgement.</summary>
    public JudgementStance Stance { get; }

    /// <summary>The ids of what it gives away about the home: topics such as <c>sharing-work</c>. Empty: it tells nothing.</summary>
    public IReadOnlyList<string> Tells => _tells;

    /// <summary>Whether it fits.</summary>
    /// <param name="relation">Who judges.</param>
    /// <param name="form">How the judgement comes.</param>
    /// <param name="mayKnow">The topics that may be told there.</param>
    /// <returns>Whether it answers such a judgement and tells nothing but what may be told.</returns>
    public bool Fits(JudgeRelation relation, JudgementForm form, IReadOnlyCollection<string> mayKnow)
    {
        Guard.Against.Null(mayKnow);
        return _relations.Contains(relation) && _forms.Contains(form) && _tells.All(topic => mayKnow.Contains(topic, StringComparer.Ordinal));
    }
}
