using RelationshipKit.Reviewing.Patterns;

namespace RelationshipKit.Tests.Reviewing;

/// <summary>A word of a small sentence.</summary>
internal sealed record SmallToken(string Word, bool HasBreakBefore, bool IsQuoted);

/// <summary>
/// Matches patterns by trying everything in the order of preference: slow, and plainly what docs/review-rules.md says. The last part of a
/// match is a function of the place and of whether the token before must be joined to the next.
/// </summary>
internal sealed class BacktrackingMatcher(IReadOnlyList<SmallToken> tokens, bool isQuestion)
{
    private const int Nowhere = -1;

    private readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);

    private delegate int Rest(int place, bool joined);

    public IReadOnlyDictionary<string, int> Marks => _marks;

    /// <summary>Where the match that begins at a place ends, or -1.</summary>
    public int EndOf(PatternNode pattern, int start)
    {
        _marks.Clear();
        return Match(pattern, start, joined: false, (place, _) => place);
    }

    private int Match(PatternNode node, int place, bool joined, Rest rest) => node switch
    {
        PatternNode.Token { IsNegated: false } token => MatchToken(token, place, joined, rest),
        PatternNode.Token token => CanTake(place, joined) && EndsOf(token.Test, place).Count == 0 ? rest(place + 1, true) : Nowhere,
        PatternNode.AnyToken => CanTake(place, joined) ? rest(place + 1, true) : Nowhere,
        PatternNode.Sequence sequence => MatchSequence(sequence.Parts, 0, place, joined, rest),
        PatternNode.Choice choice => First(choice.Options, option => Match(option, place, joined, rest)),
        PatternNode.Repeat repeat => MatchRepeat(repeat, 0, place, joined, rest),
        PatternNode.Gap { CrossesClauses: false } gap => MatchGap(gap.Most ?? tokens.Count, place, joined, rest),
        PatternNode.Gap gap => MatchLeap(gap.Most ?? tokens.Count, place, rest),
        PatternNode.Edge edge => Holds(edge.Kind, place) ? rest(place, false) : Nowhere,
        PatternNode.Condition condition => Holds(condition, place, joined) != condition.IsNegated ? rest(place, joined) : Nowhere,
        PatternNode.Trigger trigger => MatchMarked("trigger", trigger.Inner, place, joined, rest),
        PatternNode.Capture capture => MatchMarked(capture.Name, capture.Inner, place, joined, rest),
        _ => throw new InvalidOperationException(),
    };

    private int MatchToken(PatternNode.Token token, int place, bool joined, Rest rest) =>
        CanTake(place, joined) ? First(EndsOf(token.Test, place), end => rest(end, true)) : Nowhere;

    private int MatchSequence(IReadOnlyList<PatternNode> parts, int at, int place, bool joined, Rest rest) =>
        at == parts.Count
            ? rest(place, joined)
            : Match(parts[at], place, joined, (next, nextJoined) => MatchSequence(parts, at + 1, next, nextJoined, rest));

    private int MatchRepeat(PatternNode.Repeat repeat, int times, int place, bool joined, Rest rest)
    {
        int end = times == repeat.Most
            ? Nowhere
            : Match(repeat.Inner, place, joined, (next, nextJoined) => MatchRepeat(repeat, times + 1, next, nextJoined, rest));
        return end == Nowhere && times >= repeat.Least ? rest(place, joined) : end;
    }

    private int MatchGap(int most, int place, bool joined, Rest rest)
    {
        int end = rest(place, joined);
        if (end != Nowhere || most == 0 || !CanTake(place, joined) || IsOpener(place)) return end;
        return MatchGap(most - 1, place + 1, joined: true, rest);
    }

    private int MatchLeap(int most, int place, Rest rest)
    {
        int end = rest(place, false);
        return end != Nowhere || most == 0 || place == tokens.Count ? end : MatchLeap(most - 1, place + 1, rest);
    }

    private int MatchMarked(string name, PatternNode inner, int place, bool joined, Rest rest)
    {
        return Mark($"{name} from", place, () => Match(inner, place, joined, (next, nextJoined) => Mark($"{name} to", next, () => rest(next, nextJoined))));

        int Mark(string mark, int at, Func<int> go)
        {
            bool had = _marks.TryGetValue(mark, out int before);
            _marks[mark] = at;
            int end = go();
            if (end != Nowhere) return end;
            if (had) _marks[mark] = before;
            else _marks.Remove(mark);
            return end;
        }
    }

    private static int First<T>(IReadOnlyList<T> options, Func<T, int> match)
    {
        foreach (T option in options)
        {
            int end = match(option);
            if (end != Nowhere) return end;
        }

        return Nowhere;
    }

    private bool CanTake(int place, bool joined) => place < tokens.Count && !(joined && tokens[place].HasBreakBefore);

    private bool IsOpener(int place) => tokens[place].Word == "but";

    private bool IsBreak(int place) => place > 0 && place < tokens.Count && tokens[place].HasBreakBefore;

    /// <summary>The ends of the terms that begin at a place, the longest first; no term reaches over punctuation.</summary>
    private List<int> EndsOf(TokenTest test, int place) => EndsOf(SmallLanguage.TermsOf(test), place);

    private List<int> EndsOf(string[] terms, int place)
    {
        var ends = new List<int>();
        foreach (string[] words in terms.Select(term => term.Split(' ')).DistinctBy(words => string.Join(' ', words)).OrderByDescending(words => words.Length))
        {
            bool fits = place + words.Length <= tokens.Count
                && words.Select((word, at) => tokens[place + at].Word == word && (at == 0 || !IsBreak(place + at))).All(each => each);
            if (fits) ends.Add(place + words.Length);
        }

        return ends;
    }

    private bool BeginsClause(int place) => place == 0 || IsBreak(place) || IsOpener(place);

    private int ClauseOf(int place)
    {
        int at = Math.Min(place, tokens.Count - 1);
        while (!BeginsClause(at)) at--;
        return at;
    }

    private bool Holds(EdgeKind edge, int place) => edge switch
    {
        EdgeKind.Break => IsBreak(place),
        EdgeKind.PossibleBreak => true,
        EdgeKind.ClauseStart => (place < tokens.Count && BeginsClause(place)) || (place > 0 && IsOpener(place - 1)),
        EdgeKind.ClauseEnd => place == tokens.Count || (place > 0 && BeginsClause(place)),
        EdgeKind.SentenceStart => place == 0,
        _ => place == tokens.Count,
    };

    private bool Holds(PatternNode.Condition condition, int place, bool joined)
    {
        int clause = ClauseOf(joined ? place - 1 : place);
        string[] terms = condition.Test is null ? ["not"] : SmallLanguage.TermsOf(condition.Test);
        var found = Enumerable.Range(0, tokens.Count).SelectMany(start => EndsOf(terms, start).Select(end => (Start: start, End: end))).ToList();
        return condition.Kind switch
        {
            ConditionKind.Before => !IsBreak(place) && found.Exists(term => term.Start == place),
            ConditionKind.After => !IsBreak(place) && found.Exists(term => term.End == place),
            ConditionKind.Earlier or ConditionKind.Negated => found.Exists(term => term.End <= place && ClauseOf(term.End - 1) == clause),
            ConditionKind.Later => found.Exists(term => term.Start >= place && ClauseOf(term.Start) == clause),
            ConditionKind.Clause => found.Exists(term => ClauseOf(term.Start) == clause),
            ConditionKind.Sentence => found.Count > 0,
            ConditionKind.Question => isQuestion,
            _ => place < tokens.Count && tokens[place].IsQuoted,
        };
    }
}
