using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Packs;

namespace RelationshipKit.Reviewing;

/// <summary>
/// The basics of a language for the reviewer: irregular words, contractions, spellings, what opens a clause, shared word classes.
/// The format is described in docs/review-rules.md. Immutable.
/// </summary>
public sealed class ReviewLexicon
{
    private ReviewLexicon(LexiconParts parts) => Parts = parts;

    /// <summary>Gets the language tag, such as <c>en</c>.</summary>
    public string Culture => Parts.Culture;

    internal LexiconParts Parts { get; }

    /// <summary>Reads a lexicon.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <returns>The lexicon.</returns>
    /// <exception cref="CatalogFormatException">Something is wrong with the text; the exception lists all of it.</exception>
    public static ReviewLexicon Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out ReviewLexicon? lexicon, out IReadOnlyList<InputProblem> problems) ? lexicon : throw new CatalogFormatException(problems);

    /// <summary>Reads a lexicon if nothing is wrong with it.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <param name="lexicon">The lexicon, or null.</param>
    /// <param name="problems">Everything that is wrong with the text; empty on success.</param>
    /// <returns>Whether the text is a lexicon.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out ReviewLexicon? lexicon, out IReadOnlyList<InputProblem> problems)
    {
        bool isRead = StrictJson.TryRead(utf8, LexiconReader.Read, out LexiconParts? parts, out problems);
        lexicon = isRead ? new ReviewLexicon(parts!) : null;
        return isRead;
    }
}
