namespace RelationshipKit.Communication;

/// <summary>How an I-statement is built.</summary>
public enum StatementForm
{
    /// <summary>“I feel … when …, and I need …”: the usual one.</summary>
    FeelWhenNeed,

    /// <summary>What happened, the feeling and the concrete effect on me; no request (Gordon 1970, the three-part I-message).</summary>
    Gordon,

    /// <summary>Observation, feeling, need, request (Rosenberg 2003, Nonviolent Communication).</summary>
    ObservationFeelingNeedRequest,

    /// <summary>A gentle opening, then feeling, situation and what would help (Gottman and Silver 1999, softened start-up).</summary>
    SoftenedStart,

    /// <summary>“When …, I will …”: what I do myself, whatever the other person does.</summary>
    Boundary,
}

/// <summary>A place in an I-statement for the writer's own words.</summary>
public enum StatementSlot
{
    /// <summary>
    /// How it may be for the other person. With it, openings are felt as least hostile (Rogers, Howieson and Neame 2018,
    /// PeerJ 6:e4831), so every form takes it.
    /// </summary>
    Understand,

    /// <summary>What happened, as a camera would have recorded it.</summary>
    When,

    /// <summary>The feeling.</summary>
    Feel,

    /// <summary>The concrete effect on the writer.</summary>
    Because,

    /// <summary>The need: something everybody needs, not the way to meet it.</summary>
    Need,

    /// <summary>The request: present, positive, doable, and one that can be refused.</summary>
    Ask,

    /// <summary>What the writer will do.</summary>
    Will,
}

/// <summary>The words for forms and slots in files and on the command line.</summary>
public static class StatementWords
{
    /// <summary>Every form with its word.</summary>
    public static IReadOnlyList<(string Word, StatementForm Form)> Forms => FormWords;

    /// <summary>Every slot with its word, in the order of asking.</summary>
    public static IReadOnlyList<(string Word, StatementSlot Slot)> Slots => SlotWords;

    internal static (string Word, StatementForm Form)[] FormWords =>
    [
        ("feel-when-need", StatementForm.FeelWhenNeed),
        ("gordon", StatementForm.Gordon),
        ("observation-feeling-need-request", StatementForm.ObservationFeelingNeedRequest),
        ("softened-start", StatementForm.SoftenedStart),
        ("boundary", StatementForm.Boundary),
    ];

    internal static (string Word, StatementSlot Slot)[] SlotWords =>
    [
        ("understand", StatementSlot.Understand),
        ("when", StatementSlot.When),
        ("feel", StatementSlot.Feel),
        ("because", StatementSlot.Because),
        ("need", StatementSlot.Need),
        ("ask", StatementSlot.Ask),
        ("will", StatementSlot.Will),
    ];

    internal static (string Word, StatementSeverity Severity)[] SeverityWords =>
    [
        ("hint", StatementSeverity.Hint),
        ("caution", StatementSeverity.Caution),
        ("concern", StatementSeverity.Concern),
        ("safety", StatementSeverity.Safety),
    ];

    /// <summary>The word of a severity.</summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The word, such as <c>hint</c>.</returns>
    public static string Of(StatementSeverity severity) => SeverityWords[(int)Guard.Against.EnumOutOfRange(severity)].Word;

    /// <summary>The word of a form.</summary>
    /// <param name="form">The form.</param>
    /// <returns>The word, such as <c>feel-when-need</c>.</returns>
    public static string Of(StatementForm form) => FormWords[(int)Guard.Against.EnumOutOfRange(form)].Word;

    /// <summary>The word of a slot.</summary>
    /// <param name="slot">The slot.</param>
    /// <returns>The word, such as <c>when</c>.</returns>
    public static string Of(StatementSlot slot) => SlotWords[(int)Guard.Against.EnumOutOfRange(slot)].Word;
}
