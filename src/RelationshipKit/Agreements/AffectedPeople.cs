using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Agreements;

/// <summary>Whom a change of terms affects.</summary>
internal static class AffectedPeople
{
    /// <summary>
    /// Everyone at the table whose tasks, part, role or say differs, and everyone who is not bound yet, in the order of the table. Where that
    /// is nobody, as when only days differ, everyone: somebody has to agree.
    /// </summary>
    public static ImmutableArray<PersonId> Of(AgreementTerms before, AgreementTerms after, ImmutableArray<PersonId> table, ImmutableArray<PersonId> bound)
    {
        var difference = AgreementDifference.Between(before, after);
        var affected = new HashSet<PersonId>(table.Except(bound));
        foreach (OwnerChange change in difference.Owners) Add(affected, change.From, change.To);

        // What 'done' means binds whoever does it and is relied on by everyone else.
        if (!difference.Standards.IsEmpty) affected.UnionWith(table);
        if (!difference.Shares.IsEmpty) affected.UnionWith(ByShares(before.Shares, after.Shares, table));
        foreach (RoleChange change in difference.Roles) affected.UnionWith(People(change.From).Concat(People(change.To)));
        foreach (DecisionChange change in difference.Decisions) affected.UnionWith(People(change.From, table).Concat(People(change.To, table)));
        ImmutableArray<PersonId> asked = [.. table.Where(affected.Contains)];
        return asked.IsEmpty ? table : asked;
    }

    private static void Add(HashSet<PersonId> affected, PersonId? one, PersonId? other)
    {
        if (one is { } first) affected.Add(first);
        if (other is { } second) affected.Add(second);
    }

    /// <summary>A share says something only beside the others: what counts is its part of their sum.</summary>
    private static IEnumerable<PersonId> ByShares(
        IReadOnlyDictionary<PersonId, int> before, IReadOnlyDictionary<PersonId, int> after, ImmutableArray<PersonId> table)
    {
        bool samePeople = before.Count == after.Count && before.Keys.All(after.ContainsKey);
        if (!samePeople) return table;
        long sumBefore = before.Values.Sum(share => (long)share), sumAfter = after.Values.Sum(share => (long)share);
        return before.Where(pair => pair.Value * sumAfter != after[pair.Key] * sumBefore).Select(pair => pair.Key);
    }

    private static IEnumerable<PersonId> People(HeldRole? role) => role is null ? [] : AgreementTerms.PeopleOf(role);

    private static ImmutableArray<PersonId> People(DecisionAgreement? decision, ImmutableArray<PersonId> table) =>
        decision is null ? [] : decision.By.IsEmpty ? table : decision.By;
}
