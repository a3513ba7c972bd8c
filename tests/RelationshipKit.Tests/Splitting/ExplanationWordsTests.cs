using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Splitting;

public sealed partial class ExplanationWordsTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string> MessageIds => [.. Ids];

    private static IEnumerable<string> Ids => ExplanationWords.For(English).Messages.Select(message => message.Id);

    [Theory]
    [MemberData(nameof(MessageIds))]
    public void Say_with_the_sample_values_gives_the_example(string id)
    {
        var words = ExplanationWords.For(English);

        Assert.Equal(words.Messages.Single(message => message.Id == id).Example, words.Say(id, ExplanationSamples.Of("en", id)));
    }

    [Theory]
    [MemberData(nameof(MessageIds))]
    public void Say_without_pronouns_names_the_person_again(string id)
    {
        var words = ExplanationWords.For(English);
        var nameless = Person.Create(PersonId.Create("a"), "Ana");

        string said = words.Say(id, ExplanationSamples.Of("en", id, nameless));

        Assert.DoesNotMatch(@"[{}|]|\b(she|her|hers|herself|he|him|his|themself)\b", said);
    }

    [Fact]
    public void Every_message_that_the_code_names_is_there_and_every_other_one_is_used()
    {
        string[] named = [.. SourceFiles().SelectMany(source => MessageName().Matches(source).Select(match => match.Groups["id"].Value))];
        string[] headings = [.. new[] { "loads", "swaps", "tasks" }.SelectMany(topic => new[] { $"{topic}.heading", $"{topic}.headingOne" })];
        string[] rest = ["closeness.heading", "promises.heading", "conflict.heading"];

        string[] expected = [.. named.Concat(headings).Concat(rest).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, Ids.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void For_an_unknown_culture_gives_English_words_and_that_cultures_numbers()
    {
        var words = ExplanationWords.For(CultureInfo.GetCultureInfo("fi-FI"));

        Assert.Equal("en", words.Language.Name);
        Assert.Contains("4\u00A0000 steps", words.Say("promises.ef1NotFound", ExplanationSlot.Count("nodes", 4_000)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{person}")]
    [InlineData("{{count:is|are}} $0 \\n %s")]
    [InlineData("<script>alert('x')</script>")]
    public void Say_leaves_what_looks_like_a_slot_in_a_name_as_it_is(string name)
    {
        var person = Person.Create(PersonId.Create("a"), name);

        Assert.Equal($"{name} would not swap with anyone.", ExplanationWords.For(English).Say("swaps.none", ExplanationSlot.Person("person", person)));
    }

    [Fact]
    public void Say_isolates_names_with_right_to_left_letters_only()
    {
        var words = ExplanationWords.For(English);

        Assert.Equal(
            "\u2068נועם\u2069 would not swap with anyone.",
            words.Say("swaps.none", ExplanationSlot.Person("person", Person.Create(PersonId.Create("a"), "נועם"))));
        Assert.Equal(
            "Ωμέγα would not swap with anyone.",
            words.Say("swaps.none", ExplanationSlot.Person("person", Person.Create(PersonId.Create("a"), "Ωμέγα"))));
    }

    [Fact]
    public void Say_agrees_with_plural_pronouns()
    {
        string said = ExplanationWords.For(English).Say(
            "tasks.likes", ExplanationSlot.Person("person", ExplanationSamples.Bo), ExplanationSlot.Text("tasks", "“Iron”"));

        Assert.Equal("Bo has “Iron”, which they like doing.", said);
    }

    private static IEnumerable<string> SourceFiles() => new[] { "Households", "Splitting" }
        .SelectMany(room => Directory.GetFiles(RepositoryFiles.PathOf("src", "RelationshipKit", room), "Explanation*.cs"))
        .Select(File.ReadAllText);

    [GeneratedRegex("\"(?<id>[a-z]+\\.[a-zA-Z0-9]+|quote)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MessageName();
}
