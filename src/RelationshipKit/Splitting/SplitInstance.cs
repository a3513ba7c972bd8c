using System.Collections.Immutable;
using System.Collections.ObjectModel;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>
/// A household as a problem of fair division: people and tasks become numbers, names and pronouns stay behind.
/// </summary>
internal static class SplitInstance
{
    public static ChoreInstance Of(Household household)
    {
        int people = household.People.Count, tasks = household.Tasks.Count;
        var costs = new long[people][];
        for (int person = 0; person < people; person++)
        {
            costs[person] = new long[tasks];
            for (int task = 0; task < tasks; task++) costs[person][task] = household.CostAt(person, task);
        }

        return ChoreInstance.Create(
            costs,
            [.. household.People.Select(person => person.Share)],
            currentOwners: household.CurrentOwners.Count == 0 ? null : [.. household.Tasks.Select(task => CurrentOwner(household, task.Id))],
            constraints: household.Wishes.Select(wish => ConstraintOf(household, wish)));
    }

    /// <summary>The owner of each task in a division, in the order of tasks.</summary>
    public static IReadOnlyDictionary<TaskId, PersonId> OwnersIn(Household household, ChoreDivision? division)
    {
        var owners = new OrderedDictionary<TaskId, PersonId>(household.Tasks.Count);
        for (int task = 0; task < division?.Owners.Length; task++)
            owners.Add(household.Tasks[task].Id, household.People[division.Owners[task]].Id);
        return new ReadOnlyDictionary<TaskId, PersonId>(owners);
    }

    /// <summary>The wishes that some constraints of the household's instance stand for.</summary>
    public static IReadOnlyList<Wish> WishesIn(Household household, ChoreInstance instance, ImmutableArray<DivisionConstraint> constraints) =>
        [.. household.Wishes.Where((_, at) => constraints.Contains(instance.Constraints[at]))];

    /// <summary>The constraint a wish stands for; constraints of the instance are in the order of the household's wishes.</summary>
    private static DivisionConstraint ConstraintOf(Household household, Wish wish)
    {
        switch (wish)
        {
            case Wish.Owner pin:
                return new DivisionConstraint.Pinned(household.IndexOf(pin.Task), household.IndexOf(pin.Person));
            case Wish.CannotDo cannotDo:
                return new DivisionConstraint.CannotDo(household.IndexOf(cannotDo.Person), household.IndexOf(cannotDo.Task));
            case Wish.Together together:
                return new DivisionConstraint.Together(together.Tasks.Select(household.IndexOf));
            case Wish.Apart apart:
                return new DivisionConstraint.Apart(apart.Tasks.Select(household.IndexOf));
            default:
                var cap = (Wish.MinutesCap)wish;
                int person = household.IndexOf(cap.Person);
                return new DivisionConstraint.TimeCap(
                    person,
                    WeeklyMinutes.Whole(cap.MinutesPerWeek).Numerator,
                    Enumerable.Range(0, household.Tasks.Count).Select(task => household.WeeklyMinutesAt(person, task).Numerator));
        }
    }

    private static int CurrentOwner(Household household, TaskId task) =>
        household.CurrentOwners.TryGetValue(task, out PersonId owner) ? household.IndexOf(owner) : -1;
}
