using System.Numerics;
using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;
using static RelationshipKit.Tests.Households.Elicitation.ElicitationHouseholds;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Households.Elicitation;

public sealed class BurdenPointsTests
{
    [Fact]
    public void TryRead_of_points_in_proportion_to_time_makes_every_minute_ordinary()
    {
        Assert.True(BurdenPoints.TryRead(Three, Bo, Points((Cook, 75), (Iron, 15), (Mow, 10)), out IReadOnlyList<Appraisal> read, out _));

        Assert.All(read, appraisal => Assert.Equal(Burden.Fine, appraisal.Burden));
    }

    [Fact]
    public void TryRead_counts_the_own_minutes()
    {
        // 370 minutes of Ana's: half of all burden on 300 of them, half on 30, none on 40.
        Assert.True(BurdenPoints.TryRead(Three, Ana, Points((Cook, 50), (Iron, 50)), out IReadOnlyList<Appraisal> read, out _));

        Assert.Equal([62, 617, 0], read.Select(appraisal => appraisal.Burden.Percent));
        Assert.Equal(30, read[1].Minutes);
    }

    [Fact]
    public void TryRead_lists_everything_that_is_wrong()
    {
        Assert.False(BurdenPoints.TryRead(
            Three, Ana, Points((Cook, -1), (Cook, 3), (TaskId.Create("x y"), 5), (Iron, 101)), out IReadOnlyList<Appraisal> read, out IReadOnlyList<InputProblem> problems));

        Assert.Empty(read);
        Assert.Equal(["points.cook", "points.cook", "points['x y']", "points.iron", "points"], problems.Select(problem => problem.Path));
        Assert.Equal("There are 108 points in all.", problems[^1].What);
    }

    [Fact]
    public void TryRead_of_somebody_unknown_is_misuse() => Assert.Throws<ArgumentException>(
        () => BurdenPoints.TryRead(Three, PersonId.Create("x"), [], out _, out _));

    [Fact]
    public void TryRead_keeps_every_set_of_tasks_within_its_bound() => Check.ForAll(
        "hundred points",
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            var random = new Random(seed);
            Household household = Everyday(random.Next(1, 31), random);
            PersonId person = household.People[0].Id;
            int[] points = Spread(household.Tasks.Count, random);
            Assert.True(BurdenPoints.TryRead(
                household, person, household.Tasks.Select((task, at) => KeyValuePair.Create(task.Id, points[at])), out IReadOnlyList<Appraisal> read, out _));
            Household asked = With(household, read);
            BigInteger[] times = [.. household.Tasks.Select(task => (BigInteger)asked.WeeklyMinutesOf(person, task.Id).Numerator)];
            BigInteger all = times.Aggregate(BigInteger.Add);

            // Were nothing rounded, a burden would be points × all ÷ time, or less by one factor that keeps the largest at 1,000.
            int steepest = Enumerable.Range(0, points.Length).Aggregate((best, task) => points[task] * times[best] > points[best] * times[task] ? task : best);
            bool isBounded = points[steepest] * all > 1_000 * times[steepest];
            (BigInteger numerator, BigInteger denominator) = isBounded ? (1_000 * times[steepest], points[steepest]) : (all, BigInteger.One);
            Assert.True(!isBounded || read[steepest].Burden.Percent == 1_000);
            BigInteger above = 0, below = 0;
            for (int task = 0; task < points.Length; task++)
            {
                BigInteger off = (asked.CostOf(person, household.Tasks[task].Id) * denominator) - (points[task] * numerator);
                bool isOne = read[task].Burden.Percent == 1;
                Assert.True(2 * BigInteger.Abs(off) <= times[task] * denominator || (isOne && off < times[task] * denominator));
                if (off > 0) above += off;
                else below -= off;
            }

            bool keptFrom0 = read.Any(appraisal => appraisal.Burden.Percent == 1);
            Assert.True((keptFrom0 ? 1 : 2) * BigInteger.Max(above, below) <= all * denominator);
            return points.Length > 2;
        });

    private static int[] Spread(int tasks, Random random)
    {
        var points = new int[tasks];
        for (int point = 0; point < BurdenPoints.All; point++) points[random.Next(tasks)]++;
        return points;
    }

    private static KeyValuePair<TaskId, int>[] Points(params (TaskId Task, int Given)[] points) =>
        [.. points.Select(entry => KeyValuePair.Create(entry.Task, entry.Given))];
}
