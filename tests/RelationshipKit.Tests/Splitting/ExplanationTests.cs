using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Tests.Splitting;

public sealed class ExplanationTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Theory]
    [InlineData("two-partners")]
    [InlineData("family-of-four")]
    [InlineData("four-housemates")]
    public void Explain_an_example_household_gives_the_text_on_record(string name)
    {
        string text = FairSplit.Of(ExampleFiles.Household(name)).Explain(English).Text;

        string onRecord = RepositoryFiles.PathOf("tests", "RelationshipKit.Tests", "Splitting", "Golden", $"{name}.txt");
        Assert.Equal(File.ReadAllText(onRecord), text);
    }

    [Fact]
    public void Explain_for_one_person_speaks_of_that_persons_load_and_tasks_only()
    {
        Household household = ExampleFiles.Household("four-housemates");
        FairSplit split = FairSplit.Of(household);
        foreach (Person person in household.People)
        {
            SplitExplanation explanation = split.Explain(person.Id, English);

            Assert.All(
                explanation.Sections.SelectMany(section => section.Sentences).Where(sentence => sentence.Person is not null),
                sentence => Assert.Equal(person.Id, sentence.Person));
            Assert.Equal(
                household.Tasks.Where(task => split.Owners[task.Id] == person.Id).Select(task => task.Id.Value).Order(StringComparer.Ordinal),
                explanation[ExplanationTopic.Tasks]!.Sentences
                    .Where(sentence => sentence.MessageId != "tasks.handoversOne")
                    .SelectMany(sentence => sentence.Tasks)
                    .Select(task => task.Value)
                    .Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Explain_for_somebody_else_is_misuse()
    {
        FairSplit split = FairSplit.Of(ExampleFiles.Household("two-partners"));

        Assert.ThrowsAny<ArgumentException>(() => split.Explain(PersonId.Create("nobody"), English));
    }

    [Fact]
    public void Explain_an_impossible_household_names_the_clash_and_the_way_out()
    {
        TaskId tax = TaskId.Create("tax");
        Person ana = Person.Create(PersonId.Create("a"), "Ana"), bo = Person.Create(PersonId.Create("b"), "Bo");
        var household = Household.Create(
            [ana, bo],
            [HouseholdTask.Create(tax, 300, Frequency.PerYear(), "Tax return")],
            wishes: [new Wish.Owner(tax, bo.Id), new Wish.CannotDo(bo.Id, tax)]);

        string text = FairSplit.Of(household).Explain(English).Text;

        Assert.Equal(
            """
            Why there is no split
            These wishes cannot all hold together:
            Bo cannot do “Tax return”.
            “Tax return” is fixed as the task of Bo.
            Leave out any one of them, and the others can hold.

            """.Split('\n').Order(StringComparer.Ordinal),
            text.Split('\n').Order(StringComparer.Ordinal));
        Assert.StartsWith("Why there is no split\nThese wishes", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_a_household_without_tasks_says_so()
    {
        var household = Household.Create([Person.Create(PersonId.Create("a"), "Ana"), Person.Create(PersonId.Create("b"), "Bo")], []);

        SplitExplanation explanation = FairSplit.Of(household).Explain(English);

        Assert.Equal("There are no tasks to split.", Assert.Single(explanation[ExplanationTopic.Tasks]!.Sentences).Text);
    }

    [Fact]
    public void Explain_writes_numbers_as_the_culture_does()
    {
        string text = FairSplit.Of(ExampleFiles.Household("two-partners")).Explain(CultureInfo.GetCultureInfo("de-DE")).Text;

        Assert.Contains("28 %", text, StringComparison.Ordinal);
        Assert.Contains("55,8 %", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Relabelling_people_changes_no_decision()
    {
        Household household = ExampleFiles.Household("family-of-four");
        var relabelled = Household.Create(
            household.People.Reverse().Zip(household.People, (other, person) => Person.Create(person.Id, other.Name, other.Pronouns, person.Share)),
            household.Tasks,
            household.Appraisals,
            household.Wishes,
            household.CurrentOwners);

        FairSplit split = FairSplit.Of(household), other = FairSplit.Of(relabelled);
        Assert.All(household.Tasks, task => Assert.Equal(split.Owners[task.Id], other.Owners[task.Id]));
    }

    [Fact]
    public void ToString_prints_no_names()
    {
        SplitExplanation explanation = FairSplit.Of(ExampleFiles.Household("two-partners")).Explain(English);

        string printed = string.Join(' ', explanation.Sections.Select(section => $"{section} {string.Join(' ', section.Sentences)}"));

        Assert.DoesNotContain("Zoë", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Omar", printed, StringComparison.Ordinal);
    }
}
