using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>
/// The file of an unfinished sort, <c>relationshipkit.value-sort-progress</c> version 1: the deck and everything done so far, so that the
/// person can go on another day exactly where they stopped. Read strictly, written stably; private to the person.
/// </summary>
public static class ValueSortProgressFile
{
    private const int MostEvents = 100_000;

    private static (string Word, ValuePile Meaning)[] PileWords =>
        [("very", ValuePile.Very), ("somewhat", ValuePile.Somewhat), ("not", ValuePile.Not)];

    /// <summary>Reads a state.</summary>
    /// <param name="utf8">The file: UTF-8 with or without BOM, at most 16 MiB and 32 levels deep.</param>
    /// <param name="sort">The state, or null.</param>
    /// <param name="problems">Everything wrong with the file, events that were not possible included; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out ValueSort? sort, out IReadOnlyList<InputProblem> problems) =>
        StrictJson.TryRead(utf8, ReadFile, out sort, out problems);

    /// <summary>Reads a state from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="sort">The state, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out ValueSort? sort, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out sort, out problems);

    /// <summary>Reads a state.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ValueSortFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static ValueSort Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out ValueSort? sort, out IReadOnlyList<InputProblem> problems) ? sort : throw new ValueSortFormatException(problems);

    /// <summary>Writes a state. The same state gives the same bytes everywhere: two spaces, LF, no BOM.</summary>
    /// <param name="sort">The state.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(ValueSort sort)
    {
        Guard.Against.Null(sort);
        return StableJson.Write(
            new ValueSortProgressDocument
            {
                Person = sort.Person.Value,
                Deck = [.. sort.Deck.Select(card => card.Value)],
                Events = [.. sort.Events.Select(ToEntry)],
            },
            ValueJsonContext.Default.ValueSortProgressDocument);
    }

    private static ValueSortEventEntry ToEntry(ValueSortEvent happened) => happened switch
    {
        ValueSortEvent.Placed placed => new() { Did = "place", Value = placed.Value.Value, Pile = Array.Find(PileWords, word => word.Meaning == placed.Pile).Word },
        ValueSortEvent.Added added => new() { Did = "add", Value = added.Value.Value },
        ValueSortEvent.Kept kept => new() { Did = "keep", Value = kept.Value.Value },
        ValueSortEvent.LetGo letGo => new() { Did = "let-go", Value = letGo.Value.Value },
        ValueSortEvent.Ranked ranked => new() { Did = "rank", Values = [.. ranked.Values.Select(value => value.Value)] },
        ValueSortEvent.Unranked => new() { Did = "unrank" },
        ValueSortEvent.Meant meant => new() { Did = "mean", Value = meant.Value.Value, Text = meant.Text },
        ValueSortEvent.WentOn => new() { Did = "on" },
        _ => new() { Did = "back" },
    };

    private static ValueSort ReadFile(JsonCursor root)
    {
        JsonMembers file = root.Members();
        ValueSort standIn = ValueSort.Start(PersonId.Create("?"), [ValueId.Create("?")]);
        if (!file.Announce("format", ValueSortProgressDocument.FormatName, version: 1)) return standIn;
        bool hasPerson = PersonId.TryCreate(file.Required("person").Id(), out PersonId person);
        var ids = new JsonIds("card");
        JsonCursor deck = file.Required("deck");
        ValueId[] cards = [.. deck.Items(SortedValues.MostCards, least: 1).Select(ids.Declare).OfType<string>().Distinct(StringComparer.Ordinal).Select(ValueId.Create)];
        ValueSort sort = hasPerson && cards.Length > 0 ? ValueSort.Start(person, cards) : standIn;
        bool isWhole = true;
        foreach (JsonCursor place in file.Required("events").Items(MostEvents))
        {
            ValueSortEvent? happened = ReadEvent(place.Members());
            isWhole &= happened is not null;

            // What comes after an event that was not possible says nothing.
            if (!isWhole) continue;
            isWhole = sort.TryApply(happened!, out ValueSort? after, out InputProblem? problem);
            if (isWhole) sort = after!;
            else place.Refuse(problem!.What, problem.Remedy);
        }

        file.RefuseOthers();
        return sort;
    }

    private static ValueSortEvent? ReadEvent(JsonMembers entry)
    {
        ValueSortEvent? happened = entry.Required("did").OneOf(EventReaders)(entry);
        entry.RefuseOthers();
        return happened;
    }

    private static ReadOnlySpan<(string Word, Func<JsonMembers, ValueSortEvent?> Meaning)> EventReaders => new (string, Func<JsonMembers, ValueSortEvent?>)[]
    {
        ("on", _ => new ValueSortEvent.WentOn()),
        ("back", _ => new ValueSortEvent.WentBack()),
        ("place", entry => Value(entry, (value, pile) => new ValueSortEvent.Placed(value, pile), entry.Required("pile").OneOf(PileWords))),
        ("add", entry => Value(entry, (value, _) => new ValueSortEvent.Added(value), 0)),
        ("keep", entry => Value(entry, (value, _) => new ValueSortEvent.Kept(value), 0)),
        ("let-go", entry => Value(entry, (value, _) => new ValueSortEvent.LetGo(value), 0)),
        ("rank", entry => new ValueSortEvent.Ranked(
            entry.Required("values").Items(SortedValues.MostCards, least: 1).Select(place => place.Id()).OfType<string>().Select(ValueId.Create))),
        ("unrank", _ => new ValueSortEvent.Unranked()),
        ("mean", entry => Value(entry, Meant, OwnText.Read(entry.Required("text")))),
    };

    private static ValueSortEvent? Value<T>(JsonMembers entry, Func<ValueId, T, ValueSortEvent?> make, T with) =>
        ValueId.TryCreate(entry.Required("value").Id(), out ValueId value) ? make(value, with) : null;

    // A text at fault is noted already.
    private static ValueSortEvent.Meant? Meant(ValueId value, string text) =>
        string.IsNullOrWhiteSpace(text) || text.Length > OwnWords.Longest ? null : new ValueSortEvent.Meant(value, text);
}
