using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Packs;

namespace RelationshipKit.Reviewing;

/// <summary>
/// A pack of rules of one kind in one language, of the package or of a host: rules, context filters, word classes, and changes to rules of
/// packs before it. The format is described in docs/review-rules.md. Immutable.
/// </summary>
public sealed class ReviewPack
{
    private ReviewPack(PackParts parts) => Parts = parts;

    /// <summary>Gets the language tag, such as <c>en</c>.</summary>
    public string Culture => Parts.Culture;

    /// <summary>Gets the kind of review: one flag.</summary>
    public ReviewKinds Kind => Parts.Kind;

    /// <summary>Gets the rules, in the order of the pack.</summary>
    public IReadOnlyList<ReviewRule> Rules => Parts.Rules;

    internal PackParts Parts { get; }

    /// <summary>Reads a pack.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="CatalogFormatException">Something is wrong with the text; the exception lists all of it.</exception>
    public static ReviewPack Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out ReviewPack? pack, out IReadOnlyList<InputProblem> problems) ? pack : throw new CatalogFormatException(problems);

    /// <summary>
    /// Reads a pack if nothing is wrong with it by itself. Names it takes from the lexicon are looked up when a reviewer is made of it
    /// (<see cref="LanguageReviewer.TryCreate"/>).
    /// </summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <param name="pack">The pack, or null.</param>
    /// <param name="problems">Everything that is wrong with the text; empty on success.</param>
    /// <returns>Whether the text is a pack.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out ReviewPack? pack, out IReadOnlyList<InputProblem> problems)
    {
        bool isRead = StrictJson.TryRead(utf8, PackReader.Read, out PackParts? parts, out problems);
        pack = isRead ? new ReviewPack(parts!) : null;
        return isRead;
    }
}
