using System.Collections.Immutable;
using RelationshipKit.Reviewing.Packs;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Weighing;

/// <summary>Says of one sentence at a time, going by all its words, whether rules' findings are doubtful and whether it is one by itself.</summary>
internal sealed class SentenceJudge(CompiledReview review)
{
    private readonly SentenceSigns.Memory _memory = new();
    private ReviewKinds _doubted;

    /// <summary>Gets the hits of the rules that speak for heavy sentences.</summary>
    public List<RuleHit> Hits { get; } = [];

    public void Weigh(ReadOnlySpan<Token> tokens, bool isQuestion, ReviewKinds kinds)
    {
        Hits.Clear();
        _doubted = ReviewKinds.None;
        foreach (SentenceWeights weights in review.Weights)
        {
            if ((kinds & weights.Kind) == ReviewKinds.None) continue;
            if (weights.Weigh(tokens, isQuestion, _memory) is not { } weight) continue;
            if (weight.Sum < weights.DoubtBelow) _doubted |= weights.Kind;
            if (weight.Sum >= weights.SpeaksFrom && weights.Rule >= 0)
                Hits.Add(new RuleHit(weights.Rule, weight.Heaviest, weight.Heaviest, ImmutableDictionary<string, PatternMatch>.Empty));
        }
    }

    /// <summary>Whether a finding of the rule is only a hint here. What touches safety is never doubted.</summary>
    public bool Doubts(ReviewRule rule) =>
        (_doubted & rule.Kind) != ReviewKinds.None && rule.Severity != FindingSeverity.Safety && !rule.NeedsSafetyNote;

    /// <summary>The terms of a sentence in writing.</summary>
    public IReadOnlyList<string> TermsOf(ReadOnlySpan<Token> tokens, bool isQuestion, ReviewKinds kind)
    {
        foreach (SentenceWeights weights in review.Weights)
        {
            if (weights.Kind != kind) continue;
            return weights.TermsOf(tokens, isQuestion, _memory);
        }

        return [];
    }
}
