using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>Why a question is open.</summary>
public enum OpenQuestionKind
{
    /// <summary>The catalogue asks it of everyone.</summary>
    ToTalkAbout,

    /// <summary>It was not said whom the event concerns.</summary>
    WhomItConcerns,

    /// <summary>It was not said who comes.</summary>
    WhoJoins,

    /// <summary>It was not said who goes.</summary>
    WhoLeaves,

    /// <summary>It was not said how large a part somebody carries.</summary>
    Share,

    /// <summary>It was not said how much time somebody has.</summary>
    Time,

    /// <summary>It was not said whether a task comes, how often and how long.</summary>
    TaskAppears,

    /// <summary>It was not said whether a task ends.</summary>
    TaskEnds,

    /// <summary>A task's owner went.</summary>
    TaskWithoutOwner,
}

/// <summary>Something to talk about.</summary>
/// <param name="Kind">Why it is open.</param>
/// <param name="Question">The question of the catalogue, or null.</param>
/// <param name="Person">Whom it is about, or null.</param>
/// <param name="Task">Which task it is about, or null.</param>
public sealed record OpenQuestion(OpenQuestionKind Kind, LifeEventQuestion? Question = null, PersonId? Person = null, TaskId? Task = null)
{
    /// <summary>The kind and ids.</summary>
    /// <returns>Such as <c>Share p1</c>.</returns>
    public override string ToString() => $"{Kind} {Question?.Id}{Person}{Task}".TrimEnd();
}

/// <summary>What an event leaves: a household, and what is left to talk about. Immutable.</summary>
public sealed class LifeEventOutcome
{
    private LifeEventOutcome(LifeEvent lifeEvent, Household before, Household household, LifeEventDetails details)
    {
        (Event, Household) = (lifeEvent, household);
        Review = details.Day.DayNumber <= DateOnly.MaxValue.DayNumber - lifeEvent.ReviewAfterDays ? details.Day.AddDays(lifeEvent.ReviewAfterDays) : DateOnly.MaxValue;
        OpenQuestions =
        [
            .. Gaps(lifeEvent, before, household, details),
            .. lifeEvent.Questions.Select(question => new OpenQuestion(OpenQuestionKind.ToTalkAbout, question)),
        ];
    }

    /// <summary>The event.</summary>
    public LifeEvent Event { get; }

    /// <summary>The household after it. Its present owners are those of before, as far as person and task are still there.</summary>
    public Household Household { get; }

    /// <summary>What to talk about: first what was not said, then what the event raises.</summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions { get; }

    /// <summary>A day on which to look at it again.</summary>
    public DateOnly Review { get; }

    /// <summary>What is left to talk about, in words.</summary>
    /// <param name="culture">The language; English where there are no words for it.</param>
    /// <returns>A page for everyone.</returns>
    public WordedPage Explain(CultureInfo culture) => LifeEventExplanation.Of(this, Guard.Against.Null(culture));

    internal static LifeEventOutcome Of(LifeEvent lifeEvent, Household before, LifeEventDetails details)
    {
        Household after = before;
        foreach (Person person in details.Joining) after = after.WithPerson(person);
        foreach (PersonId person in details.Leaving) after = after.WithoutPerson(person);
        foreach (TaskId task in details.EndedTasks) after = after.WithoutTask(task);
        foreach (HouseholdTask task in details.NewTasks) after = after.WithTask(task);
        foreach ((PersonId person, int share) in details.Shares) after = after.WithShare(person, share);
        foreach ((PersonId person, int minutes) in details.MinutesPerWeek) after = after.WithWish(new Wish.MinutesCap(person, minutes));
        foreach (Wish.CannotDo wish in details.Unable) after = after.WithWish(wish);
        foreach (PersonId person in details.People.Concat(details.Unchanged)) after.IndexOf(person);
        return new LifeEventOutcome(lifeEvent, before, after, details);
    }

    private static IEnumerable<OpenQuestion> Gaps(LifeEvent lifeEvent, Household before, Household after, LifeEventDetails details)
    {
        if (lifeEvent.People is LifeEventPeople.Joins && details.Joining.IsEmpty) yield return new OpenQuestion(OpenQuestionKind.WhoJoins);
        if (lifeEvent.People is LifeEventPeople.Leaves && details.Leaving.IsEmpty) yield return new OpenQuestion(OpenQuestionKind.WhoLeaves);
        bool touches = lifeEvent.Capacity is not LifeEventTrend.Same || lifeEvent.Availability is not LifeEventTrend.Same;
        PersonId[] concerned = [.. details.People.Concat(details.Joining.Select(person => person.Id)).Distinct()];
        if (touches && concerned.Length == 0) yield return new OpenQuestion(OpenQuestionKind.WhomItConcerns);
        foreach (PersonId person in concerned.Where(person => !details.Unchanged.Contains(person)))
        {
            if (lifeEvent.Capacity is not LifeEventTrend.Same && !details.Shares.ContainsKey(person))
                yield return new OpenQuestion(OpenQuestionKind.Share, Person: person);
            if (lifeEvent.Availability is not LifeEventTrend.Same && !details.MinutesPerWeek.ContainsKey(person))
                yield return new OpenQuestion(OpenQuestionKind.Time, Person: person);
        }

        foreach (TaskId task in lifeEvent.TasksAppear)
        {
            if (!after.TryIndexOf(task, out _) && !details.SettledTasks.Contains(task)) yield return new OpenQuestion(OpenQuestionKind.TaskAppears, Task: task);
        }

        foreach (TaskId task in lifeEvent.TasksEnd)
        {
            if (after.TryIndexOf(task, out _) && !details.SettledTasks.Contains(task)) yield return new OpenQuestion(OpenQuestionKind.TaskEnds, Task: task);
        }

        foreach ((TaskId task, PersonId owner) in before.CurrentOwners)
        {
            if (details.Leaving.Contains(owner) && after.TryIndexOf(task, out _)) yield return new OpenQuestion(OpenQuestionKind.TaskWithoutOwner, Task: task);
        }
    }
}
