using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Roles;
using RelationshipKit.Scheduling;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>Everything a household file holds: the household, and what its people agreed beside the work. Immutable; equal by value.</summary>
public sealed class HouseholdContents : IEquatable<HouseholdContents>
{
    private HouseholdContents(Household household, HouseholdGoals goals, HouseholdRoles roles, HouseholdTiming timing, SelfReports selfReports) =>
        (Household, Goals, Roles, Timing, SelfReports) = (household, goals, roles, timing, selfReports);

    /// <summary>The household as it is without adjustments.</summary>
    public Household Household { get; }

    /// <summary>The people's goals and who stands behind them.</summary>
    public HouseholdGoals Goals { get; }

    /// <summary>The roles the people hold, and how they decide.</summary>
    public HouseholdRoles Roles { get; }

    /// <summary>Which tasks the people share in time, and who is there when.</summary>
    public HouseholdTiming Timing { get; }

    /// <summary>What people said about themselves: paid work, gender, beliefs. For insights alone; no split reads it.</summary>
    public SelfReports SelfReports { get; }

    /// <summary>The household to split: with the adjustments that the promises for goals ask for.</summary>
    public Household Adjusted => Household.With(Goals.Adjustments());

    /// <summary>Puts the parts together.</summary>
    /// <param name="household">The household.</param>
    /// <param name="goals">Goals of its people; none when left out.</param>
    /// <param name="roles">Roles of its people and how they decide; none when left out.</param>
    /// <param name="timing">Which tasks are shared in time, and who is there when; nothing of it when left out.</param>
    /// <param name="selfReports">What its people said about themselves; nothing when left out.</param>
    /// <returns>The contents.</returns>
    /// <exception cref="ArgumentException">
    /// A goal, a role, a way of deciding, a time or a self-report names a person or task that is not of the household, or a task with a fixed owner is shared.
    /// </exception>
    public static HouseholdContents Of(
        Household household, HouseholdGoals? goals = null, HouseholdRoles? roles = null, HouseholdTiming? timing = null, SelfReports? selfReports = null)
    {
        Guard.Against.Null(household);
        HouseholdGoals all = goals ?? HouseholdGoals.None;
        foreach (Goal goal in all.Goals)
        {
            IEnumerable<PersonId> named = goal.People.Concat(goal.SharedWith.People).Concat(goal.Support.Select(support => support.By));
            bool knowsPeople = named.All(person => household.TryIndexOf(person, out _));
            bool knowsTasks = goal.Support.OfType<SupportCommitment.TakenOverTask>().All(support => household.TryIndexOf(support.Task, out _));
            if (!knowsPeople || !knowsTasks)
                throw new ArgumentException($"The goal '{goal.Id}' names a person or a task that is not of this household.", nameof(goals));
        }

        SelfReports said = selfReports ?? SelfReports.None;
        if (!said.People.All(person => household.TryIndexOf(person, out _)))
            throw new ArgumentException("A self-report names a person who is not of this household.", nameof(selfReports));
        HouseholdRoles held = roles ?? HouseholdRoles.None;
        HouseholdTiming times = timing ?? HouseholdTiming.None;
        if (!times.People.All(one => household.TryIndexOf(one.Person, out _)) || !times.SharedTasks.All(task => household.TryIndexOf(task, out _)))
            throw new ArgumentException("A time or a mode names a person or a task that is not of this household.", nameof(timing));
        if (household.Wishes.OfType<Wish.Owner>().Any(wish => times.ModeOf(wish.Task) is not TaskMode.One))
            throw new ArgumentException("A task with a fixed owner is that person's alone.", nameof(timing));
        return held.People.All(person => household.TryIndexOf(person, out _))
            ? new HouseholdContents(household, all, held, times, said)
            : throw new ArgumentException("A role or a way of deciding names a person who is not of this household.", nameof(roles));
    }

    /// <inheritdoc/>
    public bool Equals(HouseholdContents? other) =>
        other is not null
        && Household.Equals(other.Household)
        && Goals.Equals(other.Goals)
        && Roles.Equals(other.Roles)
        && Timing.Equals(other.Timing)
        && SelfReports.Equals(other.SelfReports);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HouseholdContents);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Household, Goals, Roles, Timing);

    /// <summary>Ids and numbers alone.</summary>
    /// <returns>Such as <c>Household of p1, p2 with 5 tasks; 2 goals; 3 roles, 5 decisions; 1 shared tasks, times of 2 people</c>.</returns>
    public override string ToString() => $"{Household}; {Goals}; {Roles}; {Timing}";
}
