using RelationshipKit.Catalogs;

namespace RelationshipKit.Households.Elicitation;

/// <summary>
/// Burdens from 100 points that a person spreads over the tasks by how much of a burden each is as a whole, in the course of the year:
/// the cost of a task is in proportion to its points, so its burden per minute to points ÷ own time.
/// </summary>
/// <remarks>
/// Everybody has the same 100 points, so nobody gains by shouting. Without rounding, the points are exactly the per cents of the own total
/// that the tasks cost. Burdens are whole per cents per minute (see <see cref="BurdenScale"/>): rounding moves a task's cost by at most
/// ½ % of the part of all time that the task takes (1 % where the burden came out as 1), so any set of tasks costs within ½ % (1 %) of the
/// own total of what its points say. Where points lie so thickly on a short or rare task that its burden would pass 1,000, ten times the
/// mean, the whole scale is smaller by the factor that keeps it there, and these bounds are larger by the same factor.
/// </remarks>
public static class BurdenPoints
{
    /// <summary>The points that there are to spread.</summary>
    public const int All = 100;

    /// <summary>Reads what one person spread.</summary>
    /// <param name="household">Whose tasks they are. Own minutes stay as they are; burdens given before are left aside.</param>
    /// <param name="person">The person.</param>
    /// <param name="points">Whole points for tasks, 100 together; a task without any is no burden at all.</param>
    /// <param name="appraisals">One appraisal for each task, in the order of tasks; empty if there is any problem.</param>
    /// <param name="problems">Everything wrong with the points; empty when nothing is.</param>
    /// <returns>Whether there is no problem.</returns>
    /// <exception cref="ArgumentException">The person is not of this household.</exception>
    public static bool TryRead(
        Household household,
        PersonId person,
        IEnumerable<KeyValuePair<TaskId, int>> points,
        out IReadOnlyList<Appraisal> appraisals,
        out IReadOnlyList<InputProblem> problems)
    {
        Guard.Against.Null(household);
        Guard.Against.Null(points);
        int row = household.IndexOf(person);
        var found = new ProblemList();
        var costs = new long[household.Tasks.Count];
        var named = new HashSet<TaskId>();
        long sum = 0;
        foreach ((TaskId task, int given) in points)
        {
            string place = $"points{JsonPath.Member(task.ToString())}";
            sum += given;
            if (!household.TryIndexOf(task, out int column)) found.Add(place, "No task has this id.", "Use the id of one of the tasks.");
            else costs[column] = given;
            if (!named.Add(task)) found.Add(place, "This task was given points before.", "Give each task points once.");
            if (given is < 0 or > All)
                found.Add(place, FormattableString.Invariant($"{given} points are out of range."), "Give 0 to 100 points.");
        }

        if (sum != All)
            found.Add("points", FormattableString.Invariant($"There are {sum} points in all."), "Spread 100 points, no more and no less.");
        problems = found.All;
        appraisals = found.Any
            ? []
            : BurdenScale.AppraisalsOf(household, row, BurdenScale.BurdensOf(costs, BurdenScale.TimesOf(household, row)));
        return !found.Any;
    }
}
