using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>What became of one household of a batch: a split, or what stands in its way. One household's trouble is not another's.</summary>
public sealed class SplitOutcome
{
    private SplitOutcome(long index, Household household) => (Index, Household) = (index, household);

    /// <summary>Gets the place of the household in the source, from 0.</summary>
    public long Index { get; }

    /// <summary>Gets the household.</summary>
    public Household Household { get; }

    /// <summary>Gets the split, which may itself say that there is none (<see cref="FairSplit.IsPossible"/>); null if the rule refuses the household or failed.</summary>
    public FairSplit? Split { get; private init; }

    /// <summary>Gets what in the household the rule can promise nothing for, with its place; empty if the rule accepts it.</summary>
    public IReadOnlyList<InputProblem> Refusals { get; private init; } = [];

    /// <summary>Gets what was thrown while splitting, by a clock in the options for example; null where nothing was.</summary>
    public Exception? Failure { get; private init; }

    /// <summary>Ids and numbers alone: names are private.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Index}: {(Split, Failure) switch { (not null, _) => "split", (_, not null) => "failed", _ => "refused" }}");

    internal static SplitOutcome Of(long index, Household household, BatchOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return FairSplit.Refusals(household, options.Rule) is { Count: > 0 } refusals
                ? new SplitOutcome(index, household) { Refusals = refusals }
                : new SplitOutcome(index, household)
                {
                    Split = FairSplit.Of(household, options.Rule, options.RuleOptions, cancellationToken: cancellationToken),
                };
        }
#pragma warning disable CA1031 // The failure is told at its place in the batch, and the other households go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return new SplitOutcome(index, household) { Failure = failure };
        }
    }
}
