using System.Collections.Immutable;

namespace RelationshipKit.FairDivision.Properties;

/// <summary>Whether a property holds, and if not, what shows it.</summary>
/// <param name="Property">The property.</param>
/// <param name="Holds">Whether it holds; null if that was not decided within the budget.</param>
/// <param name="Witness">What shows that it does not hold; null otherwise.</param>
public sealed record PropertyVerdict(Property Property, bool? Holds, Witness? Witness = null)
{
    internal static PropertyVerdict From(Property property, Witness? violation) => new(property, violation is null, violation);
}

/// <summary>What shows that a property does not hold.</summary>
public abstract record Witness
{
    private protected Witness()
    {
    }
}

/// <summary>The agent for whom the condition fails.</summary>
/// <param name="Agent">Who bears too much.</param>
/// <param name="Towards">Compared with whom, where the property compares two agents.</param>
public sealed record AgentWitness(int Agent, int? Towards = null) : Witness;

/// <summary>A division that is better for some agent and worse for none.</summary>
/// <param name="Better">That division.</param>
public sealed record BetterDivisionWitness(ChoreDivision Better) : Witness;

/// <summary>
/// A round of trades in parts of chores after which, in suitable proportions, someone is better off and nobody worse:
/// in each step <see cref="TradeStep.From"/> hands a part of the chore to <see cref="TradeStep.To"/>.
/// </summary>
/// <param name="Steps">The trades, each sharing an agent with the next and the last with the first; one alone where a single hand-over helps.</param>
public sealed record TradeWitness(ImmutableArray<TradeStep> Steps) : Witness
{
    /// <inheritdoc/>
    public bool Equals(TradeWitness? other) => other is not null && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Length == 0 ? 0 : HashCode.Combine(Steps.Length, Steps[0]);
}

/// <summary>One hand-over of a part of a chore.</summary>
/// <param name="Chore">The chore.</param>
/// <param name="From">Its owner.</param>
/// <param name="To">Who takes the part.</param>
public readonly record struct TradeStep(int Chore, int From, int To);
