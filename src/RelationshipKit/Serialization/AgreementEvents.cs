using RelationshipKit.Agreements;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>The events of an agreement in its file.</summary>
internal static class AgreementEvents
{
    private enum Did
    {
        Propose,
        Counter,
        Accept,
        Decline,
        ShareWords,
        TakeBack,
        AskForReview,
        Pause,
        Resume,
        Withdraw,
        Join,
        Leave,
    }

    public static (string Word, WorkPart Meaning)[] Parts => [("conception", WorkPart.Conception), ("planning", WorkPart.Planning), ("doing", WorkPart.Doing)];

    public static (string Word, StandardLevel Meaning)[] Levels => [("minimal", StandardLevel.Minimal), ("nice", StandardLevel.NiceToHave)];

    private static (string Word, Did Meaning)[] Words =>
    [
        ("propose", Did.Propose), ("counter", Did.Counter), ("accept", Did.Accept), ("decline", Did.Decline), ("share-words", Did.ShareWords),
        ("take-back", Did.TakeBack), ("ask-for-review", Did.AskForReview), ("pause", Did.Pause), ("resume", Did.Resume), ("withdraw", Did.Withdraw),
        ("join", Did.Join), ("leave", Did.Leave),
    ];

    public static string WordOf<T>((string Word, T Meaning)[] words, T meaning) =>
        Array.Find(words, pair => EqualityComparer<T>.Default.Equals(pair.Meaning, meaning)).Word;

    public static AgreementEventEntry ToEntry(AgreementEvent happened) => happened.Move switch
    {
        AgreementMove.Propose propose => WithDraft(happened, Did.Propose, propose.Draft),
        AgreementMove.Counter counter => WithDraft(happened, Did.Counter, counter.Draft, counter.Revision, counter.Words),
        AgreementMove.Accept accept => Entry(happened, Did.Accept, accept.Revision),
        AgreementMove.Decline decline => Entry(happened, Did.Decline, decline.Revision, words: decline.Words),
        AgreementMove.ShareWords share => Entry(happened, Did.ShareWords, share.Revision),
        AgreementMove.TakeBack back => Entry(happened, Did.TakeBack, back.Revision),
        AgreementMove.AskForReview => Entry(happened, Did.AskForReview),
        AgreementMove.Pause => Entry(happened, Did.Pause),
        AgreementMove.Resume => Entry(happened, Did.Resume),
        AgreementMove.Withdraw => Entry(happened, Did.Withdraw),
        AgreementMove.Join join => Entry(happened, Did.Join, person: join.Person),
        _ => Entry(happened, Did.Leave),
    };

    /// <summary>Reads an event; null where something is wrong with it, which is noted. Whoever joins is known from then on.</summary>
    public static AgreementEvent? Read(JsonCursor place, JsonIds people)
    {
        JsonMembers entry = place.Members();
        bool hasMoment = MomentText.TryRead(entry.Required("at"), out DateTimeOffset at);
        bool hasPerson = PersonId.TryCreate(people.Use(entry.Required("by")), out PersonId by);
        AgreementMove? move = entry.Required("did").TryOneOf(out Did did, Words) ? ReadMove(entry, did, people) : null;
        entry.RefuseOthers();
        return hasMoment && hasPerson && move is not null ? new AgreementEvent(at, by, move) : null;
    }

    private static AgreementMove? ReadMove(JsonMembers entry, Did did, JsonIds people)
    {
        switch (did)
        {
            case Did.AskForReview: return new AgreementMove.AskForReview();
            case Did.Pause: return new AgreementMove.Pause();
            case Did.Resume: return new AgreementMove.Resume();
            case Did.Withdraw: return new AgreementMove.Withdraw();
            case Did.Leave: return new AgreementMove.Leave();
            case Did.Join: return ReadJoin(entry, people);
            case Did.Propose: return AgreementTermsReader.ReadDraft(entry, people) is { } draft ? new AgreementMove.Propose(draft) : null;
        }

        int revision = entry.Required("revision").Whole(1, Agreement.MostRevisions);
        JsonCursor? wordsPlace = did is Did.Counter or Did.Decline ? entry.Optional("words") : null;
        string? words = wordsPlace is null ? null : OwnText.Read(wordsPlace);
        if (words is not null && !OwnText.CanBe(words)) return null;
        return did switch
        {
            Did.Accept => new AgreementMove.Accept(revision),
            Did.Decline => new AgreementMove.Decline(revision, words),
            Did.ShareWords => new AgreementMove.ShareWords(revision),
            Did.TakeBack => new AgreementMove.TakeBack(revision),
            _ => AgreementTermsReader.ReadDraft(entry, people) is { } draft ? new AgreementMove.Counter(revision, draft, words) : null,
        };
    }

    private static AgreementMove.Join? ReadJoin(JsonMembers entry, JsonIds people)
    {
        if (!PersonId.TryCreate(entry.Required("person").Id(), out PersonId person))
        {
            people.DeclareIncomplete();
            return null;
        }

        people.Know(person.Value);
        return new AgreementMove.Join(person);
    }

    private static AgreementEventEntry WithDraft(AgreementEvent happened, Did did, RevisionDraft draft, int? revision = null, string? words = null) => new()
    {
        At = MomentText.Of(happened.At),
        By = happened.By,
        Did = WordOf(Words, did),
        Revision = revision,
        From = DateText.Of(draft.From),
        Review = draft.Review is { } review ? DateText.Of(review) : null,
        Trial = draft.IsTrial ? true : null,
        Reason = draft.Reason,
        Terms = AgreementTermsEntry.Of(draft.Terms),
        Words = words,
    };

    private static AgreementEventEntry Entry(AgreementEvent happened, Did did, int? revision = null, PersonId? person = null, string? words = null) => new()
    {
        At = MomentText.Of(happened.At),
        By = happened.By,
        Did = WordOf(Words, did),
        Revision = revision,
        Person = person,
        Words = words,
    };
}
