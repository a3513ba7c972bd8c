using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>One form in one language: its slots and its three variants.</summary>
internal sealed record StatementFormGrammar(
    StatementForm Form,
    string Name,
    ImmutableArray<StatementSlot> Required,
    ImmutableArray<StatementSlot> Optional,
    StatementPattern Full,
    StatementPattern Gentle,
    StatementPattern Brief)
{
    public bool Has(StatementSlot slot) => Required.Contains(slot) || Optional.Contains(slot);
}

/// <summary>How statements are built in one language (seeds/statements).</summary>
internal sealed record StatementGrammar(
    CultureInfo Culture,
    bool IsRightToLeft,
    ImmutableArray<StatementFormGrammar> Forms,
    ImmutableArray<SlotGrammar> Slots,
    ImmutableArray<string> Verbs,
    ImmutableArray<string> VerbEndings,
    ImmutableArray<string> LowerCase,
    ImmutableArray<KeyValuePair<string, string>> Spelling)
{
    private const int Most = 1_000;

    public static SeedFormat<StatementGrammar> Format { get; } = new("statements", Read);

    private static StatementGrammar Read(JsonMembers file, CultureInfo culture)
    {
        bool isRightToLeft = file.Required("direction").OneOf(("left-to-right", false), ("right-to-left", true));
        SlotGrammar[] slots = EachOnce(file.Required("slots"), SlotGrammar.Read, slot => (int)slot.Slot, StatementWords.SlotWords.Length, "slot");
        var phrases = new Dictionary<string, StatementPattern>(StringComparer.Ordinal);
        var phraseIds = new JsonIds("phrase");
        foreach (JsonCursor place in file.Required("phrases").Items(Most))
        {
            JsonMembers phrase = place.Members();
            string id = phraseIds.Declare(phrase.Required("id")) ?? "";
            phrases[id] = Pattern(phrase.Required("text"));
            phrase.RefuseOthers();
        }

        StatementFormGrammar[] forms = EachOnce(file.Required("forms"), ReadForm, form => (int)form.Form, StatementWords.FormWords.Length, "form");
        JsonMembers verbs = file.Required("verbs").Members();
        ImmutableArray<string> verbWords = SlotGrammar.Words(verbs.Required("words")), endings = SlotGrammar.Words(verbs.Required("endings"));
        verbs.RefuseOthers();
        return new StatementGrammar(
            culture,
            isRightToLeft,
            [.. forms],
            [.. slots],
            verbWords,
            endings,
            SlotGrammar.Words(file.Required("lowerCase")),
            [.. file.Required("spelling").Members().EachById().Select(word => KeyValuePair.Create(word.Key, word.Value.Name()))]);

        StatementPattern Pattern(JsonCursor place) => new StatementPatternParser(place, phrases, MayBeUsed).Parse();

        bool MayBeUsed(StatementSlot slot, string? shape) => shape is null || slots.Any(
            known => known.Slot == slot && known.Shapes.Any(other => string.Equals(other.Name, shape, StringComparison.Ordinal)));

        StatementFormGrammar ReadForm(JsonCursor place)
        {
            JsonMembers form = place.Members();
            var read = new StatementFormGrammar(
                form.Required("id").OneOf(StatementWords.FormWords),
                form.Required("name").Name(),
                SlotsOf(form.Required("required"), least: 1),
                SlotsOf(form.Required("optional"), least: 0),
                Pattern(form.Required("full")),
                Pattern(form.Required("gentle")),
                Pattern(form.Required("brief")));
            form.RefuseOthers();
            return read;
        }
    }

    private static ImmutableArray<StatementSlot> SlotsOf(JsonCursor list, int least) =>
        [.. list.Items(StatementWords.SlotWords.Length, least).Select(slot => slot.OneOf(StatementWords.SlotWords))];

    /// <summary>Reads a list that holds each of so many things once, and puts them in their own order.</summary>
    private static T[] EachOnce<T>(JsonCursor list, Func<JsonCursor, T> read, Func<T, int> numberOf, int count, string kind)
    {
        T[] all = [.. list.Items(count, count).Select(read).DistinctBy(numberOf).OrderBy(numberOf)];
        if (all.Length < count) list.Refuse($"A {kind} is missing or there twice.", $"Give each {kind} once.");
        return all;
    }
}
