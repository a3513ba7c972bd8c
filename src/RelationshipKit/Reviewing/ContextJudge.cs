using RelationshipKit.Reviewing.Packs;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing;

/// <summary>Says which hits their context silences: antipatterns of the rule, quotation, filters. Disclosures of danger are never silenced by filters.</summary>
internal sealed class ContextJudge(CompiledReview review, SentenceView view, PatternMachine machine)
{
    private readonly List<(int Filter, PatternMatch Match)> _inStretch = [];
    private HashSet<int> _lasting = [];
    private HashSet<int> _fromBefore = [];

    public void Start()
    {
        _lasting.Clear();
        _fromBefore.Clear();
    }

    public void StartSentence()
    {
        (_lasting, _fromBefore) = (_fromBefore, _lasting);
        _lasting.Clear();
    }

    public void StartStretch() => _inStretch.Clear();

    /// <summary>Whether a match of a filter could make a difference: here, if rules have hits, or in the next sentence.</summary>
    public bool Needs(int filter, bool hasHits) => hasHits || review.Filters[filter].Filter.Reach == Reach.Next;

    /// <summary>Notes the match of a filter.</summary>
    public void Note(int filter, PatternMatch match)
    {
        _inStretch.Add((filter, match));
        if (review.Filters[filter].Filter.Reach == Reach.Next) _lasting.Add(filter);
    }

    public bool Silences(RuleHit hit)
    {
        foreach (CompiledAntipattern antipattern in review.Antipatterns[hit.Rule])
        {
            if (Silences(antipattern, hit)) return true;
        }

        if (review.Rules[hit.Rule].Severity == FindingSeverity.Safety) return false;
        ulong matched = PlacesOf(hit.Match);
        if (matched != 0 && (matched & ~view.Quoted) == 0) return true;
        foreach (int filter in _fromBefore)
        {
            if (review.Filters[filter].Concerns[hit.Rule]) return true;
        }

        foreach ((int filter, PatternMatch match) in _inStretch)
        {
            CompiledFilter compiled = review.Filters[filter];
            if (compiled.Concerns[hit.Rule] && IsWithin(compiled.Filter.Reach, match, hit.Trigger)) return true;
        }

        return false;
    }

    private bool Silences(CompiledAntipattern antipattern, RuleHit hit)
    {
        foreach (Requirement requirement in antipattern.Program.Requirements.AsSpan())
        {
            if (!view.Has(requirement.Set)) return false;
        }

        ulong starts = machine.FindStarts(antipattern.Program, view);
        PatternMatch near = antipattern.Reach == Reach.Span ? hit.Match : hit.Trigger;
        for (int from = 0; machine.TryWalk(antipattern.Program, view, starts, from, out PatternMatch match); from = match.Start + 1)
        {
            if (IsWithin(antipattern.Reach, match, near)) return true;
        }

        return false;
    }

    private bool IsWithin(Reach reach, PatternMatch context, PatternMatch hit) => reach switch
    {
        Reach.Span => context.Start < hit.End && hit.Start < context.End,
        Reach.Clause => (ClausesOf(context) & PlacesOf(hit)) != 0,
        Reach.After => hit.Start >= context.End,
        Reach.Earlier => hit.End <= context.Start,
        _ => true,
    };

    private ulong ClausesOf(PatternMatch match)
    {
        ulong places = 0;
        for (int at = match.Start; at < match.End; at++) places |= view.ClauseOf(at);
        return places;
    }

    private static ulong PlacesOf(PatternMatch match) => ((1UL << match.End) - 1) & ~((1UL << match.Start) - 1);
}
