namespace RelationshipKit.Reviewing.Patterns;

/// <summary>A pattern as written, before its names are looked up (docs/review-rules.md).</summary>
internal abstract record PatternNode
{
    /// <summary>One token that passes, or fails, a test.</summary>
    public sealed record Token(TokenTest Test, bool IsNegated) : PatternNode;

    public sealed record AnyToken : PatternNode;

    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    public sealed record Choice(IReadOnlyList<PatternNode> Options) : PatternNode;

    /// <summary>Between <paramref name="Least"/> (0 or 1) and <paramref name="Most"/> times, as often as possible.</summary>
    public sealed record Repeat(PatternNode Inner, int Least, int Most) : PatternNode;

    /// <summary>As few tokens as possible, at most <paramref name="Most"/>; without a limit where that is null.</summary>
    public sealed record Gap(int? Most, bool CrossesClauses) : PatternNode;

    public sealed record Edge(EdgeKind Kind) : PatternNode;

    public sealed record Condition(ConditionKind Kind, bool IsNegated, TokenTest? Test) : PatternNode;

    public sealed record Macro(string Name) : PatternNode;

    public sealed record Trigger(PatternNode Inner) : PatternNode;

    public sealed record Capture(string Name, PatternNode Inner) : PatternNode;
}

/// <summary>What a token is compared with: any of these terms.</summary>
internal sealed record TokenTest(IReadOnlyList<TestTerm> Terms);

/// <summary>One thing a token may be.</summary>
internal readonly record struct TestTerm(TermKind Kind, string Text);

internal enum TermKind
{
    Word,
    Lemma,
    Class,
    Number,
}

internal enum EdgeKind
{
    Break,
    PossibleBreak,
    ClauseStart,
    ClauseEnd,
    SentenceStart,
    SentenceEnd,
}

internal enum ConditionKind
{
    Before,
    After,
    Earlier,
    Later,
    Clause,
    Sentence,
    Negated,
    Question,
    Quoted,
}
