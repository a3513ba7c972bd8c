using RelationshipKit.Scheduling;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Scheduling;

public sealed class RecurrencePropertyTests
{
    [Fact]
    public void Between_agrees_with_asking_each_day_over_twenty_years() => Check.ForAll("recurrence days", RecurrenceCases.Seeds, seed =>
    {
        OracleRule rule = RecurrenceCases.Any(new Random(seed));

        List<DateOnly> expected = rule.Turns(RecurrenceCases.FirstDay, RecurrenceCases.LastDay);
        List<DateOnly> actual = [.. rule.Build().Between(RecurrenceCases.FirstDay, RecurrenceCases.LastDay)];

        Assert.Equal(expected, actual);
        return expected.Count > 5;
    });

    [Fact]
    public void Between_gives_the_same_turns_however_the_range_is_cut() => Check.ForAll("recurrence cuts", RecurrenceCases.Seeds, seed =>
    {
        var random = new Random(seed);
        Recurrence recurrence = RecurrenceCases.Any(random).Build();
        DateOnly cut = RecurrenceCases.FirstDay.AddDays(random.Next(4_000));

        IEnumerable<DateOnly> parts = recurrence.Between(RecurrenceCases.FirstDay, cut)
            .Concat(recurrence.Between(cut.AddDays(1), RecurrenceCases.LastDay));

        List<DateOnly> whole = [.. recurrence.Between(RecurrenceCases.FirstDay, RecurrenceCases.LastDay)];
        Assert.Equal(whole, parts);
        return whole.Exists(day => day <= cut) && whole.Exists(day => day > cut);
    });

    [Fact]
    public void NextAfter_is_the_first_day_that_is_due_later() => Check.ForAll("recurrence next", RecurrenceCases.Seeds, seed =>
    {
        var random = new Random(seed);
        OracleRule rule = RecurrenceCases.Any(random);
        DateOnly day = RecurrenceCases.FirstDay.AddDays(random.Next(3_000));
        DateOnly? lastDone = random.Next(4) == 0 ? null : day.AddDays(10 - random.Next(200));

        DateOnly? expected = rule.IsRolling
            ? Days(day.AddDays(1)).Cast<DateOnly?>().FirstOrDefault(later => rule.IsDue(later!.Value, lastDone))
            : rule.Turns(RecurrenceCases.FirstDay, RecurrenceCases.LastDay).Cast<DateOnly?>().FirstOrDefault(turn => turn > day);
        DateOnly? actual = rule.Build().NextAfter(day, lastDone);

        Assert.Equal(expected, actual > RecurrenceCases.LastDay ? null : actual);
        return expected is not null;
    });

    [Fact]
    public void Forecast_begins_with_what_is_next_and_goes_on_as_if_done() => Check.ForAll("recurrence forecast", RecurrenceCases.Seeds, seed =>
    {
        var random = new Random(seed);
        Recurrence recurrence = RecurrenceCases.Any(random).Build();
        DateOnly first = RecurrenceCases.FirstDay.AddDays(random.Next(3_000));
        DateOnly lastDone = first.AddDays(-random.Next(1, 200));
        var expected = new List<DateOnly>();
        DateOnly last = first.AddYears(3);
        for (DateOnly? turn = recurrence.NextAfter(first.AddDays(-1), lastDone); turn <= last; turn = recurrence.NextAfter(turn.Value, turn))
            expected.Add(turn!.Value);

        Assert.Equal(expected, recurrence.Forecast(first, last, lastDone));
        return expected.Count > 1;
    });

    [Fact]
    public void Equality_and_words_are_by_value() => Check.ForAll("recurrence equality", RecurrenceCases.Seeds, seed =>
    {
        Recurrence one = RecurrenceCases.Any(new Random(seed)).Build();
        Recurrence same = RecurrenceCases.Any(new Random(seed)).Build();
        Recurrence other = RecurrenceCases.Any(new Random(seed ^ 1)).Build();

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.Equal(one.ToString(), same.ToString());
        if (one == other) Assert.Equal(one.ToString(), other.ToString());
        return one != other;
    });

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Days_and_words_are_the_same_under_every_culture(string culture)
    {
        foreach (int seed in Enumerable.Range(0, 40))
        {
            Recurrence recurrence = RecurrenceCases.Any(new Random(seed)).Build();
            List<string> Read() =>
                [recurrence.ToString(), .. recurrence.Between(RecurrenceCases.FirstDay, RecurrenceCases.LastDay).Select(Recurrence.TextOf)];

            Assert.Equal(Cultural.Under("", Read), Cultural.Under(culture, Read));
        }
    }

    private static IEnumerable<DateOnly> Days(DateOnly first)
    {
        for (DateOnly day = first; day <= RecurrenceCases.LastDay; day = day.AddDays(1)) yield return day;
    }
}
