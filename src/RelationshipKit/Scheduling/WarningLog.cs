using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Gathers warnings; the same one on days at most a week apart is one.</summary>
internal sealed class WarningLog(Household household, DateOnly from)
{
    private const int DaysApart = 7;

    private readonly Dictionary<(ScheduleWarningKind Kind, int Task, int OtherTask, int Person), int> _last = [];
    private readonly List<ScheduleWarning> _all = [];

    /// <summary>Adds a warning of a task and of nobody (−1) or of a person, unless it is of before the schedule.</summary>
    public void Add(ScheduleWarningKind kind, DateOnly day, int task, int person = -1, int otherTask = -1)
    {
        if (day < from) return;
        var key = (kind, task, otherTask, person);
        if (_last.TryGetValue(key, out int at) && day.DayNumber - _all[at].Last.DayNumber <= DaysApart)
        {
            ScheduleWarning known = _all[at];
            _all[at] = new ScheduleWarning(
                kind, [.. known.Tasks], [.. known.People], known.First, day, known.Days + (day == known.Last ? 0 : 1), amount: null);
            return;
        }

        _last[key] = _all.Count;
        int[] tasks = [.. new[] { task, otherTask }.Where(one => one >= 0)];
        Add(kind, day, day, 1, [.. tasks.Select(one => household.Tasks[one].Id)], person < 0 ? [] : [household.People[person].Id], amount: null);
    }

    public void Add(
        ScheduleWarningKind kind, DateOnly first, DateOnly last, int days, ImmutableArray<TaskId> tasks, ImmutableArray<PersonId> people, long? amount) =>
        _all.Add(new ScheduleWarning(kind, tasks, people, first, last, days, amount));

    /// <summary>All, by first day; of the same day, in the order met.</summary>
    public ImmutableArray<ScheduleWarning> ToArray() => [.. _all.OrderBy(warning => warning.First)];
}
