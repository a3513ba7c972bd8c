using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Sets up a new home: who lives there, and a passphrase for the one who does it.</summary>
[EnableRateLimiting(DoorRates.Doors)]
public sealed class StartModel(HomeStore store, TimeProvider time) : PageModel
{
    private const int MostAtFirst = 12;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Others { get; set; }

    [BindProperty]
    public string? Passphrase { get; set; }

    [BindProperty]
    public string? TimeZone { get; set; }

    public Refusal? Refusal { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        string[] names = [Name ?? "", .. (Others ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (!names.All(Texts.IsName)) return Again(Commands.Refusal.BadText);
        if (names.Length > MostAtFirst) return Again(Commands.Refusal.TooMany);
        if (!Passphrases.IsGoodEnough(Passphrase)) return Again(Commands.Refusal.BadPassphrase);

        Person[] people = [.. names.Select((name, at) => Person.Create(PersonId.Create(FormattableString.Invariant($"p{at + 1}")), name.Trim()))];
        Member founder = Member.Of(people[0].Id) with { Passphrase = Passphrases.Hash(Passphrase!) };
        var home = new Home
        {
            Id = HomeId.New(),
            Contents = HouseholdContents.Of(Household.Create(people, [])),
            TimeZone = TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone ?? "", out _) ? TimeZone! : TimeZoneInfo.Utc.Id,
            Members = [founder, .. people.Skip(1).Select(person => Member.Of(person.Id))],
        };
        home = home with { Since = home.DayOf(time.GetUtcNow()) };
        await store.CreateAsync(home, CommandId.New(), Actor.Of(founder.Person), HttpContext.RequestAborted);
        await CurrentHome.SignInAsync(HttpContext, home, founder);
        return RedirectToPage("/TasksAdd");
    }

    private PageResult Again(Refusal refusal)
    {
        Refusal = refusal;
        return Page();
    }
}
