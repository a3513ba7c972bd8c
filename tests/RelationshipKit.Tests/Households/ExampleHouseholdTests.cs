using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Serialization;

namespace RelationshipKit.Tests.Households;

/// <summary>The households under seeds/households: readable and varied.</summary>
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

    private static byte[] BytesOf(string name) => File.ReadAllBytes(SeedFiles.PathOf("households", $"{name}.json"));
}
