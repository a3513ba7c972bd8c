using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RelationshipKit.Catalogs;

/// <summary>One kind of <see cref="Catalogue{T}"/>: the built-in ones, and reading a host's own. The formats are described in seeds/README.md.</summary>
/// <typeparam name="T">The kind of entry.</typeparam>
public sealed class CatalogueFormat<T>
    where T : class, ICatalogueEntry
{
    private readonly SeedFormat<Catalogue<T>> _seeds;

    internal CatalogueFormat(string name, Func<JsonMembers, ImmutableArray<T>> readEntries) =>
        _seeds = new(name, (file, culture) => new Catalogue<T>(culture, readEntries(file)));

    /// <summary>The cultures the package has it in, by name, in ordinal order.</summary>
    public IReadOnlyList<string> Cultures => EmbeddedSeeds.CulturesOf(_seeds.Name);

    /// <summary>
    /// The built-in catalogue in a culture's language; where there is none, in that of the nearest parent culture, at last in
    /// English. <see cref="Catalogue{T}.Culture"/> says which it became. Read once and kept.
    /// </summary>
    /// <param name="culture">The culture asked for.</param>
    /// <returns>The catalogue.</returns>
    public Catalogue<T> For(CultureInfo culture) => _seeds.For(Guard.Against.Null(culture));

    /// <summary>Reads a catalogue.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="CatalogFormatException">Something is wrong with the text; the exception lists all of it.</exception>
    public Catalogue<T> Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out Catalogue<T>? catalogue, out IReadOnlyList<InputProblem> problems) ? catalogue : throw new CatalogFormatException(problems);

    /// <summary>Reads a catalogue if nothing is wrong with it.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <param name="catalogue">The catalogue, or null.</param>
    /// <param name="problems">Everything that is wrong with the text: where, what, and what would be right; empty on success.</param>
    /// <returns>Whether the text is a catalogue.</returns>
    public bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Catalogue<T>? catalogue, out IReadOnlyList<InputProblem> problems) =>
        _seeds.TryRead(utf8, out catalogue, out problems);

    /// <summary>The built-in catalogue of just this culture, or null.</summary>
    internal Catalogue<T>? BuiltIn(string cultureName) => _seeds.BuiltIn(cultureName);

    /// <inheritdoc cref="SeedFormat{T}.LoadAnew"/>
    internal Catalogue<T> LoadAnew(string cultureName) => _seeds.LoadAnew(cultureName);
}
