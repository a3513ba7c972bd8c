using System.Text.Json.Serialization;

namespace RelationshipKit.Serialization;

/// <summary>The file of a role review as it stands.</summary>
internal sealed class RoleReviewDocument
{
    public const string FormatName = "relationshipkit.role-review";

    public string Format { get; } = FormatName;

    public int Version { get; } = 1;

    public required string Person { get; init; }

    public required IReadOnlyList<RoleReviewEventEntry> Events { get; init; }
}

/// <summary>An event in the file.</summary>
internal sealed class RoleReviewEventEntry
{
    public required string Did { get; init; }

    public string? Expectation { get; init; }

    public string? Text { get; init; }

    public string? Fit { get; init; }

    public string? Answer { get; init; }

    public string? Becomes { get; init; }

    public IReadOnlyList<string>? From { get; init; }

    public bool? Everyone { get; init; }

    public IReadOnlyList<string>? To { get; init; }

    public string? Id { get; init; }

    public string? Role { get; init; }

    public string? Task { get; init; }

    public string? For { get; init; }

    public string? Opening { get; init; }
}

/// <summary>Source-generated serialization of the file of a role review. Internal: outside, it is read by <see cref="RoleReviewFile"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RoleReviewDocument))]
internal sealed partial class RoleReviewJsonContext : JsonSerializerContext;
