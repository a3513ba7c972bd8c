using System.Text.Json.Serialization;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Serialization;

/// <summary>What an independent check found.</summary>
/// <typeparam name="TAgent">What names an agent: a person's id or a number.</typeparam>
public sealed record CheckDocument<TAgent>
    where TAgent : struct
{
    /// <summary>Whether each task has exactly one known owner, and nothing else has one.</summary>
    public required bool Complete { get; init; }

    /// <summary>Whether no wish is broken by the owners there are.</summary>
    public required bool Allowed { get; init; }

    /// <summary>Which properties hold; empty for what is not complete, of which none is defined.</summary>
    public required IReadOnlyList<PropertyEntry<TAgent>> Properties { get; init; }

    /// <summary>The worst share beside a bound computed anew; null for what is not complete.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required WorstShareEntry? WorstShare { get; init; }

    /// <summary>Whether the proof of fPO that came along is one: <c>valid</c>, <c>invalid</c> or <c>absent</c>.</summary>
    public required string Certificate { get; init; }
}

/// <summary>Writes what a check found.</summary>
public static class CheckFile
{
    /// <summary>Writes the check of a split of a household.</summary>
    /// <param name="check">The check.</param>
    /// <param name="household">The household.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(SplitCheck check, Household household)
    {
        Guard.Against.Null(household);
        return StableJson.Write(
            DocumentOf(Guard.Against.Null(check), person => household.People[person].Id),
            RelationshipKitJsonContext.Default.CheckDocumentPersonId);
    }

    /// <summary>Writes the check of a division of a raw instance.</summary>
    /// <param name="check">The check.</param>
    /// <returns>UTF-8.</returns>
    public static byte[] Write(SplitCheck check) =>
        StableJson.Write(DocumentOf(Guard.Against.Null(check), agent => agent), RelationshipKitJsonContext.Default.CheckDocumentInt32);

    private static CheckDocument<TAgent> DocumentOf<TAgent>(SplitCheck check, Func<int, TAgent> agent)
        where TAgent : struct => new()
        {
            Complete = check.IsComplete,
            Allowed = check.IsAllowed,
            Properties = check.Report is null ? [] : EvidenceMapping.PropertiesOf(check.Verdicts, agent),
            WorstShare = check.Report is null ? null : EvidenceMapping.WorstShareOf(check.Report.WorstShare, check.LowerBound),
            Certificate = check.Certificate switch
            {
                CertificateCheck.Valid => "valid",
                CertificateCheck.Invalid => "invalid",
                _ => "absent",
            },
        };
}
