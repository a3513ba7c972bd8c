namespace RelationshipKit.Scheduling;

public abstract partial record Recurrence
{
    /// <summary>Rules that each hold in their own part of the year.</summary>
    public sealed record Seasonal : Recurrence
    {
        private readonly ValueList<Season> _seasons;

        internal Seasonal(ValueList<Season> seasons) => _seasons = seasons;

        /// <summary>The seasons, by their first day in the year.</summary>
        public IReadOnlyList<Season> Seasons => _seasons.Items;

        /// <inheritdoc />
        public override DateOnly? Start =>
            _seasons.Items.Any(season => season.Rule is { Start: null } and not Triggered) ? null : _seasons.Items.Min(season => season.Rule.Start);

        /// <inheritdoc />
        public override bool FollowsCompletion => _seasons.Items[0].Rule.FollowsCompletion;

        internal override IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last)
        {
            // Windows never overlap and one that wraps begins last in its year, so windows in order of beginning give turns in order.
            for (int year = first.Year - 1; year <= last.Year; year++)
            {
                foreach (Season season in _seasons.Items)
                {
                    if (season.Window.BeginningIn(year) is not { } span) continue;
                    DateOnly from = span.From > first ? span.From : first;
                    DateOnly until = span.Until < last ? span.Until : last;
                    if (until < from) continue;
                    foreach (DateOnly turn in season.Rule.TurnsIn(from, until)) yield return turn;
                }
            }
        }

        internal override DateOnly? FirstFrom(DateOnly day, DateOnly? lastDone) =>
            FollowsCompletion ? _seasons.Items.Min(season => FirstIn(season, day, lastDone)) : base.FirstFrom(day, lastDone);

        internal override string Describe() => string.Join("; ", Seasons);

        private static DateOnly? FirstIn(Season season, DateOnly day, DateOnly? lastDone)
        {
            for (int year = day.Year - 1; year <= DateOnly.MaxValue.Year; year++)
            {
                if (season.Window.BeginningIn(year) is not { } span || span.Until < day) continue;
                if (season.Rule.FirstFrom(span.From > day ? span.From : day, lastDone) is not { } turn) return null;
                if (turn <= span.Until) return turn;
                // Nothing before the turn can be due, so windows that end before it are passed over.
                year = Math.Max(year, turn.Year - 2);
            }

            return null;
        }
    }

    /// <summary>A rule with days on which it rests.</summary>
    public sealed record Pausing : Recurrence
    {
        private readonly ValueList<Pause> _pauses;

        internal Pausing(Recurrence rule, ValueList<Pause> pauses) => (Rule, _pauses) = (rule, pauses);

        /// <summary>The rule that is paused.</summary>
        public Recurrence Rule { get; }

        /// <summary>The pauses, ascending; those that met are one.</summary>
        public IReadOnlyList<Pause> Pauses => _pauses.Items;

        /// <inheritdoc />
        public override DateOnly? Start => Rule.Start;

        /// <inheritdoc />
        public override bool FollowsCompletion => Rule.FollowsCompletion;

        internal Pausing And(DateOnly from, DateOnly until)
        {
            var merged = new List<Pause>();
            foreach (Pause pause in _pauses.Items.Append(new Pause(from, until)).OrderBy(pause => pause.From))
            {
                if (merged is [.., { } before] && pause.From.DayNumber <= before.Until.DayNumber + 1)
                    merged[^1] = before with { Until = pause.Until > before.Until ? pause.Until : before.Until };
                else
                    merged.Add(pause);
            }

            return new Pausing(Rule, new ValueList<Pause>([.. merged]));
        }

        internal override IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last) =>
            Rule.TurnsIn(first, last).Where(turn => PauseAt(turn) is null);

        internal override DateOnly? FirstFrom(DateOnly day, DateOnly? lastDone)
        {
            DateOnly? turn = Rule.FirstFrom(day, lastDone);
            while (turn is { } due && PauseAt(due) is { } pause)
                turn = pause.Until == DateOnly.MaxValue ? null : Rule.FirstFrom(pause.Until.AddDays(1), lastDone);
            return turn;
        }

        internal override string Describe() => $"{Rule.Describe()}, paused {string.Join(", ", Pauses)}";

        private Pause? PauseAt(DateOnly day)
        {
            foreach (Pause pause in _pauses.Items)
            {
                if (pause.From <= day && day <= pause.Until) return pause;
            }

            return null;
        }
    }

    /// <summary>A rule that begins or ends.</summary>
    public sealed record Limited : Recurrence
    {
        internal Limited(Recurrence rule, DateOnly? first, DateOnly? last, int? turns) => (Rule, First, Last, Turns) = (rule, first, last, turns);

        /// <summary>The rule that is limited.</summary>
        public Recurrence Rule { get; }

        /// <summary>The first day that may have a turn, or null.</summary>
        public DateOnly? First { get; internal init; }

        /// <summary>The last day that may have a turn, or null.</summary>
        public DateOnly? Last { get; internal init; }

        /// <summary>The number of turns from the start, 1–10,000, or null for no such end.</summary>
        public int? Turns { get; internal init; }

        /// <inheritdoc />
        public override DateOnly? Start => First is { } first && !(Rule.Start > first) ? first : Rule.Start;

        /// <inheritdoc />
        public override bool FollowsCompletion => Rule.FollowsCompletion;

        internal override IEnumerable<DateOnly> TurnsIn(DateOnly first, DateOnly last)
        {
            DateOnly until = Last < last ? Last.Value : last;
            DateOnly from = Turns is null ? NotBeforeFirst(first) : Start!.Value;
            if (until < from) return [];
            IEnumerable<DateOnly> turns = Rule.TurnsIn(from, until);
            return Turns is { } count ? turns.Take(count).SkipWhile(turn => turn < first) : turns;
        }

        internal override DateOnly? FirstFrom(DateOnly day, DateOnly? lastDone)
        {
            if (!FollowsCompletion) return base.FirstFrom(day, lastDone);
            DateOnly? turn = Rule.FirstFrom(NotBeforeFirst(day), lastDone);
            return turn > Last ? null : turn;
        }

        internal override string Describe()
        {
            string first = First is { } from ? $", not before {TextOf(from)}" : "";
            string last = Last is { } until ? $", until {TextOf(until)}" : "";
            return Rule.Describe() + first + last + (Turns is { } turns ? FormattableString.Invariant($", {turns} turns") : "");
        }

        private DateOnly NotBeforeFirst(DateOnly day) => First > day ? First.Value : day;
    }
}
