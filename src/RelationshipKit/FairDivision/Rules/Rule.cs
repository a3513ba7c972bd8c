using System.Collections.Immutable;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Search;

namespace RelationshipKit.FairDivision.Rules;

/// <summary>What an instance may contain beyond plain chores of positive cost for agents with equal parts.</summary>
[Flags]
public enum InstanceFeatures
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>Unequal weights.</summary>
    Weights = 1,

    /// <summary>Chores that some agent likes (cost below 0).</summary>
    LikedChores = 2,

    /// <summary>Chores of cost 0.</summary>
    ZeroCosts = 4,

    /// <summary>Chores that some agent may not do.</summary>
    ForbiddenPairs = 8,

    /// <summary>Groups of chores that go to one agent.</summary>
    Together = 16,

    /// <summary>Groups of chores that go to different agents.</summary>
    Apart = 32,

    /// <summary>Caps on the time that an agent's chores take.</summary>
    TimeCaps = 64,

    /// <summary>Another number of agents than <see cref="Rule.RequiredAgentCount"/>. Only ever refused.</summary>
    AgentCount = 128,
}

/// <summary>A fair-division rule: an instance in, a division with proven properties out. Immutable and safe to share between threads.</summary>
public abstract class Rule
{
    private protected Rule()
    {
    }

    /// <summary>Gets the name, in lower case with hyphens.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the literature the rule and its proof come from.</summary>
    public abstract string Source { get; }

    /// <summary>Gets the properties every division of an accepted instance without forbidden pairs has, where they are defined for it.</summary>
    public abstract ImmutableArray<Property> Proves { get; }

    /// <summary>Gets what the rule promises beyond <see cref="Proves"/>, such as a property up to a factor, in one English line; or null.</summary>
    public virtual string? Guarantee => null;

    /// <summary>Gets the only number of agents the rule divides for, or null if it divides for any.</summary>
    public virtual int? RequiredAgentCount => null;

    /// <summary>Gets what the rule can promise its properties for beyond plain chores.</summary>
    public abstract InstanceFeatures Accepts { get; }

    /// <summary>What the instance contains that the rule can promise nothing for; <see cref="InstanceFeatures.None"/> if it accepts the instance.</summary>
    public InstanceFeatures Refuses(ChoreInstance instance)
    {
        Guard.Against.Null(instance);
        var features = InstanceFeatures.None;
        if (instance.HasUnequalWeights) features |= InstanceFeatures.Weights;
        if (instance.HasLikedChores) features |= InstanceFeatures.LikedChores;
        if (instance.HasForbiddenPairs) features |= InstanceFeatures.ForbiddenPairs;
        foreach (DivisionConstraint constraint in instance.Constraints)
        {
            features |= constraint switch
            {
                DivisionConstraint.Together => InstanceFeatures.Together,
                DivisionConstraint.Apart => InstanceFeatures.Apart,
                DivisionConstraint.TimeCap => InstanceFeatures.TimeCaps,
                _ => InstanceFeatures.None,
            };
        }

        features &= ~Accepts;
        return RequiredAgentCount is { } count && count != instance.AgentCount ? features | InstanceFeatures.AgentCount : features;
    }

    /// <summary>Divides the chores.</summary>
    /// <param name="instance">An instance the rule accepts.</param>
    /// <param name="options">Budgets; the default ones give the same result on every machine.</param>
    /// <param name="progress">Told now and then how far a long search is.</param>
    /// <param name="cancellationToken">Stops a search early: the best division so far is returned. Short computations run to their end.</param>
    /// <exception cref="ArgumentException">The rule does not accept the instance: see <see cref="Refuses"/>.</exception>
    public RuleResult Divide(
        ChoreInstance instance,
        RuleOptions? options = null,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        InstanceFeatures refused = Refuses(instance);
        if (refused != InstanceFeatures.None) throw new ArgumentException($"The rule '{Name}' does not accept: {refused}.", nameof(instance));
        for (int chore = 0; chore < instance.ChoreCount; chore++)
        {
            if (instance.AllowedMask(chore) == 0) return RuleResult.Impossible(ConflictSearch.In(instance));
        }

        return DivideAccepted(instance, options ?? RuleOptions.Default, progress, cancellationToken);
    }

    /// <summary>Divides an instance that the rule accepts and in which somebody may do each chore.</summary>
    private protected abstract RuleResult DivideAccepted(
        ChoreInstance instance, RuleOptions options, IProgress<SearchProgress>? progress, CancellationToken cancellationToken);
}
