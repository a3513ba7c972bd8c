using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Patterns;

namespace RelationshipKit.Reviewing.Packs;

/// <summary>A text of a file and where it stands, for what can be checked only when all files are together.</summary>
internal readonly record struct PlacedText(string Text, string Path);

/// <summary>A pattern as read, with its place.</summary>
internal sealed record PlacedPattern(string Text, PatternNode Node, string Path);

internal enum Inflection
{
    None,
    Verb,
    Noun,
    Adjective,
}

/// <summary>A word class as declared.</summary>
internal sealed record ClassDeclaration(
    string Name, Inflection Inflection, IReadOnlyList<PlacedText> Terms, IReadOnlyList<PlacedText> Includes, string Path);

/// <summary>More terms for a class that is declared elsewhere.</summary>
internal sealed record ClassExtension(string Name, IReadOnlyList<PlacedText> Terms, string Path);

/// <summary>A named pattern.</summary>
internal sealed record MacroDeclaration(string Name, PlacedPattern Pattern);

/// <summary>Reads what lexicons and packs have in common.</summary>
internal static class DeclarationReader
{
    public const int MostTerms = 20_000;
    private const int LongestTerm = 200;

    public static IReadOnlyList<ClassDeclaration> ReadClasses(JsonMembers file)
    {
        var classes = new List<ClassDeclaration>();
        foreach ((string name, JsonCursor place) in file.Optional("classes")?.Members().Each ?? [])
        {
            CheckName(name, place);
            JsonMembers members = place.Members();
            Inflection inflection = members.Optional("inflect")?.OneOf(
                ("none", Inflection.None), ("verb", Inflection.Verb), ("noun", Inflection.Noun), ("adjective", Inflection.Adjective)) ?? Inflection.None;
            classes.Add(new ClassDeclaration(
                name, inflection, ReadTexts(members.Optional("terms")), ReadTexts(members.Optional("includes")), place.Path));
            members.RefuseOthers();
        }

        return classes;
    }

    public static IReadOnlyList<ClassExtension> ReadExtensions(JsonMembers file) =>
        [.. (file.Optional("extend")?.Members().Each ?? []).Select(extended => new ClassExtension(extended.Key, ReadTexts(extended.Value), extended.Value.Path))];

    public static IReadOnlyList<MacroDeclaration> ReadMacros(JsonMembers file)
    {
        var macros = new List<MacroDeclaration>();
        foreach ((string name, JsonCursor place) in file.Optional("macros")?.Members().Each ?? [])
        {
            CheckName(name, place);
            macros.Add(new MacroDeclaration(name, ReadPattern(place)));
        }

        return macros;
    }

    public static PlacedPattern ReadPattern(JsonCursor place)
    {
        string text = place.Text(PatternParser.LongestPattern, shortest: 1);
        if (PatternParser.TryParse(text, out PatternNode? node, out string fault)) return new PlacedPattern(text, node, place.Path);
        if (text.Length > 0) place.Refuse(fault, "Write the pattern as docs/review-rules.md says.");
        return new PlacedPattern(text, new PatternNode.AnyToken(), place.Path);
    }

    public static IReadOnlyList<PlacedText> ReadTexts(JsonCursor? list) =>
        [.. (list?.Items(MostTerms) ?? []).Select(place => new PlacedText(place.Text(LongestTerm, shortest: 1), place.Path))];

    public static void CheckName(string name, JsonCursor place)
    {
        if (!ReviewNames.IsName(name))
            place.Refuse("This name has other signs than lower-case letters, digits and hyphens.", "Begin with a letter and use only these.");
    }
}
