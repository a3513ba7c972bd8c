using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;
using RelationshipKit.Tests.Splitting;

namespace RelationshipKit.Tests.Serialization;

public sealed class EvidenceMappingTests
{
    [Theory]
    [InlineData("two-partners")]
    [InlineData("family-of-four")]
    [InlineData("four-housemates")]
    public void From_a_split_rounds_to_the_safe_side_and_reads_back(string name)
    {
        Household household = ExampleFiles.Household(name);
        FairSplit split = FairSplit.Of(household);

        SplitDocument document = SplitFile.Read(SplitFile.Write(SplitFile.From(split)));

        Assert.Equal(split.WorstShare!.Value.RoundHalfEven(6), document.WorstShare!.Value);
        Assert.True(Exactly(document.WorstShare.LowerBound!.Value) <= split.WorstShare.LowerBound);
        Assert.True(Exactly(document.WorstShare.GapPercent!.Value) >= split.WorstShare.GapPercent!.Value);
        Assert.Equal(household.Tasks.Select(task => task.Id), document.Owners!.Keys);
        Assert.All(document.Owners!, owner => Assert.Equal(split.Owners[owner.Key], owner.Value));
        Assert.Equal(household.People.Select(person => person.Id), document.Loads!.Select(load => load.Person));
        Assert.Equal(split.Loads.Select(load => load.Cost), document.Loads!.Select(load => load.Cost));
        Assert.Equal(split.Report!.Certificate is null, document.Certificate is null);
        Assert.Null(document.NoEf1);
    }

    [Fact]
    public void From_a_split_without_a_fair_way_tells_the_witness_and_the_search()
    {
        TaskId[] tasks = [.. Enumerable.Range(0, 4).Select(at => TaskId.Create($"t{at}"))];
        Person ana = Person.Create(PersonId.Create("a"), "Ana"), bo = Person.Create(PersonId.Create("b"), "Bo");
        var household = Household.Create(
            [ana, bo],
            tasks.Select(task => HouseholdTask.Create(task, 30, Frequency.PerWeek())),
            wishes: tasks.Skip(1).Select(task => new Wish.CannotDo(bo.Id, task)));

        SplitDocument document = SplitFile.From(FairSplit.Of(household));

        Assert.Equal("exhausted", document.NoEf1!.Proof);
        PropertyEntry<PersonId> envy = document.Properties![0];
        Assert.Equal(("EF1", false, ana.Id, bo.Id), (envy.Name, envy.Holds!.Value, envy.Witness!.Person, envy.Witness.Towards));
    }

    [Fact]
    public void From_a_split_of_nothing_has_no_worst_share()
    {
        var household = Household.Create([Person.Create(PersonId.Create("a"), "Ana")], []);

        SplitDocument document = SplitFile.From(FairSplit.Of(household));

        Assert.Equal(new WorstShareEntry { Value = null, LowerBound = null, GapPercent = null }, document.WorstShare);
        Assert.Null(document.Loads![0].ShareOfOwnTotal);
    }

    [Fact]
    public void From_a_division_says_the_same_as_the_rule_and_the_checks()
    {
        var raw = new RelationshipKit.Serialization.RawInstance([[7, 3, 5], [2, 9, 4]], Weights: null, Forbidden: null, Current: null);
        Rule market = RuleCatalogue.Find("market")!;
        RuleResult result = market.Divide(raw.ToInstance());

        DivisionDocument document = DivisionFile.Read(DivisionFile.Write(DivisionFile.From(raw, market, result, microseconds: 1.5m)));

        Assert.Equal(result.Division!.Owners, document.Owners!);
        Assert.Equal(1.5m, document.Microseconds);
        Assert.Contains(document.Properties!, entry => entry.Name == "fPO" && entry.Holds == true);
    }

    private static Rational Exactly(decimal number)
    {
        int[] bits = decimal.GetBits(number);
        int places = (bits[3] >> 16) & 0x7F;
        var scale = System.Numerics.BigInteger.Pow(10, places);
        return Rational.Of((System.Numerics.BigInteger)(number * (decimal)scale), scale);
    }
}
