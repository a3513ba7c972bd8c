using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.FairDivision.Properties;

/// <summary>Maximin shares against all splits of small instances.</summary>
public sealed class MaximinShareTests
{
    public static TheoryData<string> Families =>
        ["uniform", "correlated", "bivalued", "near-identical", "with zeros", "zero rows", "all zero", "ties", "powers of two", "huge", "huge and tiny", "no chore", "one agent"];

    [Theory]
    [MemberData(nameof(Families))]
    public void Of_a_small_instance_is_exact(string family) => Check.ForAll($"MMS / {family}", SmallInstances.Of(family), raw =>
    {
        ChoreInstance instance = raw.ToInstance();
        for (int agent = 0; agent < raw.Agents; agent++)
        {
            MaximinShareBounds share = MaximinShare.Of(instance, agent);
            Assert.True(share.IsExact);
            Assert.Equal(Oracle.MaximinShare(raw, agent), share.Upper);
        }

        return true;
    }, share: 0.5);

    [Theory]
    [MemberData(nameof(Families))]
    public void Of_a_small_budget_bounds_the_share(string family) => Check.ForAll($"MMS bounds / {family}", SmallInstances.Of(family), raw =>
    {
        MaximinShareBounds share = MaximinShare.Of(raw.ToInstance(), 0, nodeBudget: 3);
        Assert.True(share.Lower <= Oracle.MaximinShare(raw, 0) && Oracle.MaximinShare(raw, 0) <= share.Upper);
        return true;
    }, share: 0.25);

    [Fact]
    public void Of_a_textbook_row_beats_longest_processing_time_first()
    {
        ChoreInstance instance = RawInstance.Of([3, 3, 2, 2, 2], [1, 1, 1, 1, 1]).ToInstance();
        Assert.Equal(new MaximinShareBounds(6, 6), MaximinShare.Of(instance, 0));
        Assert.Equal(new MaximinShareBounds(3, 3), MaximinShare.Of(instance, 1));
    }

    [Fact]
    public void Check_names_who_bears_more_than_its_share()
    {
        ChoreInstance instance = RawInstance.Of([3, 3, 2, 2, 2], [3, 3, 2, 2, 2]).ToInstance();
        PropertyVerdict verdict = MaximinShare.Check(instance, ChoreDivision.Create(instance, [0, 1, 1, 1, 0]));
        Assert.Equal(new PropertyVerdict(Property.MMS, false, new AgentWitness(1)), verdict);
        Assert.True(MaximinShare.Check(instance, ChoreDivision.Create(instance, [0, 0, 1, 1, 1])).Holds);
    }

    [Fact]
    public void Check_that_ran_out_of_nodes_is_undecided()
    {
        long[] row = InstanceFamilies.Named("huge and tiny").Draw(new Random(5), 2, 60).Costs[0];
        RawInstance raw = RawInstance.Of(row, new long[row.Length]);
        ChoreInstance instance = raw.ToInstance();
        int[] owners = LongestFirst(raw.Costs[0]);
        MaximinShareBounds share = MaximinShare.Of(instance, 0, nodeBudget: 1);
        Assert.True(share.Lower < share.Upper);
        Assert.Equal(Oracle.Cost(raw, 0, Oracle.Bundle(owners, 0)), share.Upper);

        PropertyVerdict verdict = MaximinShare.Check(instance, ChoreDivision.Create(instance, owners), nodeBudget: 1);

        Assert.Equal(new PropertyVerdict(Property.MMS, null), verdict);
    }

    [Fact]
    public void Of_unequal_weights_or_liked_chores_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MaximinShare.Of(RawInstance.Of([1, 2], [1, 2]).WithWeights(1, 2).ToInstance(), 0));
        Assert.Throws<ArgumentException>(() => MaximinShare.Of(RawInstance.Of([1, -2], [1, 2]).ToInstance(), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => MaximinShare.Of(RawInstance.Of([1, 2]).ToInstance(), 1));
    }

    [Fact]
    public void A_report_ends_with_a_share_that_is_quickly_decided()
    {
        ChoreInstance instance = RawInstance.Of([3, 3, 2, 2, 2], [3, 3, 2, 2, 2]).ToInstance();
        Assert.Equal(new PropertyVerdict(Property.MMS, true), PropertyReport.Of(instance, ChoreDivision.Create(instance, [0, 0, 1, 1, 1])).Verdicts[^1]);
        ChoreInstance weighted = RawInstance.Of([3, 3], [3, 3]).WithWeights(1, 2).ToInstance();
        Assert.Null(PropertyReport.Of(weighted, ChoreDivision.Create(weighted, [0, 1]))[Property.MMS]);
    }

    /// <summary>Two parts of a row by longest processing time first, the larger being agent 0's.</summary>
    private static int[] LongestFirst(long[] row)
    {
        var owners = new int[row.Length];
        var load = new long[2];
        foreach (int chore in Enumerable.Range(0, row.Length).OrderByDescending(chore => row[chore]))
        {
            owners[chore] = load[0] <= load[1] ? 0 : 1;
            load[owners[chore]] += row[chore];
        }

        return load[0] >= load[1] ? owners : [.. owners.Select(owner => 1 - owner)];
    }
}
