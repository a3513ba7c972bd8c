using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Serialization;

namespace RelationshipKit.Tests.Serialization;

public sealed class HouseholdFileTests
{
    private static readonly PersonId Ana = PersonId.Create("p1");
    private static readonly PersonId Bo = PersonId.Create("p2");
    private static readonly TaskId Cook = TaskId.Create("cook");
    private static readonly TaskId Mow = TaskId.Create("mow");

    [Fact]
    public void Read_example_gives_every_value()
    {
        Household household = HouseholdFile.Read(Examples.Household.Bytes());

        Assert.Equal(["p1", "p2"], household.People.Select(person => person.Id.Value));
        Assert.Equal(["Ana", "Bo"], household.People.Select(person => person.Name));
        Assert.Equal("themself", household.People[1].Pronouns!.Reflexive);
        Assert.Equal(["Cook dinner", "groceries", "dishes", "Tax return", "mow"], household.Tasks.Select(task => task.DisplayName));
        Assert.Equal(Frequency.PerMonth(2).In(4, 5, 6, 7, 8, 9), household.Tasks[4].Frequency);
        Assert.Equal(30, household.MinutesOf(Ana, Cook));
        Assert.Equal(30L * 7 * 52 * 12 * 50, household.CostOf(Ana, Cook));
        Assert.Equal(40L * 7 * 52 * 12 * 200, household.CostOf(Bo, Cook));
        Assert.Equal(90L * 2 * 12 * 6 * 100, household.CostOf(Bo, Mow));
        Assert.Equal(20.77m, household.WeeklyMinutesOf(Bo, Mow).Round(2));
        Assert.Equal(
            [
                new Wish.MinutesCap(Ana, 900),
                new Wish.CannotDo(Ana, Mow),
                new Wish.Owner(TaskId.Create("tax"), Bo),
                new Wish.Together(Cook, TaskId.Create("groceries")),
                new Wish.Apart(Cook, TaskId.Create("dishes")),
            ],
            household.Wishes);
        Assert.Equal(Ana, household.CurrentOwners[Cook]);
    }

    [Fact]
    public void Write_example_leaves_defaults_out_and_keeps_the_order_of_the_contract()
    {
        string written = Encoding.UTF8.GetString(HouseholdFile.Write(HouseholdFile.Read(Examples.Household.Bytes())));

        Assert.Equal(
            """
            {
              "format": "relationshipkit.household",
              "version": 1,
              "people": [
                {
                  "id": "p1",
                  "name": "Ana",
                  "pronouns": "she/her",
                  "maxMinutesPerWeek": 900,
                  "cannotDo": [
                    "mow"
                  ]
                },
                {
                  "id": "p2",
                  "name": "Bo",
                  "pronouns": "they/them"
                }
              ],
              "tasks": [
                {
                  "id": "cook",
                  "name": "Cook dinner",
                  "minutes": 40,
                  "times": 7
                },
                {
                  "id": "groceries",
                  "minutes": 50,
                  "times": 2
                },
                {
                  "id": "dishes",
                  "minutes": 25,
                  "per": "day"
                },
                {
                  "id": "tax",
                  "name": "Tax return",
                  "minutes": 300,
                  "per": "year",
                  "owner": "p2"
                },
                {
                  "id": "mow",
                  "minutes": 90,
                  "times": 2,
                  "per": "month",
                  "months": [
                    4,
                    5,
                    6,
                    7,
                    8,
                    9
                  ]
                }
              ],
              "appraisals": {
                "p1": {
                  "cook": {
                    "burden": 50,
                    "minutes": 30
                  }
                },
                "p2": {
                  "cook": {
                    "burden": 200
                  }
                }
              },
              "together": [
                [
                  "cook",
                  "groceries"
                ]
              ],
              "apart": [
                [
                  "cook",
                  "dishes"
                ]
              ],
              "current": {
                "cook": "p1"
              }
            }

            """,
            written);
    }

    [Fact]
    public void Write_keeps_every_script_as_it_is()
    {
        Household household = HouseholdFile.Read(Examples.HouseholdInManyScripts.Bytes());

        byte[] bytes = HouseholdFile.Write(household);
        string written = Encoding.UTF8.GetString(bytes);

        Assert.Contains("美玲 🏡", written, StringComparison.Ordinal);
        Assert.Contains("ﻋﻤﺮ", written, StringComparison.Ordinal);
        Assert.Contains("Zoe\u0308", written, StringComparison.Ordinal);
        Assert.Contains("\"😀\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', written);
        Assert.NotEqual(0xEF, bytes[0]);
        Assert.Equal(household, HouseholdFile.Read(bytes));
    }

    [Fact]
    public void Read_takes_a_byte_order_mark()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Examples.Household.Bytes()];

        Assert.Equal(HouseholdFile.Read(Examples.Household.Bytes()), HouseholdFile.Read(bytes));
    }

    [Fact]
    public void Read_owner_who_cannot_do_the_task_is_a_matter_for_the_split()
    {
        const string file = """
            {"format":"relationshipkit.household","version":1,
             "people":[{"id":"a","name":"A","cannotDo":["t"]}],"tasks":[{"id":"t","minutes":1,"owner":"a"}]}
            """;

        Assert.Equal(2, HouseholdFile.Read(file.Bytes()).Wishes.Count);
    }

    [Fact]
    public void Read_largest_file_gives_the_largest_costs_exactly()
    {
        string file = LargestFile();

        Household household = HouseholdFile.Read(file.Bytes());

        const long largest = 10_080L * 1_000 * 364 * 12 * 1_000;
        Assert.All(Enumerable.Range(0, 1000), j => Assert.Equal(largest, household.CostAt(49, j)));
        Assert.Equal(44_029_440_000_000_000, Enumerable.Range(0, 1000).Sum(j => household.CostAt(0, j)));
    }

    [Fact]
    public void Read_throws_with_the_problems_and_without_names()
    {
        byte[] file = Examples.Household.Replace("\"minutes\": 40", "\"minutes\": 4.5", StringComparison.Ordinal).Bytes();

        var thrown = Assert.Throws<HouseholdFormatException>(() => HouseholdFile.Read(file));

        Assert.Equal("$.tasks[0].minutes", Assert.Single(thrown.Problems).Path);
        Assert.Contains("$.tasks[0].minutes", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", thrown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Streams_carry_the_same_as_bytes()
    {
        using var file = new MemoryStream(Examples.Household.Bytes());
        Household household = HouseholdFile.Read(file);
        using var written = new MemoryStream();
        HouseholdFile.Write(household, written);

        Assert.Equal(HouseholdFile.Write(household), written.ToArray());
    }

    [Fact]
    public void TryRead_sixty_megabytes_of_brackets_stops_at_the_limit()
    {
        using var endless = new EndlessBrackets();

        Assert.False(HouseholdFile.TryRead(endless, out _, out IReadOnlyList<InputProblem> problems));

        Assert.Equal("The text is larger than 16 MiB.", Assert.Single(problems).What);
        Assert.Equal((16 * 1024 * 1024) + 1, endless.Given);
    }

    [Theory]
    [InlineData(60 * 1024 * 1024)]
    [InlineData(16 * 1024 * 1024)]
    [InlineData(33)]
    public void TryRead_brackets_is_one_problem(int length)
    {
        byte[] brackets = new byte[length];
        Array.Fill(brackets, (byte)'[');

        Assert.False(HouseholdFile.TryRead(brackets, out _, out IReadOnlyList<InputProblem> problems));

        Assert.Single(problems);
    }

    private static string LargestFile()
    {
        string people = string.Join(',', Enumerable.Range(0, 50).Select(i => $$"""{"id":"p{{i}}","name":"n","share":1000}"""));
        string tasks = string.Join(',', Enumerable.Range(0, 1000).Select(j => $$"""{"id":"t{{j}}","minutes":10080,"times":1000,"per":"day"}"""));
        string ofOne = string.Join(',', Enumerable.Range(0, 1000).Select(j => $$"""
            "t{{j}}":{"burden":1000,"minutes":10080}
            """));
        string appraisals = string.Join(',', Enumerable.Range(0, 50).Select(i => $"\"p{i}\":{{{ofOne}}}"));
        return "{\"format\":\"relationshipkit.household\",\"version\":1,"
            + $"\"people\":[{people}],\"tasks\":[{tasks}],\"appraisals\":{{{appraisals}}}}}";
    }

    private sealed class EndlessBrackets : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'[', offset, count);
            Given += count;
            return count;
        }
    }
}
