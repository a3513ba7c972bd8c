using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>How a task feels to somebody.</summary>
/// <param name="Task">The task.</param>
/// <param name="Burden">Per cent per minute, −1,000 to 1,000; 100 is an ordinary minute.</param>
/// <param name="Minutes">How long it takes this person, 1–10,080, or null for as long as anybody.</param>
public sealed record Feeling(TaskId Task, int Burden, int? Minutes = null)
{
    internal bool IsGood => Burden is >= -1_000 and <= 1_000 && Minutes is null or (>= 1 and <= TaskNumbers.MostMinutes);
}

/// <summary>Says how a task feels to oneself. Nobody can say it for another.</summary>
/// <param name="Task">The task.</param>
/// <param name="Burden">Per cent per minute, −1,000 to 1,000; 100 is an ordinary minute.</param>
/// <param name="Minutes">How long it takes this person, or null for as long as anybody.</param>
public sealed record Appraise(TaskId Task, int Burden, int? Minutes = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) => home.Household.TryIndexOf(Task, out _)
        ? new AppraiseTasks([new Feeling(Task, Burden, Minutes)]).On(home, by, id, now)
        : Refusal.NotFound;
}

/// <summary>Says how several tasks feel to oneself.</summary>
public sealed record AppraiseTasks(ImmutableArray<Feeling> Feelings) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } me || home.MemberOf(me) is not { } member) return Refusal.NotYours;
        if (Feelings.IsDefaultOrEmpty) return Refusal.NothingChosen;
        if (!Feelings.All(feeling => feeling is { IsGood: true })) return Refusal.BadNumber;

        // Somebody may have dropped a task while the page was open: the others count.
        Feeling[] said = [.. Feelings.DistinctBy(feeling => feeling.Task).Where(feeling => home.Household.TryIndexOf(feeling.Task, out _))];
        HashSet<TaskId> tasks = [.. said.Select(feeling => feeling.Task)];
        IEnumerable<Appraisal> appraisals = home.Household.Appraisals
            .Where(known => known.Person != me || !tasks.Contains(known.Task))
            .Concat(said.Select(feeling => Appraisal.Create(me, feeling.Task, Burden.Of(feeling.Burden), feeling.Minutes)));
        return home.With(home.Household.With(appraisals: appraisals)).With(member with { Felt = [.. member.Felt.Union(tasks)] });
    }
}
