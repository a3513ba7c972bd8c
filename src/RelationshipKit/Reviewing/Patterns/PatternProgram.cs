using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace RelationshipKit.Reviewing.Patterns;

internal enum OpKind : byte
{
    Accept,
    Token,
    NotToken,
    AnyToken,
    Split,
    Jump,

    /// <summary>Perhaps one token of the clause.</summary>
    Skip,
    SkipMany,

    /// <summary>Perhaps one token, over any punctuation.</summary>
    Leap,
    LeapMany,
    Edge,
    Condition,
    NotCondition,
    Mark,
}

/// <summary>
/// One step. <paramref name="A"/>: the set of a token or condition, the first way of a split or the goal of a jump, the edge, the mark's slot.
/// <paramref name="B"/>: the second way of a split, the kind of a condition. <paramref name="IsInevitable"/>: no match goes round it.
/// </summary>
/// <remarks>There are hundreds of thousands, and most come from far memory when they are run: they are kept small.</remarks>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Op(OpKind Kind, int A = 0, short B = 0, bool IsInevitable = false);

/// <summary>What a sentence must hold for a match: a term of this set. The weight says how common such terms are.</summary>
internal readonly record struct Requirement(int Set, long Weight);

/// <summary>
/// A compiled pattern: steps that lead forward only, from 0 to the last one, which accepts. Without loops the places from which each step can
/// succeed follow from those of later steps, so that one pass from the last step to the first finds all matches.
/// </summary>
internal readonly record struct PatternProgram(ImmutableArray<Op> Ops, ImmutableArray<string> Captures, ImmutableArray<Requirement> Requirements)
{
    public const int TriggerStart = 0;
    public const int TriggerEnd = 1;
    public const int FirstCapture = 2;

    public int SlotCount => FirstCapture + (2 * Captures.Length);
}
