using System.Text.Json.Serialization;

namespace RelationshipKit.Serialization;

/// <summary>The ledger file as it stands: members in the order of writing.</summary>
internal sealed class LedgerDocument
{
    public const string FormatName = "relationshipkit.ledger";

    public string Format { get; } = FormatName;

    public int Version { get; } = 1;

    public required IReadOnlyList<LedgerEntryDocument> Entries { get; init; }
}

/// <summary>An entry in the file.</summary>
internal sealed class LedgerEntryDocument
{
    public required string Id { get; init; }

    public required string At { get; init; }

    public required string Kind { get; init; }

    public required string Task { get; init; }

    public string? Due { get; init; }

    public string? By { get; init; }

    public string? TickedBy { get; init; }

    public IReadOnlyList<string>? With { get; init; }

    public int? Minutes { get; init; }

    public string? Of { get; init; }

    public string? Note { get; init; }

    public string? Private { get; init; }
}

/// <summary>Source-generated serialization of the ledger file. Internal: outside, it is read by <see cref="LedgerFile"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LedgerDocument))]
[JsonSerializable(typeof(LedgerEntryDocument))]
internal sealed partial class LedgerJsonContext : JsonSerializerContext;
