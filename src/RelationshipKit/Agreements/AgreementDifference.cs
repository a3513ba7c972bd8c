using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Agreements;

/// <summary>A task that changes owner, gets one or is no longer agreed upon.</summary>
/// <param name="Task">The task.</param>
/// <param name="From">Its owner before, or null.</param>
/// <param name="To">Its owner after, or null.</param>
public sealed record OwnerChange(TaskId Task, PersonId? From, PersonId? To);

/// <summary>A share that changes, is agreed upon or is no longer.</summary>
/// <param name="Person">The person.</param>
/// <param name="From">The share before, or null.</param>
/// <param name="To">The share after, or null.</param>
public sealed record ShareChange(PersonId Person, int? From, int? To);

/// <summary>A standard that changes, comes or goes.</summary>
/// <param name="Task">The task.</param>
/// <param name="From">What 'done' meant before, or null.</param>
/// <param name="To">What it means after, or null.</param>
public sealed record StandardChange(TaskId Task, Standard? From, Standard? To);

/// <summary>A role that changes, comes or goes.</summary>
/// <param name="Role">The role.</param>
/// <param name="From">Who held it before, or null.</param>
/// <param name="To">Who holds it after, or null.</param>
public sealed record RoleChange(RoleId Role, HeldRole? From, HeldRole? To);

/// <summary>A way of deciding that changes, comes or goes.</summary>
/// <param name="Domain">The part of life.</param>
/// <param name="From">How it was decided before, or null.</param>
/// <param name="To">How it is decided after, or null.</param>
public sealed record DecisionChange(DecisionDomainId Domain, DecisionAgreement? From, DecisionAgreement? To);

/// <summary>What differs between two terms, by id; what stays the same is not in it. Immutable.</summary>
public sealed class AgreementDifference
{
    private AgreementDifference(AgreementTerms before, AgreementTerms after)
    {
        Owners =
        [
            .. Keys(before.Owners, after.Owners).Select(task => new OwnerChange(task, In(before.Owners, task), In(after.Owners, task)))
                .Where(change => change.From != change.To),
        ];
        Shares =
        [
            .. Keys(before.Shares, after.Shares).Select(person => new ShareChange(person, In(before.Shares, person), In(after.Shares, person)))
                .Where(change => change.From != change.To),
        ];
        Standards =
        [
            .. Pairs(before.Standards, after.Standards, standard => standard.Task, (task, from, to) => new StandardChange(task, from, to))
                .Where(change => !Equals(change.From, change.To)),
        ];
        Roles =
        [
            .. Pairs(before.Roles, after.Roles, role => role.Role, (role, from, to) => new RoleChange(role, from, to))
                .Where(change => !Equals(change.From, change.To)),
        ];
        Decisions =
        [
            .. Pairs(before.Decisions, after.Decisions, decision => decision.Domain, (domain, from, to) => new DecisionChange(domain, from, to))
                .Where(change => !Equals(change.From, change.To)),
        ];
    }

    /// <summary>The tasks whose owner differs; those agreed upon before come first, in their order, then new ones.</summary>
    public ImmutableArray<OwnerChange> Owners { get; }

    /// <summary>The shares that differ.</summary>
    public ImmutableArray<ShareChange> Shares { get; }

    /// <summary>The standards that differ.</summary>
    public ImmutableArray<StandardChange> Standards { get; }

    /// <summary>The roles that differ.</summary>
    public ImmutableArray<RoleChange> Roles { get; }

    /// <summary>The ways of deciding that differ.</summary>
    public ImmutableArray<DecisionChange> Decisions { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Owners.IsEmpty && Shares.IsEmpty && Standards.IsEmpty && Roles.IsEmpty && Decisions.IsEmpty;

    /// <summary>Compares two terms.</summary>
    /// <param name="before">The terms before; <see cref="AgreementTerms.None"/> where nothing was agreed.</param>
    /// <param name="after">The terms after.</param>
    /// <returns>What differs.</returns>
    public static AgreementDifference Between(AgreementTerms before, AgreementTerms after) => new(Guard.Against.Null(before), Guard.Against.Null(after));

    /// <summary>Numbers alone.</summary>
    /// <returns>Such as <c>2 owners, 0 shares, 1 standards, 0 roles, 0 decisions differ</c>.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{Owners.Length} owners, {Shares.Length} shares, {Standards.Length} standards, {Roles.Length} roles, {Decisions.Length} decisions differ");

    private static IEnumerable<TKey> Keys<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> before, IReadOnlyDictionary<TKey, TValue> after) =>
        before.Keys.Union(after.Keys);

    private static TValue? In<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> terms, TKey key)
        where TValue : struct => terms.TryGetValue(key, out TValue value) ? value : null;

    private static IEnumerable<TChange> Pairs<TKey, TValue, TChange>(
        ImmutableArray<TValue> before, ImmutableArray<TValue> after, Func<TValue, TKey> keyOf, Func<TKey, TValue?, TValue?, TChange> pair)
        where TValue : class
        where TKey : notnull
    {
        var earlier = before.ToDictionary(keyOf);
        var later = after.ToDictionary(keyOf);
        return before.Concat(after).Select(keyOf).Distinct().Select(key => pair(key, earlier.GetValueOrDefault(key), later.GetValueOrDefault(key)));
    }
}
