using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace RelationshipKit.Households;

/// <summary>
/// A text with slots: <c>{name}</c> stands for a value, <c>{name:form}</c> for a form of it. A number takes the forms
/// of the language's plural rule (<c>{count:one|other}</c>); a person takes <c>{person:they}</c>, <c>them</c>, <c>their</c>, <c>theirs</c>, <c>themself</c> for pronouns
/// and <c>{person:is|are}</c> for the word that agrees with them. What fills a slot is never read as a slot again.
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Text">The text with its slots.</param>
/// <param name="Example">The text filled in for the sample household of the tests.</param>
internal sealed partial record ExplanationMessage(string Id, string Text, string Example)
{
    // What may stand before the first letter of a name or a quoted text; a join looks past it.
    private static ReadOnlySpan<char> Quotes => "«„“‚‘\"'\u2068 \u00A0\u202F";

    public bool IsWellFormed => Slot().Replace(Text, "").AsSpan().IndexOfAny('{', '}') < 0;

    public string Fill(ExplanationWords words, ReadOnlySpan<ExplanationSlot> slots)
    {
        var filled = new StringBuilder();
        int done = 0;
        foreach (ValueMatch match in Slot().EnumerateMatches(Text))
        {
            int before = done;
            filled.Append(Text, done, match.Index - done);
            done = match.Index + match.Length;
            string inside = Text.Substring(match.Index + 1, match.Length - 2);
            int colon = inside.IndexOf(':', StringComparison.Ordinal);
            ExplanationSlot slot = Named(slots, colon < 0 ? inside : inside[..colon]);
            string said = slot.Render(words, colon < 0 ? null : inside[(colon + 1)..]);
            Join(filled, Text[before..match.Index], said, words.Joins);
            filled.Append(said);
        }

        return filled.Append(Text, done, Text.Length - done).ToString();
    }

    /// <summary>Puts the last word into the shape that it takes before what is said next; quotation marks make no difference.</summary>
    private static void Join(StringBuilder filled, string words, string next, ImmutableArray<WordJoin> joins)
    {
        string bare = next.AsSpan().TrimStart(Quotes).ToString();
        foreach (WordJoin join in joins)
        {
            // All slots here are names or begin with one, and nothing of a name is taken in.
            if (join.TakenFrom(words, bare, isName: true) < 0) continue;
            filled.Length -= join.Word.Length + 1;
            filled.Append(join.Becomes);
            if (join.Becomes[^1] != '’') filled.Append(' ');
            return;
        }
    }

    private ExplanationSlot Named(ReadOnlySpan<ExplanationSlot> slots, string name)
    {
        foreach (ExplanationSlot slot in slots)
        {
            if (string.Equals(slot.Name, name, StringComparison.Ordinal)) return slot;
        }

        throw new InvalidOperationException($"The message '{Id}' has a slot '{name}' that nothing fills.");
    }

    [GeneratedRegex(@"\{[a-zA-Z]+(?::[^{}]+)?\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Slot();
}

/// <summary>What fills a slot of a message.</summary>
internal readonly record struct ExplanationSlot
{
    private readonly object _value;

    private ExplanationSlot(string name, object value) => (Name, _value) = (name, value);

    public string Name { get; }

    public static ExplanationSlot Text(string name, string value) => new(name, value);

    public static ExplanationSlot Count(string name, long value) => new(name, value);

    public static ExplanationSlot Person(string name, Person value) => new(name, value);

    public string Render(ExplanationWords words, string? form) => _value switch
    {
        Person person => form is null ? BidiIsolation.Of(person.Name) : FormOf(words, person, form),
        long number when form is null => number.ToString("N0", words.Numbers),
        long number => Choose(form, words.Plural.FormOf(number)),
        _ => (string)_value,
    };

    /// <summary>Without pronouns the name stands again, and the verb agrees with it: nothing is guessed.</summary>
    private static string FormOf(ExplanationWords words, Person person, string form)
    {
        if (form.Contains('|', StringComparison.Ordinal)) return Choose(form, person.Pronouns?.Number is AgreementNumber.Plural ? 1 : 0);
        if (person.Pronouns is not { } pronouns)
        {
            string name = BidiIsolation.Of(person.Name);
            return form is "their" or "theirs" ? words.Say("name.possessive", Text("name", name)) : name;
        }

        return BidiIsolation.Of(form switch
        {
            "they" => pronouns.Subject,
            "them" => pronouns.Object,
            "their" => pronouns.PossessiveAdjective,
            "theirs" => pronouns.Possessive,
            "themself" => pronouns.Reflexive,
            _ => throw new InvalidOperationException($"No form of a person is called '{form}'."),
        });
    }

    private static string Choose(string forms, int index)
    {
        string[] choices = forms.Split('|');
        return choices[Math.Min(index, choices.Length - 1)];
    }
}
