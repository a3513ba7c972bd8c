using System.Globalization;
using System.Text;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Snippets;

/// <summary>The story of docs/story.md, lived through: two people, a birth, back to work, a parent moving in. What it prints is what the page shows.</summary>
public sealed class StoryTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly PersonId Lou = PersonId.Create("p1"), Mika = PersonId.Create("p2"), Ines = PersonId.Create("p3");

    private static readonly TaskId Cook = TaskId.Create("cook"), Call = TaskId.Create("elder-call"), Nights = TaskId.Create("night-care");

    private readonly ManualTime _time = new();
    private readonly List<string> _printed = [];

    [Fact]
    public void Story_page_shows_what_really_happens()
    {
        (Household home, Agreement agreement) = TwoPeople();
        (home, agreement) = Birth(home, agreement);
        (home, agreement) = BackToWork(home, agreement);
        agreement = AParentMovesIn(home, agreement);

        Assert.Equal((AgreementStatus.InForce, 5), (agreement.Status, agreement.Revisions.Length));
        Assert.Equal([Lou, Mika, Ines], agreement.Bound.AsEnumerable());
        Assert.Equal(AgreementFile.Write(agreement), AgreementFile.Write(AgreementFile.Read(AgreementFile.Write(agreement))));
        Assert.Equal(Shown(), _printed);
    }

    private (Household Home, Agreement Agreement) TwoPeople()
    {
        Household home = HouseholdFile.Read(File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "households", "before-birth.json")));
        FairSplit split = FairSplit.Of(home);
        var dinner = Standard.Create(
            Cook,
            new StandardPoint(WorkPart.Planning, StandardLevel.Minimal, "we know by noon what there is"),
            new StandardPoint(WorkPart.Doing, StandardLevel.Minimal, "everyone has eaten, the stove is wiped"),
            new StandardPoint(WorkPart.Doing, StandardLevel.NiceToHave, "something green"));
        var draft = RevisionDraft.Create(AgreementTerms.Create(split.Owners, standards: [dinner]), new DateOnly(2026, 3, 2), new DateOnly(2026, 9, 1), "So that neither of us has to ask.");
        Agreement agreement = Agreement.Among(Lou, Mika).Do(Lou, new AgreementMove.Propose(draft), _time);
        Print(agreement.Explain(1, home, English));
        return (home, agreement.Do(Mika, new AgreementMove.Accept(1), _time));
    }

    private (Household Home, Agreement Agreement) Birth(Household home, Agreement agreement)
    {
        var day = new DateOnly(2026, 10, 5);
        LifeEventOutcome birth = LifeEvent.Events.For(English).Find("birth").ApplyTo(home, LifeEventDetails.On(day)
            .Concerning(Lou).WithShare(Lou, 2).WithShare(Mika, 3)
            .WithTask(HouseholdTask.Create(Nights, 45, Frequency.PerDay(), "Get up at night"))
            .WithTask(HouseholdTask.Create(TaskId.Create("child-physical"), 60, Frequency.PerDay(), "Change, wash and dress the baby"))
            .WithTask(HouseholdTask.Create(TaskId.Create("child-doctor"), 90, Frequency.PerMonth(), "Take the baby to check-ups"))
            .Settled(TaskId.Create("childcare-arrange")).Settled(TaskId.Create("forms-applications")));
        Print(birth.Explain(English));

        var ways = Renegotiation.Of(agreement.InForce!.Terms, birth.Household, new TransitionOptions(day));
        foreach (RenegotiationProposal way in ways.Proposals) Print(way.Explain(English));
        agreement = agreement.Do(Lou, new AgreementMove.Propose(ways.Proposals[0].ToDraft("Let us change as little as we can now.")), _time)
            .Do(Mika, new AgreementMove.Counter(2, ways.Proposals[^1].ToDraft("You have the nights, Lou. I take the meals, the floors and the bills."), "I am afraid that this breaks us."), _time);
        Assert.Null(agreement.WordsAbout(2, Mika, Lou));
        agreement = agreement.Do(Mika, new AgreementMove.ShareWords(2), _time);
        Assert.Equal("I am afraid that this breaks us.", agreement.WordsAbout(2, Mika, Lou));
        Print(agreement.Explain(3, birth.Household, English));
        agreement = agreement.Do(Lou, new AgreementMove.Accept(3), _time);
        Assert.Equal(RevisionStatus.Overtaken, agreement.Revisions[1].Status);
        return (birth.Household, agreement);
    }

    private (Household Home, Agreement Agreement) BackToWork(Household home, Agreement agreement)
    {
        var day = new DateOnly(2027, 6, 7);
        Assert.Equal([AgreementReviewReason.TrialEnded], agreement.ReviewDue(day));
        LifeEventOutcome work = LifeEvent.Events.For(English).Find("return-to-work").ApplyTo(home, LifeEventDetails.On(day)
            .Concerning(Lou).WithShare(Lou, 1).WithShare(Mika, 1).WithMinutes(Lou, 1200)
            .WithTask(HouseholdTask.Create(TaskId.Create("child-transport"), 30, Frequency.PerWeek(10), "Take the child to day care and back"))
            .WithTask(HouseholdTask.Create(TaskId.Create("childcare-arrange"), 60, Frequency.PerMonth(), "Arrange day care"))
            .Settled(TaskId.Create("pack-lunches")));
        Print(work.Explain(English));

        RenegotiationProposal way = Renegotiation.Of(agreement.InForce!.Terms, work.Household, new TransitionOptions(day)).Proposals[^1];
        Print(way.Explain(Lou, English));
        agreement = agreement.Do(Lou, new AgreementMove.Propose(way.ToDraft("I go back to the studio, and you see more of the evenings.")), _time)
            .Do(Mika, new AgreementMove.Accept(4), _time);
        Print(agreement.Explain(4, work.Household, English));
        return (work.Household, agreement);
    }

    private Agreement AParentMovesIn(Household home, Agreement agreement)
    {
        var day = new DateOnly(2028, 4, 3);
        LifeEventOutcome moved = LifeEvent.Events.For(English).Find("parent-moves-in").ApplyTo(home, LifeEventDetails.On(day)
            .Joined(Person.Create(Ines, "Ines", PronounSet.Parse("she/her"))).WithMinutes(Ines, 600).WithoutTask(Call)
            .WithTask(HouseholdTask.Create(TaskId.Create("medicines"), 10, Frequency.PerDay(), "Look after the medicines"))
            .WithoutAbility(Ines, Nights).Settled(TaskId.Create("elder-appointments")).Settled(TaskId.Create("elder-care-arrange")));
        Print(moved.Explain(English));

        agreement = agreement.Do(Mika, new AgreementMove.Join(Ines), _time);
        Assert.Equal([Lou, Mika], agreement.Bound.AsEnumerable());
        RenegotiationProposal way = Renegotiation.Of(agreement.InForce!.Terms, moved.Household, new TransitionOptions(day)).Proposals[^1];
        Print(way.Explain(Ines, English));
        agreement = agreement.Do(Ines, new AgreementMove.Propose(way.ToDraft("I like the market, and the little one likes me.")), _time);
        foreach (PersonId person in agreement.Revisions[^1].Missing) agreement = agreement.Do(person, new AgreementMove.Accept(5), _time);
        Print(agreement.Explain(5, moved.Household, English));
        return agreement;
    }

    private void Print(WordedPage page) => _printed.Add(page.Text.TrimEnd('\n'));

    private static IEnumerable<string> Shown()
    {
        string page = File.ReadAllText(RepositoryFiles.PathOf("docs", "story.md"), Encoding.UTF8);
        return page.Split("```text\n").Skip(1).Select(block => block[..block.IndexOf("\n```", StringComparison.Ordinal)]);
    }
}
