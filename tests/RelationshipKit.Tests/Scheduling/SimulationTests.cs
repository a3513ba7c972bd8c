using System.Numerics;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Scheduling;

/// <summary>Two years of random households: 100 of them here, more by <c>RELATIONSHIPKIT_CASES</c>.</summary>
public sealed class SimulationTests
{
    // 100 of the usual 200 cases, 10,000 where eng/long asks for 5,000.
    private static readonly double Share = Check.Cases < 5_000 ? 0.5 : 2;

    /// <summary>
    /// With every turn left to the least burdened, d less one's own biggest turn is at most the least d of those present, at every step and for everyone
    /// (par kept as a second account, in fractions, by the rule in the docs).
    /// </summary>
    [Fact]
    public void Least_burdened_next_keeps_the_gap_within_ones_own_biggest_turn() =>
        Check.ForAll("schedule / least burdened", SimulatedHome.Cases, home =>
        {
            Household household = home.Household(withCannotDo: false);
            Roster roster = home.Roster(household);

            Schedule schedule = Schedule.Of(OwnershipPlan.LeastBurdened(household), Homes.Monday, SimulatedHome.Weeks, new ScheduleOptions { Roster = roster });

            Assert.DoesNotContain(schedule.Warnings, warning => warning.Kind == ScheduleWarningKind.Drift);
            var account = new Account(household);
            bool anybodyWasAway = false;
            for (DateOnly day = schedule.First; day <= schedule.Last; day = day.AddDays(1))
            {
                bool[] there = [.. household.People.Select(person => roster.IsThere(person.Id, day))];
                anybodyWasAway |= there.Contains(false);
                account.Begin(there);
                foreach (Turn turn in schedule.Between(day, day))
                {
                    int taker = household.IndexOf(Assert.Single(turn.People));
                    Assert.True(there[taker], "Somebody has a turn while away.");
                    Assert.Equal(household.MinutesOf(turn.People[0], turn.Task), turn.Minutes);
                    account.Add(taker, (long)turn.Minutes * household.BurdenOf(turn.People[0], turn.Task).Percent);
                    account.AssertBound();
                }
            }

            return anybodyWasAway && household.People.Count > 2;
        }, tellingShare: 0.3, share: Share);

    /// <summary>Nobody is given what they cannot do or a day they are away, everything that can be done is somebody's, and every gap in it is told.</summary>
    [Fact]
    public void Any_ownership_gives_every_turn_to_somebody_there_and_able_or_says_why_not() =>
        Check.ForAll("schedule / any ownership", SimulatedHome.Cases, home =>
        {
            Household household = home.Household(withCannotDo: true);
            Roster roster = home.Roster(household);
            OwnershipPlan plan = Mixed(household, home.Seed);

            Schedule schedule = Schedule.Of(plan, Homes.Monday, SimulatedHome.Weeks, new ScheduleOptions { Roster = roster });

            Assert.All(schedule.Turns, turn => Assert.All(turn.People, person => Assert.True(
                roster.IsThere(person, turn.Date) && !household.Wishes.Contains(new Wish.CannotDo(person, turn.Task)))));
            int left = 0;
            foreach (HouseholdTask task in household.Tasks)
            {
                DateOnly[] due = [.. plan.RecurrenceOf(task.Id).Between(schedule.First, schedule.Last)];
                DateOnly[] possible = [.. due.Where(day => household.People.Any(person =>
                    roster.IsThere(person.Id, day) && !household.Wishes.Contains(new Wish.CannotDo(person.Id, task.Id))))];
                Assert.Equal(possible, schedule.Turns.Where(turn => turn.Task == task.Id).Select(turn => turn.Date));
                left += due.Distinct().Except(possible).Count();
            }

            Assert.Equal(left, schedule.Warnings
                .Where(warning => warning.Kind is ScheduleWarningKind.EveryoneAway or ScheduleWarningKind.NobodyAble).Sum(warning => warning.Days));
            Assert.All(schedule.Proportions, part => Assert.True(
                BigInteger.Abs((part.Turns * part.Exact.Denominator) - part.Exact.Numerator) < part.Exact.Denominator));
            return schedule.Warnings.Count > 0;
        }, tellingShare: 0.5, share: Share);

    /// <summary>Other ids, same places: the same plan but for the ids.</summary>
    [Fact]
    public void Relabelling_people_leaves_the_plan_as_it_is() =>
        Check.ForAll("schedule / relabelled", SimulatedHome.Cases, home =>
        {
            Household household = home.Household(withCannotDo: true);
            Schedule before = Schedule.Of(
                Mixed(household, home.Seed), Homes.Monday, 20, new ScheduleOptions { Roster = home.Roster(household), Seed = home.Seed });
            Dictionary<PersonId, PersonId> other = household.People.Select((person, at) => (person.Id, at)).ToDictionary(
                pair => pair.Id, pair => PersonId.Create($"z{(pair.at * 7) % 10}{100 - pair.at}"));
            var renamed = Household.Create(
                household.People.Select(person => Person.Create(other[person.Id], "Another", share: person.Share)),
                household.Tasks,
                household.Appraisals.Select(one => Appraisal.Create(other[one.Person], one.Task, one.Burden, one.Minutes)),
                household.Wishes.OfType<Wish.CannotDo>().Select(wish => new Wish.CannotDo(other[wish.Person], wish.Task)));
            Roster roster = home.Roster(household);
            Roster renamedRoster = home.Roster(renamed);

            Schedule after = Schedule.Of(
                Mixed(renamed, home.Seed), Homes.Monday, 20, new ScheduleOptions { Roster = renamedRoster, Seed = home.Seed });

            Assert.Equal(
                before.Turns.Select(turn => (turn.Task, turn.Date, turn.Minutes, turn.Reason, string.Join('+', turn.People.Select(person => other[person])))),
                after.Turns.Select(turn => (turn.Task, turn.Date, turn.Minutes, turn.Reason, string.Join('+', turn.People))));
            Assert.Equal(before.Warnings.Select(warning => (warning.Kind, warning.First)), after.Warnings.Select(warning => (warning.Kind, warning.First)));
            return roster.Absences.Count > 0;
        }, tellingShare: 0.3, share: Share);

    /// <summary>With the same anchor and roster, a shorter or later schedule agrees with a longer one on the days they share.</summary>
    [Fact]
    public void Schedules_with_the_same_anchor_agree() =>
        Check.ForAll("schedule / anchored", SimulatedHome.Cases, home =>
        {
            Household household = home.Household(withCannotDo: true);
            var options = new ScheduleOptions { Roster = home.Roster(household), Anchor = Homes.Monday };
            OwnershipPlan plan = Mixed(household, home.Seed);
            Schedule year = Schedule.Of(plan, Homes.Monday, 52, options);
            DateOnly later = Homes.Monday.AddDays(new Random(home.Seed).Next(0, 300));

            Schedule weeks = Schedule.Of(plan, later, 3, options);

            Assert.Equal(year.Between(later, weeks.Last), weeks.Turns);
            return options.Roster.Absences.Count > 0;
        }, tellingShare: 0.3, share: Share);

    private static OwnershipPlan Mixed(Household household, int seed)
    {
        var random = new Random(seed ^ 0x1234);
        PersonId[] people = [.. household.People.Select(person => person.Id)];
        OwnershipPlan plan = OwnershipPlan.LeastBurdened(household);
        foreach (HouseholdTask task in household.Tasks)
        {
            plan = plan.With(task.Id, random.Next(8) switch
            {
                0 => Ownership.By(people[random.Next(people.Length)]),
                1 => Ownership.By(people[0], people[^1]),
                2 or 3 => Ownership.InProportion((AlternationPeriod)random.Next(4), people.Select(person => new TurnShare(
                    person, RelationshipKit.FairDivision.Rational.Of(random.Next(1, 7), random.Next(1, 4))))),
                4 => Ownership.Jointly(people),
                5 => Ownership.DrawnFrom(people, seed),
                6 => Ownership.OpenTo(people),
                _ => Ownership.LeastBurdenedOf(people),
            });
        }

        return random.Next(3) == 0 && household.Tasks.Count > 1
            ? plan.With(RotationSet.Of(AlternationPeriod.Week, people, household.Tasks[0].Id, household.Tasks[1].Id))
            : plan;
    }

    /// <summary>What everyone has carried per share, in fractions, kept apart from the library.</summary>
    private sealed class Account(Household household)
    {
        private readonly BigInteger[] _carried = new BigInteger[household.People.Count];
        private readonly BigInteger[] _biggest = new BigInteger[household.People.Count];
        private bool[] _there = [.. household.People.Select(_ => true)];
        private int[] _staying = [.. Enumerable.Range(0, household.People.Count)];

        public void Begin(bool[] there)
        {
            // The least of whoever was there last: with nobody there, it stays what it was.
            int least = Least();
            (BigInteger Cost, int Share) par = (_carried[least], household.People[least].Share);
            for (int person = 0; person < there.Length; person++)
            {
                if (!there[person] || _there[person]) continue;
                BigInteger raised = ((par.Cost * household.People[person].Share) + par.Share - 1) / par.Share;
                _carried[person] = BigInteger.Max(_carried[person], raised);
            }

            _there = there;
            if (there.Contains(true)) _staying = [.. Enumerable.Range(0, there.Length).Where(person => there[person])];
        }

        public void Add(int person, long cost)
        {
            _carried[person] += cost;
            _biggest[person] = BigInteger.Max(_biggest[person], cost);
        }

        public void AssertBound()
        {
            Fraction least = Level(Least());
            for (int person = 0; person < _carried.Length; person++)
            {
                // A returner's start is rounded up to a whole unit of cost, and so is the comparison.
                var without = new Fraction(_carried[person] - BigInteger.Max(_biggest[person], 1), household.People[person].Share);
                Assert.False(without.IsAbove(least), $"Person {person} is above the bound.");
            }
        }

        private int Least() => _staying.Aggregate((least, other) => Level(other).IsBelow(Level(least)) ? other : least);

        private Fraction Level(int person) => new(_carried[person], household.People[person].Share);
    }
}
