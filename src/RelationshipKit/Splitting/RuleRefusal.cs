using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>Says, place by place, what in a household a rule can promise nothing for.</summary>
internal static class RuleRefusal
{
    public static IReadOnlyList<InputProblem> Of(Household household, Rule rule)
    {
        string remedy = ReferenceEquals(rule, RuleCatalogue.Recommended) ? "Leave it out." : "Leave it out or use the rule 'recommended'.";
        InstanceFeatures refused = rule.Refuses(SplitInstance.Of(household));
        return [.. AgentCount(), .. Found().Select(found => new InputProblem(found.Path, $"The rule '{rule.Name}' cannot take {found.What} into account.", remedy))];

        IEnumerable<InputProblem> AgentCount()
        {
            if (!refused.HasFlag(InstanceFeatures.AgentCount)) yield break;
            yield return new InputProblem(
                "$.people", FormattableString.Invariant($"The rule '{rule.Name}' is for {rule.RequiredAgentCount} people only."), "Use the rule 'recommended'.");
        }

        IEnumerable<(string Path, string What)> Found()
        {
            if (refused.HasFlag(InstanceFeatures.Weights)) yield return ("$.people", "unequal shares");
            if (refused.HasFlag(InstanceFeatures.LikedChores)) yield return ("$.appraisals", "tasks that somebody likes (burden below 0)");
            foreach (Wish wish in household.Wishes)
            {
                string? what = wish switch
                {
                    Wish.Owner when refused.HasFlag(InstanceFeatures.ForbiddenPairs) => "a pinned owner",
                    Wish.CannotDo when refused.HasFlag(InstanceFeatures.ForbiddenPairs) => "what somebody cannot do",
                    Wish.Together when refused.HasFlag(InstanceFeatures.Together) => "tasks that belong together",
                    Wish.Apart when refused.HasFlag(InstanceFeatures.Apart) => "tasks to be kept apart",
                    Wish.MinutesCap when refused.HasFlag(InstanceFeatures.TimeCaps) => "a cap on somebody's minutes",
                    _ => null,
                };
                if (what is not null) yield return (WishPlace.In(household, wish), what);
            }
        }
    }
}
