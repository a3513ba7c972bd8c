namespace RelationshipKit.Roles;

/// <summary>The words for what roles, expectations and decisions know, in catalogues and files.</summary>
internal static class RoleWords
{
    public static (string Word, ExpectationArea Meaning)[] Areas =>
    [
        ("money", ExpectationArea.Money),
        ("work", ExpectationArea.Work),
        ("home", ExpectationArea.Home),
        ("children", ExpectationArea.Children),
        ("kin", ExpectationArea.Kin),
        ("feelings", ExpectationArea.Feelings),
        ("peace", ExpectationArea.Peace),
        ("body", ExpectationArea.Body),
        ("closeness", ExpectationArea.Closeness),
        ("leading", ExpectationArea.Leading),
        ("company", ExpectationArea.Company),
        ("rest", ExpectationArea.Rest),
        ("other", ExpectationArea.Other),
    ];

    public static (string Word, ExpectationOrigin Meaning)[] Origins =>
    [
        ("family", ExpectationOrigin.Family),
        ("work", ExpectationOrigin.Work),
        ("media", ExpectationOrigin.Media),
        ("faith", ExpectationOrigin.Faith),
        ("friends", ExpectationOrigin.Friends),
        ("self", ExpectationOrigin.Self),
    ];

    public static (string Word, ExpectationHearer Meaning)[] Hearers =>
    [
        ("women", ExpectationHearer.Women), ("men", ExpectationHearer.Men), ("nonbinary", ExpectationHearer.NonBinaryPeople),
    ];

    public static (string Word, ExpectationFit Meaning)[] Fits =>
        [("fits", ExpectationFit.Fits), ("mixed", ExpectationFit.Mixed), ("chafes", ExpectationFit.Chafes)];

    public static (string Word, ExpectationAnswer Meaning)[] Answers =>
        [("keep", ExpectationAnswer.Keep), ("adapt", ExpectationAnswer.Adapt), ("letGo", ExpectationAnswer.LetGo)];

    public static (string Word, DecisionMode Meaning)[] Modes =>
    [
        ("joint", DecisionMode.Joint),
        ("one", DecisionMode.OneAfterHearing),
        ("alternate", DecisionMode.Alternate),
        ("each", DecisionMode.EachTheirOwn),
    ];

    public static (string Word, DecisionReason Meaning)[] Reasons =>
    [
        ("skill", DecisionReason.Skill),
        ("interest", DecisionReason.Interest),
        ("affected", DecisionReason.Affected),
        ("time", DecisionReason.Time),
    ];

    public static string WordOf<T>((string Word, T Meaning)[] words, T meaning) =>
        Array.Find(words, pair => EqualityComparer<T>.Default.Equals(pair.Meaning, meaning)).Word;
}
