using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Serialization;

/// <summary>
/// The ledger file, <c>relationshipkit.ledger</c> version 1: strict reading that lists every problem, stable writing. An entry that stands there
/// twice with the same content counts once; with other content it is a problem. Notes in it are private text.
/// </summary>
public static class LedgerFile
{
    /// <summary>Reads a ledger.</summary>
    /// <param name="utf8">The file: UTF-8 with or without BOM, at most 16 MiB and 32 levels deep, 0–200,000 entries in any order.</param>
    /// <param name="ledger">The ledger, or null.</param>
    /// <param name="problems">Everything wrong with the file, undoings that cannot hold included; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Ledger? ledger, out IReadOnlyList<InputProblem> problems) =>
        StrictJson.TryRead(utf8, LedgerReader.Read, out ledger, out problems);

    /// <summary>Reads a ledger from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="ledger">The ledger, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out Ledger? ledger, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out ledger, out problems);

    /// <summary>Reads a ledger.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="LedgerFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static Ledger Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out Ledger? ledger, out IReadOnlyList<InputProblem> problems) ? ledger : throw new LedgerFormatException(problems);

    /// <summary>Reads a ledger from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="LedgerFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static Ledger Read(Stream stream) => Read(StrictJson.BytesOf(stream));

    /// <summary>Writes a ledger. The same entries give the same bytes everywhere, whatever the order they came in: by time, then id; two spaces, LF, no BOM.</summary>
    /// <param name="ledger">The ledger, private entries included: for <see cref="Ledger.SeenBy"/> one person where it leaves the household.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="ArgumentException">The file could not be read back: see <see cref="TryWrite"/>.</exception>
    public static byte[] Write(Ledger ledger) =>
        TryWrite(ledger, out byte[]? utf8, out IReadOnlyList<InputProblem> problems) ? utf8 : throw new ArgumentException(string.Join('\n', problems), nameof(ledger));

    /// <summary>Writes a ledger as <see cref="Write(Ledger)"/> does, if the file can be read back.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="utf8">UTF-8, or null.</param>
    /// <param name="problems">Why not: the ledger's <see cref="Ledger.Faults"/>, or more than 200,000 entries or 16 MiB; empty where it is written.</param>
    /// <returns>Whether it is written.</returns>
    public static bool TryWrite(Ledger ledger, [NotNullWhen(true)] out byte[]? utf8, out IReadOnlyList<InputProblem> problems)
    {
        problems = Guard.Against.Null(ledger).Faults;
        utf8 = null;
        if (problems.Count > 0) return false;
        utf8 = StableJson.Write(new LedgerDocument { Entries = [.. ledger.Entries.Select(ToDocument)] }, LedgerJsonContext.Default.LedgerDocument);
        if (utf8.Length <= StrictJson.MostBytes && ledger.Entries.Count <= LedgerReader.MostEntries) return true;
        problems = [new InputProblem("entries", "A file of these entries could not be read back.", "Keep older entries in a file of their own: at most 200,000 and 16 MiB in one.")];
        utf8 = null;
        return false;
    }

    /// <summary>Writes a ledger to a stream, which stays open.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ArgumentException">The file could not be read back: see <see cref="TryWrite"/>.</exception>
    public static void Write(Ledger ledger, Stream stream) => Guard.Against.Null(stream).Write(Write(ledger));

    /// <summary>Writes one entry as the object it is in the file. The same entry gives the same bytes everywhere.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(LedgerEntry entry) => StableJson.Write(ToDocument(Guard.Against.Null(entry)), LedgerJsonContext.Default.LedgerEntryDocument);

    private static LedgerEntryDocument ToDocument(LedgerEntry entry) => new()
    {
        Id = entry.Id.Value,
        At = MomentText.Of(entry.At),
        Kind = LedgerKindWords.Of(entry.Kind),
        Task = entry.Task.Value,
        Due = entry.Due is { } due ? DateText.Of(due) : null,
        By = entry.By?.Value,
        TickedBy = entry.TickedBy?.Value,
        With = entry.With.Count == 0 ? null : [.. entry.With.Select(person => person.Value)],
        Minutes = entry.Minutes,
        Of = entry.Of?.Value,
        Note = entry.Note,
        Private = entry.Private?.Value,
    };
}
