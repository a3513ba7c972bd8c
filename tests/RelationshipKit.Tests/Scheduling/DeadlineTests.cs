using System.Globalization;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Tests.Scheduling;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2027-03-27", "02:30", "2027-03-27T02:30:00+01:00")]
    [InlineData("2027-03-28", "02:30", "2027-03-28T03:30:00+02:00")]
    [InlineData("2027-03-28", "02:00", "2027-03-28T03:00:00+02:00")]
    [InlineData("2027-10-31", "02:30", "2027-10-31T02:30:00+02:00")]
    [InlineData("2027-10-31", "03:00", "2027-10-31T03:00:00+01:00")]
    public void LocalMoment_where_clocks_change_is_the_stated_one(string day, string time, string expected)
    {
        DateTimeOffset moment = LocalMoment.Of(Parse(day), TimeOnly.Parse(time, CultureInfo.InvariantCulture), Zones.Berlin);

        Assert.True(moment.EqualsExact(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture)), $"{moment:o}");
    }

    /// <summary>Looks minute by minute for what clocks show, on all days near a change of clocks in twenty years.</summary>
    [Theory]
    [MemberData(nameof(Zones.Ids), MemberType = typeof(Zones))]
    public void LocalMoment_agrees_with_watching_the_clock(string id)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        TimeOnly[] times = [new(0, 0), new(0, 30), new(1, 45), new(2, 0), new(2, 30), new(3, 0), new(12, 0), new(23, 59)];
        foreach (DateOnly day in DaysOfChange(zone).Append(new DateOnly(2024, 2, 29)))
        {
            // What clocks show at each minute, from before the day begins anywhere until after it has ended.
            DateTimeOffset first = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(-15);
            (DateTimeOffset At, DateTime Shown)[] clock =
                [.. Enumerable.Range(0, 54 * 60).Select(minute => first.AddMinutes(minute)).Select(at => (at, TimeZoneInfo.ConvertTime(at, zone).DateTime))];
            foreach (TimeOnly time in times)
            {
                DateTime wanted = day.ToDateTime(time);
                int shown = Array.FindIndex(clock, minute => minute.Shown == wanted);
                int skipped = Array.FindIndex(clock, minute => minute.Shown > wanted);
                DateTimeOffset expected = shown >= 0 ? clock[shown].At : clock[skipped - 1].At + (wanted - clock[skipped - 1].Shown);

                DateTimeOffset actual = LocalMoment.Of(day, time, zone);
                Assert.Equal(expected, actual);
                Assert.Equal(zone.GetUtcOffset(actual), actual.Offset);
            }
        }
    }

    [Fact]
    public void On_gives_the_moments_of_a_turn()
    {
        DueMoments moments = Deadline.Create(new TimeOnly(18, 0), daysBefore: 2, daysAfter: 1).On(Parse("2027-03-28"), Zones.Berlin);

        Assert.Equal(DateTimeOffset.Parse("2027-03-26T00:00:00+01:00", CultureInfo.InvariantCulture), moments.NotBefore);
        Assert.Equal(DateTimeOffset.Parse("2027-03-28T18:00:00+02:00", CultureInfo.InvariantCulture), moments.Due);
        Assert.Equal(DateTimeOffset.Parse("2027-03-29T18:00:00+02:00", CultureInfo.InvariantCulture), moments.LateAfter);
    }

    [Fact]
    public void On_without_a_time_is_due_when_the_day_ends()
    {
        DueMoments moments = Deadline.Create().On(Parse("2027-03-28"), Zones.Berlin);

        Assert.Equal(TimeSpan.FromHours(23), moments.Due - moments.NotBefore);
        Assert.Equal(moments.Due, moments.LateAfter);
    }

    [Theory]
    [MemberData(nameof(Zones.Ids), MemberType = typeof(Zones))]
    public void On_never_is_late_before_due_or_due_before_begun(string id)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        foreach (Deadline deadline in new[] { Deadline.Create(), Deadline.Create(new TimeOnly(2, 30)), Deadline.Create(new TimeOnly(0, 0), 1, 365) })
        {
            for (DateOnly day = Parse("2010-01-01"); day.Year < 2030; day = day.AddDays(1))
            {
                DueMoments moments = deadline.On(day, zone);
                Assert.True(moments.NotBefore <= moments.Due && moments.Due <= moments.LateAfter);
            }
        }
    }

    [Fact]
    public void Create_refuses_days_out_of_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.Create(daysBefore: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.Create(daysAfter: 366));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.Create().On(DateOnly.MaxValue, TimeZoneInfo.Utc));
        Assert.Throws<ArgumentOutOfRangeException>(() => LocalMoment.Of(DateOnly.MinValue, default, TimeZoneInfo.Utc));
    }

    private static IEnumerable<DateOnly> DaysOfChange(TimeZoneInfo zone)
    {
        for (DateOnly day = Parse("2010-01-01"); day.Year < 2030; day = day.AddDays(1))
        {
            var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            if (zone.GetUtcOffset(at) == zone.GetUtcOffset(at.AddDays(1))) continue;
            yield return day;
            yield return day.AddDays(1);
        }
    }

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
