using System.Collections.Immutable;
using System.Globalization;

namespace RelationshipKit.Households;

/// <summary>One line of a page of words.</summary>
/// <param name="MessageId">The id of its words in its catalogue, such as <c>agreement.shared</c> of value-words.</param>
/// <param name="Text">The line, which may hold names and what people wrote.</param>
/// <param name="IsHeading">Whether it heads the lines after it.</param>
public sealed record WordedLine(string MessageId, string Text, bool IsHeading)
{
    /// <summary>The id of the message; the text may be private and is not printed.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => MessageId;
}

/// <summary>
/// Words for the people they are about: without blame, ranking or a score of anyone. A name or text that holds characters written from
/// right to left is isolated, so that it cannot reorder what stands around it. Texts are plain: a host that shows them as HTML escapes them.
/// </summary>
public sealed class WordedPage
{
    internal WordedPage(CultureInfo language, ImmutableArray<WordedLine> lines) => (Language, Lines) = (language, lines);

    /// <summary>The language used: the one asked for, or English where that has no words yet.</summary>
    public CultureInfo Language { get; }

    /// <summary>The lines, in order.</summary>
    public IReadOnlyList<WordedLine> Lines { get; }

    /// <summary>The whole as text: an empty line before each heading but the first, lines ended by LF.</summary>
    public string Text => string.Concat(Lines.Select((line, index) => (line.IsHeading && index > 0 ? "\n" : "") + line.Text + "\n"));

    /// <summary>The number of lines; the text may be private and is not printed.</summary>
    /// <returns>Such as <c>5 lines</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Lines.Count} lines");
}
