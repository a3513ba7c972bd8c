using System.Numerics;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Tests.Properties;
using static RelationshipKit.Tests.Scheduling.LedgerCases;

namespace RelationshipKit.Tests.Scheduling;

public sealed class StandingTests
{
    [Fact]
    public void Of_counts_own_minutes_at_own_burden_divided_by_share()
    {
        var ledger = Ledger.Of(Done("1", 0, A), Done("2", 0, B), Done("3", 0, C), Done("4", 0, C, Mow));

        var standing = Standing.Of(ledger, Household(), Date(0));

        Assert.Equal([Whole(20 * 200), Whole(30 * -50), Whole((30 + 60) * 100 / 2)], standing.People.Select(person => person.Level));
        Assert.Equal([Whole(20), Whole(30), Whole(90)], standing.People.Select(person => person.Minutes));
        Assert.Equal(B, standing.LeastBurdened());
        Assert.Equal(A, standing.LeastBurdened([A, C]));
    }

    [Fact]
    public void Of_noted_minutes_hold_over_planned_ones_and_are_shared_evenly_by_those_who_did_it_together()
    {
        var ledger = Ledger.Of(
            LedgerEntry.Done(Id("1"), Day(0), Cook, A, minutes: 50, with: [B, C]),
            LedgerEntry.Done(Id("2"), Day(0), Cook, A, with: [C]));

        IReadOnlyList<LedgerCredit> credits = LedgerCredits.Of(ledger, Household()).All;

        Assert.Equal(
            [(A, Rational.Of(50, 3)), (B, Rational.Of(50, 3)), (C, Rational.Of(50, 3)), (A, Whole(10)), (C, Whole(15))],
            credits.Select(credit => (credit.Person, credit.Minutes)));
        Assert.Equal(Rational.Of(50 * 200, 3), credits[0].Cost);
    }

    [Fact]
    public void Of_help_counts_for_the_helper_with_the_minutes_helped_and_takes_nothing_from_the_doer()
    {
        var ledger = Ledger.Of(Done("1", 0, A), LedgerEntry.Helped(Id("2"), Day(0), Cook, C, minutes: 10, helped: A));

        Assert.Equal([Whole(20), Whole(0), Whole(10)], Standing.Of(ledger, Household(), Date(0)).People.Select(person => person.Minutes));
    }

    [Fact]
    public void Of_skipped_and_missed_turns_count_for_nobody()
    {
        var ledger = Ledger.Of(LedgerEntry.Skipped(Id("1"), Day(0), Cook, A), LedgerEntry.Missed(Id("2"), Day(0), Cook, B));

        Assert.All(Standing.Of(ledger, Household(), Date(0)).People, person => Assert.Equal(Rational.Zero, person.Level));
    }

    [Fact]
    public void Of_what_lies_after_the_day_does_not_count_yet()
    {
        var ledger = Ledger.Of(Done("1", 0, C), Done("2", 1, C), Done("3", 2, C));

        Assert.Equal(Whole(60), Standing.Of(ledger, Household(), Date(1))[C].Minutes);
    }

    [Fact]
    public void Of_entries_of_tasks_and_people_that_left_are_named_and_not_counted()
    {
        var gone = PersonId.Create("gone");
        var ledger = Ledger.Of(Done("1", 0, gone), Done("2", 0, A, TaskId.Create("old")), LedgerEntry.Done(Id("3"), Day(0), Cook, gone, with: [C]));

        var standing = Standing.Of(ledger, Household(), Date(0));

        Assert.Equal([Id("1"), Id("2"), Id("3")], standing.Uncounted);
        Assert.Equal([Whole(0), Whole(0), Whole(15)], standing.People.Select(person => person.Minutes));
    }

    [Fact]
    public void Swap_as_a_favour_counts_for_the_holder_as_planned_and_as_a_transfer_for_the_doer()
    {
        var ledger = Ledger.Of(
            LedgerEntry.Swapped(Id("1"), Day(0), Cook, A, B, Date(3)), LedgerEntry.Done(Id("2"), Day(3), Cook, B, minutes: 90));
        var transfer = new LedgerPolicy { Swap = SwapMeaning.Transfer };

        Assert.Equal([(A, Whole(20))], Credited(ledger, LedgerPolicy.Default));
        Assert.Equal([(B, Whole(90))], Credited(ledger, transfer));
    }

    [Fact]
    public void Swap_is_about_one_turn_only_and_may_be_passed_on_or_given_back()
    {
        LedgerEntry[] swaps =
        [
            LedgerEntry.Swapped(Id("1"), Day(0), Cook, A, B, Date(3)),
            LedgerEntry.Swapped(Id("2"), Day(1), Cook, B, C, Date(3)),
            LedgerEntry.Swapped(Id("3"), Day(2), Cook, C, A, Date(3)),
        ];

        Assert.Equal(A, Holder(swaps[..1], B, 3));
        Assert.Equal(B, Holder(swaps[..1], B, 4));
        Assert.Equal(A, Holder(swaps[..2], C, 3));
        Assert.Equal(A, Holder(swaps, A, 3));
        Assert.Equal(A, Holder(swaps[..1], A, 3));

        static PersonId Holder(LedgerEntry[] swaps, PersonId doer, int day) =>
            Credited(Ledger.Of([.. swaps, Done("d", day, doer)]), LedgerPolicy.Default).Single().Person;
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(6, "1")]
    [InlineData(7, "1/2")]
    [InlineData(13, "1/2")]
    [InlineData(14, "1/4")]
    [InlineData(7 * 63, "1/9223372036854775808")]
    [InlineData(7 * 64, "0")]
    [InlineData(int.MaxValue, "0")]
    public void Half_life_halves_in_whole_steps(int age, string weight) =>
        Assert.Equal(weight, LedgerMemory.HalfLife(7).WeightAfter(age).ToString());

    [Fact]
    public void Levels_agree_with_sums_of_whole_numbers() => Check.ForAll(
        "windows and half-lives against whole numbers",
        Histories,
        history =>
        {
            var ledger = Ledger.Of(history);
            Household household = Household();
            bool isTelling = false;
            foreach (LedgerMemory memory in (LedgerMemory[])[LedgerMemory.Everything, LedgerMemory.Window(10), LedgerMemory.HalfLife(3)])
            {
                var policy = new LedgerPolicy { Memory = memory, Swap = SwapMeaning.Transfer };
                for (int day = 0; day <= 45; day += 9)
                {
                    Standing standing = Standing.Of(ledger, household, Date(day), policy);
                    foreach (Person person in household.People)
                    {
                        // In units of 1 ÷ (4 × 2^64), which every level is a whole number of: two may share, and a share is 1 or 2.
                        BigInteger oracle = ledger.Counting.Aggregate(BigInteger.Zero, (sum, entry) => sum + Units(entry, person, household, day, memory));
                        Assert.Equal(Rational.Of(oracle, BigInteger.One << 66), standing[person.Id].Level);
                        isTelling |= !oracle.IsZero;
                    }
                }
            }

            return isTelling;
        });

    [Fact]
    public void Somebody_new_begins_at_the_least_level_of_those_present()
    {
        var ledger = Ledger.Of(Done("1", 0, A), Done("2", 0, B, Mow), Done("3", 5, B, Mow));

        var standing = Standing.Of(ledger, Household(plain: true), Date(9), absences: [LedgerAbsence.Before(C, Date(3))]);

        Assert.Equal([Whole(3_000), Whole(12_000), Whole(3_000)], standing.People.Select(person => person.Level));
        Assert.Equal(Whole(3_000), standing.Par);
    }

    [Theory]
    [InlineData(ReturnStart.AtPar, 6_000)]
    [InlineData(ReturnStart.AsLeft, 3_000)]
    public void Who_returns_is_raised_to_par_unless_what_passed_is_owed(ReturnStart start, long level)
    {
        var ledger = Ledger.Of(Done("1", 0, A), Done("2", 2, B, Mow), Done("3", 2, C, Mow));
        LedgerAbsence[] away = [new(A, Date(1), Date(5))];
        var policy = new LedgerPolicy { Return = start };

        Assert.Equal(Whole(level), Standing.Of(ledger, Household(plain: true), Date(6), policy, away)[A].Level);
        Assert.Equal((Whole(3_000), false), LevelAndPresence(Standing.Of(ledger, Household(plain: true), Date(5), policy, away)[A]));
    }

    [Fact]
    public void Who_returns_above_par_keeps_their_level()
    {
        var ledger = Ledger.Of(Done("1", 0, A, Mow), Done("2", 2, B), Done("3", 2, C));

        Assert.Equal(Whole(6_000), Standing.Of(ledger, Household(plain: true), Date(6), absences: [new(A, Date(1), Date(5))])[A].Level);
    }

    [Fact]
    public void Where_all_return_on_one_day_nobody_is_raised()
    {
        var ledger = Ledger.Of(Done("1", 0, A));
        LedgerAbsence[] away = [.. ((PersonId[])[A, B, C]).Select(person => new LedgerAbsence(person, Date(1), Date(5)))];

        Assert.Equal(
            [Whole(3_000), Whole(0), Whole(0)],
            Standing.Of(ledger, Household(plain: true), Date(6), absences: away).People.Select(person => person.Level));
        Assert.Null(Standing.Of(ledger, Household(plain: true), Date(3), absences: away).LeastBurdened());
    }

    [Fact]
    public void The_gap_stays_within_ones_own_biggest_turn_through_arrivals_and_returns() => Check.ForAll(
        "least burdened next, with absences",
        Seeds,
        seed =>
        {
            var random = new Random(seed);
            Household household = Household(plain: true);
            LedgerAbsence[] absences =
            [
                LedgerAbsence.Before(C, Date(random.Next(1, 20))), new(A, Date(random.Next(20, 25)), Date(random.Next(25, 40))), new(B, Date(42), Date(random.Next(42, 55))),
            ];
            Ledger ledger = Ledger.Empty;
            for (int day = 0; day < 60; day++)
            {
                // A day's turn goes to the least burdened as the day begins, those returning that day standing at par already.
                Standing morning = Standing.Of(ledger, household, Date(day), absences: absences);
                PersonId next = morning.LeastBurdened()!.Value;
                ledger = ledger.Append(Done($"d{day}", day, next, random.Next(2) == 0 ? Cook : Mow)).Ledger;
                Standing evening = Standing.Of(ledger, household, Date(day), absences: absences);
                foreach (PersonStanding person in evening.People.Where(person => person.IsPresent))
                    Assert.True(person.Level - Whole(6_000) <= evening.Par!.Value, $"{person.Person} on day {day}");
            }

            var owing = new LedgerPolicy { Return = ReturnStart.AsLeft };
            return Standing.Of(ledger, household, Date(60), owing, absences)[A].Level != Standing.Of(ledger, household, Date(60), absences: absences)[A].Level;
        },
        share: 0.25);

    [Fact]
    public void AgainstAvailability_of_nothing_done_is_not_defined()
    {
        var standing = Standing.Of(Ledger.Empty, Household(), Date(0));

        Assert.All(standing.AgainstAvailability(new Dictionary<PersonId, long> { [A] = 10 }), Assert.Null);
        Assert.Throws<ArgumentOutOfRangeException>(() => AvailabilityAudit.Of([Rational.One], [-1]));
        Assert.Throws<ArgumentException>(() => AvailabilityAudit.Of([Rational.One], []));
    }

    private static (Rational Level, bool IsPresent) LevelAndPresence(PersonStanding person) => (person.Level, person.IsPresent);

    private static IEnumerable<(PersonId Person, Rational Minutes)> Credited(Ledger ledger, LedgerPolicy policy) =>
        LedgerCredits.Of(ledger, Household(), policy).All.Select(credit => (credit.Person, credit.Minutes));

    private static BigInteger Units(LedgerEntry entry, Person person, Household household, int day, LedgerMemory memory)
    {
        bool isDone = entry.Kind is LedgerEntryKind.Done;
        bool takesPart = entry.By == person.Id || (isDone && entry.With.Contains(person.Id));
        int age = Date(day).DayNumber - DateOnly.FromDateTime(entry.At.DateTime).DayNumber;
        if (!takesPart || age < 0 || (!isDone && entry.Kind is not LedgerEntryKind.Helped)) return 0;
        BigInteger minutes = entry.Minutes ?? household.MinutesOf(person.Id, entry.Task);
        BigInteger units = (minutes * household.BurdenOf(person.Id, entry.Task).Percent) << 66;
        units /= (isDone ? entry.With.Count + 1 : 1) * person.Share;
        if (memory == LedgerMemory.Window(10)) return age < 10 ? units : 0;
        for (int halving = 0; memory == LedgerMemory.HalfLife(3) && halving < age / 3; halving++) units /= 2;
        return units;
    }
}
