using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>Where one person stands on one line of a mission statement. Equal by value.</summary>
public sealed record MissionStand
{
    private MissionStand(PersonId person, bool accepts, string? reason) => (Person, Accepts, Reason) = (person, accepts, reason);

    /// <summary>The person.</summary>
    public PersonId Person { get; }

    /// <summary>Whether they stand behind the line; if not, they see it differently, and that is written down.</summary>
    public bool Accepts { get; }

    /// <summary>Why they see it differently, in the words they gave for all to read, or null: no reason is owed.</summary>
    public string? Reason { get; }

    /// <summary>The person and whether they accept; a reason is not printed.</summary>
    /// <returns>Such as <c>p1 accepts</c>.</returns>
    public override string ToString() => Accepts ? $"{Person} accepts" : $"{Person} sees it differently";

    internal static MissionStand Accepting(PersonId person) => new(person, accepts: true, null);

    internal static MissionStand Differing(PersonId person, string? reason) => new(person, accepts: false, reason is null ? null : OwnWords.Check(reason, nameof(reason)));
}

/// <summary>One line of a mission statement, the answers it came from, and where each person stands on it. Equal by value.</summary>
public sealed class MissionLine : IEquatable<MissionLine>
{
    internal MissionLine(int number, string text, ImmutableArray<MissionAnswer> sources, ImmutableArray<MissionStand> stands) =>
        (Number, Text, Sources, Stands) = (number, text, sources, stands);

    /// <summary>The line's number, which it keeps however lines come and go.</summary>
    public int Number { get; }

    /// <summary>The text, 1–4,000 characters.</summary>
    public string Text { get; }

    /// <summary>The answers the line was drafted from, kept through every edit.</summary>
    public ImmutableArray<MissionAnswer> Sources { get; }

    /// <summary>Where people stand who have spoken, in the order of speaking.</summary>
    public ImmutableArray<MissionStand> Stands { get; }

    /// <inheritdoc/>
    public bool Equals(MissionLine? other) =>
        other is not null
        && Number == other.Number
        && string.Equals(Text, other.Text, StringComparison.Ordinal)
        && Sources.SequenceEqual(other.Sources)
        && Stands.SequenceEqual(other.Stands);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MissionLine);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Stands.Length);

    /// <summary>The number alone.</summary>
    /// <returns>Such as <c>Line 3</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"Line {Number}");

    internal MissionLine Standing(MissionStand stand) =>
        new(Number, Text, Sources, Stands.RemoveAll(known => known.Person == stand.Person).Add(stand));

    internal MissionLine Saying(string text, PersonId by) => new(Number, text, Sources, [MissionStand.Accepting(by)]);
}

/// <summary>The statement as it stood on a day, with whoever saw a line differently. Equal by value.</summary>
/// <param name="Date">The day.</param>
/// <param name="Lines">The lines.</param>
public sealed record MissionRevision(DateOnly Date, ImmutableArray<MissionLine> Lines)
{
    /// <inheritdoc/>
    public bool Equals(MissionRevision? other) => other is not null && Date == other.Date && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, Lines.Length);

    /// <summary>The day alone.</summary>
    /// <returns>Such as <c>Revision of 2026-11-21</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"Revision of {Date:yyyy-MM-dd}");
}
