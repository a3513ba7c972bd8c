using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RelationshipKit.Reviewing.Packs;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;
using RelationshipKit.Reviewing.Weighing;

namespace RelationshipKit.Reviewing;

/// <summary>A rule's match in the stretch of tokens that is looked at.</summary>
internal readonly record struct RuleHit(int Rule, PatternMatch Match, PatternMatch Trigger, ImmutableDictionary<string, PatternMatch> Captures);

/// <summary>The working memory of one review at a time: reads sentences, tries the patterns that can match, weighs the context.</summary>
/// <remarks>Patterns of rules come before those of filters, most of which matter only where a rule has a hit.</remarks>
internal sealed class ReviewRun
{
    private const int LeastStretch = 20;

    private readonly CompiledReview _review;
    private readonly SentenceReader _reader;
    private readonly SentenceView _view;
    private readonly PatternMachine _machine = new();
    private readonly ContextJudge _context;
    private readonly byte[] _gates;
    private readonly List<int> _chosen = [];
    private readonly List<RuleHit> _hits = [];
    private readonly SentenceJudge _sentences;
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, int> _order;
    private string _text = "";
    private ReviewKinds _kinds;

    public ReviewRun(CompiledReview review)
    {
        _review = review;
        _reader = new SentenceReader(review.Table, review.Speller, review.Abbreviations);
        _view = new SentenceView(review.Sets);
        _context = new ContextJudge(review, _view, _machine);
        _sentences = new SentenceJudge(review);
        _gates = review.Index.NewMemory();
        _order = review.Rules.Select((rule, at) => (rule.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
    }

    /// <summary>Gets the steps of work done since this was made.</summary>
    public long Steps => _machine.Steps;

    public int OrderOf(string ruleId) => _order[ruleId];

    /// <summary>All findings, overlapping ones too, in no particular order.</summary>
    public IReadOnlyList<Finding> Find(string text, ReviewKinds kinds)
    {
        (_text, _kinds) = (text, kinds);
        _findings.Clear();
        _context.Start();
        _reader.Load(text);
        while (_reader.Read())
        {
            _context.StartSentence();
            for (int from = 0; from < _reader.Tokens.Count;)
            {
                int end = EndOfStretch(from);
                LookAt(from, end);
                from = end;
            }
        }

        return _findings.Count == 0 ? [] : [.. _findings];
    }

    /// <summary>The terms of each stretch of a text, in writing; none where no weights are of this kind.</summary>
    public IReadOnlyList<IReadOnlyList<string>> TermsOf(string text, ReviewKinds kind)
    {
        var all = new List<IReadOnlyList<string>>();
        _reader.Load(text);
        while (_reader.Read())
        {
            for (int from = 0; from < _reader.Tokens.Count;)
            {
                int end = EndOfStretch(from);
                all.Add(_sentences.TermsOf(CollectionsMarshal.AsSpan(_reader.Tokens)[from..end], _reader.IsQuestion, kind));
                from = end;
            }
        }

        return all;
    }

    /// <summary>Sentences beyond the machine's width are cut where a clause ends, if one does.</summary>
    private int EndOfStretch(int from)
    {
        int most = from + SentenceView.MostTokens;
        if (most >= _reader.Tokens.Count) return _reader.Tokens.Count;
        for (int at = most; at > from + LeastStretch; at--)
        {
            if (_reader.Tokens[at].HasBreakBefore) return at;
        }

        return most;
    }

    private void LookAt(int from, int end)
    {
        ReadOnlySpan<Token> tokens = CollectionsMarshal.AsSpan(_reader.Tokens)[from..end];
        _view.Load(tokens, from == 0, end == _reader.Tokens.Count, _reader.IsQuestion);
        _hits.Clear();
        _context.StartStretch();
        _sentences.Weigh(tokens, _reader.IsQuestion, _kinds);
        _review.Index.Choose(_view.Rows, _gates, _chosen);
        foreach (int pattern in _chosen) Try(in _review.Patterns.ItemRef(pattern));
        ReviewKinds shown = ReviewKinds.None;
        foreach (RuleHit hit in _hits)
        {
            if (_context.Silences(hit)) continue;
            Finding finding = WrittenOf(hit, _sentences.Doubts(_review.Rules[hit.Rule]));
            if (finding.Severity > FindingSeverity.Hint) shown |= finding.Kind;
            _findings.Add(finding);
        }

        foreach (RuleHit hit in _sentences.Hits)
        {
            if ((shown & _review.Rules[hit.Rule].Kind) == ReviewKinds.None && !_context.Silences(hit)) _findings.Add(WrittenOf(hit, isDoubtful: false));
        }
    }

    private Finding WrittenOf(RuleHit hit, bool isDoubtful) =>
        FindingWriter.Write(_review, _review.Rules[hit.Rule], hit, _view.Tokens, _text, _reader.Span, isDoubtful);

    private void Try(in CompiledPattern pattern)
    {
        if ((_kinds & pattern.Kind) == ReviewKinds.None || (pattern.Rule < 0 && !_context.Needs(pattern.Filter, hasHits: _hits.Count + _sentences.Hits.Count > 0))) return;
        ulong starts = _machine.FindStarts(pattern.Program, _view);
        if (starts == 0) return;
        for (int from = 0; _machine.TryWalk(pattern.Program, _view, starts, from, out PatternMatch match); from = Math.Max(match.End, match.Start + 1))
        {
            if (pattern.Rule >= 0) _hits.Add(HitOf(pattern, match));
            else _context.Note(pattern.Filter, match);
        }
    }

    private RuleHit HitOf(in CompiledPattern pattern, PatternMatch match)
    {
        PatternMatch trigger = Marked(PatternProgram.TriggerStart) ?? match;
        ImmutableDictionary<string, PatternMatch> captures = ImmutableDictionary<string, PatternMatch>.Empty;
        for (int capture = 0; capture < pattern.Program.Captures.Length; capture++)
        {
            if (Marked(PatternProgram.FirstCapture + (2 * capture)) is { } captured) captures = captures.SetItem(pattern.Program.Captures[capture], captured);
        }

        return new RuleHit(pattern.Rule, match, trigger, captures);
    }

    private PatternMatch? Marked(int slot)
    {
        (int start, int end) = (_machine.Slots[slot], _machine.Slots[slot + 1]);
        return start >= 0 && end > start ? new PatternMatch(start, end) : null;
    }
}
