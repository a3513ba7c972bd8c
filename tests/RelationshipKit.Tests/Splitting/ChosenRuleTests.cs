using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;

namespace RelationshipKit.Tests.Splitting;

/// <summary>Splits by rules that are for two people, or that pay.</summary>
public sealed class ChosenRuleTests
{
    private static readonly TaskId Dishes = TaskId.Create("dishes");

    [Theory]
    [InlineData("cut-and-choose")]
    [InlineData("adjusted-winner")]
    public void Refusals_of_a_rule_for_two_name_the_people(string name)
    {
        Rule rule = RuleCatalogue.Find(name)!;

        InputProblem problem = Assert.Single(FairSplit.Refusals(With(Burden.Of(100), Burden.Of(100), Burden.Of(100)), rule));

        Assert.Equal("$.people", problem.Path);
        Assert.Contains("for 2 people only", problem.What, StringComparison.Ordinal);
        Assert.Empty(FairSplit.Refusals(With(Burden.Of(100), Burden.Of(200)), rule));
    }

    [Fact]
    public void A_split_with_payments_says_in_its_file_who_receives_what()
    {
        Household household = With(Burden.Of(100), Burden.Of(200));
        var split = FairSplit.Of(household, RuleCatalogue.Find("payments")!);
        long cost = household.CostOf(household.People[0].Id, Dishes);

        Assert.Equal(household.People[0].Id, split.Owners[Dishes]);
        Assert.Equal([cost, 0], split.Payments);
        byte[] file = SplitFile.Write(SplitFile.From(split));
        Assert.Contains("\"payments\"", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal([cost, 0], SplitFile.Read(file).Payments);
    }

    [Fact]
    public void A_split_without_payments_has_none_in_its_file()
    {
        var split = FairSplit.Of(With(Burden.Of(100), Burden.Of(200)));

        Assert.Null(split.Payments);
        Assert.DoesNotContain("payments", Encoding.UTF8.GetString(SplitFile.Write(SplitFile.From(split))), StringComparison.Ordinal);
    }

    [Fact]
    public void Adjusted_winner_takes_liked_tasks_of_a_couple_and_proves_fPO()
    {
        var split = FairSplit.Of(With(Burden.Of(-50), Burden.Of(200)), RuleCatalogue.Find("adjusted-winner")!);

        Assert.Equal(split.Household.People[0].Id, split.Owners[Dishes]);
        Assert.True(split.Report![Property.EF1]!.Holds);
        Assert.True(split.Report[Property.FPO]!.Holds);
    }

    private static Household With(params Burden[] burdens)
    {
        Person[] people = [.. burdens.Select((_, at) => Person.Create(PersonId.Create($"p{at}"), $"Person {at}"))];
        return Household.Create(
            people,
            [HouseholdTask.Create(Dishes, 25, Frequency.PerDay(1))],
            [.. people.Select((person, at) => Appraisal.Create(person.Id, Dishes, burdens[at]))]);
    }
}
