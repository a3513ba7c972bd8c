using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Serialization;

/// <summary>
/// The file of a role review, <c>relationshipkit.role-review</c> version 1: everything one person did so far, so that they can go on another day
/// exactly where they stopped. Read strictly, written stably; private to the person.
/// </summary>
public static class RoleReviewFile
{
    private const int MostEvents = 100_000;

    /// <summary>Reads a review.</summary>
    /// <param name="utf8">The file: UTF-8 with or without BOM, at most 16 MiB and 32 levels deep.</param>
    /// <param name="review">The review, or null.</param>
    /// <param name="problems">Everything wrong with the file, events that were not possible included; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out RoleReview? review, out IReadOnlyList<InputProblem> problems) =>
        StrictJson.TryRead(utf8, ReadFile, out review, out problems);

    /// <summary>Reads a review from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="review">The review, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out RoleReview? review, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out review, out problems);

    /// <summary>Reads a review.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>The review.</returns>
    /// <exception cref="RoleReviewFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static RoleReview Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out RoleReview? review, out IReadOnlyList<InputProblem> problems) ? review : throw new RoleReviewFormatException(problems);

    /// <summary>Writes a review. The same review gives the same bytes everywhere: two spaces, LF, no BOM.</summary>
    /// <param name="review">The review.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(RoleReview review)
    {
        Guard.Against.Null(review);
        return StableJson.Write(
            new RoleReviewDocument { Person = review.Person.Value, Events = [.. review.Events.Select(RoleReviewEvents.ToEntry)] },
            RoleReviewJsonContext.Default.RoleReviewDocument);
    }

    private static RoleReview ReadFile(JsonCursor root)
    {
        JsonMembers file = root.Members();
        var review = RoleReview.Start(PersonId.Create("?"));
        if (!file.Announce("format", RoleReviewDocument.FormatName, version: 1)) return review;
        if (PersonId.TryCreate(file.Required("person").Id(), out PersonId person)) review = RoleReview.Start(person);
        bool isWhole = true;
        foreach (JsonCursor place in file.Required("events").Items(MostEvents))
        {
            RoleReviewEvent? happened = RoleReviewEvents.Read(place, review.Person);
            isWhole &= happened is not null;

            // What comes after an event that was not possible says nothing.
            if (!isWhole) continue;
            isWhole = review.TryApply(happened!, out RoleReview? after, out InputProblem? problem);
            if (isWhole) review = after!;
            else place.Refuse(problem!.What, problem.Remedy);
        }

        file.RefuseOthers();
        return review;
    }
}
