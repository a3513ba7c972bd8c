using RelationshipKit.Agreements;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>The table at which an agreement is made: every move goes over it.</summary>
internal static class Table
{
    public static CommandAnswer Move(Home home, Actor by, AgreementMove move, DateTimeOffset now)
    {
        if (by.Person is not { } person) return Refusal.NotYours;
        if (home.Agreement is not { } agreement) return Refusal.NotFound;

        // A move names a revision that never changes, so it means the same whatever else happened since.
        var command = new AgreementCommand(person, move, agreement.Version);
        return agreement.TryDo(command, new Moment(now), out Agreement? after, out AgreementRefusal? refusal)
            ? home with { Agreement = after }
            : Of(refusal.Value);
    }

    private static Refusal Of(AgreementRefusal refusal) => refusal switch
    {
        AgreementRefusal.NotAtTheTable or AgreementRefusal.NotAsked or AgreementRefusal.NotTheirProposal => Refusal.NotYours,
        AgreementRefusal.NoSuchRevision or AgreementRefusal.NoPrivateWords => Refusal.NotFound,
        AgreementRefusal.TooMany => Refusal.TooMany,
        _ => Refusal.NotNow,
    };

    /// <summary>A clock that stands at one moment.</summary>
    private sealed class Moment(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
