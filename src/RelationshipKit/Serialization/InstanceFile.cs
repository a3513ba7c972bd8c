using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Serialization;

/// <summary>The raw instance that the <c>divide</c> command takes: strict reading that lists every problem.</summary>
public static class InstanceFile
{
    /// <summary>Reads a raw instance.</summary>
    /// <param name="utf8">The file: UTF-8 with or without BOM, at most 16 MiB and 32 levels deep.</param>
    /// <param name="instance">What was read, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out RawInstance? instance, out IReadOnlyList<InputProblem> problems) =>
        StrictJson.TryRead(utf8, InstanceReader.Read, out instance, out problems);

    /// <summary>Reads a raw instance from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="instance">What was read, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out RawInstance? instance, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out instance, out problems);

    /// <summary>Reads a raw instance.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="InstanceFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static RawInstance Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out RawInstance? instance, out IReadOnlyList<InputProblem> problems) ? instance : throw new InstanceFormatException(problems);

    /// <summary>Reads a raw instance from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="InstanceFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static RawInstance Read(Stream stream) => Read(StrictJson.BytesOf(stream));
}
