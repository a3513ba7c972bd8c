using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households.Elicitation;

/// <summary>
/// All tasks of a household in the order of how much of a burden each is to one person as a whole, in the course of the year; ties allowed.
/// It holds no numbers, and none are made up for it. Equal by value.
/// </summary>
public sealed class BurdenRanking : IEquatable<BurdenRanking>
{
    private readonly FrozenDictionary<TaskId, int> _rankOf;

    private BurdenRanking(PersonId person, ImmutableArray<ImmutableArray<TaskId>> groups)
    {
        Person = person;
        Groups = [.. groups.Select(group => (IReadOnlyList<TaskId>)group)];
        _rankOf = groups.SelectMany((group, rank) => group.Select(task => (task, rank))).ToFrozenDictionary(pair => pair.task, pair => pair.rank);
    }

    /// <summary>Whose ranking it is.</summary>
    public PersonId Person { get; }

    /// <summary>The tasks from the heaviest to the lightest; those of a group are equally heavy and stand in the order of the household.</summary>
    public IReadOnlyList<IReadOnlyList<TaskId>> Groups { get; }

    /// <summary>The place of a task's group among <see cref="Groups"/>, from 0, the heaviest.</summary>
    /// <param name="task">The task.</param>
    /// <returns>The rank.</returns>
    /// <exception cref="ArgumentException">The ranking does not hold the task.</exception>
    public int RankOf(TaskId task) =>
        _rankOf.TryGetValue(task, out int rank) ? rank : throw new ArgumentException("The ranking does not hold this task.", nameof(task));

    /// <summary>Whether the ranking is of just the tasks of a household.</summary>
    internal bool IsOf(Household household) =>
        _rankOf.Count == household.Tasks.Count && household.Tasks.All(task => _rankOf.ContainsKey(task.Id));

    /// <summary>Makes a ranking.</summary>
    /// <param name="household">Whose tasks are ranked.</param>
    /// <param name="person">Whose ranking it is.</param>
    /// <param name="heaviestFirst">Groups of equally heavy tasks, from the heaviest to the lightest; each task once, no group empty.</param>
    /// <param name="ranking">The ranking, or null.</param>
    /// <param name="problems">Everything wrong with it; empty when nothing is.</param>
    /// <returns>Whether there is no problem.</returns>
    /// <exception cref="ArgumentException">The person is not of this household.</exception>
    public static bool TryCreate(
        Household household,
        PersonId person,
        IEnumerable<IEnumerable<TaskId>> heaviestFirst,
        [NotNullWhen(true)] out BurdenRanking? ranking,
        out IReadOnlyList<InputProblem> problems)
    {
        Guard.Against.Null(household);
        household.IndexOf(person);
        ImmutableArray<ImmutableArray<TaskId>> groups = [.. Guard.Against.Null(heaviestFirst).Select(group => Guard.Against.Null(group, nameof(heaviestFirst)).ToImmutableArray())];
        var found = new ProblemList();
        var seen = new HashSet<TaskId>();
        foreach ((int rank, ImmutableArray<TaskId> group) in groups.Index())
        {
            string place = FormattableString.Invariant($"ranking[{rank}]");
            if (group.IsEmpty) found.Add(place, "This group is empty.", "Leave it out, or name its tasks.");
            foreach ((int at, TaskId task) in group.Index())
            {
                string cell = FormattableString.Invariant($"{place}[{at}]");
                if (!household.TryIndexOf(task, out _)) found.Add(cell, $"No task has the id '{task}'.", "Use the id of one of the tasks.");
                else if (!seen.Add(task)) found.Add(cell, $"The task '{task}' was ranked before.", "Rank each task once.");
            }
        }

        foreach (HouseholdTask missing in household.Tasks.Where(task => !seen.Contains(task.Id)))
            found.Add("ranking", $"The task '{missing.Id}' is not ranked.", "Rank every task; ties are allowed.");
        problems = found.All;
        ranking = found.Any ? null : new BurdenRanking(person, [.. groups.Select(group => group.Sort((a, b) => household.IndexOf(a).CompareTo(household.IndexOf(b))))]);
        return ranking is not null;
    }

    /// <inheritdoc/>
    public bool Equals(BurdenRanking? other) =>
        other is not null
        && Person == other.Person
        && Groups.Count == other.Groups.Count
        && Groups.Zip(other.Groups).All(pair => pair.First.SequenceEqual(pair.Second));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BurdenRanking);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, Groups.Count, _rankOf.Count);

    /// <summary>The person's id and counts alone.</summary>
    /// <returns>Such as <c>p1: 28 tasks in 9 groups</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Person}: {_rankOf.Count} tasks in {Groups.Count} groups");
}
