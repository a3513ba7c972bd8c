using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Splitting;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Scheduling;

/// <summary>What a split becomes over time: bundles that go round, and the optimum in fractions as whole turns.</summary>
public sealed class SplitToScheduleTests
{
    private static readonly Arbitrary<int> Seeds = Arb.From(Gen.Choose(0, int.MaxValue));

    /// <summary>Whatever the split and the costs: over as many weeks as people nobody would rather have had another's turns.</summary>
    [Fact]
    public void Rotating_bundles_of_any_split_is_envy_free_over_the_cycle() =>
        Check.ForAll("schedule / rotating bundles", Seeds, seed =>
        {
            Household household = Draw(new Random(seed), people: 2 + (seed % 4), equalShares: true);
            int n = household.People.Count;
            OwnershipPlan plan = OwnershipPlan.RotatingBundles(FairSplit.Of(household), AlternationPeriod.Week);

            Schedule schedule = Schedule.Of(plan, Homes.Monday, 2 * n);

            foreach (DateOnly start in new[] { schedule.First, schedule.First.AddDays(7 * n) })
            {
                Turn[] cycle = [.. schedule.Between(start, start.AddDays((7 * n) - 1))];
                foreach (Person person in household.People)
                {
                    long own = CostOf(person.Id, person.Id);
                    Assert.All(household.People, other => Assert.True(own <= CostOf(person.Id, other.Id)));
                }

                long CostOf(PersonId feels, PersonId does) => cycle.Where(turn => turn.People[0] == does)
                    .Sum(turn => (long)household.MinutesOf(feels, turn.Task) * household.BurdenOf(feels, turn.Task).Percent);
            }

            return household.Tasks.Count > n;
        }, tellingShare: 0.3, share: 0.5);

    /// <summary>The fractions of the optimum become turns: at every prefix each has had less than one turn more or fewer than their fraction.</summary>
    [Fact]
    public void Time_shared_follows_the_fractions_of_the_optimum_within_one_turn() =>
        Check.ForAll("schedule / time shared", Seeds, seed =>
        {
            Household household = Draw(new Random(seed), people: 2 + (seed % 4), equalShares: false);
            OwnershipPlan plan = OwnershipPlan.TimeShared(household)!;
            FractionalDivision sharing = plan.Sharing!;
            Assert.True(sharing.SharedChores < household.People.Count);
            Assert.NotNull(sharing.Certificate);

            Schedule schedule = Schedule.Of(plan, Homes.Monday, 26);

            for (int task = 0; task < household.Tasks.Count; task++)
            {
                Turn[] turns = [.. schedule.Turns.Where(turn => turn.Task == household.Tasks[task].Id)];
                foreach (ChorePart part in sharing.PartsOf(task))
                {
                    int had = 0;
                    for (int at = 0; at < turns.Length; at++)
                    {
                        if (turns[at].People[0] == household.People[part.Agent].Id) had++;
                        BigInteger gap = BigInteger.Abs((had * part.Fraction.Denominator) - ((at + 1) * part.Fraction.Numerator));
                        Assert.True(gap < part.Fraction.Denominator);
                    }
                }
            }

            return sharing.SharedChores > 0;
        }, tellingShare: 0.5, share: 0.5);

    /// <summary>For two people: at most one task is shared, and nobody would rather have the other's fractions.</summary>
    [Fact]
    public void Time_shared_for_two_is_envy_free_with_at_most_one_task_shared() =>
        Check.ForAll("schedule / time shared by two", Seeds, seed =>
        {
            Household household = Draw(new Random(seed), people: 2, equalShares: true);
            FractionalDivision sharing = OwnershipPlan.TimeShared(household)!.Sharing!;

            Assert.InRange(sharing.SharedChores, 0, 1);
            for (int person = 0; person < 2; person++)
            {
                Rational own = Rational.Zero, others = Rational.Zero;
                for (int task = 0; task < household.Tasks.Count; task++)
                {
                    Rational cost = Rational.Of(household.CostOf(household.People[person].Id, household.Tasks[task].Id));
                    foreach (ChorePart part in sharing.PartsOf(task))
                    {
                        if (part.Agent == person) own += cost * part.Fraction;
                        else others += cost * part.Fraction;
                    }
                }

                Assert.True(own <= others);
            }

            return sharing.SharedChores == 1;
        }, share: 0.5);

    [Fact]
    public void Time_shared_where_nobody_may_do_a_task_is_null() => Assert.Null(OwnershipPlan.TimeShared(
        Homes.Of("A", [new Wish.CannotDo(Homes.P("A"), Homes.T("x"))], Homes.Daily("x"))));

    [Fact]
    public void Another_owner_takes_the_proof_away() => Assert.Null(
        OwnershipPlan.TimeShared(Homes.Of("A B", Homes.Daily("x")))!.With(Homes.T("x"), Ownership.By(Homes.P("A"))).Sharing);

    [Fact]
    public void Rotating_bundles_with_unequal_shares_throws()
    {
        Person[] people = [Person.Create(Homes.P("A"), "Somebody", share: 2), Person.Create(Homes.P("B"), "Somebody")];

        Assert.Throws<ArgumentException>(() => OwnershipPlan.RotatingBundles(
            FairSplit.Of(Household.Create(people, [Homes.Daily("x")])), AlternationPeriod.Week));
    }

    /// <summary>Tasks by day and week, so that every week holds the same turns.</summary>
    private static Household Draw(Random random, int people, bool equalShares)
    {
        Person[] all = [.. Enumerable.Range(0, people).Select(at => Person.Create(
            PersonId.Create($"p{at}"), "Somebody", share: equalShares ? 1 : random.Next(1, 5)))];
        HouseholdTask[] tasks = [.. Enumerable.Range(0, random.Next(1, 9)).Select(at => HouseholdTask.Create(
            TaskId.Create($"t{at}"), random.Next(1, 120), random.Next(2) == 0 ? Frequency.PerDay() : Frequency.PerWeek(random.Next(1, 5))))];
        return Household.Create(all, tasks, all.SelectMany(_ => tasks, (person, task) => Appraisal.Create(
            person.Id, task.Id, Burden.Of(random.Next(1, 400)), random.Next(1, 200))));
    }
}
