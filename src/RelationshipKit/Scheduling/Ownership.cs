using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>How long a turn of an alternation lasts, whatever the task's own recurrence.</summary>
public enum AlternationPeriod
{
    /// <summary>Each time the task comes round.</summary>
    EachTurn,

    /// <summary>A week from Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,
}

/// <summary>The weight of a person's part of an alternation: with 3 and 2, three of five turns and two of five.</summary>
/// <param name="Person">The person.</param>
/// <param name="Weight">The weight, above 0.</param>
public readonly record struct TurnShare(PersonId Person, Rational Weight);

/// <summary>A person's part of a task that is split into parts.</summary>
/// <param name="Person">The person.</param>
/// <param name="Minutes">Clock minutes of the part each time, 1–10,080.</param>
public readonly record struct TaskPart(PersonId Person, int Minutes);

/// <summary>
/// Who does a task over time: one of <see cref="One"/>, <see cref="Alternating"/>, <see cref="Rotating"/>, <see cref="Joint"/>,
/// <see cref="Parts"/>, <see cref="Pool"/>, <see cref="LeastBurdened"/>, <see cref="OnDuty"/>, <see cref="Backed"/>, <see cref="Drawn"/>.
/// Equal by value.
/// </summary>
/// <remarks>
/// What somebody cannot do, and from which age or with which skill one can, is a wish of the household (<see cref="Wish.CannotDo"/>): nobody is
/// given a turn they cannot do, whatever the ownership says.
/// </remarks>
public abstract record Ownership
{
    private Ownership()
    {
    }

    /// <summary>The people it names, in its order.</summary>
    public abstract IReadOnlyList<PersonId> People { get; }

    /// <summary>The task is one person's.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
    public static Ownership By(PersonId person) => new One(Named.Person(person, nameof(person)));

    /// <summary>The task is one person's; while they are away, another's.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="standBy">Who does it while they are away.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">An id is the <c>default</c> value, or both are the same person.</exception>
    public static Ownership By(PersonId person, PersonId standBy)
    {
        ImmutableArray<PersonId> both = Named.People([person, standBy], nameof(standBy));
        return new Backed(both[0], both[1]);
    }

    /// <summary>People take turns, equally often.</summary>
    /// <param name="period">How long a turn lasts.</param>
    /// <param name="people">The people, in the order of turns; one alone is <see cref="One"/>.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">Nobody is named, or somebody twice, or an id is the <c>default</c> value.</exception>
    public static Ownership InTurn(AlternationPeriod period, params IEnumerable<PersonId> people) =>
        InProportion(period, Guard.Against.Null(people).Select(person => new TurnShare(person, Rational.One)));

    /// <summary>People take turns in exact proportions.</summary>
    /// <param name="period">How long a turn lasts.</param>
    /// <param name="shares">The weights, in the order in which ties break; one alone is <see cref="One"/>.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">Nobody is named, or somebody twice, or an id is the <c>default</c> value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not above 0.</exception>
    public static Ownership InProportion(AlternationPeriod period, params IEnumerable<TurnShare> shares)
    {
        Guard.Against.EnumOutOfRange(period);
        ImmutableArray<TurnShare> all = [.. Guard.Against.Null(shares)];
        ImmutableArray<PersonId> people = Named.People(all.Select(share => share.Person), nameof(shares));
        if (all.Any(share => share.Weight.Sign <= 0)) throw new ArgumentOutOfRangeException(nameof(shares), "Every weight must be above 0.");
        return people.Length == 1 ? new One(people[0]) : new Alternating(period, all);
    }

    /// <summary>All of them do it together, each time.</summary>
    /// <param name="people">The people; one alone is <see cref="One"/>.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">Nobody is named, or somebody twice, or an id is the <c>default</c> value.</exception>
    public static Ownership Jointly(params IEnumerable<PersonId> people) =>
        Named.People(people, nameof(people)) is [{ } only] ? new One(only) : new Joint(Named.People(people, nameof(people)));

    /// <summary>Each time, everyone does a part of their own.</summary>
    /// <param name="parts">The parts, numbered from 1 in this order; a person may have several.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">There is no part, or an id is the <c>default</c> value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Minutes are out of range.</exception>
    public static Ownership InParts(params IEnumerable<TaskPart> parts)
    {
        ImmutableArray<TaskPart> all = [.. Guard.Against.Null(parts)];
        Named.People(all.Select(part => part.Person).Distinct(), nameof(parts));
        foreach (TaskPart part in all) Guard.Against.OutOfRange(part.Minutes, 1, HouseholdTask.MostMinutes, nameof(parts));
        return new Parts(all);
    }

    /// <summary>Whoever claims a turn does it.</summary>
    /// <param name="people">Who may claim it.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">Nobody is named, or somebody twice, or an id is the <c>default</c> value.</exception>
    public static Ownership OpenTo(params IEnumerable<PersonId> people) => new Pool(Named.People(people, nameof(people)));

    /// <summary>Each turn goes to whoever has carried least so far for their share, over all tasks.</summary>
    /// <param name="people">The people, in the order in which ties break.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">Nobody is named, or somebody twice, or an id is the <c>default</c> value.</exception>
    public static Ownership LeastBurdenedOf(params IEnumerable<PersonId> people) => new LeastBurdened(Named.People(people, nameof(people)));

    /// <summary>Everyone has days of their own.</summary>
    /// <param name="roster">Who is on duty when.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">Nobody is on the roster.</exception>
    public static Ownership OnDays(DutyRoster roster)
    {
        Named.People(Guard.Against.Null(roster).People, nameof(roster));
        return new OnDuty(roster);
    }

    /// <summary>Each turn is drawn among all but whoever had the last one.</summary>
    /// <param name="people">The people. One alone is <see cref="One"/>; for two nothing is left to draw: that is <see cref="Alternating"/>, and called so.</param>
    /// <param name="seed">Decides what is drawn.</param>
    /// <returns>The ownership.</returns>
    /// <exception cref="ArgumentException">Nobody is named, or somebody twice, or an id is the <c>default</c> value.</exception>
    public static Ownership DrawnFrom(IEnumerable<PersonId> people, int seed)
    {
        ImmutableArray<PersonId> all = Named.People(people, nameof(people));
        return all.Length > 2 ? new Drawn(all, seed) : InTurn(AlternationPeriod.EachTurn, all);
    }

    /// <summary>The task is one person's.</summary>
    public sealed record One : Ownership
    {
        internal One(PersonId person) => Person = person;

        /// <summary>Whose it is.</summary>
        public PersonId Person { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<PersonId> People => [Person];
    }

    /// <summary>One person's task with somebody standing by.</summary>
    public sealed record Backed : Ownership
    {
        internal Backed(PersonId person, PersonId standBy) => (Person, StandBy) = (person, standBy);

        /// <summary>Whose it is.</summary>
        public PersonId Person { get; }

        /// <summary>Who does it while they are away.</summary>
        public PersonId StandBy { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<PersonId> People => [Person, StandBy];
    }

    /// <summary>People take turns in exact proportions: see <see cref="InProportion"/>.</summary>
    public sealed record Alternating : Ownership
    {
        private readonly ValueList<TurnShare> _shares;

        internal Alternating(AlternationPeriod period, ImmutableArray<TurnShare> shares) => (Period, _shares) = (period, new ValueList<TurnShare>(shares));

        /// <summary>How long a turn lasts.</summary>
        public AlternationPeriod Period { get; }

        /// <summary>The weights, in the order in which ties break.</summary>
        public IReadOnlyList<TurnShare> Shares => _shares.Items;

        /// <inheritdoc/>
        public override IReadOnlyList<PersonId> People => [.. _shares.Items.Select(share => share.Person)];
    }

    /// <summary>The task moves round with others of a set.</summary>
    public sealed record Rotating : Ownership
    {
        internal Rotating(RotationSet set) => Set = set;

        /// <summary>The set.</summary>
        public RotationSet Set { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<PersonId> People => Set.People;
    }

    /// <summary>All of them do it together, each time.</summary>
    public sealed record Joint : Ownership
    {
        private readonly ValueList<PersonId> _people;

        internal Joint(ImmutableArray<PersonId> people) => _people = new ValueList<PersonId>(people);

        /// <inheritdoc/>
        public override IReadOnlyList<PersonId> People => _people.Items;
    }

    /// <summary>Each time, everyone does a part of their own.</summary>
    public sealed record Parts : Ownership
    {
        private readonly ValueList<TaskPart> _parts;

        internal Parts(ImmutableArray<TaskPart> parts) => _parts = new ValueList<TaskPart>(parts);

        /// <summary>The parts; the first is number 1.</summary>
        public IReadOnlyList<TaskPart> All => _parts.Items;

        /// <inheritdoc/>
        public override IReadOnlyList<PersonId> People => [.. _parts.Items.Select(part => part.Person).Distinct()];
    }

    /// <summary>Whoever claims a turn does it.</summary>
    public sealed record Pool : Ownership
    {
        private readonly ValueList<PersonId> _people;

        internal Pool(ImmutableArray<PersonId> people) => _people = new ValueList<PersonId>(people);

        /// <inheritdoc/>
        public override IReadOnlyList<PersonId> People => _people.Items;
    }

    /// <summary>Each turn goes to whoever has carried least so far for their share.</summary>
    public sealed record LeastBurdened : Ownership
    {
        private readonly ValueList<PersonId> _people;

        internal LeastBurdened(ImmutableArray<PersonId> people) => _people = new ValueList<PersonId>(people);

        /// <inheritdoc/>
        public override IReadOnlyList<PersonId> People => _people.Items;
    }

    /// <summary>Everyone has days of their own.</summary>
    public sealed record OnDuty : Ownership
    {
        internal OnDuty(DutyRoster roster) => Roster = roster;

        /// <summary>Who is on duty when.</summary>
        public DutyRoster Roster { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<PersonId> People => Roster.People;
    }

    /// <summary>Each turn is drawn among all but whoever had the last one; three people or more.</summary>
    public sealed record Drawn : Ownership
    {
        private readonly ValueList<PersonId> _people;

        internal Drawn(ImmutableArray<PersonId> people, int seed) => (_people, Seed) = (new ValueList<PersonId>(people), seed);

        /// <summary>Decides what is drawn.</summary>
        public int Seed { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<PersonId> People => _people.Items;
    }
}
