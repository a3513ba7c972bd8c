using System.Globalization;
using RelationshipKit.Agreements;
using RelationshipKit.Communication;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Roles;
using static RelationshipKit.Tests.Agreements.AgreementCases;

namespace RelationshipKit.Tests.Agreements;

public sealed class AgreementTests
{
    private static readonly TaskId Cook = TaskId.Create("cook"), Plan = TaskId.Create("meal-plan"), Comfort = TaskId.Create("comfort");

    private readonly ManualTime _time = new();

    [Fact]
    public void Propose_comes_into_force_when_the_last_one_it_affects_has_accepted_that_number()
    {
        Agreement agreement = Agreement.Among(Ana, Bo).Do(Ana, Proposal((Cook, Ana), (Plan, Bo)), _time);

        Assert.Equal(AgreementStatus.Proposed, agreement.Status);
        Assert.Equal([Bo], agreement.Revisions[0].Missing);
        agreement = agreement.Do(Bo, new AgreementMove.Accept(1), _time);
        Assert.Equal((AgreementStatus.InForce, 1), (agreement.Status, agreement.InForce!.Number));
    }

    [Fact]
    public void Propose_asks_only_those_whose_tasks_change()
    {
        Agreement agreement = InForce([Ana, Bo, Cy], (Cook, Ana), (Plan, Bo), (Comfort, Cy)).Do(Ana, Proposal((Cook, Bo), (Plan, Ana), (Comfort, Cy)), _time);

        Assert.Equal([Ana, Bo], agreement.Revisions[^1].Affected.AsEnumerable());
        Assert.False(agreement.TryDo(new AgreementCommand(Cy, new AgreementMove.Accept(2), agreement.Version), _time, out _, out AgreementRefusal? refusal));
        Assert.Equal(AgreementRefusal.NotAsked, refusal);
        Assert.Equal(2, agreement.Do(Bo, new AgreementMove.Accept(2), _time).InForce!.Number);
    }

    [Fact]
    public void Propose_larger_shares_in_the_same_proportion_asks_everyone_because_nobody_is_affected()
    {
        Agreement agreement = Agreed(Agreement.Among(Ana, Bo), AgreementTerms.Create(shares: [new(Ana, 1), new(Bo, 1)]));

        agreement = agreement.Do(Ana, Proposal(AgreementTerms.Create(shares: [new(Ana, 2), new(Bo, 2)])), _time);

        Assert.Equal([Ana, Bo], agreement.Revisions[^1].Affected.AsEnumerable());
    }

    [Fact]
    public void Join_asks_the_newcomer_of_every_new_revision_and_binds_them_only_then()
    {
        Agreement agreement = InForce([Ana, Bo], (Cook, Ana), (Plan, Bo)).Do(Ana, new AgreementMove.Join(Cy), _time);

        Assert.Equal([Ana, Bo], agreement.Bound.AsEnumerable());
        Assert.Contains(AgreementReviewReason.SomebodyJoined, agreement.ReviewDue(Today));
        agreement = agreement.Do(Ana, Proposal((Cook, Bo), (Plan, Bo)), _time);
        Assert.Equal([Ana, Bo, Cy], agreement.Revisions[^1].Affected.AsEnumerable());
        agreement = agreement.Do(Bo, new AgreementMove.Accept(2), _time).Do(Cy, new AgreementMove.Accept(2), _time);
        Assert.Equal([Ana, Bo, Cy], agreement.Bound.AsEnumerable());
    }

    [Fact]
    public void Leave_overtakes_open_proposals_and_asks_for_a_review()
    {
        Agreement agreement = InForce([Ana, Bo, Cy], (Cook, Cy)).Do(Ana, Proposal((Cook, Ana)), _time).Do(Cy, new AgreementMove.Leave(), _time);

        Assert.Equal(RevisionStatus.Overtaken, agreement.Revisions[^1].Status);
        Assert.Equal([AgreementReviewReason.SomebodyLeft], agreement.ReviewDue(Today));
    }

    [Fact]
    public void Pause_rests_until_each_who_paused_goes_on()
    {
        Agreement agreement = InForce([Ana, Bo], (Cook, Ana)).Do(Ana, new AgreementMove.Pause(), _time).Do(Bo, new AgreementMove.Pause(), _time);

        Assert.Null(agreement.On(Today));
        Assert.Equal(AgreementStatus.Paused, agreement.Do(Bo, new AgreementMove.Resume(), _time).Status);
        Assert.Equal(AgreementStatus.InForce, agreement.Do(Bo, new AgreementMove.Resume(), _time).Do(Ana, new AgreementMove.Resume(), _time).Status);
    }

    [Fact]
    public void Withdraw_ends_it_for_everyone_and_what_is_proposed_next_asks_everyone()
    {
        Agreement agreement = InForce([Ana, Bo, Cy], (Cook, Ana)).Do(Bo, new AgreementMove.Withdraw(), _time);

        Assert.Equal((AgreementStatus.Withdrawn, null, RevisionStatus.Withdrawn), (agreement.Status, agreement.On(Today), agreement.Revisions[0].Status));
        Assert.Equal([Ana, Bo, Cy], agreement.Do(Ana, Proposal((Cook, Ana)), _time).Revisions[^1].Affected.AsEnumerable());
    }

    [Fact]
    public void On_a_day_before_the_first_gives_what_it_took_the_place_of()
    {
        Agreement agreement = InForce([Ana, Bo], (Cook, Ana));
        var later = RevisionDraft.Create(AgreementTerms.Create([new(Cook, Bo)]), Today.AddDays(10));
        agreement = agreement.Do(Ana, new AgreementMove.Propose(later), _time).Do(Bo, new AgreementMove.Accept(2), _time);

        Assert.Equal((1, 2), (agreement.On(Today.AddDays(9))!.Number, agreement.On(Today.AddDays(10))!.Number));
        Assert.Null(agreement.On(Today.AddDays(-1)));
    }

    [Fact]
    public void ReviewDue_tells_of_an_ended_trial_and_of_who_asked()
    {
        var trial = RevisionDraft.Create(AgreementTerms.Create([new(Cook, Ana)]), Today, Today.AddDays(28), isTrial: true);
        Agreement agreement = Agreement.Among(Ana).Do(Ana, new AgreementMove.Propose(trial), _time);

        Assert.Empty(agreement.ReviewDue(Today.AddDays(27)));
        Assert.Equal([AgreementReviewReason.TrialEnded], agreement.ReviewDue(Today.AddDays(28)));
        Assert.Equal([AgreementReviewReason.Asked], agreement.Do(Ana, new AgreementMove.AskForReview(), _time).ReviewDue(Today));
    }

    [Fact]
    public void An_ended_trial_is_kept_or_gone_back_from_by_a_proposal_that_asks_for_every_word()
    {
        DateOnly end = Today.AddDays(28);
        var trial = RevisionDraft.Create(AgreementTerms.Create([new(Cook, Bo)]), Today, end, isTrial: true);
        Agreement agreement = Agreement.Among(Ana, Bo).Do(Ana, Proposal((Cook, Ana)), _time).Do(Bo, new AgreementMove.Accept(1), _time);
        Assert.Null(agreement.ToGoBack(end));
        agreement = agreement.Do(Ana, new AgreementMove.Propose(trial), _time).Do(Bo, new AgreementMove.Accept(2), _time);

        Agreement kept = agreement.Do(Ana, new AgreementMove.Propose(agreement.ToKeep(end, end.AddDays(90))!), _time);
        Agreement back = agreement.Do(Bo, new AgreementMove.Propose(agreement.ToGoBack(end)!), _time);

        Assert.Equal([Bo], kept.Open.Single().Missing);
        Assert.Equal([Ana], back.Open.Single().Missing);
        kept = kept.Do(Bo, new AgreementMove.Accept(3), _time);
        Assert.Empty(kept.ReviewDue(end.AddDays(89)));
        Assert.Equal(Bo, kept.On(end)!.Terms.Owners[Cook]);
        Assert.Equal(Ana, kept.ToGoBack(end)!.Terms.Owners[Cook]);
        Assert.Equal(Ana, back.Do(Ana, new AgreementMove.Accept(3), _time).On(end)!.Terms.Owners[Cook]);
        Assert.Null(kept.Do(Bo, new AgreementMove.Leave(), _time).ToKeep(end));
        Assert.Null(Agreement.Among(Ana).ToKeep(end));
    }

    [Fact]
    public void Counter_declines_with_words_that_only_their_author_sees_until_they_are_shared()
    {
        var other = RevisionDraft.Create(AgreementTerms.Create([new(Cook, Bo)]), Today);
        Agreement agreement = Agreement.Among(Ana, Bo).Do(Ana, Proposal((Cook, Ana)), _time)
            .Do(Bo, new AgreementMove.Counter(1, other, "I miss cooking"), _time);

        Assert.Equal((2, 1), (agreement.Revisions[1].Number, agreement.Revisions[1].InsteadOf));
        Assert.Equal(("I miss cooking", null), (agreement.WordsAbout(1, Bo, Bo), agreement.WordsAbout(1, Bo, Ana)));
        Assert.DoesNotContain("miss", string.Join(' ', agreement.Events) + agreement, StringComparison.Ordinal);
        agreement = agreement.Do(Bo, new AgreementMove.ShareWords(1), _time);
        Assert.Equal("I miss cooking", agreement.WordsAbout(1, Bo, Ana));
    }

    [Fact]
    public void Propose_that_names_a_stranger_is_refused()
    {
        Assert.False(Agreement.Among(Ana, Bo).TryDo(new AgreementCommand(Ana, Proposal((Cook, Di)), 0), _time, out _, out AgreementRefusal? refusal));
        Assert.Equal(AgreementRefusal.NamesSomebodyElse, refusal);
    }

    [Fact]
    public void TryDo_by_a_clock_set_back_keeps_the_order_of_events()
    {
        Agreement agreement = InForce([Ana, Bo], (Cook, Ana));
        _time.Now = _time.Now.AddDays(-1);

        Assert.True(agreement.TryDo(new AgreementCommand(Bo, new AgreementMove.Withdraw(), agreement.Version), _time, out Agreement? after, out _));
        Assert.Equal(agreement.Events[^1].At, after.Events[^1].At);
    }

    [Fact]
    public void Explain_names_what_passes_to_whom_and_whose_word_is_missing()
    {
        Agreement agreement = InForce([Ana, Bo, Cy, Di], (Cook, Ana)).Do(Ana, Proposal((Cook, Bo)), _time);

        string text = agreement.Explain(2, RoleCases.Home, CultureInfo.GetCultureInfo("en")).Text;

        Assert.Contains("Cook dinner: passes from Ana to Bo. About 280 minutes a week.", text, StringComparison.Ordinal);
        Assert.Contains("when everyone it asks has said yes to just this proposal. Still to come: Bo.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Would you be willing to keep to what we agreed on for “Cook dinner”: “everyone has eaten”?")]
    [InlineData("es", "¿Podrías cumplir lo que acordamos para «Cook dinner»: «everyone has eaten»?")]
    [InlineData("de", "Könntest du dich an unsere Vereinbarung zu „Cook dinner“ („everyone has eaten“) halten?")]
    [InlineData("fr", "Pourrais-tu respecter ce que nous avons convenu pour « Cook dinner » : « everyone has eaten » ?")]
    public void AsRequest_fills_the_request_of_a_statement(string culture, string request)
    {
        var standard = Standard.Create(
            Cook,
            new StandardPoint(WorkPart.Doing, StandardLevel.Minimal, "everyone has eaten"),
            new StandardPoint(WorkPart.Planning, StandardLevel.NiceToHave, "something new once a week"));
        var language = CultureInfo.GetCultureInfo(culture);

        string text = Say.Feeling("tired").When("x").Need("y").Ask(standard.AsRequest(RoleCases.Home, language)).Build(language).Text;

        Assert.Contains(request, text.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_standard_without_a_minimal_point_is_refused() => Assert.Throws<ArgumentException>(
        () => Standard.Create(Cook, new StandardPoint(WorkPart.Doing, StandardLevel.NiceToHave, "flowers")));

    [Fact]
    public void Create_trial_without_a_review_is_refused() =>
        Assert.Throws<ArgumentException>(() => RevisionDraft.Create(AgreementTerms.None, Today, isTrial: true));

    [Fact]
    public void Withdraw_stays_possible_when_the_log_is_full()
    {
        AgreementMove[] turns = [new AgreementMove.Pause(), new AgreementMove.Resume()];
        Agreement agreement = InForce([Ana, Bo], (Cook, Ana));
        while (agreement.Version < Agreement.MostEvents) agreement = agreement.Do(Ana, turns[agreement.PausedBy.Length], _time);

        Assert.False(agreement.TryDo(new AgreementCommand(Bo, new AgreementMove.AskForReview(), agreement.Version), _time, out _, out AgreementRefusal? refusal));
        Assert.Equal(AgreementRefusal.TooMany, refusal);
        agreement = agreement.Do(Bo, new AgreementMove.Withdraw(), _time).Do(Bo, new AgreementMove.Leave(), _time);
        Assert.Equal(agreement.Version, AgreementFile.Read(AgreementFile.Write(agreement)).Version);
    }

    [Fact]
    public void ApplyTo_gives_the_household_its_agreed_owners_and_shares()
    {
        var terms = AgreementTerms.Create([new(Cook, Bo), new(TaskId.Create("gone"), Bo)], [new(Bo, 3)]);

        Household agreed = terms.ApplyTo(RoleCases.Home);

        Assert.Equal(new Dictionary<TaskId, PersonId> { [Cook] = Bo }, agreed.CurrentOwners);
        Assert.Equal([1, 3, 1, 1], agreed.People.Select(person => person.Share));
    }

    [Fact]
    public void Terms_are_equal_whatever_the_order_of_owners()
    {
        Assert.Equal(AgreementTerms.Create([new(Cook, Ana), new(Plan, Bo)]), AgreementTerms.Create([new(Plan, Bo), new(Cook, Ana)]));
        Assert.NotEqual(AgreementTerms.Create([new(Cook, Ana)]), AgreementTerms.Create([new(Cook, Bo)]));
    }

    private static AgreementMove.Propose Proposal(params (TaskId Task, PersonId Person)[] owners) =>
        Proposal(AgreementTerms.Create(owners.Select(pair => KeyValuePair.Create(pair.Task, pair.Person))));

    private static AgreementMove.Propose Proposal(AgreementTerms terms) => new(RevisionDraft.Create(terms, Today));

    private Agreement InForce(PersonId[] people, params (TaskId Task, PersonId Person)[] owners) =>
        Agreed(Agreement.Among(people), Proposal(owners).Draft.Terms);

    private Agreement Agreed(Agreement agreement, AgreementTerms terms)
    {
        agreement = agreement.Do(agreement.People[0], Proposal(terms), _time);
        int number = agreement.Revisions[^1].Number;
        return agreement.People.Skip(1).Aggregate(agreement, (known, person) => known.Do(person, new AgreementMove.Accept(number), _time));
    }
}
