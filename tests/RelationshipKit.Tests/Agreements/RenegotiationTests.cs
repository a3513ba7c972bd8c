using System.Globalization;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;
using static RelationshipKit.Tests.Agreements.AgreementCases;

namespace RelationshipKit.Tests.Agreements;

public sealed class RenegotiationTests
{
    private static readonly Household Before = Read("before-birth.json"), After = Read("after-birth.json");

    private static readonly AgreementTerms InForce = AgreementTerms.Create(
        Before.CurrentOwners, standards: [Standard.Create(TaskId.Create("cook"), new StandardPoint(WorkPart.Doing, StandardLevel.Minimal, "everyone has eaten"))]);

    private static readonly Renegotiation Talks = Renegotiation.Of(InForce, After, new TransitionOptions(Today));

    [Fact]
    public void Of_has_the_points_of_least_change_as_proposals()
    {
        var change = LeastChange.Of(After.WithCurrentOwners(InForce.Owners));

        Assert.Equal(change.Points.Select(point => point.Owners), Talks.Proposals.Select(proposal => proposal.Terms.Owners));
        Assert.Empty(Talks.Proposals[0].Point.Handovers);
        Assert.True(Talks.Proposals.Count > 1);
    }

    [Fact]
    public void Of_terms_keep_what_is_agreed_beside_the_tasks() => Assert.All(Talks.Proposals, proposal =>
    {
        Assert.Equal(InForce.Standards.AsEnumerable(), proposal.Terms.Standards);
        Assert.Equal(After.People.Select(person => (person.Id, person.Share)), proposal.Terms.Shares.Select(pair => (pair.Key, pair.Value)));
    });

    [Fact]
    public void Of_owners_and_people_that_are_gone_do_not_count()
    {
        var terms = InForce.WithOwners(InForce.Owners.Append(new(TaskId.Create("gone"), PersonId.Create("left"))));

        Assert.Equal(Talks.Household, Renegotiation.Of(terms, After, new TransitionOptions(Today)).Household);
    }

    [Fact]
    public void Plan_brings_each_change_once_and_nobody_more_than_so_many_a_week() => Assert.All(Talks.Proposals, proposal =>
    {
        TransitionStep[] handed = [.. proposal.Plan.Steps.Where(step => step.From is not null)];

        Assert.Equal(
            proposal.Point.Handovers.Select(handover => (handover.Task, (PersonId?)handover.From, handover.To)).OrderBy(step => step.Task.Value, StringComparer.Ordinal),
            handed.Select(step => (step.Task, step.From, step.To)).OrderBy(step => step.Task.Value, StringComparer.Ordinal));
        Assert.All(handed.GroupBy(step => (step.To, step.Date)), week => Assert.InRange(week.Count(), 1, 2));
        Assert.All(proposal.Plan.Steps.Where(step => step.From is null), step => Assert.Equal(Today, step.Date));
        Assert.Equal(proposal.Plan.Steps.Select(step => step.Date).DefaultIfEmpty(Today).Max().AddDays(28), proposal.Plan.Review);
    });

    [Fact]
    public void Plan_passes_on_the_steps_of_thinking_the_standard_and_doing_it_once()
    {
        TaskId cook = TaskId.Create("cook");
        PersonId other = Before.People.First(person => person.Id != Before.CurrentOwners[cook]).Id;
        var owners = Before.CurrentOwners.ToDictionary();
        owners[cook] = other;

        TransitionStep step = Assert.Single(TransitionPlan.Of(Before, owners, InForce.Standards, new TransitionOptions(Today)).Steps);

        KnowledgeKind[] thinking = [.. step.Knowledge.Select(item => item.Kind).TakeWhile(kind => kind is not KnowledgeKind.Standard)];
        Assert.NotEmpty(thinking);
        Assert.Equal(thinking.Order(), thinking);
        Assert.Equal([KnowledgeKind.Standard, KnowledgeKind.DoTogether], step.Knowledge.Select(item => item.Kind).Skip(thinking.Length));
    }

    [Fact]
    public void Plan_of_a_task_nobody_knows_asks_what_there_is_to_think_of()
    {
        TaskId own = TaskId.Create("our own");
        Household household = Before.WithTask(HouseholdTask.Create(own, 10)).WithCurrentOwners([new(own, Before.People[0].Id)]);

        TransitionStep step = TransitionPlan.Of(household, new Dictionary<TaskId, PersonId> { [own] = Before.People[1].Id }, [], new TransitionOptions(Today)).Steps[0];

        Assert.Equal([KnowledgeKind.Unsaid, KnowledgeKind.DoTogether], step.Knowledge.Select(item => item.Kind));
    }

    [Fact]
    public void ToDraft_is_a_trial_with_its_review() => Assert.All(Talks.Proposals, proposal =>
    {
        RevisionDraft draft = proposal.ToDraft();
        Assert.True(draft.IsTrial);
        Assert.Equal((Today, (DateOnly?)proposal.Plan.Review), (draft.From, draft.Review));
    });

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    public void Explain_for_one_person_tells_of_nobody_elses_load(string culture)
    {
        var language = CultureInfo.GetCultureInfo(culture);
        PersonId one = After.People[0].Id;
        foreach (RenegotiationProposal proposal in Talks.Proposals)
        {
            WordedPage page = proposal.Explain(one, language), all = proposal.Explain(language);

            Assert.Single(page.Lines, line => line.MessageId == "load.change");
            Assert.Equal(After.People.Count, all.Lines.Count(line => line.MessageId == "load.change"));
            Assert.Equal(
                proposal.Plan.Steps.Count(step => step.From == one || step.To == one),
                page.Lines.Count(line => line.MessageId is "step.handover" or "step.begin"));
            Assert.DoesNotContain('{', all.Text);
        }
    }

    private static Household Read(string file) => HouseholdFile.Read(File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "households", file)));
}
