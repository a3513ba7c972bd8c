using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>What is one's own: ways in, language, calendar, data, and the way out.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class MeModel(CurrentHome current, TimeProvider time, HomeStore store, DoorGuard doors) : HomePage(current, time)
{
    private const string DoneKey = "done";

    /// <summary>The address of a calendar that was just made: it is shown once and kept nowhere.</summary>
    public string? CalendarLink { get; private set; }

    /// <summary>Whether something was just done that has a word of its own, or null.</summary>
    public string? Done { get; private set; }

    public Member Mine => Current.MyMember;

    /// <summary>Whether nobody else can sign in, so that leaving erases the home.</summary>
    public bool IsLast => Leave.IsLast(Home, Me);

    public void OnGet() => Done = TempData[DoneKey] as string;

    public async Task<IActionResult> OnPostLanguageAsync(string? culture)
    {
        IActionResult answer = await DoAsync(new ChooseLanguage(string.IsNullOrEmpty(culture) ? null : culture));
        await CurrentHome.SignInAsync(HttpContext, Home, Mine);
        return answer;
    }

    public async Task<IActionResult> OnPostPassphraseAsync(string? was, string? passphrase)
    {
        if (await WhyNotTheirsAsync(was) is { } refusal) return Refuse(refusal);
        if (!Passphrases.IsGoodEnough(passphrase)) return Refuse(Commands.Refusal.BadPassphrase);
        IActionResult answer = await DoAsync(new ChangePassphrase(Mine.Passphrase!, Passphrases.Hash(passphrase!)));
        // This device stays signed in, under the new stamp.
        await CurrentHome.SignInAsync(HttpContext, Home, Mine);
        TempData[DoneKey] = "Passphrase";
        return answer;
    }

    public async Task<IActionResult> OnPostCalendarAsync()
    {
        string secret = Secret.New();
        CommandOutcome outcome = await Current.DoAsync(CommandId.New(), new ShareCalendar(secret), HttpContext.RequestAborted);
        if (outcome.Refusal is { } refusal) return Refuse(refusal);
        CalendarLink = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/calendar/{Home.Id}/{secret}.ics";
        return Page();
    }

    public Task<IActionResult> OnPostEndCalendarAsync() => DoAsync(new ShareCalendar(null));

    public IActionResult OnPostExport()
    {
        string day = Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return File(OwnData.Write(Home, Me), "application/json; charset=utf-8", $"my-data-{day}.json");
    }

    public async Task<IActionResult> OnPostLeaveAsync(string? passphrase)
    {
        if (await WhyNotTheirsAsync(passphrase) is { } refusal) return Refuse(refusal);
        if (IsLast)
        {
            // Somebody joined at this very moment: then it is not one's own to erase.
            if (!await store.EraseAsync(new StoredHome(Home, Current.Version), HttpContext.RequestAborted)) return Refuse(Commands.Refusal.NotNow);
        }
        else
        {
            if (!CommandId.TryParse(Request.Form[CommandField], out CommandId command)) return BadRequest();
            CommandOutcome outcome = await Current.DoAsync(command, new Leave(), HttpContext.RequestAborted);
            if (outcome.Refusal is { } why) return Refuse(why);
        }

        await HttpContext.SignOutAsync();
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return RedirectToPage("/Index");
    }

    /// <summary>Whether it is not their passphrase; tries are counted, so that an unlocked device is no place to guess.</summary>
    private async Task<Refusal?> WhyNotTheirsAsync(string? passphrase)
    {
        string door = $"passphrase {Home.Id} {Me}";
        if (!await doors.IsOpenAsync(door, HttpContext.RequestAborted)) return Commands.Refusal.WrongPassphrase;
        if (Passphrases.Fits(Mine, passphrase))
        {
            await doors.OpenedAsync(door, HttpContext.RequestAborted);
            return null;
        }

        await doors.FailedAsync(door, HttpContext.RequestAborted);
        return Commands.Refusal.WrongPassphrase;
    }
}
