using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Agreements;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>
/// The file of an agreement, <c>relationshipkit.agreement</c> version 1: who began it and everything that happened, so that it goes on from
/// any point at which it was stored. Reading plays every event again and refuses one that could not have been.
/// </summary>
/// <remarks>
/// Takes UTF-8 with or without BOM, at most 16 MiB and 32 levels deep. Never throws on the bytes given. The file holds words that are private
/// to who wrote them: to give it to one person, write <see cref="Agreement.SeenBy"/>.
/// </remarks>
public static class AgreementFile
{
    // Beyond the most events each at the table can still pause and leave, and one withdraw.
    private const int MostEvents = Agreement.MostEvents + (2 * Household.MostPeople) + 1;

    /// <summary>Reads an agreement.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="agreement">The agreement, or null.</param>
    /// <param name="problems">Everything wrong with the file, an event that could not have been included; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Agreement? agreement, out IReadOnlyList<InputProblem> problems) =>
        StrictJson.TryRead(utf8, ReadFile, out agreement, out problems);

    /// <summary>Reads an agreement from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="agreement">The agreement, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out Agreement? agreement, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out agreement, out problems);

    /// <summary>Reads an agreement.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="AgreementFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static Agreement Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out Agreement? agreement, out IReadOnlyList<InputProblem> problems) ? agreement : throw new AgreementFormatException(problems);

    /// <summary>Writes an agreement. The same agreement gives the same bytes everywhere: two spaces, LF, no BOM.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(Agreement agreement) =>
        StableJson.Write(AgreementDocument.Of(Guard.Against.Null(agreement)), AgreementJsonContext.Default.AgreementDocument);

    private static Agreement ReadFile(JsonCursor root)
    {
        // It stands for an agreement that cannot be read, and is thrown away.
        var agreement = Agreement.Among(PersonId.Create("?"));
        JsonMembers file = root.Members();
        if (!file.Announce("format", AgreementDocument.FormatName, version: 1)) return agreement;
        var people = new JsonIds("person");
        JsonCursor list = file.Required("people");
        string?[] founders = [.. list.Items(Household.MostPeople, least: 1).Select(people.Declare)];
        if (!list.HoldsAtMost(Household.MostPeople)) people.DeclareIncomplete();
        bool isWhole = founders.Length > 0 && Array.TrueForAll(founders, id => id is not null) && founders.Distinct(StringComparer.Ordinal).Count() == founders.Length;
        if (isWhole) agreement = Agreement.Among(founders.Select(id => PersonId.Create(id!)));
        foreach (JsonCursor place in file.Required("events").Items(MostEvents))
        {
            AgreementEvent? happened = AgreementEvents.Read(place, people);
            isWhole &= happened is not null;

            // What comes after an event that could not have been says nothing.
            if (!isWhole) continue;
            isWhole = agreement.TryApply(happened!, out Agreement? after, out AgreementRefusal? refusal);
            if (isWhole) agreement = after!;
            else place.Refuse($"This event could not have been: {refusal}.", "Give the events as they were written.");
        }

        file.RefuseOthers();
        return agreement;
    }
}
