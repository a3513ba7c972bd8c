using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;
using static RelationshipKit.Tests.Households.Elicitation.ElicitationHouseholds;

namespace RelationshipKit.Tests.Households.Elicitation;

public sealed partial class BurdenQuestionTextTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static ExplanationWords Words => ExplanationWords.For(English, "elicitation");

    public static TheoryData<string> MessageIds => [.. Words.Messages.Select(message => message.Id)];

    [Theory]
    [MemberData(nameof(MessageIds))]
    public void Messages_with_the_sample_values_give_their_examples(string id)
    {
        string said = Words.Say(id, ExplanationSlot.Text("text", "Cook dinner"), ExplanationSlot.Text("task", "“Cook dinner”"), ExplanationSlot.Count("minutes", 10));

        Assert.Equal(Words.Messages.Single(message => message.Id == id).Example, said);
    }

    [Fact]
    public void Every_message_is_used_and_every_one_that_is_used_is_there()
    {
        string source = File.ReadAllText(RepositoryFiles.PathOf("src", "RelationshipKit", "Households", "Elicitation", "BurdenQuestionText.cs"));

        Assert.Equal(
            Words.Messages.Select(message => message.Id).Order(StringComparer.Ordinal),
            MessageName().Matches(source).Select(match => match.Groups["id"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(-50, "none of it, and 5 minutes less of an ordinary task")]
    [InlineData(0, "none of it")]
    [InlineData(50, "5 minutes of an ordinary task")]
    [InlineData(250, "25 minutes of an ordinary task")]
    public void Ask_holds_ten_minutes_of_a_task_against_as_much_ordinary_work_as_the_yardstick_says(int yardstick, string ordinary)
    {
        BurdenQuestionText text = BurdenQuestionText.Of(Three, BurdenQuestion.AgainstOrdinary(Cook, yardstick), isFirst: false, isRepeat: false, English);

        Assert.Equal(new BurdenQuestionText("", "Which would you rather do?", "10 minutes of “cook”", ordinary, "about the same to me", "I can’t say"), text);
    }

    [Fact]
    public void Ask_says_at_the_start_what_it_is_about_and_at_a_repeat_why()
    {
        var interview = BurdenInterview.Start(Three, Ana);
        BurdenInterview repeating = interview
            .Add(new BurdenAnswer(BurdenQuestion.AgainstOrdinary(Cook, 0), BurdenChoice.First))
            .Add(new BurdenAnswer(BurdenQuestion.AgainstOrdinary(Cook, 50), BurdenChoice.Second));

        Assert.StartsWith("Think of each task", interview.Ask(English)!.Introduction, StringComparison.Ordinal);
        Assert.StartsWith("This one a second time", repeating.Ask(English)!.Introduction, StringComparison.Ordinal);
        Assert.Equal("", interview.Answer(BurdenChoice.Skip).Ask(English)!.Introduction);
    }

    [Fact]
    public void Ask_names_both_tasks_by_their_names()
    {
        var household = Household.Create(Three.People, [HouseholdTask.Create(Cook, 30, name: "Cook {minutes}"), HouseholdTask.Create(Mow, 20, name: "לכסח")]);

        BurdenQuestionText text = BurdenInterview.Start(household, Ana).Answer(BurdenChoice.AboutTheSame).Ask(CultureInfo.GetCultureInfo("de"))!;

        Assert.Equal(("Which would you rather do for half an hour?", "“\u2068לכסח\u2069”", "“Cook {minutes}”"), (text.Question, text.First, text.Second));
        Assert.DoesNotContain("Cook", text.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("\"(?<id>(intro|ask|choice)\\.[a-zA-Z]+|quote)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MessageName();
}
