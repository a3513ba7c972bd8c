using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>The words with which somebody declines or counters: theirs until they share them.</summary>
internal static class PrivateWords
{
    public static string? Of(AgreementMove move) => move switch
    {
        AgreementMove.Decline decline => decline.Words,
        AgreementMove.Counter counter => counter.Words,
        _ => null,
    };

    /// <summary>The revision that a move with words answers, or null where it has none.</summary>
    public static int? AnswerOf(AgreementMove move) => move switch
    {
        AgreementMove.Decline { Words: not null } decline => decline.Revision,
        AgreementMove.Counter { Words: not null } counter => counter.Revision,
        _ => null,
    };

    public static AgreementMove Without(AgreementMove move) => move switch
    {
        AgreementMove.Decline decline => new AgreementMove.Decline(decline.Revision),
        AgreementMove.Counter counter => new AgreementMove.Counter(counter.Revision, counter.Draft),
        _ => move,
    };

    /// <summary>Where somebody last wrote words about a revision, or −1.</summary>
    public static int LastIndex(IReadOnlyList<AgreementEvent> events, int revision, PersonId by)
    {
        for (int at = events.Count - 1; at >= 0; at--)
        {
            if (events[at].By == by && AnswerOf(events[at].Move) == revision) return at;
        }

        return -1;
    }

    /// <summary>Whether the words written at a place were shared afterwards, before others took their place.</summary>
    public static bool AreShared(IReadOnlyList<AgreementEvent> events, int written, int revision)
    {
        PersonId by = events[written].By;
        for (int at = written + 1; at < events.Count; at++)
        {
            if (events[at].By != by) continue;
            if (events[at].Move is AgreementMove.ShareWords shared && shared.Revision == revision) return true;
            if (AnswerOf(events[at].Move) == revision) return false;
        }

        return false;
    }
}
