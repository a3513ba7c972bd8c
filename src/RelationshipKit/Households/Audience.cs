using System.Collections.Immutable;

namespace RelationshipKit.Households;

/// <summary>
/// Whom a person shows something of their own: nobody, everyone at home, or some by name. Whoever wrote it always sees it.
/// Private is where everything begins. Equal by value, whatever the order of the people.
/// </summary>
public sealed class Audience : IEquatable<Audience>
{
    private readonly ImmutableSortedSet<string> _people;

    private Audience(bool isEveryone, ImmutableSortedSet<string> people) => (IsEveryone, _people) = (isEveryone, people);

    /// <summary>Nobody but the person it belongs to.</summary>
    public static Audience Nobody { get; } = new(false, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    /// <summary>Everyone at home.</summary>
    public static Audience Everyone { get; } = new(true, ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    /// <summary>Whether it is everyone at home.</summary>
    public bool IsEveryone { get; }

    /// <summary>The people named, in the ordinal order of their ids; none for <see cref="Nobody"/> and <see cref="Everyone"/>.</summary>
    public IReadOnlyList<PersonId> People => [.. _people.Select(PersonId.Create)];

    /// <summary>Some people by their ids.</summary>
    /// <param name="people">The people; with none it is <see cref="Nobody"/>.</param>
    /// <returns>The audience.</returns>
    /// <exception cref="InvalidOperationException">An id is the <c>default</c> value.</exception>
    public static Audience Of(params IEnumerable<PersonId> people) =>
        new(false, Guard.Against.Null(people).Select(person => person.Value).ToImmutableSortedSet(StringComparer.Ordinal));

    /// <summary>Whether a person is shown it.</summary>
    /// <param name="reader">The person.</param>
    /// <returns>True for everyone's, and for those named.</returns>
    public bool Includes(PersonId reader) => IsEveryone || (reader != default && _people.Contains(reader.Value));

    /// <summary>Whether all these people are shown it.</summary>
    /// <param name="readers">The people.</param>
    /// <returns>True if it includes each.</returns>
    public bool IncludesAll(IEnumerable<PersonId> readers) => Guard.Against.Null(readers).All(Includes);

    /// <inheritdoc/>
    public bool Equals(Audience? other) => other is not null && IsEveryone == other.IsEveryone && _people.SetEquals(other._people);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Audience);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsEveryone, _people.Count);

    /// <summary>Ids alone.</summary>
    /// <returns>Such as <c>everyone</c>, <c>nobody else</c> or <c>p1, p2</c>.</returns>
    public override string ToString() => (IsEveryone, _people.Count) switch
    {
        (true, _) => "everyone",
        (_, 0) => "nobody else",
        _ => string.Join(", ", _people),
    };
}
