using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>What a household's wishes for tasks together, for tasks apart and for limits of time have to say about single tasks.</summary>
internal sealed class ExplanationLinks
{
    private readonly Household _household;
    private readonly int[][] _together;
    private readonly int[][] _apart;

    public ExplanationLinks(Household household)
    {
        _household = household;
        _apart = [.. household.Wishes.OfType<Wish.Apart>().Select(wish => Indexes(wish.Tasks))];
        _together = Joined([.. household.Wishes.OfType<Wish.Together>().Select(wish => Indexes(wish.Tasks))]);
    }

    /// <summary>The tasks that go to whoever has this one, itself included, in the order of tasks; groups that share a task are one.</summary>
    public int[] TogetherWith(int task) => _together.FirstOrDefault(group => group.Contains(task), [task]);

    /// <summary>The first of a person's tasks that is to be kept apart from this one, or null.</summary>
    public int? RivalWith(int person, int task, ChoreDivision division)
    {
        int[] rivals =
        [
            .. _apart.Where(group => group.Contains(task)).SelectMany(group => group)
                .Where(rival => rival != task && division.Owners[rival] == person),
        ];
        return rivals.Length == 0 ? null : rivals.Min();
    }

    /// <summary>Whether a person's tasks take longer by the clock than the person's limit allows.</summary>
    public bool IsOverLimit(int person, ChoreDivision division)
    {
        if (LimitOf(person) is not { } limit) return false;
        WeeklyMinutes time = Enumerable.Range(0, division.Owners.Length)
            .Where(task => division.Owners[task] == person)
            .Aggregate(default(WeeklyMinutes), (sum, task) => sum + _household.WeeklyMinutesAt(person, task));
        return time > limit;
    }

    /// <summary>The most time a week that a person is to spend, or null.</summary>
    public WeeklyMinutes? LimitOf(int person) => _household.Wishes.OfType<Wish.MinutesCap>()
        .Where(wish => wish.Person == _household.People[person].Id)
        .Select(wish => (WeeklyMinutes?)WeeklyMinutes.Whole(wish.MinutesPerWeek))
        .Min();

    private int[] Indexes(IReadOnlyList<TaskId> tasks) => [.. tasks.Select(_household.IndexOf).Distinct().Order()];

    private static int[][] Joined(int[][] groups)
    {
        var joined = new List<int[]>();
        foreach (int[] group in groups)
        {
            int[][] overlapping = [.. joined.Where(other => other.Intersect(group).Any())];
            joined.RemoveAll(overlapping.Contains);
            joined.Add([.. overlapping.Append(group).SelectMany(tasks => tasks).Distinct().Order()]);
        }

        return [.. joined];
    }
}
