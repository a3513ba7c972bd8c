using System.Text.Json.Serialization;
using RelationshipKit.Agreements;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>The file of an agreement: who began it, and everything that happened.</summary>
internal sealed class AgreementDocument
{
    public const string FormatName = "relationshipkit.agreement";

    public string Format { get; } = FormatName;

    public int Version { get; } = 1;

    public required IReadOnlyList<PersonId> People { get; init; }

    public required IReadOnlyList<AgreementEventEntry> Events { get; init; }

    public static AgreementDocument Of(Agreement agreement) =>
        new() { People = agreement.Founders, Events = [.. agreement.Events.Select(AgreementEvents.ToEntry)] };
}

/// <summary>An event in the file.</summary>
internal sealed class AgreementEventEntry
{
    public required string At { get; init; }

    public required PersonId By { get; init; }

    public required string Did { get; init; }

    public int? Revision { get; init; }

    public PersonId? Person { get; init; }

    public string? From { get; init; }

    public string? Review { get; init; }

    public bool? Trial { get; init; }

    public string? Reason { get; init; }

    public AgreementTermsEntry? Terms { get; init; }

    public string? Words { get; init; }
}

/// <summary>Terms in the file; what is not agreed upon is left out.</summary>
internal sealed class AgreementTermsEntry
{
    public IReadOnlyDictionary<TaskId, PersonId>? Owners { get; init; }

    public IReadOnlyDictionary<PersonId, int>? Shares { get; init; }

    public IReadOnlyList<StandardEntry>? Standards { get; init; }

    public IReadOnlyList<RoleEntry>? Roles { get; init; }

    public IReadOnlyList<DecisionEntry>? Decisions { get; init; }

    public static AgreementTermsEntry Of(AgreementTerms terms) => new()
    {
        Owners = terms.Owners.Count == 0 ? null : terms.Owners,
        Shares = terms.Shares.Count == 0 ? null : terms.Shares,
        Standards = terms.Standards.IsEmpty ? null : [.. terms.Standards.Select(StandardEntry.Of)],
        Roles = terms.Roles.IsEmpty ? null : [.. terms.Roles.Select(RoleEntry.Of)],
        Decisions = terms.Decisions.IsEmpty ? null : [.. terms.Decisions.Select(DecisionEntry.Of)],
    };
}

/// <summary>A standard in the file.</summary>
internal sealed class StandardEntry
{
    public required TaskId Task { get; init; }

    public required IReadOnlyList<StandardPointEntry> Points { get; init; }

    public static StandardEntry Of(Standard standard) => new()
    {
        Task = standard.Task,
        Points =
        [
            .. standard.Points.Select(point => new StandardPointEntry
            {
                Part = AgreementEvents.WordOf(AgreementEvents.Parts, point.Part),
                Level = AgreementEvents.WordOf(AgreementEvents.Levels, point.Level),
                Text = point.Text,
            }),
        ],
    };
}

/// <summary>A point of a standard in the file.</summary>
internal sealed class StandardPointEntry
{
    public required string Part { get; init; }

    public required string Level { get; init; }

    public required string Text { get; init; }
}

/// <summary>Source-generated serialization of the file of an agreement. Internal: outside, it is read by <see cref="AgreementFile"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PersonIdConverter), typeof(TaskIdConverter)])]
[JsonSerializable(typeof(AgreementDocument))]
internal sealed partial class AgreementJsonContext : JsonSerializerContext;
