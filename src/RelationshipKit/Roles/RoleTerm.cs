using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>A time during which somebody holds a role. Equal by value.</summary>
public sealed record RoleTerm
{
    /// <summary>Says who holds a role and when.</summary>
    /// <param name="by">Who holds it.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day, or null while it is open.</param>
    /// <param name="handOn">What the holder hands on to whoever comes next, 1–500 characters, or null. It is meant for the whole household.</param>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, the last day is before the first, or the note is blank or too long.</exception>
    public RoleTerm(PersonId by, DateOnly from, DateOnly? until = null, string? handOn = null)
    {
        if (by == default) throw new ArgumentException("A default PersonId is no id.", nameof(by));
        if (until < from) throw new ArgumentException("The last day is before the first.", nameof(until));
        (By, From, Until) = (by, from, until);
        HandOn = handOn is null ? null : OwnWords.Check(handOn, nameof(handOn));
    }

    /// <summary>Who holds the role.</summary>
    public PersonId By { get; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, or null while it is open.</summary>
    public DateOnly? Until { get; }

    /// <summary>What the holder hands on to whoever comes next, or null.</summary>
    public string? HandOn { get; }

    /// <summary>Whether it covers a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True from the first day to the last, both included.</returns>
    public bool Covers(DateOnly date) => From <= date && (Until is not { } last || date <= last);

    /// <summary>Whether it shares a day with another one.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True if some day is covered by both.</returns>
    public bool Overlaps(RoleTerm other)
    {
        Guard.Against.Null(other);
        return Covers(other.From) || other.Covers(From);
    }

    /// <summary>The holder and the days; the note is not printed.</summary>
    /// <returns>Such as <c>p1 2026-01-01–</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{By} {From:yyyy-MM-dd}–{Until:yyyy-MM-dd}");
}

/// <summary>A role that goes round: each in turn holds it for the same number of months. Equal by value.</summary>
public sealed class RoleRotation : IEquatable<RoleRotation>
{
    /// <summary>The most months one turn may take.</summary>
    public const int MostMonths = 60;

    private const int MonthsOfAYear = 12;
    private const int MostYears = 9_999;

    /// <summary>Lets a role go round.</summary>
    /// <param name="among">2–50 different people, in the order of their turns.</param>
    /// <param name="from">The day on which the first turn begins.</param>
    /// <param name="everyMonths">Months of one turn, 1–60.</param>
    /// <exception cref="ArgumentException">There are too few or too many people, somebody is named twice, or an id is the <c>default</c> value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The months are out of range.</exception>
    public RoleRotation(IEnumerable<PersonId> among, DateOnly from, int everyMonths)
    {
        Among = [.. Guard.Against.Null(among)];
        if (Among.Count is < 2 or > Household.MostPeople) throw new ArgumentException("Name 2 to 50 people.", nameof(among));
        if (Among.Contains(default)) throw new ArgumentException("A default PersonId is no id.", nameof(among));
        if (Among.Distinct().Count() < Among.Count) throw new ArgumentException("Somebody is named twice.", nameof(among));
        From = from;
        EveryMonths = Guard.Against.OutOfRange(everyMonths, 1, MostMonths);
    }

    /// <summary>The people in the order of their turns.</summary>
    public IReadOnlyList<PersonId> Among { get; }

    /// <summary>The day on which the first turn begins.</summary>
    public DateOnly From { get; }

    /// <summary>Months of one turn. A turn that would begin on a day its month lacks begins on the month's last day.</summary>
    public int EveryMonths { get; }

    /// <summary>Whose turn it is on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The person, or null before the first turn.</returns>
    public PersonId? HolderOn(DateOnly date) => date < From ? null : Among[TurnOn(date) % Among.Count];

    /// <summary>The first day of the turn after the one a day is in; before the first turn that turn's first day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The day, or null where the calendar ends.</returns>
    public DateOnly? NextTurnAfter(DateOnly date) => date < From ? From : StartOf(TurnOn(date) + 1);

    /// <summary>The first day of the turn that a day is in.</summary>
    internal DateOnly? TurnSince(DateOnly date) => date < From ? null : StartOf(TurnOn(date));

    private int TurnOn(DateOnly date)
    {
        int months = ((date.Year - From.Year) * MonthsOfAYear) + date.Month - From.Month;
        int turn = months / EveryMonths;
        return StartOf(turn) > date ? turn - 1 : turn;
    }

    private DateOnly? StartOf(int turn)
    {
        int months = turn * EveryMonths;
        return (From.Year * MonthsOfAYear) + From.Month - 1 + months < (MostYears + 1) * MonthsOfAYear ? From.AddMonths(months) : null;
    }

    /// <inheritdoc/>
    public bool Equals(RoleRotation? other) =>
        other is not null && From == other.From && EveryMonths == other.EveryMonths && Among.SequenceEqual(other.Among);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RoleRotation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(From, EveryMonths, Among.Count);

    /// <summary>Ids and numbers alone.</summary>
    /// <returns>Such as <c>p1, p2 every 3 months</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{string.Join(", ", Among)} every {EveryMonths} months");
}
