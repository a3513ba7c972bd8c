using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>Names one home: 26 letters and digits that nobody can guess, and that say nothing.</summary>
public readonly record struct HomeId
{
    private const int Length = 26;
    private const int Buckets = 64;
    private readonly string? _value;

    private HomeId(string value) => _value = value;

    /// <summary>How many buckets homes are planned in.</summary>
    public static int BucketCount => Buckets;

    public string Value => _value ?? throw new InvalidOperationException("A default HomeId is no id.");

    /// <summary>The bucket of homes that this one is planned with: stable, and even over many homes.</summary>
    public int Bucket => (int)(Value.Aggregate(2_166_136_261u, (hash, letter) => (hash ^ letter) * 16_777_619u) % Buckets);

    public static HomeId New() => new(Secret.Letters(Length));

    public static bool TryParse([NotNullWhen(true)] string? text, out HomeId id)
    {
        bool isOne = text is { Length: Length } && text.All(Secret.IsLetter);
        id = isOne ? new HomeId(text!) : default;
        return isOne;
    }

    public static HomeId Parse(string text) =>
        TryParse(text, out HomeId id) ? id : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"A home's id has {Length} letters and digits."));

    public override string ToString() => Value;
}
