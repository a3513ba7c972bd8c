using RelationshipKit.Reviewing.Patterns;

namespace RelationshipKit.Tests.Reviewing;

/// <summary>A random pattern and a random sentence of the small language.</summary>
internal sealed record SmallCase(PatternNode Pattern, IReadOnlyList<SmallToken> Tokens, bool IsQuestion)
{
    private static readonly string[] TypedWords = [.. SmallLanguage.Words, "x"];

    public static SmallCase Draw(Random random)
    {
        SmallToken[] tokens = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => new SmallToken(
            TypedWords[random.Next(TypedWords.Length)], random.Next(5) == 0, random.Next(4) == 0))];
        return new SmallCase(DrawNode(random, 3), tokens, random.Next(2) == 0);
    }

    public static IEnumerable<SmallCase> Shrink(SmallCase small)
    {
        for (int at = 0; at < small.Tokens.Count && small.Tokens.Count > 1; at++)
            yield return small with { Tokens = [.. small.Tokens.Where((_, index) => index != at)] };
        foreach (PatternNode part in PartsOf(small.Pattern)) yield return small with { Pattern = part };
        if (small.Pattern is not PatternNode.Sequence sequence) yield break;
        for (int at = 0; at < sequence.Parts.Count && sequence.Parts.Count > 2; at++)
            yield return small with { Pattern = new PatternNode.Sequence([.. sequence.Parts.Where((_, index) => index != at)]) };
    }

    public override string ToString() =>
        $"{Pattern} on {string.Join(' ', Tokens.Select(token => (token.HasBreakBefore ? "," : "") + token.Word + (token.IsQuoted ? "'" : "")))}";

    private static IEnumerable<PatternNode> PartsOf(PatternNode node) => node switch
    {
        PatternNode.Sequence sequence => sequence.Parts,
        PatternNode.Choice choice => choice.Options,
        PatternNode.Repeat repeat => [repeat.Inner],
        PatternNode.Trigger trigger => [trigger.Inner],
        PatternNode.Capture capture => [capture.Inner],
        _ => [],
    };

    private static PatternNode DrawNode(Random random, int levels) => random.Next(levels > 0 ? 16 : 8) switch
    {
        < 4 => new PatternNode.Token(DrawTest(random), IsNegated: false),
        4 => new PatternNode.Token(DrawTest(random), IsNegated: true),
        5 => new PatternNode.AnyToken(),
        6 => DrawBetween(random),
        7 => new PatternNode.Gap(random.Next(3) == 0 ? null : random.Next(1, 4), random.Next(3) == 0),
        < 12 => new PatternNode.Sequence([.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => DrawNode(random, levels - 1))]),
        12 => new PatternNode.Choice([.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => DrawNode(random, levels - 1))]),
        13 => new PatternNode.Repeat(DrawNode(random, levels - 1), random.Next(2), random.Next(1, 4)),
        14 => new PatternNode.Trigger(DrawNode(random, levels - 1)),
        _ => new PatternNode.Capture("what", DrawNode(random, levels - 1)),
    };

    private static PatternNode DrawBetween(Random random)
    {
        if (random.Next(2) == 0) return new PatternNode.Edge((EdgeKind)random.Next(6));
        var kind = (ConditionKind)random.Next(9);
        return new PatternNode.Condition(kind, random.Next(2) == 0, kind >= ConditionKind.Negated ? null : DrawTest(random));
    }

    private static TokenTest DrawTest(Random random) => new([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(4) == 0
        ? new TestTerm(TermKind.Class, random.Next(2) == 0 ? "singles" : "phrases")
        : new TestTerm(TermKind.Word, SmallLanguage.Words[random.Next(SmallLanguage.Words.Length)]))]);
}
