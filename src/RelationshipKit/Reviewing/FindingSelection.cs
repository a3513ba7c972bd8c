namespace RelationshipKit.Reviewing;

/// <summary>Of all findings in a text, those to show.</summary>
internal static class FindingSelection
{
    /// <param name="found">All findings.</param>
    /// <param name="suppressions">Findings not to show; they do not hide others either.</param>
    /// <param name="orderOf">The place of a rule in the packs.</param>
    public static IReadOnlyList<Finding> Select(
        IReadOnlyList<Finding> found, IReadOnlyCollection<Suppression> suppressions, Func<string, int> orderOf)
    {
        IEnumerable<Finding> byPriority = found
            .Where(finding => !suppressions.Any(suppression => suppression.Silences(finding)))
            .OrderByDescending(finding => finding.Severity)
            .ThenByDescending(finding => finding.Confidence)
            .ThenByDescending(finding => finding.Trigger.Length)
            .ThenBy(finding => orderOf(finding.RuleId))
            .ThenBy(finding => finding.Trigger.Start);
        var kept = new List<Finding>();
        foreach (Finding finding in byPriority)
        {
            if (!kept.Any(other => Excludes(other, finding))) kept.Add(finding);
        }

        return
        [
            .. kept.OrderBy(finding => finding.Trigger.Start).ThenBy(finding => finding.Trigger.Length)
                .ThenBy(finding => finding.RuleId, StringComparer.Ordinal),
        ];
    }

    // Where someone tells of danger, nothing else about that sentence matters.
    private static bool Excludes(Finding kept, Finding other) =>
        kept.Severity == FindingSeverity.Safety && other.Severity != FindingSeverity.Safety
            ? kept.Sentence.Overlaps(other.Sentence)
            : kept.Kind == other.Kind && kept.Trigger.Overlaps(other.Trigger);
}
