namespace RelationshipKit.Households;

/// <content>The same household with one thing changed.</content>
public sealed partial class Household
{
    /// <summary>The household with an appraisal, which takes the place of that person's earlier one of that task.</summary>
    /// <param name="appraisal">An appraisal by one of the people of one of the tasks.</param>
    /// <returns>A household of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The person or the task is not of this household.</exception>
    public Household WithAppraisal(Appraisal appraisal)
    {
        Guard.Against.Null(appraisal);
        return Create(
            _people,
            _tasks,
            Appraisals.Where(known => known.Person != appraisal.Person || known.Task != appraisal.Task).Append(appraisal),
            _wishes,
            _currentOwners);
    }

    /// <summary>The household with one more task, after the others and without a present owner.</summary>
    /// <param name="task">The task; its id is new.</param>
    /// <param name="appraisals">What people think of it, at most one appraisal each.</param>
    /// <returns>A household of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The id is not new, there are 1,000 tasks already, or an appraisal is of another task or by nobody here.</exception>
    public Household WithTask(HouseholdTask task, params IEnumerable<Appraisal> appraisals)
    {
        Guard.Against.Null(task);
        Appraisal[] added = [.. Guard.Against.Null(appraisals)];
        if (added.Any(appraisal => appraisal is null || appraisal.Task != task.Id))
            throw new ArgumentException("Each appraisal has to be of the task that is added.", nameof(appraisals));
        return Create(_people, _tasks.Add(task), Appraisals.Concat(added), _wishes, _currentOwners);
    }

    /// <summary>
    /// The household without a task and all that was said of it. Groups of tasks together or apart go on without it, if two or more are left.
    /// </summary>
    /// <param name="task">One of the tasks.</param>
    /// <returns>A household of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The task is not of this household.</exception>
    public Household WithoutTask(TaskId task)
    {
        int at = IndexOf(task);
        return Create(
            _people,
            _tasks.RemoveAt(at),
            Appraisals.Where(appraisal => appraisal.Task != task),
            _wishes.Select(wish => wish.Without(task)).OfType<Wish>(),
            _currentOwners.Where(pair => pair.Key != task));
    }

    /// <summary>
    /// The household with a wish. An owner wished for a task, or a cap on a person's minutes, takes the place of the one before; a wish
    /// that is there already changes nothing.
    /// </summary>
    /// <param name="wish">A wish about these people and tasks.</param>
    /// <returns>A household of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The wish names somebody or something that is not of this household, or a task twice.</exception>
    public Household WithWish(Wish wish)
    {
        Guard.Against.Null(wish);
        if (_wishes.Contains(wish)) return this;
        return Create(_people, _tasks, Appraisals, _wishes.Where(known => !IsReplaced(known)).Append(wish), _currentOwners);

        bool IsReplaced(Wish known) => (known, wish) switch
        {
            (Wish.Owner before, Wish.Owner after) => before.Task == after.Task,
            (Wish.MinutesCap before, Wish.MinutesCap after) => before.Person == after.Person,
            _ => false,
        };
    }

    /// <summary>The household without a wish; of groups that are wished twice, both go.</summary>
    /// <param name="wish">One of the wishes.</param>
    /// <returns>A household of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The household has no such wish.</exception>
    public Household WithoutWish(Wish wish)
    {
        Guard.Against.Null(wish);
        if (!_wishes.Contains(wish)) throw new ArgumentException("The household has no such wish.", nameof(wish));
        return Create(_people, _tasks, Appraisals, _wishes.Where(known => known != wish), _currentOwners);
    }

    /// <summary>The household with other present owners.</summary>
    /// <param name="currentOwners">Who owns which task today, where known; nobody knows of the rest.</param>
    /// <returns>A household of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">A person or a task is not of this household, or a task has two owners.</exception>
    public Household WithCurrentOwners(IEnumerable<KeyValuePair<TaskId, PersonId>> currentOwners) =>
        Create(_people, _tasks, Appraisals, _wishes, Guard.Against.Null(currentOwners));
}
