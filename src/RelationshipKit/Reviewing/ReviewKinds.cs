namespace RelationshipKit.Reviewing;

/// <summary>The questions that a review asks of a text.</summary>
[Flags]
public enum ReviewKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Does this message blame, judge, order, belittle, punish or dismiss the one it is for?</summary>
    Messages = 1,

    /// <summary>Does this text claim a role, a trait or a duty for a gender?</summary>
    Roles = 2,

    /// <summary>Both.</summary>
    All = Messages | Roles,
}

/// <summary>How much a finding matters, the mildest first.</summary>
public enum FindingSeverity
{
    /// <summary>Unsure: not for showing unless asked for.</summary>
    Hint,

    /// <summary>Worth showing to the writer.</summary>
    Caution,

    /// <summary>Likely to hurt or to hold someone to a role: worth showing to the writer first.</summary>
    Concern,

    /// <summary>The writer tells of danger: a neutral note, never a rewording.</summary>
    Safety,
}

/// <summary>Whom a rule's claim is about.</summary>
public enum ClaimDirection
{
    /// <summary>Anyone.</summary>
    Any,

    /// <summary>The one the message is for.</summary>
    ToYou,

    /// <summary>The writer.</summary>
    Self,

    /// <summary>Somebody else.</summary>
    ThirdParty,
}
