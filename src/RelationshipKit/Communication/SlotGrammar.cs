using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>What becomes of the capital that a slot's text begins with.</summary>
internal enum SlotCapital
{
    /// <summary>It stays.</summary>
    Keep,

    /// <summary>It becomes a small letter in words that are known to have one inside a sentence; names are not.</summary>
    Known,

    /// <summary>It becomes a small letter.</summary>
    Lower,
}

/// <summary>A shape that a slot's text may have; the first of a slot that fits is taken, the last always fits.</summary>
internal sealed record SlotShape(
    string Name, ImmutableArray<string> Begins, ImmutableArray<string> FirstEnds, ImmutableArray<string> UnlessBegins, bool LacksVerb);

/// <summary>What a language says about one slot.</summary>
internal sealed record SlotGrammar(
    StatementSlot Slot,
    SlotCapital Capital,
    string Question,
    ImmutableArray<string> Examples,
    ImmutableArray<string> Opening,
    ImmutableArray<string> Closing,
    ImmutableArray<SlotShape> Shapes)
{
    private const int MostWords = 2_000;
    private const int MostShapes = 20;
    private const int LongestText = 500;

    public static SlotGrammar Read(JsonCursor place)
    {
        JsonMembers slot = place.Members();
        var read = new SlotGrammar(
            slot.Required("id").OneOf(StatementWords.SlotWords),
            slot.Required("capital").OneOf(("keep", SlotCapital.Keep), ("known", SlotCapital.Known), ("lower", SlotCapital.Lower)),
            slot.Required("question").Text(LongestText, shortest: 1),
            Words(slot.Required("examples")),
            Words(slot.Required("opening")),
            Words(slot.Required("closing")),
            [.. slot.Required("shapes").Items(MostShapes, least: 1).Select(ReadShape)]);
        slot.RefuseOthers();
        return read;
    }

    public static ImmutableArray<string> Words(JsonCursor list) => [.. list.Items(MostWords).Select(word => word.Name())];

    private static SlotShape ReadShape(JsonCursor place)
    {
        JsonMembers shape = place.Members();
        var read = new SlotShape(
            shape.Required("shape").Id() ?? "",
            Optional(shape, "begins"),
            Optional(shape, "firstEnds"),
            Optional(shape, "unlessBegins"),
            shape.Optional("lacksVerb")?.Flag() ?? false);
        shape.RefuseOthers();
        return read;
    }

    private static ImmutableArray<string> Optional(JsonMembers members, string name) => members.Optional(name) is { } list ? Words(list) : [];
}
