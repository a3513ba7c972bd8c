using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Tests.Scheduling;

/// <summary>A random household over 104 weeks, in which people arrive, leave, and go on vacation.</summary>
internal sealed record SimulatedHome(int Seed)
{
    public const int Weeks = 104;

    public static Arbitrary<SimulatedHome> Cases { get; } = Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => new SimulatedHome(seed)));

    /// <summary>People with shares of their own, tasks with own minutes and burdens; cannot-dos only if asked for.</summary>
    public Household Household(bool withCannotDo)
    {
        var random = new Random(Seed);
        Person[] people = [.. Enumerable.Range(0, random.Next(2, 6)).Select(at => Person.Create(
            PersonId.Create($"p{at}"), "Somebody", share: random.Next(2) == 0 ? 1 : random.Next(1, 6)))];
        HouseholdTask[] tasks = [.. Enumerable.Range(0, random.Next(1, 6)).Select(at => HouseholdTask.Create(
            TaskId.Create($"t{at}"), random.Next(1, 120), random.Next(3) == 0 ? Frequency.PerDay() : Frequency.PerWeek(random.Next(1, 4))))];
        return RelationshipKit.Households.Household.Create(
            people,
            tasks,
            people.SelectMany(_ => tasks, (person, task) => (person, task)).Where(_ => random.Next(2) == 0).Select(pair => Appraisal.Create(
                pair.person.Id, pair.task.Id, Burden.Of(random.Next(1, 400)), random.Next(1, 200))),
            withCannotDo
                ? people.SelectMany(_ => tasks, (person, task) => new Wish.CannotDo(person.Id, task.Id)).Where(_ => random.Next(5) == 0)
                : []);
    }

    public Roster Roster(Household household)
    {
        var random = new Random(Seed ^ 0x5EED);
        Roster roster = RelationshipKit.Scheduling.Roster.Everyone;
        foreach (Person person in household.People)
        {
            if (random.Next(4) == 0) roster = roster.With(LedgerAbsence.Before(person.Id, Homes.Monday.AddDays(random.Next(1, 400))));
            if (random.Next(6) == 0) roster = roster.With(new LedgerAbsence(person.Id, Homes.Monday.AddDays(random.Next(100, 728)), null));
            for (int vacations = random.Next(0, 6); vacations > 0; vacations--)
            {
                DateOnly first = Homes.Monday.AddDays(random.Next(0, 728));
                roster = roster.Away(person.Id, first, first.AddDays(random.Next(0, 40)));
            }

            if (random.Next(5) == 0)
                roster = roster.There(person.Id, Homes.Monday, [DayOfWeek.Monday, DayOfWeek.Friday], [DayOfWeek.Tuesday, DayOfWeek.Sunday, DayOfWeek.Monday]);
        }

        return roster;
    }
}
