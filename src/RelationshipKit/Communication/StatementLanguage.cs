using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>
/// Everything that statements need in one language: grammar, rules, words. All of it is of the same language: where one part is
/// missing, the next parent culture is taken whole, at last English.
/// </summary>
internal sealed class StatementLanguage
{
    private const string English = "en";

    private static readonly ConcurrentDictionary<string, Lazy<Kept>> BuiltIn = new(StringComparer.Ordinal);

    private readonly ImmutableArray<SlotLanguage> _slots;

    private StatementLanguage(
        StatementGrammar grammar, SlotCheckRules checks, Catalogue<Feeling> feelings, Catalogue<Need> needs, Catalogue<PseudoFeeling> pseudoFeelings)
    {
        (Grammar, Feelings, Needs, PseudoFeelings) = (grammar, feelings, needs, pseudoFeelings);
        var phrases = new PhraseIndex.Builder();
        PseudoWordList = AddEach(phrases, SlotCheckRules.PseudoWords, pseudoFeelings.Entries, entry => entry.Words);
        PseudoActionList = AddEach(phrases, SlotCheckRules.PseudoActions, pseudoFeelings.Entries, entry => entry.Actions);
        NeedList = AddEach(phrases, SlotCheckRules.Needs, needs.Entries, entry => [entry.Phrase, .. entry.Also]);
        StrategyList = AddEach(phrases, SlotCheckRules.Strategies, needs.Entries, entry => entry.NotThis);
        int feelingList = AddEach(phrases, SlotCheckRules.Feelings, feelings.Entries, entry => [entry.Phrase, entry.Noun, .. entry.Also]);
        foreach ((string id, ImmutableArray<string> terms) in checks.Lists) phrases.Add(id, terms);
        VerbList = PhraseIndex.Only(phrases.Add("/verbs", grammar.Verbs));
        SmallLetterList = VerbList | PhraseIndex.Only(phrases.Add("/lower-case", grammar.LowerCase))
            | PhraseIndex.Only(feelingList) | PhraseIndex.Only(NeedList);
        phrases.Add("/spelling", grammar.Spelling.Select(word => word.Key));
        _slots = [.. grammar.Slots.Select(slot => new SlotLanguage(slot, checks, phrases))];
        Phrases = phrases.Build();
        Spelling = grammar.Spelling
            .Select(word => KeyValuePair.Create(Phrases.NumberOf(word.Key), word.Value))
            .DistinctBy(word => word.Key)
            .ToImmutableDictionary();
    }

    public StatementGrammar Grammar { get; }

    public Catalogue<Feeling> Feelings { get; }

    public Catalogue<Need> Needs { get; }

    public Catalogue<PseudoFeeling> PseudoFeelings { get; }

    public PhraseIndex Phrases { get; }

    public int PseudoWordList { get; }

    public int PseudoActionList { get; }

    public int NeedList { get; }

    public int StrategyList { get; }

    public UInt128 VerbList { get; }

    /// <summary>Words that begin with a small letter inside a sentence.</summary>
    public UInt128 SmallLetterList { get; }

    /// <summary>How words are spelt that people type otherwise, by the number of the typed word.</summary>
    public ImmutableDictionary<int, string> Spelling { get; }

    public SlotLanguage this[StatementSlot slot] => _slots[(int)slot];

    /// <summary>The names of the cultures that are complete.</summary>
    public static IReadOnlyList<string> Cultures =>
        [.. EmbeddedSeeds.CulturesOf(StatementGrammar.Format.Name).Where(name => BuiltInOf(name) is not null)];

    public static StatementLanguage For(CultureInfo culture)
    {
        for (CultureInfo asked = culture; asked.Name.Length > 0; asked = asked.Parent)
        {
            if (BuiltInOf(asked.Name) is { } found) return found;
        }

        return BuiltInOf(English) ?? throw new InvalidOperationException("The package is without its statements.");
    }

    /// <summary>The language read from its data once more, past everything that is kept: to measure how long it takes.</summary>
    public static StatementLanguage LoadAnew(string cultureName) => new(
        StatementGrammar.Format.LoadAnew(cultureName),
        SlotCheckRules.Format.LoadAnew(cultureName),
        WordCatalogues.Feelings.LoadAnew(cultureName),
        WordCatalogues.Needs.LoadAnew(cultureName),
        WordCatalogues.PseudoFeelings.LoadAnew(cultureName));

    private static StatementLanguage? BuiltInOf(string cultureName) =>
        BuiltIn.GetOrAdd(cultureName, static asked => new(() => new Kept(Load(asked)))).Value.Language;

    private static StatementLanguage? Load(string cultureName) =>
        StatementGrammar.Format.BuiltIn(cultureName) is { } grammar
        && SlotCheckRules.Format.BuiltIn(cultureName) is { } checks
        && WordCatalogues.Feelings.BuiltIn(cultureName) is { } feelings
        && WordCatalogues.Needs.BuiltIn(cultureName) is { } needs
        && WordCatalogues.PseudoFeelings.BuiltIn(cultureName) is { } pseudoFeelings
            ? new StatementLanguage(grammar, checks, feelings, needs, pseudoFeelings)
            : null;

    private static int AddEach<T>(PhraseIndex.Builder phrases, string list, IReadOnlyList<T> entries, Func<T, IEnumerable<string>> phrasesOf)
    {
        int number = phrases.List(list);
        foreach ((int at, T entry) in entries.Index())
        {
            foreach (string phrase in phrasesOf(entry)) phrases.Add(number, at, phrase);
        }

        return number;
    }

    private sealed record Kept(StatementLanguage? Language);
}

/// <summary>One slot in one language, with the lists of the index that concern it.</summary>
internal sealed class SlotLanguage
{
    public SlotLanguage(SlotGrammar grammar, SlotCheckRules checks, PhraseIndex.Builder phrases)
    {
        Grammar = grammar;
        string slot = StatementWords.Of(grammar.Slot);
        Opening = PhraseIndex.Only(phrases.Add($"/{slot}/opening", grammar.Opening));
        Closing = PhraseIndex.Only(phrases.Add($"/{slot}/closing", grammar.Closing));
        Shapes =
        [
            .. grammar.Shapes.Select((shape, at) => new ShapeTest(
                shape,
                PhraseIndex.Only(phrases.Add($"/{slot}/{at}/begins", shape.Begins)),
                PhraseIndex.Only(phrases.Add($"/{slot}/{at}/unless", shape.UnlessBegins)))),
        ];
        SlotConnector[] connectors = [.. checks.Connectors.Where(connector => connector.Slot == grammar.Slot)];
        Connectors = [.. connectors.Select(connector => connector.To)];
        ConnectorList = phrases.Add($"/{slot}/connectors", connectors.Select(connector => connector.Word));
        Rules =
        [
            .. checks.Rules.Where(rule => rule.Slots.Contains(grammar.Slot)).Select(rule => new RuleTest(
                rule, Lists(rule.Hit), Lists(rule.With), Lists(rule.Unless), Lists(rule.UnlessWhole))),
        ];

        UInt128 Lists(ImmutableArray<string> names) =>
            names.Aggregate(UInt128.Zero, (lists, name) => lists | PhraseIndex.Only(phrases.List(name)));
    }

    public SlotGrammar Grammar { get; }

    public UInt128 Opening { get; }

    public UInt128 Closing { get; }

    public ImmutableArray<ShapeTest> Shapes { get; }

    public ImmutableArray<StatementSlot> Connectors { get; }

    public int ConnectorList { get; }

    public ImmutableArray<RuleTest> Rules { get; }

    /// <summary>A shape with its lists.</summary>
    public sealed record ShapeTest(SlotShape Shape, UInt128 Begins, UInt128 UnlessBegins);

    /// <summary>A rule with its lists.</summary>
    public sealed record RuleTest(SlotCheckRule Rule, UInt128 Hit, UInt128 With, UInt128 Unless, UInt128 UnlessWhole);
}
