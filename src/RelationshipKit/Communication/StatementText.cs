using System.Globalization;
using System.Text;

namespace RelationshipKit.Communication;

/// <summary>
/// A statement as it grows: joins the words of the language and the texts of the slots so that no sign is doubled and no text
/// disturbs the direction of what stands around it.
/// </summary>
internal sealed class StatementText(bool isRightToLeft, CultureInfo culture)
{
    private const string Closers = "\"'’”»)]}";

    private readonly StringBuilder _text = new(256);
    private bool _capital;

    public void CapitalNext() => _capital = true;

    public void AppendWords(string words)
    {
        int start = 0;
        if (words[0] is '.' or '?' && EndsWith(words[0])) start = 1;
        if (_capital && words.Length > start && char.IsLetter(words[start]))
        {
            _text.Append(LetterCase.Capital(words[start], culture));
            _capital = false;
            start++;
        }

        _text.Append(words, start, words.Length - start);
    }

    public void AppendSlot(string text)
    {
        string isolated = isRightToLeft ? BidiIsolation.InRightToLeft(text) : BidiIsolation.Of(text);
        _text.Append(_capital ? LetterCase.Capital(isolated[0], culture) : isolated[0]).Append(isolated, 1, isolated.Length - 1);
        _capital = false;
    }

    public override string ToString() => _text.ToString();

    /// <summary>Whether the text ends a sentence already: with a full stop after which closing quotes may stand, say.</summary>
    private bool EndsWith(char sign)
    {
        int at = _text.Length - 1;
        while (at >= 0 && (Closers.Contains(_text[at], StringComparison.Ordinal) || _text[at] is >= '\u2066' and <= '\u2069')) at--;
        if (at < 0) return false;
        char last = _text[at];
        return sign == '.' ? last is '.' or '…' or '!' or '?' : last is '?';
    }
}

/// <summary>Capitals and small letters, where the way back leads to the same letter: so none is lost (İ and ı are two letters).</summary>
internal static class LetterCase
{
    public static char Small(char letter, CultureInfo culture)
    {
        char small = char.ToLower(letter, culture);
        return char.ToUpper(small, culture) == letter ? small : letter;
    }

    public static char Capital(char letter, CultureInfo culture)
    {
        char capital = char.ToUpper(letter, culture);
        return char.ToLower(capital, culture) == letter ? capital : letter;
    }
}
