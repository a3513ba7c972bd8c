using RelationshipKit.Catalogs;

namespace RelationshipKit.Reviewing.Packs;

/// <summary>Puts the rules of packs together, in order, with what later packs change about them.</summary>
internal static class RuleMerger
{
    public static IReadOnlyList<(ReviewRule Rule, string File)> Merge(IReadOnlyList<(string File, PackParts Parts)> packs, ProblemList problems)
    {
        var rules = new List<(ReviewRule Rule, string File)>();
        foreach ((string file, PackParts parts) in packs)
        {
            foreach (ReviewRule rule in parts.Rules)
            {
                if (PlaceOf(rules, rule.Id) >= 0) problems.Add(file + "$.rules", $"Another rule has the id '{rule.Id}'.", "Give each rule an id of its own.");
                else rules.Add((rule, file));
            }

            foreach (RuleOverride changes in parts.Overrides) Override(rules, file, changes, problems);
        }

        return rules;
    }

    private static void Override(List<(ReviewRule Rule, string File)> rules, string file, RuleOverride changes, ProblemList problems)
    {
        int at = PlaceOf(rules, changes.RuleId);
        if (at < 0) problems.Add(file + changes.Path, $"No rule read so far has the id '{changes.RuleId}'.", "Use the id of a rule of this or an earlier pack.");
        else if (changes.IsOff) rules.RemoveAt(at);
        else rules[at] = (rules[at].Rule.With(changes), rules[at].File);
    }

    private static int PlaceOf(List<(ReviewRule Rule, string File)> rules, string id) =>
        rules.FindIndex(each => string.Equals(each.Rule.Id, id, StringComparison.Ordinal));
}
