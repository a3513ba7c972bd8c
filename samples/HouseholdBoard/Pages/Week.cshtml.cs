using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>What is due in a week, and what was said of it.</summary>
public sealed class WeekModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>The word that asks for everybody's turns.</summary>
    public const string Everybody = "everybody";

    /// <summary>A day of the week to show; today's week when left out.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>Whose turns: one's own, or everybody's.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    public bool IsEverybodys => Who == Everybody;

    public WeekBoard Board { get; private set; } = null!;

    /// <summary>What the address of this week and view holds.</summary>
    public IDictionary<string, string?> HereData
    {
        get
        {
            var here = new Dictionary<string, string?>(StringComparer.Ordinal);
            if (From is { } from) here["from"] = from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (IsEverybodys) here["who"] = Everybody;
            return here;
        }
    }

    public bool IsThisWeek => Board.Monday == HomePlan.MondayOf(Today);

    public void OnGet()
    {
        // A day that can't be read is no reason to fail: it shows this week.
        ModelState.Clear();
        Board = WeekBoard.Of(Home, From ?? Today, Today, IsEverybodys ? null : Me, HttpContext.RequestAborted);
    }

    public TurnView ViewOf(Turn turn) => new(this, turn);

    public bool MayUndo(LedgerEntry entry) => Undo.MayUndo(Home, entry, Me);

    public Task<IActionResult> OnPostTickAsync(string task, DateOnly due, string? doneBy, int? minutes, string[] with) =>
        AskAsync(Parsed(task, id => new Tick(id, PersonOf(doneBy), due, minutes, [.. with.Select(PersonOf).OfType<PersonId>()])));

    public Task<IActionResult> OnPostHelpAsync(string task, DateOnly due, string? helped, int? minutes) =>
        AskAsync(Parsed(task, id => new Help(id, PersonOf(helped), due, minutes)));

    public Task<IActionResult> OnPostSkipAsync(string task, DateOnly due, string? of) => AskAsync(Parsed(task, id => new Skip(id, due, PersonOf(of))));

    public Task<IActionResult> OnPostSwapAsync(string task, DateOnly due, string giver, string taker) =>
        AskAsync(PersonOf(giver) is { } from && PersonOf(taker) is { } to ? Parsed(task, id => new Swap(id, due, from, to)) : null);

    public Task<IActionResult> OnPostUndoAsync(string entry) => AskAsync(new Undo(entry));

    private Task<IActionResult> AskAsync(HomeCommand? what) =>
        what is null || !ModelState.IsValid ? Task.FromResult(Refuse(ModelState.IsValid ? Commands.Refusal.NotFound : Commands.Refusal.BadNumber, new RouteValueDictionary(HereData))) : DoAsync(what, null, new RouteValueDictionary(HereData));

    private static HomeCommand? Parsed(string task, Func<TaskId, HomeCommand> make) => TaskId.TryCreate(task, out TaskId id) ? make(id) : null;

    private PersonId? PersonOf(string? id) => Household.People.FirstOrDefault(person => person.Id.Value == id)?.Id;
}

/// <summary>A turn as the page shows it to whoever looks.</summary>
public sealed record TurnView(WeekModel Page, Turn Turn)
{
    public bool IsMine => Turn.People.Contains(Page.Me) && !Turn.IsOpen;

    /// <summary>Whom it is ticked for at a press: oneself if it is one's own or anybody's, else whose turn it is.</summary>
    public PersonId Doer => IsMine || Turn.IsOpen ? Page.Me : Turn.People[0];

    /// <summary>Who does it with them, where it is done together.</summary>
    public IEnumerable<PersonId> Others => Turn.Reason is TurnReason.Jointly ? Turn.People.Where(person => person != Doer) : [];

    public IEnumerable<Person> Takers => Page.Household.People.Where(person => !Turn.People.Contains(person.Id));
}
