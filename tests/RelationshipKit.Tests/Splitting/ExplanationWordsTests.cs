using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Splitting;

public sealed partial class ExplanationWordsTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly Person Ana = Person.Create(PersonId.Create("a"), "Ana", PronounSet.Parse("she/her"));

    private static readonly Person Bo = Person.Create(PersonId.Create("b"), "Bo", PronounSet.Parse("they/them"));

    public static TheoryData<string> MessageIds => [.. Ids];

    private static IEnumerable<string> Ids => ExplanationWords.For(English).Messages.Select(message => message.Id);

    [Theory]
    [MemberData(nameof(MessageIds))]
    public void Say_with_the_sample_values_gives_the_example(string id)
    {
        var words = ExplanationWords.For(English);

        Assert.Equal(words.Messages.Single(message => message.Id == id).Example, words.Say(id, Samples(Ana, id)));
    }

    [Theory]
    [MemberData(nameof(MessageIds))]
    public void Say_without_pronouns_names_the_person_again(string id)
    {
        var words = ExplanationWords.For(English);
        var nameless = Person.Create(PersonId.Create("a"), "Ana");

        string said = words.Say(id, Samples(nameless, id));

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
        var words = ExplanationWords.For(CultureInfo.GetCultureInfo("de-DE"));

        Assert.Equal("en", words.Language.Name);
        Assert.Contains("4.000 steps", words.Say("promises.ef1NotFound", ExplanationSlot.Count("nodes", 4_000)), StringComparison.Ordinal);
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
            "tasks.likes", ExplanationSlot.Person("person", Bo), ExplanationSlot.Text("tasks", "“Iron”"));

        Assert.Equal("Bo has “Iron”, which they like doing.", said);
    }

    private static ExplanationSlot[] Samples(Person person, string id)
    {
        bool isMinutes = id is "time.hoursMinutes" or "time.minutes";
        return
        [
            ExplanationSlot.Text("text", "Cook dinner"),
            ExplanationSlot.Text("first", "Ana"),
            ExplanationSlot.Text("last", "Bo"),
            ExplanationSlot.Text("name", "Ana"),
            ExplanationSlot.Person("person", person),
            ExplanationSlot.Person("other", Bo),
            ExplanationSlot.Text("others", "Bo or Cy"),
            ExplanationSlot.Count("hours", 3),
            ExplanationSlot.Count("minutes", isMinutes ? 1 : 0),
            ExplanationSlot.Text("time", "3 hours"),
            ExplanationSlot.Text("share", "43%"),
            ExplanationSlot.Text("part", "50%"),
            ExplanationSlot.Text("whole", "100%"),
            ExplanationSlot.Text("worst", "87%"),
            ExplanationSlot.Text("bound", "86.1%"),
            ExplanationSlot.Text("gap", "1.04%"),
            ExplanationSlot.Text("task", "“Cook dinner”"),
            ExplanationSlot.Text("tasks", "“Cook dinner” and “Iron”"),
            ExplanationSlot.Text("partners", "“Dust”"),
            ExplanationSlot.Text("rival", "“Dust”"),
            ExplanationSlot.Text("cannot", "“Cook dinner” or “Iron”"),
            ExplanationSlot.Text("rest", "anyone else who could do them"),
            ExplanationSlot.Count("count", 2),
            ExplanationSlot.Count("given", 2),
            ExplanationSlot.Count("taken", 1),
            ExplanationSlot.Count("total", 28),
            ExplanationSlot.Count("nodes", 4_000),
            ExplanationSlot.Text("from", "120%"),
            ExplanationSlot.Text("to", "150%"),
            ExplanationSlot.Count("step", 20),
            ExplanationSlot.Text("load", "no task"),
            ExplanationSlot.Text("otherLoad", "more joy than effort"),
            ExplanationSlot.Text("otherTime", "2 hours"),
            ExplanationSlot.Text("otherWorst", "91%"),
            ExplanationSlot.Text("wish", "Ana cannot do “Iron”."),
            ExplanationSlot.Text("what", "nobody would swap"),
            ExplanationSlot.Text("inFirst", "holds"),
            ExplanationSlot.Text("inSecond", "not settled"),
        ];
    }

    private static IEnumerable<string> SourceFiles() => new[] { "Households", "Splitting" }
        .SelectMany(room => Directory.GetFiles(RepositoryFiles.PathOf("src", "RelationshipKit", room), "Explanation*.cs"))
        .Select(File.ReadAllText);

    [GeneratedRegex("\"(?<id>[a-z]+\\.[a-zA-Z0-9]+|quote)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MessageName();
}
