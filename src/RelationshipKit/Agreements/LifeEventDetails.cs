using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>
/// What people say of an event in their lives: only what they say is applied. Written as a sentence:
/// <c>LifeEventDetails.On(day).Concerning(ana).WithShare(ana, 1).WithTask(nights)</c>. Immutable.
/// </summary>
public sealed class LifeEventDetails
{
    private LifeEventDetails(DateOnly day) => Day = day;

    /// <summary>The day of the event.</summary>
    public DateOnly Day { get; }

    /// <summary>Whom it concerns most.</summary>
    public ImmutableArray<PersonId> People { get; private set; } = [];

    /// <summary>Who comes to share the work.</summary>
    public ImmutableArray<Person> Joining { get; private set; } = [];

    /// <summary>Who goes.</summary>
    public ImmutableArray<PersonId> Leaving { get; private set; } = [];

    /// <summary>Shares from now on, 1–1,000.</summary>
    public ImmutableDictionary<PersonId, int> Shares { get; private set; } = ImmutableDictionary<PersonId, int>.Empty;

    /// <summary>Minutes a week that people have at most, 0–10,080.</summary>
    public ImmutableDictionary<PersonId, int> MinutesPerWeek { get; private set; } = ImmutableDictionary<PersonId, int>.Empty;

    /// <summary>People whose share and time stay as they are.</summary>
    public ImmutableHashSet<PersonId> Unchanged { get; private set; } = [];

    /// <summary>Tasks that come on top.</summary>
    public ImmutableArray<HouseholdTask> NewTasks { get; private set; } = [];

    /// <summary>Tasks that end.</summary>
    public ImmutableArray<TaskId> EndedTasks { get; private set; } = [];

    /// <summary>Tasks that were thought of and stay as they are: they do not come, or do not end.</summary>
    public ImmutableHashSet<TaskId> SettledTasks { get; private set; } = [];

    /// <summary>What somebody cannot do from now on.</summary>
    public ImmutableArray<Wish.CannotDo> Unable { get; private set; } = [];

    /// <summary>Details of an event.</summary>
    /// <param name="day">Its day.</param>
    /// <returns>Details that say no more.</returns>
    public static LifeEventDetails On(DateOnly day) => new(day);

    /// <summary>Says whom it concerns most.</summary>
    /// <param name="people">The people.</param>
    /// <returns>Details of their own.</returns>
    public LifeEventDetails Concerning(params IEnumerable<PersonId> people) => With(said => said.People = [.. said.People, .. Guard.Against.Null(people)]);

    /// <summary>Says who comes to share the work.</summary>
    /// <param name="person">The person, with an id of their own.</param>
    /// <returns>Details of their own.</returns>
    public LifeEventDetails Joined(Person person) => With(said => said.Joining = said.Joining.Add(Guard.Against.Null(person)));

    /// <summary>Says who goes.</summary>
    /// <param name="person">The person.</param>
    /// <returns>Details of their own.</returns>
    public LifeEventDetails Left(PersonId person) => With(said => said.Leaving = said.Leaving.Add(person));

    /// <summary>Says how large a part somebody carries from now on.</summary>
    /// <param name="person">The person.</param>
    /// <param name="share">The share, 1–1,000.</param>
    /// <returns>Details of their own.</returns>
    public LifeEventDetails WithShare(PersonId person, int share) =>
        With(said => said.Shares = said.Shares.SetItem(person, Guard.Against.OutOfRange(share, 1, Person.MostShare)));

    /// <summary>Says how many minutes a week somebody has at most.</summary>
    /// <param name="person">The person.</param>
    /// <param name="minutes">Minutes a week, 0–10,080.</param>
    /// <returns>Details of their own.</returns>
    public LifeEventDetails WithMinutes(PersonId person, int minutes) =>
        With(said => said.MinutesPerWeek = said.MinutesPerWeek.SetItem(person, Guard.Against.OutOfRange(minutes, 0, Wish.MostMinutesPerWeek)));

    /// <summary>Says that somebody's share and time stay as they are.</summary>
    /// <param name="person">The person.</param>
    /// <returns>Details of their own.</returns>
    public LifeEventDetails AsBefore(PersonId person) => With(said => said.Unchanged = said.Unchanged.Add(person));

    /// <summary>Says that a task comes on top.</summary>
    /// <param name="task">The task, with minutes and frequency as people expect them.</param>
    /// <returns>Details of their own.</returns>
    public LifeEventDetails WithTask(HouseholdTask task) => With(said => said.NewTasks = said.NewTasks.Add(Guard.Against.Null(task)));

    /// <summary>Says that a task ends.</summary>
    /// <param name="task">The task.</param>
    /// <returns>Details of their own.</returns>
    public LifeEventDetails WithoutTask(TaskId task) => With(said => said.EndedTasks = said.EndedTasks.Add(task));

    /// <summary>Says that nothing changes about a task which the event usually brings or ends.</summary>
    /// <param name="task">The task.</param>
    /// <returns>Details of their own.</returns>
    public LifeEventDetails Settled(TaskId task) => With(said => said.SettledTasks = said.SettledTasks.Add(task));

    /// <summary>Says that somebody cannot do a task from now on.</summary>
    /// <param name="person">The person.</param>
    /// <param name="task">The task.</param>
    /// <returns>Details of their own.</returns>
    public LifeEventDetails WithoutAbility(PersonId person, TaskId task) => With(said => said.Unable = said.Unable.Add(new Wish.CannotDo(person, task)));

    /// <summary>The day alone.</summary>
    /// <returns>Such as <c>2026-11-21</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Day:yyyy-MM-dd}");

    private LifeEventDetails With(Action<LifeEventDetails> say)
    {
        var copy = (LifeEventDetails)MemberwiseClone();
        say(copy);
        return copy;
    }
}
