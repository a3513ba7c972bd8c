using System.Globalization;

namespace RelationshipKit.Catalogs;

/// <summary>The data that comes with the package: one resource per catalogue and culture, <c>seeds/&lt;catalogue&gt;/&lt;culture&gt;.json</c>.</summary>
internal static class EmbeddedSeeds
{
    /// <summary>The names of the cultures that a catalogue has, in ordinal order.</summary>
    public static IReadOnlyList<string> CulturesOf(string catalogue)
    {
        string folder = $"seeds/{catalogue}/";
        const string ending = ".json";
        return
        [
            .. typeof(EmbeddedSeeds).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
                .Select(name => name[folder.Length..^ending.Length])
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The bytes of a catalogue in a culture or the nearest of its parents, or null when there is none.</summary>
    public static byte[]? Find(string catalogue, CultureInfo culture, out CultureInfo found)
    {
        for (found = culture; found.Name.Length > 0; found = found.Parent)
        {
            if (Find(catalogue, found.Name) is { } seed) return seed;
        }

        return null;
    }

    /// <summary>
    /// The bytes of a catalogue in just this culture, or null. By name, since a machine may run without any cultures
    /// (invariant globalization) and still needs the words.
    /// </summary>
    public static byte[]? Find(string catalogue, string cultureName)
    {
        using Stream? seed = typeof(EmbeddedSeeds).Assembly.GetManifestResourceStream($"seeds/{catalogue}/{cultureName}.json");
        return seed is null ? null : StrictJson.BytesOf(seed).ToArray();
    }

    /// <summary>The culture of a language tag; the invariant one where this machine does not know it.</summary>
    public static CultureInfo CultureOf(string languageTag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(languageTag);
        }
        catch (CultureNotFoundException)
        {
            // The tag may well be fine: a machine can run without cultures.
            return CultureInfo.InvariantCulture;
        }
    }

    /// <summary>The culture that a catalogue says it is of.</summary>
    public static CultureInfo ReadCulture(JsonCursor place)
    {
        const string remedy = "Give a language tag such as en or pt-BR.";
        if (place.String(remedy) is not { } tag) return CultureInfo.InvariantCulture;
        if (IsLanguageTag(tag)) return CultureOf(tag);
        place.Refuse("This is no language tag.", remedy);
        return CultureInfo.InvariantCulture;
    }

    private static bool IsLanguageTag(string text) =>
        text.Length <= 64 && text.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
