using RelationshipKit.Insights;
using RelationshipKit.Reviewing;

namespace RelationshipKit;

/// <summary>What a host adds to the package's own data when it registers the package's services.</summary>
public sealed class RelationshipKitOptions
{
    /// <summary>
    /// Packs of the host, read after those of the package in the order given here: more rules and terms, other severities, rules switched
    /// off. Each is for the reviewer of its own culture.
    /// </summary>
    public IList<ReviewPack> ReviewPacks { get; } = [];

    /// <summary>Questions of the host, asked of a household's numbers after those of the package.</summary>
    public IList<IInsightPattern> InsightPatterns { get; } = [];
}
