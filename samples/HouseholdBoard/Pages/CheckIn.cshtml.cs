using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Communication;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>A check-in of two, each on their own device, turn by turn.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CheckInModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>The key of the talk to show; the one that goes on when left out.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Talk { get; set; }

    public CheckIn? Shown { get; private set; }

    public string Version => CheckIns.Version(Home, Me);

    public CultureInfo Culture => Languages.Of(HttpContext);

    public IEnumerable<CheckInInvitation> Asked => Home.CheckInInvitations.Where(one => one.To == Me);

    public IEnumerable<CheckInInvitation> Asking => Home.CheckInInvitations.Where(one => one.From == Me);

    /// <summary>Whom one can ask: those who joined and with whom nothing is under way.</summary>
    public IEnumerable<Person> Askable => Household.People.Where(person =>
        person.Id != Me
        && Home.MemberOf(person.Id) is { HasJoined: true }
        && CheckIns.Open(Home, Me, person.Id) is null
        && !Asked.Any(one => one.From == person.Id)
        && !Asking.Any(one => one.To == person.Id));

    public IEnumerable<CheckIn> Others => CheckIns.Of(Home, Me).Where(talk => !ReferenceEquals(talk, Shown));

    public void OnGet() => Shown = Talk is null
        ? CheckIns.Of(Home, Me).FirstOrDefault(talk => !talk.IsOver) ?? CheckIns.Of(Home, Me).FirstOrDefault(talk => !CheckIns.IsKept(talk))
        : CheckIns.Find(Home, Me, Talk);

    /// <summary>Says whether anything has changed: a line of letters and digits, or 304.</summary>
    public IActionResult OnGetVersion()
    {
        string tag = $"\"{Version}\"";
        Response.Headers.ETag = tag;
        return Request.Headers.IfNoneMatch == tag ? StatusCode(StatusCodes.Status304NotModified) : Content(Version, "text/plain");
    }

    public Task<IActionResult> OnPostInviteAsync(string person) => AskAsync(PersonOf(person) is { } to ? new InviteToCheckIn(to) : null);

    public Task<IActionResult> OnPostAnswerAsync(string person, bool yes) => AskAsync(PersonOf(person) is { } from ? new AnswerCheckIn(from, yes) : null);

    public Task<IActionResult> OnPostTakeBackAsync(string person) => AskAsync(PersonOf(person) is { } to ? new TakeBackCheckIn(to) : null);

    public Task<IActionResult> OnPostMoveAsync(string talk, int seen, TalkMoveKind move, string? text, int? minutes) =>
        AskAsync(new MoveInCheckIn(talk, seen, move, text, minutes));

    public Task<IActionResult> OnPostKeepAsync(string talk) => AskAsync(new KeepCheckIn(talk));

    public Task<IActionResult> OnPostForgetAsync(string talk) => AskAsync(new ForgetCheckIn(talk));

    /// <summary>The other of the two.</summary>
    public PersonId OtherOf(CheckIn talk) => talk.People.First(person => person != Me);

    /// <summary>The questions of the part a talk is at; which comes first depends on the talk, so that it is not always the same.</summary>
    public IReadOnlyList<string> PromptsOf(CheckIn talk)
    {
        string[] prompts = [.. WordCatalogues.Prompts.For(Culture).Entries.Where(prompt => prompt.Kind is PromptKind.CheckIn && prompt.Topic == talk.Topic).Select(prompt => prompt.Text)];
        int first = prompts.Length == 0 ? 0 : (int)(talk.Events[0].At.UtcTicks / TimeSpan.TicksPerDay % prompts.Length);
        return [.. prompts[first..], .. prompts[..first]];
    }

    /// <summary>What the signed-in person may do that belongs to the turn; breaks and stopping are always there.</summary>
    public IReadOnlyList<TalkMoveKind> TurnMovesOf(CheckIn talk) =>
        [.. talk.MovesOf(Me).Where(move => move is not (TalkMoveKind.TimeOut or TalkMoveKind.Stop or TalkMoveKind.AllowKeeping or TalkMoveKind.ForbidKeeping or TalkMoveKind.Return))];

    /// <summary>Whether words belong to a move.</summary>
    public static bool TakesWords(TalkMoveKind move) => move is TalkMoveKind.Answer or TalkMoveKind.Raise or TalkMoveKind.Say or TalkMoveKind.SayBack
        or TalkMoveKind.Summarise or TalkMoveKind.Validate or TalkMoveKind.Empathise;

    private Task<IActionResult> AskAsync(HomeCommand? what) =>
        what is null || !ModelState.IsValid ? Task.FromResult(Refuse(Commands.Refusal.NotFound, new { talk = (string?)null })) : DoAsync(what, "/CheckIn", new { talk = (string?)null });

    private PersonId? PersonOf(string? id) => Household.People.FirstOrDefault(person => person.Id.Value == id)?.Id;
}
