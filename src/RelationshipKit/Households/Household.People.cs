namespace RelationshipKit.Households;

/// <content>The same household with somebody more, somebody less, or other shares.</content>
public sealed partial class Household
{
    /// <summary>The household with one more person, after the others.</summary>
    /// <param name="person">The person; the id is new.</param>
    /// <returns>A household of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The id is not new, or there are 50 people already.</exception>
    public Household WithPerson(Person person) => Create(_people.Add(Guard.Against.Null(person)), _tasks, Appraisals, _wishes, _currentOwners);

    /// <summary>The household without a person and all that was said of them: appraisals, wishes, what they own today.</summary>
    /// <param name="person">One of the people, not the last.</param>
    /// <returns>A household of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The person is not of this household, or nobody else is.</exception>
    public Household WithoutPerson(PersonId person)
    {
        int at = IndexOf(person);
        return Create(
            _people.RemoveAt(at),
            _tasks,
            Appraisals.Where(appraisal => appraisal.Person != person),
            _wishes.Where(wish => !Names(wish)),
            _currentOwners.Where(pair => pair.Value != person));

        bool Names(Wish wish) => wish switch
        {
            Wish.Owner owner => owner.Person == person,
            Wish.CannotDo cannotDo => cannotDo.Person == person,
            Wish.MinutesCap cap => cap.Person == person,
            _ => false,
        };
    }

    /// <summary>The household with another share for a person.</summary>
    /// <param name="person">One of the people.</param>
    /// <param name="share">The weight of the part to carry, 1–1,000.</param>
    /// <returns>A household of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The person is not of this household.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public Household WithShare(PersonId person, int share)
    {
        int at = IndexOf(person);
        Person known = _people[at];
        return Create(
            _people.SetItem(at, Person.Create(known.Id, known.Name, known.Pronouns, share)), _tasks, Appraisals, _wishes, _currentOwners);
    }

    /// <summary>The household with the names of its tasks worded anew.</summary>
    internal Household WithTasksNamed(Func<string?, string?> word) => Create(
        _people,
        _tasks.Select(task => HouseholdTask.Create(task.Id, task.Minutes, task.Frequency, word(task.Name), task.Kinds, task.CognitiveSteps)),
        Appraisals,
        _wishes,
        _currentOwners);
}
