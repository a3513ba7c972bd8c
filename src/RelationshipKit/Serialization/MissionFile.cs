using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>
/// The file of a mission statement, <c>relationshipkit.mission-statement</c> version 1: its lines with where they came from and where each
/// person stands, and its revisions. Read strictly, every problem listed; written stably. It belongs to all whose statement it is.
/// </summary>
public static class MissionFile
{
    /// <summary>Reads a statement.</summary>
    /// <param name="utf8">The file: UTF-8 with or without BOM, at most 16 MiB and 32 levels deep.</param>
    /// <param name="mission">The statement, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out MissionStatement? mission, out IReadOnlyList<InputProblem> problems) =>
        StrictJson.TryRead(utf8, MissionReader.Read, out mission, out problems);

    /// <summary>Reads a statement from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="mission">The statement, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out MissionStatement? mission, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out mission, out problems);

    /// <summary>Writes a statement. The same statement gives the same bytes everywhere: two spaces, LF, no BOM.</summary>
    /// <param name="mission">The statement.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(MissionStatement mission)
    {
        Guard.Against.Null(mission);
        return StableJson.Write(
            new MissionDocument
            {
                People = [.. mission.People.Select(person => person.Value)],
                Next = mission.NextNumber,
                Lines = [.. mission.Lines.Select(ToEntry)],
                Revisions = mission.Revisions.IsEmpty
                    ? null
                    : [.. mission.Revisions.Select(revision => new MissionRevisionEntry { Date = DateText.Of(revision.Date), Lines = [.. revision.Lines.Select(ToEntry)] })],
            },
            ValueJsonContext.Default.MissionDocument);
    }

    private static MissionLineEntry ToEntry(MissionLine line) => new()
    {
        Number = line.Number,
        Text = line.Text,
        Sources = line.Sources.IsEmpty
            ? null
            : [.. line.Sources.Select(source => new MissionSourceEntry { Person = source.Person.Value, Question = source.Question, Text = source.Text })],
        Stands = line.Stands.IsEmpty
            ? null
            : [.. line.Stands.Select(stand => new MissionStandEntry { Person = stand.Person.Value, Accepts = stand.Accepts, Reason = stand.Reason })],
    };
}
