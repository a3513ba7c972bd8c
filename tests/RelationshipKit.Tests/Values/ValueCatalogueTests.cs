using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Values;

namespace RelationshipKit.Tests.Values;

/// <summary>The catalogues of the room, enumerated from the data: whole, parallel in every language, kind, and for everyone.</summary>
public sealed partial class ValueCatalogueTests
{
    private static readonly string[] Languages = ["de", "en", "es", "fr"];

    private static readonly Person Ana = Person.Create(PersonId.Create("a"), "Ana");

    public static TheoryData<string> Cultures => [.. PersonalValue.Cards.Cultures];

    public static TheoryData<string, string> Messages
    {
        get
        {
            var messages = new TheoryData<string, string>();
            foreach (string culture in Languages)
            {
                foreach (ExplanationMessage message in WordsOf(culture).Messages) messages.Add(culture, message.Id);
            }

            return messages;
        }
    }

    [Fact]
    public void Every_catalogue_is_there_in_four_languages()
    {
        Assert.Equal(Languages, PersonalValue.Cards.Cultures);
        Assert.Equal(Languages, CuriosityPrompt.Prompts.Cultures);
        Assert.Equal(Languages, EmbeddedSeeds.CulturesOf("value-words"));
        Assert.Equal(Languages, EmbeddedSeeds.CulturesOf("mission"));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Cards_are_the_same_in_every_language_and_whole(string culture)
    {
        Catalogue<PersonalValue> cards = PersonalValue.Cards.BuiltIn(culture)!, english = PersonalValue.Cards.BuiltIn("en")!;

        Assert.True(cards.Entries.Count >= 80);
        Assert.Equal(english.Entries.Select(card => (card.Id, card.Group)), cards.Entries.Select(card => (card.Id, card.Group)));
        Assert.Equal(cards.Entries.Count, cards.Entries.Select(card => card.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(cards.Entries.Count, cards.Entries.Select(card => card.Description).Distinct(StringComparer.Ordinal).Count());
        Assert.All(cards.Entries, card =>
        {
            Assert.NotEqual(ValueGroup.Other, card.Group);
            Assert.True(card.Name.Length <= 40, card.Name);
            Assert.EndsWith(".", card.Description, StringComparison.Ordinal);
            Assert.EndsWith(".", card.Example!, StringComparison.Ordinal);
            Assert.True(card.Example!.Length <= 120, card.Example);
        });
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Other_languages_have_words_of_their_own(string culture)
    {
        if (culture == "en") return;
        Catalogue<PersonalValue> cards = PersonalValue.Cards.BuiltIn(culture)!, english = PersonalValue.Cards.BuiltIn("en")!;

        Assert.All(cards.Entries.Zip(english.Entries), pair =>
        {
            Assert.NotEqual(pair.Second.Description, pair.First.Description);
            Assert.NotEqual(pair.Second.Example, pair.First.Example);
        });
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void No_text_presumes_a_gender(string culture)
    {
        IEnumerable<string> texts =
        [
            .. PersonalValue.Cards.BuiltIn(culture)!.Entries.SelectMany(card => new[] { card.Name, card.Description, card.Example! }),
            .. CuriosityPrompt.Prompts.BuiltIn(culture)!.Entries.Select(prompt => prompt.Text),
            .. MissionAnswer.Questions(CultureInfo.GetCultureInfo(culture)).Select(question => question.Text),
            .. WordsOf(culture).Messages.Select(message => message.Text),
        ];

        string gendered = culture switch
        {
            "es" => "él|ella|ellos|ellas|hombres?|mujer(es)?|marido|esposa|madres?|padres?|niños y|unidos|juntos|juntas",
            "de" => "Mann|Männer|Frau|Frauen|Ehemann|Ehefrau|Mutter|Vater|Nachbarin|Partnerin",
            "fr" => "hommes?|femmes?|mari|épouse|mères?|pères?|seule?s?|venue?",
            _ => "he|she|him|his|hers?|m[ae]n|wom[ae]n|husband|wife|boys?|girls?|mothers?|fathers?",
        };
        Assert.All(texts, text => Assert.DoesNotMatch(new Regex($@"\b({gendered})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)), text));
    }

    /// <summary>Nothing that anyone reads here orders anyone about.</summary>
    [Fact]
    public void No_English_text_is_a_demand()
    {
        IEnumerable<string> texts = [.. WordsOf("en").Messages.Select(message => message.Text), .. CuriosityPrompt.Prompts.BuiltIn("en")!.Entries.Select(prompt => prompt.Text)];

        Assert.All(texts, text => Assert.DoesNotMatch(Demanding(), text));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Prompts_and_questions_are_the_same_in_every_language(string culture)
    {
        Catalogue<CuriosityPrompt> prompts = CuriosityPrompt.Prompts.BuiltIn(culture)!;
        Assert.Equal(
            CuriosityPrompt.Prompts.BuiltIn("en")!.Entries.Select(prompt => (prompt.Id, prompt.Occasion)), prompts.Entries.Select(prompt => (prompt.Id, prompt.Occasion)));
        Assert.All(Enum.GetValues<CuriosityOccasion>(), occasion => Assert.True(prompts.Entries.Count(prompt => prompt.Occasion == occasion) >= 3));
        Assert.All(prompts.Entries, prompt => Assert.Matches("[?.]$", prompt.Text));
        Assert.All(prompts.Entries, prompt => Assert.Contains('?', prompt.Text));
        Assert.Equal(
            MissionAnswer.Questions(CultureInfo.GetCultureInfo("en")).Select(question => question.Id),
            MissionAnswer.Questions(CultureInfo.GetCultureInfo(culture)).Select(question => question.Id));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Say_with_the_sample_values_gives_the_example(string culture, string id)
    {
        ExplanationWords words = WordsOf(culture);
        ExplanationMessage message = words.Messages.Single(one => one.Id == id);

        Assert.Equal(message.Example, words.Say(id, Samples(culture)));
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_has_the_slots_it_has_in_English(string culture, string id) =>
        Assert.Equal(SlotsOf("en", id), SlotsOf(culture, id));

    [Fact]
    public void Every_message_that_the_code_names_is_there_and_every_other_one_is_used()
    {
        string source = string.Concat(
            Directory.EnumerateFiles(RepositoryFiles.PathOf("src", "RelationshipKit", "Values"), "*.cs").Select(File.ReadAllText));

        Assert.All(
            WordsOf("en").Messages.Where(message => message.Id is not "list.comma"),
            message => Assert.Contains($"\"{message.Id}\"", source, StringComparison.Ordinal));
    }

    [Fact]
    public void Hosts_lay_their_own_cards_over_the_built_in_ones()
    {
        const string own = """
            { "catalogue": "relationshipkit.values", "version": 1, "culture": "en", "values": [
              { "id": "honesty", "name": "Plain talk", "description": "Saying it." }, { "id": "our-boat", "name": "The boat", "description": "Being afloat." } ] }
            """;
        Catalogue<PersonalValue> english = PersonalValue.Cards.BuiltIn("en")!;

        Catalogue<PersonalValue> cards = english.With(PersonalValue.Cards.Read(System.Text.Encoding.UTF8.GetBytes(own)));

        Assert.Equal(english.Entries.Count + 1, cards.Entries.Count);
        Assert.Equal("Plain talk", cards.Find("honesty").Name);
        Assert.Equal(ValueGroup.Other, cards.Find("our-boat").Group);
    }

    [Fact]
    public void A_faulty_catalogue_is_refused_with_every_problem()
    {
        const string faulty = """
            { "catalogue": "relationshipkit.values", "version": 1, "culture": "en", "values": [
              { "id": "a", "name": "", "description": "x", "group": "war" }, { "id": "a", "name": "x", "description": "", "colour": 1 } ] }
            """;

        Assert.False(PersonalValue.Cards.TryRead(System.Text.Encoding.UTF8.GetBytes(faulty), out _, out IReadOnlyList<InputProblem> problems));

        Assert.Equal(
            ["$.values[0].group", "$.values[0].name", "$.values[1].colour", "$.values[1].description", "$.values[1].id"],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    private static ExplanationWords WordsOf(string culture) => ExplanationWords.For(CultureInfo.GetCultureInfo(culture), "value-words");

    private static string[] SlotsOf(string culture, string id) =>
        [.. Slot().Matches(WordsOf(culture).Messages.Single(message => message.Id == id).Text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static ExplanationSlot[] Samples(string culture)
    {
        (string Value, string Other, string Matter, string When, string Will, string Title, string Step, string Task, string Theme, string Text, string Wants, string Quotes) samples = culture switch
        {
            "es" => ("Sinceridad", "y Descanso", "lo que leo", "se levanta la voz", "salgo diez minutos de la habitación", "Curso de griego por la tarde", "comprar el libro", "Hacer la cena", "calma", "una tarde en calma", "tiempo protegido y dinero", "«una tarde en calma» (Ana) y «calma por la noche» (Bo)"),
            "de" => ("Ehrlichkeit", "und Ruhe", "was ich lese", "es laut wird", "gehe ich für zehn Minuten hinaus", "Abendkurs Griechisch", "das Buch kaufen", "Abendessen kochen", "ruhig", "ein ruhiger Abend", "geschützte Zeit und Geld", "„ein ruhiger Abend“ (Ana) und „ruhige Nächte“ (Bo)"),
            "fr" => ("Honnêteté", "et Repos", "ce que je lis", "le ton monte", "je quitte la pièce dix minutes", "Cours du soir de grec", "acheter le livre", "Préparer le dîner", "calme", "une soirée calme", "du temps protégé et de l'argent", "«\u00a0une soirée calme\u00a0» (Ana) et «\u00a0du calme la nuit\u00a0» (Bo)"),
            _ => ("Honesty", "and Rest", "what I read", "voices are raised", "leave the room for ten minutes", "Evening course in Greek", "buy the book", "Cook dinner", "quiet", "a quiet evening", "protected time and money", "“a quiet evening” (Ana) and “quiet at night” (Bo)"),
        };
        return
        [
            ExplanationSlot.Text("first", "Ana"), ExplanationSlot.Text("last", "Bo"), ExplanationSlot.Person("person", Ana), ExplanationSlot.Text("people", "Ana"),
            ExplanationSlot.Text("others", "Bo"), ExplanationSlot.Text("date", "2026-11-21"), ExplanationSlot.Count("count", 120), ExplanationSlot.Count("minutes", 120),
            ExplanationSlot.Count("tasks", 1), ExplanationSlot.Count("givenMinutes", 0), ExplanationSlot.Count("givenTasks", 2), ExplanationSlot.Text("value", samples.Value),
            ExplanationSlot.Text("values", $"{samples.Value} {samples.Other}"), ExplanationSlot.Text("matter", samples.Matter), ExplanationSlot.Text("when", samples.When),
            ExplanationSlot.Text("will", samples.Will), ExplanationSlot.Text("title", samples.Title), ExplanationSlot.Text("step", samples.Step),
            ExplanationSlot.Text("task", samples.Task), ExplanationSlot.Text("theme", samples.Theme), ExplanationSlot.Text("text", samples.Text),
            ExplanationSlot.Text("wants", samples.Wants), ExplanationSlot.Text("quotes", samples.Quotes),
        ];
    }

    [GeneratedRegex(@"\{[a-zA-Z]+\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Slot();

    [GeneratedRegex(@"\b(you (must|should|have to|ought|need to)|must not|do not you dare)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Demanding();
}
