using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;

namespace RelationshipKit.Tests.Households;

/// <summary>The households under seeds/households: readable, varied, and such that a fair split exists and is found.</summary>
public sealed class ExampleHouseholdTests
{
    public static TheoryData<string, int> Examples => new() { { "two-partners", 2 }, { "family-of-four", 4 }, { "four-housemates", 4 } };

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_reads_without_problems(string name, int people)
    {
        bool isRead = HouseholdFile.TryRead(BytesOf(name), out Household? household, out IReadOnlyList<InputProblem> problems);

        Assert.Empty(problems);
        Assert.True(isRead);
        Assert.Equal(people, household!.People.Count);
        Assert.True(household.Tasks.Count >= 22);
        Assert.All(household.People, person => Assert.NotNull(person.Pronouns));
        Assert.NotEmpty(household.CurrentOwners);
        Assert.Contains(household.Tasks, task => task.Frequency.Months is not null);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_people_of_an_example_differ_in_what_weighs_on_them(string name, int people)
    {
        Household household = HouseholdFile.Read(BytesOf(name));

        Assert.Equal(people, household.People.Select(person => person.Name).Distinct(StringComparer.Ordinal).Count());
        int appraisedDifferently = household.Tasks.Count(task =>
            household.People.Select(person => household.CostOf(person.Id, task.Id)).Distinct().Count() > 1);
        Assert.True(appraisedDifferently >= 10, $"{appraisedDifferently} tasks");
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_recommended_split_of_an_example_is_allowed_and_ef1(string name, int people)
    {
        Household household = HouseholdFile.Read(BytesOf(name));

        FairSplit split = FairSplit.Of(household);

        Assert.True(split.IsPossible);
        Assert.Equal(household.Tasks.Count, split.Owners.Count);
        Assert.Equal(people, split.Owners.Values.Distinct().Count());
        Assert.True(split.Report![Property.EF1]!.Holds);
        foreach (Wish wish in household.Wishes)
        {
            if (wish is Wish.CannotDo cannot) Assert.NotEqual(cannot.Person, split.Owners[cannot.Task]);
            if (wish is Wish.Owner pin) Assert.Equal(pin.Person, split.Owners[pin.Task]);
        }
    }

    private static byte[] BytesOf(string name) => File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "households", $"{name}.json"));
}
