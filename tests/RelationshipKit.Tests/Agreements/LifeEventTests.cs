using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Agreements;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using static RelationshipKit.Tests.Agreements.AgreementCases;

namespace RelationshipKit.Tests.Agreements;

public sealed partial class LifeEventTests
{
    private static readonly string[] Languages = ["de", "en", "es", "fr"];

    private static readonly TaskId Cook = TaskId.Create("cook"), Nights = TaskId.Create("night-care"), Call = TaskId.Create("elder-call");

    private static readonly Household Two = Household.Create(
        [Person.Create(Ana, "Ana"), Person.Create(Bo, "Bo")],
        [HouseholdTask.Create(Cook, 40, Frequency.PerDay(), "Cook dinner"), HouseholdTask.Create(Call, 30, Frequency.PerWeek(), "Call the grandparents")],
        currentOwners: [new(Cook, Ana), new(Call, Bo)]);

    public static TheoryData<string> Cultures => [.. Languages];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Events_say_the_same_in_every_language(string culture)
    {
        Catalogue<LifeEvent> events = LifeEvent.Events.BuiltIn(culture)!, english = LifeEvent.Events.BuiltIn("en")!;

        Assert.Equal(Languages, LifeEvent.Events.Cultures);
        Assert.True(english.Entries.Count >= 14);
        Assert.Equal(english.Entries.Select(Shape), events.Entries.Select(Shape));
        if (culture != "en") Assert.Empty(english.Entries.Select(entry => entry.Description).Intersect(events.Entries.Select(entry => entry.Description)));

        static string Shape(LifeEvent entry) => $"{entry.Id} {entry.Availability} {entry.Capacity} {entry.People} {entry.ReviewAfterDays} "
            + $"{string.Join(',', entry.TasksAppear)} {string.Join(',', entry.TasksEnd)} {string.Join(',', entry.Questions.Select(question => question.Id + question.About))} {entry.Evidence?.Source}";
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_question_is_one_and_every_task_is_of_the_catalogue(string culture)
    {
        var tasks = TaskCatalogue.For(CultureInfo.InvariantCulture);
        Assert.All(LifeEvent.Events.BuiltIn(culture)!.Entries, entry =>
        {
            Assert.All(entry.Questions, question => Assert.EndsWith("?", question.Text, StringComparison.Ordinal));
            Assert.All(entry.TasksAppear.Concat(entry.TasksEnd), task => Assert.True(tasks.TryFind(task, out _), task.ToString()));
            Assert.All(entry.TasksAppear, task => Assert.True(entry.TaskNames.ContainsKey(task), task.ToString()));
            Assert.DoesNotMatch(Gendered(), $"{entry.Name} {entry.Description} {string.Join(' ', entry.Questions.Select(question => question.Text))}");
        });
    }

    [Fact]
    public void ApplyTo_changes_what_was_said_and_nothing_else()
    {
        LifeEvent birth = Find("birth");
        var nights = HouseholdTask.Create(Nights, 40, Frequency.PerDay());

        LifeEventOutcome outcome = birth.ApplyTo(Two, LifeEventDetails.On(Today).Concerning(Ana).WithShare(Ana, 1).WithShare(Bo, 2).WithTask(nights));

        Assert.Equal(Two.WithShare(Bo, 2).WithTask(nights), outcome.Household);
        Assert.Equal(Today.AddDays(birth.ReviewAfterDays), outcome.Review);
    }

    [Fact]
    public void ApplyTo_without_details_changes_nothing_and_asks_for_everything()
    {
        LifeEvent birth = Find("birth");

        LifeEventOutcome outcome = birth.ApplyTo(Two, LifeEventDetails.On(Today));

        Assert.Equal(Two, outcome.Household);
        Assert.Equal(
            [
                new OpenQuestion(OpenQuestionKind.WhomItConcerns),
                .. birth.TasksAppear.Select(task => new OpenQuestion(OpenQuestionKind.TaskAppears, Task: task)),
                .. birth.Questions.Select(question => new OpenQuestion(OpenQuestionKind.ToTalkAbout, question)),
            ],
            outcome.OpenQuestions);
    }

    [Fact]
    public void ApplyTo_asks_only_for_what_was_left_open()
    {
        LifeEventDetails said = LifeEventDetails.On(Today).Concerning(Ana, Bo).AsBefore(Bo).WithShare(Ana, 1).WithTask(HouseholdTask.Create(Nights, 40));

        LifeEventOutcome outcome = Find("birth").TasksAppear.Where(task => task != Nights)
            .Aggregate(said, (details, task) => details.Settled(task)) is { } settled ? Find("birth").ApplyTo(Two, settled) : throw new InvalidOperationException();

        Assert.Equal([new OpenQuestion(OpenQuestionKind.Time, Person: Ana)], outcome.OpenQuestions.Where(question => question.Question is null));
    }

    [Fact]
    public void ApplyTo_somebody_leaving_takes_all_that_was_theirs_and_names_what_has_no_owner()
    {
        LifeEventOutcome outcome = Find("someone-leaves").ApplyTo(Two, LifeEventDetails.On(Today).Left(Bo));

        Assert.Equal([Ana], outcome.Household.People.Select(person => person.Id));
        Assert.Contains(new OpenQuestion(OpenQuestionKind.TaskWithoutOwner, Task: Call), outcome.OpenQuestions);
    }

    [Fact]
    public void ApplyTo_a_parent_moving_in_asks_whether_the_calls_end()
    {
        LifeEventOutcome outcome = Find("parent-moves-in").ApplyTo(Two, LifeEventDetails.On(Today).Joined(Person.Create(Cy, "Cy")));

        Assert.Contains(new OpenQuestion(OpenQuestionKind.TaskEnds, Task: Call), outcome.OpenQuestions);
        Assert.Contains(new OpenQuestion(OpenQuestionKind.Share, Person: Cy), outcome.OpenQuestions);
    }

    [Fact]
    public void ApplyTo_details_of_a_stranger_are_refused() =>
        Assert.Throws<ArgumentException>(() => Find("new-job").ApplyTo(Two, LifeEventDetails.On(Today).Concerning(Di)));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Explain_puts_every_question_into_words(string culture)
    {
        foreach (LifeEvent entry in LifeEvent.Events.BuiltIn("en")!.Entries)
        {
            LifeEventOutcome outcome = entry.ApplyTo(Two, LifeEventDetails.On(Today).Concerning(Ana));
            WordedPage page = outcome.Explain(CultureInfo.GetCultureInfo(culture));

            Assert.Equal(culture, page.Language.Name);
            Assert.Equal(outcome.OpenQuestions.Count + (entry.Evidence is null ? 2 : 3), page.Lines.Count);
            Assert.All(outcome.OpenQuestions.Where(question => question.Kind is OpenQuestionKind.TaskAppears), question => Assert.DoesNotContain($": {question.Task}?", page.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void TryRead_catalogue_with_faults_lists_all_of_them()
    {
        byte[] text = """
            { "catalogue": "relationshipkit.life-events", "version": 1, "culture": "en", "sources": {}, "tasks": {}, "questions": [],
              "events": [ { "id": "a", "name": "A", "description": "", "availability": "lots", "capacity": "less", "people": "none", "reviewAfterDays": 0,
                "tasksAppear": ["x"], "tasksEnd": [], "questions": ["q"], "evidence": { "text": "t", "source": "s" }, "colour": 1 } ] }
            """u8.ToArray();

        Assert.False(LifeEvent.Events.TryRead(text, out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal(
            ["description", "availability", "tasksAppear[0]", "reviewAfterDays", "questions[0]", "evidence.source", "colour"],
            problems.Select(problem => problem.Path["$.events[0].".Length..]));
    }

    private static LifeEvent Find(string id) => LifeEvent.Events.BuiltIn("en")!.Find(id);

    [GeneratedRegex(@"\b(she|her|he|his|mother|father|wife|husband|madre|padre|esposa|marido|Mutter|Vater|Frau|Mann|mère|père|femme|mari)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Gendered();
}
