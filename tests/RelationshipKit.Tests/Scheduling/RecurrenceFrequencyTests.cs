using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Scheduling;

public sealed class RecurrenceFrequencyTests
{
    private static readonly DateOnly Monday = new(2027, 1, 4);

    [Fact]
    public void Of_has_exactly_its_times_in_every_whole_period() => Check.ForAll("frequency counts", RecurrenceCases.Seeds, seed =>
    {
        (Frequency frequency, int position) = Draw(new Random(seed));
        foreach ((DateOnly first, DateOnly last) in Periods(frequency.Per).Where(period => Named(frequency, period.First) && Named(frequency, period.Last)))
            Assert.Equal(frequency.Times, Recurrence.Of(frequency, position).Between(first, last).Count());
        return frequency.Times > 1;
    });

    [Fact]
    public void Of_spreads_turns_as_evenly_as_whole_days_allow() => Check.ForAll("frequency evenness", RecurrenceCases.Seeds, seed =>
    {
        (Frequency frequency, int position) = Draw(new Random(seed));
        var recurrence = Recurrence.Of(Frequency.Create(frequency.Times, frequency.Per), position);
        foreach ((DateOnly first, DateOnly last) in Periods(frequency.Per).Take(110))
        {
            DateOnly[] turns = [.. recurrence.Between(first, last)];
            int days = last.DayNumber - first.DayNumber + 1;
            int[] gaps = [.. turns.Zip(turns.Skip(1), (one, next) => next.DayNumber - one.DayNumber)];
            if (gaps.Length > 0)
            {
                Assert.InRange(gaps.Min(), days / frequency.Times, days);
                Assert.InRange(gaps.Max(), 0, (days + frequency.Times - 1) / frequency.Times);
            }

            if (frequency.Times < days) continue;
            int[] perDay = [.. turns.CountBy(turn => turn).Select(pair => pair.Value)];
            Assert.Equal(days, perDay.Length);
            Assert.InRange(perDay.Max() - perDay.Min(), 0, 1);
        }

        return frequency.Times > 1;
    });

    [Fact]
    public void Of_gives_the_same_turns_whatever_range_is_asked() => Check.ForAll("frequency ranges", RecurrenceCases.Seeds, seed =>
    {
        var random = new Random(seed);
        (Frequency frequency, int position) = Draw(random);
        var recurrence = Recurrence.Of(frequency, position);
        DateOnly first = Monday.AddDays(random.Next(500)), last = first.AddDays(random.Next(100));

        DateOnly[] wide = [.. recurrence.Between(first.AddDays(-400), last.AddDays(400)).Where(day => day >= first && day <= last)];

        Assert.Equal(wide, recurrence.Between(first, last));
        Assert.All(wide, day => Assert.True(Named(frequency, day)));
        return wide.Length > 1;
    });

    [Fact]
    public void Of_three_a_week_is_the_same_days_in_every_week()
    {
        IEnumerable<DayOfWeek[]> weeks = Enumerable.Range(0, 60).Select(week => Recurrence.Of(Frequency.PerWeek(3), 5)
            .Between(Monday.AddDays(7 * week), Monday.AddDays((7 * week) + 6)).Select(day => day.DayOfWeek).ToArray());

        Assert.All(weeks, week => Assert.Equal([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday], week));
    }

    [Fact]
    public void Of_with_months_leaves_out_the_days_of_others()
    {
        var summer = Recurrence.Of(Frequency.PerWeek(7).In(6, 8));

        Assert.Equal(61, summer.Between(new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)).Count());
        Assert.Equal(new DateOnly(2027, 8, 1), summer.NextAfter(new DateOnly(2027, 6, 30)));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(7, 2)]
    [InlineData(20, 4)]
    [InlineData(60, 9)]
    public void Of_spreads_weekly_tasks_over_the_week_by_their_position(int tasks, int mostOnADay)
    {
        for (int first = 0; first < 300; first++)
        {
            IEnumerable<DateOnly> days = Enumerable.Range(first, tasks)
                .SelectMany(position => Recurrence.Of(Frequency.PerWeek(), position).Between(Monday, Monday.AddDays(6)));

            Assert.InRange(days.CountBy(day => day).Max(pair => pair.Value), 1, mostOnADay);
        }
    }

    [Theory]
    [InlineData(1, Period.Day)]
    [InlineData(1_000, Period.Day)]
    [InlineData(3, Period.Week)]
    [InlineData(2, Period.Quarter)]
    [InlineData(1, Period.Year)]
    public void Of_reaches_the_ends_of_the_calendar(int times, Period per)
    {
        var recurrence = Recurrence.Of(Frequency.Create(times, per), int.MaxValue);

        Assert.All(recurrence.Between(DateOnly.MaxValue.AddDays(-30), DateOnly.MaxValue), day => Assert.True(day > new DateOnly(9999, 11, 30)));
        Assert.All(recurrence.Between(DateOnly.MinValue, DateOnly.MinValue.AddDays(30)), day => Assert.Equal(1, day.Year));
        Assert.Null(recurrence.NextAfter(DateOnly.MaxValue));
    }

    private static (Frequency Frequency, int Position) Draw(Random random)
    {
        var per = (Period)random.Next(5);
        int most = random.Next(4) == 0 ? 400 : per switch { Period.Day => 4, Period.Week => 9, Period.Month => 35, _ => 100 };
        var frequency = Frequency.Create(random.Next(1, most + 1), per);
        if (per is Period.Day or Period.Week or Period.Month && random.Next(2) == 0)
            frequency = frequency.In(Enumerable.Range(1, 12).Where(month => month == 5 || random.Next(2) == 0));
        return (frequency, random.Next(2_000));
    }

    /// <summary>Whole calendar periods of 2027 and 2028, a leap year.</summary>
    private static IEnumerable<(DateOnly First, DateOnly Last)> Periods(Period per)
    {
        DateOnly first = per is Period.Week ? Monday : new DateOnly(2027, 1, 1);
        while (first.Year <= 2028)
        {
            DateOnly next = per switch
            {
                Period.Day => first.AddDays(1),
                Period.Week => first.AddDays(7),
                Period.Month => first.AddMonths(1),
                Period.Quarter => first.AddMonths(3),
                _ => first.AddYears(1),
            };
            yield return (first, next.AddDays(-1));
            first = next;
        }
    }

    private static bool Named(Frequency frequency, DateOnly day) => frequency.Months?.Contains(day.Month) ?? true;
}
