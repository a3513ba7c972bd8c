namespace RelationshipKit.Communication.Talks;

/// <summary>What may keep a saying back from being one.</summary>
public enum ReflectionKind
{
    /// <summary>A fact that was not said: a number, a day, a person.</summary>
    AddedFact,

    /// <summary>Most of its words are new.</summary>
    AddedWords,

    /// <summary>Blame or a verdict.</summary>
    Blame,

    /// <summary>A cause that was not said.</summary>
    Cause,

    /// <summary>More certain than what was said.</summary>
    Certainty,

    /// <summary>Advice.</summary>
    Advice,

    /// <summary>Answering back.</summary>
    Rebuttal,

    /// <summary>Hardly anything of what was said is in it.</summary>
    LittleHeard,

    /// <summary>It does not end by asking whether that was it.</summary>
    NoCheck,

    /// <summary>It is said as a fact, not as what was heard.</summary>
    NotTentative,
}

/// <summary>Something to think over before saying it back: never a refusal. Equal by value.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it stands in what is said back, in UTF-16 units.</param>
/// <param name="Length">How long it is there; 0 where something is missing.</param>
/// <param name="Why">Why it is worth a thought.</param>
/// <param name="Question">A question to oneself.</param>
public sealed record ReflectionFinding(ReflectionKind Kind, int Start, int Length, string Why, string Question);
