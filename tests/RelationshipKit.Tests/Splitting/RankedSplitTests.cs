using FsCheck.Fluent;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;
using RelationshipKit.Splitting;
using RelationshipKit.Tests.Households.Elicitation;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Splitting;

public sealed class RankedSplitTests
{
    private static readonly PersonId Ana = ElicitationHouseholds.Ana;
    private static readonly PersonId Bo = ElicitationHouseholds.Bo;

    [Fact]
    public void Of_takes_turns_from_the_lightest()
    {
        // Ana first takes what she ranks lightest, cooking; then Bo the mowing; then Ana is left with the ironing.
        var split = RankedSplit.Of(ElicitationHouseholds.Three, [Ranking(ElicitationHouseholds.Three, Bo, 2, 1, 0), Ranking(ElicitationHouseholds.Three, Ana, 0, 2, 1)]);

        Assert.Equal([Ana, Ana, Bo], split.Owners.Values);
        Assert.Equal([330, 40], split.MinutesPerWeek.Select(minutes => minutes.Round(0)));
        Assert.Equal("round-robin", split.RuleName);
    }

    [Fact]
    public void Of_is_EF1_for_any_costs_that_fit_the_rankings() => Check.ForAll(
        "ranked split",
        Arb.From(ElicitationHouseholds.Any.Generator.SelectMany(_ => Gen.Choose(0, int.MaxValue), (household, seed) => (household, seed))),
        drawn =>
        {
            (Household household, int seed) = drawn;
            var random = new Random(seed);
            int[][] ranks = [.. household.People.Select(_ => household.Tasks.Select(_ => random.Next(1 + household.Tasks.Count)).ToArray())];
            var split = RankedSplit.Of(household, household.People.Select((person, at) => Ranking(household, person.Id, ranks[at])));
            Assert.True(split.IsNecessarilyEF1);

            int[] owners = [.. split.Owners.Values.Select(household.IndexOf)];
            for (int draw = 0; draw < 10; draw++)
            {
                long[] steps = [.. Enumerable.Range(0, 2 + household.Tasks.Count).Select(_ => random.NextInt64(1 << random.Next(20)))];
                var costs = new RawInstance(
                    [.. ranks.Select(row => row.Select(rank => steps[..(rank + 1)].Sum()).ToArray())],
                    [.. household.People.Select(person => person.Share)],
                    []);
                Assert.True(Oracle.EF1(costs, owners));
            }

            return household.Tasks.Count > household.People.Count && household.People.Count > 1;
        },
        tellingShare: 0.3);

    [Fact]
    public void Refusals_name_every_wish_and_no_burden()
    {
        Household three = ElicitationHouseholds.Three;
        var wishing = Household.Create(
            three.People,
            three.Tasks,
            [Appraisal.Create(Ana, ElicitationHouseholds.Cook, Burden.Love)],
            [new Wish.CannotDo(Ana, ElicitationHouseholds.Mow), new Wish.MinutesCap(Bo, 100)]);

        Assert.Equal(["$.people[0].cannotDo[0]", "$.people[1].maxMinutesPerWeek"], RankedSplit.Refusals(wishing).Select(refusal => refusal.Path));
        Assert.Throws<ArgumentException>(() => RankedSplit.Of(wishing, []));
        Assert.Empty(RankedSplit.Refusals(Household.Create(three.People, three.Tasks, [Appraisal.Create(Ana, ElicitationHouseholds.Cook, Burden.Love)])));
    }

    [Fact]
    public void Of_asks_for_one_ranking_of_all_tasks_from_each()
    {
        Household three = ElicitationHouseholds.Three;
        BurdenRanking ana = Ranking(three, Ana, 0, 1, 2);
        var fewer = Household.Create(three.People, three.Tasks.Take(2));

        Assert.Throws<ArgumentException>(() => RankedSplit.Of(three, [ana]));
        Assert.Throws<ArgumentException>(() => RankedSplit.Of(three, [ana, ana]));
        Assert.Throws<ArgumentException>(() => RankedSplit.Of(three, [ana, Ranking(fewer, Bo, 0, 1)]));
    }

    /// <summary>Ranks tasks by numbers, higher meaning heavier.</summary>
    private static BurdenRanking Ranking(Household household, PersonId person, params int[] heaviness)
    {
        IEnumerable<IEnumerable<TaskId>> groups = household.Tasks.Zip(heaviness)
            .GroupBy(pair => pair.Second, pair => pair.First.Id)
            .OrderByDescending(group => group.Key);
        Assert.True(BurdenRanking.TryCreate(household, person, groups, out BurdenRanking? ranking, out _));
        return ranking;
    }
}
