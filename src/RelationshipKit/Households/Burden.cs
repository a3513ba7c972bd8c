using System.Diagnostics.CodeAnalysis;

namespace RelationshipKit.Households;

/// <summary>
/// How heavy a minute of a task is for one person, in whole per cent of an ordinary minute, −1,000..1,000:
/// 100 ordinary, 200 twice as heavy, 0 neither burden nor pleasure, below 0 gladly done.
/// The <c>default</c> value is <see cref="Fine"/>.
/// </summary>
public readonly record struct Burden
{
    internal const int Heaviest = 1_000;
    private const int Ordinary = 100;

    // Kept as the distance from an ordinary minute, so that the default value is the ordinary one.
    private readonly int _aboveOrdinary;

    private Burden(int percent) => _aboveOrdinary = percent - Ordinary;

    /// <summary>Gladly done: −50.</summary>
    public static Burden Love => new(-50);

    /// <summary>Half as heavy as an ordinary minute: 50.</summary>
    public static Burden Like => new(50);

    /// <summary>An ordinary minute: 100, the default.</summary>
    public static Burden Fine => default;

    /// <summary>Half as heavy again: 150.</summary>
    public static Burden Dislike => new(150);

    /// <summary>Two and a half times as heavy: 250.</summary>
    public static Burden Hate => new(250);

    /// <summary>Per cent of an ordinary minute, −1,000..1,000.</summary>
    public int Percent => Ordinary + _aboveOrdinary;

    /// <summary>A burden of so many per cent.</summary>
    /// <param name="percent">−1,000..1,000.</param>
    /// <returns>The burden.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Burden Of(int percent) => new(Guard.Against.OutOfRange(percent, -Heaviest, Heaviest));

    /// <summary>The burden that a friendly word means.</summary>
    /// <param name="word">love, like, fine, dislike or hate, in any case.</param>
    /// <param name="burden">The burden, or <see cref="Fine"/>.</param>
    /// <returns>Whether the word is one of the five.</returns>
    public static bool TryFromWord([NotNullWhen(true)] string? word, out Burden burden)
    {
        Burden? meant = word?.ToUpperInvariant() switch
        {
            "LOVE" => Love,
            "LIKE" => Like,
            "FINE" => Fine,
            "DISLIKE" => Dislike,
            "HATE" => Hate,
            _ => null,
        };
        burden = meant ?? default;
        return meant is not null;
    }

    /// <summary>The number with a per-cent sign, the same in every culture.</summary>
    /// <returns>Such as <c>150%</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Percent}%");
}
