using System.Collections.Immutable;
using System.Globalization;
using FsCheck.Fluent;
using RelationshipKit.Communication;
using RelationshipKit.Households;
using RelationshipKit.Values;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Values;

/// <summary>What somebody has not shared stands on no page for another, whatever is rendered.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] Languages = ["de", "en", "es", "fr"];

    [Fact]
    public void Private_items_appear_on_no_page_for_another_person() => Check.ForAll(
        "privacy over every renderer",
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            var random = new Random(seed);
            var home = new Home(random);
            int hidden = 0;
            foreach ((string page, PersonId? reader) in home.Pages())
            {
                foreach ((string secret, Func<PersonId, bool> isFor) in home.Secrets)
                {
                    // A page without a reader is for everyone.
                    bool mayBeThere = reader is { } one ? isFor(one) : home.People.All(person => isFor(person.Id));
                    if (mayBeThere) continue;
                    hidden++;
                    Assert.DoesNotContain(secret, page, StringComparison.OrdinalIgnoreCase);
                }
            }

            return hidden > 0;
        });

    [Fact]
    public void Their_owners_see_them() => Check.ForAll(
        "owners see what is theirs",
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            var home = new Home(new Random(seed));
            foreach (Boundary boundary in home.Boundaries)
                Assert.Contains(boundary.Matter, Boundary.Explain(home.Boundaries, boundary.Owner, home.People, home.Culture).Text, StringComparison.Ordinal);
            foreach (Goal goal in home.Goals.Goals)
                Assert.Contains(goal.Title, home.Goals.Explain(home.Household, goal.People[0], home.Culture).Text, StringComparison.Ordinal);
            return home.Boundaries.Length > 0 && home.Goals.Goals.Length > 0;
        });

    [Fact]
    public void A_boundary_says_what_its_owner_will_do_and_fills_a_boundary_statement()
    {
        Person ana = Person.Create(PersonId.Create("p1"), "Ana"), bo = Person.Create(PersonId.Create("p2"), "Bo");
        Boundary boundary = Boundary.Create(ana.Id, "what I read", "voices are raised", "leave the room for ten minutes");
        var english = CultureInfo.GetCultureInfo("en");

        Assert.Contains("Nothing here is shared with you.", Boundary.Explain([boundary], bo.Id, [ana, bo], english).Text, StringComparison.Ordinal);
        string shared = Boundary.Explain([boundary.ShareWith(Audience.Of(bo.Id))], bo.Id, [ana, bo], english).Text;
        Assert.Contains("Ana decides about this: what I read", shared, StringComparison.Ordinal);
        Assert.Contains("Ana says: “When voices are raised, I will leave the room for ten minutes.”", shared, StringComparison.Ordinal);
        AssertiveStatement statement = Say.As(StatementForm.Boundary)
            .With(StatementSlot.When, boundary.When!).With(StatementSlot.Will, boundary.Will!).Build(english);
        Assert.True(statement.IsComplete);
        Assert.Contains("leave the room for ten minutes", statement.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_objects_hold_nobody_s_words()
    {
        var home = new Home(new Random(7));
        IEnumerable<object> objects =
        [
            .. home.Boundaries, .. home.Goals.Goals, .. home.Goals.Goals.SelectMany(goal => goal.Support), .. home.Answers, .. home.Sorts, home.Goals,
            .. home.Mission.Lines, .. home.Mission.Lines.SelectMany(line => line.Stands), .. MissionTheme.In(home.People.Select(person => person.Id), home.Answers, home.Culture),
        ];

        Assert.All(objects, one => Assert.DoesNotContain("secret", $"{one}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Three or four people with everything the room knows; each private text says 'secret' and a number.</summary>
    private sealed class Home
    {
        private readonly Random _random;
        private int _count;

        public Home(Random random)
        {
            _random = random;
            Culture = CultureInfo.GetCultureInfo(Languages[random.Next(Languages.Length)]);
            People = [.. Enumerable.Range(0, random.Next(2, 5)).Select(person => Person.Create(PersonId.Create($"p{person}"), $"Name{person}"))];
            HouseholdTask[] tasks = [.. Enumerable.Range(0, 4).Select(task => HouseholdTask.Create(TaskId.Create($"t{task}"), 30))];
            Household = Household.Create(People, tasks);
            Boundaries = [.. Enumerable.Range(0, 4).Select(_ => DrawBoundary())];
            Goals = HouseholdGoals.Of(Enumerable.Range(0, 4).Select(goal => DrawGoal(goal, tasks[goal].Id)));
            Sorts = [.. People.Select(DrawSort)];
            Answers = [.. People.SelectMany(person => Enumerable.Range(0, 3).Select(_ => DrawAnswer(person.Id)))];
            Mission = MissionStatement.Draft(People, Answers, Culture);
        }

        public CultureInfo Culture { get; }

        public ImmutableArray<Person> People { get; }

        public Household Household { get; }

        public ImmutableArray<Boundary> Boundaries { get; }

        public HouseholdGoals Goals { get; }

        public ImmutableArray<SortedValues> Sorts { get; }

        public ImmutableArray<MissionAnswer> Answers { get; }

        public MissionStatement Mission { get; }

        public List<(string Secret, Func<PersonId, bool> IsFor)> Secrets { get; } = [];

        public IEnumerable<(string Page, PersonId? Reader)> Pages()
        {
            foreach (Person reader in People)
            {
                yield return (Boundary.Explain(Boundaries, reader.Id, People, Culture).Text, reader.Id);
                yield return (Goals.Explain(Household, reader.Id, Culture).Text, reader.Id);
            }

            yield return (Goals.Explain(Household, reader: null, Culture).Text, null);
            yield return (ValueAgreement.Of(Sorts).Explain(Culture, People).Text, null);
            yield return (Mission.Explain(People, Culture).Text, null);
            foreach (MissionTheme theme in MissionTheme.In(People.Select(person => person.Id), Answers, Culture))
                yield return (string.Join('\n', theme.Lines.Select(line => line.Text)), null);
        }

        private Boundary DrawBoundary()
        {
            PersonId owner = DrawPerson();
            Audience audience = DrawAudience();
            bool IsFor(PersonId reader) => reader == owner || audience.Includes(reader);
            bool plans = _random.Next(2) == 0;
            return Boundary.Create(owner, Secret(IsFor), plans ? Secret(IsFor) : null, plans ? Secret(IsFor) : null).ShareWith(audience);
        }

        private Goal DrawGoal(int number, TaskId task)
        {
            PersonId owner = DrawPerson();
            Audience audience = DrawAudience();
            bool IsFor(PersonId reader) => reader == owner || audience.Includes(reader);
            Goal goal = Goal.Create(GoalId.Create($"g{number}"), [owner], Secret(IsFor), nextStep: Secret(IsFor)).ShowTo(audience);
            foreach (Person person in People.Where(person => person.Id != owner && audience.Includes(person.Id)))
            {
                goal = goal.With(new SupportCommitment.Money(person.Id, Secret(IsFor)));
                if (goal.Support.Length == 1) goal = goal.With(new SupportCommitment.TakenOverTask(person.Id, task, Secret(IsFor)));
            }

            return goal;
        }

        private SortedValues DrawSort(Person person)
        {
            Audience audience = DrawAudience();
            bool IsFor(PersonId reader) => reader == person.Id || audience.Includes(reader);
            SortedValues sort = SortCases.Draw(_random, person.Id.Value, 10);
            return SortedValues.Create(
                sort.Person,
                sort.Date,
                sort.In(ValuePile.Very),
                sort.In(ValuePile.Somewhat),
                sort.In(ValuePile.Not),
                sort.Ranking(),
                sort.Kept.Select(value => KeyValuePair.Create(value, Secret(IsFor)))).SharingMeanings(audience);
        }

        private MissionAnswer DrawAnswer(PersonId person)
        {
            Audience audience = DrawAudience();
            return new MissionAnswer(person, "together", $"{Secret(reader => reader == person || audience.Includes(reader))} quiet evenings") { SharedWith = audience };
        }

        private PersonId DrawPerson() => People[_random.Next(People.Length)].Id;

        private Audience DrawAudience() => _random.Next(3) switch
        {
            0 => Audience.Everyone,
            1 => Audience.Of(DrawPerson()),
            _ => Audience.Nobody,
        };

        private string Secret(Func<PersonId, bool> isFor)
        {
            string secret = $"secret{_count++}x";
            Secrets.Add((secret, isFor));
            return secret;
        }
    }
}
