using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>Walks a value-sort file, version 1, and notes everything that is wrong with it.</summary>
internal sealed class ValueSortReader
{
    private readonly JsonIds _values = new("sorted value");
    private readonly HashSet<string> _sorted = new(StringComparer.Ordinal);

    /// <summary>The sort; of a text with a problem only that there is one matters.</summary>
    public static ReadSort Read(JsonCursor root) => new ValueSortReader().ReadFile(root);

    private ReadSort ReadFile(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("format", ValueSortDocument.FormatName, version: 1)) return new ReadSort();
        var read = new ReadSort
        {
            Person = PersonId.TryCreate(file.Required("person").Id(), out PersonId person) ? person : default,
            Date = DateText.Read(file.Required("date")),
        };
        JsonMembers piles = file.Required("piles").Members();
        read = read with { Very = ReadPile(piles, "very"), Somewhat = ReadPile(piles, "somewhat"), Not = ReadPile(piles, "not") };
        piles.RefuseOthers();
        CountCards(file.Required("piles"), read);
        read = read with
        {
            Ranking = ReadRanking(file.Required("ranking")),
            Meanings = file.Optional("meanings") is { } meanings ? ReadMeanings(meanings) : [],
        };
        file.RefuseOthers();
        return read;
    }

    private List<ValueId> ReadPile(JsonMembers piles, string name)
    {
        JsonCursor list = piles.Required(name);
        if (!list.HoldsAtMost(SortedValues.MostCards)) _values.DeclareIncomplete();
        var pile = new List<ValueId>();
        foreach (JsonCursor place in list.Items(SortedValues.MostCards))
        {
            string? id = place.Id();
            if (id is null) _values.DeclareIncomplete();
            else if (!_sorted.Add(id)) place.Refuse($"The value '{id}' is on a pile already.", "Put it on one pile, once.");
            else pile.Add(ValueId.Create(id));
            if (id is not null) _values.Know(id);
        }

        return pile;
    }

    private static void CountCards(JsonCursor place, ReadSort read)
    {
        if (read.Very.Count + read.Somewhat.Count + read.Not.Count > SortedValues.MostCards)
            place.Refuse("The piles hold more than 1,000 values.", "Sort at most 1,000.");
    }

    private List<List<ValueId>> ReadRanking(JsonCursor list)
    {
        var ranked = new HashSet<string>(StringComparer.Ordinal);
        var ranking = new List<List<ValueId>>();
        foreach (JsonCursor place in list.Items(SortedValues.MostCards))
        {
            var tied = new List<ValueId>();
            foreach (JsonCursor value in place.Items(SortedValues.MostCards, least: 1))
            {
                if (_values.Use(value) is not { } id) continue;
                if (ranked.Add(id)) tied.Add(ValueId.Create(id));
                else value.Refuse($"The value '{id}' was ranked before.", "Rank it once.");
            }

            ranking.Add(tied);
        }

        return ranking;
    }

    private List<KeyValuePair<ValueId, string>> ReadMeanings(JsonCursor place)
    {
        var meanings = new List<KeyValuePair<ValueId, string>>();
        foreach ((string value, JsonCursor meaning) in place.Members().Each)
        {
            string text = OwnText.Read(meaning);
            if (_values.IsKnown(value, meaning)) meanings.Add(new(ValueId.Create(value), text));
        }

        return meanings;
    }

    /// <summary>What was read, before it is made a sort.</summary>
    internal sealed record ReadSort
    {
        public PersonId Person { get; init; }

        public DateOnly Date { get; init; }

        public IReadOnlyList<ValueId> Very { get; init; } = [];

        public IReadOnlyList<ValueId> Somewhat { get; init; } = [];

        public IReadOnlyList<ValueId> Not { get; init; } = [];

        public IReadOnlyList<IReadOnlyList<ValueId>> Ranking { get; init; } = [];

        public IReadOnlyList<KeyValuePair<ValueId, string>> Meanings { get; init; } = [];

        public SortedValues ToSort() => SortedValues.Create(Person, Date, Very, Somewhat, Not, Ranking, Meanings);
    }
}

/// <summary>What people wrote in their own words, in files.</summary>
internal static class OwnText
{
    public static string Read(JsonCursor place)
    {
        string text = place.Text(OwnWords.Longest, shortest: 1);
        if (text.Length > 0 && string.IsNullOrWhiteSpace(text)) place.Refuse("This text is blank.", "Give words, or leave the member out.");
        return text;
    }
}
