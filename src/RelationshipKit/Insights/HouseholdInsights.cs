using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Insights.Patterns;

namespace RelationshipKit.Insights;

/// <summary>
/// What a household's numbers say, as questions to ask each other, and what is worth being glad of. The same input gives the same insights everywhere.
/// </summary>
/// <remarks>docs/insights.md defines every pattern: what it needs, when it is silent, and where it comes from.</remarks>
public sealed class HouseholdInsights
{
    private readonly FrozenDictionary<string, IInsightPattern> _patterns;

    private HouseholdInsights(InsightFacts facts, FrozenDictionary<string, IInsightPattern> patterns, ImmutableArray<Insight> all) =>
        (Facts, _patterns, All) = (facts, patterns, all);

    /// <summary>The patterns that come with the package, in the order of their insights.</summary>
    public static IReadOnlyList<IInsightPattern> BuiltIn { get; } = ImmutableArray.Create<IInsightPattern>(
        new LoadSideBySide(),
        new CreepingShare(),
        new QuietBuildUp(),
        new LongWeeks(),
        new PlanningWithOne(),
        new FixedHours(),
        new DislikedWithOne(),
        new BeliefAndLog(),
        new WhoYields(),
        new TurnsOneWay(),
        new Interrupted(),
        new UnreviewedAgreement(),
        new FewerShared(),
        new ScriptsOrChoice(),
        new EvenedOut(),
        new LentHands(),
        new TakenOn(),
        new LookedAtAgain());

    /// <summary>What was looked at.</summary>
    public InsightFacts Facts { get; }

    /// <summary>The insights, in the order of patterns; questions before celebrations as built in.</summary>
    public IReadOnlyList<Insight> All { get; }

    /// <summary>Finds insights.</summary>
    /// <param name="input">A household, a day, and whatever else is there.</param>
    /// <param name="patterns">The patterns to look for; the built-in ones when left out. Add your own by <c>[.. HouseholdInsights.BuiltIn, mine]</c>.</param>
    /// <returns>The insights; none where there is too little data or nothing to ask.</returns>
    /// <exception cref="ArgumentException">A pattern is null, two have one id, or somebody the input names is not of the household.</exception>
    public static HouseholdInsights From(InsightInput input, IEnumerable<IInsightPattern>? patterns = null)
    {
        RefuseStrangers(Guard.Against.Null(input));
        ImmutableArray<IInsightPattern> all = [.. patterns ?? BuiltIn];
        if (all.Contains(null!)) throw new ArgumentException("An item is null.", nameof(patterns));
        if (all.DistinctBy(pattern => pattern.Id, StringComparer.Ordinal).Count() < all.Length)
            throw new ArgumentException("Two patterns have one id.", nameof(patterns));
        var facts = new InsightFacts(input);
        return new HouseholdInsights(
            facts,
            all.ToFrozenDictionary(pattern => pattern.Id, StringComparer.Ordinal),
            [.. all.SelectMany(pattern => pattern.Find(facts))]);
    }

    /// <summary>Puts one of the insights into words.</summary>
    /// <param name="insight">One of <see cref="All"/>.</param>
    /// <param name="culture">The culture of words and numbers; English words where it has none.</param>
    /// <returns>The words.</returns>
    /// <exception cref="ArgumentException">No pattern here has the insight's id.</exception>
    public InsightWords Say(Insight insight, CultureInfo culture)
    {
        Guard.Against.Null(insight);
        Guard.Against.Null(culture);
        return _patterns.TryGetValue(insight.Id, out IInsightPattern? pattern)
            ? pattern.Say(insight, Facts.Household, culture)
            : throw new ArgumentException("No pattern here has that id.", nameof(insight));
    }

    /// <summary>All insights as a page of words; one sentence where there is none.</summary>
    /// <param name="culture">The culture of words and numbers; English words where it has none.</param>
    /// <returns>The page.</returns>
    public WordedPage Explain(CultureInfo culture) => InsightExplanation.Page(this, Guard.Against.Null(culture));

    /// <summary>What the ledger says of everybody's weeks, in the order of people: to be shown beside the insights, whether there are any or not.</summary>
    /// <param name="culture">The culture of words and numbers; English words where it has none.</param>
    /// <returns>The page.</returns>
    public WordedPage ExplainOverview(CultureInfo culture) => InsightExplanation.Overview(Facts, Guard.Against.Null(culture));

    /// <summary>A word of the catalogue of insights for what hosts show around them, such as <c>questions.heading</c>.</summary>
    /// <param name="message">Which.</param>
    /// <param name="culture">The culture of words; English words where it has none.</param>
    /// <returns>The text.</returns>
    public static string Caption(InsightCaption message, CultureInfo culture) => InsightExplanation.Caption(message, Guard.Against.Null(culture));

    /// <summary>What a picture of weekly parts shows, from the ledger's first week looked at to its last.</summary>
    /// <param name="culture">The culture of words; English words where it has none.</param>
    /// <returns>The caption.</returns>
    public string WeeksCaption(CultureInfo culture) =>
        InsightExplanation.WeeksCaption(Facts.Weeks == 0 ? Facts.Date : Facts.Log.FirstDayOf(0), Facts.Date, Guard.Against.Null(culture));

    /// <summary>How much data an insight rests on, in words.</summary>
    /// <param name="insight">The insight.</param>
    /// <param name="culture">The culture of words; English words where it has none.</param>
    /// <returns>The sentence.</returns>
    public static string SayConfidence(Insight insight, CultureInfo culture) =>
        InsightExplanation.ConfidenceOf(Guard.Against.Null(insight), InsightExplanation.Words(Guard.Against.Null(culture)));

    private static void RefuseStrangers(InsightInput input)
    {
        IEnumerable<PersonId> named = input.SelfReports.People
            .Concat(input.Contested.SelectMany(choice => choice.Followed.Concat(choice.GaveWay)))
            .Concat(input.Interruptions.Select(interruption => interruption.Person))
            .Concat(input.Agreements.SelectMany(agreement => agreement.Parts.Keys));
        if (named.Any(person => !input.Household.TryIndexOf(person, out _)))
            throw new ArgumentException("The input names somebody who is not of the household.", nameof(input));
    }
}
