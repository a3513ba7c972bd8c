using FsCheck.Fluent;
using RelationshipKit.Households.Elicitation;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Households.Elicitation;

/// <summary>Bounds against trying all places of up to three tasks on a scale with two yardsticks, finer than the one that is used.</summary>
public sealed class AnswerBoundsTests
{
    private const int Yardsticks = 2;
    private const int FineStep = 7;

    [Fact]
    public void Of_agrees_with_trying_all_places() => Check.ForAll("answer bounds", Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        (int tasks, AnswerFact[] facts) = Draw(new Random(seed));
        int[][] possible = [.. AllPlaces(tasks).Where(places => facts.All(fact => Holds(fact, places)))];

        var bounds = AnswerBounds.Of(tasks, Yardsticks, facts);

        Assert.Equal(possible.Length > 0, bounds is not null);
        if (bounds is null)
        {
            List<AnswerFact> conflict = AnswerBounds.Conflict(tasks, Yardsticks, facts);
            Assert.DoesNotContain(AllPlaces(tasks), places => conflict.All(fact => Holds(fact, places)));
            Assert.All(conflict, left => Assert.Contains(AllPlaces(tasks), places => conflict.All(fact => fact == left || Holds(fact, places))));
            return true;
        }

        for (int task = 0; task < tasks; task++)
        {
            Assert.Equal(SpaceOf(possible.Min(places => places[task]), FineStep), SpaceOf(bounds.Low(task), bounds.Step));
            Assert.Equal(SpaceOf(possible.Max(places => places[task]), FineStep), SpaceOf(bounds.High(task), bounds.Step));
        }

        return facts.Length > 1;
    });

    private static (int Tasks, AnswerFact[] Facts) Draw(Random random)
    {
        int tasks = random.Next(1, 4);
        return (tasks, [.. Enumerable.Range(0, random.Next(0, 7)).Select(at =>
        {
            int one = random.Next(tasks), other = random.Next(tasks);
            bool areTheSame = random.Next(4) == 0;
            return one == other
                ? new AnswerFact(at, one, null, random.Next(Yardsticks), random.Next(2) == 0, areTheSame)
                : new AnswerFact(at, one, other, 0, false, areTheSame);
        })]);
    }

    private static IEnumerable<int[]> AllPlaces(int tasks)
    {
        int most = ((Yardsticks + 1) * FineStep) - 1, all = (int)Math.Pow(most, tasks);
        for (int number = 0; number < all; number++)
            yield return [.. Enumerable.Range(0, tasks).Select(task => 1 + (number / (int)Math.Pow(most, task) % most))];
    }

    private static bool Holds(AnswerFact fact, int[] places)
    {
        int one = places[fact.Lighter];
        int other = fact.Heavier is { } heavier ? places[heavier] : (fact.Yardstick + 1) * FineStep;
        return fact.AreTheSame ? one == other : fact.Heavier is null && fact.IsAboveYardstick ? one > other : one < other;
    }

    /// <summary>Even numbers for the spaces around yardsticks, odd ones for the yardsticks.</summary>
    private static int SpaceOf(int place, int step) => (2 * (place / step)) - (place % step == 0 ? 1 : 0);
}
