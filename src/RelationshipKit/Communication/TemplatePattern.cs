using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Communication;

/// <summary>
/// The text of a template. <c>{thing}</c> stands for what fills a slot; <c>{days:day|days}</c> for the word that goes with a number, in
/// which <c>#</c> is the number, for a language that does not always say it (Arabic: <c>{days:# days|a day|two days}</c>);
/// for a person <c>{partner:they}</c>, <c>them</c>, <c>their</c>, <c>theirs</c>, <c>themself</c> for the pronouns and
/// <c>{partner:is|are}</c> for the word that agrees with them; <c>[…]</c> is said only if its slots are filled, and in it
/// <c>{partner:pronouns}</c> names the pronouns, for who has said some. A doubled bracket or brace is one of the text. What fills a
/// slot is never read as a pattern.
/// </summary>
internal abstract record TemplatePattern
{
    private const string Gap = "…";

    private TemplatePattern()
    {
    }

    /// <summary>Whether every slot in it is filled.</summary>
    public abstract bool IsFilled(ImmutableDictionary<string, object> values);

    public abstract void Say(TemplateVoice voice, ImmutableDictionary<string, object> values);

    /// <summary>Words of the language.</summary>
    public sealed record Words(string Text) : TemplatePattern
    {
        public override bool IsFilled(ImmutableDictionary<string, object> values) => true;

        public override void Say(TemplateVoice voice, ImmutableDictionary<string, object> values) => voice.Words(Text);
    }

    /// <summary>What fills a slot, or a form of it.</summary>
    public sealed record Slot(TemplateSlot Of, string? Form) : TemplatePattern
    {
        public ImmutableArray<string> Variants { get; } = Form is null ? [] : [.. Form.Split('|')];

        public override bool IsFilled(ImmutableDictionary<string, object> values) =>
            values.TryGetValue(Of.Id, out object? value) && (Form is not PersonForms.Named || value is SpokenAs { FirstPronouns: not null });

        public override void Say(TemplateVoice voice, ImmutableDictionary<string, object> values)
        {
            switch (values.GetValueOrDefault(Of.Id))
            {
                case null when Form is null || Variants.Length == 1:
                    voice.Slot(Gap);
                    break;
                case null:
                    voice.Words(Variants[^1].Replace("#", Gap, StringComparison.Ordinal));
                    break;
                case string text:
                    voice.Slot(text);
                    break;
                case int number when Form is null:
                    voice.Slot(number.ToString(CultureInfo.InvariantCulture));
                    break;
                case int number:
                    SayCount(voice, Variants[voice.Grammar.Plural.FormOf(number)], number);
                    break;
                case TimeOnly time:
                    voice.Slot(voice.Grammar.TimeOf(time));
                    break;
                case DayOfWeek day:
                    voice.Slot(voice.Grammar.WeekdayOf(day));
                    break;
                case SpokenAs { FirstPronouns: { } told } when Form is PersonForms.Named:
                    voice.Slot(told.Label);
                    break;
                case SpokenAs person:
                    SayPerson(voice, person);
                    break;
            }
        }

        private static void SayCount(TemplateVoice voice, string variant, int number)
        {
            string[] around = variant.Split('#');
            voice.Words(around[0]);
            foreach (string after in around.AsSpan(1))
            {
                voice.Slot(number.ToString(CultureInfo.InvariantCulture));
                voice.Words(after);
            }
        }

        /// <summary>Without pronouns the name stands again, and the verb agrees with it: nothing is guessed.</summary>
        private void SayPerson(TemplateVoice voice, SpokenAs person)
        {
            PronounSet? pronouns = voice.Grammar.PronounsOf(person);
            if (Variants.Length > 1) voice.Words(Variants[pronouns?.Number is AgreementNumber.Plural ? 1 : 0]);
            else if (Form is null) voice.Name(person.Name);
            else if (pronouns is null) voice.Name(Form is "their" or "theirs" ? voice.Grammar.PossessiveOf(person.Name) : person.Name);
            else voice.Slot(PersonForms.Of(pronouns, Form));
        }
    }

    /// <summary>One after the other.</summary>
    public sealed record Sequence(ImmutableArray<TemplatePattern> Items) : TemplatePattern
    {
        public override bool IsFilled(ImmutableDictionary<string, object> values) => Items.All(item => item.IsFilled(values));

        public override void Say(TemplateVoice voice, ImmutableDictionary<string, object> values)
        {
            foreach (TemplatePattern item in Items) item.Say(voice, values);
        }
    }

    /// <summary>Said only if its slots are filled.</summary>
    public sealed record Optional(TemplatePattern Inner) : TemplatePattern
    {
        public override bool IsFilled(ImmutableDictionary<string, object> values) => true;

        public override void Say(TemplateVoice voice, ImmutableDictionary<string, object> values)
        {
            if (Inner.IsFilled(values)) Inner.Say(voice, values);
        }
    }
}

/// <summary>The forms of a person's pronouns, named by the forms of 'they'.</summary>
internal static class PersonForms
{
    /// <summary>The pronouns themselves, to be told: “she/her”.</summary>
    public const string Named = "pronouns";

    public static bool Has(string form) => form is "they" or "them" or "their" or "theirs" or "themself";

    public static string Of(PronounSet pronouns, string form) => form switch
    {
        "they" => pronouns.Subject,
        "them" => pronouns.Object,
        "their" => pronouns.PossessiveAdjective,
        "theirs" => pronouns.Possessive,
        _ => pronouns.Reflexive,
    };
}

/// <summary>Says a pattern: a sentence begins with a capital, a name stays as the person writes it.</summary>
internal sealed class TemplateVoice(TemplateGrammar grammar)
{
    private readonly StatementText _text = new(grammar.IsRightToLeft, grammar.Culture);
    private bool _beginsSentence = true;
    private string _lastWords = "";

    public TemplateGrammar Grammar => grammar;

    public void Words(string words)
    {
        if (words.Length == 0) return;
        if (_beginsSentence) _text.CapitalNext();
        _text.AppendWords(words);
        _lastWords = words;
        _beginsSentence = EndsSentence(words) || (_beginsSentence && !words.Any(char.IsLetterOrDigit));
    }

    public void Slot(string text)
    {
        if (_beginsSentence) _text.CapitalNext();
        Append(text, isName: false);
    }

    public void Name(string name)
    {
        _text.KeepNext();
        Append(name, isName: true);
    }

    public override string ToString() => _text.ToString();

    private void Append(string text, bool isName)
    {
        foreach (WordJoin join in grammar.Joins)
        {
            int taken = join.TakenFrom(_lastWords, text, isName);
            if (taken < 0) continue;
            _text.ReplaceEnd(join.Word.Length + 1, join.Becomes[^1] == '’' ? join.Becomes : join.Becomes + " ");
            text = text[taken..];
            break;
        }

        _text.AppendSlot(text);
        (_lastWords, _beginsSentence) = ("", false);
    }

    private static bool EndsSentence(string words)
    {
        string end = words.TrimEnd();
        return end.Length < words.Length && end.Length > 0 && end[^1] is '.' or '?' or '!';
    }
}
