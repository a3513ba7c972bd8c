using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>
/// The value-sort file, <c>relationshipkit.values</c> version 1: strict reading that lists every problem, stable writing. Values are known
/// by the piles of the file, so that cards of one's own need no catalogue. The meanings in it are private to whoever wrote them.
/// </summary>
public static class ValueSortFile
{
    /// <summary>Reads a sort.</summary>
    /// <param name="utf8">The file: UTF-8 with or without BOM, at most 16 MiB and 32 levels deep.</param>
    /// <param name="sort">The sort, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out SortedValues? sort, out IReadOnlyList<InputProblem> problems)
    {
        sort = StrictJson.TryRead(utf8, ValueSortReader.Read, out ValueSortReader.ReadSort? read, out problems) ? read.ToSort() : null;
        return sort is not null;
    }

    /// <summary>Reads a sort from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="sort">The sort, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out SortedValues? sort, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out sort, out problems);

    /// <summary>Reads a sort.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>The sort.</returns>
    /// <exception cref="ValueSortFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static SortedValues Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out SortedValues? sort, out IReadOnlyList<InputProblem> problems) ? sort : throw new ValueSortFormatException(problems);

    /// <summary>Reads a sort from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <returns>The sort.</returns>
    /// <exception cref="ValueSortFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static SortedValues Read(Stream stream) => Read(StrictJson.BytesOf(stream));

    /// <summary>Writes a sort. The same sort gives the same bytes everywhere: two spaces, LF, no BOM. The meanings are written too: it is the person's own file.</summary>
    /// <param name="sort">The sort.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(SortedValues sort)
    {
        Guard.Against.Null(sort);
        var meanings = new OrderedDictionary<string, string>(
            sort.Meanings.Select(pair => KeyValuePair.Create(pair.Key.Value, pair.Value)), StringComparer.Ordinal);
        return StableJson.Write(
            new ValueSortDocument
            {
                Person = sort.Person.Value,
                Date = DateText.Of(sort.Date),
                Piles = new PilesEntry { Very = Ids(sort.In(ValuePile.Very)), Somewhat = Ids(sort.In(ValuePile.Somewhat)), Not = Ids(sort.In(ValuePile.Not)) },
                Ranking = [.. sort.Ranking().Select(Ids)],
                Meanings = meanings.Count == 0 ? null : meanings,
            },
            ValueJsonContext.Default.ValueSortDocument);
    }

    /// <summary>Writes a sort to a stream, which stays open.</summary>
    /// <param name="sort">The sort.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(SortedValues sort, Stream stream) => Guard.Against.Null(stream).Write(Write(sort));

    private static IReadOnlyList<string> Ids(IReadOnlyList<ValueId> values) => [.. values.Select(value => value.Value)];
}
