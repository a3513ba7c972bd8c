using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>The words of a catalogue of messages in one language: a text with slots for each id (seeds/explanations and others of its form).</summary>
internal sealed class ExplanationWords
{
    private const string Explanations = "explanations";
    private const string English = "en";
    private const int LongestMessage = 1_000;
    private const int MostMessages = 1_000;

    private readonly FrozenDictionary<string, ExplanationMessage> _messages;

    private ExplanationWords(CultureInfo language, CultureInfo numbers, Parts parts)
    {
        (Language, Numbers, Messages, Plural, Joins) = (language, numbers, parts.Messages, parts.Plural, parts.Joins);
        _messages = parts.Messages.ToFrozenDictionary(message => message.Id, StringComparer.Ordinal);
    }

    /// <summary>Gets the language of the words.</summary>
    public CultureInfo Language { get; }

    /// <summary>Gets the culture that numbers are written in.</summary>
    public CultureInfo Numbers { get; }

    public IReadOnlyList<ExplanationMessage> Messages { get; }

    /// <summary>Gets the rule that the forms of numbers follow.</summary>
    public PluralRule Plural { get; }

    /// <summary>Gets what becomes of some words before some names.</summary>
    public ImmutableArray<WordJoin> Joins { get; }

    /// <summary>The words for a culture or the nearest of its parents that has some, else the English ones; numbers as the culture writes them.</summary>
    public static ExplanationWords For(CultureInfo culture, string catalogue = Explanations)
    {
        byte[]? seed = EmbeddedSeeds.Find(catalogue, culture, out CultureInfo language);
        if (seed is null) (seed, language) = (EmbeddedSeeds.Find(catalogue, English), EmbeddedSeeds.CultureOf(English));
        return StrictJson.TryRead(seed, root => Read(root, catalogue), out Parts? parts, out IReadOnlyList<InputProblem> problems)
            ? new ExplanationWords(language, culture, parts)
            : throw new CatalogFormatException(problems);
    }

    /// <summary>The message filled in; a slot it does not use may be given.</summary>
    public string Say(string id, params ReadOnlySpan<ExplanationSlot> slots) => _messages[id].Fill(this, slots);

    /// <summary>Several things in one phrase, joined as <paramref name="listId"/> (<c>list.and</c>, <c>list.or</c>) joins the last two.</summary>
    public string List(string listId, IReadOnlyList<string> items)
    {
        if (items.Count == 0) return "";
        string joined = items[0];
        for (int at = 1; at < items.Count; at++)
        {
            string id = at == items.Count - 1 ? listId : "list.comma";
            joined = Say(id, ExplanationSlot.Text("first", joined), ExplanationSlot.Text("last", items[at]));
        }

        return joined;
    }

    private static Parts Read(JsonCursor root, string catalogue)
    {
        JsonMembers members = root.Members();
        if (!members.Announce("catalogue", $"relationshipkit.{catalogue}", 1)) return new Parts(PluralRule.OneOther, [], []);
        members.Required("culture").Name();
        PluralRule plural = members.Optional("plural") is { } rule ? PluralRule.Read(rule) : PluralRule.OneOther;
        ImmutableArray<WordJoin> joins = WordJoin.ReadAll(members.Optional("joins"));
        var messages = new OrderedDictionary<string, ExplanationMessage>(StringComparer.Ordinal);
        foreach (JsonCursor item in members.Required("messages").Items(MostMessages))
        {
            JsonMembers message = item.Members();
            JsonCursor id = message.Required("id");
            JsonCursor text = message.Required("text");
            var read = new ExplanationMessage(
                id.Id() ?? "", text.Text(LongestMessage, shortest: 1), message.Required("example").Text(LongestMessage, shortest: 1));
            if (!read.IsWellFormed) text.Refuse("A brace is not closed or not opened.", "Write each slot as {name} or {name:form}.");
            if (!messages.TryAdd(read.Id, read)) id.Refuse("This id is there before.", "Give each message an id of its own.");
            message.RefuseOthers();
        }

        members.RefuseOthers();
        return new Parts(plural, joins, [.. messages.Values]);
    }

    private sealed record Parts(PluralRule Plural, ImmutableArray<WordJoin> Joins, ImmutableArray<ExplanationMessage> Messages);
}
