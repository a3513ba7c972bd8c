using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Tests.Roles;

public sealed partial class RoleCatalogueTests
{
    private static readonly string[] Languages = ["de", "en", "es", "fr"];

    // Words that say of somebody that they are a woman or a man, or are grammatically so by choice; roles do without them.
    private static readonly Dictionary<string, string> GenderedWords = new(StringComparer.Ordinal)
    {
        ["en"] = @"\b(she|her|hers|he|him|his|man|men|woman|women|wife|husband|mother|father|mum|dad|girl|boy|lady|gentleman|son|daughter)\b",
        ["es"] = @"\b(él|ella|hombre|hombres|mujer|mujeres|esposo|esposa|marido|madre|padre|chica|chico|hijo|hija)\b",
        ["de"] = @"\b(Mann|Männer|Frau|Frauen|Ehemann|Ehefrau|Mutter|Vater|Mädchen|Junge|Sohn|Tochter|Hausfrau)\b",
        ["fr"] = @"\b(homme|hommes|femme|femmes|épouse|mari|mère|père|fille|garçon)\b",
    };

    private static readonly Dictionary<string, string> GenderedNouns = new(StringComparer.Ordinal)
    {
        ["en"] = @"\b([Mm][ae]n|[Ww]om[ae]n)\b",
        ["es"] = @"\b([Hh]ombres?|[Mm]ujer(es)?)\b",
        ["de"] = @"\b(Mann|Männer|Frau|Frauen)\b",
        ["fr"] = @"\b([Hh]ommes?|[Ff]emmes?)\b",
    };

    public static TheoryData<string> Cultures => [.. Languages];

    [Fact]
    public void Every_catalogue_comes_in_the_four_languages()
    {
        Assert.Equal(Languages, RoleCatalogues.Roles.Cultures);
        Assert.Equal(Languages, RoleCatalogues.Expectations.Cultures);
        Assert.Equal(Languages, RoleCatalogues.Domains.Cultures);
        Assert.Equal(Languages, RoleCatalogues.Disagreements.Cultures);
    }

    [Fact]
    public void The_catalogues_are_as_large_as_promised()
    {
        Assert.True(RoleCatalogues.Roles.BuiltIn("en")!.Entries.Count >= 25);
        Assert.True(RoleCatalogues.Expectations.BuiltIn("en")!.Entries.Count >= 60);
        Assert.True(RoleCatalogues.Domains.BuiltIn("en")!.Entries.Count >= 9);
        Assert.True(RoleCatalogues.Disagreements.BuiltIn("en")!.Entries.Count >= 5);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Roles_say_the_same_in_every_language(string culture)
    {
        Catalogue<Role> roles = RoleCatalogues.Roles.BuiltIn(culture)!, english = RoleCatalogues.Roles.BuiltIn("en")!;

        Assert.Equal(english.Entries.Select(Shape), roles.Entries.Select(Shape));
        AssertDistinct(roles.Entries.Select(role => role.Name));
        AssertTranslated(culture, english.Entries.Select(role => role.Purpose), roles.Entries.Select(role => role.Purpose));

        static string Shape(Role role) =>
            $"{role.Id} {role.Domain} {role.Responsibilities.Length} {role.Decisions.Length} {role.HandOnQuestions.Length} {string.Join(',', role.Tasks)}";
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Expectations_say_the_same_in_every_language(string culture)
    {
        Catalogue<Expectation> all = RoleCatalogues.Expectations.BuiltIn(culture)!, english = RoleCatalogues.Expectations.BuiltIn("en")!;

        Assert.Equal(english.Entries.Select(Shape), all.Entries.Select(Shape));
        AssertDistinct(all.Entries.Select(entry => entry.Text));
        AssertDistinct(all.Entries.Select(entry => entry.Question));
        AssertDistinct(all.Entries.Select(entry => entry.Reframing));
        AssertTranslated(culture, english.Entries.Select(entry => entry.Text), all.Entries.Select(entry => entry.Text));

        static string Shape(Expectation entry) =>
            $"{entry.Id} {entry.Area} {entry.Domain} {string.Join(',', entry.OftenFrom)} {string.Join(',', entry.HeardBy)} {string.Join(',', entry.Roles)}";
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Domains_and_ways_to_disagree_say_the_same_in_every_language(string culture)
    {
        Catalogue<DecisionDomain> domains = RoleCatalogues.Domains.BuiltIn(culture)!, englishDomains = RoleCatalogues.Domains.BuiltIn("en")!;
        Catalogue<DisagreementWay> ways = RoleCatalogues.Disagreements.BuiltIn(culture)!, englishWays = RoleCatalogues.Disagreements.BuiltIn("en")!;

        Assert.Equal(englishDomains.Entries.Select(domain => (domain.Id, domain.Examples.Length)), domains.Entries.Select(domain => (domain.Id, domain.Examples.Length)));
        Assert.Equal(englishWays.Entries.Select(way => way.Id), ways.Entries.Select(way => way.Id));
        AssertTranslated(culture, englishDomains.Entries.Select(domain => domain.Description), domains.Entries.Select(domain => domain.Description));
        AssertTranslated(culture, englishWays.Entries.Select(way => way.Description), ways.Entries.Select(way => way.Description));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_entry_has_its_example_and_every_question_ends_as_one(string culture)
    {
        Assert.All(RoleCatalogues.Roles.BuiltIn(culture)!.Entries, role => Assert.NotNull(role.Example));
        Assert.All(RoleCatalogues.Expectations.BuiltIn(culture)!.Entries, entry => Assert.NotNull(entry.Example));
        IEnumerable<string> questions =
        [
            .. RoleCatalogues.Roles.BuiltIn(culture)!.Entries.SelectMany(role => role.HandOnQuestions),
            .. RoleCatalogues.Expectations.BuiltIn(culture)!.Entries.Select(entry => entry.Question),
            .. RoleCatalogues.Domains.BuiltIn(culture)!.Entries.Select(domain => domain.Question),
        ];

        Assert.All(questions, question => Assert.Matches("[?][“”»]?( »)?$", question));
        if (culture == "es") Assert.All(questions, question => Assert.Contains('¿', question));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void References_lead_to_entries(string culture)
    {
        Catalogue<Role> roles = RoleCatalogues.Roles.BuiltIn(culture)!;
        Catalogue<DecisionDomain> domains = RoleCatalogues.Domains.BuiltIn(culture)!;
        var tasks = TaskCatalogue.For(CultureInfo.GetCultureInfo("en"));

        Assert.All(roles.Entries, role => Assert.True(domains.TryFind(role.Domain.Value, out _), role.ToString()));
        Assert.All(roles.Entries.SelectMany(role => role.Tasks), task => Assert.True(tasks.TryFind(task, out _), task.ToString()));
        foreach (Expectation entry in RoleCatalogues.Expectations.BuiltIn(culture)!.Entries)
        {
            Assert.True(domains.TryFind(entry.Domain.Value, out _), entry.ToString());
            Assert.All(entry.Roles, role => Assert.True(roles.TryFind(role.Value, out _), entry.ToString()));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void No_role_speaks_of_a_gender(string culture) => Assert.All(
        RoleCatalogues.Roles.BuiltIn(culture)!.Entries,
        role => Assert.DoesNotMatch(
            new Regex(GenderedWords[culture], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
            string.Join('\n', [role.Name, role.Purpose, role.Example!, .. role.Responsibilities, .. role.Decisions, .. role.HandOnQuestions])));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void No_expectation_is_worded_for_one_gender_and_each_is_heard_by_several(string culture) => Assert.All(
        RoleCatalogues.Expectations.BuiltIn(culture)!.Entries,
        entry =>
        {
            Assert.DoesNotMatch(
                new Regex(GenderedNouns[culture], RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
                $"{entry.Text} {entry.Reframing} {entry.Question}");
            Assert.True(entry.HeardBy.Length > 1, entry.ToString());
            Assert.NotEmpty(entry.OftenFrom);
        });

    [Fact]
    public void Expectations_reach_over_every_area_and_origin()
    {
        IReadOnlyList<Expectation> all = RoleCatalogues.Expectations.BuiltIn("en")!.Entries;

        Assert.Equal(Enum.GetValues<ExpectationArea>().Where(area => area is not ExpectationArea.Other), all.Select(entry => entry.Area).Distinct().Order());
        Assert.Equal(Enum.GetValues<ExpectationOrigin>(), all.SelectMany(entry => entry.OftenFrom).Distinct().Order());
        Assert.Equal(Enum.GetValues<ExpectationHearer>(), all.SelectMany(entry => entry.HeardBy).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Messages_have_the_same_ids_and_slots_in_every_language_and_examples_that_fit(string culture)
    {
        var words = ExplanationWords.For(CultureInfo.GetCultureInfo(culture), "role-words");
        var english = ExplanationWords.For(CultureInfo.GetCultureInfo("en"), "role-words");

        Assert.Equal(culture, words.Language.Name);
        Assert.Equal(english.Messages.Select(message => message.Id), words.Messages.Select(message => message.Id));
        Assert.Equal(english.Messages.Select(SlotsOf), words.Messages.Select(SlotsOf));
        Assert.All(words.Messages, message => Assert.Matches(PatternOf(message.Text), message.Example));

        static string SlotsOf(ExplanationMessage message) =>
            $"{message.Id}: {string.Join(' ', Slot().Matches(message.Text).Select(slot => slot.Value).Order(StringComparer.Ordinal))}";
    }

    [Fact]
    public void Read_catalogue_with_faults_lists_all_of_them()
    {
        byte[] text = """
            { "catalogue": "relationshipkit.expectations", "version": 1, "culture": "en", "expectations": [
              { "id": "a", "area": "sky", "text": "", "reframing": "b", "question": "c?", "from": [], "heardBy": ["men", "men"], "roles": ["x", "x"], "domain": 3, "colour": 1 },
              { "id": "a", "area": "home", "text": "t", "reframing": "b", "question": "c?", "from": ["family"], "heardBy": ["women"], "roles": [], "domain": "home" } ] }
            """u8.ToArray();

        Assert.False(RoleCatalogues.Expectations.TryRead(text, out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal(
            [
                "$.expectations[0].area", "$.expectations[0].text", "$.expectations[0].from", "$.expectations[0].heardBy[1]", "$.expectations[0].roles[1]",
                "$.expectations[0].domain", "$.expectations[0].colour", "$.expectations[1].id",
            ],
            problems.Select(problem => problem.Path));
    }

    private static void AssertDistinct(IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        Assert.Equal(all.Length, all.Distinct(StringComparer.Ordinal).Count());
    }

    private static void AssertTranslated(string culture, IEnumerable<string> english, IEnumerable<string> texts)
    {
        if (culture == "en") return;
        Assert.DoesNotContain(english.Zip(texts), pair => string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
    }

    private static string PatternOf(string text) => "^" + Slot().Replace(Regex.Escape(text).Replace(@"\{", "{", StringComparison.Ordinal), ".+") + "$";

    [GeneratedRegex(@"\{[a-zA-Z]+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Slot();
}
