using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>The check-ins of a home as one of its people may see them. Nobody but the two of a talk sees anything of it.</summary>
public static class CheckIns
{
    private const int LettersOfAKey = 16;

    /// <summary>What a talk is known by in forms and addresses.</summary>
    public static string KeyOf(Talk talk)
    {
        ArgumentNullException.ThrowIfNull(talk);
        string begun = talk.Events[0].At.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return Secret.Digest($"{talk.People[0]} {talk.People[1]} {begun}")[..LettersOfAKey];
    }

    /// <summary>The talks that a person takes or took part in, the last first.</summary>
    public static IEnumerable<CheckIn> Of(Home home, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(home);
        return home.Talks.OfType<CheckIn>().Where(talk => talk.People.Contains(person)).Reverse();
    }

    public static CheckIn? Find(Home home, PersonId person, string? key) => Of(home, person).FirstOrDefault(talk => KeyOf(talk) == key);

    /// <summary>The talk that goes on between two people, or null.</summary>
    public static CheckIn? Open(Home home, PersonId one, PersonId other) => Of(home, one).FirstOrDefault(talk => !talk.IsOver && talk.People.Contains(other));

    /// <summary>Whether a person said, after the end, that the talk is to be kept.</summary>
    public static bool IsKeptBy(CheckIn talk, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(talk);
        // The first two events are the yes of both to its being held while it goes on.
        return talk.Events.Skip(talk.People.Count).Any(done => done.Move.Kind is TalkMoveKind.AllowKeeping && done.Move.By == person);
    }

    /// <summary>Whether both want to keep it.</summary>
    public static bool IsKept(CheckIn talk) => talk.IsOver && talk.People.All(person => IsKeptBy(talk, person));

    /// <summary>What was said, in order.</summary>
    public static ImmutableArray<TalkMove> Said(CheckIn talk) => [.. talk.Events.Select(done => done.Move).Where(move => move.Text.Length > 0)];

    /// <summary>Changes whenever anything of a person's check-ins does: what another device asks for again and again.</summary>
    public static string Version(Home home, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(home);
        IEnumerable<string> talks = Of(home, person).Select(talk => string.Create(CultureInfo.InvariantCulture, $"{KeyOf(talk)}{talk.Events.Count}"));
        IEnumerable<string> asked = home.CheckInInvitations.Where(one => one.From == person || one.To == person)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.From}>{one.To}@{one.At.UtcTicks}"));
        return Secret.Digest(string.Join(' ', talks.Concat(asked)))[..LettersOfAKey];
    }
}
