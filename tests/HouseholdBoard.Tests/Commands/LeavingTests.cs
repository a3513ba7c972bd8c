using RelationshipKit.Agreements;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Values;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Commands.Acting;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

public sealed class LeavingTests
{
    /// <summary>What must be nowhere once Ana has left: her name, her id, and all she wrote.</summary>
    private static readonly string[] Traces = ["Ana", "\"p1\"", "marmalade", "hash of p1", "they/them-of-ana"];

    [Fact]
    public void Leave_takes_every_trace_out_of_the_stored_document()
    {
        Home home = Lived();
        string before = HomeDocument.Write(home);
        Assert.All(Traces[..4], trace => Assert.Contains(trace, before, StringComparison.Ordinal));

        CommandAnswer answer = new Leave().On(home, Actor.Of(Ana), CommandId.Parse("leaving"), Noon);

        string after = HomeDocument.Write(answer.Next!);
        Assert.All(Traces, trace => Assert.DoesNotContain(trace, after, StringComparison.Ordinal));
        Assert.Equal((Ana, answer.Forgotten!.Value.Becomes), answer.Forgotten.Value);
        Assert.Contains("beetroot", after, StringComparison.Ordinal);
        Assert.Equal(after, HomeDocument.Write(answer.Next!.Stored()));
    }

    [Fact]
    public void Leave_keeps_what_counts_for_the_others()
    {
        Home home = Lived(), after = new Leave().On(home, Actor.Of(Ana), CommandId.New(), Noon).Next!;

        Assert.Equal(home.Ledger.Entries.Select(entry => (entry.Id, entry.Kind, entry.Task)), after.Ledger.Entries.Select(entry => (entry.Id, entry.Kind, entry.Task)));
        Assert.Equal([Bo], after.Household.People.Select(person => person.Id));
        Assert.Equal([Bo], after.Members.Select(member => member.Person));
        Assert.Equal([Bo], after.Agreement!.People.AsEnumerable());
        Assert.True(after.Talks.All(talk => talk.IsOver));
        Assert.All(after.Weeks.SelectMany(week => week.Turns), turn => Assert.Equal([Bo], turn.People.AsEnumerable()));
        Assert.NotNull(HomePlan.Of(after).Around(Wednesday));
        Assert.NotNull(WeekBoard.Of(after, Wednesday, Wednesday, only: null));
        Assert.NotNull(HomeInsights.Of(after, Wednesday, Languages.Known[0]));
    }

    [Fact]
    public void Leave_is_refused_to_the_last_who_can_sign_in()
    {
        Home home = Lived();
        Home alone = home.With(home.MemberOf(Bo)! with { Passphrase = null });

        Assert.Equal(Refusal.NotNow, alone.Why(Ana, new Leave()));
        Assert.True(Leave.IsLast(alone, Ana));
        Assert.Equal(Refusal.NotYours, home.Why(PersonId.Create("stranger"), new Leave()));
    }

    [Fact]
    public void Leave_tried_again_gives_the_same_home()
    {
        Home home = Lived();

        string once = HomeDocument.Write(new Leave().On(home, Actor.Of(Ana), CommandId.Parse("same"), Noon).Next!);

        Assert.Equal(once, HomeDocument.Write(new Leave().On(home, Actor.Of(Ana), CommandId.Parse("same"), Noon).Next!));
    }

    [Fact]
    public void ChooseLanguage_and_ChangePassphrase_are_ones_own_and_checked()
    {
        Home home = Joined();

        Assert.Equal("es", home.With(Ana, new ChooseLanguage("es")).MemberOf(Ana)!.Culture);
        Assert.Null(home.With(Ana, new ChooseLanguage(null)).MemberOf(Ana)!.Culture);
        Assert.Equal(Refusal.NotFound, home.Why(Ana, new ChooseLanguage("xx")));
        Assert.Equal(Refusal.NotYours, home.Why(PersonId.Create("stranger"), new ChooseLanguage("es")));
        Assert.Equal(Refusal.WrongPassphrase, home.Why(Ana, new ChangePassphrase("another hash", "new")));
        Assert.Equal(Refusal.NotYours, SmallHomes.OfTwo().Why(Ana, new ChangePassphrase("x", "new")));
        Member changed = home.With(Ana, new ChangePassphrase("hash of p1", "new")).MemberOf(Ana)!;
        Assert.Equal("new", changed.Passphrase);
        Assert.NotEqual(home.MemberOf(Ana)!.Stamp, changed.Stamp);
    }

    /// <summary>A home in which both have left traces in every part of the document.</summary>
    private static Home Lived()
    {
        Home home = Joined() with { Since = Wednesday };
        home = home with
        {
            Contents = HouseholdContents.Of(
                home.Household.WithTask(HouseholdTask.Create(TaskId.Create("walk"), 30, Frequency.PerWeek(), "Ana's walk")),
                HouseholdGoals.Of(Goal.Create(GoalId.Create("g1"), [Ana], "marmalade for all"), Goal.Create(GoalId.Create("g2"), [Bo], "beetroot with Ana")),
                roles: null,
                HouseholdTiming.Of(people: [PersonTimes.Create(Ana, minutesPerWeek: 300)]),
                SelfReports.Of(genders: [KeyValuePair.Create(Ana, "they/them-of-ana")], beliefs: [new Belief(Bo, Ana, 40)])),
            Agreement = Agreement.Among(Ana, Bo).Do(
                Ana,
                new AgreementMove.Propose(RevisionDraft.Create(AgreementTerms.None.WithOwners([new(SmallHomes.Cook, Ana)]), Wednesday, reason: "marmalade")),
                new StoppedClock(Noon)),
        };
        home = home
            .With(Ana, new Tick(SmallHomes.Cook, Due: Wednesday))
            .With(Bo, new Tick(SmallHomes.Iron, Ana))
            .With(Bo, new Help(SmallHomes.Cook, Ana))
            .With(Ana, new KeepStatement(null, "marmalade, please"))
            .With(Bo, new KeepStatement(null, "Ana, beetroot is fine"))
            .With(Ana, new ShareCalendar("secret"))
            .With(Ana, new InviteToCheckIn(Bo))
            .With(Bo, new AnswerCheckIn(Ana, Yes: true));
        var talk = (CheckIn)home.Talks[0];
        home = home.With(Ana, new MoveInCheckIn(CheckIns.KeyOf(talk), talk.Events.Count, TalkMoveKind.Answer, "marmalade on Sunday"));
        home = home.With(Bo, new MoveInCheckIn(CheckIns.KeyOf(talk), talk.Events.Count + 1, TalkMoveKind.Answer, "beetroot, says Ana"));
        home = home.With(Ana, new BeginSort());
        return Planned(home with
        {
            Values =
            [
                Sorted(Ana, "marmalade"),
                Sorted(Bo, "beetroot with Ana"),
            ],
            ValuesShownBy = [Ana, Bo],
        });
    }

    private static SortedValues Sorted(PersonId person, string meaning)
    {
        var love = ValueId.Create("love");
        return SortedValues.Create(person, Wednesday, [love], [], [], [[love]], [KeyValuePair.Create(love, meaning)]);
    }

    private static Home Planned(Home home)
    {
        var plan = new PlanWeek(new DateOnly(2026, 11, 23));
        return plan.On(home, Actor.Planner, plan.Id, Noon).Next!;
    }
}
