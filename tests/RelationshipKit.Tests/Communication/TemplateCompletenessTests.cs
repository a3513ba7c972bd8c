using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RelationshipKit.Communication;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Communication;

/// <summary>What holds for the templates of every language; the cultures are those that the data has.</summary>
public sealed partial class TemplateCompletenessTests
{
    private static readonly MessageTemplates English = MessageTemplates.For(CultureInfo.GetCultureInfo("en"));

    public static TheoryData<string> Cultures => [.. MessageTemplates.Cultures];

    public static TheoryData<string> OtherCultures => [.. MessageTemplates.Cultures.Where(culture => culture is not "en")];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_culture_has_all_templates_or_just_the_core(string culture)
    {
        IEnumerable<string> ids = Of(culture).All.Entries.Select(template => template.Id);
        bool isWhole = culture is not "ar";

        Assert.Equal(English.All.Entries.Where(template => isWhole || template.IsCore).Select(template => template.Id), ids);
        Assert.InRange(English.All.Entries.Count(template => template.IsCore), 40, English.All.Entries.Count - 1);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_judgement_has_an_answer_that_tells_nothing(string culture)
    {
        MessageTemplates templates = Of(culture);
        foreach (JudgeRelation relation in Enum.GetValues<JudgeRelation>())
        {
            foreach (JudgementForm form in Enum.GetValues<JudgementForm>())
            {
                foreach (JudgementStance stance in Enum.GetValues<JudgementStance>())
                    Assert.All(Enum.GetValues<TemplateTone>(), tone => Assert.NotEmpty(templates.Answers(relation, form, stance, tone)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(OtherCultures))]
    public void No_words_are_left_in_English(string culture)
    {
        MessageTemplates templates = Of(culture);
        Assert.All(templates.All.Entries, template => Assert.NotEqual(English.Find(template.Id).Begin().Text, template.Begin().Text, StringComparer.OrdinalIgnoreCase));
        Assert.Distinct(templates.All.Entries.Select(template => template.Begin().Text));
        Assert.Empty(templates.Situations.Select(situation => situation.Name).Intersect(English.Situations.Select(situation => situation.Name)));
        Assert.Empty(Slots(templates).Select(slot => slot.Question).Intersect(Slots(English).Select(slot => slot.Question)));
        string[] weekdays = [.. Enum.GetValues<DayOfWeek>().Select(templates.All.Entries[0].Grammar.WeekdayOf)];
        Assert.Distinct(weekdays);
        Assert.Empty(weekdays.Intersect(Enum.GetValues<DayOfWeek>().Select(English.All.Entries[0].Grammar.WeekdayOf)));

        static IEnumerable<TemplateSlot> Slots(MessageTemplates of) => of.All.Entries.SelectMany(template => template.Required.Concat(template.Optional)).Distinct();
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Any_number_person_and_text_leave_no_syntax(string culture)
    {
        string[] hostile = ["{task}", "]] [[", "{{name}}", "a|b # c", "\u202ex", "\u2066y", "👩‍👧", "p.m.", "שלום", "x\n{minutes:#|#}"];
        SpokenAs[] people =
        [
            SpokenAs.Create("Kim"), SpokenAs.Create("نور", PronounSet.Parse("they/them")), SpokenAs.Create("bell", PronounSet.Parse("ze/hir"), PronounSet.Parse("he/him")),
            SpokenAs.Create("Mika", PronounSet.Parse("dey/dem/deren/deren/sich;singular")),
        ];
        foreach (MessageTemplate template in Of(culture).All.Entries)
        {
            foreach (int count in new[] { 0, 1, 2, 5 })
            {
                foreach (SpokenAs person in people)
                {
                    string text = Filled(template, slot => slot.Example, person, count);
                    Assert.False(Leftovers().IsMatch(text), $"{culture} {template.Id}: {text}");
                }
            }

            foreach (string typed in hostile)
            {
                string tidied = TypedPhrase.Tidied(typed), text = Filled(template, _ => typed, people[0], 5);
                if (template.Required.Any(slot => slot.Kind == TemplateSlotKind.Text)) Assert.Contains(tidied, text, StringComparison.OrdinalIgnoreCase);
                Assert.False(Leftovers().IsMatch(text.Replace(tidied, "It", StringComparison.OrdinalIgnoreCase)), $"{culture} {template.Id}: {text}");
            }
        }
    }

    [Theory]
    [InlineData("de", @"[""“”][\p{L}…]|[…\p{L}][„""”]|''|\p{L}’\p{L}|\?\p{L}")]
    [InlineData("ar", @"[A-Za-z?,;%""]")]
    public void Signs_are_those_of_the_language(string culture, string foreign) =>
        Assert.All(Of(culture).All.Entries, template => Assert.DoesNotMatch(foreign, template.Begin().Text));

    /// <summary>Who writes, who reads and who is spoken of may be of any gender: no noun, adjective, verb form or pronoun of theirs shows one.</summary>
    [Theory]
    [InlineData("de", @"\b([Ee]r|[Ii]hm|[Ii]hr|[Jj]eder|[Kk]einer|Partner(in)?|Freund(in)?|Mann|Frau|Herr|Kolleg\p{L}+|\p{L}+erin(nen)?)\b")]
    [InlineData("ar", @"(?<!\p{L})(أنتَ|أنتِ|أنت|تريد|تريدين|تودّ|تودين|تعرف|تعرفين|تقول|تقولين|تحب|تحبين|دعني|دعيني|قل|قولي|أخبرني|أخبريني|آسف|آسفة|سعيد|سعيدة|متعب|متعبة|مستعد|مستعدة|غاضب|غاضبة|عزيزي|عزيزتي|راض|راضون)(?!\p{L})")]
    public void No_text_presumes_a_gender(string culture, string gendered) =>
        Assert.All(Of(culture).All.Entries, template => Assert.DoesNotMatch(gendered, template.Begin().Text));

    [Theory]
    [InlineData("de", 0, "Ich brauche 0 Minuten.")]
    [InlineData("de", 1, "Ich brauche 1 Minute.")]
    [InlineData("de", 5, "Ich brauche 5 Minuten.")]
    [InlineData("ar", 0, "أحتاج إلى 0 دقيقة.")]
    [InlineData("ar", 1, "أحتاج إلى دقيقة واحدة.")]
    [InlineData("ar", 2, "أحتاج إلى دقيقتين.")]
    [InlineData("ar", 5, "أحتاج إلى 5 دقائق.")]
    [InlineData("ar", 11, "أحتاج إلى 11 دقيقة.")]
    [InlineData("ar", 105, "أحتاج إلى 105 دقائق.")]
    public void Words_go_with_the_number(string culture, int minutes, string expected) => Assert.Contains(
        expected, WithoutIsolates(Of(culture).Find("take-a-break.return").Begin().With("minutes", minutes).With("time", new TimeOnly(19, 5)).Text), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "So sprechen wir von Noa: Noa kommt am Samstag, wir freuen uns auf Noa, und der Platz am Fenster gehört Noa.")]
    [InlineData("they/them", "So sprechen wir von Noa (Pronomen: they/them): Noa kommt am Samstag, wir freuen uns auf Noa, und der Platz am Fenster gehört Noa.")]
    [InlineData("sie/sie/ihr/ihrs/sich;singular", "So sprechen wir von Noa (Pronomen: sie/ihr): Noa kommt am Samstag, wir freuen uns auf Noa, und der Platz am Fenster gehört Noa.")]
    public void Pronouns_are_told_as_the_person_says_them_or_not_at_all(string? pronouns, string expected)
    {
        SpokenAs noa = pronouns is null ? SpokenAs.Create("Noa") : SpokenAs.Create("Noa", PronounSet.Parse(pronouns));

        Assert.Equal(expected, Of("de").Find("new-name.pronouns").Begin().With("friend", noa).With("day", DayOfWeek.Saturday).Text);
    }

    [Fact]
    public void Pronouns_to_be_told_stand_only_where_they_may_be_left_out()
    {
        Assert.True(MessageTemplates.TryRead(File("So[ ({who:pronouns})]."), out _, out _));
        Assert.False(MessageTemplates.TryRead(File("So {who:pronouns}."), out _, out _));

        static byte[] File(string text) => Encoding.UTF8.GetBytes($$"""
            { "catalogue": "relationshipkit.templates", "version": 1, "culture": "de", "adds": true, "direction": "left-to-right",
              "plural": "one-other", "time": "HH:mm", "weekdays": ["1", "2", "3", "4", "5", "6", "7"], "namePossessive": "{name}",
              "slots": [ { "id": "who", "kind": "person", "question": "Wer?", "example": "Noa" } ],
              "situations": [ { "id": "s", "category": "new-name-support", "name": "S" } ],
              "templates": [ { "id": "t", "situation": "s", "tone": "plain", "text": "{{text}}" } ] }
            """);
    }

    [Fact]
    public void A_latin_name_in_an_Arabic_message_is_isolated_and_an_Arabic_one_is_not()
    {
        TemplateMessage message = Of("ar").Find("slip.mine").Begin();

        Assert.StartsWith("أعتذر، \u2068Kim\u2069. ", message.With("friend", SpokenAs.Create("Kim")).Text, StringComparison.Ordinal);
        Assert.StartsWith("أعتذر، نور. ", message.With("friend", SpokenAs.Create("نور")).Text, StringComparison.Ordinal);
    }

    private static MessageTemplates Of(string culture)
    {
        MessageTemplates templates = MessageTemplates.For(CultureInfo.GetCultureInfo(culture));
        Assert.Equal(culture, templates.Culture.Name);
        return templates;
    }

    private static string WithoutIsolates(string text) => string.Concat(text.Where(character => character is not (>= '\u2066' and <= '\u2069')));

    private static string Filled(MessageTemplate template, Func<TemplateSlot, string> text, SpokenAs person, int count) =>
        template.Required.Concat(template.Optional).Aggregate(template.Begin(), (message, slot) => slot.Kind switch
        {
            TemplateSlotKind.Person => message.With(slot.Id, person),
            TemplateSlotKind.Count => message.With(slot.Id, count),
            TemplateSlotKind.Time => message.With(slot.Id, new TimeOnly(18, 30)),
            TemplateSlotKind.Weekday => message.With(slot.Id, DayOfWeek.Sunday),
            _ => message.With(slot.Id, text(slot)),
        }).Text;

    [GeneratedRegex(@"[{}\[\]|#]|\.\.|[,،]{2}|[?؟]{2}|!!|[.?؟!,،][ \u2068\u2069]?[.,،]|  |^\s|\s$|…|\s[.,،؟]", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Leftovers();
}
