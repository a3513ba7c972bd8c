using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Agreements;

/// <summary>The id of a life event: 1–64 characters (UTF-16 code units), compared ordinally, the same in every language.</summary>
/// <remarks>
/// Control characters and lone surrogates are refused. The <c>default</c> value is no id: it equals only itself
/// and its <see cref="Value"/> throws.
/// </remarks>
public readonly record struct LifeEventId
{
    private readonly string? _value;

    private LifeEventId(string value) => _value = value;

    /// <summary>The id as text.</summary>
    /// <exception cref="InvalidOperationException">This is the <c>default</c> value.</exception>
    public string Value => _value ?? throw new InvalidOperationException("A default LifeEventId is no id; make one with LifeEventId.Create.");

    /// <summary>Makes an id of a text.</summary>
    /// <param name="value">1–64 characters, no control characters, no lone surrogates.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The text cannot be an id.</exception>
    public static LifeEventId Create(string value)
    {
        Guard.Against.Null(value);
        return PlainText.FaultOfId(value) is { } fault
            ? throw new ArgumentException($"The id of a life event {fault}.", nameof(value))
            : new LifeEventId(value);
    }

    /// <summary>Makes an id of a text if it can be one.</summary>
    /// <param name="value">The text.</param>
    /// <param name="id">The id, or the <c>default</c> value.</param>
    /// <returns>Whether the text can be an id.</returns>
    public static bool TryCreate([NotNullWhen(true)] string? value, out LifeEventId id)
    {
        bool fits = PlainText.FaultOfId(value) is null;
        id = fits ? new LifeEventId(value!) : default;
        return fits;
    }

    /// <summary>The id as text; empty for the <c>default</c> value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
