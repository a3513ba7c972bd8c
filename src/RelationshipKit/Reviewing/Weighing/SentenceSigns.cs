using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Weighing;

/// <summary>The signs that terms are made of, numbered: words, <c>@groups</c>, and what stands for punctuation and the edges of a sentence.</summary>
internal sealed class SentenceSigns
{
    /// <summary>The most signs of one sentence: a token and the break before it, and at most three edges.</summary>
    public const int MostInSentence = (2 * SentenceView.MostTokens) + 3;

    private const int Start = 1;
    private const int End = 2;
    private const int Break = 3;
    private const int Question = 4;
    private const string GroupMark = "@";

    private static readonly ImmutableArray<string> Edges = ["", "^", "$", ",", "?"];

    private readonly Dictionary<string, int> _signs = new(StringComparer.Ordinal) { ["^"] = Start, ["$"] = End, [","] = Break, ["?"] = Question };
    private readonly List<string> _texts = [.. Edges];

    /// <summary>Gets all signs that are words.</summary>
    public IEnumerable<string> Words => _texts.Skip(Edges.Length).Where(sign => !sign.StartsWith(GroupMark, StringComparison.Ordinal));

    /// <summary>Gets how many words and groups can be told apart.</summary>
    public static int Most => TermKeys.MostSignNumbers - Edges.Length;

    /// <summary>Gets whether there are more words and groups than can be told apart.</summary>
    public bool AreTooMany => _texts.Count > TermKeys.MostSignNumbers;

    public string this[int sign] => _texts[sign];

    /// <summary>The number of a sign, a new one if it has none yet.</summary>
    public int Of(string sign)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_signs, sign, out bool isThere);
        if (isThere) return number;
        number = _texts.Count;
        _texts.Add(sign);
        return number;
    }

    public int OfGroup(string name) => Of(GroupMark + name);

    /// <summary>The number of a sign of a term; 0 for a group that there is not.</summary>
    public int OfTerm(ReadOnlySpan<char> sign)
    {
        bool isKnown = _signs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(sign, out int number);
        return isKnown || sign.StartsWith(GroupMark, StringComparison.Ordinal) ? number : Of(sign.ToString());
    }

    /// <summary>The number of a sign; 0 where it has none.</summary>
    public int Find(string sign) => _signs.GetValueOrDefault(sign);

    /// <summary>Memory for the terms of one sentence at a time.</summary>
    public sealed class Memory
    {
        private readonly int[] _signs = new int[MostInSentence];
        private readonly int[] _groups = new int[MostInSentence];
        private readonly int[] _tokens = new int[MostInSentence];
        private readonly FoundTerm[] _terms = new FoundTerm[TermKeys.MostTerms];
        private int _count;

        /// <summary>The terms of a sentence, given what sign and what group each word of the table is; with repetitions.</summary>
        public Span<FoundTerm> TermsOf(ReadOnlySpan<Token> tokens, bool isQuestion, ReadOnlySpan<int> signOfWord, ReadOnlySpan<int> groupOfWord)
        {
            _count = 0;
            Add(Start, Start, 0);
            for (int at = 0; at < tokens.Length; at++)
            {
                if (tokens[at].HasBreakBefore) Add(Break, Break, at);
                Add(signOfWord[tokens[at].Word], groupOfWord[tokens[at].Word], at);
            }

            if (isQuestion) Add(Question, Question, tokens.Length);
            Add(End, End, tokens.Length);
            return _terms.AsSpan(0, TermKeys.List(_signs.AsSpan(0, _count), _groups.AsSpan(0, _count), _terms));
        }

        /// <summary>The tokens of a term: at least one.</summary>
        public PatternMatch TokensOf(FoundTerm term)
        {
            int last = _tokens[_count - 1];
            int start = Math.Min(_tokens[term.Start], last - 1);
            return new PatternMatch(start, Math.Clamp(_tokens[term.End - 1] + 1, start + 1, last));
        }

        private void Add(int sign, int group, int token)
        {
            (_signs[_count], _groups[_count], _tokens[_count]) = (sign, group, token);
            _count++;
        }
    }
}
