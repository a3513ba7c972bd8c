using System.Collections.Immutable;
using System.Collections.ObjectModel;
using RelationshipKit.Households;

namespace RelationshipKit.Insights;

/// <summary>
/// What people said about themselves, for insights alone: nothing that decides who does what ever sees it. Immutable; equal by value, in any order.
/// </summary>
public sealed class SelfReports : IEquatable<SelfReports>
{
    /// <summary>The longest week of paid work, in minutes: all of it.</summary>
    public const int MostMinutesPerWeek = 10_080;

    private readonly ReadOnlyDictionary<PersonId, int> _paid;
    private readonly ReadOnlyDictionary<PersonId, string> _genders;
    private readonly ImmutableArray<Belief> _beliefs;

    private SelfReports(
        IEnumerable<KeyValuePair<PersonId, int>> paid, IEnumerable<KeyValuePair<PersonId, string>> genders, IEnumerable<Belief> beliefs)
    {
        _paid = new ReadOnlyDictionary<PersonId, int>(new OrderedDictionary<PersonId, int>(paid));
        _genders = new ReadOnlyDictionary<PersonId, string>(new OrderedDictionary<PersonId, string>(genders));
        _beliefs = [.. beliefs];
        if (_paid.Values.Any(minutes => minutes is < 0 or > MostMinutesPerWeek))
            throw new ArgumentOutOfRangeException(nameof(paid), "Paid minutes a week are from 0 to 10,080.");
        if (_genders.Values.Any(string.IsNullOrWhiteSpace)) throw new ArgumentException("A gender is an empty text.", nameof(genders));
        if (_beliefs.Any(belief => belief is null)) throw new ArgumentException("An item is null.", nameof(beliefs));
        if (_beliefs.DistinctBy(belief => (belief.By, belief.About)).Count() < _beliefs.Length)
            throw new ArgumentException("One person's estimate of one person is there twice.", nameof(beliefs));
    }

    /// <summary>Nobody said anything.</summary>
    public static SelfReports None { get; } = new([], [], []);

    /// <summary>Paid work, in minutes a week, 0–10,080, of those who said.</summary>
    public IReadOnlyDictionary<PersonId, int> PaidMinutesPerWeek => _paid;

    /// <summary>Genders in people's own words, of those who said.</summary>
    public IReadOnlyDictionary<PersonId, string> Genders => _genders;

    /// <summary>What people believe each person's part of the unpaid work to be.</summary>
    public IReadOnlyList<Belief> Beliefs => _beliefs;

    /// <summary>Gathers what people said.</summary>
    /// <param name="paidMinutesPerWeek">Paid work, in minutes a week, 0–10,080.</param>
    /// <param name="genders">Genders in people's own words.</param>
    /// <param name="beliefs">Estimates; each person's of each person at most once.</param>
    /// <returns>What they said.</returns>
    /// <exception cref="ArgumentException">A person is there twice, a text is empty, or an estimate is there twice or null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are out of range.</exception>
    public static SelfReports Of(
        IEnumerable<KeyValuePair<PersonId, int>>? paidMinutesPerWeek = null,
        IEnumerable<KeyValuePair<PersonId, string>>? genders = null,
        IEnumerable<Belief>? beliefs = null) => new(paidMinutesPerWeek ?? [], genders ?? [], beliefs ?? []);

    /// <summary>The same without what a person said, and without what others believe of them.</summary>
    /// <param name="person">The person; they need not have said anything.</param>
    /// <returns>Reports of their own; these stay as they are.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value.</exception>
    public SelfReports Without(PersonId person) => person == default
        ? throw new ArgumentException("A default PersonId is no id.", nameof(person))
        : new SelfReports(
            _paid.Where(pair => pair.Key != person),
            _genders.Where(pair => pair.Key != person),
            _beliefs.Where(belief => belief.By != person && belief.About != person));

    /// <inheritdoc/>
    public bool Equals(SelfReports? other) =>
        other is not null
        && _paid.ToHashSet().SetEquals(other._paid)
        && _genders.ToHashSet().SetEquals(other._genders)
        && _beliefs.ToHashSet().SetEquals(other._beliefs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SelfReports);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_paid.Count, _genders.Count, _beliefs.Length);

    /// <summary>Nothing of what was said: it is private.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(SelfReports);

    internal SelfReports With(IEnumerable<KeyValuePair<PersonId, string>> genders) => new(_paid, genders, _beliefs);

    internal IEnumerable<PersonId> People => _paid.Keys.Concat(_genders.Keys).Concat(_beliefs.SelectMany(belief => new[] { belief.By, belief.About }));
}

/// <summary>What somebody believes a person's part of the unpaid work to be.</summary>
/// <param name="By">Who believes it.</param>
/// <param name="About">Whose part.</param>
/// <param name="Percent">The part in whole per cent, 0–100.</param>
public sealed record Belief(PersonId By, PersonId About, int Percent)
{
    /// <summary>The part in whole per cent, 0–100.</summary>
    public int Percent { get; } = Guard.Against.OutOfRange(Percent, 0, 100);
}

/// <summary>A choice in which wishes differed. Only who gave way is kept, not what it was about.</summary>
/// <param name="Date">The day.</param>
/// <param name="Followed">Those whose wish was followed.</param>
/// <param name="GaveWay">Those whose wish was not.</param>
public sealed record ContestedChoice(DateOnly Date, IReadOnlyList<PersonId> Followed, IReadOnlyList<PersonId> GaveWay);

/// <summary>A time at which somebody's own time was broken into.</summary>
/// <param name="Date">The day.</param>
/// <param name="Person">Whose time.</param>
public sealed record Interruption(DateOnly Date, PersonId Person);
