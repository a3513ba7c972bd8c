using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Planning;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Samples.HouseholdBoard.Tests.Storage;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Planning;

/// <summary>People are reminded once a day, of their home's day.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class ReminderWriterTests(DatabaseServer server) : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = Moment("2026-11-23T12:00:00Z");

    private TestDatabase _database = null!;
    private HomeStore _store = null!;
    private ReminderStore _reminders = null!;

    public async Task InitializeAsync()
    {
        _database = await server.CreateAsync();
        await _database.MigrateAsync(CancellationToken.None);
        _store = new HomeStore(_database, new ManualTime());
        _reminders = new ReminderStore(_database, new ManualTime());
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [DatabaseFact]
    public async Task WriteAsync_people_are_reminded_of_what_is_due()
    {
        Home home = await NewHomeAsync();

        BucketTally tally = await WriteAsync(home, Noon);

        Assert.Equal(new BucketTally(Done: 1), tally);
        DayReminder?[] found = [await FindAsync(home, SmallHomes.Ana), await FindAsync(home, SmallHomes.Bo)];
        string[] expected = [.. HomePlan.Of(home).Around(new DateOnly(2026, 11, 23))!.Reminders().Select(one => $"{one.Person} {one.Turn.Task}").Distinct().Order(StringComparer.Ordinal)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, found.OfType<DayReminder>().SelectMany(one => one.Tasks, (one, task) => $"{one.Person} {task}").Order(StringComparer.Ordinal));
    }

    [DatabaseFact]
    public async Task WriteAsync_again_on_the_same_day_writes_nothing()
    {
        Home home = await NewHomeAsync();
        await WriteAsync(home, Noon);
        IReadOnlyList<string> first = await AllAsync();

        BucketTally again = await WriteAsync(home, Noon.AddHours(6));

        Assert.Equal(new BucketTally(), again);
        Assert.Equal(first, await AllAsync());
    }

    [DatabaseFact]
    public async Task WriteAsync_by_several_at_once_reminds_once()
    {
        Home home = await NewHomeAsync();

        BucketTally[] tallies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WriteAsync(home, Noon))));

        Assert.Equal((1, 0), (tallies.Sum(tally => tally.Done), tallies.Sum(tally => tally.LeftOut)));
    }

    [DatabaseFact]
    public async Task WriteAsync_before_the_hour_waits_for_it()
    {
        Home home = await NewHomeAsync("Asia/Tokyo");

        await WriteAsync(home, Moment("2026-11-22T20:59:00Z")); // 05:59 of the 23rd in Tokyo.

        Assert.Empty(await AllAsync());
        Assert.Equal(Moment("2026-11-22T21:00:00Z").ToUnixTimeMilliseconds(), (await _database.RowOfAsync(home.Id)).RemindAt);
        await WriteAsync(home, Moment("2026-11-22T21:00:00Z"));
        Assert.NotEmpty(await AllAsync());
    }

    [DatabaseFact]
    public async Task WriteAsync_next_day_is_that_of_the_home()
    {
        Home home = await NewHomeAsync("Pacific/Auckland");

        await WriteAsync(home, Noon); // 01:00 of the 24th in Auckland.
        await WriteAsync(home, Moment("2026-11-23T17:00:00Z"));

        Assert.Equal([new DateOnly(2026, 11, 24).DayNumber.ToString(CultureInfo.InvariantCulture)], (await _database.AskAsync("SELECT DISTINCT day FROM reminders")));
    }

    [DatabaseFact]
    public async Task WriteAsync_what_was_done_is_not_reminded_of()
    {
        Home home = await NewHomeAsync();
        DateOnly today = new(2026, 11, 23);
        Assert.Contains(HomePlan.Of(home).Around(today)!.Reminders(), one => one.Turn.Task == SmallHomes.Cook && one.Turn.Date == today);
        foreach (int back in Enumerable.Range(0, 15))
            await _store.DoAsync(home.Id, CommandId.New(), Actor.Of(SmallHomes.Bo), new Tick(SmallHomes.Cook, Due: today.AddDays(-back)), CancellationToken.None);

        await WriteAsync(home, Noon);

        Assert.DoesNotContain(await AllAsync(), row => row.Contains("cook", StringComparison.Ordinal));
    }

    [DatabaseFact]
    public async Task WriteAsync_unreadable_home_is_left_as_it_is()
    {
        Home home = await NewHomeAsync();
        await _database.DamageAsync(home.Id, "{}");

        BucketTally tally = await WriteAsync(home, Noon);

        Assert.Equal(new BucketTally(LeftOut: 1), tally);
        Assert.Equal(("{}", 0L), ((await _database.RowOfAsync(home.Id)).Document, (await _database.RowOfAsync(home.Id)).RemindAt));
    }

    [DatabaseFact]
    public async Task WriteAsync_what_could_not_be_sent_is_sent_by_the_next_round()
    {
        Home home = await NewHomeAsync();
        var sender = new FaultySender();

        await WriteAsync(home, Noon, sender);
        int tried = sender.Sent.Count;
        sender.IsFaulty = false;
        await WriteAsync(home, Noon.AddMinutes(15), sender);
        int sent = sender.Sent.Count;
        await WriteAsync(home, Noon.AddMinutes(30), sender);

        Assert.Equal((0, (await AllAsync()).Count), (tried, sent));
        Assert.Equal(sent, sender.Sent.Count);
    }

    [DatabaseFact]
    public async Task WriteAsync_reminders_of_long_ago_are_forgotten()
    {
        Home home = await NewHomeAsync();
        await WriteAsync(home, Noon);

        await WriteAsync(home, Noon.AddDays(40));

        int last = new DateOnly(2026, 11, 23).AddDays(40).DayNumber;
        Assert.Equal([last.ToString(CultureInfo.InvariantCulture)], await _database.AskAsync("SELECT DISTINCT day FROM reminders"));
    }

    [DatabaseFact]
    public async Task Home_that_is_taken_away_takes_its_reminders_with_it()
    {
        Home home = await NewHomeAsync();
        await WriteAsync(home, Noon);
        Assert.NotEmpty(await AllAsync());

        await using (BoardContext context = _database.CreateDbContext()) await context.Homes.Where(row => row.Id == home.Id.Value).ExecuteDeleteAsync();

        Assert.Empty(await AllAsync());
    }

    [Fact]
    public void MomentOf_hour_that_the_clock_skips_is_right_after_it() => Assert.Equal(
        Moment("2026-03-29T01:00:00Z"),
        ReminderWriter.MomentOf(TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"), new DateOnly(2026, 3, 29), hour: 2));

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private Task<BucketTally> WriteAsync(Home home, DateTimeOffset now, params IReminderSender[] senders) =>
        new ReminderWriter(_database, _reminders, senders, new PlanningOptions(), NullLogger<ReminderWriter>.Instance).WriteAsync(home.Id.Bucket, now, CancellationToken.None);

    private Task<DayReminder?> FindAsync(Home home, RelationshipKit.Households.PersonId person) =>
        _reminders.FindAsync(home.Id, person, new DateOnly(2026, 11, 23), CancellationToken.None);

    private Task<IReadOnlyList<string>> AllAsync() => _database.AskAsync("SELECT day, person, tasks FROM reminders ORDER BY 1, 2");

    private async Task<Home> NewHomeAsync(string timeZone = "Europe/Madrid")
    {
        Home home = SmallHomes.OfTwo(timeZone);
        await _store.CreateAsync(home, CommandId.New(), Actor.Of(SmallHomes.Ana), CancellationToken.None);
        return home;
    }

    private sealed class FaultySender : IReminderSender
    {
        public bool IsFaulty { get; set; } = true;

        public List<DayReminder> Sent { get; } = [];

        public Task SendAsync(DayReminder reminder, CancellationToken cancellationToken)
        {
            if (IsFaulty) throw new InvalidOperationException("The mail server is away.");
            Sent.Add(reminder);
            return Task.CompletedTask;
        }
    }
}
