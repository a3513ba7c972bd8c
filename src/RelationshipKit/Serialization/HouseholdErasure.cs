using RelationshipKit.Agreements;
using RelationshipKit.Insights;

namespace RelationshipKit.Serialization;

/// <summary>Erases a person from everything a household file holds.</summary>
public static class HouseholdErasure
{
    /// <summary>
    /// A household's contents without the person: they, their goals, promises, terms, turns, times and self-reports go, and their names from what
    /// others wrote. What the others said and agreed on stays.
    /// </summary>
    /// <param name="erasure">Who left.</param>
    /// <param name="contents">What the household file holds; where the person is the only one of its people, a host deletes it instead.</param>
    /// <returns>Contents of their own; these stay as they are.</returns>
    /// <exception cref="ArgumentException">Nobody else is in the household.</exception>
    public static HouseholdContents In(this Erasure erasure, HouseholdContents contents)
    {
        Guard.Against.Null(erasure);
        Guard.Against.Null(contents);
        return HouseholdContents.Of(
            erasure.In(contents.Household),
            erasure.In(contents.Goals),
            erasure.In(contents.Roles),
            erasure.In(contents.Timing),
            erasure.In(contents.SelfReports));
    }
}
