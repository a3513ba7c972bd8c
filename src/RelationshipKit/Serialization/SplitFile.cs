using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Splitting;

namespace RelationshipKit.Serialization;

/// <summary>The split file, <c>relationshipkit.split</c> version 1: strict reading that lists every problem, stable writing. Ids are checked for their shape only: whether they are of a household is for a check against that household.</summary>
public static class SplitFile
{
    /// <summary>Reads a split file.</summary>
    /// <param name="utf8">The file: UTF-8 with or without BOM, at most 16 MiB and 32 levels deep.</param>
    /// <param name="split">What was read, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out SplitDocument? split, out IReadOnlyList<InputProblem> problems) =>
        StrictJson.TryRead(utf8, SplitReader.Read, out split, out problems);

    /// <summary>Reads a split file from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="split">What was read, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out SplitDocument? split, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out split, out problems);

    /// <summary>Reads a split file.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="SplitFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static SplitDocument Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out SplitDocument? split, out IReadOnlyList<InputProblem> problems) ? split : throw new SplitFormatException(problems);

    /// <summary>Reads a split file from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="SplitFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static SplitDocument Read(Stream stream) => Read(StrictJson.BytesOf(stream));

    /// <summary>Writes a split file. The same split file gives the same bytes everywhere: two spaces, LF, no BOM.</summary>
    /// <param name="split">What to write.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(SplitDocument split) => StableJson.Write(Guard.Against.Null(split), RelationshipKitJsonContext.Default.SplitDocument);

    /// <summary>Writes a split file to a stream, which stays open.</summary>
    /// <param name="split">What to write.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(SplitDocument split, Stream stream) => Guard.Against.Null(stream).Write(Write(split));

    /// <summary>The file of a split: its owners and evidence, or why there is no split, with numbers rounded as the format says.</summary>
    /// <param name="split">The split.</param>
    /// <returns>What its file holds.</returns>
    public static SplitDocument From(FairSplit split) => Guard.Against.Null(split).ToDocument();
}
