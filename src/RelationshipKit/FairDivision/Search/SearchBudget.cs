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
    private long _end = nodes;
    private long _limit = nodes;
    private long _nextReport = NodesBetweenReports;
    private long _trials;

    /// <summary>Gets the nodes looked at so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Gets the nodes that may still be looked at.</summary>
    public long Left => Math.Max(0, _total - Spent);

    /// <summary>Gets a value indicating whether the search was cancelled, or its time is up.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Gets a value indicating whether the search is to end, for want of nodes or time, or because it was cancelled.</summary>
    public bool IsOver => IsCancelled || Spent >= _limit;

    /// <summary>Lets what follows spend at most so many nodes; lifts an earlier such limit.</summary>
    public void Allot(long share) => _limit = EndAfter(share, _end);

    /// <summary>Begins one of several searches on this budget: lets it, all its shares together, spend at most so many nodes.</summary>
    public void BeginPart(long nodes) => _limit = _end = EndAfter(nodes, _total);

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

    private long EndAfter(long nodes, long end) => nodes > end - Spent ? end : Spent + nodes;

    private void Report()
    {
        _nextReport += NodesBetweenReports;
        IsCancelled |= cancellationToken.IsCancellationRequested || isTimeUp?.Invoke() == true;
        progress?.Report(new SearchProgress(Spent, _total));
    }
}
