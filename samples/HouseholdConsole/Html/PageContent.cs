namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>What stands on a page about a split: ready texts and plain numbers, nothing of the package.</summary>
internal sealed record PageContent
{
    /// <summary>The language of the texts, as a tag such as <c>en</c>.</summary>
    public required string Language { get; init; }

    public bool IsRightToLeft { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>The people, empty where there is no split.</summary>
    public IReadOnlyList<PagePerson> People { get; init; } = [];

    /// <summary>The explanation, section by section.</summary>
    public IReadOnlyList<PageSection> Sections { get; init; } = [];

    public IReadOnlyList<PageProperty> Properties { get; init; } = [];

    /// <summary>The small print: what was found, and what proves it.</summary>
    public IReadOnlyList<PageFact> Evidence { get; init; } = [];
}

/// <param name="Name">The person's name.</param>
/// <param name="Ratio">The load over the fair part, 1 being exactly the part; null where there is no part to compare with.</param>
/// <param name="RatioText">The same in words.</param>
/// <param name="LoadText">The load and the part in words.</param>
/// <param name="HoursText">Clock time a week in words.</param>
/// <param name="Tasks">The tasks, the longest first.</param>
internal sealed record PagePerson(
    string Name, double? Ratio, string RatioText, string LoadText, string HoursText, IReadOnlyList<PageTask> Tasks)
{
    public double MinutesPerWeek => Tasks.Sum(task => task.MinutesPerWeek);
}

internal sealed record PageTask(string Name, double MinutesPerWeek, string MinutesText);

internal sealed record PageSection(string Heading, IReadOnlyList<string> Sentences);

/// <param name="Name">The name in the literature.</param>
/// <param name="Meaning">What it means, in plain words.</param>
/// <param name="Holds">Whether it holds; null if that was not settled.</param>
internal sealed record PageProperty(string Name, string Meaning, bool? Holds);

internal sealed record PageFact(string Label, string Value);
