using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Serialization;

/// <summary>The division of a raw instance, as the <c>divide</c> command gives it: strict reading that lists every problem, stable writing.</summary>
public static class DivisionFile
{
    /// <summary>Reads a division.</summary>
    /// <param name="utf8">The file: UTF-8 with or without BOM, at most 16 MiB and 32 levels deep.</param>
    /// <param name="division">What was read, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out DivisionDocument? division, out IReadOnlyList<InputProblem> problems) =>
        StrictJson.TryRead(utf8, DivisionReader.Read, out division, out problems);

    /// <summary>Reads a division from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="division">What was read, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out DivisionDocument? division, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out division, out problems);

    /// <summary>Reads a division.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="DivisionFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static DivisionDocument Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out DivisionDocument? division, out IReadOnlyList<InputProblem> problems) ? division : throw new DivisionFormatException(problems);

    /// <summary>Reads a division from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="DivisionFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static DivisionDocument Read(Stream stream) => Read(StrictJson.BytesOf(stream));

    /// <summary>Writes a division. The same division gives the same bytes everywhere: two spaces, LF, no BOM.</summary>
    /// <param name="division">What to write.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(DivisionDocument division) => StableJson.Write(Guard.Against.Null(division), RelationshipKitJsonContext.Default.DivisionDocument);

    /// <summary>Writes a division to a stream, which stays open.</summary>
    /// <param name="division">What to write.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(DivisionDocument division, Stream stream) => Guard.Against.Null(stream).Write(Write(division));

    /// <summary>The file of a division: its owners and evidence checked from scratch, or why there is none, with numbers rounded as the format says.</summary>
    /// <param name="raw">What was divided.</param>
    /// <param name="rule">The rule that divided it.</param>
    /// <param name="result">What the rule found.</param>
    /// <param name="microseconds">The median time of the rule, if it was measured.</param>
    /// <returns>What its file holds.</returns>
    public static DivisionDocument From(RawInstance raw, Rule rule, RuleResult result, decimal? microseconds = null) =>
        DivisionMapping.ToDocument(
            Guard.Against.Null(raw), DivisionMapping.ToInstance(raw), Guard.Against.Null(rule), Guard.Against.Null(result), microseconds);

    /// <summary>What in an instance the rule can promise nothing for, with its place; empty if the rule accepts the instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="rule">The rule.</param>
    /// <returns>One problem that names all the rule does not accept, or none.</returns>
    public static IReadOnlyList<InputProblem> Refusals(ChoreInstance instance, Rule rule) =>
        DivisionMapping.Refusals(Guard.Against.Null(instance), Guard.Against.Null(rule));
}
