using System.Collections.Immutable;
using System.Globalization;

namespace RelationshipKit.Households;

/// <summary>By which name an entry of the past is shown.</summary>
public enum PastEntries
{
    /// <summary>By the name of today: what a person no longer goes by is not shown again.</summary>
    ByTheNameOfToday,

    /// <summary>By the name of then, because the person chose so.</summary>
    ByTheNameOfThen,
}

/// <summary>A name and pronouns from a day on.</summary>
/// <param name="From">The first day, or null: from the beginning.</param>
/// <param name="SpokenAs">How the person is spoken of.</param>
/// <param name="Audience">Among whom, or null: everywhere where nothing else is said.</param>
public sealed record NamePeriod(DateOnly? From, SpokenAs SpokenAs, AudienceId? Audience)
{
    /// <summary>The day and the audience: names are private.</summary>
    /// <returns>Those two.</returns>
    public override string ToString() => FormattableString.Invariant($"{From?.ToString("O", CultureInfo.InvariantCulture) ?? "always"} {Audience}");
}

/// <summary>
/// The names and pronouns of one person over time and among different people. Today's name stands for the past too, unless the
/// person chose otherwise; an audience that has names of its own never sees another's. Immutable; equal by value.
/// </summary>
/// <remarks>Names are told by the person, never found out: nothing here is guessed from a name.</remarks>
public sealed class NameHistory : IEquatable<NameHistory>
{
    private readonly ImmutableArray<NamePeriod> _periods;

    private NameHistory(PersonId person, ImmutableArray<NamePeriod> periods, PastEntries pastEntries) =>
        (Person, _periods, PastEntries) = (person, periods, pastEntries);

    /// <summary>The person.</summary>
    public PersonId Person { get; }

    /// <summary>The periods, by audience and day.</summary>
    public IReadOnlyList<NamePeriod> Periods => _periods;

    /// <summary>By which name entries of the past are shown.</summary>
    public PastEntries PastEntries { get; }

    /// <summary>A history that begins with one name for everybody.</summary>
    /// <param name="person">The person.</param>
    /// <param name="spokenAs">How the person is spoken of.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
    public static NameHistory Of(PersonId person, SpokenAs spokenAs)
    {
        if (person == default) throw new ArgumentException("A default PersonId is no id.", nameof(person));
        return new NameHistory(person, [new NamePeriod(null, Guard.Against.Null(spokenAs), null)], PastEntries.ByTheNameOfToday);
    }

    /// <summary>A history that begins with what a household says of a person.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The history.</returns>
    public static NameHistory Of(Person person) => Of(Guard.Against.Null(person).Id, SpokenAs.Of(person));

    /// <summary>The history with a name and pronouns from a day on. What was said for the same day and audience is replaced.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="spokenAs">How the person is spoken of from then on.</param>
    /// <param name="audience">Among whom, or null: everywhere where nothing else is said.</param>
    /// <returns>The history with it.</returns>
    /// <exception cref="ArgumentException">The audience is the <c>default</c> value.</exception>
    public NameHistory With(DateOnly from, SpokenAs spokenAs, AudienceId? audience = null) => Put(new NamePeriod(from, Guard.Against.Null(spokenAs), audience));

    /// <summary>The history with a name and pronouns that one audience has always known and goes on using.</summary>
    /// <param name="spokenAs">How the person is spoken of there.</param>
    /// <param name="audience">Among whom.</param>
    /// <returns>The history with it.</returns>
    /// <exception cref="ArgumentException">The audience is the <c>default</c> value.</exception>
    public NameHistory WithAmong(AudienceId audience, SpokenAs spokenAs) => Put(new NamePeriod(null, Guard.Against.Null(spokenAs), audience));

    /// <summary>The history without the names of its own that an audience had: it hears what everybody hears.</summary>
    /// <param name="audience">The audience.</param>
    /// <returns>The history without them.</returns>
    public NameHistory WithoutAmong(AudienceId audience) =>
        new(Person, [.. _periods.Where(period => period.Audience != audience)], PastEntries);

    /// <summary>The history with the person's choice for entries of the past.</summary>
    /// <param name="pastEntries">The choice.</param>
    /// <returns>The history with it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no named value.</exception>
    public NameHistory Showing(PastEntries pastEntries) => new(Person, _periods, Guard.Against.EnumOutOfRange(pastEntries));

    /// <summary>How the person is spoken of on a day.</summary>
    /// <param name="today">The day.</param>
    /// <param name="audience">Among whom, or null: nobody in particular.</param>
    /// <returns>Name and pronouns.</returns>
    public SpokenAs On(DateOnly today, AudienceId? audience = null)
    {
        NamePeriod? own = audience is null ? null : Last(today, audience);
        return (own ?? Last(today, null) ?? _periods[0]).SpokenAs;
    }

    /// <summary>How the person is spoken of in an entry of the past: by today's name unless they chose the name of then.</summary>
    /// <param name="entry">The day of the entry.</param>
    /// <param name="today">The day on which it is shown.</param>
    /// <param name="audience">Among whom it is shown, or null: nobody in particular.</param>
    /// <returns>Name and pronouns.</returns>
    public SpokenAs InEntryOf(DateOnly entry, DateOnly today, AudienceId? audience = null) =>
        On(PastEntries == PastEntries.ByTheNameOfThen && entry < today ? entry : today, audience);

    /// <summary>Whether person, periods and choice are the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True if they are.</returns>
    public bool Equals(NameHistory? other) =>
        other is not null && Person == other.Person && PastEntries == other.PastEntries && _periods.SequenceEqual(other._periods);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NameHistory);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, PastEntries, _periods.Length);

    /// <summary>The id of the person: names are private.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Person.ToString();

    private NameHistory Put(NamePeriod added)
    {
        if (added.Audience == default(AudienceId)) throw new ArgumentException("A default AudienceId is no id.", nameof(added));
        return new NameHistory(
            Person,
            [
                .. _periods.Where(period => period.From != added.From || period.Audience != added.Audience).Append(added)
                    .OrderBy(period => period.Audience?.Value ?? "", StringComparer.Ordinal).ThenBy(period => period.From ?? DateOnly.MinValue),
            ],
            PastEntries);
    }

    private NamePeriod? Last(DateOnly today, AudienceId? audience) =>
        _periods.LastOrDefault(period => period.Audience == audience && (period.From is null || period.From <= today));
}
