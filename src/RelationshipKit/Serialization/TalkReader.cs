using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>Walks the log of a talk, version 1, plays it again, and notes everything that is wrong with it.</summary>
internal static class TalkReader
{
    private const int MostEvents = 100_000;
    private const int LongestText = 100_000;

    public static Result Read(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("format", TalkDocument.FormatName, version: 1)) return new Result(null);
        Type kind = file.Required("kind").OneOf(TalkMapping.Kinds.AsSpan());
        ListeningStyle style = kind == typeof(DepthTalk) ? default : file.Required("style").OneOf(TalkMapping.Styles.AsSpan());
        var people = new JsonIds("person");
        JsonCursor list = file.Required("people");
        PersonId[] two = [.. list.Items(2, 2).Select(place => Person(people.Declare(place)))];
        if (two.Length != 2) people.DeclareIncomplete();
        ImmutableArray<DepthPrompt> prompts = kind == typeof(DepthTalk) ? ReadPrompts(file.Required("prompts")) : [];
        JsonCursor[] places = [.. file.Required("events").Items(MostEvents)];
        (DateTimeOffset At, TalkMove? Move)[] events = [.. places.Select(place => ReadEvent(place.Members(), people))];
        file.RefuseOthers();
        bool canBegin = two.Length == 2 && two[0] != default && two[1] != default && two[0] != two[1] && (kind != typeof(DepthTalk) || !prompts.IsEmpty);
        return new Result(canBegin && events.All(done => done.Move is not null) ? Play(Begin(kind, style, two, prompts), events, places) : null);
    }

    private static Talk Begin(Type kind, ListeningStyle style, PersonId[] two, ImmutableArray<DepthPrompt> prompts) =>
        kind == typeof(ListeningRound) ? ListeningRound.Propose(style, two[0], two[1])
        : kind == typeof(CheckIn) ? CheckIn.Begin(two[0], two[1], style)
        : DepthTalk.Begin(two[0], two[1], prompts);

    private static Talk Play(Talk talk, (DateTimeOffset At, TalkMove? Move)[] events, JsonCursor[] places)
    {
        TalkFrame frame = talk.Frame;
        for (int at = 0; at < events.Length; at++)
        {
            if (frame.TryApply(events[at].Move!, events[at].At, out TalkRefusal? refusal) is not { } next)
            {
                places[at].Refuse($"This event could not have been: {refusal}.", "Give the events as they were written.");
                return talk;
            }

            frame = next;
        }

        return talk.At(frame);
    }

    private static ImmutableArray<DepthPrompt> ReadPrompts(JsonCursor list)
    {
        var ids = new JsonIds("prompt");
        var prompts = ImmutableArray.CreateBuilder<DepthPrompt>();
        foreach (JsonCursor place in list.Items(DepthTalk.MostPrompts, least: 1))
        {
            JsonMembers prompt = place.Members();
            prompts.Add(new DepthPrompt(ids.Declare(prompt.Required("id")) ?? "", prompt.Required("depth").Whole(1, DepthTalk.Deepest)));
            prompt.RefuseOthers();
        }

        return prompts.ToImmutable();
    }

    private static (DateTimeOffset At, TalkMove? Move) ReadEvent(JsonMembers done, JsonIds people)
    {
        DateTimeOffset? at = ReadMoment(done.Required("at"));
        PersonId by = Person(people.Use(done.Required("by")));
        TalkMoveKind kind = done.Required("move").OneOf(TalkMapping.Moves.AsSpan());
        string text = done.Optional("text")?.Text(LongestText, shortest: 1) ?? "";
        JsonCursor? place = done.Optional("returnAt");
        if (place is not null && kind is not (TalkMoveKind.TimeOut or TalkMoveKind.Agree))
            place.Refuse("This move has no time of return.", "Take it out.");
        DateTimeOffset? returnAt = place is null ? null : ReadMoment(place);
        done.RefuseOthers();
        return (at ?? default, at is null || by == default ? null : TalkMove.Checked(by, kind, text, returnAt));
    }

    private static DateTimeOffset? ReadMoment(JsonCursor place)
    {
        const string remedy = "Give a moment such as 2026-11-21T18:00:00+01:00.";
        if (place.String(remedy) is not { } text) return null;
        if (TalkMapping.TryMoment(text, out DateTimeOffset moment)) return moment;
        place.Refuse("This is no moment.", remedy);
        return null;
    }

    private static PersonId Person(string? id) => PersonId.TryCreate(id, out PersonId person) ? person : default;

    /// <summary>What was read; no talk where a problem says why.</summary>
    public sealed record Result(Talk? Talk);
}
