namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>What stands on a page about weeks: ready texts and plain numbers, nothing of the package.</summary>
internal sealed record ScheduleContent
{
    /// <summary>The language of the texts, as a tag such as <c>en</c>.</summary>
    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Subtitle { get; init; }

    /// <summary>How many columns of the picture make a week: 7 where each day is one, else 1.</summary>
    public required int ColumnsAWeek { get; init; }

    public required IReadOnlyList<ScheduledPerson> People { get; init; }

    public required IReadOnlyList<ScheduledWeek> Weeks { get; init; }

    /// <summary>What the balance comes to in the end, in words.</summary>
    public required string BalanceText { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <param name="Name">The person's name.</param>
/// <param name="Letter">A letter or number that nobody else has.</param>
/// <param name="Minutes">The clock minutes of each column of the picture.</param>
/// <param name="Balance">The load against the own part, from the first week to the end of each; null where there is no part to compare with.</param>
/// <param name="TimeText">Clock time a week in words.</param>
/// <param name="RatioText">The load against the part over all weeks, in words.</param>
/// <param name="WeeksText">The minutes of each week, in words.</param>
internal sealed record ScheduledPerson(
    string Name, string Letter, IReadOnlyList<long> Minutes, IReadOnlyList<double?> Balance, string TimeText, string RatioText, string WeeksText);

/// <param name="Label">What stands above its columns of the picture.</param>
/// <param name="Title">The week in words.</param>
/// <param name="TimeText">Everyone's clock time.</param>
/// <param name="BalanceText">Everyone's load so far.</param>
/// <param name="Days">The days with turns.</param>
internal sealed record ScheduledWeek(string Label, string Title, string TimeText, string BalanceText, IReadOnlyList<ScheduledDay> Days);

internal sealed record ScheduledDay(string Label, bool IsEveryDay, IReadOnlyList<ScheduledPart> Parts);

/// <param name="People">Places in the list of people.</param>
/// <param name="Names">The same in words.</param>
/// <param name="Tasks">The tasks, each with its time.</param>
internal sealed record ScheduledPart(IReadOnlyList<int> People, string Names, IReadOnlyList<ScheduledTask> Tasks);

internal sealed record ScheduledTask(string Name, string TimeText);
