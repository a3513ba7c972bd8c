using RelationshipKit.Agreements;

namespace RelationshipKit.Insights;

/// <summary>Erases a person from what a household's people said about themselves.</summary>
public static class SelfReportErasure
{
    /// <summary>What others said about themselves and each other, without the person and their names.</summary>
    /// <param name="erasure">Who left.</param>
    /// <param name="said">What was said.</param>
    /// <returns>Reports of their own; these stay as they are.</returns>
    public static SelfReports In(this Erasure erasure, SelfReports said)
    {
        Guard.Against.Null(erasure);
        SelfReports others = Guard.Against.Null(said).Without(erasure.Person);
        return others.With(others.Genders.Select(pair => KeyValuePair.Create(pair.Key, erasure.In(pair.Value))));
    }
}
