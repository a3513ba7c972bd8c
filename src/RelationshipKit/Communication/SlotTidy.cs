using System.Globalization;
using System.Text;

namespace RelationshipKit.Communication;

/// <summary>
/// Tidies what people type into a slot: takes off what the sentence says itself (“I feel that …”, “when …”, “please”), signs at
/// both ends, doubled blanks and signs; mends a few spellings and the capital at the start. Every other character stays.
/// </summary>
internal sealed class SlotTidy
{
    private const int LongestClosing = 4;
    private const int FewestShoutedLetters = 6;

    private readonly StatementLanguage _language;
    private readonly SlotLanguage _slot;
    private readonly string _typed;

    public SlotTidy(StatementLanguage language, SlotLanguage slot, string typed)
    {
        (_language, _slot, _typed) = (language, slot, typed);
        End = typed.Length;
        Words = language.Phrases.WordsOf(typed);
        TrimStart();
        TrimEnd();
        IsEmpty = !HasContent(Start, End);
        if (IsEmpty) return;
        EndWord = Words.Count;
        TakeOffOpenings();
        TakeOffClosings();
    }

    public bool IsEmpty { get; }

    public List<IndexedWord> Words { get; }

    public int FirstWord { get; private set; }

    public int EndWord { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>The tidied text.</summary>
    public string Text()
    {
        var text = new StringBuilder(End - Start + 16);
        bool isShouted = IsShouted();
        int word = FirstWord;
        for (int at = Start; at < End;)
        {
            if (word < EndWord && Words[word].Start == at)
            {
                AppendWord(text, Words[word], isFirst: at == Start, isShouted);
                at = Words[word++].End;
                continue;
            }

            char character = _typed[at++];
            if (char.IsWhiteSpace(character))
            {
                if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
            }
            else if (text.Length == 0 || !IsDoubled(text, character))
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }

    private static bool IsSign(char character) => character is '.' or ',' or ';' or ':' or '!' or '?' or '…';

    /// <summary>Whether a sign adds nothing to the one before. Three dots become one sign; a full stop may end an abbreviation.</summary>
    private static bool IsDoubled(StringBuilder text, char character)
    {
        char last = text[^1];
        if (!IsSign(character) || !IsSign(last)) return false;
        if (last == '.' && character is '.' or '…') text[^1] = '…';
        return last != '.' || character is '.' or '…';
    }

    private void AppendWord(StringBuilder text, IndexedWord word, bool isFirst, bool isShouted)
    {
        ReadOnlySpan<char> typed = _typed.AsSpan(word.Start, word.End - word.Start);
        int from = text.Length;
        if (word.Number >= 0 && _language.Spelling.TryGetValue(word.Number, out string? spelling))
        {
            Respell(text, typed, spelling);
            return;
        }

        text.Append(typed);
        int small = isShouted ? text.Length : isFirst && TakesSmallLetter(word, typed) ? from + 1 : from;
        for (int at = from; at < small; at++) text[at] = LetterCase.Small(text[at], _language.Grammar.Culture);
    }

    /// <summary>Puts the right spelling; where only letter case differs, the typed apostrophe stays.</summary>
    private static void Respell(StringBuilder text, ReadOnlySpan<char> typed, string spelling)
    {
        bool sameLetters = typed.Length == spelling.Length;
        for (int at = 0; at < spelling.Length; at++)
        {
            bool isTypedApostrophe = sameLetters && spelling[at] == '’' && typed[at] is '\'' or '’';
            text.Append(isTypedApostrophe ? typed[at] : spelling[at]);
        }
    }

    private bool TakesSmallLetter(IndexedWord word, ReadOnlySpan<char> typed) => _slot.Grammar.Capital switch
    {
        SlotCapital.Keep => false,
        _ when typed.Length > 1 && char.IsUpper(typed[1]) => false,
        SlotCapital.Lower => true,
        _ => _language.Phrases.LongestAt(Words, Words.IndexOf(word), _language.SmallLetterList) > 0,
    };

    /// <summary>Whether two words or more are written in capitals only.</summary>
    private bool IsShouted()
    {
        if (EndWord - FirstWord < 2) return false;
        int letters = 0;
        foreach (char character in _typed.AsSpan(Start, End - Start))
        {
            if (char.IsLower(character)) return false;
            if (char.IsUpper(character)) letters++;
        }

        return letters >= FewestShoutedLetters;
    }

    private void TakeOffOpenings()
    {
        while (FirstWord < Words.Count)
        {
            int taken = _language.Phrases.LongestAt(Words, FirstWord, _slot.Opening);
            (int start, int firstWord) = (Start, FirstWord);
            if (taken == 0) return;
            Start = Words[FirstWord + taken - 1].End;
            FirstWord += taken;
            TrimStart();
            if (HasContent(Start, End)) continue;
            (Start, FirstWord) = (start, firstWord);
            return;
        }
    }

    private void TakeOffClosings()
    {
        while (ClosingLength() is int taken and > 0)
        {
            (int end, int endWord) = (End, EndWord);
            EndWord -= taken;
            End = Words[EndWord].Start;
            TrimEnd();
            if (HasContent(Start, End)) continue;
            (End, EndWord) = (end, endWord);
            return;
        }
    }

    /// <summary>How many words at the end the sentence says itself; none where something else follows them.</summary>
    private int ClosingLength()
    {
        int most = Math.Min(LongestClosing, EndWord - FirstWord - 1);
        if (most <= 0 || HasContent(Words[EndWord - 1].End, End)) return 0;
        for (int taken = most; taken > 0; taken--)
        {
            if (_language.Phrases.LongestAt(Words, EndWord - taken, _slot.Closing) == taken) return taken;
        }

        return 0;
    }

    private void TrimStart()
    {
        while (Start < End && IsJunkAtStart(Start)) Start++;
        while (FirstWord < Words.Count && Words[FirstWord].Start < Start) FirstWord++;
    }

    private bool IsJunkAtStart(int at)
    {
        char character = _typed[at];
        bool isFollowedByBlank = at + 1 == End || char.IsWhiteSpace(_typed[at + 1]);
        return char.IsWhiteSpace(character)
            || (IsSign(character) && (at + 1 == End || !char.IsDigit(_typed[at + 1])))
            || (character is '-' or '–' or '—' or '*' or '•' or '·' or '>' && isFollowedByBlank);
    }

    private void TrimEnd()
    {
        while (End > Start && IsJunkAtEnd(End - 1)) End--;
    }

    private bool IsJunkAtEnd(int at)
    {
        char character = _typed[at];
        if (character == '.' && IsAbbreviation(at)) return false;
        bool isPrecededByBlank = at == Start || char.IsWhiteSpace(_typed[at - 1]);
        return char.IsWhiteSpace(character) || IsSign(character) || (character is '-' or '–' or '—' && isPrecededByBlank);
    }

    /// <summary>Whether a full stop belongs to letters with stops between them, as in “p.m.”.</summary>
    private bool IsAbbreviation(int at) => at >= 3 && char.IsLetter(_typed[at - 1]) && _typed[at - 2] == '.' && char.IsLetter(_typed[at - 3]);

    private bool HasContent(int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            char character = _typed[at];
            if (char.IsWhiteSpace(character) || IsSign(character)) continue;
            if (CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format)) return true;
        }

        return false;
    }
}
