using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>Asks somebody for a check-in, and agrees for oneself that the board holds its words while it goes on.</summary>
public sealed record InviteToCheckIn(PersonId To) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } from || from == To) return Refusal.NotYours;
        if (home.MemberOf(To) is not { HasJoined: true }) return Refusal.NotFound;
        bool isUnderWay = CheckIns.Open(home, from, To) is not null
            || home.CheckInInvitations.Any(one => (one.From == from && one.To == To) || (one.From == To && one.To == from));
        return isUnderWay ? Refusal.NotNow : home with { CheckInInvitations = home.CheckInInvitations.Add(new CheckInInvitation(from, To, now)) };
    }
}

/// <summary>Answers an invitation. A yes is also the yes to the board holding the words of the talk while it goes on: without both there is none.</summary>
/// <param name="From">Who asked.</param>
/// <param name="Yes">Whether to begin.</param>
public sealed record AnswerCheckIn(PersonId From, bool Yes) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (home.CheckInInvitations.FirstOrDefault(one => one.From == From && one.To == by.Person) is not { } invitation) return Refusal.NotFound;
        Home answered = home with { CheckInInvitations = home.CheckInInvitations.Remove(invitation) };
        if (!Yes) return answered;
        var clock = new StoppedClock(now);
        CheckIn talk = CheckIn.Begin(From, invitation.To)
            .Do(TalkMove.Of(From, TalkMoveKind.AllowKeeping), clock)
            .Do(TalkMove.Of(invitation.To, TalkMoveKind.AllowKeeping), clock);
        // What the two did not both want to keep goes when they begin anew.
        IEnumerable<Talk> others = answered.Talks.Where(known => known is not CheckIn old || !old.People.Contains(From) || !old.People.Contains(invitation.To) || CheckIns.IsKept(old));
        return answered with { Talks = [.. others, talk] };
    }
}

/// <summary>Takes an invitation to a check-in back.</summary>
public sealed record TakeBackCheckIn(PersonId To) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) =>
        home.CheckInInvitations.FirstOrDefault(one => one.From == by.Person && one.To == To) is { } invitation
            ? home with { CheckInInvitations = home.CheckInInvitations.Remove(invitation) }
            : Refusal.NotFound;
}

/// <summary>Makes a move in a check-in.</summary>
/// <param name="Talk">The key of the talk.</param>
/// <param name="Seen">How many events it had when the page was shown: a move on what one has not seen is not made.</param>
/// <param name="Move">What.</param>
/// <param name="Text">The words, if they are typed; what is spoken need not be.</param>
/// <param name="Minutes">How long a break is, for a break.</param>
public sealed record MoveInCheckIn(string Talk, int Seen, TalkMoveKind Move, string? Text = null, int? Minutes = null) : HomeCommand
{
    public const int MostCharacters = 2_000;

    private const int LongestBreak = 7 * 24 * 60;

    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } person || CheckIns.Find(home, person, Talk) is not { } talk) return Refusal.NotFound;
        if (talk.Events.Count != Seen || Move is TalkMoveKind.AllowKeeping or TalkMoveKind.ForbidKeeping || !Enum.IsDefined(Move)) return Refusal.NotNow;
        if (!string.IsNullOrWhiteSpace(Text) && !Texts.IsText(Text, MostCharacters)) return Refusal.BadWords;
        if (Move is TalkMoveKind.TimeOut && Minutes is not (>= 1 and <= LongestBreak)) return Refusal.BadNumber;
        TalkMove move = Move is TalkMoveKind.TimeOut ? TalkMove.TimeOut(person, now.AddMinutes(Minutes!.Value)) : TalkMove.Of(person, Move, Text?.Trim() ?? "");
        return talk.TryDo(move, new StoppedClock(now), out CheckIn? next, out _) ? home with { Talks = home.Talks.Replace(talk, next) } : Refusal.NotNow;
    }
}

/// <summary>Says that a check-in that is over is to be kept. It is, if both say so.</summary>
public sealed record KeepCheckIn(string Talk) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } person || CheckIns.Find(home, person, Talk) is not { } talk) return Refusal.NotFound;
        if (!talk.IsOver || CheckIns.IsKeptBy(talk, person)) return Refusal.NotNow;
        return talk.TryDo(TalkMove.Of(person, TalkMoveKind.AllowKeeping), new StoppedClock(now), out CheckIn? next, out _)
            ? home with { Talks = home.Talks.Replace(talk, next) }
            : Refusal.NotNow;
    }
}

/// <summary>Takes back that the board holds a check-in: it is gone at once, for both, whether it is over or not.</summary>
public sealed record ForgetCheckIn(string Talk) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) =>
        by.Person is { } person && CheckIns.Find(home, person, Talk) is { } talk ? home with { Talks = home.Talks.Remove(talk) } : Refusal.NotFound;
}

/// <summary>A clock that stands at one moment, so that a command tried again gives the same.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
