using System.Globalization;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Households;
using RelationshipKit.Splitting;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Splitting;

public sealed class SplitComparisonTests
{
    private static readonly Person Ana = Person.Create(PersonId.Create("a"), "Ana");
    private static readonly Person Bo = Person.Create(PersonId.Create("b"), "Bo");
    private static readonly HouseholdTask Cook = HouseholdTask.Create(TaskId.Create("cook"), 40, name: "Cook");
    private static readonly HouseholdTask Iron = HouseholdTask.Create(TaskId.Create("iron"), 30, name: "Iron");

    [Fact]
    public void Of_two_splits_in_either_order_says_the_same_mirrored() => Check.ForAll("compare / mirrored", QuestionCases.SplitsBy("recommended"), first =>
    {
        if (!first.IsPossible) return false;
        ComparedSplit second = Foreign(first, turn: 1);
        var comparison = SplitComparison.Of(ComparedSplit.Of(first), second);
        var mirrored = SplitComparison.Of(second, ComparedSplit.Of(first));
        Assert.Equal(comparison.Loads.Select(pair => pair.Mirrored()), mirrored.Loads);
        Assert.Equal(comparison.Properties.Select(pair => new PropertyPair(pair.Property, pair.Second, pair.First)), mirrored.Properties);
        Assert.Equal((comparison.LowerBound, comparison.IsSame), (mirrored.LowerBound, mirrored.IsSame));
        Assert.Equal(
            Said(comparison).Select(Mirrored).Order(StringComparer.Ordinal), Said(mirrored).Order(StringComparer.Ordinal));
        return !comparison.IsSame;
    });

    [Fact]
    public void Of_two_splits_states_what_each_of_them_states() => Check.ForAll("compare / truth", QuestionCases.SplitsBy("least-worst-share"), first =>
    {
        if (!first.IsPossible) return false;
        Household household = first.Household;
        var second = FairSplit.Of(household);
        var comparison = SplitComparison.Of(first, second);
        Assert.Equal(first.Loads, comparison.Loads.Select(pair => pair.First));
        Assert.Equal(second.Loads, comparison.Loads.Select(pair => pair.Second));
        Assert.All(comparison.Properties, pair => Assert.Equal((first.Report![pair.Property], second.Report![pair.Property]), (pair.First, pair.Second)));
        foreach (HouseholdTask task in household.Tasks)
        {
            bool moves = first.Owners[task.Id] != second.Owners[task.Id];
            Assert.Equal(moves ? [first.Owners[task.Id]] : [], comparison.Loads.Where(pair => pair.OnlyInFirst.Contains(task.Id)).Select(pair => pair.Person));
            Assert.Equal(moves ? [second.Owners[task.Id]] : [], comparison.Loads.Where(pair => pair.OnlyInSecond.Contains(task.Id)).Select(pair => pair.Person));
        }

        if (comparison.LowerBound is { } bound) Assert.True(bound <= first.WorstShare!.Value && bound <= second.WorstShare!.Value);
        return true;
    });

    [Fact]
    public void Of_owners_from_elsewhere_is_of_them_as_of_ours() => Check.ForAll("compare / foreign", QuestionCases.SplitsBy("recommended"), split =>
    {
        if (!split.IsPossible) return false;
        ComparedSplit same = Foreign(split, turn: 0);
        var comparison = SplitComparison.Of(ComparedSplit.Of(split), same);
        Assert.True(comparison.IsSame);
        Assert.Empty(same.Broken);
        Assert.Equal(split.Loads, same.Loads);
        Assert.Equal(split.WorstShare?.Value, same.WorstShare?.Value);
        Assert.All(comparison.Properties, pair => Assert.Equal(pair.First?.Holds, pair.Second?.Holds));
        Assert.DoesNotContain(Said(comparison), id => id is "compare.person" or "compare.onlyFirst" or "compare.onlySecond" or "compare.firstOnly");
        return split.Household.Tasks.Count > 0;
    });

    [Fact]
    public void Explain_names_broken_wishes_and_the_tasks_that_differ()
    {
        var household = Household.Create([Ana, Bo], [Cook, Iron], wishes: [new Wish.CannotDo(Bo.Id, Cook.Id)]);
        var foreign = ComparedSplit.Of(household, new Dictionary<TaskId, PersonId> { [Cook.Id] = Bo.Id, [Iron.Id] = Ana.Id });

        string text = SplitComparison.Of(ComparedSplit.Of(FairSplit.Of(household)), foreign).Explain(CultureInfo.GetCultureInfo("en")).Text;

        Assert.Contains("The second split does not keep this wish: Bo cannot do “Cook”.", text, StringComparison.Ordinal);
        Assert.Contains("In the first split only, Ana has “Cook”.", text, StringComparison.Ordinal);
        Assert.Contains("In the second split only, Bo has “Cook”.", text, StringComparison.Ordinal);
        Assert.Contains("Ana: in the first split 57%", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_gives_no_verdict()
    {
        Household household = ExampleFiles.Household("two-partners");
        ComparedSplit first = ComparedSplit.Of(FairSplit.Of(household)), second = Foreign(FairSplit.Of(household), turn: 1);

        string text = SplitComparison.Of(first, second).Explain(CultureInfo.GetCultureInfo("en")).Text;

        Assert.DoesNotMatch(@"\b(better for|worse for|wins|loses|prefer\w*|score\w*|ahead|unfair\w*|fairer|best for)\b", text);
    }

    [Fact]
    public void Of_what_cannot_be_compared_is_misuse()
    {
        var household = Household.Create([Ana, Bo], [Cook, Iron]);
        var split = FairSplit.Of(household);
        var impossible = FairSplit.Of(Household.Create([Ana], [Cook], wishes: [new Wish.CannotDo(Ana.Id, Cook.Id)]));
        var other = FairSplit.Of(Household.Create([Ana, Bo], [Cook]));
        var sameWithOwners = FairSplit.Of(household.WithCurrentOwners([KeyValuePair.Create(Cook.Id, Bo.Id)]));

        Assert.Throws<ArgumentException>(() => ComparedSplit.Of(impossible));
        Assert.Throws<ArgumentException>(() => ComparedSplit.Of(household, new Dictionary<TaskId, PersonId> { [Cook.Id] = Bo.Id }));
        Assert.Throws<ArgumentException>(() => SplitComparison.Of(split, other));
        Assert.NotNull(SplitComparison.Of(split, sameWithOwners));
    }

    [Fact]
    public void Every_property_has_words()
    {
        var named = Enum.GetValues<Property>().Select(property => $"property.{property.FieldName().ToUpperInvariant()}");

        Assert.Equal(
            named.Order(StringComparer.Ordinal),
            ExplanationWords.For(CultureInfo.InvariantCulture).Messages.Select(message => message.Id)
                .Where(id => id.StartsWith("property.", StringComparison.Ordinal))
                .Select(id => $"property.{id["property.".Length..].ToUpperInvariant()}")
                .Order(StringComparer.Ordinal));
    }

    /// <summary>The owners of a split, each task moved on by some people, as if from a file.</summary>
    private static ComparedSplit Foreign(FairSplit split, int turn)
    {
        Household household = split.Household;
        return ComparedSplit.Of(household, split.Owners.Reverse().ToDictionary(
            pair => pair.Key, pair => household.People[(household.IndexOf(pair.Value) + turn) % household.People.Count].Id));
    }

    private static string[] Said(SplitComparison comparison) =>
    [
        .. comparison.Explain(CultureInfo.InvariantCulture).Sections.SelectMany(section => section.Sentences)
            .Select(sentence => $"{sentence.MessageId} {sentence.Person} {string.Join(' ', sentence.Tasks)}".Trim())
            .Select(said => said.Split(' ') is [var id] ? id : said),
    ];

    private static string Mirrored(string said) => said switch
    {
        _ when said.StartsWith("compare.onlyFirst", StringComparison.Ordinal) => said.Replace("onlyFirst", "onlySecond", StringComparison.Ordinal),
        _ when said.StartsWith("compare.onlySecond", StringComparison.Ordinal) => said.Replace("onlySecond", "onlyFirst", StringComparison.Ordinal),
        _ when said.StartsWith("compare.firstOnly", StringComparison.Ordinal) => said.Replace("firstOnly", "secondOnly", StringComparison.Ordinal),
        _ when said.StartsWith("compare.secondOnly", StringComparison.Ordinal) => said.Replace("secondOnly", "firstOnly", StringComparison.Ordinal),
        _ when said.StartsWith("compare.brokenFirst", StringComparison.Ordinal) => said.Replace("brokenFirst", "brokenSecond", StringComparison.Ordinal),
        _ when said.StartsWith("compare.brokenSecond", StringComparison.Ordinal) => said.Replace("brokenSecond", "brokenFirst", StringComparison.Ordinal),
        _ => said,
    };
}
