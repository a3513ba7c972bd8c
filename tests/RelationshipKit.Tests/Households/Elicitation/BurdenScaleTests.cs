using System.Numerics;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;
using RelationshipKit.Splitting;
using static RelationshipKit.Tests.Households.Elicitation.ElicitationHouseholds;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Households.Elicitation;

public sealed class BurdenScaleTests
{
    [Fact]
    public void Normalise_of_one_word_for_everything_makes_it_ordinary()
    {
        Household shouting = With(Three, Three.Tasks.Select(task => Appraisal.Create(Bo, task.Id, Burden.Of(1_000))));

        Assert.All(BurdenScale.Normalise(shouting, Bo), appraisal => Assert.Equal(Burden.Fine, appraisal.Burden));
    }

    [Fact]
    public void Normalise_keeps_own_minutes_and_proportions()
    {
        // Ana: 300 min at 50, 30 at 100, 40 at 200 cost 26,000, which is 70.27 a minute on average over 370 minutes.
        Household household = With(Three, [Appraisal.Create(Ana, Cook, Burden.Like), Appraisal.Create(Ana, Iron, minutes: 30), Appraisal.Create(Ana, Mow, Burden.Of(200))]);

        IReadOnlyList<Appraisal> scaled = BurdenScale.Normalise(household, Ana);

        Assert.Equal([71, 142, 285], scaled.Select(appraisal => appraisal.Burden.Percent));
        Assert.Equal([null, 30, null], scaled.Select(appraisal => appraisal.Minutes));
    }

    [Fact]
    public void Normalise_of_a_person_whose_total_is_not_above_0_changes_nothing()
    {
        Household household = With(Three, [Appraisal.Create(Bo, Cook, Burden.Love)]);

        Assert.Equal(household, With(household, BurdenScale.Normalise(household)));
    }

    [Fact]
    public void Normalise_scales_to_the_end_where_a_burden_would_pass_it()
    {
        // 300 minutes at −100 against 60 at 500 and 40 at 200: the mean is 20 ⅔…, so 500 would become 2,500.
        Household household = With(Three, [Appraisal.Create(Bo, Cook, Burden.Of(-100)), Appraisal.Create(Bo, Iron, Burden.Of(500)), Appraisal.Create(Bo, Mow, Burden.Of(200))]);

        Assert.Equal([-200, 1_000, 400], BurdenScale.Normalise(household, Bo).Select(appraisal => appraisal.Burden.Percent));
    }

    [Fact]
    public void Normalise_brings_the_mean_to_100_or_the_largest_to_1000_and_keeps_proportions() => Check.ForAll(
        "burden scale",
        Any,
        household =>
        {
            Household scaled = With(household, BurdenScale.Normalise(household));
            bool told = false;
            foreach (PersonId person in household.People.Select(person => person.Id))
            {
                BigInteger total = Sum(household, task => household.CostOf(person, task));
                BigInteger time = Sum(household, task => household.WeeklyMinutesOf(person, task).Numerator);
                if (total <= 0) continue;
                int[] before = [.. household.Tasks.Select(task => household.BurdenOf(person, task.Id).Percent)];
                int[] after = [.. household.Tasks.Select(task => scaled.BurdenOf(person, task.Id).Percent)];
                BigInteger most = before.Max(Math.Abs);

                // The factor is 100 · time ÷ total, or 1,000 ÷ most where that is less.
                (BigInteger numerator, BigInteger denominator) = 100 * time * most > 1_000 * total ? (1_000, most) : (100 * time, total);
                for (int task = 0; task < before.Length; task++)
                {
                    BigInteger off = BigInteger.Abs((after[task] * denominator) - (before[task] * numerator));
                    Assert.Equal(Math.Sign(before[task]), Math.Sign(after[task]));
                    Assert.True(2 * off <= denominator || (Math.Abs(after[task]) == 1 && off < denominator));
                }

                BigInteger mean = Sum(household, task => scaled.CostOf(person, task));
                Assert.True(denominator == most || BigInteger.Abs(mean - (100 * time)) < time);
                told |= before.Distinct().Count() > 1;
            }

            return told;
        },
        tellingShare: 0.4);

    [Fact]
    public void Of_a_household_does_not_depend_on_anybodys_scale() => Check.ForAll(
        "burden scale / split",
        Any,
        household =>
        {
            // Only while everybody's total is above 0: else costs of different people are added up.
            if (household.People.Any(person => household.Tasks.Sum(task => household.CostOf(person.Id, task.Id)) <= 0)) return false;
            Household modest = With(household, household.People.SelectMany(_ => household.Tasks, (person, task) =>
                Appraisal.Create(person.Id, task.Id, Burden.Of(household.BurdenOf(person.Id, task.Id).Percent / 5), household.MinutesOf(person.Id, task.Id))));
            Household loud = With(modest, modest.Appraisals.Select(appraisal => appraisal.Person != modest.People[0].Id
                ? appraisal
                : Appraisal.Create(appraisal.Person, appraisal.Task, Burden.Of(5 * appraisal.Burden.Percent), appraisal.Minutes)));

            Assert.Equal(FairSplit.Of(modest).Owners, FairSplit.Of(loud).Owners);
            return household.People.Count > 1 && household.Tasks.Count > 1;
        },
        tellingShare: 0.2,
        share: 0.3);

    private static BigInteger Sum(Household household, Func<TaskId, long> ofTask) =>
        household.Tasks.Aggregate(BigInteger.Zero, (sum, task) => sum + ofTask(task.Id));
}
