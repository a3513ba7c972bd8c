using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Adds up what each person is given.</summary>
internal sealed class PlannedTally
{
    private readonly Household _household;
    private readonly int _firstWeek;
    private readonly DateOnly _anchor;
    private readonly int[] _turns;
    private readonly long[] _minutes;
    private readonly long[] _costs;
    private readonly long[][] _minutesOfWeek;

    public PlannedTally(Household household, DateOnly anchor, int days)
    {
        (_household, _anchor) = (household, anchor);
        _turns = new int[household.People.Count];
        _minutes = new long[household.People.Count];
        _costs = new long[household.People.Count];
        _firstWeek = anchor.DayNumber / 7;
        int weeks = ((anchor.DayNumber + days - 1) / 7) - _firstWeek + 1;
        _minutesOfWeek = [.. household.People.Select(_ => new long[weeks])];
    }

    public void Add(int person, int day, int minutes, long cost)
    {
        _turns[person]++;
        _minutes[person] += minutes;
        _costs[person] += cost;
        _minutesOfWeek[person][((_anchor.DayNumber + day) / 7) - _firstWeek] += minutes;
    }

    public ImmutableArray<PlannedLoad> Loads() =>
        [.. _household.People.Select((person, at) => new PlannedLoad(person.Id, _turns[at], _minutes[at], _costs[at]))];

    /// <summary>Warns of everyone who is given more minutes in a week than they have.</summary>
    public void WarnOfMinutes(Roster roster, DateOnly from, WarningLog warnings)
    {
        for (int person = 0; person < _turns.Length; person++)
        {
            if (roster.MinutesPerWeekOf(_household.People[person].Id) is not { } available) continue;
            int[] over = [.. Enumerable.Range(0, _minutesOfWeek[person].Length).Where(week => _minutesOfWeek[person][week] > available)];
            if (over.Length == 0) continue;
            DateOnly first = MondayOf(over[0]);
            warnings.Add(
                ScheduleWarningKind.OverMinutes,
                first < from ? from : first,
                MondayOf(over[^1]).AddDays(6),
                over.Length,
                [],
                [_household.People[person].Id],
                over.Max(week => _minutesOfWeek[person][week]) - available);
        }
    }

    /// <summary>Turns given and exact proportions of an alternation, over the slots that begin within some days of the anchor.</summary>
    public static IEnumerable<TurnProportion> ProportionsOf(Household household, TaskRun run, int days, ReturnStart policy)
    {
        if (run.Ownership is not Ownership.Alternating alternating) yield break;
        int slots = 0;
        for (int at = 0; at < run.Days.Length && run.Days[at] < days; at++) slots = run.SlotOf[at] + 1;
        ImmutableArray<Rational> exact = run.ExactOver(alternating, slots, policy);
        for (int at = 0; at < run.People.Length; at++)
        {
            int given = 0;
            for (int slot = 0; slot < slots; slot++)
            {
                if (run.SlotOwner[slot] == run.People[at]) given++;
            }

            yield return new TurnProportion(run.Id, household.People[run.People[at]].Id, given, exact[at]);
        }
    }

    private DateOnly MondayOf(int week) => DateOnly.FromDayNumber((_firstWeek + week) * 7);
}
