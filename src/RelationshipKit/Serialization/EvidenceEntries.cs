using System.Text.Json.Serialization;

namespace RelationshipKit.Serialization;

/// <summary>Whether a property holds.</summary>
/// <typeparam name="TAgent">What names an agent: a person's id or a number.</typeparam>
public sealed record PropertyEntry<TAgent>
    where TAgent : struct
{
    /// <summary>The property's name, such as EF1.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it holds; null when undecided within the budget.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required bool? Holds { get; init; }

    /// <summary>Who would rather swap with whom, for a violated EF1 or EFX.</summary>
    public WitnessEntry<TAgent>? Witness { get; init; }
}

/// <summary>The pair of agents that shows a property violated.</summary>
/// <typeparam name="TAgent">What names an agent: a person's id or a number.</typeparam>
public sealed record WitnessEntry<TAgent>
    where TAgent : struct
{
    /// <summary>Who is worse off.</summary>
    public required TAgent Person { get; init; }

    /// <summary>Whose part that agent would rather have.</summary>
    public required TAgent Towards { get; init; }
}

/// <summary>The worst share of a split and how low any allowed split could bring it. All three are null only if nobody's total is above 0.</summary>
public sealed record WorstShareEntry
{
    /// <summary>The worst share, at most 6 places; 1 is proportional, lower is better.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required decimal? Value { get; init; }

    /// <summary>No allowed split has a lower worst share; rounded down to at most 6 places.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required decimal? LowerBound { get; init; }

    /// <summary>100 (value − lower bound) ÷ value, rounded up to 2 places; null where the value is not above 0.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required decimal? GapPercent { get; init; }
}

/// <summary>A proof that a split is fPO: each task lies with an allowed person minimising λ · cost.</summary>
public sealed record CertificateEntry
{
    /// <summary>The kind of proof: <c>weights</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>One λ per person, in their order, each a rational <c>p/q</c> or a whole number <c>p</c>.</summary>
    public required IReadOnlyList<string> Lambda { get; init; }
}

/// <summary>How it is known that no allowed split is EF1.</summary>
public sealed record NoEf1Entry
{
    /// <summary><c>exhausted</c> when every allowed split was ruled out, <c>undecided</c> when the budget ran out.</summary>
    public required string Proof { get; init; }

    /// <summary>The number of search nodes looked at.</summary>
    public required long Nodes { get; init; }
}

/// <summary>Why there is no allowed split: wishes that cannot hold together, though without any one of them the others can.</summary>
/// <typeparam name="TAgent">What names an agent: a person's id or a number.</typeparam>
/// <typeparam name="TChore">What names a chore: a task's id or a number.</typeparam>
public sealed record InfeasibleEntry<TAgent, TChore>
    where TAgent : struct
    where TChore : struct
{
    /// <summary>The wishes.</summary>
    public required IReadOnlyList<ConflictEntry<TAgent, TChore>> Because { get; init; }
}

/// <summary>One of the wishes that cannot hold together.</summary>
/// <typeparam name="TAgent">What names an agent: a person's id or a number.</typeparam>
/// <typeparam name="TChore">What names a chore: a task's id or a number.</typeparam>
public sealed record ConflictEntry<TAgent, TChore>
    where TAgent : struct
    where TChore : struct
{
    /// <summary>The kind: <c>cannotDo</c>, <c>owner</c>, <c>together</c>, <c>apart</c> or <c>cap</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The person it is about, if any.</summary>
    public TAgent? Person { get; init; }

    /// <summary>The tasks it is about.</summary>
    public required IReadOnlyList<TChore> Tasks { get; init; }

    /// <summary>Its place in the file it was read from.</summary>
    public required string Path { get; init; }
}
