using System.Buffers;
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
    private const char NarrowNoBreakSpace = '\u202f';

    private static readonly SearchValues<char> Openers = SearchValues.Create("\"“„«‹‘([¿¡\u00a0");

    private readonly StringBuilder _text = new(256);
    private bool _capital;

    public void CapitalNext() => _capital = true;

    /// <summary>What comes next keeps its first letter as it is.</summary>
    public void KeepNext() => _capital = false;

    public void AppendWords(string words)
    {
        int start = 0;
        int sign = words[0] is NarrowNoBreakSpace && words.Length > 1 ? 1 : 0;
        if (words[sign] is '.' or '?' or '؟' && EndsWith(words[sign])) start = sign + 1;
        int letter = words.AsSpan(start).IndexOfAnyExcept(Openers) + start;
        if (_capital && letter >= start && char.IsLetter(words[letter]))
        {
            _text.Append(words, start, letter - start).Append(LetterCase.Capital(words[letter], culture));
            _capital = false;
            start = letter + 1;
        }

        _text.Append(words, start, words.Length - start);
    }

    public void AppendSlot(string text)
    {
        string isolated = isRightToLeft ? BidiIsolation.InRightToLeft(text) : BidiIsolation.Of(text);
        _text.Append(_capital ? LetterCase.Capital(isolated[0], culture) : isolated[0]).Append(isolated, 1, isolated.Length - 1);
        _capital = false;
    }

    /// <summary>Puts other words where the last so many characters stand; a capital stays one.</summary>
    public void ReplaceEnd(int length, string words)
    {
        int start = _text.Length - length;
        bool isCapital = char.IsUpper(_text[start]);
        _text.Length = start;
        _text.Append(isCapital ? LetterCase.Capital(words[0], culture) : words[0]).Append(words, 1, words.Length - 1);
    }

    public override string ToString() => _text.ToString();

    /// <summary>Whether the text ends a sentence already: with a full stop after which closing quotes may stand, say.</summary>
    private bool EndsWith(char sign)
    {
        int at = _text.Length - 1;
        while (at >= 0 && (Closers.Contains(_text[at], StringComparison.Ordinal) || _text[at] is >= '\u2066' and <= '\u2069')) at--;
        if (at < 0) return false;
        char last = _text[at];
        return last is '?' or '؟' || (sign == '.' && last is '.' or '…' or '!');
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
