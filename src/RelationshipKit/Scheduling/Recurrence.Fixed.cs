namespace RelationshipKit.Scheduling;

public abstract partial record Recurrence
{
    /// <summary>Every so many days.</summary>
    public sealed record Days : Recurrence
    {
        private readonly DateOnly _start;

        internal Days(int every, DateOnly start) => (Every, _start) = (every, start);

        /// <summary>From one turn to the next, in days, 1–1,000.</summary>
        public int Every { get; }

        /// <inheritdoc />
        public override DateOnly? Start => _start;

        internal override IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last)
        {
            int start = _start.DayNumber;
            int skipped = Math.Max(0, first.DayNumber - start + Every - 1) / Every;
            for (int day = start + (skipped * Every); day <= last.DayNumber; day += Every) yield return DateOnly.FromDayNumber(day);
        }

        internal override string Describe() => FormattableString.Invariant($"every {Every} days from {TextOf(_start)}");
    }

    /// <summary>On some days of every so many weeks.</summary>
    public sealed record Weeks : Recurrence
    {
        private const int DaysOfWeek = 7;
        private readonly WeekdaySet _days;
        private readonly DateOnly _start;

        internal Weeks(int every, WeekdaySet days, DateOnly start) => (Every, _days, _start) = (every, days, start);

        /// <summary>From one week with turns to the next, in weeks, 1–1,000.</summary>
        public int Every { get; }

        /// <summary>The days of the week, from Monday on.</summary>
        public IReadOnlyList<DayOfWeek> DaysOfTheWeek => [.. _days];

        /// <inheritdoc />
        public override DateOnly? Start => _start;

        internal override IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last)
        {
            int from = Math.Max(first.DayNumber, _start.DayNumber);
            int step = DaysOfWeek * Every;
            int monday = MondayOf(_start);
            for (monday += (from - monday) / step * step; monday <= last.DayNumber; monday += step)
            {
                for (int day = 0; day < DaysOfWeek; day++)
                {
                    int turn = monday + day;
                    if (turn > last.DayNumber) yield break;
                    if (turn >= from && _days.HasDayFromMonday(day)) yield return DateOnly.FromDayNumber(turn);
                }
            }
        }

        internal override string Describe() =>
            FormattableString.Invariant($"every {Every} weeks on {string.Join(", ", DaysOfTheWeek)} from {TextOf(_start)}");

        // Day number 0 is 1 January of year 1, a Monday.
        private static int MondayOf(DateOnly day) => day.DayNumber / DaysOfWeek * DaysOfWeek;
    }

    /// <summary>On one day of every so many months.</summary>
    public sealed record Months : Recurrence
    {
        private const int MonthsOfYear = 12;
        private readonly DateOnly _start;

        internal Months(int every, MonthDay day, DateOnly start)
        {
            Every = every;
            _start = start;
            // A rule that meets one month only has one name for that month's end.
            Day = every % MonthsOfYear == 0 ? day.LimitedTo(start.Month) : day;
        }

        /// <summary>From one month with a turn to the next, in months, 1–12,000; a multiple of 12 is a rule by the year.</summary>
        public int Every { get; }

        /// <summary>The day of the month.</summary>
        public MonthDay Day { get; }

        /// <inheritdoc />
        public override DateOnly? Start => _start;

        internal override IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last)
        {
            DateOnly from = first > _start ? first : _start;
            int start = NumberOf(_start);
            int skipped = (NumberOf(from) - start + Every - 1) / Every;
            for (int month = start + (skipped * Every); month <= NumberOf(last); month += Every)
            {
                if (Day.In((month / MonthsOfYear) + 1, (month % MonthsOfYear) + 1) is not { } turn || turn < from) continue;
                if (turn > last) yield break;
                yield return turn;
            }
        }

        internal override string Describe() => FormattableString.Invariant($"every {Every} months on {Day} from {TextOf(_start)}");

        private static int NumberOf(DateOnly day) => (MonthsOfYear * (day.Year - 1)) + day.Month - 1;
    }

    /// <summary>One day only.</summary>
    public sealed record OneDay : Recurrence
    {
        private readonly DateOnly _day;

        internal OneDay(DateOnly day) => _day = day;

        /// <inheritdoc />
        public override DateOnly? Start => _day;

        internal override IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last) => first <= _day && _day <= last ? [_day] : [];

        internal override string Describe() => $"once on {TextOf(_day)}";
    }

    /// <summary>When something happens: no days by itself.</summary>
    public sealed record Triggered : Recurrence
    {
        internal Triggered()
        {
        }

        /// <inheritdoc />
        public override DateOnly? Start => null;

        internal override IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last) => [];

        internal override string Describe() => "on an event";
    }
}
