using System.Collections.Immutable;
using System.Collections.ObjectModel;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Agreements;

/// <summary>What people agree on: who owns which task, shares, standards, roles, ways of deciding. A part that is empty is not agreed upon. Immutable; equal by value.</summary>
public sealed class AgreementTerms : IEquatable<AgreementTerms>
{
    private AgreementTerms(
        OrderedDictionary<TaskId, PersonId> owners,
        OrderedDictionary<PersonId, int> shares,
        ImmutableArray<Standard> standards,
        HouseholdRoles roles)
    {
        Owners = new ReadOnlyDictionary<TaskId, PersonId>(owners);
        Shares = new ReadOnlyDictionary<PersonId, int>(shares);
        (Standards, Roles, Decisions) = (standards, roles.Roles, roles.Decisions);
    }

    /// <summary>Nothing agreed.</summary>
    public static AgreementTerms None { get; } = Create();

    /// <summary>Who owns which task, in the order given.</summary>
    public IReadOnlyDictionary<TaskId, PersonId> Owners { get; }

    /// <summary>The weight of the part each is to carry, 1–1,000, in the order given.</summary>
    public IReadOnlyDictionary<PersonId, int> Shares { get; }

    /// <summary>What 'done' means, by task.</summary>
    public ImmutableArray<Standard> Standards { get; }

    /// <summary>Who holds which role.</summary>
    public ImmutableArray<HeldRole> Roles { get; }

    /// <summary>How things are decided.</summary>
    public ImmutableArray<DecisionAgreement> Decisions { get; }

    /// <summary>Everyone named, each once.</summary>
    public IReadOnlyList<PersonId> People =>
        [.. Owners.Values.Concat(Shares.Keys).Concat(Roles.SelectMany(PeopleOf)).Concat(Decisions.SelectMany(decision => decision.By)).Distinct()];

    /// <summary>Writes down terms.</summary>
    /// <param name="owners">Who owns which task, each task once, at most 1,000.</param>
    /// <param name="shares">The weight of the part each is to carry, 1–1,000, each person once, at most 50.</param>
    /// <param name="standards">What 'done' means, at most one standard for a task.</param>
    /// <param name="roles">Who holds which role, each role once.</param>
    /// <param name="decisions">How things are decided, each part of life once.</param>
    /// <returns>The terms.</returns>
    /// <exception cref="ArgumentException">Something is there twice, null, a <c>default</c> id, or there are too many.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is out of range.</exception>
    public static AgreementTerms Create(
        IEnumerable<KeyValuePair<TaskId, PersonId>>? owners = null,
        IEnumerable<KeyValuePair<PersonId, int>>? shares = null,
        IEnumerable<Standard>? standards = null,
        IEnumerable<HeldRole>? roles = null,
        IEnumerable<DecisionAgreement>? decisions = null)
    {
        var owned = new OrderedDictionary<TaskId, PersonId>();
        foreach ((TaskId task, PersonId person) in owners ?? [])
        {
            if (task == default || person == default) throw new ArgumentException("A default id is no id.", nameof(owners));
            if (!owned.TryAdd(task, person)) throw new ArgumentException($"The task '{task}' has two owners.", nameof(owners));
        }

        var weights = new OrderedDictionary<PersonId, int>();
        foreach ((PersonId person, int share) in shares ?? [])
        {
            if (person == default) throw new ArgumentException("A default PersonId is no id.", nameof(shares));
            if (!weights.TryAdd(person, Guard.Against.OutOfRange(share, 1, Person.MostShare, nameof(shares))))
                throw new ArgumentException($"The person '{person}' has two shares.", nameof(shares));
        }

        ImmutableArray<Standard> done = [.. standards ?? []];
        if (done.Contains(null!)) throw new ArgumentException("A standard is null.", nameof(standards));
        if (done.DistinctBy(standard => standard.Task).Count() < done.Length) throw new ArgumentException("A task has two standards.", nameof(standards));
        if (owned.Count > Household.MostTasks || done.Length > Household.MostTasks || weights.Count > Household.MostPeople)
            throw new ArgumentException("There are more than a household holds.", nameof(owners));
        return new AgreementTerms(owned, weights, done, HouseholdRoles.Of(roles ?? [], decisions));
    }

    /// <summary>The same with other owners.</summary>
    /// <param name="owners">Who owns which task.</param>
    /// <returns>Terms of their own; these stay as they are.</returns>
    /// <exception cref="ArgumentException">A task is there twice, an id is the <c>default</c> value, or there are too many.</exception>
    public AgreementTerms WithOwners(IEnumerable<KeyValuePair<TaskId, PersonId>> owners) =>
        Create(Guard.Against.Null(owners), Shares, Standards, Roles, Decisions);

    /// <summary>The same with a standard, in place of the one for its task or after the others.</summary>
    /// <param name="standard">The standard.</param>
    /// <returns>Terms of their own; these stay as they are.</returns>
    public AgreementTerms With(Standard standard)
    {
        Guard.Against.Null(standard);
        int at = Standards.Select(known => known.Task).ToImmutableArray().IndexOf(standard.Task);
        return Create(Owners, Shares, at < 0 ? Standards.Add(standard) : Standards.SetItem(at, standard), Roles, Decisions);
    }

    /// <summary>A household as these terms leave it: with the agreed owners as its present ones, and the agreed shares.</summary>
    /// <param name="household">The household; agreed people and tasks that it does not have do not count.</param>
    /// <returns>A household of its own; where no share is agreed it keeps its own.</returns>
    public Household ApplyTo(Household household)
    {
        Guard.Against.Null(household);
        Household owned = household.WithCurrentOwners(
            Owners.Where(pair => household.TryIndexOf(pair.Key, out _) && household.TryIndexOf(pair.Value, out _)));
        return Shares.Where(pair => household.TryIndexOf(pair.Key, out _)).Aggregate(owned, (changed, pair) => changed.WithShare(pair.Key, pair.Value));
    }

    /// <summary>The standard for a task, or null.</summary>
    /// <param name="task">The task.</param>
    /// <returns>What 'done' means for it, where that is agreed.</returns>
    public Standard? StandardOf(TaskId task) => Standards.FirstOrDefault(standard => standard.Task == task);

    internal static IEnumerable<PersonId> PeopleOf(HeldRole role) => role.Terms.Select(term => term.By).Concat(role.Rotation?.Among ?? []).Distinct();

    /// <summary>Whether the same is agreed; the order of owners and shares does not matter.</summary>
    /// <param name="other">The other terms.</param>
    /// <returns>True if nothing differs.</returns>
    public bool Equals(AgreementTerms? other) => other is not null && AgreementDifference.Between(this, other).IsEmpty;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AgreementTerms);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Owners.Count, Shares.Count, Standards.Length, Roles.Length, Decisions.Length);

    /// <summary>Numbers alone: what people wrote is theirs.</summary>
    /// <returns>Such as <c>5 owners, 2 shares, 1 standards, 0 roles, 0 decisions</c>.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{Owners.Count} owners, {Shares.Count} shares, {Standards.Length} standards, {Roles.Length} roles, {Decisions.Length} decisions");
}
