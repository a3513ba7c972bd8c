using System.Collections.Immutable;
using System.Text;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Tests.Scheduling.UserCases;

/// <summary>Situations that users of other programs have reported, with the answer they expect.</summary>
public sealed class RecurrenceUserCases
{
    /// <summary>donetick#552: the bins go out every two weeks from November to March, every week from April to October.</summary>
    [Fact]
    public void Seasonal_cadence_is_one_task_with_two_rules()
    {
        var tuesday = new DateOnly(2026, 11, 3);
        var bins = Recurrence.InSeasons(
            Season.Create(YearWindow.Create(11, 1, 3, 31), Recurrence.EveryWeeks(2, tuesday)),
            Season.Create(YearWindow.Create(4, 1, 10, 31), Recurrence.EveryWeeks(1, tuesday)));

        DateOnly[] days = [.. bins.Between(new DateOnly(2026, 11, 1), new DateOnly(2027, 10, 31))];

        Assert.All(days, day => Assert.Equal(DayOfWeek.Tuesday, day.DayOfWeek));
        Assert.Equal(11, days.Count(day => day < new DateOnly(2027, 4, 1)));
        Assert.Equal(30, days.Count(day => day >= new DateOnly(2027, 4, 1)));
        Assert.Equal(new DateOnly(2027, 4, 6), bins.NextAfter(new DateOnly(2027, 3, 23)));
    }

    /// <summary>ha-home-keeper#242: every two months from April to September, last done in mid-September: due when the window opens again.</summary>
    [Fact]
    public void Season_window_rolls_over_to_the_next_year()
    {
        Recurrence fertilise = Recurrence.AfterCompletion(2, Period.Month, new DateOnly(2026, 4, 1)).Within(YearWindow.Create(4, 1, 9, 30));

        Assert.Equal(new DateOnly(2027, 4, 1), fertilise.NextAfter(new DateOnly(2026, 9, 15), lastDone: new DateOnly(2026, 9, 15)));
    }

    /// <summary>donetick's scheduler: monthly from 31 January drifts to 3 March there.</summary>
    [Fact]
    public void Month_end_is_kept_and_does_not_drift()
    {
        var monthly = Recurrence.Monthly(new DateOnly(2027, 1, 31));

        Assert.Equal(new DateOnly(2027, 2, 28), monthly.NextAfter(new DateOnly(2027, 1, 31)));
        Assert.Equal(new DateOnly(2027, 3, 31), monthly.NextAfter(new DateOnly(2027, 2, 28)));
        Assert.Equal(new DateOnly(2028, 2, 29), monthly.NextAfter(new DateOnly(2028, 1, 31)));
    }

    /// <summary>Meziantou.Framework#3159: under sv-SE a minus becomes U+2212, which no calendar reads.</summary>
    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Last_friday_of_a_month_is_written_with_a_hyphen_under_every_culture(string culture)
    {
        var lastFriday = Recurrence.EveryMonths(1, new DateOnly(2027, 1, 29), MonthDay.Nth(-1, DayOfWeek.Friday));

        Assert.Equal("FREQ=MONTHLY;BYDAY=-1FR", Cultural.Under(culture, () => RecurrenceRule.Write(lastFriday)));
    }

    /// <summary>Meziantou.Framework#3159: a title with line ends adds no event.</summary>
    [Fact]
    public void Title_with_line_ends_adds_no_event()
    {
        const string title = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT";
        CalendarItem item = CalendarItem.OnDay(CalendarUid.Of("home", "x"), title, new DateOnly(2027, 1, 1)) with
        {
            Description = title,
            People = [new CalendarPerson(PersonId.Create("p1"), title)],
        };

        byte[] file = CalendarFile.Write(title, [item], DateTimeOffset.UnixEpoch);

        ImmutableArray<ReadEvent> events = CalendarReader.Read(file).Events;
        Assert.Single(events);
        Assert.Equal("x\nEND:VEVENT\nBEGIN:VEVENT", events[0].Text("DESCRIPTION"));
        Assert.Single(Encoding.UTF8.GetString(file).Split("\r\n"), line => line == "BEGIN:VEVENT");
    }

    /// <summary>The same file under every culture.</summary>
    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Calendar_is_the_same_under_every_culture(string culture)
    {
        static byte[] Write() => CalendarFile.Write(
            "Home",
            [
                CalendarItem.OnDay(CalendarUid.Of("home", "1"), "Iron", new DateOnly(2027, 1, 31)) with { Sequence = 12 },
                CalendarItem.At(CalendarUid.Of("home", "2"), "Cook", new DateOnly(2027, 3, 28), new TimeOnly(2, 30), Zones.Berlin, 40),
            ],
            new DateTimeOffset(2026, 11, 21, 23, 0, 0, TimeSpan.FromHours(1)));

        Assert.Equal(Cultural.Under("", Write), Cultural.Under(culture, Write));
    }
}
