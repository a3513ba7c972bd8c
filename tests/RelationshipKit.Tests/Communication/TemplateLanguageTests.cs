using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication;
using RelationshipKit.Households;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Communication;

/// <summary>What each language asks of its message templates; the cultures are those that the data has.</summary>
public sealed partial class TemplateLanguageTests
{
    private static readonly MessageTemplates English = MessageTemplates.For(CultureInfo.GetCultureInfo("en"));

    public static TheoryData<string> Cultures => [.. MessageTemplates.Cultures];

    public static TheoryData<string> OtherCultures => [.. MessageTemplates.Cultures.Except(["en"])];

    [Theory]
    [MemberData(nameof(OtherCultures))]
    public void No_text_is_left_in_English(string culture)
    {
        MessageTemplates own = In(culture);

        Assert.Equal(culture, own.Culture.Name);
        Assert.All(own.All.Entries, template => Assert.NotEqual(English.Find(template.Id).Begin().Text, template.Begin().Text));
        Assert.Empty(own.Situations.Select(situation => situation.Name).Intersect(English.Situations.Select(situation => situation.Name)));
        Assert.Empty(SlotsOf(own).Select(slot => slot.Question).Intersect(SlotsOf(English).Select(slot => slot.Question)));
        Assert.Empty(ExamplesOf(own).Intersect(ExamplesOf(English)));

        static IEnumerable<string> ExamplesOf(MessageTemplates templates) =>
            SlotsOf(templates).Where(slot => slot.Kind == TemplateSlotKind.Text).Select(slot => slot.Example);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void No_two_templates_say_the_same(string culture) => Assert.Distinct(In(culture).All.Entries.Select(template => template.Begin().Text));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_template_says_each_number_and_person_without_leftovers(string culture)
    {
        foreach (MessageTemplate template in In(culture).All.Entries)
        {
            foreach (SpokenAs person in new[] { SpokenAs.Create("Inés"), SpokenAs.Create("bell", PronounSet.Parse("they/them")), SpokenAs.Create("Ariel", PronounSet.Parse("iel/iel/son/sien/iel-même;singular")) })
            {
                foreach (int count in new[] { 0, 1, 2, 5 })
                {
                    string text = Filled(template, person, count, slot => slot.Example).Text;
                    Assert.False(Leftovers().IsMatch(text), $"{culture} {template.Id}: {text}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Any_words_stand_in_any_template_and_leave_no_syntax(string culture) => Check.ForAll(
        $"any words stand in a template, {culture}",
        Arb.From(
            from template in Gen.Elements(In(culture).All.Entries.Where(template => template.Required.Any(slot => slot.Kind == TemplateSlotKind.Text)))
            from pieces in Gen.Elements("the {task}", "{", "]]", "[", "a|b", "él", "¿qué?", "¿", "p.m.", "!!", "…", "?", "\n", " ", "« ah »", "’", "שלום", "👩‍👧", "\u202e", "\u2066", "ß", "e\u0301", "\u0007").NonEmptyListOf()
            select (template, text: string.Concat(pieces)),
            drawn => Enumerable.Range(0, drawn.text.Length).Select(at => (drawn.template, drawn.text.Remove(at, 1)))),
        drawn =>
        {
            string tidied = TypedPhrase.Tidied(drawn.text);
            TemplateMessage message = Filled(drawn.template, SpokenAs.Create("Sam"), 2, _ => drawn.text);
            Assert.Equal(tidied.Length > 0, message.IsComplete);
            if (tidied.Length == 0) return true;
            Assert.Contains(tidied, message.Text, StringComparison.OrdinalIgnoreCase);
            string around = message.Text.Replace(tidied, "It", StringComparison.OrdinalIgnoreCase);
            Assert.False(Leftovers().IsMatch(around), message.Text);
            return drawn.text.Any(character => character is '{' or '}' or '[' or ']' or '?' or '¿');
        });

    [Fact]
    public void Spanish_opens_what_it_closes() => Assert.All(In("es").All.Entries, template =>
    {
        string text = template.Begin().Text;
        Assert.Equal(text.Count(character => character == '?'), text.Count(character => character == '¿'));
        Assert.Equal(text.Count(character => character == '!'), text.Count(character => character == '¡'));
        Assert.DoesNotMatch(@"(^|[.?!] )[¿¡«]\p{Ll}|[¿¡«]\s|['""“”]", text);
    });

    [Fact]
    public void French_keeps_its_spaces_and_apostrophes() => Assert.All(In("fr").All.Entries, template =>
        Assert.DoesNotMatch(@"[^\u202f][?!;]|[^\u00a0:]:|«[^\u00a0]|[^\u00a0]»|['""“”]|\b(de|que|si) …$", template.Begin().Text));

    /// <summary>The writer, the reader and who is spoken of may be of any gender: no adjective or participle of theirs shows one.</summary>
    [Fact]
    public void No_text_presumes_a_gender()
    {
        Assert.All(In("es").All.Entries, template => Assert.DoesNotMatch(
            @"(?i)\b(cansad|content|tranquil|segur|preocupad|enfadad|nervios|dispuest|ocupad|agotad|invitad|calmad|agradecid|orgullos|encantad)[oa]s?\b|\b(nosotr|vosotr|junt|amb)[oa]s\b|\btodos\b|\btodas\b(?! las)|@|\b\w+[oa]x\b",
            template.Begin().Text));
        Assert.All(In("fr").All.Entries, template => Assert.DoesNotMatch(
            @"(?i)·|\b(fatigué|désolé|occupé|épuisé|calmé|énervé|inquiet|fier|ravi|blessé|touché)e?s?\b|\b(heureux|heureuse|fière|chacune?|tous)\b|\b(suis|es|sens|serais) (tout |toute |très |trop |bien )?(prêt|seul|sûr|content|parti|venu|revenu|resté|allé|perdu)",
            template.Begin().Text));
    }

    [Theory]
    [InlineData("fr", "want-to-be-heard.ear", "topic", "le linge", "J’aimerais te parler du linge. ")]
    [InlineData("fr", "want-to-be-heard.ear", "topic", "les vacances", "J’aimerais te parler des vacances. ")]
    [InlineData("fr", "want-to-be-heard.ear", "topic", "argent", "J’aimerais te parler d’argent. ")]
    [InlineData("fr", "want-to-be-heard.ear", "topic", "Élodie", "J’aimerais te parler d’Élodie. ")]
    [InlineData("fr", "want-to-be-heard.ear", "topic", "onze factures", "J’aimerais te parler de onze factures. ")]
    [InlineData("fr", "want-to-be-heard.ear", "topic", "hier soir", "J’aimerais te parler de hier soir. ")]
    [InlineData("fr", "want-to-be-heard.ear", "topic", "Les Misérables", "J’aimerais te parler de Les Misérables. ")]
    [InlineData("fr", "unseen-work.carried", "task", "le repas", "Tout ce temps, c’est toi qui as pensé au repas, ")]
    [InlineData("fr", "unseen-work.carried", "task", "l’école", "Tout ce temps, c’est toi qui as pensé à l’école, ")]
    [InlineData("fr", "life-changed.plain", "event", "il neige", "Depuis qu’il neige, ")]
    [InlineData("fr", "life-changed.plain", "event", "tu travailles", "Depuis que tu travailles, ")]
    [InlineData("es", "want-to-be-heard.ear", "topic", "el baño", "Me gustaría hablarte del baño. ")]
    [InlineData("es", "want-to-be-heard.ear", "topic", "él", "Me gustaría hablarte de él. ")]
    [InlineData("es", "want-to-be-heard.ear", "topic", "El Cairo", "Me gustaría hablarte de El Cairo. ")]
    [InlineData("es", "judged.inform.sharing.plain", "task", "el baño", "Del baño me encargo yo, ")]
    [InlineData("es", "everyday-thanks.act", "effect", "hice la cena", "Hoy …, e hice la cena. ")]
    [InlineData("es", "everyday-thanks.act", "effect", "hiela", "Hoy …, y hiela. ")]
    [InlineData("en", "want-to-be-heard.ear", "topic", "el baño", "I would like to tell you about el baño. ")]
    public void A_word_joins_with_what_fills_the_slot(string culture, string template, string slot, string text, string begins) =>
        Assert.StartsWith(begins, In(culture).Find(template).Begin().With(slot, text).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("fr", "Le Goff", "dire de Le Goff")]
    [InlineData("fr", "Anne", "dire d’Anne")]
    [InlineData("es", "el Moi", "contar de el Moi")]
    public void A_name_stays_whole_where_a_word_joins_it(string culture, string name, string contains) =>
        Assert.Contains(contains, In(culture).Find("slip.somebody-else").Begin().With("friend", SpokenAs.Create(name)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("es", null, "Noa viene el sábado, tenemos ganas de estar con Noa")]
    [InlineData("es", "she/her", "ella viene el sábado, tenemos ganas de estar con ella")]
    [InlineData("es", "he/him", "él viene el sábado, tenemos ganas de estar con él")]
    [InlineData("es", "they/them", "Noa viene el sábado, tenemos ganas de estar con Noa")]
    [InlineData("es", "elle/elle/su/suye/sí misme;singular", "elle viene el sábado, tenemos ganas de estar con elle")]
    [InlineData("fr", "she/her", "elle vient samedi, on se réjouit d’être avec elle")]
    [InlineData("fr", "he/him", "il vient samedi, on se réjouit d’être avec lui")]
    [InlineData("fr", "ze/hir", "Noa vient samedi, on se réjouit d’être avec Noa")]
    [InlineData("fr", "iel/iel/son/sien/iel-même;singular", "iel vient samedi, on se réjouit d’être avec iel")]
    public void Pronouns_are_those_of_the_language_or_the_persons_own_and_otherwise_the_name_stands(string culture, string? pronouns, string contains)
    {
        SpokenAs noa = pronouns is null ? SpokenAs.Create("Noa") : SpokenAs.Create("Noa", PronounSet.Parse(pronouns));

        Assert.Contains(contains, In(culture).Find("new-name.pronouns").Begin().With("friend", noa).With("day", DayOfWeek.Saturday).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_begins_with_a_capital_after_its_sign()
    {
        Assert.StartsWith("¡Enhorabuena por ", In("es").Find("big-change.proud").Begin().Text, StringComparison.Ordinal);
        Assert.StartsWith("Sam, ¡enhorabuena por ", In("es").Find("big-change.proud").Begin().With("name", SpokenAs.Create("Sam")).Text, StringComparison.Ordinal);
        Assert.StartsWith("«\u00a0Il faut se taire\u00a0»", In("fr").Find("our-script.plain").Begin().With("belief", "il faut se taire").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_typed_into_a_slot_is_not_asked_twice() => Assert.StartsWith(
        "¿Podrías acostar a los peques? ", In("es").Find("one-thing.request").Begin().With("request", "¿acostar a los peques?").Text, StringComparison.Ordinal);

    [Fact]
    public void TryRead_names_joins_and_pronouns_that_are_none()
    {
        const string text = """
            { "catalogue": "relationshipkit.templates", "version": 1, "culture": "it", "adds": true, "direction": "left-to-right",
              "plural": "one-other", "time": "HH:mm", "weekdays": ["l", "m", "m", "g", "v", "s", "d"], "namePossessive": "di {name}",
              "pronouns": [
                { "short": "she/her", "here": "lei/lei/suo/suo/sé;singular" }, { "short": "she/her", "here": "lei/lei/suo/suo/sé;singular" },
                { "short": "lui/lui", "here": "lui/lui/suo/suo/sé;singular" }, { "short": "he/him", "here": "lui" } ],
              "joins": [ { "word": "di", "becomes": "del" }, { "word": "di", "takes": "il", "becomes": "del", "after": "x" } ],
              "slots": [], "situations": [], "templates": [] }
            """;

        Assert.False(MessageTemplates.TryRead(Encoding.UTF8.GetBytes(text), out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal(
            ["$.joins[0].before", "$.joins[1].after", "$.pronouns[1].short", "$.pronouns[2].short", "$.pronouns[3].here"],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    private static MessageTemplates In(string culture) => MessageTemplates.For(CultureInfo.GetCultureInfo(culture));

    private static IEnumerable<TemplateSlot> SlotsOf(MessageTemplates templates) =>
        templates.All.Entries.SelectMany(template => template.Required.Concat(template.Optional)).Distinct();

    private static TemplateMessage Filled(MessageTemplate template, SpokenAs person, int count, Func<TemplateSlot, string> words) =>
        template.Required.Concat(template.Optional).Aggregate(template.Begin(), (message, slot) => slot.Kind switch
        {
            TemplateSlotKind.Person => message.With(slot.Id, person),
            TemplateSlotKind.Count => message.With(slot.Id, count),
            TemplateSlotKind.Time => message.With(slot.Id, new TimeOnly(18, 30)),
            TemplateSlotKind.Weekday => message.With(slot.Id, DayOfWeek.Sunday),
            _ => message.With(slot.Id, words(slot)),
        });

    [GeneratedRegex(@"[{}\[\]|~]|\.\.|,,|\?\?|!!|¿¿|[.?!,] ?[.,]|  |^\s|\s$|^[¿¡«“]?\p{Ll}(?!ell)|…", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Leftovers();
}
