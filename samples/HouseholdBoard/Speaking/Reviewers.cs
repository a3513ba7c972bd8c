using System.Collections.Concurrent;
using System.Globalization;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Samples.HouseholdBoard.Speaking;

/// <summary>The language reviewers, one a language: making one takes a second or two, so it is done once, at start, behind the first pages.</summary>
public sealed class Reviewers(TimeProvider time) : BackgroundService
{
    /// <summary>The board answers first.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(3);

    // Reviewers never change: every board of a process can use the same.
    private static readonly ConcurrentDictionary<string, Lazy<LanguageReviewer?>> Made = new(StringComparer.Ordinal);

    /// <summary>The reviewer of a language, or null where there is none. The first to ask waits for it.</summary>
    public LanguageReviewer? For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Made.GetOrAdd(culture.Name, static name => new(() => LanguageReviewer.TryFor(CultureInfo.GetCultureInfo(name), out LanguageReviewer? made) ? made : null)).Value;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not a moment of the start is spent on this.
        await Task.Delay(AfterStart, time, stoppingToken);
        foreach (CultureInfo culture in Languages.Known.TakeWhile(_ => !stoppingToken.IsCancellationRequested)) For(culture);
    }
}
