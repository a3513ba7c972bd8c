using System.Globalization;
using System.Resources;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdBoard.Api;

/// <summary>One person's own turns as a calendar that other programs subscribe to, at an address that only the person was given.</summary>
public static class CalendarFeed
{
    private const int WeeksAhead = 8;

    private static readonly ResourceManager Titles = new(typeof(Words));

    public static void MapCalendars(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/calendar/{home}/{secret}.ics", ReadAsync).AllowAnonymous().RequireRateLimiting(DoorRates.Doors).WithName("Calendar").ExcludeFromDescription();

    /// <summary>The calendar of a person.</summary>
    /// <param name="home">The home.</param>
    /// <param name="person">Whose turns.</param>
    /// <param name="title">What the calendar is called.</param>
    /// <param name="now">When it is written.</param>
    /// <param name="cancellationToken">Stops the search for a split.</param>
    /// <returns>An iCalendar file.</returns>
    public static byte[] Write(Home home, PersonId person, string title, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(home);
        IReadOnlyList<Turn> turns = HomePlan.Of(home, cancellationToken).OpenIn(HomePlan.MondayOf(home.DayOf(now)), WeeksAhead);
        CalendarItem[] items = [.. turns
            .Where(turn => turn.People.Contains(person) && !turn.IsOpen)
            .GroupBy(turn => (turn.Task, turn.Date))
            .SelectMany(same => same.Select((turn, at) => ItemOf(home, turn, at)))];
        return CalendarFile.WriteFor(person, title, items, now);
    }

    private static CalendarItem ItemOf(Home home, Turn turn, int at) => CalendarItem.OnDay(
        CalendarUid.Of(home.Id.Value, turn.Task.Value, turn.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), at.ToString(CultureInfo.InvariantCulture)),
        home.Household.Tasks[home.Household.IndexOf(turn.Task)].DisplayName,
        turn.Date) with
    {
        People = [.. turn.People.Select(person => new CalendarPerson(person, home.Household.People[home.Household.IndexOf(person)].Name))],
    };

    private static async Task<IResult> ReadAsync(string home, string secret, HttpContext context, HomeStore store, TimeProvider time)
    {
        Home? found = HomeId.TryParse(home, out HomeId id) ? (await store.FindAsync(id, context.RequestAborted))?.Home : null;
        // Every member's digest is compared, so that the time tells nothing of who has a calendar.
        Member? member = (found?.Members ?? []).Aggregate((Member?)null, (known, one) => Secret.IsOf(secret, one.Calendar) ? one : known);
        if (found is null || member is null) return Results.NotFound();
        // Who asks is a calendar, not the person: the words are in the language the person chose.
        CultureInfo culture = member.Culture is { } chosen ? CultureInfo.GetCultureInfo(chosen) : Languages.Of(context);
        string title = Titles.GetString("Board", culture) ?? "";
        context.Response.Headers.CacheControl = "private, no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.Bytes(Write(found, member.Person, title, time.GetUtcNow(), context.RequestAborted), "text/calendar; charset=utf-8");
    }
}
