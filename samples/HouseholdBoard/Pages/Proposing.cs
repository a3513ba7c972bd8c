using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>What the form under a split or a way to go on asks for.</summary>
/// <param name="From">The first day.</param>
/// <param name="Review">The day on which to look at it again.</param>
/// <param name="IsTrial">Whether it is a trial until then.</param>
public sealed record ProposalDays(DateOnly From, DateOnly Review, bool IsTrial);

/// <summary>Makes proposals of what a page shows.</summary>
public static class Proposing
{
    private const int DaysOfAWeek = 7;
    private const int MonthsToReview = 3;
    private const int LettersOfAMark = 16;

    /// <summary>The Monday after a day.</summary>
    public static DateOnly NextMonday(DateOnly today) => HomePlan.MondayOf(today).AddDays(DaysOfAWeek);

    /// <summary>From next Monday on, to be looked at in a quarter of a year.</summary>
    public static ProposalDays UsualDays(DateOnly today) => new(NextMonday(today), NextMonday(today).AddMonths(MonthsToReview), IsTrial: false);

    /// <summary>
    /// A mark of who has which task. A form carries it, so that what is proposed is what its reader saw: where people, tasks or feelings
    /// changed meanwhile, the mark fits nothing any more.
    /// </summary>
    public static string MarkOf(IReadOnlyDictionary<TaskId, PersonId> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        return Secret.Digest(string.Join('\n', owners.Select(pair => $"{pair.Key}\t{pair.Value}")))[..LettersOfAMark];
    }

    /// <summary>The proposal of some owners and parts.</summary>
    public static ProposeTerms Of(
        Home home, IReadOnlyDictionary<TaskId, PersonId> owners, ImmutableArray<PersonPart> parts, DateOnly from, DateOnly? review, bool isTrial, string? reason) =>
        new([.. owners.Select(pair => new TaskOwner(pair.Key, pair.Value))], PartsAsked.ToPropose(home, parts), from, review, isTrial, reason);
}
