using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>How a person is spoken of: a name, and the pronoun sets they use, none, one or several. Equal by value.</summary>
public sealed class SpokenAs : IEquatable<SpokenAs>
{
    internal const int MostPronounSets = 16;

    private readonly ImmutableArray<PronounSet> _pronouns;

    private SpokenAs(string name, ImmutableArray<PronounSet> pronouns) => (Name, _pronouns) = (name, pronouns);

    /// <summary>The name, 1–200 characters in any script.</summary>
    public string Name { get; }

    /// <summary>The pronoun sets, the one that comes first first; empty where none was said, and then the name is used instead.</summary>
    public IReadOnlyList<PronounSet> Pronouns => _pronouns;

    /// <summary>The set to speak by when nothing else was chosen: the first, or null.</summary>
    public PronounSet? FirstPronouns => PronounsAt(0);

    /// <summary>Makes it.</summary>
    /// <param name="name">1–200 characters without control characters or lone surrogates.</param>
    /// <param name="pronouns">At most 16 sets, none twice, in the order of preference.</param>
    /// <returns>How the person is spoken of.</returns>
    /// <exception cref="ArgumentException">The name cannot be one, or a set is there twice or null, or there are too many.</exception>
    public static SpokenAs Create(string name, params ReadOnlySpan<PronounSet> pronouns)
    {
        Guard.Against.Null(name);
        if (PlainText.FaultOfName(name) is { } fault) throw new ArgumentException($"A person's name {fault}.", nameof(name));
        ImmutableArray<PronounSet> sets = [.. pronouns];
        if (sets.Length > MostPronounSets) throw new ArgumentException("More than 16 pronoun sets.", nameof(pronouns));
        if (sets.Any(set => set is null)) throw new ArgumentException("A pronoun set is null.", nameof(pronouns));
        return sets.Distinct().Count() == sets.Length
            ? new SpokenAs(name, sets)
            : throw new ArgumentException("A pronoun set is there twice.", nameof(pronouns));
    }

    /// <summary>How a person of a household is spoken of, by what their entry says.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The name and, where given, the one pronoun set.</returns>
    public static SpokenAs Of(Person person)
    {
        Guard.Against.Null(person);
        return new SpokenAs(person.Name, person.Pronouns is { } pronouns ? [pronouns] : []);
    }

    /// <summary>The sets in turn, for who likes them to alternate: one message speaks by one set, the next message by the next.</summary>
    /// <param name="turn">The number of the message, 0 or more.</param>
    /// <returns>The set, or null where there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The turn is negative.</exception>
    public PronounSet? PronounsAt(int turn)
    {
        Guard.Against.OutOfRange(turn, 0, int.MaxValue);
        return _pronouns.IsEmpty ? null : _pronouns[turn % _pronouns.Length];
    }

    /// <summary>The same person spoken of by the set whose turn it is, alone.</summary>
    /// <param name="turn">The number of the message, 0 or more.</param>
    /// <returns>The name with at most one set.</returns>
    public SpokenAs AtTurn(int turn) => new(Name, PronounsAt(turn) is { } pronouns ? [pronouns] : []);

    /// <summary>Whether name and sets are the same, in the same order.</summary>
    /// <param name="other">The other.</param>
    /// <returns>True if they are.</returns>
    public bool Equals(SpokenAs? other) =>
        other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && _pronouns.SequenceEqual(other._pronouns);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SpokenAs);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, _pronouns.Length);

    /// <summary>Nothing of the person: names are private.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(SpokenAs);
}
