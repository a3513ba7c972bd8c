using System.Globalization;
using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Serialization;
using RelationshipKit.Values;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Values;

public sealed class MissionTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly Person Ana = Person.Create(PersonId.Create("ana"), "Ana");
    private static readonly Person Bo = Person.Create(PersonId.Create("bo"), "Bo");
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void Themes_are_words_that_several_came_to_with_their_lines()
    {
        MissionTheme theme = Assert.Single(MissionTheme.In([Ana.Id, Bo.Id], Answers(), English));

        Assert.Equal("guests", theme.Word);
        Assert.Equal(["We welcome guests.", "A guest finds soup."], theme.Lines.Select(line => line.Text));
    }

    [Theory]
    [InlineData("de", "Wir wollen ruhige Abende.", "Ein ruhiger Abend ist viel.", "ruhige")]
    [InlineData("es", "Queremos tardes tranquilas.", "Una casa tranquila.", "tranquilas")]
    [InlineData("fr", "Des soirées calmes.", "Le calme du matin.", "calmes")]
    public void Themes_are_found_in_every_language(string culture, string one, string other, string expected) =>
        Assert.Contains(expected, MissionTheme.In([Ana.Id, Bo.Id], [Shared(Ana, one), Shared(Bo, other)], CultureInfo.GetCultureInfo(culture)).Select(theme => theme.Word));

    [Fact]
    public void A_draft_quotes_and_invents_nothing()
    {
        var mission = MissionStatement.Draft([Ana, Bo], Answers(), English);

        Assert.Equal(
            ["guests: “We welcome guests.” (Ana) and “A guest finds soup.” (Bo)", "“I need an hour alone.” (Ana)", "“Laughing every day.” (Bo)"],
            mission.Lines.Select(line => line.Text));
        Assert.Equal(Answers().Length, mission.Lines.Sum(line => line.Sources.Length));
        Assert.False(mission.IsSettled);
    }

    [Fact]
    public void Editing_a_line_asks_the_others_anew_and_keeps_the_sources()
    {
        MissionStatement mission = MissionStatement.Draft([Ana, Bo], Answers(), English).Accept(1, Bo.Id).Edit(1, Ana.Id, "Our door is open.");

        Assert.Equal([Ana.Id], mission.Lines[0].Stands.Select(stand => stand.Person));
        Assert.Equal(2, mission.Lines[0].Sources.Length);
        Assert.Equal("Our door is open.", mission.Lines[0].Text);
    }

    [Fact]
    public void Dissent_is_written_down_with_respect_and_stays_in_the_revision()
    {
        MissionStatement mission = MissionStatement.Draft([Ana, Bo], Answers(), English);
        foreach (MissionLine line in mission.Lines) mission = mission.Accept(line.Number, Ana.Id).Accept(line.Number, Bo.Id);
        mission = mission.Dissent(2, Bo.Id, "Two hours, rather.").Revise(Day);

        string text = mission.Explain([Ana, Bo], English).Text;

        Assert.Contains("Revised on 2026-11-21", text, StringComparison.Ordinal);
        Assert.Contains("Bo sees this line differently: “Two hours, rather.”", text, StringComparison.Ordinal);
        Assert.Equal("Two hours, rather.", Assert.Single(mission.Revisions).Lines[1].Stands.Single(stand => !stand.Accepts).Reason);
        Assert.Contains("All of us stand behind this line.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Revise_before_all_have_spoken_or_backwards_in_time_is_refused()
    {
        MissionStatement mission = MissionStatement.Draft([Ana], [Shared(Ana, "Sing.")], English);
        Assert.Throws<InvalidOperationException>(() => mission.Revise(Day));
        MissionStatement revised = mission.Accept(1, Ana.Id).Revise(Day);
        Assert.Throws<ArgumentException>(() => revised.Revise(Day.AddDays(-1)));
    }

    /// <summary>Whatever people do in whatever order: revisions never change, sources are never lost, and one person has one stand on a line.</summary>
    [Fact]
    public void Random_deeds_break_nothing() => Check.ForAll(
        "mission statement under random deeds",
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            var random = new Random(seed);
            MissionStatement mission = MissionStatement.Draft([Ana, Bo], Answers(), English);
            for (int at = 0; at < 60; at++)
            {
                MissionStatement before = mission;
                try
                {
                    mission = Draw(random, mission, at);
                }
                catch (Exception refused) when (refused is ArgumentException or InvalidOperationException)
                {
                    Assert.Same(before, mission);
                }

                Assert.Equal(before.Revisions, mission.Revisions.Take(before.Revisions.Length));
                Assert.Equal(mission.Lines.Length, mission.Lines.Select(line => line.Number).Distinct().Count());
                Assert.All(mission.Lines, line => Assert.Equal(line.Stands.Length, line.Stands.Select(stand => stand.Person).Distinct().Count()));
                foreach (MissionLine line in mission.Lines.Where(line => line.Number <= 3)) Assert.NotEmpty(line.Sources);
                Assert.NotEmpty(mission.Explain([Ana, Bo], English).Lines);
                if (at % 6 == 0) mission = Stored(mission);
            }

            return mission.Revisions.Length > 1;
        },
        tellingShare: 0.2);

    [Fact]
    public void A_faulty_file_is_refused_with_every_problem()
    {
        const string faulty = """
            { "format": "relationshipkit.mission-statement", "version": 1, "people": ["a", "b"], "next": 3,
              "lines": [ { "number": 1, "text": "" }, { "number": 1, "text": "x", "sources": [ { "person": "z", "question": "q", "text": " " } ] },
                         { "number": 3, "text": "x", "stands": [ { "person": "a", "accepts": true, "reason": "no" }, { "person": "a", "accepts": 1 } ] } ],
              "revisions": [ { "date": "2026-11-21", "lines": [] }, { "date": "2026-11-20", "lines": [], "mood": 1 } ] }
            """;

        Assert.False(MissionFile.TryRead(faulty.Bytes(), out _, out IReadOnlyList<InputProblem> problems));
        Assert.False(PublishedSchema.Accepts("mission-statement", faulty.Bytes()));

        Assert.Equal(
            [
                "$.lines[0].text", "$.lines[1].number", "$.lines[1].sources[0].person", "$.lines[1].sources[0].text", "$.lines[2].number",
                "$.lines[2].stands[0]", "$.lines[2].stands[1].accepts", "$.lines[2].stands[1].person", "$.revisions[1].date", "$.revisions[1].mood",
            ],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
    }

    /// <summary>The statement from a file of it, which says the same in every respect.</summary>
    private static MissionStatement Stored(MissionStatement mission)
    {
        byte[] written = MissionFile.Write(mission);
        Assert.True(PublishedSchema.Accepts("mission-statement", written));
        Assert.True(MissionFile.TryRead(written, out MissionStatement? stored, out IReadOnlyList<InputProblem> problems), string.Join('\n', problems));
        Assert.Equal(mission.Lines.AsEnumerable(), stored.Lines.AsEnumerable());
        Assert.Equal(mission.Revisions.AsEnumerable(), stored.Revisions.AsEnumerable());
        Assert.Equal(mission.IsSettled, stored.IsSettled);
        Assert.Equal(written, MissionFile.Write(stored));
        return stored;
    }

    private static MissionStatement Draw(Random random, MissionStatement mission, int at)
    {
        PersonId who = random.Next(2) == 0 ? Ana.Id : Bo.Id;
        int line = mission.Lines.IsEmpty ? 1 : mission.Lines[random.Next(mission.Lines.Length)].Number;
        return random.Next(12) switch
        {
            0 => mission.Edit(line, who, $"Line {at}"),
            1 => mission.Add(who, $"New {at}"),
            2 => mission.Remove(line, who),
            3 => mission.Dissent(line, who, random.Next(2) == 0 ? null : "because"),
            4 or 5 or 6 => mission.Revise(Day.AddDays(random.Next(-1, 3) + at)),
            _ => mission.Accept(line, who),
        };
    }

    private static MissionAnswer[] Answers() =>
    [
        Shared(Ana, "We welcome guests."), Shared(Ana, "I need an hour alone."), Shared(Bo, "A guest finds soup."), Shared(Bo, "Laughing every day."),
    ];

    private static MissionAnswer Shared(Person person, string text) => new(person.Id, "together", text) { SharedWith = Audience.Everyone };
}
