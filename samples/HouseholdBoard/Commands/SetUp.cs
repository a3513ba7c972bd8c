using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>Adds somebody who lives here.</summary>
/// <param name="Name">The name the person goes by.</param>
/// <param name="Pronouns">How to speak of them, such as <c>she/her</c>; null to use the name alone.</param>
public sealed record AddPerson(string Name, string? Pronouns = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (home.Household.People.Count >= Household.MostPeople) return Refusal.TooMany;
        if (!Texts.IsName(Name)) return Refusal.BadText;
        PronounSet? pronouns = null;
        if (!string.IsNullOrWhiteSpace(Pronouns) && !PronounSet.TryParse(Pronouns.Trim(), out pronouns)) return Refusal.BadText;
        PersonId person = PersonId.Create(Texts.IdFrom(id));
        // From the id, not by chance: a second try of the same command gives the same home.
        var member = new Member { Person = person, Stamp = Secret.Digest(id.Value) };
        return home.With(home.Household.WithPerson(Person.Create(person, Name.Trim(), pronouns))).With(member);
    }
}

/// <summary>Adds a task.</summary>
/// <param name="Task">The id of a task of the catalogue, or null for one of one's own.</param>
/// <param name="Name">What the home calls it.</param>
/// <param name="Minutes">How long one turn takes, 1–10,080.</param>
/// <param name="Times">How often in a period, 1–1,000.</param>
/// <param name="Per">The period.</param>
public sealed record AddTask(string? Task, string Name, int Minutes, int Times, Period Per) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (home.Household.Tasks.Count >= Household.MostTasks) return Refusal.TooMany;
        if (!Texts.IsName(Name)) return Refusal.BadText;
        if (Minutes is < 1 or > 10_080 || Times is < 1 or > 1_000 || !Enum.IsDefined(Per)) return Refusal.BadNumber;
        if (Task is not null && !Texts.IsName(Task)) return Refusal.BadText;
        var task = TaskId.Create(Task ?? Texts.IdFrom(id));
        if (home.Household.TryIndexOf(task, out _)) return Refusal.NotNow;
        return home.With(home.Household.WithTask(HouseholdTask.Create(task, Minutes, Frequency.Create(Times, Per), Name.Trim())));
    }
}

/// <summary>Drops a task that is no longer done.</summary>
public sealed record DropTask(TaskId Task) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) =>
        home.Household.TryIndexOf(Task, out _) ? home.With(home.Household.WithoutTask(Task)) : Refusal.NotFound;
}

/// <summary>Says how a task feels to oneself. Nobody can say it for another.</summary>
/// <param name="Task">The task.</param>
/// <param name="Burden">Per cent per minute, −1,000 to 1,000; 100 is an ordinary minute.</param>
/// <param name="Minutes">How long it takes this person, or null for as long as anybody.</param>
public sealed record Appraise(TaskId Task, int Burden, int? Minutes = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } person) return Refusal.NotYours;
        if (!home.Household.TryIndexOf(Task, out _)) return Refusal.NotFound;
        if (Burden is < -1_000 or > 1_000 || Minutes is < 1 or > 10_080) return Refusal.BadNumber;
        return home.With(home.Household.WithAppraisal(Appraisal.Create(person, Task, RelationshipKit.Households.Burden.Of(Burden), Minutes)));
    }
}
