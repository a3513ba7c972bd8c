using System.Collections.Immutable;

namespace RelationshipKit.FairDivision;

/// <summary>What a division must respect to be allowed.</summary>
public abstract class DivisionConstraint
{
    private DivisionConstraint()
    {
    }

    /// <summary>Whether a division of the instance's chores respects it.</summary>
    /// <param name="owners">The owner of each chore.</param>
    public abstract bool IsMetBy(ReadOnlySpan<int> owners);

    /// <summary>Throws, naming the parameter it came by, unless its numbers are agents and chores of the instance.</summary>
    internal abstract void CheckAgainst(int agents, int chores, string parameterName);

    private static void CheckChores(IEnumerable<int> group, int chores, string parameterName)
    {
        foreach (int chore in group) Guard.Against.OutOfRange(chore, 0, chores - 1, parameterName);
    }

    /// <summary>An agent may not do a chore.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="chore">The chore.</param>
    public sealed class CannotDo(int agent, int chore) : DivisionConstraint
    {
        /// <summary>Gets the agent.</summary>
        public int Agent => agent;

        /// <summary>Gets the chore.</summary>
        public int Chore => chore;

        /// <inheritdoc/>
        public override bool IsMetBy(ReadOnlySpan<int> owners) => owners[chore] != agent;

        internal override void CheckAgainst(int agents, int chores, string parameterName)
        {
            Guard.Against.OutOfRange(agent, 0, agents - 1, parameterName);
            CheckChores([chore], chores, parameterName);
        }
    }

    /// <summary>A chore is that agent's.</summary>
    /// <param name="chore">The chore.</param>
    /// <param name="agent">Its owner.</param>
    public sealed class Pinned(int chore, int agent) : DivisionConstraint
    {
        /// <summary>Gets the chore.</summary>
        public int Chore => chore;

        /// <summary>Gets its owner.</summary>
        public int Agent => agent;

        /// <inheritdoc/>
        public override bool IsMetBy(ReadOnlySpan<int> owners) => owners[chore] == agent;

        internal override void CheckAgainst(int agents, int chores, string parameterName)
        {
            Guard.Against.OutOfRange(agent, 0, agents - 1, parameterName);
            CheckChores([chore], chores, parameterName);
        }
    }

    /// <summary>A group of chores goes to one agent.</summary>
    /// <param name="group">The chores.</param>
    public sealed class Together(params IEnumerable<int> group) : DivisionConstraint
    {
        /// <summary>Gets the chores.</summary>
        public ImmutableArray<int> Chores { get; } = [.. group];

        /// <inheritdoc/>
        public override bool IsMetBy(ReadOnlySpan<int> owners)
        {
            foreach (int chore in Chores)
            {
                if (owners[chore] != owners[Chores[0]]) return false;
            }

            return true;
        }

        internal override void CheckAgainst(int agents, int chores, string parameterName) =>
            CheckChores(Chores, chores, parameterName);
    }

    /// <summary>The chores of a group go to pairwise different agents.</summary>
    /// <param name="group">The chores, each once.</param>
    public sealed class Apart(params IEnumerable<int> group) : DivisionConstraint
    {
        /// <summary>Gets the chores.</summary>
        public ImmutableArray<int> Chores { get; } = [.. group];

        /// <inheritdoc/>
        public override bool IsMetBy(ReadOnlySpan<int> owners)
        {
            ulong seen = 0;
            foreach (int chore in Chores)
            {
                ulong owner = 1UL << owners[chore];
                if ((seen & owner) != 0) return false;
                seen |= owner;
            }

            return true;
        }

        internal override void CheckAgainst(int agents, int chores, string parameterName) =>
            CheckChores(Chores, chores, parameterName);
    }

    /// <summary>The time an agent's chores take stays within a cap.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="cap">The most time, at least 0, in any unit.</param>
    /// <param name="times">How long each chore takes this agent, at least 0, in the same unit, in the order of chores.</param>
    public sealed class TimeCap(int agent, long cap, IEnumerable<long> times) : DivisionConstraint
    {
        /// <summary>Gets the agent.</summary>
        public int Agent => agent;

        /// <summary>Gets the most time.</summary>
        public long Cap => cap;

        /// <summary>Gets how long each chore takes the agent.</summary>
        public ImmutableArray<long> Times { get; } = [.. times];

        /// <inheritdoc/>
        public override bool IsMetBy(ReadOnlySpan<int> owners)
        {
            Int128 time = 0;
            for (int chore = 0; chore < owners.Length; chore++)
            {
                if (owners[chore] == agent) time += Times[chore];
            }

            return time <= cap;
        }

        internal override void CheckAgainst(int agents, int chores, string parameterName)
        {
            Guard.Against.OutOfRange(agent, 0, agents - 1, parameterName);
            Guard.Against.OutOfRange(cap, 0, ChoreInstance.MaxCost, parameterName);
            Guard.Against.OutOfRange(Times.Length, chores, chores, parameterName);
            foreach (long time in Times) Guard.Against.OutOfRange(time, 0, ChoreInstance.MaxCost, parameterName);
        }
    }

    /// <summary>At most so many chores leave their present owners. Only searches set this, to ask what is best within it.</summary>
    internal sealed class HandoverCap(ImmutableArray<int> currentOwners, int most) : DivisionConstraint
    {
        public int Most => most;

        public override bool IsMetBy(ReadOnlySpan<int> owners) => CountIn(currentOwners, owners) <= most;

        /// <summary>How many chores with a present owner (at least 0) have another one.</summary>
        public static int CountIn(ImmutableArray<int> currentOwners, ReadOnlySpan<int> owners)
        {
            int handovers = 0;
            for (int chore = 0; chore < currentOwners.Length; chore++)
            {
                if (currentOwners[chore] >= 0 && currentOwners[chore] != owners[chore]) handovers++;
            }

            return handovers;
        }

        internal override void CheckAgainst(int agents, int chores, string parameterName) =>
            Guard.Against.OutOfRange(currentOwners.Length, chores, chores, parameterName);
    }
}
