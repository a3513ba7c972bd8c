using System.Numerics;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Scheduling;

/// <summary>How much of what lies behind still counts. Equal by value; <c>default</c> is <see cref="Everything"/>.</summary>
/// <remarks>A half-life works in whole steps: after each so many days an entry counts half of what it did before, so that every number stays an exact fraction. After 64 steps it counts as nothing.</remarks>
public readonly record struct LedgerMemory
{
    /// <summary>The most days of a window or a half-life: a hundred years.</summary>
    public const int MostDays = 36_525;

    private const int MostHalvings = 64;

    private LedgerMemory(int days, bool fades) => (Days, Fades) = (days, fades);

    /// <summary>Everything counts for ever.</summary>
    public static LedgerMemory Everything => default;

    /// <summary>The days of the window or of the half-life, or 0 where everything counts.</summary>
    public int Days { get; }

    /// <summary>Whether what lies behind counts less and less, rather than in full until it is forgotten.</summary>
    public bool Fades { get; }

    /// <summary>Only the last days count, today included.</summary>
    /// <param name="days">How many, 1–36,525.</param>
    /// <returns>The memory.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static LedgerMemory Window(int days) => new(Guard.Against.OutOfRange(days, 1, MostDays), fades: false);

    /// <summary>After each so many days an entry counts half of what it did before.</summary>
    /// <param name="days">How many, 1–36,525.</param>
    /// <returns>The memory.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static LedgerMemory HalfLife(int days) => new(Guard.Against.OutOfRange(days, 1, MostDays), fades: true);

    /// <summary>How much something counts that happened so many days ago.</summary>
    /// <param name="age">Whole days, from 0.</param>
    /// <returns>From 0 to 1: 1 while all counts, 0 where it is forgotten.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The age is below 0.</exception>
    public Rational WeightAfter(int age)
    {
        Guard.Against.OutOfRange(age, 0, int.MaxValue);
        if (Days == 0) return Rational.One;
        if (!Fades) return age < Days ? Rational.One : Rational.Zero;
        int halvings = age / Days;
        return halvings < MostHalvings ? Rational.Of(1, BigInteger.One << halvings) : Rational.Zero;
    }
}
