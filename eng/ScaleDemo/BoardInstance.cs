using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace RelationshipKit.ScaleDemo;

/// <summary>One instance of the board, in a process of its own.</summary>
internal sealed partial class BoardInstance : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly List<string> _said = [];
    private bool _isDisposed;

    private BoardInstance(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>What it wrote so far.</summary>
    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_said) return [.. _said];
        }
    }

    /// <summary>How many homes it says to have planned.</summary>
    public int Planned => Said
        .Select(line => PlannedLine().Match(line))
        .Where(match => match.Success)
        .Sum(match => int.Parse(match.Groups["homes"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>Starts an instance and waits until it answers.</summary>
    /// <param name="board">The folder of the board's project, which is built.</param>
    /// <param name="connection">Its database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="settings">More settings, such as <c>Planning__Parallelism=1</c>.</param>
    public static async Task<BoardInstance> StartAsync(string board, string connection, CancellationToken cancellationToken, params IEnumerable<string> settings)
    {
        var address = new Uri(FormattableString.Invariant($"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(board, "bin", "Release", "net10.0", "HouseholdBoard.dll"), "--urls", address.ToString()])
        {
            WorkingDirectory = board,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Postgres"] = connection;
        foreach (string[] pair in settings.Select(setting => setting.Split('=', 2))) start.Environment[pair[0]] = pair[1];
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The board did not start.");
        var instance = new BoardInstance(process, address);
        try
        {
            await instance.WaitUntilOpenAsync(cancellationToken);
            return instance;
        }
        catch
        {
            await instance.DisposeAsync();
            throw;
        }
    }

    /// <summary>How much processor time it has used; 0 once it has ended.</summary>
    public double ProcessorSeconds
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.TotalProcessorTime.TotalSeconds;
        }
    }

    /// <summary>Ends it as a power cut would: SIGKILL.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Lets it do nothing more for now: SIGSTOP.</summary>
    public Task PauseAsync() => SignalAsync("-STOP");

    /// <summary>Lets it go on: SIGCONT.</summary>
    public Task ResumeAsync() => SignalAsync("-CONT");

    /// <summary>Asks it to stop, and waits.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        if (!_process.HasExited)
        {
            await SignalAsync("-TERM");
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
            }
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var sent = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await sent.WaitForExitAsync();
    }

    [GeneratedRegex(@"\bplan \d+: (?<homes>\d+) homes done,", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PlannedLine();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said) _said.Add(line);
    }

    private async Task WaitUntilOpenAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using HttpResponseMessage answer = await client.GetAsync(new Uri(Address, "/health"), cancellationToken);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // It does not listen yet.
            }

            if (Stopwatch.GetElapsedTime(start) > Patience) throw new TimeoutException("The board does not answer. It said: " + string.Join('\n', Said));
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        }
    }
}

/// <summary>Some instances that are started together and end together.</summary>
internal sealed class BoardInstances : IAsyncDisposable
{
    private readonly BoardInstance[] _all;

    private BoardInstances(BoardInstance[] all) => _all = all;

    public IReadOnlyList<Uri> Addresses => [.. _all.Select(instance => instance.Address)];

    public IReadOnlyList<int> Planned => [.. _all.Select(instance => instance.Planned)];

    public double ProcessorSeconds => _all.Sum(instance => instance.ProcessorSeconds);

    public BoardInstance this[int at] => _all[at];

    public static async Task<BoardInstances> StartAsync(int count, Func<Task<BoardInstance>> start) =>
        new(await Task.WhenAll(Enumerable.Range(0, count).Select(_ => start())));

    public async ValueTask DisposeAsync()
    {
        foreach (BoardInstance instance in _all) await instance.DisposeAsync();
    }
}
