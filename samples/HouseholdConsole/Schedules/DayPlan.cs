using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdConsole.Schedules;

/// <summary>What one group of people does on a day, or on every day of a week.</summary>
/// <param name="People">One person, or all who do it together, in the order of the household.</param>
/// <param name="Turns">Their turns, in order of tasks; where a task comes round several times, each counts.</param>
internal sealed record DayPart(ImmutableArray<PersonId> People, ImmutableArray<Turn> Turns);

/// <summary>The parts of a day, or of every day of a week.</summary>
/// <param name="Day">The day; null for every day.</param>
/// <param name="Parts">Who does what, in the order of people.</param>
internal sealed record DayPlan(DateOnly? Day, IReadOnlyList<DayPart> Parts)
{
    private const int DaysAWeek = 7;

    /// <summary>
    /// The days of a week with a turn. What the same people do on all seven days stands first, once, as what is done every day.
    /// </summary>
    public static IReadOnlyList<DayPlan> Of(Household household, BookedWeek week)
    {
        HashSet<TaskId> daily = [.. week.Turns.GroupBy(turn => turn.Task).Where(IsTheSameEveryDay).Select(same => same.Key)];
        Turn[] everyDay = [.. week.Turns.Where(turn => turn.Date == week.First && daily.Contains(turn.Task))];
        IEnumerable<DayPlan> others = week.Turns.Where(turn => !daily.Contains(turn.Task)).GroupBy(turn => turn.Date).Select(day => new DayPlan(day.Key, PartsOf(household, day)));
        return everyDay.Length == 0 ? [.. others] : [new DayPlan(null, PartsOf(household, everyDay)), .. others];
    }

    private static bool IsTheSameEveryDay(IEnumerable<Turn> turns)
    {
        string[] days = [.. turns.GroupBy(turn => turn.Date).Select(day => string.Join('/', day.Select(turn => $"{string.Join('\n', turn.People)}\t{turn.Minutes}")))];
        return days.Length == DaysAWeek && days.Distinct(StringComparer.Ordinal).Count() == 1;
    }

    private static IReadOnlyList<DayPart> PartsOf(Household household, IEnumerable<Turn> turns) =>
    [
        .. turns
            .GroupBy(turn => string.Join('\n', turn.People), StringComparer.Ordinal)
            .Select(part => new DayPart([.. part.First().People.OrderBy(household.IndexOf)], [.. part]))
            .OrderBy(part => part.People.Length)
            .ThenBy(part => household.IndexOf(part.People[0])),
    ];
}
