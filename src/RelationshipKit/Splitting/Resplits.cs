using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>How far a question is that is answered by splitting again and again.</summary>
/// <param name="Done">Splits made so far.</param>
/// <param name="Budget">Splits it may make.</param>
public readonly record struct ResplitProgress(int Done, int Budget);

/// <summary>Splits changed households by the rule and the options of a split, and counts how often.</summary>
internal sealed class Resplits(FairSplit split, int budget, IProgress<ResplitProgress>? progress, CancellationToken cancellationToken)
{
    /// <summary>Gets the number of splits made.</summary>
    public int Done { get; private set; }

    /// <summary>Gets a value indicating whether there are to be no more splits.</summary>
    public bool IsOver => Done >= budget || cancellationToken.IsCancellationRequested;

    /// <summary>Splits a changed household.</summary>
    /// <param name="changed">The household.</param>
    /// <param name="result">What the rule found; null if it does not take such a household, which costs nothing.</param>
    /// <returns>False if the budget is spent or the search was cancelled: then nothing is known.</returns>
    public bool TryDivide(Household changed, out RuleResult? result)
    {
        result = null;
        if (IsOver) return false;
        FairDivision.ChoreInstance instance = SplitInstance.Of(changed);
        if (split.Rule.Refuses(instance) != InstanceFeatures.None) return true;
        result = split.Rule.Divide(instance, split.Options, progress: null, cancellationToken);
        // A cancelled search may have ended early: what it found is not what the rule gives.
        if (cancellationToken.IsCancellationRequested) return false;
        Done++;
        progress?.Report(new ResplitProgress(Done, budget));
        return true;
    }
}
