using System.Collections.Frozen;
using System.Text.Json;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Api;

/// <summary>
/// Which commands a program may send for the person who is signed in. Whatever is not listed can't be sent; a test asks that each command
/// be either listed or held back with a reason, so that a new one opens no door by being forgotten.
/// </summary>
public static class ApiCommands
{
    /// <summary>The commands that may be sent.</summary>
    private static readonly Type[] Sent =
    [
        typeof(AddPerson), typeof(ChangeMe),
        typeof(AddTask), typeof(PickTasks), typeof(ChangeTask), typeof(DropTask), typeof(ShareTask),
        typeof(Appraise), typeof(AppraiseTasks), typeof(MakeWish), typeof(LiftWish),
        typeof(ProposeTerms), typeof(AcceptProposal), typeof(DeclineProposal), typeof(ShareWords), typeof(TakeBackProposal),
        typeof(AskForReview), typeof(PauseAgreement), typeof(ResumeAgreement), typeof(WithdrawAgreement),
        typeof(Tick), typeof(Help), typeof(Skip), typeof(Swap), typeof(Undo),
        typeof(KeepStatement), typeof(ShareStatement), typeof(DeleteStatement),
        typeof(InviteToCheckIn), typeof(AnswerCheckIn), typeof(TakeBackCheckIn), typeof(MoveInCheckIn), typeof(KeepCheckIn), typeof(ForgetCheckIn),
        typeof(BeginSort), typeof(SortCards), typeof(KeepCards), typeof(RankCard), typeof(StepBack), typeof(FinishSort), typeof(ShowValues), typeof(ForgetValues),
        typeof(ChooseLanguage),
    ];

    /// <summary>The commands that may be sent, by the word in their address.</summary>
    public static FrozenDictionary<string, Type> Open { get; } = Sent.ToFrozenDictionary(WordOf, StringComparer.Ordinal);

    /// <summary>The commands that may not be sent, and why.</summary>
    public static FrozenDictionary<Type, string> Withheld { get; } = new Dictionary<Type, string>
    {
        [typeof(Invite)] = "The board makes the secret of an invitation itself.",
        [typeof(Join)] = "Whoever joins is not signed in yet.",
        [typeof(ShareCalendar)] = "The board makes the secret of a calendar itself.",
        [typeof(ChangePassphrase)] = "The page asks for the passphrase so far, and makes the hash.",
        [typeof(Leave)] = "The page asks for the passphrase first.",
        [typeof(PlanWeek)] = "Only the board's planner plans weeks.",
    }.ToFrozenDictionary();

    /// <summary>The word of a command in an address, such as <c>add-task</c>.</summary>
    public static string WordOf(Type command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return JsonNamingPolicy.KebabCaseLower.ConvertName(command.Name);
    }
}

/// <summary>What a program sends.</summary>
/// <param name="Id">Names this wish: sent twice under the same id, it is done once.</param>
/// <param name="With">What is wished.</param>
public sealed record ApiCommand<T>(CommandId Id, T With) : IApiCommand
    where T : HomeCommand
{
    HomeCommand IApiCommand.What => With;

    /// <summary>The id alone.</summary>
    public override string ToString() => Id.Value;
}

/// <summary>A command as it was sent, whichever it is.</summary>
internal interface IApiCommand
{
    CommandId Id { get; }

    HomeCommand What { get; }
}

/// <summary>What became of a command.</summary>
/// <param name="Version">The version the home is in now.</param>
/// <param name="WasDoneBefore">Whether an earlier try of the same id had done it.</param>
public sealed record ApiOutcome(long Version, bool WasDoneBefore);
