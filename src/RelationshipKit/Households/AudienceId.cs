using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>The id of an audience: people among whom somebody goes by one name, or who may know the same; such as 'family' or 'work'.</summary>
/// <remarks>1–64 characters, compared ordinally. The <c>default</c> value is no id: it equals only itself and its <see cref="Value"/> throws.</remarks>
public readonly record struct AudienceId
{
    private readonly string? _value;

    private AudienceId(string value) => _value = value;

    /// <summary>The id as text.</summary>
    /// <exception cref="InvalidOperationException">This is the <c>default</c> value.</exception>
    public string Value => _value ?? throw new InvalidOperationException("A default AudienceId is no id; make one with AudienceId.Create.");

    /// <summary>Makes an id of a text.</summary>
    /// <param name="value">1–64 characters, no control characters, no lone surrogates.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentException">The text cannot be an id.</exception>
    public static AudienceId Create(string value)
    {
        Guard.Against.Null(value);
        return PlainText.FaultOfId(value) is { } fault
            ? throw new ArgumentException($"An audience's id {fault}.", nameof(value))
            : new AudienceId(value);
    }

    /// <summary>Makes an id of a text if it can be one.</summary>
    /// <param name="value">The text.</param>
    /// <param name="id">The id, or the <c>default</c> value.</param>
    /// <returns>Whether the text can be an id.</returns>
    public static bool TryCreate([NotNullWhen(true)] string? value, out AudienceId id)
    {
        bool fits = PlainText.FaultOfId(value) is null;
        id = fits ? new AudienceId(value!) : default;
        return fits;
    }

    /// <summary>The id as text; empty for the <c>default</c> value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
