namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// The nodes a search may still look at. A node is one partial division, or <see cref="TrialsPerNode"/> trial moves of a local search,
/// which take about as long.
/// </summary>
internal sealed class SearchBudget(
    long nodes, IProgress<SearchProgress>? progress, CancellationToken cancellationToken, Func<bool>? isTimeUp = null)
{
    public const int TrialsPerNode = 32;

    private const int NodesBetweenReports = 1_024;

    private readonly long _total = nodes;
    private long _limit = nodes;
    private long _nextReport = NodesBetweenReports;
    private long _trials;
    /// <summary>Gets the nodes looked at so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Gets a value indicating whether the search was cancelled, or its time is up.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Gets a value indicating whether the search is to end, for want of nodes or time, or because it was cancelled.</summary>
    public bool IsOver => IsCancelled || Spent >= _limit;

    /// <summary>Lets what follows spend at most so many nodes; lifts an earlier such limit.</summary>
    public void Allot(long share) => _limit = Math.Min(_total, share > _total - Spent ? _total : Spent + share);

    /// <summary>Lets what follows spend all that is left.</summary>
    public void AllotRest() => _limit = _total;

    /// <summary>Counts one node; false if the search is to end.</summary>
    public bool Spend()
    {
        if (++Spent >= _nextReport) Report();
        return !IsOver;
    }

    /// <summary>Counts trial moves; false if the search is to end.</summary>
    public bool SpendTrials(int trials)
    {
        _trials += trials;
        for (; _trials >= TrialsPerNode; _trials -= TrialsPerNode) Spend();
        return !IsOver;
    }

    private void Report()
    {
        _nextReport += NodesBetweenReports;
        IsCancelled |= cancellationToken.IsCancellationRequested || isTimeUp?.Invoke() == true;
        progress?.Report(new SearchProgress(Spent, _total));
    }
}
