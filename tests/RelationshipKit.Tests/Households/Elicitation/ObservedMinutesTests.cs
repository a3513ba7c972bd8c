using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;
using static RelationshipKit.Tests.Households.Elicitation.ElicitationHouseholds;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Households.Elicitation;

public sealed class ObservedMinutesTests
{
    [Fact]
    public void TryRead_gives_the_median_which_one_odd_day_does_not_move()
    {
        ObservedMinutes cook = Read(Turns(Ana, Cook, 30, 500, 35)).Single();

        Assert.Equal((Ana, Cook, 3, 35), (cook.Person, cook.Task, cook.Count, cook.Median));
        Assert.Null(cook.Low);
        Assert.Null(cook.High);
    }

    [Theory]
    [InlineData(new[] { 10, 11 }, 11)]
    [InlineData(new[] { 10, 12 }, 11)]
    [InlineData(new[] { 7 }, 7)]
    public void Median_between_two_is_their_mean_rounded_half_up(int[] minutes, int median) =>
        Assert.Equal(median, Read(Turns(Ana, Cook, minutes)).Single().Median);

    // Of the standard table for 90 %: n = 5 the extremes, 8 the second, 11 the third, 20 the sixth, 100 the 42nd from either end.
    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(11, 3)]
    [InlineData(20, 6)]
    [InlineData(100, 42)]
    public void Low_and_High_are_the_order_statistics_of_the_table(int count, int? depth)
    {
        ObservedMinutes observed = Read(Turns(Ana, Cook, [.. Enumerable.Range(1, count).Reverse()])).Single();

        Assert.Equal(depth, observed.Low);
        Assert.Equal(count + 1 - depth, observed.High);
    }

    [Fact]
    public void Low_and_High_hold_the_true_median_in_nine_of_ten_cases()
    {
        // Minutes drawn evenly from 1 to 999, whose median is 500; nine of ten is the least, so the count is compared with a margin.
        int held = Check.CountOf("observed / coverage", random => Turns(Ana, Cook, [.. Enumerable.Range(0, random.Next(5, 40)).Select(_ => random.Next(1, 1_000))]), 2_000, turns =>
            Read(turns).Single() is { Low: <= 500, High: >= 500 });

        Assert.InRange(held, 1_800, 1_990);
    }

    [Fact]
    public void TryRead_takes_people_and_tasks_apart() => Check.ForAll("observed", Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        var random = new Random(seed);
        Observation[] turns = [.. Enumerable.Range(0, random.Next(60)).Select(_ => new Observation(
            random.Next(2) == 0 ? Ana : Bo, Three.Tasks[random.Next(3)].Id, random.Next(1, 200)))];

        IReadOnlyList<ObservedMinutes> read = Read(turns);

        Assert.Equal(turns.Select(turn => (turn.Person, turn.Task)).Distinct().Count(), read.Count);
        foreach (ObservedMinutes known in read)
        {
            int[] minutes = [.. turns.Where(turn => turn.Person == known.Person && turn.Task == known.Task).Select(turn => turn.Minutes)];
            Assert.Equal(minutes.Length, known.Count);

            // A median: at most half of the observations lie on either side of it, but for the rounding.
            Assert.InRange(2 * minutes.Count(taken => taken < known.Median - 1), 0, minutes.Length);
            Assert.InRange(2 * minutes.Count(taken => taken > known.Median), 0, minutes.Length);
            Assert.True(known.Low is null || (known.Low <= known.Median && known.Median <= known.High));
        }

        return turns.Length > 10;
    });

    [Fact]
    public void TryRead_counts_the_last_thousand()
    {
        ObservedMinutes observed = Read(Turns(Ana, Cook, [.. Enumerable.Repeat(5, 1_001), .. Enumerable.Repeat(9, 501)])).Single();

        Assert.Equal((1_000, 9), (observed.Count, observed.Median));
    }

    [Fact]
    public void TryRead_lists_everything_that_is_wrong()
    {
        Observation[] turns = [new(PersonId.Create("x"), Cook, 0), new(Ana, TaskId.Create("y"), 10_081), new(Ana, Cook, 1)];

        Assert.False(ObservedMinutes.TryRead(Three, turns, out IReadOnlyList<ObservedMinutes> read, out IReadOnlyList<InputProblem> problems));

        Assert.Empty(read);
        Assert.Equal(
            ["observations[0].person", "observations[0].minutes", "observations[1].task", "observations[1].minutes"],
            problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Appraise_sets_own_minutes_and_never_burdens()
    {
        Household household = With(Three, [Appraisal.Create(Ana, Cook, Burden.Hate), Appraisal.Create(Ana, Iron, minutes: 30)]);
        IReadOnlyList<ObservedMinutes> observed = Read([.. Turns(Ana, Cook, 44, 45, 46), .. Turns(Ana, Iron, 20, 20), .. Turns(Bo, Mow, 20, 20, 20)]);

        IReadOnlyList<Appraisal> appraisals = ObservedMinutes.Appraise(household, observed);

        Assert.Equal([Appraisal.Create(Ana, Cook, Burden.Hate, 45), Appraisal.Create(Ana, Iron, minutes: 30), Appraisal.Create(Bo, Mow, minutes: 20)], appraisals);
        Assert.Throws<ArgumentException>(() => ObservedMinutes.Appraise(household, [.. observed, observed[0]]));
    }

    private static Observation[] Turns(PersonId person, TaskId task, params int[] minutes) =>
        [.. minutes.Select(taken => new Observation(person, task, taken))];

    private static IReadOnlyList<ObservedMinutes> Read(Observation[] turns)
    {
        Assert.True(ObservedMinutes.TryRead(Three, turns, out IReadOnlyList<ObservedMinutes> read, out _));
        return read;
    }
}
