using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

/// <summary>Lets people at a small home do things, one after the other, at a set moment.</summary>
internal static class Acting
{
    /// <summary>A Wednesday at noon in Madrid.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 18, 11, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Wednesday = new(2026, 11, 18);

    public static PersonId Ana => SmallHomes.Ana;

    public static PersonId Bo => SmallHomes.Bo;

    /// <summary>Two who have joined, since long ago.</summary>
    public static Home Joined()
    {
        Home home = SmallHomes.OfTwo();
        return home with { Members = [.. home.Members.Select(member => member with { Passphrase = "hash of " + member.Person })] };
    }

    /// <summary>The home after a command that is done.</summary>
    public static Home With(this Home home, PersonId by, HomeCommand command, string? id = null)
    {
        CommandAnswer answer = command.On(home, Actor.Of(by), id is null ? CommandId.New() : CommandId.Parse(id), Noon);
        Assert.Null(answer.Refusal);
        return answer.Next!;
    }

    /// <summary>Why a command is not done.</summary>
    public static Refusal? Why(this Home home, PersonId by, HomeCommand command) => command.On(home, Actor.Of(by), CommandId.New(), Noon).Refusal;

    /// <summary>The home as it is read again after it was stored.</summary>
    public static Home Stored(this Home home) => HomeDocument.Read(home.Id, HomeDocument.Write(home));
}
