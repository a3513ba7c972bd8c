using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

/// <summary>Does commands to homes in memory.</summary>
internal static class Doing
{
    /// <summary>A Wednesday, at noon.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 12, 0, 0, TimeSpan.Zero);

    /// <summary>What a command answers.</summary>
    public static CommandAnswer Answer(this Home home, PersonId by, HomeCommand command, DateTimeOffset? now = null) =>
        command.On(home, Actor.Of(by), CommandId.New(), now ?? Now);

    /// <summary>The home after a command that is done.</summary>
    public static Home After(this Home home, PersonId by, HomeCommand command, DateTimeOffset? now = null)
    {
        CommandAnswer answer = home.Answer(by, command, now);
        Assert.Null(answer.Refusal);
        return answer.Next!;
    }

    /// <summary>Why a command is not done.</summary>
    public static Refusal? Refused(this Home home, PersonId by, HomeCommand command) => home.Answer(by, command).Refusal;
}
