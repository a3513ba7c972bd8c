using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication;

namespace RelationshipKit.Tests.Communication;

/// <summary>What holds in every language: the cultures are those that the data has.</summary>
public sealed class LanguageParityTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string> Cultures => [.. Say.Cultures];

    public static TheoryData<string> PromptCultures => [.. WordCatalogues.Prompts.Cultures];

    public static TheoryData<string> ScenarioCultures => [.. WordCatalogues.JudgementScenarios.Cultures];

    [Fact]
    public void The_promised_languages_are_there_with_every_catalogue()
    {
        Assert.Equal(["ar", "de", "en", "es", "fr"], Say.Cultures);
        Assert.Equal(Say.Cultures, SlotCheckCultures());
        foreach (IReadOnlyList<string> cultures in new[]
        {
            WordCatalogues.Feelings.Cultures, WordCatalogues.Needs.Cultures, WordCatalogues.PseudoFeelings.Cultures,
        })
            Assert.Equal(Say.Cultures, cultures);
        Assert.Equal(["de", "en", "es", "fr"], WordCatalogues.Prompts.Cultures.Except(["ar"]));
        Assert.Equal(["de", "en", "es", "fr"], WordCatalogues.JudgementScenarios.Cultures.Except(["ar"]));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Feelings_differ_in_words_only(string culture) => Assert.Equal(
        WordCatalogues.Feelings.For(English).Entries.Select(Shape),
        Of(WordCatalogues.Feelings, culture).Select(Shape));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Needs_differ_in_words_only(string culture) => Assert.Equal(
        WordCatalogues.Needs.For(English).Entries.Select(need => (need.Id, need.Group.Id)),
        Of(WordCatalogues.Needs, culture).Select(need => (need.Id, need.Group.Id)));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Pseudo_feelings_differ_in_words_only(string culture) => Assert.Equal(
        WordCatalogues.PseudoFeelings.For(English).Entries.Select(Shape),
        Of(WordCatalogues.PseudoFeelings, culture).Select(Shape));

    [Theory]
    [MemberData(nameof(PromptCultures))]
    public void Prompts_differ_in_words_only(string culture)
    {
        Prompt[] prompts = Of(WordCatalogues.Prompts, culture);

        Assert.Equal(WordCatalogues.Prompts.For(English).Entries.Select(Shape), prompts.Select(Shape));
        Assert.All(prompts, prompt => Assert.Matches("[?؟]$", prompt.Text));
        Assert.Distinct(prompts.Select(prompt => prompt.Text));

        static (string, PromptKind, string, int) Shape(Prompt prompt) => (prompt.Id, prompt.Kind, prompt.Topic, prompt.Depth);
    }

    [Theory]
    [MemberData(nameof(ScenarioCultures))]
    public void Scenarios_differ_in_words_only(string culture)
    {
        JudgementScenario[] scenarios = Of(WordCatalogues.JudgementScenarios, culture);

        Assert.Equal(WordCatalogues.JudgementScenarios.For(English).Entries.Select(Shape), scenarios.Select(Shape));
        Assert.Distinct(scenarios.Select(scenario => scenario.Text));

        static (string, JudgeRelation, JudgementForm, string) Shape(JudgementScenario scenario) =>
            (scenario.Id, scenario.Relation, scenario.Form, scenario.Topic);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Rules_differ_in_words_only(string culture)
    {
        SlotCheckRules english = SlotCheckRules.Format.BuiltIn("en")!, other = SlotCheckRules.Format.BuiltIn(culture)!;

        Assert.Equal(english.Rules.Select(Shape), other.Rules.Select(Shape));
        Assert.Equal(english.Lists.Select(list => list.Key), other.Lists.Select(list => list.Key));
        Assert.All(other.Lists, list => Assert.NotEmpty(list.Value));

        static (string, StatementSeverity, string, int, string, SlotTest, string, SlotOffers) Shape(SlotCheckRule rule) => (
            rule.Id,
            rule.Severity,
            rule.Category,
            rule.Confidence,
            string.Join(' ', rule.Slots),
            rule.Test,
            string.Join(' ', [.. rule.Hit, "/", .. rule.With, "/", .. rule.Unless, "/", .. rule.UnlessWhole]),
            rule.Offers);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Forms_ask_for_the_same_slots(string culture)
    {
        Assert.Equal(
            StatementGrammar.Format.BuiltIn("en")!.Forms.Select(Shape),
            StatementGrammar.Format.BuiltIn(culture)!.Forms.Select(Shape));

        static (StatementForm, string, string) Shape(StatementFormGrammar form) =>
            (form.Form, string.Join(' ', form.Required), string.Join(' ', form.Optional));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_feeling_can_be_felt_in_a_sentence_without_a_question(string culture) => Assert.All(
        Of(WordCatalogues.Feelings, culture),
        feeling =>
        {
            AssertiveStatement statement = Say.Feeling(feeling.Phrase + ".").Build(CultureInfo.GetCultureInfo(culture));
            Assert.Empty(statement.Findings);
            Assert.Equal(feeling.Phrase, statement.Parts[0].Text);
            Assert.NotEmpty(feeling.Noun);
        });

    [Theory]
    [MemberData(nameof(Cultures))]
    public void No_word_for_a_feeling_stands_for_two_or_for_what_somebody_did(string culture)
    {
        string[] feelings = [.. Of(WordCatalogues.Feelings, culture).SelectMany(feeling => feeling.Also.Append(feeling.Phrase))];
        PseudoFeeling[] pseudo = Of(WordCatalogues.PseudoFeelings, culture);

        Assert.Distinct(feelings, StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(pseudo.SelectMany(entry => entry.Words.Concat(entry.Actions)), StringComparer.OrdinalIgnoreCase);
        Assert.Empty(pseudo.SelectMany(entry => entry.Words).Intersect(feelings, StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_pseudo_feeling_is_recognised_and_offers_what_it_names(string culture)
    {
        CultureInfo spoken = CultureInfo.GetCultureInfo(culture);
        foreach (PseudoFeeling pseudo in Of(WordCatalogues.PseudoFeelings, culture))
        {
            string[] offered =
            [
                .. pseudo.Feelings.Select(id => WordCatalogues.Feelings.For(spoken).Find(id).Phrase),
                .. pseudo.Needs.Select(id => WordCatalogues.Needs.For(spoken).Find(id).Phrase),
            ];
            foreach (string typed in pseudo.Words.Concat(pseudo.Actions))
            {
                IReadOnlyList<StatementFinding> findings = Say.Feeling(typed).Build(spoken).Findings;
                Assert.True(findings is [{ RuleId: "feel.pseudo" }, ..], $"{culture}, {pseudo.Id}: {typed} gives {RuleOf(findings)}");
                Assert.Equal(offered, findings[0].Offers.Select(offer => offer.Text));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_need_passes_and_every_way_to_meet_it_is_asked_about(string culture)
    {
        CultureInfo spoken = CultureInfo.GetCultureInfo(culture);
        StatementDraft draft = Say.As(StatementForm.FeelWhenNeed);
        foreach (Need need in Of(WordCatalogues.Needs, culture))
        {
            foreach (string phrase in need.Also.Append(need.Phrase))
            {
                IReadOnlyList<StatementFinding> findings = draft.Need(phrase).Build(spoken).Findings;
                Assert.True(findings.Count == 0, $"{culture}, {need.Id}: {phrase} gives {RuleOf(findings)}");
            }

            foreach (string strategy in need.NotThis)
            {
                StatementFinding? finding = draft.Need(strategy).Build(spoken).Findings.FirstOrDefault(found => found.RuleId == "need.strategy");
                Assert.True(finding is not null, $"{culture}, {need.Id}: {strategy} passes");
                Assert.Contains(finding.Offers, offer => offer.Slot == StatementSlot.Need && offer.Text == need.Phrase);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_example_of_a_slot_is_one(string culture)
    {
        CultureInfo spoken = CultureInfo.GetCultureInfo(culture);
        foreach ((_, StatementForm form) in StatementWords.Forms)
        {
            foreach (StatementQuestion question in Say.QuestionsOf(form, spoken))
            {
                foreach (string example in question.Examples)
                {
                    AssertiveStatement statement = Say.As(form).With(question.Slot, example).Build(spoken);
                    Assert.Equal(example, Assert.Single(statement.Parts).Text);
                    Assert.True(statement.Findings.Count == 0, $"{culture}, {example} gives {RuleOf(statement.Findings)}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Danger_in_any_slot_hides_all_other_findings(string culture)
    {
        CultureInfo spoken = CultureInfo.GetCultureInfo(culture);
        foreach (string danger in SlotCheckRules.Format.BuiltIn(culture)!.Lists.First(list => list.Key == "safety").Value)
        {
            AssertiveStatement statement = Say.As(StatementForm.FeelWhenNeed).When(danger).Build(spoken);
            Assert.True(statement.ConcernsSafety, $"{culture}: {danger}");
            Assert.Equal(statement.Text, statement.Gentle);
            Assert.Single(statement.Findings);
        }
    }

    [Theory]
    [InlineData("es-MX", "es")]
    [InlineData("de-AT", "de")]
    [InlineData("fr-CA", "fr")]
    [InlineData("ar-EG", "ar")]
    [InlineData("pt-BR", "en")]
    public void Fallback_takes_a_language_whole(string asked, string found)
    {
        AssertiveStatement statement = Say.As(StatementForm.FeelWhenNeed).Build(CultureInfo.GetCultureInfo(asked));
        AssertiveStatement same = Say.As(StatementForm.FeelWhenNeed).Build(CultureInfo.GetCultureInfo(found));

        Assert.Equal(found, statement.Culture.Name);
        Assert.Equal(same.Text, statement.Text);
        Assert.Equal(same.WhatWouldHelp.Select(question => question.Question), statement.WhatWouldHelp.Select(question => question.Question));
    }

    private static string RuleOf(IReadOnlyList<StatementFinding> findings) => findings is [{ } first, ..] ? first.RuleId : "nothing";

    private static IReadOnlyList<string> SlotCheckCultures() => EmbeddedSeeds.CulturesOf(SlotCheckRules.Format.Name);

    private static T[] Of<T>(CatalogueFormat<T> format, string culture)
        where T : class, ICatalogueEntry
    {
        Catalogue<T> catalogue = format.For(CultureInfo.GetCultureInfo(culture));
        Assert.Equal(culture, catalogue.Culture.Name);
        return [.. catalogue.Entries];
    }

    private static (string, string, FeelingValence, int, int) Shape(Feeling feeling) =>
        (feeling.Id, feeling.Family.Id, feeling.Family.Valence, feeling.Intensity, feeling.BodySignals.Count);

    private static (string, string, string) Shape(PseudoFeeling pseudo) =>
        (pseudo.Id, string.Join(' ', pseudo.Feelings), string.Join(' ', pseudo.Needs));
}
