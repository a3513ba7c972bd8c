namespace RelationshipKit.Reviewing.Packs;

/// <summary>The words of packs and what they mean.</summary>
internal static class ReviewWords
{
    public static (string Word, FindingSeverity Meaning)[] Severities =>
    [
        ("hint", FindingSeverity.Hint),
        ("caution", FindingSeverity.Caution),
        ("concern", FindingSeverity.Concern),
        ("safety", FindingSeverity.Safety),
    ];

    public static (string Word, ClaimDirection Meaning)[] Directions =>
    [
        ("any", ClaimDirection.Any),
        ("to-you", ClaimDirection.ToYou),
        ("self", ClaimDirection.Self),
        ("third-party", ClaimDirection.ThirdParty),
    ];

    public static (string Word, SuggestionStrategy Meaning)[] Strategies =>
    [
        ("edit", SuggestionStrategy.Edit),
        ("draft", SuggestionStrategy.Draft),
        ("explain", SuggestionStrategy.Explain),
    ];

    public static (string Word, Reach Meaning)[] AntipatternReaches => [("span", Reach.Span), ("clause", Reach.Clause), ("sentence", Reach.Sentence)];

    public static (string Word, Reach Meaning)[] FilterReaches =>
    [
        ("span", Reach.Span),
        ("clause", Reach.Clause),
        ("after", Reach.After),
        ("earlier", Reach.Earlier),
        ("sentence", Reach.Sentence),
        ("next", Reach.Next),
    ];

    public static (string Word, string Meaning)[] CategoriesOf(ReviewKinds kind) => [.. NamesOf(kind).Select(name => (name, name))];

    public static string WordOf(ClaimDirection direction) => Array.Find(Directions, each => each.Meaning == direction).Word;

    private static string[] NamesOf(ReviewKinds kind) => kind == ReviewKinds.Messages
        ?
        [
            "accusation", "absolute", "mind-reading", "pseudo-feeling", "demand", "contempt", "stonewalling", "brush-off", "comparison", "should",
            "score-keeping", "threat", "disclosure",
        ]
        : ["task-ownership", "trait", "emotion", "career-money", "authority", "caregiving", "relationship-norm"];
}
