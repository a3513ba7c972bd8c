using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using static RelationshipKit.Tests.Scheduling.LedgerCases;

namespace RelationshipKit.Tests.Scheduling;

public sealed class LedgerPolicyTests
{
    private static readonly PersonId[] Order = [A, B, C];

    [Theory]
    [InlineData(MissedTurn.Hold, "a")]
    [InlineData(MissedTurn.Advance, "b")]
    public void NextTurnHolder_after_a_missed_turn_is_as_agreed(MissedTurn missed, string next) =>
        Assert.Equal(next, new LedgerPolicy { Missed = missed }.NextTurnHolder(Order, A, LedgerEntry.Missed(Id("1"), Day(0), Cook, A)).Value);

    [Fact]
    public void NextTurnHolder_after_a_skipped_turn_is_the_next_person() =>
        Assert.Equal(B, LedgerPolicy.Default.NextTurnHolder(Order, A, LedgerEntry.Skipped(Id("1"), Day(0), Cook, A)));

    [Fact]
    public void NextTurnHolder_after_help_or_a_swap_is_the_same_person()
    {
        Assert.Equal(A, LedgerPolicy.Default.NextTurnHolder(Order, A, LedgerEntry.Helped(Id("1"), Day(0), Cook, C)));
        Assert.Equal(A, LedgerPolicy.Default.NextTurnHolder(Order, A, LedgerEntry.Swapped(Id("1"), Day(0), Cook, A, C)));
    }

    [Fact]
    public void NextTurnHolder_after_somebody_outside_the_order_goes_on_from_the_holder()
    {
        var last = new LedgerPolicy { Lead = RotationLead.LastCompleter };

        Assert.Equal(A, last.NextTurnHolder([A, B], B, Done("1", 0, C)));
    }

    [Fact]
    public void NextTurnHolder_refuses_an_order_without_the_holder_or_with_somebody_twice()
    {
        Assert.Throws<ArgumentException>(() => LedgerPolicy.Default.NextTurnHolder([A, B], C, Done("1", 0, C)));
        Assert.Throws<ArgumentException>(() => LedgerPolicy.Default.NextTurnHolder([A, A], A, Done("1", 0, A)));
    }

    [Fact]
    public void Policies_are_equal_by_value()
    {
        Assert.Equal(new LedgerPolicy { Memory = LedgerMemory.Window(7) }, new LedgerPolicy { Memory = LedgerMemory.Window(7) });
        Assert.NotEqual(LedgerMemory.Window(7), LedgerMemory.HalfLife(7));
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerMemory.Window(0));
    }
}
