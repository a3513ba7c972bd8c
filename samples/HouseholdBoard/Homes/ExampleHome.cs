using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>A home to try the board with: two people and a dozen tasks of the catalogue. It has no passphrase; a link on the console opens it.</summary>
public static class ExampleHome
{
    /// <summary>What there is to do, and how long a turn takes where the catalogue does not know.</summary>
    private static readonly (string Task, int? Minutes)[] Tasks =
    [
        ("cook", null), ("dishes", null), ("groceries", null), ("laundry", null), ("finances", null), ("vacuum", 30), ("bathroom-clean", 35), ("trash", 10),
        ("ironing", 40), ("meal-plan", 25), ("bed-linen", 30), ("water-flowers", 10),
    ];

    /// <summary>Sets the example up in an empty database and says on the console where it is.</summary>
    public static async Task OfferAsync(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        await using (BoardContext context = await app.Services.GetRequiredService<IDbContextFactory<BoardContext>>().CreateDbContextAsync())
        {
            if (await context.Homes.AnyAsync()) return;
        }

        string secret = Secret.New();
        DateTimeOffset now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        Home home = Make(CultureInfo.GetCultureInfo("en"));
        Member first = home.Members[0] with { Invitation = new Invitation(Secret.Digest(secret), now + Invitation.Lasting) };
        home = home.With(first) with { Since = home.DayOf(now) };
        await app.Services.GetRequiredService<HomeStore>().CreateAsync(home, CommandId.New(), Actor.Planner, CancellationToken.None);
        await Console.Out.WriteLineAsync($"A home to try the board with: {AddressOf(app)}/join/{home.Id}/{first.Person}/{secret}");
    }

    /// <summary>The example, in the words of a language.</summary>
    public static Home Make(CultureInfo culture)
    {
        var catalogue = TaskCatalogue.For(culture);
        Person ana = Person.Create(PersonId.Create("p1"), "Ana", PronounSet.Parse("she/her"));
        Person bo = Person.Create(PersonId.Create("p2"), "Bo", PronounSet.Parse("they/them"));
        HouseholdTask[] tasks = [.. Tasks.Select(chosen => FromCatalogue(catalogue.Find(TaskId.Create(chosen.Task)), chosen.Minutes))];
        Appraisal[] appraisals = [.. tasks.Select((task, at) => Appraisal.Create(at % 2 == 0 ? bo.Id : ana.Id, task.Id, at % 3 == 0 ? Burden.Dislike : Burden.Like))];
        return new Home
        {
            Id = HomeId.New(),
            Contents = HouseholdContents.Of(Household.Create([ana, bo], tasks, appraisals)),
            TimeZone = TimeZoneInfo.Utc.Id,
            Members = [Member.Of(ana.Id), Member.Of(bo.Id)],
        };
    }

    private static HouseholdTask FromCatalogue(CatalogueTask task, int? minutes) => task.ToHouseholdTask(task.PlainestFrequency ?? Frequency.PerMonth(), minutes);

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()?.TrimEnd('/') ?? "";
}
