using RelationshipKit.Catalogs;

namespace RelationshipKit.Reviewing.Packs;

/// <summary>What a typed form stands for; with <paramref name="Before"/> only where one of these comes next.</summary>
internal sealed record Spelling(string Typed, string Means, IReadOnlyList<PlacedText> Before);

/// <summary>Words that begin a clause; with <paramref name="Before"/> only where one of these comes next.</summary>
internal sealed record ClauseOpener(IReadOnlyList<PlacedText> Words, IReadOnlyList<PlacedText> Before);

/// <summary>Words that count alike for weights; a word is in one group at most.</summary>
internal sealed record WordGroup(string Name, IReadOnlyList<string> Words);

/// <summary>How words with one of some endings are inflected.</summary>
internal sealed record EndingRule(IReadOnlyList<string> Ends, IReadOnlyList<string> Forms);

/// <summary>The basics of a language as its file gives them.</summary>
internal sealed record LexiconParts(string Culture)
{
    public const string NegatorClass = "negators";

    public IReadOnlyDictionary<char, string> Letters { get; init; } = new Dictionary<char, string>();

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Irregular { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public IReadOnlyDictionary<Inflection, IReadOnlyList<EndingRule>> Inflections { get; init; } = new Dictionary<Inflection, IReadOnlyList<EndingRule>>();

    public IReadOnlyList<KeyValuePair<string, string>> Endings { get; init; } = [];

    public IReadOnlyList<Spelling> Spellings { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Readings { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    public IReadOnlyList<string> Abbreviations { get; init; } = [];

    public IReadOnlyList<string> Common { get; init; } = [];

    public IReadOnlyList<ClauseOpener> ClauseOpeners { get; init; } = [];

    public IReadOnlyList<ClassDeclaration> Classes { get; init; } = [];

    public IReadOnlyList<MacroDeclaration> Macros { get; init; } = [];

    public IReadOnlyList<WordGroup> Groups { get; init; } = [];
}

/// <summary>Walks a lexicon, version 1, and notes everything that is wrong with it by itself.</summary>
internal static class LexiconReader
{
    private const int MostEntries = 20_000;
    private const int LongestWord = 64;
    private const int MostWrittenFor = 4;

    public static LexiconParts Read(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("lexicon", "relationshipkit.review", version: 1)) return new LexiconParts("");
        var parts = new LexiconParts(ReadCulture(file.Required("culture")))
        {
            Letters = ReadLetters(file.Optional("letters")),
            Irregular = ReadWordLists(file.Optional("irregular")),
            Inflections = ReadInflections(file.Optional("inflections")),
            Endings = [.. ReadPairs(file.Optional("endings"))],
            Spellings = [.. ReadSpellings(file)],
            Readings = ReadWordLists(file.Optional("readings")),
            Abbreviations = ReadWords(file.Optional("abbreviations")),
            Common = ReadWords(file.Optional("common")),
            ClauseOpeners = [.. (file.Optional("clauseOpeners")?.Items(MostEntries) ?? []).Select(ReadOpener)],
            Classes = DeclarationReader.ReadClasses(file),
            Macros = DeclarationReader.ReadMacros(file),
            Groups = ReadGroups(file.Optional("groups")),
        };
        file.RefuseOthers();
        return parts;
    }

    public static string ReadCulture(JsonCursor place)
    {
        string tag = place.Name();
        if (tag.Length > 0 && !tag.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)))
            place.Refuse("This is no language tag.", "Give a language tag such as en or pt-BR.");
        return tag;
    }

    private static Dictionary<char, string> ReadLetters(JsonCursor? place)
    {
        var letters = new Dictionary<char, string>();
        foreach ((string letter, JsonCursor written) in place?.Members().Each ?? [])
        {
            if (letter.Length == 1) letters[letter[0]] = written.Text(MostWrittenFor, shortest: 1);
            else written.Refuse("This is not one letter.", "Give one lower-case letter and what it counts as, such as \"ä\": \"ae\".");
        }

        return letters;
    }

    private static Dictionary<Inflection, IReadOnlyList<EndingRule>> ReadInflections(JsonCursor? place)
    {
        var inflections = new Dictionary<Inflection, IReadOnlyList<EndingRule>>();
        if (place?.Members() is not { } members) return inflections;
        foreach ((string name, Inflection kind) in new[] { ("verb", Inflection.Verb), ("noun", Inflection.Noun), ("adjective", Inflection.Adjective) })
            inflections[kind] = [.. (members.Optional(name)?.Items(MostEntries) ?? []).Select(ReadEndingRule)];
        members.RefuseOthers();
        return inflections;
    }

    private static EndingRule ReadEndingRule(JsonCursor place)
    {
        JsonMembers members = place.Members();
        var rule = new EndingRule(ReadWords(members.Required("ends"), shortest: 0), ReadWords(members.Required("forms")));
        members.RefuseOthers();
        return rule;
    }

    private static IEnumerable<Spelling> ReadSpellings(JsonMembers file)
    {
        foreach ((string typed, JsonCursor place) in file.Optional("spellings")?.Members().Each ?? [])
            yield return new Spelling(typed, place.Text(LongestWord, shortest: 1), []);
        foreach (JsonCursor place in file.Optional("spellingsBefore")?.Items(MostEntries) ?? [])
        {
            JsonMembers members = place.Members();
            yield return new Spelling(
                members.Required("typed").Text(LongestWord, shortest: 1),
                members.Required("means").Text(LongestWord, shortest: 1),
                DeclarationReader.ReadTexts(members.Required("before")));
            members.RefuseOthers();
        }
    }

    private static ClauseOpener ReadOpener(JsonCursor place)
    {
        JsonMembers members = place.Members();
        var opener = new ClauseOpener(DeclarationReader.ReadTexts(members.Required("words")), DeclarationReader.ReadTexts(members.Optional("before")));
        members.RefuseOthers();
        return opener;
    }

    private static List<WordGroup> ReadGroups(JsonCursor? place)
    {
        var groups = new List<WordGroup>();
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string name, JsonCursor list) in place?.Members().Each ?? [])
        {
            DeclarationReader.CheckName(name, list);
            groups.Add(new WordGroup(name, ReadWords(list)));
            foreach (string again in groups[^1].Words.Where(word => !all.Add(word)))
                list.Refuse($"'{again}' is in a group already.", "Give each word to one group.");
        }

        return groups;
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadWordLists(JsonCursor? place)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach ((string word, JsonCursor list) in place?.Members().Each ?? []) lists[word] = ReadWords(list);
        return lists;
    }

    private static IEnumerable<KeyValuePair<string, string>> ReadPairs(JsonCursor? place) =>
        (place?.Members().Each ?? []).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Text(LongestWord, shortest: 1)));

    private static IReadOnlyList<string> ReadWords(JsonCursor? list, int shortest = 1) =>
        [.. (list?.Items(MostEntries) ?? []).Select(place => place.Text(LongestWord, shortest))];
}
