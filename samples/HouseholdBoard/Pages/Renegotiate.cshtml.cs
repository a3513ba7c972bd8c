using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>
/// What to do when life changes: what an event raises, and ways to go on from what is agreed, from the fewest handovers to the fairest. What is tried
/// out stands in the address; nothing is written until somebody proposes one of the ways.
/// </summary>
public sealed class RenegotiateModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    public IReadOnlyList<LifeEvent> Happenings => LifeEvent.Events.For(Languages.Of(HttpContext)).Entries;

    public LifeEvent? Happening { get; private set; }

    /// <summary>Whom it concerns most.</summary>
    public ImmutableArray<PersonId> About { get; private set; } = [];

    public ImmutableArray<PersonPart> Parts { get; private set; } = [];

    /// <summary>What the event raises, or null where none is named.</summary>
    public LifeEventOutcome? Outcome { get; private set; }

    /// <summary>The ways to go on, or null where nothing is agreed.</summary>
    public Renegotiation? Ways { get; private set; }

    public IEnumerable<TaskPicks.Choice> Coming => (Happening?.TasksAppear ?? [])
        .Where(task => !Household.TryIndexOf(task, out _))
        .Select(task => TaskPicks.CatalogueIn(Languages.Of(HttpContext)).Find(task))
        .Select(task => new TaskPicks.Choice(task, IsChosen: false));

    public IEnumerable<TaskId> Ending => (Happening?.TasksEnd ?? []).Where(task => Household.TryIndexOf(task, out _));

    public void OnGet(string? happening, string[] about) => Look(happening, about);

    public Task<IActionResult> OnPostPickAsync(string happening) => DoAsync(TaskPicks.ReadFrom(Request.Form, Languages.Of(HttpContext)), pageName: null, new { happening });

    public Task<IActionResult> OnPostEndAsync(string happening, string task) =>
        DoAsync(new DropTask(TaskId.TryCreate(task, out TaskId id) ? id : TaskId.Create("-")), pageName: null, new { happening });

    public Task<IActionResult> OnPostLiftAsync(WishKind kind, string[] tasks) =>
        DoAsync(new LiftWish(new WishParts(kind, [.. tasks.Where(task => TaskId.TryCreate(task, out _)).Select(TaskId.Create)])));

    public async Task<IActionResult> OnPostProposeAsync(string? mark, string? reason, string? happening)
    {
        Look(happening, []);
        if (mark is null) return Refuse(Commands.Refusal.NothingChosen, new { happening });
        RenegotiationProposal? chosen = Ways?.Proposals.FirstOrDefault(proposal => Proposing.MarkOf(proposal.Point.Owners) == mark);
        return chosen is null
            ? Refuse(Commands.Refusal.NotNow, new { happening })
            : await DoAsync(Proposing.Of(Home, chosen.Point.Owners, Parts, chosen.From, chosen.Plan.Review, isTrial: true, reason), "/Agreement");
    }

    private void Look(string? happening, string[] about)
    {
        Happening = happening is not null && LifeEvent.Events.For(Languages.Of(HttpContext)).TryFind(happening, out LifeEvent? found) ? found : null;
        About = [.. Household.People.Select(person => person.Id).Where(person => about.Contains(person.Value, StringComparer.Ordinal))];
        Parts = PartsAsked.In(Home, Request.HasFormContentType ? Request.Form : Request.Query);
        ImmutableArray<PersonPart> changed = PartsAsked.Changed(Home, Parts);
        if (Happening is not null)
        {
            LifeEventDetails details = LifeEventDetails.On(Today).Concerning(About);
            Outcome = Happening.ApplyTo(Home.Agreed, changed.Aggregate(details, (said, part) => said.WithShare(part.Person, part.Share)));
        }

        if (Home.Terms.Owners.Count == 0) return;
        Household asked = changed.Aggregate(Home.Agreed, (household, part) => household.WithShare(part.Person, part.Share)).With(Home.Contents.Goals.Adjustments());
        Ways = Renegotiation.Of(
            Home.Terms,
            Home.Contents.Timing.ToDivide(asked),
            new TransitionOptions(Proposing.NextMonday(Today)),
            cancellationToken: HttpContext.RequestAborted);
    }
}
