using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Planning;

/// <summary>Which week is to be planned by now.</summary>
public static class PlanningWeek
{
    private const int DaysAWeek = 7;

    /// <summary>The Monday after the last moment at which a week was to be planned: every home is to have that week.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="day">The day on which the coming week is planned.</param>
    /// <param name="at">The time of that day, by UTC.</param>
    public static DateOnly MondayDue(DateTimeOffset now, DayOfWeek day, TimeOnly at)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        DateOnly planned = today.AddDays(-(((int)today.DayOfWeek - (int)day + DaysAWeek) % DaysAWeek));
        if (planned == today && TimeOnly.FromDateTime(now.UtcDateTime) < at) planned = planned.AddDays(-DaysAWeek);
        return HomePlan.MondayOf(planned).AddDays(DaysAWeek);
    }
}
