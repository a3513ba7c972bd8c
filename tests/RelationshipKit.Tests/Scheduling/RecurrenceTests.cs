using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Tests.Scheduling;

public sealed class RecurrenceTests
{
    private static readonly DateOnly EndOfJanuary = new(2027, 1, 31);
    private static readonly DateOnly Monday = new(2027, 3, 1);

    [Fact]
    public void Weekdays_rest_on_weekends() => Assert.Equal(
        ["2027-03-04", "2027-03-05", "2027-03-08"], Days(Recurrence.Weekdays(Monday).Between(Monday.AddDays(3), Monday.AddDays(7))));

    [Fact]
    public void Every_two_weeks_counts_calendar_weeks_from_monday() => Assert.Equal(
        ["2027-03-07", "2027-03-15", "2027-03-21", "2027-03-29"],
        Days(Recurrence.EveryWeeks(2, new DateOnly(2027, 3, 6), DayOfWeek.Sunday, DayOfWeek.Monday).Between(Monday, Monday.AddDays(30))));

    [Fact]
    public void Yearly_from_29_February_is_28_February_in_common_years() => Assert.Equal(
        ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"],
        Days(Recurrence.Yearly(new DateOnly(2024, 2, 29)).Between(new DateOnly(2024, 1, 1), new DateOnly(2028, 12, 31))));

    [Fact]
    public void Fifth_friday_is_left_out_where_there_is_none() => Assert.Equal(
        ["2027-01-29", "2027-04-30", "2027-07-30"],
        Days(Recurrence.EveryMonths(1, new DateOnly(2027, 1, 1), MonthDay.Nth(5, DayOfWeek.Friday)).Between(new DateOnly(2027, 1, 1), new DateOnly(2027, 8, 31))));

    [Fact]
    public void AfterCompletion_counts_from_the_day_it_was_done()
    {
        var rolling = Recurrence.AfterCompletion(1, Period.Month, EndOfJanuary);

        Assert.Equal(EndOfJanuary, rolling.NextAfter(new DateOnly(2027, 1, 1)));
        Assert.Equal(new DateOnly(2027, 3, 10), rolling.NextAfter(new DateOnly(2027, 2, 10), new DateOnly(2027, 2, 10)));
        Assert.Equal(new DateOnly(2027, 2, 28), rolling.NextAfter(EndOfJanuary, EndOfJanuary));
    }

    [Fact]
    public void AfterCompletion_that_is_overdue_comes_the_next_day_never_in_the_past()
    {
        var rolling = Recurrence.AfterCompletion(10, Period.Day, Monday);

        Assert.Equal(Monday.AddDays(41), rolling.NextAfter(Monday.AddDays(40), Monday));
        Assert.Equal([Monday.AddDays(40), Monday.AddDays(50)], rolling.Forecast(Monday.AddDays(40), Monday.AddDays(59), Monday));
    }

    [Fact]
    public void Fixed_rule_does_not_move_with_an_early_completion()
    {
        var fridays = Recurrence.EveryWeeks(1, Monday, DayOfWeek.Friday);
        DateOnly wednesday = Monday.AddDays(2);

        Assert.Equal(Monday.AddDays(4), fridays.NextAfter(wednesday, wednesday));
        Assert.Equal(Monday.AddDays(11), fridays.NextAfter(Monday.AddDays(4), wednesday));
    }

    [Fact]
    public void AfterCompletion_due_in_a_pause_comes_the_day_after_it() => Assert.Equal(
        Monday.AddDays(20), Recurrence.AfterCompletion(10, Period.Day, Monday).Paused(Monday.AddDays(8), Monday.AddDays(19)).NextAfter(Monday, Monday));

    [Fact]
    public void Paused_joins_pauses_that_meet()
    {
        Recurrence twice = Recurrence.Daily(Monday).Paused(Monday.AddDays(5), Monday.AddDays(6)).Paused(Monday.AddDays(2), Monday.AddDays(4));

        Assert.Equal(Recurrence.Daily(Monday).Paused(Monday.AddDays(2), Monday.AddDays(6)), twice);
        Assert.Equal(Monday.AddDays(7), twice.NextAfter(Monday.AddDays(1)));
    }

    [Fact]
    public void Window_over_New_Year_holds_both_ends()
    {
        Recurrence winter = Recurrence.Daily(new DateOnly(2020, 1, 1)).Within(YearWindow.Create(12, 30, 1, 2));

        Assert.Equal(
            ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-12-30"],
            Days(winter.Between(new DateOnly(2026, 6, 1), new DateOnly(2027, 12, 30))));
        Assert.Equal(new DateOnly(2027, 12, 30), winter.NextAfter(new DateOnly(2027, 1, 2)));
    }

    [Fact]
    public void Window_of_29_February_alone_is_open_in_leap_years_only() => Assert.Equal(
        ["2024-02-29", "2028-02-29"],
        Days(Recurrence.Daily(new DateOnly(2020, 1, 1)).Within(YearWindow.Create(2, 29, 2, 29)).Between(new DateOnly(2023, 1, 1), new DateOnly(2029, 1, 1))));

    [Fact]
    public void Once_and_events_have_one_day_or_none()
    {
        Assert.Equal([Monday], Recurrence.Once(Monday).Between(Monday.AddDays(-9), Monday));
        Assert.Null(Recurrence.Once(Monday).NextAfter(Monday));
        Assert.Empty(Recurrence.OnEvent.Between(DateOnly.MinValue, DateOnly.MaxValue));
        Assert.Null(Recurrence.OnEvent.NextAfter(Monday, Monday));
    }

    [Fact]
    public void EndingAfter_counts_turns_from_the_start_whatever_range_is_asked()
    {
        Recurrence three = Recurrence.EveryDays(10, Monday).EndingAfter(3);

        Assert.Equal([Monday.AddDays(20)], three.Between(Monday.AddDays(11), Monday.AddDays(400)));
        Assert.Null(three.NextAfter(Monday.AddDays(20)));
        Assert.Equal([Monday.AddDays(30)], three.StartingOn(Monday.AddDays(5)).Between(Monday.AddDays(21), Monday.AddDays(400)));
    }

    [Fact]
    public void EndingOn_ends_what_follows_completion()
    {
        Recurrence until = Recurrence.AfterCompletion(10, Period.Day, Monday).EndingOn(Monday.AddDays(15));

        Assert.Equal(Monday.AddDays(15), until.NextAfter(Monday.AddDays(14), Monday));
        Assert.Null(until.NextAfter(Monday.AddDays(15), Monday));
    }

    [Fact]
    public void Year_rules_and_month_rules_that_say_the_same_are_equal()
    {
        var april = new DateOnly(2027, 4, 30);

        Assert.Equal(Recurrence.EveryMonths(12, april), Recurrence.Yearly(april));
        Assert.Equal(Recurrence.EveryYears(1, april, MonthDay.Last), Recurrence.Yearly(april));
        Assert.NotEqual(Recurrence.EveryMonths(1, april, MonthDay.Last), Recurrence.Monthly(april));
    }

    [Fact]
    public void Between_reads_backwards_ranges_as_empty_and_ends_with_the_calendar()
    {
        Assert.Empty(Recurrence.Daily(Monday).Between(Monday, Monday.AddDays(-1)));
        Assert.Empty(Recurrence.AfterCompletion(1, Period.Day, Monday).Forecast(Monday, Monday.AddDays(-1), null));
        Assert.Equal(3, Recurrence.Daily(Monday).Between(DateOnly.MaxValue.AddDays(-2), DateOnly.MaxValue).Count());
        Assert.Null(Recurrence.Daily(Monday).NextAfter(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData(Period.Day)]
    [InlineData(Period.Week)]
    [InlineData(Period.Month)]
    [InlineData(Period.Quarter)]
    [InlineData(Period.Year)]
    public void AfterCompletion_ends_with_the_calendar(Period per)
    {
        var rolling = Recurrence.AfterCompletion(Recurrence.MostEvery, per, Monday);
        DateOnly nearEnd = DateOnly.MaxValue.AddDays(-20);

        Assert.Null(rolling.NextAfter(nearEnd, nearEnd));
        Assert.Null(rolling.Within(YearWindow.Create(2, 1, 3, 1)).NextAfter(nearEnd, nearEnd));
    }

    [Fact]
    public void Rules_that_never_come_are_found_to_be_empty()
    {
        Recurrence never = Recurrence.Yearly(new DateOnly(2027, 7, 1)).Within(YearWindow.Create(1, 1, 1, 31));

        Assert.Null(never.NextAfter(Monday));
        Assert.Empty(never.EndingAfter(Recurrence.MostTurns).Between(DateOnly.MinValue, DateOnly.MaxValue));
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Season summer = Season.Create(YearWindow.Create(4, 1, 9, 30), Recurrence.Daily(Monday));
        var rolling = Recurrence.AfterCompletion(1, Period.Week, Monday);

        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.EveryDays(0, Monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.EveryYears(1_001, Monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.EveryWeeks(1, Monday, (DayOfWeek)7));
        Assert.Throws<ArgumentException>(() => Recurrence.EveryWeeks(1, Monday, DayOfWeek.Monday, DayOfWeek.Monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => MonthDay.Nth(0, DayOfWeek.Monday));
        Assert.Throws<ArgumentOutOfRangeException>(() => MonthDay.Of(32));
        Assert.Throws<ArgumentOutOfRangeException>(() => YearWindow.Create(2, 30, 3, 1));
        Assert.Throws<ArgumentException>(() => Recurrence.InSeasons());
        Assert.Throws<ArgumentException>(() => Recurrence.InSeasons(summer, Season.Create(YearWindow.Create(9, 30, 12, 31), Recurrence.Daily(Monday))));
        Assert.Throws<ArgumentException>(() => Recurrence.InSeasons(summer, Season.Create(YearWindow.Create(10, 1, 3, 31), rolling)));
        Assert.Throws<ArgumentException>(() => rolling.Paused(Monday, Monday.AddDays(-1)));
        Assert.Throws<InvalidOperationException>(() => rolling.EndingAfter(3));
        Assert.Throws<InvalidOperationException>(() => Recurrence.Of(Frequency.PerDay()).EndingAfter(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.Daily(Monday).EndingAfter(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Recurrence.Of(Frequency.PerDay(), -1));
    }

    [Fact]
    public void Of_with_a_start_can_end_after_a_number_of_turns() => Assert.Equal(
        [Monday, Monday, Monday.AddDays(1)],
        Recurrence.Of(Frequency.PerDay(2)).StartingOn(Monday).EndingAfter(3).Between(DateOnly.MinValue, DateOnly.MaxValue));

    private static IEnumerable<string> Days(IEnumerable<DateOnly> days) =>
        days.Select(day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
