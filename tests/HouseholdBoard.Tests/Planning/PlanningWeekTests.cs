using System.Globalization;
using RelationshipKit.Samples.HouseholdBoard.Planning;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Planning;

/// <summary>Which week is to be planned by now.</summary>
public sealed class PlanningWeekTests
{
    [Theory]
    [InlineData("2026-11-21T02:59:59Z", "2026-11-16")] // A minute before it is time, the week that runs is the last one due.
    [InlineData("2026-11-21T03:00:00Z", "2026-11-23")]
    [InlineData("2026-11-22T23:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T00:00:00Z", "2026-11-23")]
    [InlineData("2026-11-27T23:59:59Z", "2026-11-23")]
    [InlineData("2026-11-28T04:00:00+02:00", "2026-11-23")] // By UTC.
    [InlineData("2026-12-26T12:00:00Z", "2026-12-28")]
    public void MondayDue_planned_on_saturdays_at_three(string now, string monday) =>
        Assert.Equal(DateOnly.Parse(monday, CultureInfo.InvariantCulture), PlanningWeek.MondayDue(Moment(now), DayOfWeek.Saturday, new TimeOnly(3, 0)));

    [Theory]
    [InlineData("2026-11-23T12:00:00Z", "2026-11-30")] // Planned on a Monday is planned a week ahead.
    [InlineData("2026-11-22T12:00:00Z", "2026-11-23")]
    public void MondayDue_planned_on_mondays_at_noon(string now, string monday) =>
        Assert.Equal(DateOnly.Parse(monday, CultureInfo.InvariantCulture), PlanningWeek.MondayDue(Moment(now), DayOfWeek.Monday, new TimeOnly(12, 0)));

    [Fact]
    public void MondayDue_any_day_and_hour_is_a_monday_that_never_goes_back()
    {
        foreach (DayOfWeek day in Enum.GetValues<DayOfWeek>())
        {
            DateOnly last = DateOnly.MinValue;
            for (DateTimeOffset now = Moment("2026-11-01T00:30:00Z"); now < Moment("2027-01-15T00:00:00Z"); now = now.AddHours(1))
            {
                DateOnly due = PlanningWeek.MondayDue(now, day, new TimeOnly(17, 0));
                Assert.Equal(DayOfWeek.Monday, due.DayOfWeek);
                Assert.True(due >= last);
                Assert.InRange(due.DayNumber - DateOnly.FromDateTime(now.UtcDateTime).DayNumber, -6, 7);
                last = due;
            }
        }
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
