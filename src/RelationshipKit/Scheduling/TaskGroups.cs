using System.Numerics;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Which tasks are wished together or apart, and who holds them on a day.</summary>
internal sealed class TaskGroups
{
    private readonly int[][] _together;
    private readonly int[][] _apart;
    private readonly bool[] _isInOne;
    private readonly ulong[] _holders;
    private readonly int[] _heldOn;
    private int _today = -1;

    public TaskGroups(Household household)
    {
        _together = [.. household.Wishes.OfType<Wish.Together>().Select(wish => wish.Tasks.Select(household.IndexOf).ToArray())];
        _apart = [.. household.Wishes.OfType<Wish.Apart>().Select(wish => wish.Tasks.Select(household.IndexOf).ToArray())];
        _isInOne = new bool[household.Tasks.Count];
        foreach (int task in _together.Concat(_apart).SelectMany(group => group)) _isInOne[task] = true;
        _holders = new ulong[household.Tasks.Count];
        _heldOn = new int[household.Tasks.Count];
        Array.Fill(_heldOn, -1);
    }

    public void Hold(int task, int day, int person)
    {
        if (!_isInOne[task]) return;
        _today = day;
        _holders[task] = HoldersOf(task) | 1UL << person;
        _heldOn[task] = day;
    }

    /// <summary>Of some people, those who hold what goes with a task today and nothing that is to be apart from it, as far as there are any.</summary>
    public ulong Preferred(int task, int day, ulong people)
    {
        if (!_isInOne[task]) return people;
        _today = day;
        foreach (int[] group in _apart)
        {
            if (!group.Contains(task)) continue;
            foreach (int other in group)
            {
                if (other != task) people = Kept(people, people & ~HoldersOf(other));
            }
        }

        foreach (int[] group in _together)
        {
            if (!group.Contains(task)) continue;
            foreach (int other in group)
            {
                if (other != task) people = Kept(people, people & HoldersOf(other));
            }
        }

        return people;
    }

    /// <summary>Warns of groups that a day did not keep together or apart.</summary>
    public void Check(DateOnly date, ulong present, WarningLog warnings)
    {
        foreach (int[] group in _apart)
        {
            ForPairs(group, (one, other) =>
            {
                if ((HoldersOf(one) & HoldersOf(other)) == 0) return;
                bool tooFew = BitOperations.PopCount(present) < group.Count(task => HoldersOf(task) != 0);
                warnings.Add(tooFew ? ScheduleWarningKind.TooFewPeople : ScheduleWarningKind.NotApart, date, one, otherTask: other);
            });
        }

        foreach (int[] group in _together)
        {
            ForPairs(group, (one, other) =>
            {
                if (HoldersOf(one) != HoldersOf(other)) warnings.Add(ScheduleWarningKind.NotTogether, date, one, otherTask: other);
            });
        }

        _today = -1;
    }

    private static ulong Kept(ulong before, ulong narrowed) => narrowed == 0 ? before : narrowed;

    private void ForPairs(int[] group, Action<int, int> warn)
    {
        for (int at = 0; at < group.Length; at++)
        {
            for (int next = at + 1; next < group.Length; next++)
            {
                if (HoldersOf(group[at]) != 0 && HoldersOf(group[next]) != 0) warn(group[at], group[next]);
            }
        }
    }

    private ulong HoldersOf(int task) => _today >= 0 && _heldOn[task] == _today ? _holders[task] : 0;
}
