using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>What a rule looks at.</summary>
internal enum SlotTest
{
    /// <summary>Words of its lists.</summary>
    Words,

    /// <summary>A sentence ends before the end.</summary>
    SeveralSentences,

    /// <summary>A word that opens another slot.</summary>
    HoldsMore,

    /// <summary>More letters than can be kept in mind.</summary>
    Long,

    /// <summary>A slot that the form does not have.</summary>
    NotInForm,
}

/// <summary>Where the words of a rule are to stand.</summary>
internal enum SlotPlace
{
    /// <summary>Anywhere.</summary>
    Anywhere,

    /// <summary>At the start.</summary>
    Start,

    /// <summary>Alone.</summary>
    Whole,
}

/// <summary>What a rule offers.</summary>
internal enum SlotOffers
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The feelings and needs of the pseudo-feeling found.</summary>
    Pseudo,

    /// <summary>The rule's own feelings and needs.</summary>
    Words,

    /// <summary>To move the text to the request, and needs that may lie behind it.</summary>
    Strategy,
}

/// <summary>A rule about the text of a slot, as the data of a language gives it.</summary>
internal sealed record SlotCheckRule(string Id)
{
    public StatementSeverity Severity { get; init; }

    public string Category { get; init; } = "";

    public int Confidence { get; init; }

    public ImmutableArray<StatementSlot> Slots { get; init; } = [];

    public SlotTest Test { get; init; }

    public ImmutableArray<string> Hit { get; init; } = [];

    public SlotPlace At { get; init; }

    public ImmutableArray<string> With { get; init; } = [];

    public ImmutableArray<string> Unless { get; init; } = [];

    public ImmutableArray<string> UnlessWhole { get; init; } = [];

    public SlotOffers Offers { get; init; }

    public ImmutableArray<string> Feelings { get; init; } = [];

    public ImmutableArray<string> Needs { get; init; } = [];

    public string Why { get; init; } = "";

    public string Question { get; init; } = "";
}

/// <summary>A word that, inside a slot, opens another one.</summary>
internal sealed record SlotConnector(StatementSlot Slot, string Word, StatementSlot To);

/// <summary>The rules about slots in one language (seeds/slot-checks).</summary>
internal sealed record SlotCheckRules(
    ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> Lists, ImmutableArray<SlotConnector> Connectors, ImmutableArray<SlotCheckRule> Rules)
{
    /// <summary>Lists that the catalogues give.</summary>
    public const string PseudoWords = "pseudo-words", PseudoActions = "pseudo-actions", Needs = "needs", Strategies = "strategies", Feelings = "feelings";

    private const int Most = 1_000;
    private const int LongestText = 500;

    public static SeedFormat<SlotCheckRules> Format { get; } = new("slot-checks", Read);

    private static SlotCheckRules Read(JsonMembers file, CultureInfo culture)
    {
        var lists = ImmutableArray.CreateBuilder<KeyValuePair<string, ImmutableArray<string>>>();
        var listIds = new JsonIds("list");
        foreach (string given in (string[])[PseudoWords, PseudoActions, Needs, Strategies, Feelings]) listIds.Know(given);
        foreach (JsonCursor place in file.Required("lists").Items(Most))
        {
            JsonMembers list = place.Members();
            lists.Add(KeyValuePair.Create(listIds.Declare(list.Required("id")) ?? "", SlotGrammar.Words(list.Required("terms"))));
            list.RefuseOthers();
        }

        ImmutableArray<SlotConnector> connectors = [.. file.Required("connectors").Items(Most).Select(ReadConnector)];
        var ruleIds = new JsonIds("rule");
        return new SlotCheckRules(
            lists.ToImmutable(), connectors, [.. file.Required("rules").Items(Most).Select(place => ReadRule(place.Members(), ruleIds, listIds))]);
    }

    private static SlotConnector ReadConnector(JsonCursor place)
    {
        JsonMembers connector = place.Members();
        var read = new SlotConnector(
            connector.Required("slot").OneOf(StatementWords.SlotWords), connector.Required("word").Name(), connector.Required("to").OneOf(StatementWords.SlotWords));
        connector.RefuseOthers();
        return read;
    }

    private static SlotCheckRule ReadRule(JsonMembers rule, JsonIds ruleIds, JsonIds listIds)
    {
        var read = new SlotCheckRule(ruleIds.Declare(rule.Required("id")) ?? "")
        {
            Severity = rule.Required("severity").OneOf(StatementWords.SeverityWords),
            Category = rule.Required("category").Id() ?? "",
            Confidence = rule.Required("confidence").Whole(0, 100),
            Slots = [.. rule.Required("slots").Items(StatementWords.SlotWords.Length, least: 1).Select(slot => slot.OneOf(StatementWords.SlotWords))],
            Test = rule.Required("test").OneOf(
                ("words", SlotTest.Words),
                ("several-sentences", SlotTest.SeveralSentences),
                ("holds-more", SlotTest.HoldsMore),
                ("long", SlotTest.Long),
                ("not-in-form", SlotTest.NotInForm)),
            Hit = Lists("hit"),
            At = rule.Optional("at")?.OneOf(("anywhere", SlotPlace.Anywhere), ("start", SlotPlace.Start), ("whole", SlotPlace.Whole)) ?? SlotPlace.Anywhere,
            With = Lists("with"),
            Unless = Lists("unless"),
            UnlessWhole = Lists("unlessWhole"),
            Offers = rule.Optional("offers")?.OneOf(("pseudo", SlotOffers.Pseudo), ("words", SlotOffers.Words), ("strategy", SlotOffers.Strategy)) ?? SlotOffers.None,
            Feelings = rule.Optional("feelings") is { } feelings ? SlotGrammar.Words(feelings) : [],
            Needs = rule.Optional("needs") is { } needs ? SlotGrammar.Words(needs) : [],
            Why = rule.Required("why").Text(LongestText, shortest: 1),
            Question = rule.Required("question").Text(LongestText, shortest: 1),
        };
        rule.RefuseOthers();
        return read;

        ImmutableArray<string> Lists(string member) => rule.Optional(member) is { } list ? [.. listIds.UseDistinct(list, Most)] : [];
    }
}
