using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>The split, what shows that it is fair, and why; and the way to propose it.</summary>
public sealed class SplitModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    public HomePlan Plan { get; private set; } = null!;

    public FairSplit Split => Plan.Split;

    /// <summary>The part of each person: as tried out on this page, or else as it holds.</summary>
    public ImmutableArray<PersonPart> Parts { get; private set; } = [];

    public bool PartsAreTried => PartsAsked.Changed(Home, Parts).Length > 0;

    public ProposalDays Days => Proposing.UsualDays(Today);

    public string Mark => Proposing.MarkOf(Split.Owners);

    /// <summary>Whether the same is agreed already.</summary>
    public bool IsAgreed =>
        Home.Terms.Owners.Count == Split.Owners.Count && Split.Owners.All(pair => Home.Terms.Owners.TryGetValue(pair.Key, out PersonId owner) && owner == pair.Value) && !PartsAreTried;

    /// <summary>The names of those who have not said yet how any task feels to them.</summary>
    public IEnumerable<string> Silent => Household.People.Where(person => Home.MemberOf(person.Id)?.Felt.IsEmpty is not false).Select(person => person.Name);

    /// <summary>The tasks that several people share in time.</summary>
    public IEnumerable<HouseholdTask> Shared => Household.Tasks.Where(task => !Split.Household.TryIndexOf(task.Id, out _));

    public IEnumerable<HouseholdTask> TasksOf(PersonId person) => Split.Household.Tasks.Where(task => Split.Owners[task.Id] == person);

    public TaskMode ModeOf(HouseholdTask task) => Home.Contents.Timing.ModeOf(task.Id);

    /// <summary>Whether a property is known to hold.</summary>
    public bool Holds(Property property) => Split.Report?[property]?.Holds is true;

    public void OnGet() => Look();

    public async Task<IActionResult> OnPostProposeAsync(DateOnly from, DateOnly? review, bool trial, string? reason, string mark)
    {
        Look();
        if (!Split.IsPossible || mark != Mark) return Refuse(Commands.Refusal.NotNow);
        return await DoAsync(Proposing.Of(Home, Split.Owners, Parts, from, review, trial, reason), "/Agreement");
    }

    public Task<IActionResult> OnPostLiftAsync(WishKind kind, string[] tasks) =>
        DoAsync(new LiftWish(new WishParts(kind, [.. tasks.Where(task => TaskId.TryCreate(task, out _)).Select(TaskId.Create)])));

    private void Look()
    {
        Parts = PartsAsked.In(Home, Request.HasFormContentType ? Request.Form : Request.Query);
        Plan = HomePlan.Of(Home, PartsAsked.Changed(Home, Parts), HttpContext.RequestAborted);
    }
}
