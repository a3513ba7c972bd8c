using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Storage;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>Random commands on a stored home, some sent twice and some refused, beside the same commands played on plain data.</summary>
[Collection(DatabaseCollection.Name)]
public sealed class CommandModelTests(DatabaseServer server)
{
    private static readonly Arbitrary<int[]> Choices =
        Arb.From(Gen.Choose(0, int.MaxValue).ArrayOf(12), choices => choices.Length == 0 ? [] : choices.Select((_, at) => (int[])[.. choices[..at], .. choices[(at + 1)..]]));

    [DatabaseFact]
    public async Task DoAsync_random_commands_end_where_plain_replay_does()
    {
        await using TestDatabase database = await server.CreateAsync();
        await database.MigrateAsync(CancellationToken.None);

        Check.ForAll("stored-commands-beside-replay", Choices, choices => PlayAsync(database, choices).GetAwaiter().GetResult(), share: 0.2);
    }

    private static async Task<bool> PlayAsync(TestDatabase database, int[] choices)
    {
        var time = new ManualTime();
        var store = new HomeStore(database, time);
        Home model = SmallHomes.OfTwo();
        var id = CommandId.New();
        await store.CreateAsync(model, id, Actor.Planner, CancellationToken.None);
        var done = new List<CommandId> { id };
        int refused = 0, repeated = 0;

        foreach (int choice in choices)
        {
            var random = new Random(choice);
            time.Now = time.Now.AddMinutes(random.Next(600));
            Actor by = random.Next(10) == 0 ? Actor.Planner : Actor.Of(random.Next(2) == 0 ? SmallHomes.Ana : SmallHomes.Bo);
            HomeCommand command = Draw(random, model);
            bool repeats = random.Next(5) == 0;
            id = repeats ? done[random.Next(done.Count)] : CommandId.New();

            CommandOutcome outcome = await store.DoAsync(model.Id, id, by, command, CancellationToken.None);

            CommandAnswer expected = command.On(model, by, id, time.Now);
            Assert.Equal(repeats, outcome.WasDoneBefore);
            if (!repeats) Assert.Equal(expected.Refusal, outcome.Refusal);
            if (!repeats && expected.Next is { } next)
            {
                model = next;
                done.Add(id);
            }

            refused += !repeats && expected.Next is null ? 1 : 0;
            repeated += repeats ? 1 : 0;
        }

        HomeRow row = await database.RowOfAsync(model.Id);
        Assert.Equal(HomeDocument.Write(model), row.Document);
        Assert.Equal(done.Count, row.Version);
        Assert.Equal(done.Select(command => command.Value), (await database.EventsOfAsync(model.Id)).Select(happened => happened.CommandId));
        return done.Count > 1 && refused + repeated > 0;
    }

    private static HomeCommand Draw(Random random, Home home)
    {
        TaskId[] tasks = [.. home.Household.Tasks.Select(task => task.Id), TaskId.Create("nobody-knows")];
        TaskId task = tasks[random.Next(tasks.Length)];
        DateOnly day = new DateOnly(2026, 11, 23).AddDays(random.Next(7));
        return random.Next(9) switch
        {
            0 => new AddPerson(random.Next(3) == 0 ? " " : "Cy"),
            1 => new AddTask(Task: null, "Fold", random.Next(0, 60), Times: 1, Period.Week),
            2 => new DropTask(task),
            3 => new Appraise(task, random.Next(-2_000, 2_000)),
            4 or 5 => new Tick(task, Due: day),
            6 => new Skip(task, day),
            7 => new Undo(home.Ledger.Entries.Count == 0 ? "none" : home.Ledger.Entries[random.Next(home.Ledger.Entries.Count)].Id.Value),
            _ => new PlanWeek(HomePlan.MondayOf(day)),
        };
    }
}
