namespace RelationshipKit.Households;

/// <summary>The words of a task catalogue's text and what they mean.</summary>
internal static class CatalogueWords
{
    public static (string Word, TaskCategory Meaning)[] Categories =>
    [
        ("kitchen", TaskCategory.Kitchen),
        ("cleaning", TaskCategory.Cleaning),
        ("laundry", TaskCategory.Laundry),
        ("shopping", TaskCategory.Shopping),
        ("repairs", TaskCategory.Repairs),
        ("garden", TaskCategory.Garden),
        ("vehicle", TaskCategory.Vehicle),
        ("pets", TaskCategory.Pets),
        ("money", TaskCategory.Money),
        ("paperwork", TaskCategory.Paperwork),
        ("planning", TaskCategory.Planning),
        ("health", TaskCategory.Health),
        ("children", TaskCategory.Children),
        ("elders", TaskCategory.Elders),
        ("social-life", TaskCategory.SocialLife),
        ("celebrations", TaskCategory.Celebrations),
        ("other", TaskCategory.Other),
    ];

    public static (string Word, TaskKinds Meaning)[] Kinds =>
        [("physical", TaskKinds.Physical), ("cognitive", TaskKinds.Cognitive), ("emotional", TaskKinds.Emotional)];

    public static (string Word, CognitiveSteps Meaning)[] Steps =>
    [
        ("anticipate", CognitiveSteps.Anticipate),
        ("identify", CognitiveSteps.Identify),
        ("decide", CognitiveSteps.Decide),
        ("monitor", CognitiveSteps.Monitor),
    ];

    public static (string Word, TaskRhythm Meaning)[] Rhythms =>
    [
        ("daily", TaskRhythm.Daily),
        ("weekly", TaskRhythm.Weekly),
        ("monthly", TaskRhythm.Monthly),
        ("seasonal", TaskRhythm.Seasonal),
        ("yearly", TaskRhythm.Yearly),
        ("occasional", TaskRhythm.Occasional),
        ("episodic", TaskRhythm.Episodic),
    ];
}
