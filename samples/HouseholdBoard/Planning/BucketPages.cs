using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Planning;

/// <summary>Goes through the homes of a bucket that something is due for, one page of ids after the other.</summary>
internal static class BucketPages
{
    private const int HomesAPage = 200;

    /// <summary>What a page ends with: the next one begins after it.</summary>
    private sealed class Mark
    {
        public required long Due { get; init; }

        public required string Id { get; init; }
    }

    /// <summary>The homes whose week is still to be planned.</summary>
    public static IAsyncEnumerable<HomeId> ToPlanAsync(IDbContextFactory<BoardContext> contexts, int bucket, DateOnly monday, CancellationToken cancellationToken)
    {
        int until = monday.DayNumber;
        return ReadAsync(
            contexts,
            homes => homes.Where(row => row.Bucket == bucket && row.PlannedUntil < until),
            row => new Mark { Due = row.PlannedUntil, Id = row.Id },
            cancellationToken);
    }

    /// <summary>The homes that are to be reminded.</summary>
    public static IAsyncEnumerable<HomeId> ToRemindAsync(IDbContextFactory<BoardContext> contexts, int bucket, DateTimeOffset now, CancellationToken cancellationToken)
    {
        long until = now.ToUnixTimeMilliseconds();
        return ReadAsync(
            contexts,
            homes => homes.Where(row => row.Bucket == bucket && row.RemindAt <= until),
            row => new Mark { Due = row.RemindAt, Id = row.Id },
            cancellationToken);
    }

    /// <summary>Reads pages in the order of their index. What was done moves out of it, and what can't be done stays behind the mark.</summary>
    private static async IAsyncEnumerable<HomeId> ReadAsync(
        IDbContextFactory<BoardContext> contexts,
        Func<IQueryable<HomeRow>, IQueryable<HomeRow>> due,
        Expression<Func<HomeRow, Mark>> mark,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Mark? last = null;
        while (true)
        {
            Mark[] page;
            await using (BoardContext context = await contexts.CreateDbContextAsync(cancellationToken))
            {
                IQueryable<Mark> marks = due(context.Homes.AsNoTracking()).Select(mark);
#pragma warning disable CA1309 // The database compares, by the same order as it sorts.
                if (last is { } after) marks = marks.Where(one => one.Due > after.Due || (one.Due == after.Due && string.Compare(one.Id, after.Id) > 0));
#pragma warning restore CA1309
                page = await marks.OrderBy(one => one.Due).ThenBy(one => one.Id).Take(HomesAPage).ToArrayAsync(cancellationToken);
            }

            foreach (Mark one in page) yield return HomeId.Parse(one.Id);
            if (page.Length < HomesAPage) yield break;
            last = page[^1];
        }
    }
}
