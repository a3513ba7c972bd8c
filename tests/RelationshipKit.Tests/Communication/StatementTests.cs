using System.Globalization;
using RelationshipKit.Communication;

namespace RelationshipKit.Tests.Communication;

public sealed class StatementTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Build_of_the_three_usual_slots_gives_one_sentence()
    {
        AssertiveStatement statement = Say.Feeling("tired").When("the sink is full at night").Need("rest").Build();

        Assert.Equal("I feel tired when the sink is full at night, and I need rest.", statement.Text);
        Assert.True(statement.IsComplete);
        Assert.Empty(statement.Missing);
        Assert.Empty(statement.Findings);
    }

    [Fact]
    public void Build_of_an_empty_draft_shows_gaps_and_asks_for_what_is_missing()
    {
        AssertiveStatement statement = Say.As(StatementForm.FeelWhenNeed).Build();

        Assert.Equal("I feel … when …, and I need …", statement.Text);
        Assert.False(statement.IsComplete);
        Assert.Equal([StatementSlot.Feel, StatementSlot.When, StatementSlot.Need], statement.Missing);
        Assert.Equal([true, true, true, false, false, false], statement.WhatWouldHelp.Select(question => question.IsRequired));
        Assert.All(statement.WhatWouldHelp, question => Assert.NotEmpty(question.Question));
    }

    [Fact]
    public void Build_of_an_unknown_culture_speaks_English_throughout()
    {
        AssertiveStatement statement = Say.Feeling("tired").Build(CultureInfo.GetCultureInfo("eo"));

        Assert.Equal("en", statement.Culture.Name);
        Assert.Equal(Say.Feeling("tired").Build().Text, statement.Text);
    }

    [Fact]
    public void Build_of_a_region_takes_its_language() =>
        Assert.Equal(Say.Feeling("tired").Build(), Say.Feeling("tired").Build(CultureInfo.GetCultureInfo("en-GB")));

    [Fact]
    public void A_draft_never_changes()
    {
        StatementDraft tired = Say.Feeling("tired");

        StatementDraft sad = tired.Feeling("sad").As(StatementForm.Boundary);

        Assert.Equal("tired", tired[StatementSlot.Feel]);
        Assert.Equal(StatementForm.FeelWhenNeed, tired.Form);
        Assert.Equal("sad", sad[StatementSlot.Feel]);
        Assert.NotEqual(tired, sad);
        Assert.Equal(tired, sad.Feeling("tired").As(StatementForm.FeelWhenNeed));
    }

    [Fact]
    public void With_null_empties_a_slot() =>
        Assert.Equal([StatementSlot.Feel], Say.Feeling("tired").When("it rains").Need("rest").With(StatementSlot.Feel, null).Build().Missing);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("...")]
    [InlineData("?!")]
    [InlineData("\u200b\u202e")]
    public void Build_of_a_text_that_says_nothing_leaves_the_slot_missing(string text) =>
        Assert.Contains(StatementSlot.Feel, Say.Feeling(text).Build().Missing);

    [Fact]
    public void Gordon_has_no_place_for_a_request_and_says_so()
    {
        AssertiveStatement statement = Say.As(StatementForm.Gordon)
            .When("the door slams").Feeling("startled").Because("I lose my thread").Ask("close it softly").Build();

        Assert.Equal("When the door slams, I feel startled, because I lose my thread.", statement.Text);
        StatementFinding finding = Assert.Single(statement.Findings);
        Assert.Equal(("slot.not-in-form", StatementSlot.Ask), (finding.RuleId, finding.Slot));
        Assert.Contains(statement.Parts, part => part.Slot == StatementSlot.Ask);
    }

    [Fact]
    public void A_pseudo_feeling_offers_feelings_and_needs_that_solve_it()
    {
        StatementDraft draft = Say.Feeling("I feel so ignored").When("the phone is on the table at dinner").Need("attention");

        StatementFinding finding = Assert.Single(draft.Build().Findings);

        Assert.Equal(("feel.pseudo", 10, 7), (finding.RuleId, finding.Start, finding.Length));
        StatementOffer[] feelings = [.. finding.Offers.Where(offer => offer.Slot == StatementSlot.Feel)];
        Assert.InRange(feelings.Length, 2, 4);
        Assert.Contains(finding.Offers, offer => offer.Slot == StatementSlot.Need);
        Assert.All(feelings, offer => Assert.Empty(draft.With(offer).Build().Findings));
    }

    [Fact]
    public void A_strategy_offers_to_move_to_the_request()
    {
        StatementDraft draft = Say.Feeling("tired").When("the sink is full").Need("I need you to do the dishes tonight");

        StatementFinding finding = Assert.Single(draft.Build().Findings);
        StatementDraft moved = draft.With(finding.Offers[0]);

        Assert.Equal("need.strategy", finding.RuleId);
        Assert.Equal("do the dishes tonight", moved[StatementSlot.Ask]);
        Assert.Equal([StatementSlot.Need], moved.Build().Missing);
        Assert.Contains(finding.Offers, offer => offer.Slot == StatementSlot.Need);
    }

    [Fact]
    public void A_strategy_does_not_move_to_where_a_request_stands()
    {
        AssertiveStatement statement = Say.As(StatementForm.FeelWhenNeed).Need("you to do the dishes").Ask("cook tomorrow").Build();

        Assert.DoesNotContain(statement.Findings.SelectMany(finding => finding.Offers), offer => offer.Slot == StatementSlot.Ask);
    }

    [Fact]
    public void A_feeling_that_holds_the_situation_can_be_divided()
    {
        StatementDraft draft = Say.Feeling("sad when you come home late");

        StatementFinding finding = Assert.Single(draft.Build().Findings);

        Assert.Equal("I feel sad when you come home late, and I need …", draft.With(Assert.Single(finding.Offers)).Build().Text);
    }

    [Fact]
    public void Danger_is_not_reworded_and_hides_every_other_finding()
    {
        AssertiveStatement statement = Say.Feeling("ignored").When("you always threaten me").Need("you to stop").Ask("stop it").Build();

        Assert.True(statement.ConcernsSafety);
        Assert.All(statement.Findings, finding => Assert.Equal(StatementSeverity.Safety, finding.Severity));
        Assert.All(statement.Findings, finding => Assert.Empty(finding.Offers));
        Assert.Equal(statement.Text, statement.Gentle);
        Assert.Equal(statement.Text, statement.Brief);
        Assert.Contains("you always threaten me", statement.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threat_by_the_writer_is_a_concern() =>
        Assert.Contains(
            Say.As(StatementForm.Boundary).Will("take the kids away").Build().Findings,
            finding => finding is { RuleId: "will.threat", Severity: StatementSeverity.Concern });

    [Fact]
    public void ToString_never_shows_what_was_typed()
    {
        const string secret = "mausoleum";
        AssertiveStatement statement = Say.Feeling($"ignored like a {secret}").When($"the {secret} sings").Need($"you to {secret}").Build();

        Assert.All(
            statement.Findings.Select(finding => $"{finding}")
                .Concat(statement.Findings.SelectMany(finding => finding.Offers).Select(offer => $"{offer}"))
                .Concat(statement.Parts.Select(part => $"{part}"))
                .Append($"{statement}")
                .Append($"{Say.Feeling(secret)}"),
            shown => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(StatementForm.FeelWhenNeed)]
    [InlineData(StatementForm.Gordon)]
    [InlineData(StatementForm.ObservationFeelingNeedRequest)]
    [InlineData(StatementForm.SoftenedStart)]
    [InlineData(StatementForm.Boundary)]
    public void Every_form_takes_the_other_view(StatementForm form)
    {
        Assert.Contains(StatementSlot.Understand, Say.QuestionsOf(form, English).Select(question => question.Slot));
        Assert.Contains("I understand why you were late", Say.As(form).Understanding("why you were late").Build().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_examples_shown_to_people_have_no_findings() => Assert.All(
        StatementWords.Forms.SelectMany(form => Say.QuestionsOf(form.Form, English).SelectMany(question => question.Examples.Select(example => (form.Form, question.Slot, example)))),
        shown => Assert.Empty(Say.As(shown.Form).With(shown.Slot, shown.example).Build().Findings));

    [Theory]
    [InlineData("you said \"stop.\"", "I feel … when …, and I need you said \"stop.\"")]
    [InlineData("calm at 8 p.m.", "I feel … when …, and I need calm at 8 p.m.")]
    public void A_text_that_ends_a_sentence_itself_gets_no_second_stop(string need, string text) => Assert.Equal(text, Say.As(StatementForm.FeelWhenNeed).Need(need).Build().Text);

    [Fact]
    public void A_right_to_left_text_is_isolated_and_cannot_break_out()
    {
        string text = Say.Feeling("עייפה\u2069\u202e").Build().Text;

        Assert.Equal("I feel \u2068\u2068עייפה\u2069\u202e\u2069 when …, and I need …", text);
    }
}
