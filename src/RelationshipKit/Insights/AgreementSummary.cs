using System.Collections.ObjectModel;
using RelationshipKit.Agreements;
using RelationshipKit.Households;

namespace RelationshipKit.Insights;

/// <summary>What insights need to know of an agreement; a host that keeps agreements in its own way fills it in itself.</summary>
/// <param name="InForceSince">The day it came into force.</param>
public sealed record AgreementSummary(DateOnly InForceSince)
{
    /// <summary>The day it was last looked at together, or null if never since it came into force.</summary>
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>The days on which something changed that it bears on: life events, new tasks, other hours.</summary>
    public IReadOnlyList<DateOnly> Changes { get; init; } = [];

    /// <summary>The agreed parts of the unpaid work as weights, where they differ from the people's shares; empty otherwise.</summary>
    public IReadOnlyDictionary<PersonId, int> Parts { get; init; } = ReadOnlyDictionary<PersonId, int>.Empty;

    /// <summary>The last day on which it was looked at or came into force.</summary>
    public DateOnly LastLook => ReviewedOn is { } day && day > InForceSince ? day : InForceSince;

    /// <summary>
    /// Sums up an agreement: in force since the first day of the revision that applies, looked at when anybody last proposed, accepted or declined a
    /// revision, agreed parts as its shares say of those still at the table. Who joined or left since counts as a change, beside the days given.
    /// </summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="date">The day to look back from.</param>
    /// <param name="changes">Days of other changes, such as life events.</param>
    /// <returns>The summary; null where nothing applies on that day.</returns>
    public static AgreementSummary? Of(Agreement agreement, DateOnly date, IEnumerable<DateOnly>? changes = null)
    {
        if (Guard.Against.Null(agreement).On(date) is not { } revision) return null;
        AgreementEvent[] past = [.. agreement.Events.Where(done => DayOf(done) <= date)];
        DateOnly[] looks = [.. past
            .Where(done => done.Move is AgreementMove.Propose or AgreementMove.Counter or AgreementMove.Accept or AgreementMove.Decline)
            .Select(DayOf)];
        return new AgreementSummary(revision.Draft.From)
        {
            ReviewedOn = looks.Length == 0 ? null : looks.Max(),
            Changes = [.. (changes ?? []).Concat(past.Where(done => done.Move is AgreementMove.Join or AgreementMove.Leave).Select(DayOf)).Order()],
            Parts = revision.Terms.Shares.Where(pair => agreement.People.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value).AsReadOnly(),
        };
    }

    private static DateOnly DayOf(AgreementEvent done) => DateOnly.FromDateTime(done.At.DateTime);
}
