namespace RelationshipKit.Reviewing.Texts;

/// <summary>Finds what stands between quotation marks, paragraph by paragraph. A mark without a partner quotes nothing.</summary>
internal sealed class Quotations
{
    private readonly List<TextSpan> _spans = [];
    private int _next;

    public void Load(string text)
    {
        _spans.Clear();
        _next = 0;
        if (text.AsSpan().IndexOfAny(Marks) < 0) return;
        Scan(text);
        _spans.Sort((left, right) => left.Start.CompareTo(right.Start));
        if (_spans is [{ } only] && CoversAll(text, only)) _spans.Clear();
    }

    /// <summary>Whether a place is quoted; places must be asked for in rising order.</summary>
    public bool Covers(int at)
    {
        while (_next < _spans.Count && _spans[_next].End <= at) _next++;
        return _next < _spans.Count && _spans[_next].Start < at;
    }

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("\"'\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB");

    private void Scan(string text)
    {
        (int doubleOpen, char doubleMark, int singleOpen) = (-1, '\0', -1);
        for (int at = 0; at < text.Length; at++)
        {
            at = NextOf(text, at);
            if (at < 0) return;
            char sign = text[at];
            switch (sign)
            {
                case '\n':
                    if (EndsParagraph(text, at)) (doubleOpen, singleOpen) = (-1, -1);
                    break;
                case '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B':
                    bool isAfterLetter = at > 0 && char.IsLetterOrDigit(text[at - 1]);
                    bool isBeforeLetter = at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
                    if (!isAfterLetter && isBeforeLetter) singleOpen = at;
                    else if (!isBeforeLetter && singleOpen >= 0 && sign != '\u2018') Close(ref singleOpen, at);
                    break;
                default:
                    if (doubleOpen < 0) (doubleOpen, doubleMark) = (at, sign);
                    else if (Closes(doubleMark, sign)) Close(ref doubleOpen, at);
                    break;
            }
        }
    }

    private static int NextOf(string text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            if (text[at] == '\n' || Marks.Contains(text[at])) return at;
        }

        return -1;
    }

    private void Close(ref int open, int at)
    {
        _spans.Add(TextSpan.Between(open, at + 1));
        open = -1;
    }

    // German opens with a low mark and closes with the one that English opens with.
    private static bool Closes(char open, char sign) => open switch
    {
        '\u201C' => sign is '\u201D' or '"',
        '\u201E' => sign is '\u201C' or '\u201D' or '"',
        '\u00AB' => sign == '\u00BB',
        '\u00BB' => sign == '\u00AB',
        _ => sign is '"' or '\u201D',
    };

    private static bool EndsParagraph(string text, int at)
    {
        for (int next = at + 1; next < text.Length && char.IsWhiteSpace(text[next]); next++)
        {
            if (text[next] == '\n') return true;
        }

        return false;
    }

    private static bool CoversAll(string text, TextSpan span) =>
        text.AsSpan(0, span.Start).IsWhiteSpace() && text.AsSpan(span.End).TrimEnd(" \t\r\n.!").IsEmpty;
}
