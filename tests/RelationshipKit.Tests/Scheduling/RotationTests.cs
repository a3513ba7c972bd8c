using RelationshipKit.FairDivision;
using RelationshipKit.Scheduling;
using static RelationshipKit.Tests.Scheduling.Homes;

namespace RelationshipKit.Tests.Scheduling;

public sealed class RotationTests
{
    private static readonly Rotation Three = Rotation.Of(Ownership.InTurn(AlternationPeriod.EachTurn, P("A"), P("B"), P("C")));

    [Fact]
    public void Of_weights_goes_round_in_lowest_terms() => Assert.Equal(
        [P("A"), P("B"), P("A")],
        Rotation.Of(Ownership.InProportion(AlternationPeriod.EachTurn, [new(P("A"), Rational.Of(4)), new(P("B"), Rational.Of(2))])).Wheel);

    [Fact]
    public void After_a_missed_turn_holds_or_advances_by_policy()
    {
        LedgerEntry missed = LedgerEntry.Missed(LedgerEntryId.Create("e"), DateTimeOffset.UnixEpoch, T("x"), P("A"));

        Assert.Equal(P("A"), Three.After(missed).Holder);
        Assert.Equal(P("B"), Three.After(missed, new LedgerPolicy { Missed = MissedTurn.Advance }).Holder);
    }

    [Fact]
    public void After_help_stays_where_it_is() => Assert.Equal(
        Three, Three.After(LedgerEntry.Helped(LedgerEntryId.Create("e"), DateTimeOffset.UnixEpoch, T("x"), P("B"))));

    /// <summary>The same as the policy of the ledger says for people who take turns once each.</summary>
    [Theory]
    [InlineData(RotationLead.TurnHolder)]
    [InlineData(RotationLead.LastCompleter)]
    public void After_agrees_with_the_policy(RotationLead lead)
    {
        var policy = new LedgerPolicy { Lead = lead };
        for (int place = 0; place < 3; place++)
        {
            foreach (string doer in new[] { "A", "B", "C", "guest" })
            {
                LedgerEntry done = LedgerEntry.Done(LedgerEntryId.Create("e"), DateTimeOffset.UnixEpoch, T("x"), P(doer));
                Rotation rotation = Three.At(place);
                Assert.Equal(policy.NextTurnHolder(Three.Wheel, rotation.Holder, done), rotation.After(done, policy).Holder);
            }
        }
    }

    [Fact]
    public void Trigger_that_nobody_can_take_leaves_the_wheel()
    {
        RotationStep step = Three.Trigger(_ => false);

        Assert.Null(step.Taker);
        Assert.Equal(Three, step.After);
        Assert.Equal([P("A"), P("B"), P("C")], step.PassedOver);
    }

    [Fact]
    public void Of_another_kind_of_ownership_throws() =>
        Assert.Throws<ArgumentException>(() => Rotation.Of(Ownership.OpenTo(P("A"))));
}
