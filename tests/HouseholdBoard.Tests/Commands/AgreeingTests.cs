using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Storage.SmallHomes;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

public sealed class AgreeingTests
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    /// <summary>Cooking is Ana's, the rest Bo's.</summary>
    internal static ProposeTerms Proposal(DateOnly? from = null, DateOnly? review = null, bool isTrial = false, string? reason = null) => new(
        [new TaskOwner(Cook, Ana), new TaskOwner(Iron, Bo), new TaskOwner(Water, Bo)], [], from ?? Monday, review, isTrial, reason);

    private static Home Agreed() => OfTwo().After(Ana, Proposal()).After(Bo, new AcceptProposal(1));

    [Fact]
    public void ProposeTerms_holds_when_the_other_says_yes()
    {
        Home proposed = OfTwo().After(Ana, Proposal(review: Monday.AddDays(28), isTrial: true, reason: "So that nobody has to ask."));
        Assert.Empty(proposed.Terms.Owners);

        Home agreed = proposed.After(Bo, new AcceptProposal(1));

        Assert.Equal(Bo, agreed.Terms.Owners[Iron]);
        Assert.Equal("So that nobody has to ask.", agreed.Agreement!.InForce!.Draft.Reason);
        Assert.Equal(agreed.Terms, HomeDocument.Read(agreed.Id, HomeDocument.Write(agreed)).Terms);
    }

    [Fact]
    public void ProposeTerms_with_parts_makes_them_those_of_the_home()
    {
        Home agreed = OfTwo().After(Ana, Proposal() with { Parts = [new PersonPart(Ana, 2), new PersonPart(Bo, 1)] }).After(Bo, new AcceptProposal(1));

        Assert.Equal([2, 1], agreed.Agreed.People.Select(person => person.Share));
        Assert.Equal([1, 1], agreed.Household.People.Select(person => person.Share));
    }

    [Fact]
    public void ProposeTerms_refuses_strangers_doubles_bad_parts_bad_reasons_and_nothing()
    {
        Home home = OfTwo();
        PersonId nobody = PersonId.Create("nobody");

        Assert.Equal(Refusal.NotFound, home.Refused(Ana, Proposal() with { Owners = [] }));
        Assert.Equal(Refusal.NotFound, home.Refused(Ana, Proposal() with { Owners = [null!] }));
        Assert.Equal(Refusal.NotFound, home.Refused(Ana, Proposal() with { Parts = [null!] }));
        Assert.Equal(Refusal.NotFound, home.Refused(Ana, Proposal() with { Owners = [new TaskOwner(TaskId.Create("dust"), Ana)] }));
        Assert.Equal(Refusal.NotFound, home.Refused(Ana, Proposal() with { Owners = [new TaskOwner(Cook, nobody)] }));
        Assert.Equal(Refusal.NotFound, home.Refused(Ana, Proposal() with { Parts = [new PersonPart(nobody, 1)] }));
        Assert.Equal(Refusal.Contradiction, home.Refused(Ana, Proposal() with { Owners = [new TaskOwner(Cook, Ana), new TaskOwner(Cook, Bo)] }));
        Assert.Equal(Refusal.Contradiction, home.Refused(Ana, Proposal() with { Parts = [new PersonPart(Ana, 1), new PersonPart(Ana, 2)] }));
        Assert.Equal(Refusal.BadNumber, home.Refused(Ana, Proposal() with { Parts = [new PersonPart(Ana, 0)] }));
        Assert.Equal(Refusal.BadReason, home.Refused(Ana, Proposal(reason: new string('x', 501))));
        Assert.Equal(Refusal.NotYours, Proposal().On(home, Actor.Planner, CommandId.New(), Doing.Now).Refusal);
        Assert.Equal(Refusal.NotYours, home.Refused(nobody, Proposal()));
    }

    [Theory]
    [InlineData(-40, null, false)]
    [InlineData(400, null, false)]
    [InlineData(5, 5, false)]
    [InlineData(5, 800, false)]
    [InlineData(5, null, true)]
    public void ProposeTerms_with_days_that_do_not_fit_is_refused(int from, int? review, bool isTrial)
    {
        var today = DateOnly.FromDateTime(Doing.Now.DateTime);

        Assert.Equal(Refusal.BadDays, OfTwo().Refused(Ana, Proposal(today.AddDays(from), review is { } days ? today.AddDays(days) : null, isTrial)));
        Assert.Equal(Refusal.BadDays, OfTwo().Refused(Ana, Proposal(DateOnly.MaxValue, DateOnly.MaxValue)));
    }

    [Fact]
    public void Answers_before_anything_is_proposed_or_after_it_is_over_are_refused()
    {
        Assert.Equal(Refusal.NotFound, OfTwo().Refused(Bo, new AcceptProposal(1)));
        Home proposed = OfTwo().After(Ana, Proposal());

        Assert.Equal(Refusal.NotFound, proposed.Refused(Bo, new AcceptProposal(2)));
        Assert.Equal(Refusal.NotNow, proposed.Refused(Ana, new AcceptProposal(1)));
        Assert.Equal(Refusal.NotYours, proposed.Refused(Bo, new TakeBackProposal(1)));
        Assert.Equal(Refusal.NotNow, proposed.After(Ana, new TakeBackProposal(1)).Refused(Bo, new AcceptProposal(1)));
        Assert.Equal(Refusal.NotNow, proposed.Refused(Bo, new PauseAgreement()));
    }

    [Fact]
    public void DeclineProposal_keeps_its_words_to_their_author_until_shared()
    {
        Home declined = OfTwo().After(Ana, Proposal()).After(Bo, new DeclineProposal(1, "Ironing hurts my back."));

        Assert.Null(declined.Agreement!.WordsAbout(1, Bo, Ana));
        Assert.Equal("Ironing hurts my back.", declined.After(Bo, new ShareWords(1)).Agreement!.WordsAbout(1, Bo, Ana));
        Assert.Equal(Refusal.NotFound, declined.Refused(Ana, new ShareWords(1)));
        Assert.Equal(Refusal.BadReason, declined.Refused(Bo, new DeclineProposal(1, " ")));
    }

    [Fact]
    public void PauseAgreement_rests_it_until_the_same_person_goes_on()
    {
        Home paused = Agreed().After(Bo, new PauseAgreement());

        Assert.Empty(paused.Terms.Owners);
        Assert.Equal(Refusal.NotNow, paused.Refused(Ana, new ResumeAgreement()));
        Assert.Equal(3, paused.After(Bo, new ResumeAgreement()).Terms.Owners.Count);
    }

    [Fact]
    public void WithdrawAgreement_ends_it_and_AskForReview_is_remembered_once()
    {
        Home asked = Agreed().After(Bo, new AskForReview());

        Assert.Equal([AgreementReviewReason.Asked], asked.Agreement!.ReviewDue(Monday));
        Assert.Equal(Refusal.NotNow, asked.Refused(Bo, new AskForReview()));
        Home ended = asked.After(Ana, new WithdrawAgreement());
        Assert.Equal(AgreementStatus.Withdrawn, ended.Agreement!.Status);
        Assert.Equal(Refusal.NotNow, ended.Refused(Ana, new WithdrawAgreement()));
    }
}
