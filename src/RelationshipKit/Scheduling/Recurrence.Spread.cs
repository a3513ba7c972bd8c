using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

public abstract partial record Recurrence
{
    /// <summary>A frequency's turns, spread over its periods.</summary>
    public sealed record Spread : Recurrence
    {
        // Multiples of a golden-section fraction keep apart whichever neighbours one takes (the three-distance theorem); neighbours in the
        // Fibonacci sequence make it exact in whole numbers, and different for 1,597 positions in a row.
        private const int Phases = 1_597;
        private const int PhaseStep = 987;

        private readonly int _monthsOff;
        private readonly int _phase;

        internal Spread(Frequency frequency, int position)
        {
            Frequency = frequency;
            Position = position;
            _phase = (int)((long)position * PhaseStep % Phases);
            if (frequency.Months is not { } named) return;
            foreach (int month in Enumerable.Range(1, 12).Except(named)) _monthsOff |= 1 << month;
        }

        /// <summary>How often.</summary>
        public Frequency Frequency { get; }

        /// <summary>The place of the task among the household's tasks, 0 or more.</summary>
        public int Position { get; }

        /// <summary>Null: a frequency has no beginning. <see cref="StartingOn"/> gives it one.</summary>
        public override DateOnly? Start => null;

        internal override IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last)
        {
            long times = Frequency.Times;
            (int start, int days) = PeriodOf(first);
            while (start <= last.DayNumber)
            {
                for (long turn = 0; turn < times; turn++)
                {
                    int at = start + (int)(((turn * Phases) + _phase) * days / (times * Phases));
                    if (at > last.DayNumber) yield break;
                    if (at < first.DayNumber) continue;
                    var day = DateOnly.FromDayNumber(at);
                    if ((_monthsOff & (1 << day.Month)) == 0) yield return day;
                }

                start += days;
                if (start <= last.DayNumber) (start, days) = PeriodOf(DateOnly.FromDayNumber(start));
            }
        }

        internal override string Describe()
        {
            string months = Frequency.Months is { } named ? $" in months {string.Join(", ", named.Select(month => FormattableString.Invariant($"{month}")))}" : "";
            return FormattableString.Invariant($"{Frequency.Times} turns a {Frequency.Per}{months}, at position {Position}");
        }

        /// <summary>The calendar period that holds a day: the day number it begins with, and how many days it has.</summary>
        private (int Start, int Days) PeriodOf(DateOnly day) => Frequency.Per switch
        {
            Period.Day => (day.DayNumber, 1),
            // Day number 0 is 1 January of year 1, a Monday.
            Period.Week => (day.DayNumber / 7 * 7, 7),
            Period.Month => MonthsFrom(day.Year, day.Month, 1),
            Period.Quarter => MonthsFrom(day.Year, ((day.Month - 1) / 3 * 3) + 1, 3),
            _ => MonthsFrom(day.Year, 1, 12),
        };

        private static (int Start, int Days) MonthsFrom(int year, int month, int months)
        {
            int days = 0;
            for (int i = 0; i < months; i++) days += DateTime.DaysInMonth(year, month + i);
            return (new DateOnly(year, month, 1).DayNumber, days);
        }
    }
}
