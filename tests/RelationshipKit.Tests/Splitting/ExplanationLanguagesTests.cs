using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Splitting;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Tests.Splitting;

/// <summary>Explanations of splits in every language that the package has words of.</summary>
public sealed partial class ExplanationLanguagesTests
{
    private const string Catalogue = "explanations";

    private static readonly string[] Numbers = ["count", "hours", "minutes", "given", "taken", "total", "nodes", "step"];

    // Pronouns that presume a gender of whoever is spoken of.
    private static readonly Dictionary<string, string> Gendered = new(StringComparer.Ordinal)
    {
        ["es"] = @"\b(él|ella|ellos|ellas|suyo|uno|una mism[ao]|sí mism[ao])\b",
        ["de"] = @"\b(er|ihn|ihm|sie|ihnen|seine?[nmrs]?|ihre[nmrs]?)\b",
        ["fr"] = @"\b(il|elle|ils|elles|celui|celle|eux|chacune?)\b",
    };

    public static TheoryData<string> Cultures => [.. EmbeddedSeeds.CulturesOf(Catalogue)];

    public static TheoryData<string> Others => [.. EmbeddedSeeds.CulturesOf(Catalogue).Where(culture => culture != "en")];

    [Fact]
    public void There_are_words_in_four_languages() => Assert.Equal(["de", "en", "es", "fr"], EmbeddedSeeds.CulturesOf(Catalogue));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_example_is_its_text_with_the_sample_values(string culture)
    {
        ExplanationWords words = Words(culture);

        Assert.Equal(culture, words.Language.Name);
        Assert.All(words.Messages, message => Assert.Equal(message.Example, words.Say(message.Id, ExplanationSamples.Of(culture, message.Id))));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_language_has_the_messages_of_English_and_shows_what_they_show(string culture)
    {
        IReadOnlyList<ExplanationMessage> english = Words("en").Messages, own = Words(culture).Messages;

        Assert.Equal(english.Select(message => message.Id), own.Select(message => message.Id));
        Assert.All(english.Zip(own), pair =>
        {
            // What agrees with something needs no agreement in every language; beside a list of tasks their number is always given.
            string[] shown = [.. Slots(pair.First, Shown())], known = [.. Slots(pair.First, Slot())], used = [.. Slots(pair.Second, Slot())];
            bool isCounted = known.Contains("tasks") && pair.First.Id.StartsWith("tasks.", StringComparison.Ordinal);
            Assert.Empty(shown.Except(used, StringComparer.Ordinal));
            Assert.Empty(used.Except(isCounted ? [.. known, "count"] : known, StringComparer.Ordinal));
        });
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void No_message_is_left_in_English(string culture)
    {
        Dictionary<string, string> english = Words("en").Messages.ToDictionary(message => message.Id, message => message.Text, StringComparer.Ordinal);

        Assert.All(Words(culture).Messages.Where(message => Slot().Replace(message.Text, "").Any(char.IsLetter)), message =>
        {
            Assert.NotEqual(english[message.Id], message.Text);
            Assert.DoesNotMatch(@"\b(the|of|and|or|with|would|which|tasks?|nobody|anyone|week|each|split|by|is)\b", Slot().Replace(message.Text, ""));
        });
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Pronouns_change_nothing_and_none_of_a_gender_is_said(string culture)
    {
        ExplanationWords words = Words(culture);
        Person[] people = [.. new PronounSet?[] { null, PronounSet.Parse("she/her"), PronounSet.Parse("he/him"), PronounSet.Parse("they/them") }
            .Select(pronouns => Person.Create(PersonId.Create("a"), "Ana", pronouns))];

        Assert.Matches(Gendered[culture], culture switch { "es" => "lo hace ella", "de" => "das macht er", _ => "c’est elle" });
        Assert.All(words.Messages, message =>
        {
            string[] said = [.. people.Select(person => words.Say(message.Id, ExplanationSamples.Of(culture, message.Id, person)))];
            Assert.Single(said.Distinct(StringComparer.Ordinal));
            if (Slots(message, Slot()).Intersect(["person", "other", "others"], StringComparer.Ordinal).Any())
                Assert.False(Regex.IsMatch(said[0], Gendered[culture], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), said[0]);
        });
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_number_has_a_word_for_each_form_of_the_language(string culture)
    {
        ExplanationWords words = Words(culture);
        (string Id, string Forms)[] counted =
        [
            .. words.Messages.SelectMany(message => Slot().Matches(message.Text)
                .Where(slot => slot.Groups["form"].Success && Numbers.Contains(slot.Groups["name"].Value))
                .Select(slot => (message.Id, slot.Groups["form"].Value))),
        ];

        Assert.True(counted.Length >= 15);
        Assert.All(counted, slot => Assert.Equal(words.Plural.Forms.Length, slot.Forms.Split('|').Length));
        Assert.All(counted.Select(slot => slot.Id).Distinct(StringComparer.Ordinal), id => Assert.NotEqual(
            words.Say(id, ExplanationSamples.Of(culture, id, number: 1)).Replace("1", "#", StringComparison.Ordinal),
            words.Say(id, ExplanationSamples.Of(culture, id, number: 2)).Replace("2", "#", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("en", 0, "0 tasks")]
    [InlineData("es", 0, "0 tareas")]
    [InlineData("es", 1, "1 tarea ")]
    [InlineData("de", 1, "1 Aufgabe ")]
    [InlineData("de", 2, "2 Aufgaben ")]
    [InlineData("fr", 0, "0 tâche ")]
    [InlineData("fr", 1, "1 tâche ")]
    [InlineData("fr", 2, "2 tâches ")]
    public void Nothing_one_and_two_take_the_forms_of_the_language(string culture, int given, string said) => Assert.Contains(
        said, Words(culture).Say("tasks.handoversOne", ExplanationSamples.Of(culture, "tasks.handoversOne", number: given)), StringComparison.Ordinal);

    [Theory]
    [InlineData("es", "list.and", "Ana", "Inés", "Ana e Inés")]
    [InlineData("es", "list.and", "Ana", "Hiro", "Ana e Hiro")]
    [InlineData("es", "list.and", "Ana", "Ian", "Ana y Ian")]
    [InlineData("es", "list.and", "«Coser»", "«Ir al banco»", "«Coser» e «Ir al banco»")]
    [InlineData("es", "list.or", "Ana", "Omar", "Ana u Omar")]
    [InlineData("es", "list.or", "Ana", "Zoë", "Ana o Zoë")]
    [InlineData("es", "list.comma", "Ana", "Omar", "Ana, Omar")]
    [InlineData("de", "list.or", "Ana", "Omar", "Ana oder Omar")]
    [InlineData("fr", "list.and", "Ana", "Inès", "Ana et Inès")]
    public void Lists_join_as_the_language_does(string culture, string id, string first, string last, string said) =>
        Assert.Equal(said, Words(culture).List(id, [first, last]));

    [Theory]
    [InlineData("Ana", "Est-ce qu’Ana voudrait échanger\u00A0?")]
    [InlineData("Élodie", "Est-ce qu’Élodie voudrait échanger\u00A0?")]
    [InlineData("Hugo", "Est-ce que Hugo voudrait échanger\u00A0?")]
    [InlineData("Zoë", "Est-ce que Zoë voudrait échanger\u00A0?")]
    public void French_elides_before_names(string name, string said) =>
        Assert.Equal(said, Words("fr").Say("swaps.headingOne", ExplanationSlot.Person("person", Person.Create(PersonId.Create("a"), name))));

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_split_is_explained_by_the_same_sentences_in_every_language(string culture)
    {
        CultureInfo english = CultureInfo.GetCultureInfo("en"), other = CultureInfo.GetCultureInfo(culture);
        Check.ForAll($"explanation / same in {culture}", QuestionCases.All, household =>
        {
            FairSplit split = FairSplit.Of(household);
            AssertSame(split.Explain(english), split.Explain(other));
            AssertSame(split.Explain(household.People[0].Id, english), split.Explain(household.People[0].Id, other));
            if (!split.IsPossible) return false;
            WhyMeAnswer why = split.WhyMe(household.Tasks[0].Id, 20);
            AssertSame(why.Explain(english), why.Explain(other));
            WhatIfAnswer change = split.WhatIf(new HouseholdChange.DropTask(household.Tasks[0].Id));
            AssertSame(change.Explain(english), change.Explain(other));
            return household.Wishes.Count > 0;
        }, tellingShare: 0.2, share: 0.25);
    }

    [Theory]
    [InlineData("family-of-four", "es")]
    [InlineData("four-housemates", "de")]
    [InlineData("two-partners", "fr")]
    public void Explain_an_example_household_in_another_language_gives_the_text_on_record(string name, string culture)
    {
        string text = FairSplit.Of(ExampleFiles.Household(name)).Explain(CultureInfo.GetCultureInfo(culture)).Text;

        string onRecord = RepositoryFiles.PathOf("tests", "RelationshipKit.Tests", "Splitting", "Golden", $"{name}.{culture}.txt");
        Assert.Equal(File.ReadAllText(onRecord), AnySpace().Replace(text, " "));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_comparison_with_today_is_told_by_the_same_sentences(string culture)
    {
        Household household = ExampleFiles.Household("two-partners");
        var comparison = SplitComparison.Of(ComparedSplit.Of(FairSplit.Of(household)), ComparedSplit.Of(household, household.CurrentOwners));

        AssertSame(comparison.Explain(CultureInfo.GetCultureInfo("en")), comparison.Explain(CultureInfo.GetCultureInfo(culture)));
    }

    private static void AssertSame(SplitExplanation english, SplitExplanation own)
    {
        Assert.NotEqual("en", own.Language.Name);
        Assert.DoesNotMatch(@"[{}|]|  ", own.Text);
        Assert.Equal(english.Sections.Select(section => section.Topic), own.Sections.Select(section => section.Topic));
        Assert.All(english.Sections.Zip(own.Sections), pair =>
        {
            Assert.NotEqual(pair.First.Heading, pair.Second.Heading);
            Assert.Equal(pair.First.Sentences.Select(Bones), pair.Second.Sentences.Select(Bones));
        });

        static string Bones(ExplanationSentence sentence) =>
            $"{sentence.MessageId} {sentence.Person} {string.Join(' ', sentence.Others)} {string.Join(' ', sentence.Tasks)}";
    }

    private static ExplanationWords Words(string culture) => ExplanationWords.For(CultureInfo.GetCultureInfo(culture), Catalogue);

    private static IEnumerable<string> Slots(ExplanationMessage message, Regex kind) =>
        kind.Matches(message.Text).Select(slot => slot.Groups["name"].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)(:(?<form>[^{}]+))?\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Slot();

    // Which space stands before a per cent sign is the machine's knowledge of the culture.
    [GeneratedRegex("[\u00A0\u202F]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex AnySpace();

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Shown();
}
