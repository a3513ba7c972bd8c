using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using static RelationshipKit.Tests.Scheduling.LedgerCases;

namespace RelationshipKit.Tests.Scheduling.UserCases;

/// <summary>What users of chore apps asked of a history, each by the name of its case.</summary>
public sealed class LedgerUserCases
{
    [Fact]
    public void Skip_is_not_a_completion()
    {
        var ledger = Ledger.Of(Done("1", 0, A), LedgerEntry.Skipped(Id("2"), Day(1), Cook, B));

        Assert.Equal(B, NextOf(ledger, [A, B]));
    }

    [Fact]
    public void Undone_is_removed()
    {
        LedgerEntry second = Done("2", 1, A);
        var ledger = Ledger.Of(Done("1", 0, A), second, LedgerEntry.Undone(Id("3"), Day(2), second), Done("4", 3, B), Done("5", 4, B));

        Assert.Equal(A, NextOf(ledger, [A, B]));
        Assert.Equal(5, ledger.Entries.Count);
    }

    [Fact]
    public void Joiner_is_not_flooded()
    {
        var ledger = Ledger.Of(Enumerable.Range(0, 200).Select(turn => Done($"t{turn}", turn * 3, turn % 2 == 0 ? A : B)));
        const int today = 700;
        LedgerAbsence[] absences = [LedgerAbsence.Before(C, Date(today))];
        var turns = new Dictionary<PersonId, int>();
        for (int turn = 0; turn < 99; turn++)
        {
            PersonId next = Standing.Of(ledger, Household(plain: true), Date(today + turn), absences: absences).LeastBurdened()!.Value;
            turns[next] = turns.GetValueOrDefault(next) + 1;
            ledger = ledger.Append(Done($"n{turn}", today + turn, next)).Ledger;
        }

        Assert.Equal([33, 33, 33], turns.Values);
    }

    [Fact]
    public void Joiner_is_not_flooded_with_a_window_either()
    {
        var ledger = Ledger.Of(Enumerable.Range(0, 200).Select(turn => Done($"t{turn}", turn * 3, turn % 2 == 0 ? A : B)));
        var policy = new LedgerPolicy { Memory = LedgerMemory.Window(28) };

        PersonId[] next = new PersonId[8];
        for (int turn = 0; turn < next.Length; turn++)
        {
            next[turn] = Standing.Of(ledger, Household(plain: true), Date(598 + turn), policy).LeastBurdened()!.Value;
            ledger = ledger.Append(Done($"n{turn}", 598 + turn, next[turn])).Ledger;
        }

        Assert.Equal([C, C, C, C], next[..4]);
        Assert.Contains(A, next);
        Assert.Contains(B, next);
    }

    [Fact]
    public void Credit_goes_to_the_doer_and_not_to_the_ticker()
    {
        PersonId child = B, parent = A;
        LedgerEntry entry = LedgerEntry.Done(Id("1"), Day(0), Cook, child, tickedBy: parent);
        var standing = Standing.Of(Ledger.Of(entry), Household(plain: true), Date(0));

        Assert.Equal((Whole(0), Whole(30)), (standing[parent].Minutes, standing[child].Minutes));
        Assert.Equal((child, parent), (entry.By, entry.TickedBy));
    }

    [Fact]
    public void Actual_minutes_override()
    {
        var ledger = Ledger.Of(LedgerEntry.Done(Id("1"), Day(0), Mow, A, minutes: 240));
        Household household = RelationshipKit.Households.Household.Create(
            [Person.Create(A, "Ana")], [HouseholdTask.Create(Mow, 60)], [Appraisal.Create(A, Mow, Burden.Of(200))]);

        PersonStanding standing = Standing.Of(ledger, household, Date(0))[A];

        Assert.Equal((Whole(240), Whole(240 * 200)), (standing.Minutes, standing.Level));
    }

    [Fact]
    public void Availability_proportional()
    {
        IReadOnlyList<Rational?> parts = AvailabilityAudit.Of([Whole(120), Whole(120), Whole(30)], [10, 30, 0]);

        Assert.Equal([Rational.Of(16, 9), Rational.Of(16, 27), null], parts);
        Assert.Equal(1.777778m, parts[0]!.Value.RoundHalfEven(6));
    }

    [Fact]
    public void Swap_is_a_favour()
    {
        LedgerEntry[] exchange =
        [
            LedgerEntry.Swapped(Id("s1"), Day(0), Cook, A, B, Date(1)), LedgerEntry.Swapped(Id("s2"), Day(0), Cook, B, A, Date(2)),
        ];
        var swapped = Ledger.Of([.. exchange, Done("1", 1, B), Done("2", 2, A)]);
        var asPlanned = Ledger.Of(Done("1", 1, A), Done("2", 2, B));

        Assert.Equal(Standing.Of(asPlanned, Household(), Date(2)).People, Standing.Of(swapped, Household(), Date(2)).People);
        Assert.Equal(A, exchange[0].By);
    }

    [Theory]
    [InlineData(RotationLead.LastCompleter, "a")]
    [InlineData(RotationLead.TurnHolder, "b")]
    public void Steal_keeps_turn(RotationLead lead, string next) =>
        Assert.Equal(next, new LedgerPolicy { Lead = lead }.NextTurnHolder([A, B, C], turnHolder: A, Done("1", 0, C)).Value);

    [Fact]
    public void Vacation_is_not_owed_on_return_unless_agreed()
    {
        var ledger = Ledger.Of(Done("1", 0, A), Done("2", 1, B), Done("3", 2, C), Done("4", 4, B), Done("5", 6, C));
        LedgerAbsence[] away = [new(A, Date(3), Date(8))];

        Assert.Equal(Whole(6_000), Standing.Of(ledger, Household(plain: true), Date(9), absences: away)[A].Level);
        Assert.Equal(
            Whole(3_000), Standing.Of(ledger, Household(plain: true), Date(9), new LedgerPolicy { Return = ReturnStart.AsLeft }, away)[A].Level);
    }

    private static PersonId NextOf(Ledger ledger, PersonId[] among) =>
        Standing.Of(ledger, Household(plain: true), Date(9)).LeastBurdened(among)!.Value;
}
