using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Roles;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>Everything a household file holds: the household, and what its people agreed beside the work. Immutable; equal by value.</summary>
public sealed class HouseholdContents : IEquatable<HouseholdContents>
{
    private HouseholdContents(Household household, HouseholdGoals goals, HouseholdRoles roles, SelfReports selfReports) =>
        (Household, Goals, Roles, SelfReports) = (household, goals, roles, selfReports);

    /// <summary>The household as it is without adjustments.</summary>
    public Household Household { get; }

    /// <summary>The people's goals and who stands behind them.</summary>
    public HouseholdGoals Goals { get; }

    /// <summary>The roles the people hold, and how they decide.</summary>
    public HouseholdRoles Roles { get; }

    /// <summary>What people said about themselves: paid work, gender, beliefs. For insights alone; no split reads it.</summary>
    public SelfReports SelfReports { get; }

    /// <summary>The household to split: with the adjustments that the promises for goals ask for.</summary>
    public Household Adjusted => Household.With(Goals.Adjustments());

    /// <summary>Puts the parts together.</summary>
    /// <param name="household">The household.</param>
    /// <param name="goals">Goals of its people; none when left out.</param>
    /// <param name="roles">Roles of its people and how they decide; none when left out.</param>
    /// <param name="selfReports">What its people said about themselves; nothing when left out.</param>
    /// <returns>The contents.</returns>
    /// <exception cref="ArgumentException">A goal, role, way of deciding or self-report names a person or task that is not of the household.</exception>
    public static HouseholdContents Of(
        Household household, HouseholdGoals? goals = null, HouseholdRoles? roles = null, SelfReports? selfReports = null)
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
        return held.People.All(person => household.TryIndexOf(person, out _))
            ? new HouseholdContents(household, all, held, said)
            : throw new ArgumentException("A role or a way of deciding names a person who is not of this household.", nameof(roles));
    }

    /// <inheritdoc/>
    public bool Equals(HouseholdContents? other) =>
        other is not null
        && Household.Equals(other.Household)
        && Goals.Equals(other.Goals)
        && Roles.Equals(other.Roles)
        && SelfReports.Equals(other.SelfReports);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HouseholdContents);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Household, Goals, Roles);

    /// <summary>Ids and numbers alone.</summary>
    /// <returns>Such as <c>Household of p1, p2 with 5 tasks; 2 goals; 3 roles, 5 decisions</c>.</returns>
    public override string ToString() => $"{Household}; {Goals}; {Roles}";
}
