using System.Text;
using System.Text.RegularExpressions;

namespace RelationshipKit.Households;

/// <summary>
/// A text with slots: <c>{name}</c> stands for a value, <c>{name:form}</c> for a form of it. A number takes the forms
/// <c>{count:one|other}</c>; a person takes <c>{person:they}</c>, <c>them</c>, <c>their</c>, <c>theirs</c>, <c>themself</c> for pronouns
/// and <c>{person:is|are}</c> for the word that agrees with them. What fills a slot is never read as a slot again.
/// </summary>
/// <param name="Id">The id.</param>
/// <param name="Text">The text with its slots.</param>
/// <param name="Example">The text filled in for the sample household of the tests.</param>
internal sealed partial record ExplanationMessage(string Id, string Text, string Example)
{
    public bool IsWellFormed => Slot().Replace(Text, "").AsSpan().IndexOfAny('{', '}') < 0;

    public string Fill(ExplanationWords words, ReadOnlySpan<ExplanationSlot> slots)
    {
        var filled = new StringBuilder();
        int done = 0;
        foreach (ValueMatch match in Slot().EnumerateMatches(Text))
        {
            filled.Append(Text, done, match.Index - done);
            done = match.Index + match.Length;
            string inside = Text.Substring(match.Index + 1, match.Length - 2);
            int colon = inside.IndexOf(':', StringComparison.Ordinal);
            ExplanationSlot slot = Named(slots, colon < 0 ? inside : inside[..colon]);
            filled.Append(slot.Render(words, colon < 0 ? null : inside[(colon + 1)..]));
        }

        return filled.Append(Text, done, Text.Length - done).ToString();
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
        long number => FormOf(number, form),
        _ => (string)_value,
    };

    // English: one thing, or any other number of things. A language with more forms lists them in its own file and gets its rule here.
    private static string FormOf(long number, string form) => Choose(form, number == 1 ? 0 : 1);

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
