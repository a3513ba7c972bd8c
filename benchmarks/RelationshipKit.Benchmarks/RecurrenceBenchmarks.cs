using BenchmarkDotNet.Attributes;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Benchmarks;

/// <summary>A year of turns of one rule of each kind, a year of a household's sixty frequencies, and RRULE text.</summary>
public class RecurrenceBenchmarks
{
    private static readonly DateOnly First = new(2027, 1, 1);
    private static readonly DateOnly Last = new(2027, 12, 31);

    private readonly Recurrence _weekly = Recurrence.EveryWeeks(1, First, DayOfWeek.Monday, DayOfWeek.Thursday);
    private readonly Recurrence _monthly = Recurrence.EveryMonths(1, First, MonthDay.Nth(-1, DayOfWeek.Friday));
    private readonly Recurrence _rolling = Recurrence.AfterCompletion(10, Period.Day, First);

    private readonly Recurrence _seasonal = Recurrence.InSeasons(
        Season.Create(YearWindow.Create(11, 1, 3, 31), Recurrence.EveryWeeks(2, First)),
        Season.Create(YearWindow.Create(4, 1, 10, 31), Recurrence.EveryWeeks(1, First)));

    private readonly Recurrence[] _household =
    [
        .. Enumerable.Range(0, 60).Select(position => Recurrence.Of(
            (position % 4) switch
            {
                0 => Frequency.PerDay(),
                1 => Frequency.PerWeek(3),
                2 => Frequency.PerMonth(2),
                _ => Frequency.PerQuarter(),
            },
            position)),
    ];

    [Benchmark]
    public int YearOfWeekly() => _weekly.Between(First, Last).Count();

    [Benchmark]
    public int YearOfMonthly() => _monthly.Between(First, Last).Count();

    [Benchmark]
    public int YearOfRolling() => _rolling.Between(First, Last).Count();

    [Benchmark]
    public int YearOfSeasons() => _seasonal.Between(First, Last).Count();

    [Benchmark]
    public int YearOfSixtyFrequencies() => _household.Sum(recurrence => recurrence.Between(First, Last).Count());

    [Benchmark]
    public string WriteAndParse() => RecurrenceRule.Write(RecurrenceRule.Parse("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR;COUNT=12", First));
}
