namespace RelationshipKit.Reviewing;

/// <summary>A stretch of a text, in UTF-16 code units as <see cref="string"/> counts them.</summary>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Length">How long it is, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Gets where it ends: the place after its last code unit.</summary>
    public int End => Start + Length;

    /// <summary>The span between two places.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">The place after its last code unit, not before <paramref name="start"/>.</param>
    /// <returns>The span.</returns>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>Whether the two share a code unit.</summary>
    /// <param name="other">The other span.</param>
    /// <returns>True if they overlap.</returns>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The words of a text that this span covers.</summary>
    /// <param name="text">The text the span is of.</param>
    /// <returns>The part of the text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span is not inside the text.</exception>
    public string Of(string text) => Guard.Against.Null(text).Substring(Start, Length);
}
