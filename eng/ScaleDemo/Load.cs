using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace RelationshipKit.ScaleDemo;

/// <summary>How long one kind of request took.</summary>
internal sealed record Latency(string Request, int Count, int Failures, double Median, double P99);

/// <summary>
/// People who use the board without a pause, each at a home of their own. Every request goes to the next instance, so that nothing can rest
/// on what one instance remembers.
/// </summary>
internal sealed class Load(IReadOnlyList<Uri> instances, DemoHomes homes, string passphrase)
{
    private const string Week = "week page", Tick = "tick", Split = "split page", SignIn = "sign-in";

    private readonly ConcurrentBag<(string Request, double Milliseconds, bool IsGood)> _taken = [];
    private int _next;
    private volatile bool _counts;

    /// <summary>How many ticks the board said were done, the ones before counting began included.</summary>
    public int Ticks => _ticks;

    private int _ticks;

    /// <summary>Signs people in and lets them work.</summary>
    /// <param name="people">How many at once.</param>
    /// <param name="warmUp">How long nothing is counted.</param>
    /// <param name="duration">How long it is.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What was counted, and how many requests a second that were.</returns>
    public async Task<(IReadOnlyList<Latency> Latencies, double ASecond)> RunAsync(int people, TimeSpan warmUp, TimeSpan duration, CancellationToken cancellationToken)
    {
        _counts = true;
        HttpClient[] clients = await Task.WhenAll(Enumerable.Range(0, people).Select(SignInAsync));
        _counts = false;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task[] working = [.. clients.Select((client, number) => Task.Run(() => WorkAsync(client, new Random(number), end.Token)))];
        await Task.Delay(warmUp, cancellationToken);
        _counts = true;
        long start = Stopwatch.GetTimestamp();
        await Task.Delay(duration, cancellationToken);
        _counts = false;
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await end.CancelAsync();
        await Task.WhenAll(working);
        foreach (HttpClient client in clients) client.Dispose();
        Latency[] latencies = [.. _taken.GroupBy(one => one.Request, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal).Select(LatencyOf)];
        return (latencies, latencies.Where(latency => latency.Request != SignIn).Sum(latency => latency.Count) / seconds);
    }

    private static Latency LatencyOf(IGrouping<string, (string Request, double Milliseconds, bool IsGood)> same)
    {
        double[] sorted = [.. same.Select(one => one.Milliseconds).Order()];
        return new Latency(same.Key, sorted.Length, same.Count(one => !one.IsGood), At(0.5), At(0.99));

        double At(double part) => sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];
    }

    private async Task<HttpClient> SignInAsync(int number)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        var client = new HttpClient(handler);
        PageForm form = Forms.Of(await client.GetStringAsync(Next("/sign-in"))).First(one => one.Fields.ContainsKey("passphrase"));
        var fields = new Dictionary<string, string>(form.Fields, StringComparer.Ordinal)
        {
            ["code"] = homes.Make(number).Id.Value,
            ["name"] = DemoHomes.FirstName,
            ["passphrase"] = passphrase,
        };
        if (!await PostAsync(client, SignIn, form.Action ?? "/sign-in", fields)) throw new InvalidOperationException("A person of the demo could not sign in.");
        return client;
    }

    private async Task WorkAsync(HttpClient client, Random random, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            string week = await GetAsync(client, Week, "/week");
            PageForm[] ticks = [.. Forms.Of(week).Where(form => form.Action?.Contains("handler=Tick", StringComparison.OrdinalIgnoreCase) ?? false)];
            if (ticks.Length > 0)
            {
                PageForm tick = ticks[random.Next(ticks.Length)];
                if (await PostAsync(client, Tick, tick.Action!, tick.Fields)) Interlocked.Increment(ref _ticks);
            }

            if (random.Next(3) == 0) await GetAsync(client, Split, "/split");
        }
    }

    private async Task<string> GetAsync(HttpClient client, string request, string path)
    {
        long start = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await client.GetAsync(Next(path));
        string page = await answer.Content.ReadAsStringAsync();
        Count(request, start, answer.StatusCode is HttpStatusCode.OK);
        return page;
    }

    private async Task<bool> PostAsync(HttpClient client, string request, string path, IReadOnlyDictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        long start = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await client.PostAsync(Next(path), form);
        bool isGood = answer.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther;
        Count(request, start, isGood);
        return isGood;
    }

    private void Count(string request, long start, bool isGood)
    {
        if (_counts) _taken.Add((request, Stopwatch.GetElapsedTime(start).TotalMilliseconds, isGood));
    }

    private Uri Next(string path) => new(instances[(Interlocked.Increment(ref _next) & int.MaxValue) % instances.Count], path);
}
