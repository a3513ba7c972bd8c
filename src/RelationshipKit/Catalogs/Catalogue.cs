using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RelationshipKit.Catalogs;

/// <summary>An entry of a <see cref="Catalogue{T}"/>.</summary>
public interface ICatalogueEntry
{
    /// <summary>The id: 1–64 characters, compared ordinally; it means the same in every language.</summary>
    string Id { get; }
}

/// <summary>Entries in one language, each with an id of its own. Immutable; equal by reference.</summary>
/// <typeparam name="T">The kind of entry.</typeparam>
public sealed class Catalogue<T>
    where T : class, ICatalogueEntry
{
    private readonly FrozenDictionary<string, T> _byId;

    internal Catalogue(CultureInfo culture, ImmutableArray<T> entries)
    {
        Culture = culture;
        Entries = entries;

        // A text with an id given twice is refused as a whole; until then the first one stands for it.
        _byId = entries.DistinctBy(entry => entry.Id, StringComparer.Ordinal).ToFrozenDictionary(entry => entry.Id, StringComparer.Ordinal);
    }

    /// <summary>
    /// The language: the one that was found, not the one that was asked for.
    /// The invariant culture where the program runs without cultures (invariant globalization).
    /// </summary>
    public CultureInfo Culture { get; }

    /// <summary>The entries, in the order of the catalogue.</summary>
    public IReadOnlyList<T> Entries { get; }

    /// <summary>The entry of an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="KeyNotFoundException">The catalogue has no such entry.</exception>
    public T Find(string id) => TryFind(id, out T? entry) ? entry : throw new KeyNotFoundException($"The catalogue has no entry with the id '{id}'.");

    /// <summary>The entry of an id, if there is one.</summary>
    /// <param name="id">The id.</param>
    /// <param name="entry">The entry, or null.</param>
    /// <returns>Whether the catalogue has it.</returns>
    public bool TryFind(string id, [NotNullWhen(true)] out T? entry) => _byId.TryGetValue(Guard.Against.Null(id), out entry);

    /// <summary>
    /// This catalogue with another laid over it: an entry of the other replaces the one of the same id, in its place; the others
    /// follow at the end. The culture stays this one's.
    /// </summary>
    /// <param name="other">The catalogue laid over this one.</param>
    /// <returns>The two as one.</returns>
    public Catalogue<T> With(Catalogue<T> other)
    {
        Guard.Against.Null(other);
        return new Catalogue<T>(
            Culture,
            [
                .. Entries.Select(entry => other._byId.GetValueOrDefault(entry.Id, entry)),
                .. other.Entries.Where(entry => !_byId.ContainsKey(entry.Id)),
            ]);
    }
}
