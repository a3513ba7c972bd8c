using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>What a message is for.</summary>
public enum TemplateCategory
{
    /// <summary>Opening a talk.</summary>
    OpeningATalk,

    /// <summary>Showing that one listens.</summary>
    ActiveListening,

    /// <summary>Saying that what the other feels makes sense.</summary>
    Validation,

    /// <summary>Thanking and valuing.</summary>
    Appreciation,

    /// <summary>Saying sorry and taking responsibility.</summary>
    Apology,

    /// <summary>Finding back to each other, in a quarrel or after it.</summary>
    Repair,

    /// <summary>A break, with a time to come back.</summary>
    TimeOut,

    /// <summary>Asking for help.</summary>
    AskingForHelp,

    /// <summary>Offering help, by asking first what is wanted: to be heard, helped or held.</summary>
    OfferingHelp,

    /// <summary>A boundary: what I will do.</summary>
    SettingABoundary,

    /// <summary>Saying no.</summary>
    SayingNo,

    /// <summary>Sharing a task out anew.</summary>
    RenegotiatingATask,

    /// <summary>Raising an expectation that was handed down.</summary>
    RaisingAnExpectation,

    /// <summary>Celebrating a change.</summary>
    CelebratingAChange,

    /// <summary>Asking about somebody's growth instead of judging it.</summary>
    Curiosity,

    /// <summary>Standing by somebody who comes out or takes a new name.</summary>
    NewNameSupport,

    /// <summary>Answering judgement from outside.</summary>
    AnsweringJudgement,
}

/// <summary>The tone of a message.</summary>
public enum TemplateTone
{
    /// <summary>Friendly and close.</summary>
    Warm,

    /// <summary>Short and matter-of-fact.</summary>
    Plain,
}

/// <summary>A moment that messages are for, such as one's own tiredness when help is needed.</summary>
/// <param name="Id">The id.</param>
/// <param name="Category">What messages for it do.</param>
/// <param name="Name">The moment in words.</param>
public sealed record TemplateSituation(string Id, TemplateCategory Category, string Name);

/// <summary>A message to fill in, in one language. Immutable; equal by reference.</summary>
public sealed class MessageTemplate : ICatalogueEntry
{
    private readonly ImmutableArray<TemplateSlot> _required;
    private readonly ImmutableArray<TemplateSlot> _optional;

    internal MessageTemplate(
        string id, TemplateGrammar grammar, TemplatePattern pattern, ImmutableArray<TemplateSlot> required, ImmutableArray<TemplateSlot> optional)
    {
        (Id, Grammar, Pattern) = (id, grammar, pattern);
        (_required, _optional) = (required, optional);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <summary>The language.</summary>
    public CultureInfo Culture => Grammar.Culture;

    /// <summary>The moment it is for.</summary>
    public TemplateSituation Situation { get; internal init; } = new("", TemplateCategory.OpeningATalk, "");

    /// <summary>What it is for.</summary>
    public TemplateCategory Category => Situation.Category;

    /// <summary>The tone.</summary>
    public TemplateTone Tone { get; internal init; }

    /// <summary>For an answer to judgement from outside: whom and what it answers. Null for every other message.</summary>
    public JudgementFit? Judgement { get; internal init; }

    /// <summary>The slots that the message cannot do without, in order of appearance.</summary>
    public IReadOnlyList<TemplateSlot> Required => _required;

    /// <summary>The slots that may stay empty.</summary>
    public IReadOnlyList<TemplateSlot> Optional => _optional;

    /// <summary>Whether every language has it. The English file says so, for all.</summary>
    internal bool IsCore { get; init; }

    internal TemplateGrammar Grammar { get; }

    internal TemplatePattern Pattern { get; }

    /// <summary>The message with nothing filled in yet.</summary>
    /// <returns>The message.</returns>
    public TemplateMessage Begin() => new(this);

    internal TemplateSlot Slot(string id, TemplateSlotKind kind) =>
        _required.Concat(_optional).FirstOrDefault(slot => string.Equals(slot.Id, id, StringComparison.Ordinal)) is not { } slot
            ? throw new ArgumentException($"The template '{Id}' has no such slot.", nameof(id))
            : slot.Kind == kind
                ? slot
                : throw new ArgumentException($"The slot '{slot.Id}' takes a {slot.Kind}, not a {kind}.", nameof(kind));
}
