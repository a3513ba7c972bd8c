using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication.Talks;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Communication;

public sealed class ReflectionTests
{
    private static readonly Reflection English = Reflection.For(CultureInfo.GetCultureInfo("en"));

    [Theory]
    [InlineData("When the sink is full in the evening I feel tired and I need rest.", "What I hear is that a full sink in the evening tires you, and you need rest. Did I get that right?")]
    [InlineData("I was sad that nobody called on my birthday.", "So nobody called on your birthday, and you felt sad. Is that it?")]
    [InlineData("I am worried about the money, because the rent went up.", "It sounds as if you are worried about money because the rent is going up. Did I understand you?")]
    [InlineData("I never get an hour to myself.", "You said you never have an hour for yourself. Is there more?")]
    [InlineData("I felt alone at the party when you talked with the others all evening.", "If I understood you, you felt lonely at the party while I was talking with the others all evening. Have I got that right?")]
    [InlineData("You left the dishes again and I had to wash them after work.", "I hear that the dishes were left and you washed them after your work. Am I close?")]
    [InlineData("I want us to decide together where we go on holiday.", "Perhaps you would like both of us to decide together where the holiday goes. Is that right?")]
    [InlineData("It hurt me that my mother was not invited.", "So it hurts that your mum was not invited, is that right?")]
    public void A_faithful_saying_back_passes(string said, string saidBack) => Assert.Empty(English.Check(said, saidBack));

    [Theory]
    [InlineData("I feel tired in the evening.", "So you feel tired in the evening because you work too much. Is that right?", ReflectionKind.Cause, "because")]
    [InlineData("I feel tired in the evening.", "So you are always tired in the evening. Is that right?", ReflectionKind.Certainty, "always")]
    [InlineData("I feel tired in the evening.", "So you are tired in the evening. You should go to bed earlier. Is that right?", ReflectionKind.Advice, "You should")]
    [InlineData("I feel tired in the evening.", "So you are tired in the evening, and that is your own fault. Is that it?", ReflectionKind.Blame, "your own fault")]
    [InlineData("I feel tired in the evening.", "So you are tired in the evening, but I work too. Is that it?", ReflectionKind.Rebuttal, "but I")]
    [InlineData("I feel tired in the evening.", "So you are tired in the evening since Monday. Is that it?", ReflectionKind.AddedFact, "Monday")]
    [InlineData("The kitchen was dirty and I cleaned it.", "So the kitchen was dirty and you cleaned it for 3 hours. Is that it?", ReflectionKind.AddedFact, "3 hours")]
    [InlineData("I was upset about the party.", "I hear you hate parties, crowds, loud music and dancing. Is that it?", ReflectionKind.AddedWords, "hate")]
    public void What_was_not_said_is_found_where_it_stands(string said, string saidBack, ReflectionKind kind, string span)
    {
        ReflectionFinding finding = Assert.Single(English.Check(said, saidBack), finding => finding.Kind == kind);

        Assert.Equal(span, saidBack.Substring(finding.Start, finding.Length));
        Assert.Contains("?", finding.Question, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I feel tired in the evening.", "You are tired in the evening.", new[] { ReflectionKind.NotTentative, ReflectionKind.NoCheck })]
    [InlineData("I feel tired in the evening.", "It sounds like you are tired in the evening.", new[] { ReflectionKind.NoCheck })]
    [InlineData("The bills and the rent worry me.", "So something is on your mind. Did I get that right?", new[] { ReflectionKind.LittleHeard })]
    public void What_is_missing_is_asked_for(string said, string saidBack, ReflectionKind[] kinds) =>
        Assert.Equal(kinds, English.Check(said, saidBack).Select(finding => finding.Kind));

    [Fact]
    public void Nothing_said_or_nothing_said_back_finds_nothing()
    {
        Assert.Empty(English.Check("", "So you are tired."));
        Assert.Empty(English.Check("I am tired.", " … "));
    }

    [Fact]
    public void Any_text_is_read_and_spans_lie_inside_it() => Check.ForAll(
        "spans of reflections lie inside",
        Arb.From(
            from said in Gen.Elements("tired", "because", "you should", "Monday", "3", "?", "so", "always", "did I get", "\ud800", "שלום", " ", "\n", "e\u0301", "washing", "👩‍👧").ListOf()
            from saidBack in Gen.Elements("tired", "because", "you should", "Monday", "3", "?", "so", "always", "did I get", "\udc00", "שלום", " ", "\n", "e\u0301", "washing", "👩‍👧").ListOf()
            select (string.Join(' ', said), string.Join(' ', saidBack)),
            texts => Shorter(texts.Item1).Select(said => (said, texts.Item2)).Concat(Shorter(texts.Item2).Select(saidBack => (texts.Item1, saidBack)))),
        texts =>
        {
            IReadOnlyList<ReflectionFinding> findings = English.Check(texts.Item1, texts.Item2);
            Assert.All(findings, finding => Assert.InRange(finding.Start + finding.Length, finding.Length, texts.Item2.Length));
            return findings.Count > 1;
        });

    [Fact]
    public void Saying_back_the_very_words_adds_nothing() => Check.ForAll(
        "saying back the very words adds nothing",
        Arb.From(Gen.Elements("I", "am", "tired", "because", "the", "sink", "was", "full", "on", "Monday", "always", "you", "should", "leave", "my", "fault").NonEmptyListOf().Select(words => string.Join(' ', words)), Shorter),
        said =>
        {
            ReflectionKind[] kinds = [.. English.Check(said, $"So {said}. Did I get that right?").Select(finding => finding.Kind)];
            Assert.DoesNotContain(kinds, kind => kind is not ReflectionKind.NoCheck);
            return said.Length > 20;
        });

    [Fact]
    public void Every_finding_and_list_is_there_in_every_culture() => Assert.All(
        Reflection.Cultures,
        culture => Assert.Equal(culture, Reflection.For(CultureInfo.GetCultureInfo(culture)).Culture.Name));

    [Fact]
    public void TryRead_lists_what_is_missing()
    {
        const string text = """{ "catalogue": "relationshipkit.reflections", "version": 1, "culture": "en", "lists": {}, "endings": [], "alike": [], "findings": [] }""";

        Assert.False(Reflection.TryRead(Encoding.UTF8.GetBytes(text), out _, out IReadOnlyList<InputProblem> problems));
        Assert.Contains(problems, problem => problem.Path == "$.lists.tentative");
        Assert.Contains(problems, problem => problem.Path == "$.findings");
    }

    private static IEnumerable<string> Shorter(string text) => Enumerable.Range(0, text.Length).Select(at => text.Remove(at, 1));
}
