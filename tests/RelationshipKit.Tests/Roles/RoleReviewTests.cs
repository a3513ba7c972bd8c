using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Roles;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Serialization;
using static RelationshipKit.Tests.Roles.RoleCases;

namespace RelationshipKit.Tests.Roles;

public sealed class RoleReviewTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly ExpectationId Peace = ExpectationId.Create("keep-peace"), Meal = ExpectationId.Create("proper-meal"), Own = ExpectationId.Create("own-1");

    [Fact]
    public void TryApply_survives_any_events_and_resumes_from_any_point() => Check.ForAll("role review under random events", Choices, choices =>
    {
        RoleReview review = RoleReview.Start(Ana);
        foreach (int choice in choices)
        {
            RoleReviewEvent happened = RoleCases.Event(choice, review);
            bool isPossible = review.TryApply(happened, out RoleReview? after, out InputProblem? problem);
            Assert.Equal(isPossible, problem is null);
            if (!isPossible) continue;
            Assert.Equal(review.Events.Length + 1, after!.Events.Length);
            review = after;
            AssertWhole(review);
            AssertSame(review, RoleReview.Resume(Ana, review.Events));
        }

        byte[] stored = RoleReviewFile.Write(review);
        AssertSame(review, RoleReviewFile.Read(stored));
        Assert.True(PublishedSchema.Accepts("role-review", stored));
        Assert.Equal(stored, RoleReviewFile.Write(RoleReviewFile.Read(stored)));

        return review.Step >= RoleReviewStep.Sharing;
    }, tellingShare: 0.4);

    [Fact]
    public void Nothing_private_reaches_anything_rendered_for_another_person() => Check.ForAll("role review keeps what is private", Choices, choices =>
    {
        RoleReview review = Walk(choices);
        bool hidesSomething = false;
        foreach (PersonId reader in new[] { Bo, Cy, Di })
        {
            string[] rendered =
            [
                review.ExplainTo(reader, Home, English).Text,
                review.ExplainTo(reader, Home, CultureInfo.GetCultureInfo("de")).Text,
                string.Join('\n', review.ShownTo(reader).Select(shown => $"{shown} {shown.OwnText} {shown.Look} {shown.Look.Becomes}")),
                string.Join('\n', review.ProposalsTo(reader).Select(proposal => $"{proposal} {proposal.About} {proposal.Step}")),
                review.ToString(),
                string.Join('\n', review.Events.Where(happened => happened is not RoleReviewEvent.Proposed)),
            ];
            foreach (FeltExpectation felt in review.Felt)
            {
                bool mayKnow = felt.Look is not null && felt.ShownTo.Includes(reader);
                string catalogueText = felt.Id == Peace ? "I must keep the peace." : felt.Id == Meal ? "I must put a proper meal on the table." : $"OWN<{felt.Id}>";
                hidesSomething |= !mayKnow;
                foreach (string text in rendered)
                {
                    Assert.DoesNotContain("NOTE<", text, StringComparison.Ordinal);
                    if (mayKnow) continue;
                    Assert.DoesNotContain(catalogueText, text, StringComparison.Ordinal);
                    Assert.DoesNotContain($"OWN<{felt.Id}>", text, StringComparison.Ordinal);
                    Assert.DoesNotContain($"BECOMES<{felt.Id}>", text, StringComparison.Ordinal);
                }

                if (!mayKnow) Assert.DoesNotContain(review.ProposalsTo(reader), proposal => proposal.About == felt.Id);
            }

            Assert.All(review.ProposalsTo(reader), proposal => Assert.Contains(reader, proposal.To));
            if (review.ShownTo(reader).Count == 0 && review.ProposalsTo(reader).Count == 0) Assert.Equal("", rendered[0]);
        }

        return hidesSomething;
    }, tellingShare: 0.4);

    [Fact]
    public void ShownTo_what_is_shown_is_seen_by_those_and_no_others() => Check.ForAll("role review shows what is shown", Choices, choices =>
    {
        RoleReview review = Walk(choices);
        foreach (PersonId reader in new[] { Bo, Cy, Di })
        {
            string page = review.ExplainTo(reader, Home, English).Text;
            foreach (ShownExpectation shown in review.ShownTo(reader).Where(shown => shown.OwnText is not null))
                Assert.Contains(shown.OwnText!, page, StringComparison.Ordinal);
        }

        return review.Felt.Any(felt => !felt.ShownTo.Equals(Audience.Nobody));
    }, tellingShare: 0.1);

    [Fact]
    public void Explain_shows_everything_to_oneself()
    {
        RoleReview review = Looked().Apply(new RoleReviewEvent.WentOn()).Apply(new RoleReviewEvent.Shown(Peace, Audience.Of(Bo)));

        string page = review.Explain(Home, English).Text;

        Assert.Contains("“I must keep the peace.”", page, StringComparison.Ordinal);
        Assert.Contains("A note that only you see: “NOTE”", page, StringComparison.Ordinal);
        Assert.Contains("To become: “I say what I see.”", page, StringComparison.Ordinal);
        Assert.Contains("Bo can see this, without your notes.", page, StringComparison.Ordinal);
        Assert.Contains("Nobody else sees this.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Looked_anew_hides_what_was_shown_and_drops_the_talk_about_it()
    {
        RoleReview done = Looked()
            .Apply(new RoleReviewEvent.WentOn()).Apply(new RoleReviewEvent.Shown(Peace, Audience.Everyone))
            .Apply(new RoleReviewEvent.WentOn()).Apply(new RoleReviewEvent.Proposed(Talk("1", Peace)))
            .Apply(new RoleReviewEvent.Proposed(RoleProposal.Create("2", Ana, new ProposedStep.HandOverTask(TaskId.Create("comfort"), Bo), [Bo], Peace)))
            .Apply(new RoleReviewEvent.WentOn());
        Assert.Equal(2, done.ProposalsTo(Bo).Count);

        RoleReview again = done.Apply(new RoleReviewEvent.WentBack()).Apply(new RoleReviewEvent.WentBack()).Apply(new RoleReviewEvent.WentBack())
            .Apply(new RoleReviewEvent.Looked(Peace, ExpectationLook.Keep(ExpectationFit.Fits)))
            .Apply(new RoleReviewEvent.WentOn()).Apply(new RoleReviewEvent.WentOn()).Apply(new RoleReviewEvent.WentOn());

        Assert.Empty(again.ShownTo(Bo));
        RoleProposal left = Assert.Single(again.ProposalsTo(Bo));
        Assert.Equal(("2", null), (left.Id, left.About));
        Assert.Equal(Peace, Assert.Single(again.Proposals).About);
    }

    [Fact]
    public void ProposalsTo_a_draft_is_nobody_elses()
    {
        RoleReview drafting = Looked().Apply(new RoleReviewEvent.WentOn()).Apply(new RoleReviewEvent.WentOn()).Apply(new RoleReviewEvent.Proposed(Talk("1", about: null)));

        Assert.Empty(drafting.ProposalsTo(Bo));
        Assert.Single(drafting.Apply(new RoleReviewEvent.WentOn()).ProposalsTo(Bo));
        Assert.Empty(drafting.Apply(new RoleReviewEvent.WentOn()).ProposalsTo(Cy));
    }

    [Fact]
    public void TryApply_a_talk_about_what_is_not_shown_is_refused()
    {
        RoleReview proposing = Looked().Apply(new RoleReviewEvent.WentOn()).Apply(new RoleReviewEvent.WentOn());

        Assert.False(proposing.TryApply(new RoleReviewEvent.Proposed(Talk("1", Peace)), out _, out InputProblem? problem));
        Assert.Contains("not shown to everyone", problem.What, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => proposing.Apply(new RoleReviewEvent.Proposed(Talk("1", Peace))));
    }

    [Fact]
    public void Suggest_gives_roles_for_what_is_kept_hand_overs_for_what_goes_and_talks_for_what_is_shown()
    {
        RoleReview review = RoleReview.Resume(Ana, [
            new RoleReviewEvent.Noticed(Meal), new RoleReviewEvent.Noticed(Peace), new RoleReviewEvent.WentOn(),
            new RoleReviewEvent.Looked(Meal, ExpectationLook.LetGo(ExpectationFit.Chafes)),
            new RoleReviewEvent.Looked(Peace, ExpectationLook.Keep(ExpectationFit.Fits)), new RoleReviewEvent.WentOn(),
            new RoleReviewEvent.Shown(Meal, Audience.Of(Bo)), new RoleReviewEvent.WentOn()]);
        var roles = HouseholdRoles.Of([HeldRole.Create(RoleId.Create("talk-keeper"), [new RoleTerm(Bo, Today)])]);

        IReadOnlyList<RoleProposal> suggested = review.Suggest(Home, roles, Today, English);

        Assert.Equal(
            [
                new ProposedStep.HandOverTask(TaskId.Create("cook"), Cy),
                new ProposedStep.HandOverTask(TaskId.Create("meal-plan"), Bo),
                new ProposedStep.Talk("I carry “I must put a proper meal on the table.” with me and would like to let it go. Shall we look together at what would change?"),
                new ProposedStep.TakeRole(RoleId.Create("mood-keeper"), Ana),
            ],
            suggested.Select(proposal => proposal.Step));
        Assert.All(suggested, proposal => Assert.True(review.TryApply(new RoleReviewEvent.Proposed(proposal), out _, out _)));
        Assert.Empty(review.Suggest(Household.Create([Home.People[0]], []), roles, Today, English));
    }

    [Fact]
    public void Suggest_a_long_text_of_ones_own_still_gives_an_opening_that_fits()
    {
        string longest = string.Concat(Enumerable.Repeat("🙂", 250));
        RoleReview review = RoleReview.Resume(Ana, [
            new RoleReviewEvent.NoticedOwn(Own, longest), new RoleReviewEvent.WentOn(),
            new RoleReviewEvent.Looked(Own, ExpectationLook.Adapt(longest, ExpectationFit.Mixed)), new RoleReviewEvent.WentOn(),
            new RoleReviewEvent.Shown(Own, Audience.Everyone), new RoleReviewEvent.WentOn()]);

        var talk = Assert.IsType<ProposedStep.Talk>(Assert.Single(review.Suggest(Home, HouseholdRoles.None, Today, English)).Step);

        Assert.InRange(talk.Opening.Length, 400, 500);
    }

    [Fact]
    public void ApplyTo_an_agreed_proposal_changes_the_roles_or_the_wishes()
    {
        var role = RoleProposal.Create("1", Ana, new ProposedStep.TakeRole(RoleId.Create("meals-lead"), Bo), [Bo, Cy]);
        var task = RoleProposal.Create("2", Ana, new ProposedStep.HandOverTask(TaskId.Create("cook"), Bo), [Bo]);
        var held = HouseholdRoles.Of([HeldRole.Create(RoleId.Create("meals-lead"), [new RoleTerm(Ana, Today.AddYears(-1))])]);

        RoleProposal half = role.Answered(Bo, ProposalAnswer.Yes).Answered(Cy, ProposalAnswer.Later);
        Assert.Throws<InvalidOperationException>(() => half.ApplyTo(held, Today));
        HouseholdRoles after = half.Answered(Cy, ProposalAnswer.Yes).ApplyTo(held, Today, "Big pot burns.");

        AssertHolders([Bo], Assert.Single(after.Roles).HoldersOn(Today));
        Assert.Equal("Big pot burns.", after.Roles[0].HandedOnBefore(Today)!.HandOn);
        Assert.Contains(new Wish.Owner(TaskId.Create("cook"), Bo), task.Answered(Bo, ProposalAnswer.Yes).ApplyTo(Home).Wishes);
        Assert.Throws<ArgumentException>(() => task.Answered(Cy, ProposalAnswer.Yes));
    }

    [Fact]
    public void Create_a_proposal_that_gives_somebody_something_unasked_is_refused()
    {
        Assert.Throws<ArgumentException>(() => RoleProposal.Create("1", Ana, new ProposedStep.TakeRole(RoleId.Create("x"), Cy), [Bo]));
        Assert.Throws<ArgumentException>(() => RoleProposal.Create("1", Ana, new ProposedStep.Talk("Well"), [Ana]));
        Assert.Throws<ArgumentException>(() => RoleProposal.Create("1", Ana, new ProposedStep.Talk("Well"), []));
        Assert.Throws<ArgumentException>(() => new ProposedStep.Talk(" "));
    }

    [Fact]
    public void TryRead_a_stored_review_with_faults_lists_all_of_them()
    {
        byte[] text = """
            { "format": "relationshipkit.role-review", "version": 1, "person": "p1", "events": [
              { "did": "notice" }, { "did": "dance" }, { "did": "look", "expectation": "a", "fit": "so", "answer": "adapt", "from": ["self", "self"] },
              { "did": "note", "expectation": "a", "text": " " }, { "did": "show", "expectation": "a" },
              { "did": "propose", "id": "1", "to": ["p1"], "opening": "Well" }, { "did": "propose", "id": "1", "to": ["p2"], "task": "cook", "for": "p3" },
              { "did": "on", "expectation": "a" } ] }
            """u8.ToArray();

        Assert.False(RoleReviewFile.TryRead(text, out _, out IReadOnlyList<InputProblem> problems));
        Assert.False(PublishedSchema.Accepts("role-review", text));
        Assert.Equal(
            [
                "$.events[0].expectation", "$.events[1].did", "$.events[2].fit", "$.events[2].from[1]", "$.events[2].becomes", "$.events[3].text",
                "$.events[4].to", "$.events[5]", "$.events[6]", "$.events[7].expectation",
            ],
            problems.Select(problem => problem.Path));
        Assert.DoesNotContain("Well", string.Join('\n', problems), StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_a_stored_event_that_was_not_possible_says_so_once()
    {
        byte[] text = """{"format":"relationshipkit.role-review","version":1,"person":"p1","events":[{"did":"on"},{"did":"back"}]}"""u8.ToArray();

        Assert.False(RoleReviewFile.TryRead(text, out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal("$.events[0]", Assert.Single(problems).Path);
    }

    private static RoleReview Looked() => RoleReview.Resume(Ana, [
        new RoleReviewEvent.Noticed(Peace), new RoleReviewEvent.NoticedOwn(Own, "I must sing."), new RoleReviewEvent.WentOn(),
        new RoleReviewEvent.Looked(Peace, ExpectationLook.Adapt("I say what I see.", ExpectationFit.Mixed, ExpectationOrigin.Family, ExpectationOrigin.Self)),
        new RoleReviewEvent.NotedPrivately(Peace, "NOTE")]);

    private static RoleProposal Talk(string id, ExpectationId? about) => RoleProposal.Create(id, Ana, new ProposedStep.Talk("Have you a moment?"), [Bo], about);

    private static RoleReview Walk(int[] choices) => choices.Aggregate(
        RoleReview.Start(Ana), (review, choice) => review.TryApply(RoleCases.Event(choice, review), out RoleReview? after, out _) ? after : review);

    private static void AssertWhole(RoleReview review)
    {
        Assert.Equal(review.Felt.Length, review.Felt.DistinctBy(felt => felt.Id).Count());
        Assert.Equal(review.Proposals.Length, review.Proposals.DistinctBy(proposal => proposal.Id).Count());
        Assert.All(review.Felt, felt => Assert.True(felt.Look is not null || felt.ShownTo.Equals(Audience.Nobody)));
        foreach (RoleProposal proposal in review.Proposals.Where(proposal => proposal.About is not null))
        {
            FeltExpectation felt = review.Find(proposal.About!.Value)!;
            Assert.True(proposal.Step is not ProposedStep.Talk || felt.ShownTo.IncludesAll(proposal.To));
        }
    }

    private static void AssertSame(RoleReview one, RoleReview other)
    {
        Assert.Equal(one.Step, other.Step);
        Assert.Equal(one.Felt.AsEnumerable(), other.Felt);
        Assert.Equal(one.Proposals.AsEnumerable(), other.Proposals);
        Assert.Equal(one.Events.AsEnumerable(), other.Events);
    }
}
