using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Someone an event in a calendar is about.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">The name to be read in the calendar.</param>
public sealed record CalendarPerson(PersonId Id, string Name)
{
    /// <summary>The id alone: names are private.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id.ToString();
}

/// <summary>
/// One event of a calendar: what is to be done, on which day, by whom. Any text will do: line ends and commas are escaped where they
/// are written, control characters left out. Immutable; equal by value.
/// </summary>
public sealed record CalendarItem
{
    /// <summary>The most characters (UTF-16) of a summary.</summary>
    public const int LongestSummary = 1_000;

    /// <summary>The most characters (UTF-16) of a description.</summary>
    public const int LongestDescription = 10_000;

    /// <summary>The most minutes an event may take: a week.</summary>
    public const int MostMinutes = 10_080;

    private CalendarItem(CalendarUid uid, string summary, DateOnly day)
    {
        // A task may be called by blanks alone; that is no reason for a calendar to fail.
        if (Guard.Against.Null(summary).Length is 0 or > LongestSummary)
            throw new ArgumentException("The summary is not of 1 to 1,000 characters.", nameof(summary));
        _ = uid.Value;
        (Uid, Summary, Day) = (uid, summary, day);
    }

    /// <summary>What the event is known by, also after a change.</summary>
    public CalendarUid Uid { get; }

    /// <summary>What is to be done.</summary>
    public string Summary { get; }

    /// <summary>The day, where the household lives.</summary>
    public DateOnly Day { get; }

    /// <summary>The moment it begins, or null for an event of the whole day.</summary>
    public DateTimeOffset? Begins { get; private init; }

    /// <summary>How many minutes it takes, 1–10,080; null for an event of the whole day.</summary>
    public int? Minutes { get; private init; }

    /// <summary>More words about it, at most 10,000 characters; null or empty for none.</summary>
    /// <exception cref="ArgumentException">It is too long.</exception>
    public string? Description
    {
        get;
        init => field = value?.Length > LongestDescription
            ? throw new ArgumentException("The description is longer than 10,000 characters.", nameof(value))
            : value;
    }

    /// <summary>Whom it is about, in the order to be read; nobody for what anyone may do.</summary>
    /// <exception cref="ArgumentException">A person or a name is null.</exception>
    public IReadOnlyList<CalendarPerson> People
    {
        get => _people.Items;
        init => _people = Guard.Against.Null(value, nameof(People)).Any(person => person?.Name is null)
            ? throw new ArgumentException("A person or a name is null.", nameof(value))
            : new ValueList<CalendarPerson>([.. value]);
    }

    /// <summary>How often the event has been changed since it was first exported, 0 or more: calendars take the highest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0.</exception>
    public int Sequence
    {
        get;
        init => field = Guard.Against.OutOfRange(value, 0, int.MaxValue, nameof(Sequence));
    }

    /// <summary>Whether the event is called off; it must be exported once more with a higher <see cref="Sequence"/> to disappear.</summary>
    public bool IsCancelled { get; init; }

    private readonly ValueList<CalendarPerson> _people;

    /// <summary>Makes an event of a whole day.</summary>
    /// <param name="uid">What it is known by.</param>
    /// <param name="summary">What is to be done, 1–1,000 characters.</param>
    /// <param name="day">The day.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The summary is empty or too long.</exception>
    public static CalendarItem OnDay(CalendarUid uid, string summary, DateOnly day) => new(uid, summary, day);

    /// <summary>Makes an event with a time.</summary>
    /// <param name="uid">What it is known by.</param>
    /// <param name="summary">What is to be done, 1–1,000 characters.</param>
    /// <param name="day">The day, in the years 2–9998.</param>
    /// <param name="time">The local time it begins.</param>
    /// <param name="zone">The time zone; where clocks change by <see cref="LocalMoment"/>.</param>
    /// <param name="minutes">How many minutes it takes, 1–10,080.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">The summary is empty or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day or the minutes are out of range.</exception>
    public static CalendarItem At(CalendarUid uid, string summary, DateOnly day, TimeOnly time, TimeZoneInfo zone, int minutes) =>
        new(uid, summary, day)
        {
            Begins = LocalMoment.Of(day, time, zone),
            Minutes = Guard.Against.OutOfRange(minutes, 1, MostMinutes),
        };

    /// <summary>The uid and the day: the words are private.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Uid} on {Recurrence.TextOf(Day)}";
}
