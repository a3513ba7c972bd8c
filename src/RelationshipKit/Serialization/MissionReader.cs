using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>Walks the file of a mission statement, version 1, and notes everything that is wrong with it.</summary>
internal sealed class MissionReader
{
    private const int MostRevisions = 1_000;
    private const int MostSources = 1_000;

    private readonly JsonIds _people = new("person");

    public static MissionStatement Read(JsonCursor root) => new MissionReader().ReadFile(root);

    private MissionStatement ReadFile(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("format", MissionDocument.FormatName, version: 1)) return MissionStatement.Restore([], [], [], 1);
        ImmutableArray<PersonId> people =
            [.. file.Required("people").Items(Household.MostPeople, least: 1).Select(_people.Declare).OfType<string>().Select(PersonId.Create)];
        int next = file.Required("next").Whole(1, int.MaxValue, standIn: int.MaxValue);
        ImmutableArray<MissionLine> lines = ReadLines(file.Required("lines"), next);
        ImmutableArray<MissionRevision> revisions = file.Optional("revisions") is { } list ? ReadRevisions(list, next) : [];
        file.RefuseOthers();
        return MissionStatement.Restore(people, lines, revisions, next);
    }

    private ImmutableArray<MissionRevision> ReadRevisions(JsonCursor list, int next)
    {
        var revisions = ImmutableArray.CreateBuilder<MissionRevision>();
        foreach (JsonCursor place in list.Items(MostRevisions))
        {
            JsonMembers revision = place.Members();
            JsonCursor day = revision.Required("date");
            DateOnly date = DateText.Read(day);
            if (revisions.Count > 0 && date != default && date < revisions[^1].Date)
                day.Refuse("This day is before that of the revision before.", "Give the revisions oldest first.");
            revisions.Add(new MissionRevision(date, ReadLines(revision.Required("lines"), next)));
            revision.RefuseOthers();
        }

        return revisions.ToImmutable();
    }

    private ImmutableArray<MissionLine> ReadLines(JsonCursor list, int next)
    {
        var numbers = new HashSet<int>();
        return [.. list.Items(MissionStatement.MostLines).Select(place => ReadLine(place.Members(), numbers, next))];
    }

    private MissionLine ReadLine(JsonMembers line, HashSet<int> numbers, int next)
    {
        JsonCursor place = line.Required("number");
        int number = place.Whole(1, int.MaxValue, standIn: 0);
        if (number > 0 && !numbers.Add(number)) place.Refuse("A line before has this number.", "Give each line a number of its own.");
        if (number >= next) place.Refuse("This number is not below 'next'.", "Number lines below 'next'.");
        var read = new MissionLine(
            number,
            line.Required("text").Text(MissionStatement.LongestDraft, shortest: 1),
            line.Optional("sources") is { } sources ? [.. sources.Items(MostSources).Select(source => ReadSource(source.Members())).OfType<MissionAnswer>()] : [],
            line.Optional("stands") is { } stands ? ReadStands(stands) : []);
        line.RefuseOthers();
        return read;
    }

    private MissionAnswer? ReadSource(JsonMembers source)
    {
        bool isKnown = PersonId.TryCreate(_people.Use(source.Required("person")), out PersonId person);
        string question = source.Required("question").Name();
        string text = OwnText.Read(source.Required("text"));
        source.RefuseOthers();

        // What went into a statement was shared with all whose statement it is.
        bool isWhole = isKnown && !string.IsNullOrWhiteSpace(question) && OwnText.CanBe(text);
        return isWhole ? new MissionAnswer(person, question, text) { SharedWith = Audience.Everyone } : null;
    }

    private ImmutableArray<MissionStand> ReadStands(JsonCursor list)
    {
        var stands = ImmutableArray.CreateBuilder<MissionStand>();
        foreach (JsonCursor place in list.Items(Household.MostPeople))
        {
            JsonMembers stand = place.Members();
            JsonCursor who = stand.Required("person");
            bool isKnown = PersonId.TryCreate(_people.Use(who), out PersonId person);
            bool accepts = stand.Required("accepts").Flag();
            string? reason = stand.Optional("reason") is { } text ? OwnText.Read(text) : null;
            if (accepts && reason is not null) place.Refuse("Whoever stands behind a line gives no reason against it.", "Take the reason out, or accepts to false.");
            if (isKnown && stands.Any(known => known.Person == person)) who.Refuse("This person has spoken on the line before.", "Name each person once.");
            stand.RefuseOthers();
            if (isKnown && (reason is null || OwnText.CanBe(reason))) stands.Add(accepts ? MissionStand.Accepting(person) : MissionStand.Differing(person, reason));
        }

        return stands.ToImmutable();
    }
}
