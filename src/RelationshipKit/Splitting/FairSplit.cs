using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>
/// Who owns which task, with the evidence for it: what each person carries, which properties hold, how near the worst share is to the
/// best possible. Decisions see ids, numbers and wishes only; names and pronouns appear when a split is explained.
/// </summary>
public sealed partial class FairSplit
{
    private FairSplit(
        Household household, Rule rule, RuleOptions options, bool isRepeatable, ChoreInstance instance, RuleResult result, PropertyReport? report)
    {
        (Household, Rule, Options, IsRepeatable, Instance, Report) = (household, rule, options, isRepeatable, instance, report);
        (Division, NoEF1, Payments) = (result.Division, result.NoEF1, result.Payments);
        Owners = SplitInstance.OwnersIn(household, result.Division);
        Loads = result.Division is null
            ? []
            : [.. household.People.Select((_, person) => PersonLoad.Of(household, instance, result.Division, person))];
        Conflict = SplitInstance.WishesIn(household, instance, result.Conflict);
        if (report?.WorstShare is { } worst)
            WorstShare = new WorstShareBounds(worst, result.WorstShareLowerBound ?? WorstShareBound.Of(instance)!.Value);
    }

    /// <summary>Gets the household that was split.</summary>
    public Household Household { get; }

    /// <summary>Gets the name of the rule that made the split.</summary>
    public string RuleName => Rule.Name;

    /// <summary>Gets a value indicating whether there is a split; if not, <see cref="Conflict"/> says why.</summary>
    public bool IsPossible => Division is not null;

    /// <summary>Gets the owner of each task, in the order of tasks; empty if there is no split.</summary>
    public IReadOnlyDictionary<TaskId, PersonId> Owners { get; }

    /// <summary>Gets what each person carries, in the order of people; empty if there is no split.</summary>
    public IReadOnlyList<PersonLoad> Loads { get; }

    /// <summary>Gets which properties hold, checked from scratch; null if there is no split.</summary>
    public PropertyReport? Report { get; }

    /// <summary>Gets the worst share and how low any allowed split could bring it; null if nobody's own total is above 0 or there is no split.</summary>
    public WorstShareBounds? WorstShare { get; }

    /// <summary>Gets how it is known that no allowed split is EF1, where this one is not; null otherwise.</summary>
    public NoEF1? NoEF1 { get; }

    /// <summary>
    /// Gets what each person receives for its load, in whole units of cost and in the order of people, where the rule pays; null otherwise.
    /// Of two people, the one who receives more is paid the difference, by the other or from a common purse.
    /// </summary>
    public IReadOnlyList<long>? Payments { get; }

    /// <summary>
    /// Gets wishes that cannot hold together, although any of them left out lets the others hold; empty if there is a split, or if the
    /// budget ran out before it was known whether there is one.
    /// </summary>
    public IReadOnlyList<Wish> Conflict { get; }

    internal Rule Rule { get; }

    internal RuleOptions Options { get; }

    /// <summary>Gets a value indicating whether the same rule and options give the same split again: it was not stopped, and time set no limit.</summary>
    internal bool IsRepeatable { get; }

    internal ChoreInstance Instance { get; }

    internal ChoreDivision? Division { get; }

    /// <summary>Splits a household's tasks by the recommended rule.</summary>
    /// <param name="household">The household.</param>
    /// <param name="options">Budgets of the search; the default ones give the same split on every machine.</param>
    /// <param name="progress">Told now and then how far the search is.</param>
    /// <param name="cancellationToken">Stops the search early: the best split so far is returned.</param>
    /// <exception cref="ArgumentException">The rule cannot honour a wish of the household: see <see cref="Refusals"/>.</exception>
    public static FairSplit Of(
        Household household,
        RuleOptions? options = null,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        Of(household, RuleCatalogue.Recommended, options, progress, cancellationToken);

    /// <summary>Splits a household's tasks by a rule of one's choice.</summary>
    /// <inheritdoc cref="Of(Household, RuleOptions?, IProgress{SearchProgress}?, CancellationToken)"/>
    public static FairSplit Of(
        Household household,
        Rule rule,
        RuleOptions? options = null,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        if (Refusals(household, rule) is [{ } refusal, ..]) throw new ArgumentException(refusal.ToString(), nameof(rule));
        ChoreInstance instance = SplitInstance.Of(household);
        options ??= RuleOptions.Default;
        RuleResult result = rule.Divide(instance, options, progress, cancellationToken);
        bool isRepeatable = options.TimeBudget is null && !cancellationToken.IsCancellationRequested;
        // A cancelled search still has a best division, and that deserves its evidence: the checks have their own budget.
        PropertyReport? report = result.Division is null
            ? null
            : PropertyReport.Of(instance, result.Division, cancellationToken: CancellationToken.None);
        return new FairSplit(household, rule, options, isRepeatable, instance, result, report);
    }

    /// <summary>
    /// Splits many households on all processors, holding few of them at a time. Results come in the order of the source, each the same as
    /// that household gets alone, however many are split at once.
    /// </summary>
    /// <param name="households">The households; taken one by one, only by the thread that asks for results, and only as results are asked for.</param>
    /// <param name="options">The rule and its budgets, and how many households to split and to hold at once.</param>
    /// <param name="progress">Told on the same thread before each result.</param>
    /// <param name="cancellationToken">Stops the batch: asking for the next result throws.</param>
    /// <returns>
    /// One outcome for each household: its split, or why the rule refuses it, or what was thrown. What the source itself throws is thrown
    /// after the results of all households before. Who stops asking early and disposes of the enumerator, as <c>foreach</c> does, stops all work.
    /// </returns>
    /// <exception cref="ArgumentException">A household is null; thrown at its place.</exception>
    /// <exception cref="OperationCanceledException">The batch was stopped; thrown while enumerating.</exception>
    public static IEnumerable<SplitOutcome> OfMany(
        IEnumerable<Household> households,
        BatchOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        SplitBatch.InOrder(Guard.Against.Null(households), options ?? BatchOptions.Default, progress, cancellationToken);

    /// <summary>The same without holding a thread while the next result is awaited.</summary>
    /// <inheritdoc cref="OfMany"/>
    public static IAsyncEnumerable<SplitOutcome> OfManyAsync(
        IAsyncEnumerable<Household> households,
        BatchOptions? options = null,
        IProgress<BatchProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        SplitBatch.InOrderAsync(Guard.Against.Null(households), options ?? BatchOptions.Default, progress, cancellationToken);

    /// <summary>What in the household the rule can promise nothing for, with its place; empty if the rule accepts the household.</summary>
    public static IReadOnlyList<InputProblem> Refusals(Household household, Rule rule)
    {
        Guard.Against.Null(household);
        return RuleRefusal.Of(household, Guard.Against.Null(rule));
    }

    /// <summary>Says in words for all what everyone carries, who does what and why, and what is promised; or why there is no split.</summary>
    /// <param name="culture">The culture whose words and numbers to use; English words where it has none.</param>
    public SplitExplanation Explain(CultureInfo culture) => ExplanationWriter.Write(this, reader: null, Guard.Against.Null(culture));

    /// <summary>Says the same for one person: the own load, the own tasks and their reasons.</summary>
    /// <param name="person">The person.</param>
    /// <param name="culture">The culture whose words and numbers to use; English words where it has none.</param>
    /// <exception cref="ArgumentException">The household has no such person.</exception>
    public SplitExplanation Explain(PersonId person, CultureInfo culture) =>
        ExplanationWriter.Write(this, Household.IndexOf(person), Guard.Against.Null(culture));
}
