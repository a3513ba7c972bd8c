using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication;
using RelationshipKit.Households;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Communication;

public sealed partial class MessageTemplateTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly MessageTemplates Templates = MessageTemplates.For(English);

    private static readonly ImmutableArray<SpokenAs> People =
    [
        SpokenAs.Create("Kim"),
        SpokenAs.Create("Kim", PronounSet.Parse("she/her")),
        SpokenAs.Create("Kim", PronounSet.Parse("they/them")),
        SpokenAs.Create("Kim", PronounSet.Parse("ze/hir"), PronounSet.Parse("he/him")),
        SpokenAs.Create("bell", PronounSet.Parse("vey/vem/vir/virs/vemself;plural")),
        SpokenAs.Create("נועה", PronounSet.Parse("it/its")),
    ];

    [Fact]
    public void There_are_templates_for_every_category_and_situation()
    {
        Assert.True(Templates.All.Entries.Count >= 120);
        Assert.All(Enum.GetValues<TemplateCategory>(), category => Assert.True(Templates.Of(category).Count >= 5, $"{category}"));
        Assert.All(Templates.Situations, situation => Assert.NotEmpty(Templates.Of(situation.Id)));
        Assert.All(Enum.GetValues<TemplateTone>(), tone => Assert.NotEmpty(Templates.Of("forgot", tone)));
    }

    [Fact]
    public void Every_template_of_every_culture_is_rendered_for_all_pronouns_and_numbers_without_leftovers()
    {
        foreach (string culture in MessageTemplates.Cultures)
        {
            foreach (MessageTemplate template in MessageTemplates.For(CultureInfo.GetCultureInfo(culture)).All.Entries)
            {
                foreach (SpokenAs person in People)
                {
                    foreach (int count in new[] { 0, 1, 2, 3, 11, 21, 100 })
                    {
                        TemplateMessage message = Filled(template, person, count, withOptional: count != 1);
                        Assert.True(message.IsComplete);
                        Assert.False(Leftovers().IsMatch(message.Text), $"{culture} {template.Id}: {message.Text}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Ids_slots_and_situations_are_the_same_in_every_culture() => Assert.All(MessageTemplates.Cultures, culture =>
    {
        MessageTemplates others = MessageTemplates.For(CultureInfo.GetCultureInfo(culture));

        // Which languages have all templates and which the core alone: TemplateCompletenessTests.
        MessageTemplate[] english = [.. Templates.All.Entries.Where(template => template.IsCore || others.All.Entries.Count == Templates.All.Entries.Count)];
        Assert.Equal(english.Select(template => (template.Situation.Id, template.Category)).Distinct(), others.Situations.Select(situation => (situation.Id, situation.Category)));
        Assert.Equal(english.Select(Shape), others.All.Entries.Select(Shape));

        static (string, TemplateTone, string, string) Shape(MessageTemplate template) => (
            template.Id,
            template.Tone,
            template.Situation.Id,
            string.Join(' ', template.Required.Concat(template.Optional).Select(slot => $"{slot.Id}:{slot.Kind}").Order(StringComparer.Ordinal)));
    });

    [Theory]
    [InlineData(null, "Thank you, but the credit is Kim’s. Kim did the laundry.")]
    [InlineData("she/her", "Thank you, but the credit is hers. She did the laundry.")]
    [InlineData("they/them", "Thank you, but the credit is theirs. They did the laundry.")]
    [InlineData("xe/xem/xyr/xyrs/xemself;singular", "Thank you, but the credit is xyrs. Xe did the laundry.")]
    public void A_person_is_spoken_of_by_their_pronouns_or_by_name(string? pronouns, string expected)
    {
        SpokenAs kim = pronouns is null ? SpokenAs.Create("Kim") : SpokenAs.Create("Kim", PronounSet.Parse(pronouns));

        Assert.Equal(expected, Templates.Find("judged.inform.credit.plain").Begin().With("partner", kim).With("task", "the laundry").Text);
    }

    [Theory]
    [InlineData("she/her", "she does it every time")]
    [InlineData("they/them", "they do it every time")]
    public void Verbs_agree_with_the_pronouns(string pronouns, string expected) => Assert.Contains(
        expected,
        Templates.Find("judged.inform.credit").Begin().With("partner", SpokenAs.Create("Kim", PronounSet.Parse(pronouns))).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "I need 1 minute. I will be back at 19:05, and then we go on.")]
    [InlineData(20, "I need 20 minutes. I will be back at 19:05, and then we go on.")]
    public void Words_go_with_the_number(int minutes, string expected) => Assert.EndsWith(
        expected, Templates.Find("take-a-break.return").Begin().With("minutes", minutes).With("time", new TimeOnly(19, 5)).Text, StringComparison.Ordinal);

    [Fact]
    public void A_name_stays_as_it_is_written_and_a_sentence_begins_with_a_capital()
    {
        TemplateMessage greeting = Templates.Find("everyday-thanks.act").Begin().With("act", "you cooked").With("effect", "I could rest");

        Assert.Equal("Today you cooked, and I could rest. Thank you.", greeting.Text);
        Assert.Equal("bell, today you cooked, and I could rest. Thank you.", greeting.With("name", People[4]).Text);
    }

    [Fact]
    public void What_is_missing_is_asked_for_and_leaves_a_gap()
    {
        TemplateMessage message = Templates.Find("swap-a-task.swap").Begin().With("task", "  the laundry. ").With("othertask", " … ");

        Assert.Equal(["othertask", "weeks"], message.Missing.Select(slot => slot.Id));
        Assert.Equal("The laundry costs me more than it should. Would you swap it for …? We could try it for … weeks and then look again.", message.Text);
    }

    [Fact]
    public void With_an_unknown_slot_or_another_kind_is_refused()
    {
        TemplateMessage message = Templates.Find("take-a-break.short").Begin();

        Assert.Throws<ArgumentException>(() => message.With("task", "the laundry"));
        Assert.Throws<ArgumentException>(() => message.With("time", 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Templates.Find("too-much.days").Begin().With("days", -1));
    }

    [Fact]
    public void Any_words_stand_in_the_message_and_leave_no_syntax() => Check.ForAll(
        "any words stand in a template",
        Arb.From(
            from template in Gen.Elements(Templates.All.Entries.Where(template => template.Required.Any(slot => slot.Kind == TemplateSlotKind.Text)))
            from pieces in Gen.Elements("the {task}", "[", "]]", "{{", "}", "a|b", "dishes", "p.m.", "!!", "…", ".", "?", "\n", "\t", " ", "שלום", "👩‍👧", "\u202e", "\u2066", "ß", "e\u0301", "\u0007").NonEmptyListOf()
            select (template, text: string.Concat(pieces)),
            drawn => Enumerable.Range(0, drawn.text.Length).Select(at => (drawn.template, drawn.text.Remove(at, 1)))),
        drawn =>
        {
            string tidied = TypedPhrase.Tidied(drawn.text);
            TemplateMessage message = Filled(drawn.template, People[1], 2, withOptional: true);
            foreach (TemplateSlot slot in drawn.template.Required.Where(slot => slot.Kind == TemplateSlotKind.Text)) message = message.With(slot.Id, drawn.text);
            if (tidied.Length == 0)
            {
                Assert.False(message.IsComplete);
                return true;
            }

            Assert.Contains(tidied, message.Text, StringComparison.OrdinalIgnoreCase);
            Assert.False(Leftovers().IsMatch(message.Text.Replace(tidied, "It", StringComparison.OrdinalIgnoreCase)), message.Text);
            Assert.Equal(Kept(drawn.text), Kept(tidied));
            return drawn.text.Any(character => character is '{' or '}' or '[' or ']' or '.' or '!');

            // Blanks and signs around the words go, nothing else does.
            static string Kept(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && !char.IsControl(character) && !".!?…".Contains(character, StringComparison.Ordinal)));
        });

    [Fact]
    public void Every_judgement_has_an_answer_that_tells_nothing_and_none_tells_what_may_not_be_told()
    {
        string[] topics = [.. Templates.All.Entries.SelectMany(template => template.Judgement?.Tells ?? []).Distinct()];
        Assert.Subset(
            WordCatalogues.JudgementScenarios.For(English).Entries.Select(scenario => scenario.Topic).ToHashSet(StringComparer.Ordinal),
            topics.ToHashSet(StringComparer.Ordinal));
        int richer = 0;
        foreach (JudgeRelation relation in Enum.GetValues<JudgeRelation>())
        {
            foreach (JudgementForm form in Enum.GetValues<JudgementForm>())
            {
                foreach (JudgementStance stance in Enum.GetValues<JudgementStance>())
                {
                    foreach (TemplateTone tone in Enum.GetValues<TemplateTone>())
                    {
                        IReadOnlyList<MessageTemplate> silent = Templates.Answers(relation, form, stance, tone);
                        IReadOnlyList<MessageTemplate> open = Templates.Answers(relation, form, stance, tone, topics);
                        Assert.NotEmpty(silent);
                        Assert.All(silent, answer => Assert.Empty(answer.Judgement!.Tells));
                        Assert.Subset(open.ToHashSet(), silent.ToHashSet());
                        if (open.Count > silent.Count) richer++;
                    }
                }
            }
        }

        Assert.True(richer > 50);
    }

    [Fact]
    public void A_host_reads_a_language_of_its_own_from_a_file()
    {
        MessageTemplates polish = MessageTemplates.Read(Encoding.UTF8.GetBytes("""
            { "catalogue": "relationshipkit.templates", "version": 1, "culture": "pl", "adds": true, "direction": "left-to-right",
              "plural": "slavic", "time": "HH:mm", "weekdays": ["pn", "wt", "śr", "cz", "pt", "so", "nd"], "namePossessive": "{name}",
              "slots": [ { "id": "minutes", "kind": "count", "question": "Ile minut?", "example": "5" } ],
              "situations": [ { "id": "take-a-break", "category": "time-out", "name": "Przerwa" } ],
              "templates": [ { "id": "t", "situation": "take-a-break", "tone": "plain", "text": "{{wracam}} za {minutes} {minutes:minutę|minuty|minut}." } ] }
            """));

        Assert.Equal("{wracam} za 1 minutę.", polish.Find("t").Begin().With("minutes", 1).Text);
        Assert.Equal("{wracam} za 22 minuty.", polish.Find("t").Begin().With("minutes", 22).Text);
        Assert.Equal("{wracam} za 12 minut.", polish.Find("t").Begin().With("minutes", 12).Text);
        Assert.Throws<ArgumentException>(() => Templates.With(polish));
    }

    [Fact]
    public void TryRead_lists_every_problem_with_its_place()
    {
        const string text = """
            { "catalogue": "relationshipkit.templates", "version": 1, "culture": "en", "adds": true, "direction": "left-to-right",
              "plural": "one-other", "time": "HH:mm", "weekdays": ["Mo"], "namePossessive": "s",
              "slots": [ { "id": "minutes", "kind": "count", "question": "?", "example": "5" }, { "id": "idle", "kind": "text", "question": "?", "example": "x" } ],
              "situations": [ { "id": "s", "category": "time-out", "name": "S" } ],
              "templates": [
                { "id": "a", "situation": "s", "tone": "plain", "text": "{minutes:one}" },
                { "id": "b", "situation": "x", "tone": "plain", "text": "{nobody}" },
                { "id": "c", "situation": "s", "tone": "plain", "text": "[never]" },
                { "id": "d", "situation": "s", "tone": "loud", "text": "{minutes} }" } ] }
            """;

        Assert.False(MessageTemplates.TryRead(Encoding.UTF8.GetBytes(text), out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal(
            [
                "$.namePossessive", "$.templates", "$.templates[0].text", "$.templates[1].situation", "$.templates[1].text", "$.templates[2].text",
                "$.templates[3].text", "$.templates[3].tone", "$.weekdays",
            ],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void TryRead_a_catalogue_with_gaps_names_each_category_and_judgement_without_an_answer()
    {
        const string text = """
            { "catalogue": "relationshipkit.templates", "version": 1, "culture": "en", "direction": "left-to-right",
              "plural": "one-other", "time": "HH:mm", "weekdays": ["1", "2", "3", "4", "5", "6", "7"], "namePossessive": "{name}s", "slots": [],
              "situations": [ { "id": "s", "category": "answering-judgement", "name": "S" } ],
              "templates": [ { "id": "a", "situation": "s", "tone": "plain", "answers": { "stance": "light", "relations": ["friend"] }, "text": "Ha." } ] }
            """;

        Assert.False(MessageTemplates.TryRead(Encoding.UTF8.GetBytes(text), out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal(16 + (6 * 4 * 5 * 2) - 4, problems.Count);
    }

    private static TemplateMessage Filled(MessageTemplate template, SpokenAs person, int count, bool withOptional) =>
        template.Required.Concat(withOptional ? template.Optional : []).Aggregate(template.Begin(), (message, slot) => slot.Kind switch
        {
            TemplateSlotKind.Person => message.With(slot.Id, person),
            TemplateSlotKind.Count => message.With(slot.Id, count),
            TemplateSlotKind.Time => message.With(slot.Id, new TimeOnly(18, 30)),
            TemplateSlotKind.Weekday => message.With(slot.Id, DayOfWeek.Sunday),
            _ => message.With(slot.Id, slot.Example),
        });

    [GeneratedRegex(@"[{}\[\]|]|\.\.|,,|\?\?|!!|[.?!,] ?[.,]|  |^\s|\s$|^\p{Ll}(?!ell)|…", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Leftovers();
}
