using System.Collections.Frozen;
using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>The pronoun sets that have a short form, from seeds/pronouns/en.json.</summary>
internal static class KnownPronouns
{
    private const int MostSets = 1_000;

    private static readonly ImmutableArray<string> FormNames = ["subject", "object", "possessiveAdjective", "possessive", "reflexive"];

    private static readonly FrozenDictionary<string, PronounSet> ByShortForm = Load();

    private static readonly FrozenDictionary<PronounSet, string> ShortForms = ByShortForm
        .GroupBy(known => known.Value, known => known.Key)
        .ToFrozenDictionary(
            same => same.Key,
            same => same.OrderBy(shortForm => shortForm.Length).ThenBy(shortForm => shortForm, StringComparer.Ordinal).First());

    /// <summary>The short forms, in ordinal order.</summary>
    public static IReadOnlyList<string> All => [.. ByShortForm.Keys.Order(StringComparer.Ordinal)];

    public static PronounSet? Find(string shortForm) => ByShortForm.GetValueOrDefault(shortForm);

    public static string? ShortFormOf(PronounSet pronouns) => ShortForms.GetValueOrDefault(pronouns);

    private static FrozenDictionary<string, PronounSet> Load()
    {
        byte[] seed = EmbeddedSeeds.Find("pronouns", "en")
            ?? throw new InvalidOperationException("The package is without its pronouns.");
        return StrictJson.TryRead(seed, Read, out List<Entry>? entries, out IReadOnlyList<InputProblem> problems)
            ? entries.ToFrozenDictionary(entry => entry.Short, entry => entry.ToPronounSet(), StringComparer.Ordinal)
            : throw new CatalogFormatException(problems);
    }

    private static List<Entry> Read(JsonCursor root)
    {
        JsonMembers members = root.Members();
        if (!members.Announce("catalogue", "relationshipkit.pronouns", version: 1)) return [];
        members.Required("culture").Id();
        var shortForms = new JsonIds("set");
        List<Entry> entries = [.. members.Required("sets").Items(MostSets).Select(set => ReadSet(set.Members(), shortForms))];
        members.RefuseOthers();
        return entries;
    }

    private static Entry ReadSet(JsonMembers set, JsonIds shortForms)
    {
        var entry = new Entry(
            shortForms.Declare(set.Required("short")) ?? "",
            [.. FormNames.Select(form => set.Required(form).Id() ?? "")],
            set.Required("number").OneOf(("singular", AgreementNumber.Singular), ("plural", AgreementNumber.Plural)));
        set.RefuseOthers();
        return entry;
    }

    private sealed record Entry(string Short, string[] Forms, AgreementNumber Number)
    {
        public PronounSet ToPronounSet() => PronounSet.Create(Forms[0], Forms[1], Forms[2], Forms[3], Forms[4], Number);
    }
}
