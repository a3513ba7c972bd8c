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
        Finding[] all = [.. found.Where(finding => !suppressions.Any(suppression => suppression.Silences(finding))).OrderBy(finding => finding.Trigger.Start)];

        // Where someone tells of danger, nothing else about that sentence matters.
        var inDanger = all.Where(finding => finding.Severity == FindingSeverity.Safety).Select(finding => finding.Sentence.Start).ToHashSet();
        var kept = new List<Finding>();
        for (int from = 0, to; from < all.Length; from = to)
        {
            to = EndOfCluster(all, from);
            KeepBest(all[from..to].Where(finding => finding.Severity == FindingSeverity.Safety || !inDanger.Contains(finding.Sentence.Start)), kept, orderOf);
        }

        return
        [
            .. kept.OrderBy(finding => finding.Trigger.Start).ThenBy(finding => finding.Trigger.Length)
                .ThenBy(finding => finding.RuleId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Findings whose triggers overlap, one to the next, stand together; between clusters nothing excludes anything.</summary>
    private static int EndOfCluster(Finding[] all, int from)
    {
        int reached = all[from].Trigger.End, to = from + 1;
        for (; to < all.Length && all[to].Trigger.Start < reached; to++) reached = Math.Max(reached, all[to].Trigger.End);
        return to;
    }

    private static void KeepBest(IEnumerable<Finding> cluster, List<Finding> kept, Func<string, int> orderOf)
    {
        int before = kept.Count;
        IEnumerable<Finding> byPriority = cluster
            .OrderByDescending(finding => finding.Severity)
            .ThenByDescending(finding => finding.Confidence)
            .ThenByDescending(finding => finding.Trigger.Length)
            .ThenBy(finding => orderOf(finding.RuleId))
            .ThenBy(finding => finding.Trigger.Start);
        foreach (Finding finding in byPriority)
        {
            if (!kept.Skip(before).Any(other => other.Kind == finding.Kind && other.Trigger.Overlaps(finding.Trigger))) kept.Add(finding);
        }
    }
}
