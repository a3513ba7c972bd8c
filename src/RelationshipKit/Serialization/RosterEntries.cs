using System.Collections.Immutable;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Serialization;

/// <summary>When a person is there, in a household file.</summary>
internal sealed class RosterEntry
{
    public IReadOnlyList<IReadOnlyList<string>>? Weeks { get; init; }

    public string? Anchor { get; init; }

    public IReadOnlyList<AwayEntry>? Away { get; init; }

    /// <summary>What a person's members say about time; null where they say nothing.</summary>
    public static PersonTimes? TimesOf(PersonEntry person) => person is { Roster: null, AvailableMinutesPerWeek: null } ? null : PersonTimes.Create(
        person.Id,
        person.Roster?.Weeks?.Select(week => week.Select(TimingWords.DayOf)),
        DateText.ParseOptional(person.Roster?.Anchor),
        person.Roster?.Away?.Select(away => new LedgerAbsence(person.Id, DateText.ParseOptional(away.From), DateText.ParseOptional(away.Until))),
        person.AvailableMinutesPerWeek);

    public static RosterEntry? Of(PersonTimes? times) => times is null or { Weeks.Count: 0, Away.Count: 0 } ? null : new RosterEntry
    {
        Weeks = times.Weeks.Count == 0 ? null : [.. times.Weeks.Select(week => (IReadOnlyList<string>)[.. week.Select(TimingWords.Of)])],
        Anchor = times.Anchor is { } anchor ? DateText.Of(anchor) : null,
        Away = times.Away.Count == 0 ? null : [.. times.Away.Select(absence => new AwayEntry
        {
            From = absence.From is { } from ? DateText.Of(from) : null,
            Until = absence.Until is { } until ? DateText.Of(until) : null,
        })],
    };
}

/// <summary>An absence in a household file.</summary>
internal sealed class AwayEntry
{
    public string? From { get; init; }

    public string? Until { get; init; }
}

/// <summary>The words for modes and days of the week in files.</summary>
internal static class TimingWords
{
    private static readonly ImmutableArray<(string Word, TaskMode Meaning)> Modes =
        [("one", TaskMode.One), ("alternating", TaskMode.Alternating), ("joint", TaskMode.Joint)];

    private static readonly ImmutableArray<(string Word, DayOfWeek Meaning)> Days =
    [
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday),
    ];

    public static ReadOnlySpan<(string Word, TaskMode Meaning)> AllModes => Modes.AsSpan();

    public static ReadOnlySpan<(string Word, DayOfWeek Meaning)> AllDays => Days.AsSpan();

    /// <summary>The word for a mode; null for the one that is left out.</summary>
    public static string? Of(TaskMode mode) => mode is TaskMode.One ? null : Modes.First(known => known.Meaning == mode).Word;

    public static string Of(DayOfWeek day) => Days.First(known => known.Meaning == day).Word;

    public static TaskMode ModeOf(string? word) => word is null ? TaskMode.One : Modes.First(known => string.Equals(known.Word, word, StringComparison.Ordinal)).Meaning;

    public static DayOfWeek DayOf(string word) => Days.First(known => string.Equals(known.Word, word, StringComparison.Ordinal)).Meaning;
}
