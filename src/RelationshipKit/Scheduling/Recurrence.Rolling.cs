using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

public abstract partial record Recurrence
{
    /// <summary>So long after it was last done.</summary>
    public sealed record Rolling : Recurrence
    {
        private readonly DateOnly _start;

        internal Rolling(int every, Period per, DateOnly start) => (Every, Per, _start) = (every, per, start);

        /// <summary>From done to due, in periods, 1–1,000.</summary>
        public int Every { get; }

        /// <summary>The period.</summary>
        public Period Per { get; }

        /// <summary>When the first turn is due.</summary>
        public override DateOnly? Start => _start;

        /// <inheritdoc />
        public override bool FollowsCompletion => true;

        internal override IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last) => Between(first, last);

        internal override DateOnly? FirstFrom(DateOnly day, DateOnly? lastDone)
        {
            DateOnly? due = lastDone is { } done ? Later(done) : _start;
            if (due < _start) due = _start;
            return due < day ? day : due;
        }

        internal override string Describe() => FormattableString.Invariant($"{Every} {Per} after completion, from {TextOf(_start)}");

        /// <summary>When a turn is due that follows one done on this day; null where the calendar has ended.</summary>
        private DateOnly? Later(DateOnly done) => Per switch
        {
            Period.Day => PlusDays(done, Every),
            Period.Week => PlusDays(done, 7 * Every),
            Period.Month => PlusMonths(done, Every),
            Period.Quarter => PlusMonths(done, 3 * Every),
            _ => PlusMonths(done, 12 * Every),
        };

        private static DateOnly? PlusDays(DateOnly day, int days) =>
            day.DayNumber + days <= DateOnly.MaxValue.DayNumber ? day.AddDays(days) : null;

        private static DateOnly? PlusMonths(DateOnly day, int months) =>
            (12 * (day.Year - 1)) + day.Month - 1 + months < 12 * DateOnly.MaxValue.Year ? day.AddMonths(months) : null;
    }
}
