using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>
/// Splits in flight: households are taken from the source by whoever asks for results, split by a limited number of workers, and handed
/// out in the order in which they were taken. At no time are more than <see cref="BatchOptions.LookAhead"/> of them held.
/// </summary>
internal sealed class SplitBatch : IDisposable
{
    private readonly BatchOptions _options;
    private readonly IProgress<BatchProgress>? _progress;
    private readonly CancellationTokenSource _stop;
    private readonly Queue<Task<SplitOutcome>> _inFlight = new();

    // Limits how many tasks run at once, on the threads of the common pool.
    private readonly TaskScheduler _workers;
    private ExceptionDispatchInfo? _failureOfSource;
    private long _taken;
    private long _done;

    private SplitBatch(BatchOptions options, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        (_options, _progress) = (options, progress);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _workers = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, options.DegreeOfParallelism).ConcurrentScheduler;
    }

    private bool WantsMore => _failureOfSource is null && _inFlight.Count < _options.LookAhead;

    public static IEnumerable<SplitOutcome> InOrder(
        IEnumerable<Household> households, BatchOptions options, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        using var batch = new SplitBatch(options, progress, cancellationToken);
        using IEnumerator<Household> source = households.GetEnumerator();
        bool more = true;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (more && batch.WantsMore) more = batch.Take(source);
            if (batch._inFlight.Count == 0) break;
            batch._inFlight.Peek().Wait(cancellationToken);
            yield return batch.HandOut(cancellationToken);
        }

        batch._failureOfSource?.Throw();
    }

    public static async IAsyncEnumerable<SplitOutcome> InOrderAsync(
        IAsyncEnumerable<Household> households,
        BatchOptions options,
        IProgress<BatchProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var batch = new SplitBatch(options, progress, cancellationToken);
        await using ConfiguredCancelableAsyncEnumerable<Household>.Enumerator source =
            households.WithCancellation(cancellationToken).ConfigureAwait(false).GetAsyncEnumerator();
        bool more = true;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (more && batch.WantsMore) more = await batch.TakeAsync(source).ConfigureAwait(false);
            if (batch._inFlight.Count == 0) break;
            await batch._inFlight.Peek().WaitAsync(cancellationToken).ConfigureAwait(false);
            yield return batch.HandOut(cancellationToken);
        }

        batch._failureOfSource?.Throw();
    }

    /// <summary>Stops the workers and waits for them: nothing goes on behind the caller's back.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        Task.WaitAll([.. _inFlight]);
        _stop.Dispose();
    }

    // A source that fails ends the batch, but only after the results of what it gave before.
#pragma warning disable CA1031
    private bool Take(IEnumerator<Household> source)
    {
        try
        {
            if (!source.MoveNext()) return false;
            Start(source.Current);
            return true;
        }
        catch (Exception failure)
        {
            _failureOfSource = ExceptionDispatchInfo.Capture(failure);
            return false;
        }
    }

    private async ValueTask<bool> TakeAsync(ConfiguredCancelableAsyncEnumerable<Household>.Enumerator source)
    {
        try
        {
            if (!await source.MoveNextAsync()) return false;
            Start(source.Current);
            return true;
        }
        catch (Exception failure)
        {
            _failureOfSource = ExceptionDispatchInfo.Capture(failure);
            return false;
        }
    }
#pragma warning restore CA1031

    private void Start(Household? household)
    {
        if (household is null) throw new ArgumentException(FormattableString.Invariant($"Household {_taken} is null."), nameof(household));
        long index = _taken++;
        _inFlight.Enqueue(Task.Factory.StartNew(
            () => SplitOutcome.Of(index, household, _options, _stop.Token), CancellationToken.None, TaskCreationOptions.DenyChildAttach, _workers));
    }

    // A search that was cancelled ends early with something lesser, so what came out meanwhile is not handed out.
    private SplitOutcome HandOut(CancellationToken cancellationToken)
    {
        SplitOutcome outcome = _inFlight.Dequeue().GetAwaiter().GetResult();
        cancellationToken.ThrowIfCancellationRequested();
        _done++;
        _progress?.Report(new BatchProgress(_taken, _done));
        return outcome;
    }
}
