using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>Documents that can't be read are refused whole, say why, and stay as they are.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class DamagedHomeTests(DatabaseServer server)
{
    private static readonly Dictionary<string, Func<string, string>> Damages = new(StringComparer.Ordinal)
    {
        ["cut short"] = document => document[..(document.Length / 2)],
        ["empty"] = _ => "",
        ["no JSON"] = _ => "Ana cooks",
        ["another kind of value"] = _ => "[1]",
        ["of nobody's format"] = _ => "{}",
        ["another format"] = document => document.Replace("relationshipkit.board.home", "relationshipkit.ledger", StringComparison.Ordinal),
        ["a later version"] = document => document.Replace("\"version\":1,\"timeZone\"", "\"version\":2,\"timeZone\"", StringComparison.Ordinal),
        ["a later version of a part"] = document => document.Replace("\"format\":\"relationshipkit.ledger\",\"version\":1", "\"format\":\"relationshipkit.ledger\",\"version\":7", StringComparison.Ordinal),
        ["a version in words"] = document => document.Replace("\"version\":1,\"timeZone\"", "\"version\":\"one\",\"timeZone\"", StringComparison.Ordinal),
        ["a member too many"] = document => document.Replace("\"timeZone\":", "\"colour\":\"green\",\"timeZone\":", StringComparison.Ordinal),
        ["a member twice"] = document => document.Replace("\"timeZone\":", "\"timeZone\":\"UTC\",\"timeZone\":", StringComparison.Ordinal),
        ["a member missing"] = document => document.Replace("\"timeZone\":\"Europe/Madrid\",", "", StringComparison.Ordinal),
        ["a place that is none"] = document => document.Replace("Europe/Madrid", "Europe/Atlantis", StringComparison.Ordinal),
        ["a stranger among the members"] = document => document.Replace("\"person\":\"p2\"", "\"person\":\"p9\"", StringComparison.Ordinal),
    };

    public static TheoryData<string> Kinds => [.. Damages.Keys];

    [DatabaseTheory]
    [MemberData(nameof(Kinds))]
    public async Task Home_that_cannot_be_read_is_refused_and_left_as_it_is(string kind)
    {
        await using TestDatabase database = await server.CreateAsync();
        await database.MigrateAsync(CancellationToken.None);
        Home home = SmallHomes.OfTwo();
        var store = new HomeStore(database, new ManualTime());
        await store.CreateAsync(home, CommandId.New(), Actor.Of(SmallHomes.Ana), CancellationToken.None);
        string whole = (await database.RowOfAsync(home.Id)).Document;
        string damaged = Damages[kind](whole);
        Assert.NotEqual(whole, damaged);
        await database.DamageAsync(home.Id, damaged);

        HomeFormatException read = await Assert.ThrowsAsync<HomeFormatException>(() => store.FindAsync(home.Id, CancellationToken.None));
        HomeFormatException done = await Assert.ThrowsAsync<HomeFormatException>(() =>
            store.DoAsync(home.Id, CommandId.New(), Actor.Of(SmallHomes.Ana), new Tick(SmallHomes.Cook), CancellationToken.None));

        HomeRow after = await database.RowOfAsync(home.Id);
        Assert.Equal((damaged, 1L), (after.Document, after.Version));
        Assert.Single(await database.EventsOfAsync(home.Id));
        Assert.NotEmpty(read.Problems);
        Assert.Equal(read.Problems, done.Problems);
        Assert.All(read.Problems, problem => Assert.DoesNotContain("Ana", problem.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("Ana", read.ToString(), StringComparison.Ordinal);
    }
}
