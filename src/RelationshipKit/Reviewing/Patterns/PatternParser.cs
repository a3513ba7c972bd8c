using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RelationshipKit.Reviewing.Patterns;

/// <summary>Reads a pattern's text. The first fault ends the reading: what follows could only be guessed.</summary>
internal sealed class PatternParser
{
    public const int LongestPattern = 2_000;

    private const int MostLevels = 40;
    private const int MostGap = 20;
    private const int MostRepeats = 9;

    private readonly string _text;
    private int _at;
    private int _level;

    private PatternParser(string text) => _text = text;

    private bool IsAtEnd => _at >= _text.Length;

    /// <summary>The pattern, or what is wrong with the text and at which character, counted from 1.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out PatternNode? pattern, out string fault)
    {
        var parser = new PatternParser(text);
        try
        {
            pattern = parser.ReadChoice();
            if (!parser.IsAtEnd) throw new PatternFault("This bracket closes nothing");
            fault = "";
            return true;
        }
        catch (PatternFault found)
        {
            pattern = null;
            fault = string.Create(CultureInfo.InvariantCulture, $"{found.Message} (character {Math.Min(parser._at, text.Length) + 1}).");
            return false;
        }
    }

    private PatternNode ReadChoice()
    {
        if (++_level > MostLevels) throw new PatternFault("This is nested too deeply");
        List<PatternNode> options = [ReadSequence()];
        while (TakeSign('|')) options.Add(ReadSequence());
        _level--;
        return options.Count == 1 ? options[0] : new PatternNode.Choice(options);
    }

    private PatternNode ReadSequence()
    {
        var parts = new List<PatternNode>();
        SkipSpace();
        while (!IsAtEnd && _text[_at] is not ('|' or ')' or '}' or ']' or '>'))
        {
            parts.Add(ReadRepeated());
            SkipSpace();
        }

        if (parts.Count == 0) throw new PatternFault("Something is missing here");
        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts);
    }

    private PatternNode ReadRepeated()
    {
        PatternNode inner = ReadElement();
        if (IsAtEnd) return inner;
        char sign = _text[_at];
        if (sign == '?')
        {
            _at++;
            return inner is PatternNode.Edge { Kind: EdgeKind.Break }
                ? new PatternNode.Edge(EdgeKind.PossibleBreak)
                : new PatternNode.Repeat(inner, 0, 1);
        }

        if (sign is not ('*' or '+')) return inner;
        _at++;
        int most = ReadNumber(MostRepeats) ?? throw new PatternFault("A number of times from 1 to 9 is missing here");
        return new PatternNode.Repeat(inner, sign == '+' ? 1 : 0, most);
    }

    private PatternNode ReadElement()
    {
        char first = _text[_at];
        switch (first)
        {
            case '(': return ReadBracketed(')');
            case '{': return new PatternNode.Trigger(ReadBracketed('}'));
            case '[': return ReadCondition();
            case '.': return ReadGap();
            case ',': return Edge(EdgeKind.Break);
            case '^': return ReadEdge('^', EdgeKind.SentenceStart, EdgeKind.ClauseStart);
            case '$': return ReadEdge('$', EdgeKind.SentenceEnd, EdgeKind.ClauseEnd);
            case '&':
                _at++;
                return new PatternNode.Macro(ReadName());
            case '_':
                _at++;
                return new PatternNode.AnyToken();
            case '!':
                _at++;
                return new PatternNode.Token(ReadTest(), IsNegated: true);
        }

        if (first is '@' or '<' or '#') return new PatternNode.Token(new TokenTest([.. ReadTerm()]), IsNegated: false);
        string word = ReadWord();
        if (IsAtEnd || _text[_at] != ':') return new PatternNode.Token(new TokenTest([new TestTerm(TermKind.Word, word)]), IsNegated: false);
        _at++;
        if (!ReviewNames.IsName(word)) throw new PatternFault("A capture's name has lower-case letters, digits and hyphens only");
        if (IsAtEnd) throw new PatternFault("What to capture is missing here");
        return new PatternNode.Capture(word, ReadRepeated());
    }

    private PatternNode ReadBracketed(char close)
    {
        _at++;
        PatternNode inner = ReadChoice();
        if (!TakeSign(close)) throw new PatternFault($"A '{close}' is missing here");
        return inner;
    }

    private PatternNode.Gap ReadGap()
    {
        int dots = 0;
        while (!IsAtEnd && _text[_at] == '.') (_at, dots) = (_at + 1, dots + 1);
        if (dots is not (2 or 3)) throw new PatternFault("A gap has two or three dots");
        bool hasLimit = !IsAtEnd && char.IsAsciiDigit(_text[_at]);
        return new PatternNode.Gap(hasLimit ? ReadNumber(MostGap) : null, CrossesClauses: dots == 3);
    }

    private PatternNode.Edge ReadEdge(char sign, EdgeKind doubled, EdgeKind single)
    {
        bool isDoubled = _at + 1 < _text.Length && _text[_at + 1] == sign;
        if (isDoubled) _at++;
        return Edge(isDoubled ? doubled : single);
    }

    private PatternNode.Edge Edge(EdgeKind kind)
    {
        _at++;
        return new PatternNode.Edge(kind);
    }

    private PatternNode.Condition ReadCondition()
    {
        _at++;
        bool isNegated = TakeSign('!');
        SkipSpace();
        (ConditionKind kind, bool isOpposite, bool takesTest) = ReadName() switch
        {
            "before" => (ConditionKind.Before, false, true),
            "after" => (ConditionKind.After, false, true),
            "earlier" => (ConditionKind.Earlier, false, true),
            "later" => (ConditionKind.Later, false, true),
            "clause" => (ConditionKind.Clause, false, true),
            "sentence" => (ConditionKind.Sentence, false, true),
            "negated" => (ConditionKind.Negated, false, false),
            "affirmed" => (ConditionKind.Negated, true, false),
            "question" => (ConditionKind.Question, false, false),
            "statement" => (ConditionKind.Question, true, false),
            "quoted" => (ConditionKind.Quoted, false, false),
            "unquoted" => (ConditionKind.Quoted, true, false),
            _ => throw new PatternFault("This condition is not known"),
        };
        SkipSpace();
        TokenTest? test = takesTest ? ReadTest() : null;
        if (!TakeSign(']')) throw new PatternFault("A ']' is missing here");
        return new PatternNode.Condition(kind, isNegated != isOpposite, test);
    }

    /// <summary>A single term, or several between round brackets.</summary>
    private TokenTest ReadTest()
    {
        var terms = new List<TestTerm>();
        if (!TakeSign('('))
        {
            if (IsAtEnd) throw new PatternFault("Something is missing here");
            terms.AddRange(ReadTerm());
            return new TokenTest(terms);
        }

        do
        {
            SkipSpace();
            if (IsAtEnd) throw new PatternFault("Something is missing here");
            terms.AddRange(ReadTerm());
        }
        while (TakeSign('|'));
        if (!TakeSign(')')) throw new PatternFault("Here stands one word, lemma or class, and then '|' or ')'");
        return new TokenTest(terms);
    }

    private List<TestTerm> ReadTerm()
    {
        switch (_text[_at])
        {
            case '@':
                _at++;
                return [new TestTerm(TermKind.Class, ReadName())];
            case '#':
                _at++;
                return [new TestTerm(TermKind.Number, "#")];
            case '<':
                _at++;
                return ReadLemmas();
            default:
                return [new TestTerm(TermKind.Word, ReadWord())];
        }
    }

    private List<TestTerm> ReadLemmas()
    {
        var lemmas = new List<TestTerm>();
        do
        {
            SkipSpace();
            lemmas.Add(new TestTerm(TermKind.Lemma, ReadWord()));
        }
        while (TakeSign('|'));
        if (!TakeSign('>')) throw new PatternFault("A '>' is missing here");
        return lemmas;
    }

    private string ReadWord()
    {
        int start = _at;
        while (!IsAtEnd && IsOfWord(_text[_at])) _at++;
        return _at > start ? _text[start.._at] : throw new PatternFault("This sign means nothing here");
    }

    private string ReadName()
    {
        string name = IsAtEnd ? "" : ReadWord();
        return ReviewNames.IsName(name) ? name : throw new PatternFault("A name has lower-case letters, digits and hyphens only");
    }

    private int? ReadNumber(int most)
    {
        int start = _at;
        while (!IsAtEnd && char.IsAsciiDigit(_text[_at])) _at++;
        return int.TryParse(_text.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most
            ? number
            : throw new PatternFault(string.Create(CultureInfo.InvariantCulture, $"The number must be from 1 to {most}"));
    }

    private bool TakeSign(char sign)
    {
        SkipSpace();
        if (IsAtEnd || _text[_at] != sign) return false;
        _at++;
        return true;
    }

    private void SkipSpace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private static bool IsOfWord(char sign) =>
        !char.IsWhiteSpace(sign) && sign is not ('(' or ')' or '{' or '}' or '[' or ']' or '<' or '>' or '|' or '?' or '*' or '+' or '.' or ',' or '^' or '$'
            or '&' or '!' or '@' or '#' or ':' or '"' or ';');

    private sealed class PatternFault(string message) : Exception(message);
}
