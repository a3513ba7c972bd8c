using System.Collections.Immutable;

namespace RelationshipKit.FairDivision;

/// <summary>Who does each chore: every chore belongs to exactly one agent. Equal if every chore has the same owner.</summary>
public sealed class ChoreDivision : IEquatable<ChoreDivision>
{
    private ChoreDivision(ImmutableArray<int> owners) => Owners = owners;

    /// <summary>Gets the owner of each chore, in the order of chores.</summary>
    public ImmutableArray<int> Owners { get; }

    /// <summary>Makes a division of <paramref name="instance"/>. It need not respect forbidden pairs: see <see cref="IsAllowedBy"/>.</summary>
    /// <param name="instance">What is divided.</param>
    /// <param name="owners">The owner of each chore, counting agents from 0.</param>
    /// <exception cref="ArgumentException">Not one owner per chore.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An owner is no agent of the instance.</exception>
    public static ChoreDivision Create(ChoreInstance instance, IReadOnlyList<int> owners)
    {
        Guard.Against.Null(instance);
        Guard.Against.Null(owners);
        if (owners.Count != instance.ChoreCount) throw new ArgumentException("One owner per chore is needed.", nameof(owners));
        foreach (int owner in owners) Guard.Against.OutOfRange(owner, 0, instance.AgentCount - 1, nameof(owners));
        return new ChoreDivision([.. owners]);
    }

    /// <summary>Whether the division respects every constraint of the instance.</summary>
    public bool IsAllowedBy(ChoreInstance instance)
    {
        Guard.Against.Null(instance);
        foreach (DivisionConstraint constraint in instance.Constraints)
        {
            if (!constraint.IsMetBy(Owners.AsSpan())) return false;
        }

        return true;
    }

    /// <summary>Whether no chore lies with an agent who may not do it, whatever the other constraints say.</summary>
    internal bool RespectsForbiddenPairs(ChoreInstance instance)
    {
        for (int chore = 0; chore < Owners.Length; chore++)
        {
            if (!instance.IsAllowed(Owners[chore], chore)) return false;
        }

        return true;
    }

    /// <summary>What <paramref name="agent"/> would bear with the bundle of <paramref name="bundleOwner"/>, in the agent's own unit.</summary>
    public long CostOfBundle(ChoreInstance instance, int agent, int bundleOwner)
    {
        Guard.Against.Null(instance);
        long cost = 0;
        for (int chore = 0; chore < Owners.Length; chore++)
        {
            if (Owners[chore] == bundleOwner) cost += instance.Cost(agent, chore);
        }

        return cost;
    }

    /// <inheritdoc/>
    public bool Equals(ChoreDivision? other) => other is not null && Owners.AsSpan().SequenceEqual(other.Owners.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChoreDivision);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int owner in Owners) hash.Add(owner);
        return hash.ToHashCode();
    }

    /// <summary>Writes the owners, for example <c>[0, 1, 0]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", Owners)}]";
}
