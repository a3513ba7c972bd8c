using System.Collections.Frozen;
using System.Collections.Immutable;
using RelationshipKit.Reviewing.Packs;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing;

/// <summary>Puts a hit into words.</summary>
internal static class FindingWriter
{
    private const string TriggerName = "trigger";
    private const int MostConfidenceInDoubt = 50;

    public static Finding Write(
        CompiledReview review, ReviewRule rule, RuleHit hit, ReadOnlySpan<Token> tokens, string text, TextSpan sentence, bool isDoubtful)
    {
        TextSpan trigger = SpanOf(hit.Trigger, tokens);
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { [TriggerName] = trigger.Of(text) };
        foreach ((string name, PatternMatch captured) in hit.Captures) words[name] = SpanOf(captured, tokens).Of(text);
        return new Finding
        {
            RuleId = rule.Id,
            Kind = rule.Kind,
            Category = rule.Category,
            Severity = isDoubtful ? FindingSeverity.Hint : rule.Severity,
            Confidence = isDoubtful ? Math.Min(rule.Confidence, MostConfidenceInDoubt) : rule.Confidence,
            Direction = rule.Direction,
            Trigger = trigger,
            Sentence = sentence,
            MessageKey = $"{rule.Id}.message",
            Arguments = words.ToFrozenDictionary(StringComparer.Ordinal),
            Why = Say(rule.Message, words),
            Question = Say(rule.Question, words),
            Suggestions = rule.Severity == FindingSeverity.Safety ? [] : SuggestionsOf(rule, words),
            Source = rule.Source,
            NeedsSafetyNote = rule.NeedsSafetyNote,
            Term = TermOf(review, hit.Trigger, tokens, text),
        };
    }

    private static TextSpan SpanOf(PatternMatch match, ReadOnlySpan<Token> tokens) =>
        TextSpan.Between(tokens[match.Start].Start, tokens[match.End - 1].End);

    // A rule's sentence may name what only some of its patterns capture; then the trigger stands for it.
    private static string Say(string template, Dictionary<string, string> words)
    {
        if (WordTemplate.Fill(template, words) is { } filled) return filled;
        var all = new Dictionary<string, string>(words, StringComparer.Ordinal);
        foreach (string name in WordTemplate.NamesIn(template)) all.TryAdd(name, words[TriggerName]);
        return WordTemplate.Fill(template, all)!;
    }

    private static ImmutableArray<Suggestion> SuggestionsOf(ReviewRule rule, Dictionary<string, string> words)
    {
        var suggestions = ImmutableArray.CreateBuilder<Suggestion>();
        foreach (Rewrite rewrite in rule.Rewrites)
        {
            if (WordTemplate.Fill(rewrite.Text, words) is { } filled) suggestions.Add(new Suggestion(rewrite.Strategy, filled, rewrite.Asks));
        }

        return suggestions.ToImmutable();
    }

    private static string TermOf(CompiledReview review, PatternMatch trigger, ReadOnlySpan<Token> tokens, string text)
    {
        var words = new List<string>();
        for (int at = trigger.Start; at < trigger.End; at++)
        {
            Token token = tokens[at];
            bool isKnown = token.Word > WordTable.Number;
            words.Add(isKnown ? review.Table[token.Word] : text[token.Start..token.End].ToLowerInvariant());
        }

        return string.Join(' ', words);
    }
}
