namespace RelationshipKit.Reviewing.Texts;

/// <summary>A token: a word of the table and the span it was typed in. Tokens of a contraction share theirs.</summary>
internal readonly record struct Token(int Word, int Start, int End, bool HasBreakBefore, bool IsQuoted);

/// <summary>Reads a text sentence by sentence into tokens.</summary>
internal sealed class SentenceReader(WordTable table, Speller speller, IReadOnlySet<string> abbreviations)
{
    private readonly SentenceScanner _scanner = new() { Abbreviations = abbreviations };
    private readonly Quotations _quotations = new();
    private readonly List<int> _found = [];
    private readonly List<int> _words = [];
    private string _text = "";

    public List<Token> Tokens { get; } = [];

    public TextSpan Span => _scanner.Span;

    public bool IsQuestion => _scanner.IsQuestion;

    public void Load(string text)
    {
        _text = text;
        _scanner.Load(text);
        _quotations.Load(text);
    }

    /// <summary>Reads the next sentence; false at the end of the text.</summary>
    public bool Read()
    {
        Tokens.Clear();
        if (!_scanner.Read()) return false;
        Span<char> normal = stackalloc char[NormalForm.Longest];
        _found.Clear();
        foreach (RawWord raw in _scanner.Words) _found.Add(table.Find(Normal(raw, normal)));
        for (int at = 0; at < _found.Count; at++) AddTokens(at, normal);
        return true;
    }

    private void AddTokens(int at, Span<char> normal)
    {
        RawWord raw = _scanner.Words[at];
        bool isQuoted = _quotations.Covers(raw.Start);
        _words.Clear();
        int next = at + 1 < _found.Count ? _found[at + 1] : WordTable.Unknown;
        if (raw.Shape is WordShape.Word && _found[at] != WordTable.Unknown) speller.SpellKnown(_found[at], next, _words);
        else if (raw.Shape is WordShape.Word) speller.Spell(Normal(raw, normal), next, _words);
        else _words.Add(WordOfSign(raw, _found[at], normal));
        bool hasBreak = raw.HasBreakBefore;
        foreach (int word in _words)
        {
            Tokens.Add(new Token(word, raw.Start, raw.End, hasBreak, isQuoted));
            hasBreak = false;
        }
    }

    private int WordOfSign(RawWord raw, int found, Span<char> normal)
    {
        if (found == WordTable.Unknown && table.IsGrowing) found = table.FindOrAdd(Normal(raw, normal));
        return found == WordTable.Unknown && raw.Shape == WordShape.Number ? WordTable.Number : found;
    }

    private ReadOnlySpan<char> Normal(RawWord raw, Span<char> normal) =>
        normal[..NormalForm.Write(_text.AsSpan(raw.Start, raw.End - raw.Start), normal)];
}
