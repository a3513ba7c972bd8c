using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Planning;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Planning;

/// <summary>Pages show every home of a bucket that is due, once.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class BucketPagesTests(DatabaseServer server)
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [DatabaseFact]
    public async Task ToPlanAsync_more_homes_than_a_page_are_each_given_once()
    {
        await using TestDatabase database = await server.CreateAsync();
        await database.MigrateAsync(CancellationToken.None);
        // Homes that were planned for different weeks or never: some are due, and those of one week fill more than a page.
        HomeRow[] rows = [.. Enumerable.Range(0, 1_000).Select(at => Row(at % 10 == 0 ? 3 : 5, Monday.DayNumber - (7 * (at % 3 == 0 ? at % 5 : 1))))];
        await using (BoardContext context = database.CreateDbContext())
        {
            context.Homes.AddRange(rows);
            await context.SaveChangesAsync();
        }

        List<string> seen = [];
        await foreach (HomeId home in BucketPages.ToPlanAsync(database, bucket: 5, Monday, CancellationToken.None)) seen.Add(home.Value);

        string[] due = [.. rows.Where(row => row.Bucket == 5 && row.PlannedUntil < Monday.DayNumber).Select(row => row.Id)];
        Assert.InRange(due.Length, 500, 899);
        Assert.Equal(due.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private static HomeRow Row(int bucket, int planned) => new() { Id = HomeId.New().Value, Bucket = bucket, PlannedUntil = planned, Version = 1, Document = "" };
}
