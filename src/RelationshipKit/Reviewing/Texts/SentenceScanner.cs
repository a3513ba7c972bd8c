using System.Globalization;
using System.Text;

namespace RelationshipKit.Reviewing.Texts;

internal enum WordShape : byte
{
    Word,
    Number,
    Symbol,
    Address,
}

/// <summary>A word as typed, and what stands before it.</summary>
internal readonly record struct RawWord(int Start, int End, WordShape Shape, bool HasBreakBefore);

/// <summary>Cuts a text into sentences and those into words. Looks at each character a bounded number of times.</summary>
internal sealed class SentenceScanner
{
    private const string Closers = "\"'\u2019\u201D\u201C\u00BB\u00AB)]}*_";

    private string _text = "";
    private int _at;
    private bool _hasBreak;

    /// <summary>Gets the words of the sentence.</summary>
    public List<RawWord> Words { get; } = [];

    /// <summary>Gets the sentence's span, with the signs that end it.</summary>
    public TextSpan Span { get; private set; }

    public bool IsQuestion { get; private set; }

    /// <summary>Gets or sets which short words keep their full stop.</summary>
    public required IReadOnlySet<string> Abbreviations { get; init; }

    public void Load(string text) => (_text, _at) = (text, 0);

    /// <summary>Reads the next sentence that has words; false at the end of the text.</summary>
    public bool Read()
    {
        Words.Clear();
        IsQuestion = false;
        _hasBreak = false;
        while (_at < _text.Length)
        {
            char sign = _text[_at];
            if (IsWordStart(sign)) TakeWord();
            else if (IsLineEnd(sign)
                ? TakeLineEnds()
                : IsTerminator(sign) ? TakeTerminators() : TakeOther(sign))
            {
                if (Words.Count > 0) return Finish();
                IsQuestion = false;
            }
        }

        return Words.Count > 0 && Finish();
    }

    private bool Finish()
    {
        int start = Words[0].Start;
        int end = _at;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        Span = TextSpan.Between(start, end);
        return true;
    }

    private void Add(int start, WordShape shape)
    {
        Words.Add(new RawWord(start, _at, shape, _hasBreak && Words.Count > 0));
        _hasBreak = false;
    }

    private void TakeWord()
    {
        int start = _at;
        if (IsAddress(start))
        {
            while (_at < _text.Length && !char.IsWhiteSpace(_text[_at])) _at++;
            Add(start, WordShape.Address);
            return;
        }

        bool isNumber = char.IsDigit(_text[start]);
        if (isNumber) TakeDigits();
        while (_at < _text.Length && (IsInner(_text[_at]) || IsApostropheInside())) _at++;
        if (isNumber && Words.Count == 0 && IsListMark(start)) return;
        Add(start, isNumber ? WordShape.Number : WordShape.Word);
    }

    private void TakeDigits()
    {
        while (_at < _text.Length)
        {
            bool joins = _text[_at] is '.' or ',' or ':' or '/' or '-' && _at + 1 < _text.Length && char.IsDigit(_text[_at + 1]);
            if (!char.IsDigit(_text[_at]) && !joins) return;
            _at++;
        }
    }

    /// <summary>Steps over a number that only counts the lines of a list.</summary>
    private bool IsListMark(int start)
    {
        bool isMark = _at + 1 < _text.Length && _text[_at] is '.' or ')' && char.IsWhiteSpace(_text[_at + 1]) && (start == 0 || IsLineEnd(_text[start - 1]));
        if (isMark) _at++;
        return isMark;
    }

    /// <summary>Line ends; true where they end the sentence.</summary>
    private bool TakeLineEnds()
    {
        int lines = 0;
        for (; _at < _text.Length && char.IsWhiteSpace(_text[_at]); _at++)
        {
            if (_text[_at] == '\n' || (IsLineEnd(_text[_at]) && _text[_at] != '\r') || (_text[_at] == '\r' && !IsAt(_at + 1, '\n'))) lines++;
        }

        _hasBreak = true;
        return lines > 1 || _at == _text.Length || char.IsUpper(_text[_at]) || BeginsListItem();
    }

    private bool BeginsListItem()
    {
        if (_text[_at] is '-' or '*' or '\u2022' or '\u2013') return _at + 1 < _text.Length && char.IsWhiteSpace(_text[_at + 1]);
        int end = _at;
        while (end < _text.Length && end < _at + 3 && char.IsAsciiDigit(_text[end])) end++;
        return end > _at && end < _text.Length && _text[end] is '.' or ')';
    }

    /// <summary>Full stops, question and exclamation marks; true where they end the sentence.</summary>
    private bool TakeTerminators()
    {
        int start = _at;
        (int dots, bool isSure) = (0, false);
        for (; _at < _text.Length && IsTerminator(_text[_at]); _at++)
        {
            if (_text[_at] == '.') dots++;
            else if (_text[_at] == '\u2026') dots += 3;
            else isSure = true;
            if (_text[_at] is '?' or '\uFF1F' or '\u203D') IsQuestion = true;
        }

        if (!isSure && dots == 1 && KeepsItsStop(start)) return false;
        int afterStops = _at;
        while (_at < _text.Length && Closers.Contains(_text[_at], StringComparison.Ordinal)) _at++;
        _hasBreak = true;
        if (isSure) return true;
        if (dots == 1) return _at == _text.Length || !IsWordStart(_text[afterStops < _at ? afterStops : _at]);
        int next = _at;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]) && !IsLineEnd(_text[next])) next++;
        return next == _text.Length || !char.IsLower(_text[next]);
    }

    private bool KeepsItsStop(int start)
    {
        if (Words.Count == 0 || Words[^1].End != start) return false;
        ReadOnlySpan<char> word = _text.AsSpan(Words[^1].Start, start - Words[^1].Start);
        bool isInitial = word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I';
        if (word.Length > 12 || (!isInitial && !Abbreviations.Contains(word.ToString().ToLowerInvariant()))) return false;
        return _at < _text.Length;
    }

    /// <summary>Signs between words; never the end of a sentence.</summary>
    private bool TakeOther(char sign)
    {
        if (sign < 0x80 || char.IsWhiteSpace(sign))
        {
            _hasBreak |= sign is ',' or ';' or ':' or '(' or ')' or '[' or ']' || (sign == '-' && IsDash());
            if (sign == '&') AddSign();
            else _at++;
            return false;
        }

        if (Rune.DecodeFromUtf16(_text.AsSpan(_at), out Rune rune, out int length) != System.Buffers.OperationStatus.Done)
        {
            _at += length;
            return false;
        }

        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol && rune.Value > 0xFF)
        {
            TakeEmoji();
            return false;
        }

        _hasBreak |= rune.Value is 0x2013 or 0x2014 or 0x2015 or 0x00BF or 0x00A1 or 0x3001 or 0xFF0C or 0x060C;
        _at += length;
        return false;
    }

    private void AddSign()
    {
        _at++;
        Add(_at - 1, WordShape.Word);
    }

    // A hyphen inside a word parts tokens; between blanks, or doubled, it is a dash.
    private bool IsDash() => IsAt(_at + 1, '-') || ((_at == 0 || char.IsWhiteSpace(_text[_at - 1])) && (_at + 1 == _text.Length || char.IsWhiteSpace(_text[_at + 1])));

    /// <summary>A symbol with its variation signs, skin tones and joined parts. A clause may begin after it.</summary>
    private void TakeEmoji()
    {
        int start = _at;
        bool joined = true;
        while (_at < _text.Length && Rune.DecodeFromUtf16(_text.AsSpan(_at), out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
        {
            bool isModifier = rune.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF);
            bool isJoiner = rune.Value == 0x200D;
            if (!isModifier && !isJoiner && !joined) break;
            joined = isJoiner;
            _at += length;
        }

        _hasBreak = true;
        Add(start, WordShape.Symbol);
        _hasBreak = true;
    }

    private bool IsAddress(int at) =>
        _text[at] is 'h' or 'H' or 'w' or 'W'
        && (HasAt(at, "http://") || HasAt(at, "https://") || HasAt(at, "www."));

    private bool HasAt(int at, string part) => string.Compare(_text, at, part, 0, part.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool IsAt(int at, char sign) => at < _text.Length && _text[at] == sign;

    private bool IsApostropheInside() =>
        NormalForm.IsApostrophe(_text[_at]) && _at + 1 < _text.Length && IsInner(_text[_at + 1]);

    private bool IsWordStart(char sign) => IsLetterOrDigit(sign) || (char.IsHighSurrogate(sign) && IsLetterPair());

    private bool IsInner(char sign)
    {
        if (sign < 0x80) return char.IsAsciiLetterOrDigit(sign);
        if (char.IsHighSurrogate(sign)) return IsLetterPair();
        if (char.IsLowSurrogate(sign)) return char.IsHighSurrogate(_text[_at - 1]);
        return IsLetterOrDigit(sign)
            || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
    }

    private bool IsLetterPair() => _at + 1 < _text.Length && Rune.TryCreate(_text[_at], _text[_at + 1], out Rune rune) && Rune.IsLetter(rune);

    private static bool IsLetterOrDigit(char sign) => sign < 0x80 ? char.IsAsciiLetterOrDigit(sign) : char.IsLetterOrDigit(sign);

    private static bool IsLineEnd(char sign) => sign is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f';

    private static bool IsTerminator(char sign) => sign is '.' or '!' or '?' or '\u2026' or '\u3002' or '\uFF01' or '\uFF1F' or '\u203D';
}
