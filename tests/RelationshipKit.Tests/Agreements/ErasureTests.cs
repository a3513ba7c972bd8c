using System.Text;
using System.Text.Json;
using RelationshipKit.Agreements;
using RelationshipKit.Communication;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Roles;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Roles;
using RelationshipKit.Values;
using static RelationshipKit.Tests.Agreements.AgreementCases;
using static RelationshipKit.Tests.Agreements.LeaverCases;

namespace RelationshipKit.Tests.Agreements;

/// <summary>After somebody left and is erased, nothing that is written down holds a byte of their words, names or id; what is left stays sound.</summary>
public sealed class ErasureTests
{
    private static readonly TaskId Cook = TaskId.Create("cook"), Room = TaskId.Create("room");

    private static readonly Household Home = Household.Create(
        [Person.Create(Ana, "Ana"), Person.Create(Leaver, Name), Person.Create(Cy, "Cy")],
        [HouseholdTask.Create(Cook, 40, name: "Cook dinner"), HouseholdTask.Create(Room, 20, name: $"Tidy {Name}'s room")],
        [Appraisal.Create(Leaver, Cook, Burden.Hate)],
        [new Wish.CannotDo(Leaver, Room), new Wish.MinutesCap(Leaver, 100)],
        [new(Cook, Leaver), new(Room, Ana)]);

    [Fact]
    public void In_household_goals_and_roles_leave_no_trace()
    {
        var goals = HouseholdGoals.Of(
            Goal.Create(GoalId.Create("g1"), [Leaver], Secret),
            Goal.Create(GoalId.Create("g2"), [Ana], $"Run with {Name}").ShowTo(Audience.Of(Leaver, Cy))
                .With(new SupportCommitment.ProtectedTime(Leaver, 30, Secret)).With(new SupportCommitment.Encouragement(Cy, $"as {FormerName} does")),
            Goal.Create(GoalId.Create("g3"), [Ana, Leaver], "Ours").With(new SupportCommitment.Encouragement(Ana, "mine")));
        var roles = HouseholdRoles.Of(
            [HeldRole.Create(RoleId.Create("meals-lead"), [new RoleTerm(Leaver, Today.AddDays(-9), Today.AddDays(-1), Secret), new RoleTerm(Ana, Today)], new RoleRotation([Ana, Leaver, Cy], Today, 1), name: $"{Name}s kitchen")],
            [
                DecisionAgreement.Create(DecisionDomainId.Create("travel"), DecisionMode.OneAfterHearing, [Leaver]),
                DecisionAgreement.Create(DecisionDomainId.Create("money"), DecisionMode.Alternate, [Leaver, Ana, Cy]).Decided(Leaver),
            ]);

        var left = HouseholdContents.Of(Erased.In(Home), Erased.In(goals), Erased.In(roles));

        byte[] written = HouseholdFile.Write(left);
        AssertClean(written);
        Assert.Equal(left, HouseholdFile.ReadContents(written));
        Assert.Equal(["g2", "g3"], left.Goals.Goals.Select(goal => goal.Id.Value));
        Assert.Equal([Ana, Cy], left.Roles.Decisions.Single().By.AsEnumerable());
        Assert.Equal(new KeyValuePair<TaskId, PersonId>(Room, Ana), left.Household.CurrentOwners.Single());
    }

    [Fact]
    public void In_agreements_leave_no_trace_and_the_same_state() => Check.ForAll("erasure of an agreement", RoleCases.Choices, share: 0.5, holds: choices =>
    {
        Agreement agreement = Marked(AgreementModelTests.Play(choices));
        Agreement erased = Erased.In(agreement);

        byte[] written = AgreementFile.Write(erased);
        AssertClean(written);
        Assert.Equal(written, AgreementFile.Write(AgreementFile.Read(written)));
        Assert.Equal(
            agreement.Revisions.Select(revision => (revision.Status, revision.Basis, string.Join(',', revision.Missing.Select(Erased.In)))),
            erased.Revisions.Select(revision => (revision.Status, revision.Basis, string.Join(',', revision.Missing))));
        Assert.Equal(agreement.Version, erased.Version);
        Assert.Equal(agreement.Bound.Select(Erased.In), erased.Bound);
        return Encoding.UTF8.GetString(AgreementFile.Write(agreement)).Contains(Secret, StringComparison.Ordinal);
    });

    [Fact]
    public void In_agreement_what_everyone_agreed_on_stays()
    {
        var time = new ManualTime();
        var standard = Standard.Create(Cook, new StandardPoint(WorkPart.Doing, StandardLevel.Minimal, $"Worktops wiped, as {Name} likes it"));
        var draft = RevisionDraft.Create(AgreementTerms.Create([new(Cook, Leaver)], standards: [standard]), Today, reason: Secret);
        Agreement agreement = Agreement.Among(Leaver, Ana).Do(Leaver, new AgreementMove.Propose(draft), time).Do(Ana, new AgreementMove.Accept(1), time)
            .Do(Leaver, new AgreementMove.Leave(), time);

        Agreement erased = Erased.In(agreement);

        AssertClean(AgreementFile.Write(erased));
        Assert.Equal("Worktops wiped, as … likes it", erased.InForce!.Terms.Standards[0].Points[0].Text);
        Assert.Equal(Becomes, erased.InForce.Terms.Owners[Cook]);
    }

    [Fact]
    public void In_ledger_leaves_no_trace_and_what_counts_for_others()
    {
        DateTimeOffset at = new(2026, 11, 21, 18, 0, 0, TimeSpan.FromHours(1));
        var ledger = Ledger.Of(
            Entry("e1", new() { By = Leaver, Minutes = 30, Note = Secret }),
            Entry("e2", new() { By = Ana, With = [Leaver], Minutes = 20, Note = $"with {Name}" }),
            Entry("e3", new() { By = Ana, TickedBy = Leaver, Note = Secret }),
            Entry("e4", new() { By = Leaver, Note = Secret, Private = Leaver }),
            Entry("e5", new() { By = Cy, Minutes = 10, Note = "fine" }));

        Ledger erased = Erased.In(ledger);

        AssertClean(LedgerFile.Write(erased));
        Assert.Equal(["e1", "e2", "e3", "e5"], erased.Entries.Select(entry => entry.Id.Value));
        Assert.Equal((Becomes, (int?)30, (string?)null), (erased.Entries[0].By!.Value, erased.Entries[0].Minutes, erased.Entries[0].Note));
        Assert.Equal("with …", erased.Entries[1].Note);
        Assert.Equal(ledger.Entries.Single(entry => entry.Id.Value == "e5"), erased.Entries[^1]);

        LedgerEntry Entry(string id, LedgerEntryParts parts) => LedgerEntry.Create(new()
        {
            Id = LedgerEntryId.Create(id),
            At = at,
            Kind = LedgerEntryKind.Done,
            Task = Cook,
            By = parts.By,
            TickedBy = parts.TickedBy,
            With = parts.With,
            Minutes = parts.Minutes,
            Note = parts.Note,
            Private = parts.Private,
        });
    }

    [Fact]
    public void In_talk_leaves_no_trace_and_goes_on()
    {
        var time = new ManualTime();
        ListeningRound talk = ListeningRound.Propose(ListeningStyle.SpeakerListener, Leaver, Ana)
            .Do(TalkMove.Of(Leaver, TalkMoveKind.AllowKeeping), time).Do(TalkMove.Of(Ana, TalkMoveKind.AllowKeeping), time)
            .Do(TalkMove.Of(Ana, TalkMoveKind.Agree), time).Do(TalkMove.Of(Leaver, TalkMoveKind.Say, Secret), time)
            .Do(TalkMove.Of(Ana, TalkMoveKind.SayBack, $"{Name}, I hear you"), time);

        Talk erased = Erased.In((Talk)talk);

        Assert.True(TalkFile.TryWrite(erased, out byte[]? written));
        AssertClean(written);
        Assert.Equal((talk.Phase, talk.Events.Count), (((ListeningRound)erased).Phase, erased.Events.Count));
    }

    [Fact]
    public void In_role_review_of_somebody_else_leaves_no_trace()
    {
        ExpectationId own = ExpectationId.Create("own");
        RoleReview review = RoleReview.Resume(Ana,
        [
            new RoleReviewEvent.NoticedOwn(own, $"{Name} expects dinner at six"), new RoleReviewEvent.WentOn(),
            new RoleReviewEvent.Looked(own, ExpectationLook.Adapt($"when {FormerName} cooks", ExpectationFit.Mixed)),
            new RoleReviewEvent.NotedPrivately(own, $"talk to {Name}"), new RoleReviewEvent.WentOn(),
            new RoleReviewEvent.Shown(own, Audience.Of(Leaver, Cy)), new RoleReviewEvent.WentOn(),
            new RoleReviewEvent.Proposed(RoleProposal.Create("1", Ana, new ProposedStep.HandOverTask(Cook, Leaver), [Leaver], own)),
            new RoleReviewEvent.Proposed(RoleProposal.Create("2", Ana, new ProposedStep.Talk($"{Name}, a word?"), [Leaver])),
        ]);

        RoleReview erased = Erased.In(review);

        AssertClean(RoleReviewFile.Write(erased));
        Assert.Equal((review.Step, 2), (erased.Step, erased.Proposals.Length));
        Assert.Throws<ArgumentException>(() => Erased.In(RoleReview.Start(Leaver)));
    }

    [Fact]
    public void In_support_circle_leaves_the_others() => Assert.Equal(
        ["b"],
        Erased.In(SupportCircle.Empty.With("a", Name).With("b", "Bea").With(Theirs, "Z.")).Contacts.Select(contact => contact.Id));

    [Theory]
    [InlineData("Zebedee cooks", "… cooks")]
    [InlineData("zebedee's, Zebedees and ZEBEDEE", "…'s, …s and …")]
    [InlineData("Zebedeeland and McZebedee", "Zebedeeland and McZebedee")]
    [InlineData("Quentin, once", "…, once")]
    public void In_text_names_go_as_words(string text, string left)
    {
        Household home = Household.Create([Person.Create(Ana, "Ana")], [HouseholdTask.Create(Cook, 1, name: text)]);

        Assert.Equal(left, Erased.In(home).Tasks[0].Name);
    }

    [Fact]
    public void In_text_without_spaces_names_go_anywhere()
    {
        Household home = Household.Create([Person.Create(Ana, "Ana")], [HouseholdTask.Create(Cook, 1, name: "花子の部屋")]);

        Assert.Equal("…の部屋", Erasure.Of(Leaver, Becomes, "花子").In(home).Tasks[0].Name);
    }

    [Fact]
    public void Write_own_data_holds_ones_own_words_and_nobody_elses()
    {
        var time = new ManualTime();
        var draft = RevisionDraft.Create(AgreementTerms.Create([new(Cook, Leaver)]), Today);
        Agreement agreement = Agreement.Among(Leaver, Ana, Cy).Do(Cy, new AgreementMove.Propose(draft), time)
            .Do(Leaver, new AgreementMove.Decline(1, Secret), time).Do(Ana, new AgreementMove.Decline(1, "PRIVATE to Ana"), time);
        var goals = HouseholdGoals.Of(Goal.Create(GoalId.Create("g1"), [Leaver], "Mine"), Goal.Create(GoalId.Create("g2"), [Ana], "Hers alone"));

        var ledger = Ledger.Of(Done("e1", Leaver, Secret), Done("e2", Ana, "PRIVATE to others"), Done("e3", Ana, "shared", Leaver));

        byte[] own = OwnDataFile.Write(Leaver, HouseholdContents.Of(Home, goals), [agreement, Agreement.Among(Ana, Cy)], ledger);

        string text = Encoding.UTF8.GetString(own);
        Assert.Contains(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hers alone", text, StringComparison.Ordinal);
        JsonElement root = JsonElement.Parse(own);
        Assert.Equal(1, root.GetProperty("agreements").GetArrayLength());
        Assert.Equal(Theirs, HouseholdFile.Read(Encoding.UTF8.GetBytes(root.GetProperty("household").GetRawText())).People.Single().Id.Value);
        Assert.Equal(["e1", "e3"], LedgerFile.Read(Encoding.UTF8.GetBytes(root.GetProperty("ledger").GetRawText())).Entries.Select(entry => entry.Id.Value));
    }

    private static LedgerEntry Done(string id, PersonId by, string note, params PersonId[] with) => LedgerEntry.Create(new()
    {
        Id = LedgerEntryId.Create(id),
        At = new(2026, 11, 21, 18, 0, 0, TimeSpan.Zero),
        Kind = LedgerEntryKind.Done,
        Task = Cook,
        By = by,
        With = with,
        Note = note,
    });

    /// <summary>The same log with Bo as the leaver: a marked id, marked words, and their name in what others wrote.</summary>
    private static Agreement Marked(Agreement agreement) => Agreement.From(
        agreement.Founders.Select(Known),
        agreement.Events.Select(done => new AgreementEvent(done.At, Known(done.By), done.Move switch
        {
            AgreementMove.Propose propose => new AgreementMove.Propose(Draft(propose.Draft, done.By)),
            AgreementMove.Counter counter => new AgreementMove.Counter(counter.Revision, Draft(counter.Draft, done.By), Words(counter.Words, done.By)),
            AgreementMove.Decline decline => new AgreementMove.Decline(decline.Revision, Words(decline.Words, done.By)),
            AgreementMove.Join join => new AgreementMove.Join(Known(join.Person)),
            _ => done.Move,
        })));

    private static string? Words(string? words, PersonId by) => words is null ? null : by == Bo ? Secret : $"{words} for {Name}";

    private static RevisionDraft Draft(RevisionDraft draft, PersonId by)
    {
        var terms = AgreementTerms.Create(
            draft.Terms.Owners.Select(pair => KeyValuePair.Create(pair.Key, Known(pair.Value))),
            draft.Terms.Shares.Select(pair => KeyValuePair.Create(Known(pair.Key), pair.Value)),
            draft.Terms.Standards,
            draft.Terms.Roles.Select(role => HeldRole.Create(
                role.Role, role.Terms.Select(term => new RoleTerm(Known(term.By), term.From, handOn: term.By == Bo ? Secret : $"ask {FormerName}")), name: role.Name)),
            draft.Terms.Decisions.Select(decision => DecisionAgreement.Create(decision.Domain, decision.Mode, decision.By.Select(Known))));
        return RevisionDraft.Create(terms, draft.From, draft.Review, by == Bo ? Secret : $"so that {Name} rests", draft.IsTrial);
    }

    private static PersonId Known(PersonId person) => person == Bo ? Leaver : person;
}
