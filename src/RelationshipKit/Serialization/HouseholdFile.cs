using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>
/// The household file, <c>relationshipkit.household</c> version 1: strict reading that lists every problem, stable writing.
/// </summary>
/// <remarks>
/// Takes UTF-8 with or without BOM, at most 16 MiB and 32 levels deep. Never throws on the bytes given. A person's
/// <c>maxMinutesPerWeek</c> is a whole number, 0–10,080. A <see cref="Household"/> is read without what the people agreed beside the work, such as
/// goals, roles and times, and written without it: that is part of <see cref="HouseholdContents"/>. Kinds and cognitive steps of tasks are no part of this version and are
/// not written.
/// </remarks>
public static class HouseholdFile
{
    /// <summary>Reads a household.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="household">The household, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Household? household, out IReadOnlyList<InputProblem> problems)
    {
        household = StrictJson.TryRead(utf8, HouseholdReader.Read, out HouseholdDocument? file, out problems) ? file.ToHousehold() : null;
        return household is not null;
    }

    /// <summary>Reads a household from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="household">The household, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out Household? household, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out household, out problems);

    /// <summary>Reads a household.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>The household.</returns>
    /// <exception cref="HouseholdFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static Household Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out Household? household, out IReadOnlyList<InputProblem> problems)
            ? household
            : throw new HouseholdFormatException(problems);

    /// <summary>Reads a household from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <returns>The household.</returns>
    /// <exception cref="HouseholdFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static Household Read(Stream stream) => Read(StrictJson.BytesOf(stream));

    /// <summary>Reads everything a household file holds, its people's goals, roles, ways of deciding and times included.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="contents">What it holds, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryReadContents(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out HouseholdContents? contents, out IReadOnlyList<InputProblem> problems)
    {
        contents = StrictJson.TryRead(utf8, HouseholdReader.Read, out HouseholdDocument? file, out problems) ? file.ToContents() : null;
        return contents is not null;
    }

    /// <summary>Reads everything a household file holds from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="contents">What it holds, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryReadContents(
        Stream stream, [NotNullWhen(true)] out HouseholdContents? contents, out IReadOnlyList<InputProblem> problems) =>
        TryReadContents(StrictJson.BytesOf(stream), out contents, out problems);

    /// <summary>Reads everything a household file holds.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="HouseholdFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static HouseholdContents ReadContents(ReadOnlySpan<byte> utf8) =>
        TryReadContents(utf8, out HouseholdContents? contents, out IReadOnlyList<InputProblem> problems)
            ? contents
            : throw new HouseholdFormatException(problems);

    /// <summary>Writes everything a household file holds. The same contents give the same bytes everywhere: two spaces, LF, no BOM, defaults left out.</summary>
    /// <param name="contents">What to write.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(HouseholdContents contents) =>
        StableJson.Write(Guard.Against.Null(contents).Household.ToDocument(contents.Goals, contents.Roles, contents.Timing, contents.SelfReports), HouseholdJsonContext.Default.HouseholdDocument);

    /// <summary>Writes a household. The same household gives the same bytes everywhere: two spaces, LF, no BOM, defaults left out.</summary>
    /// <param name="household">The household.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(Household household) =>
        StableJson.Write(Guard.Against.Null(household).ToDocument(), HouseholdJsonContext.Default.HouseholdDocument);

    /// <summary>Writes a household to a stream, which stays open.</summary>
    /// <param name="household">The household.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(Household household, Stream stream) => Guard.Against.Null(stream).Write(Write(household));
}
