using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// The nodes a search may still look at. A node is one partial division, or <see cref="TrialsPerNode"/> trial moves of a local search,
/// which take about as long.
/// </summary>
internal sealed class SearchBudget(long nodes, IProgress<RuleProgress>? progress, CancellationToken cancellationToken)
{
    public const int TrialsPerNode = 32;

    private const int NodesBetweenReports = 4_096;

    private long _nextReport = NodesBetweenReports;
    private long _trials;

    /// <summary>Gets the nodes looked at so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Gets a value indicating whether the search is to end, for want of nodes or because it was cancelled.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Counts one node; false if the search is to end.</summary>
    public bool Spend()
    {
        Spent++;
        if (Spent >= _nextReport) Report();
        if (Spent >= nodes) IsOver = true;
        return !IsOver;
    }

    /// <summary>Counts trial moves; false if the search is to end.</summary>
    public bool SpendTrials(int trials)
    {
        _trials += trials;
        while (_trials >= TrialsPerNode && !IsOver)
        {
            _trials -= TrialsPerNode;
            Spend();
        }

        return !IsOver;
    }

    private void Report()
    {
        _nextReport += NodesBetweenReports;
        if (cancellationToken.IsCancellationRequested) IsOver = true;
        progress?.Report(new RuleProgress(Spent, nodes));
    }
}
