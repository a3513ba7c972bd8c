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
            ForbiddenPairs(household),
            household.CurrentOwners.Count == 0 ? null : [.. household.Tasks.Select(task => CurrentOwner(household, task.Id))]);
    }

    /// <summary>Why nobody may do a task: wishes that cannot hold together, although any of them left out lets the others hold.</summary>
    public static IReadOnlyList<Wish> Conflict(Household household, TaskId task)
    {
        Wish[] cannot = [.. household.Wishes.OfType<Wish.CannotDo>().Where(wish => wish.Task == task)];
        return household.Wishes.OfType<Wish.Owner>().FirstOrDefault(wish => wish.Task == task) is { } pin
            ? [pin, cannot.OfType<Wish.CannotDo>().First(wish => wish.Person == pin.Person)]
            : cannot;
    }

    private static IEnumerable<(int Person, int Task)> ForbiddenPairs(Household household)
    {
        foreach (Wish wish in household.Wishes)
        {
            if (wish is Wish.CannotDo cannotDo)
            {
                yield return (household.IndexOf(cannotDo.Person), household.IndexOf(cannotDo.Task));
            }
            else if (wish is Wish.Owner pin)
            {
                int task = household.IndexOf(pin.Task), owner = household.IndexOf(pin.Person);
                for (int person = 0; person < household.People.Count; person++)
                {
                    if (person != owner) yield return (person, task);
                }
            }
        }
    }

    private static int CurrentOwner(Household household, TaskId task) =>
        household.CurrentOwners.TryGetValue(task, out PersonId owner) ? household.IndexOf(owner) : -1;
}
