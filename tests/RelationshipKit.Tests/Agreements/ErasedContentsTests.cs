using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Values;
using static RelationshipKit.Tests.Agreements.LeaverCases;

namespace RelationshipKit.Tests.Agreements;

/// <summary>Whatever a household file or a mission statement holds: after an erasure no byte of the leaver's is left, and the others' stays.</summary>
public sealed class ErasedContentsTests
{
    private static readonly PersonId Ana = PersonId.Create("p1"), Bo = PersonId.Create("p2");

    [Fact]
    public void In_contents_leaves_no_trace_and_what_others_said() => Check.ForAll(
        "erasure of a household's contents",
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            HouseholdContents before = Draw(new Random(seed)), left = Erased.In(before);
            byte[] written = HouseholdFile.Write(left);

            AssertClean(written);
            Assert.Equal(left, HouseholdFile.ReadContents(written));
            Assert.Equal(before.Household.People.Where(person => person.Id != Leaver), left.Household.People);
            Assert.Equal(before.Timing.People.Where(times => times.Person != Leaver), left.Timing.People);
            Assert.Equal(before.Timing.SharedTasks, left.Timing.SharedTasks);
            Assert.Equal(before.SelfReports.PaidMinutesPerWeek.Where(pair => pair.Key != Leaver), left.SelfReports.PaidMinutesPerWeek);
            Assert.Equal(before.SelfReports.Genders.Keys.Where(person => person != Leaver), left.SelfReports.Genders.Keys);
            Assert.Equal(before.SelfReports.Beliefs.Where(belief => belief.By != Leaver && belief.About != Leaver), left.SelfReports.Beliefs);
            Assert.Equal(left, Erased.In(left));
            return before.Timing.TimesOf(Leaver) is not null && before.SelfReports.Beliefs.Any(belief => belief.By != Leaver && belief.About == Leaver);
        },
        tellingShare: 0.2);

    [Fact]
    public void Write_own_data_has_the_persons_part_of_everything_and_nobody_elses_words() => Check.ForAll(
        "own data of a household's contents",
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            HouseholdContents contents = Draw(new Random(seed));
            JsonElement root = JsonElement.Parse(OwnDataFile.Write(Leaver, contents));
            HouseholdContents own = HouseholdFile.ReadContents(Encoding.UTF8.GetBytes(root.GetProperty("household").GetRawText()));

            Assert.Equal(Leaver, Assert.Single(own.Household.People).Id);
            Assert.Equal(contents.Timing.TimesOf(Leaver), own.Timing.TimesOf(Leaver));
            Assert.Equal(contents.SelfReports.PaidMinutesPerWeek.Where(pair => pair.Key == Leaver), own.SelfReports.PaidMinutesPerWeek);
            Assert.Equal(contents.SelfReports.Genders.Where(pair => pair.Key == Leaver), own.SelfReports.Genders);
            Assert.Equal(
                contents.SelfReports.Beliefs.Where(belief => belief.By == Leaver).Select(belief => (belief.About.Value, belief.Percent)),
                root.GetProperty("beliefs").EnumerateObject().Select(member => (member.Name, member.Value.GetInt32())));
            foreach (Person other in contents.Household.People.Where(person => person.Id != Leaver))
                Assert.DoesNotContain(other.Name, root.GetRawText(), StringComparison.Ordinal);
            return own.Timing.TimesOf(Leaver) is not null && own.SelfReports.Genders.Count > 0;
        },
        tellingShare: 0.2);

    [Fact]
    public void Without_somebody_who_said_nothing_changes_nothing()
    {
        HouseholdContents contents = Draw(new Random(7));
        PersonId stranger = PersonId.Create("stranger");

        Assert.Equal(contents.Timing, contents.Timing.Without(stranger));
        Assert.Equal(contents.SelfReports, contents.SelfReports.Without(stranger));
        Assert.Throws<ArgumentException>(() => contents.Timing.Without(default));
        Assert.Throws<ArgumentException>(() => contents.SelfReports.Without(default));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    public void In_mission_statement_leaves_no_trace_and_what_others_stand_behind(string culture)
    {
        Person[] people = [Person.Create(Ana, "Ana"), Person.Create(Leaver, Name), Person.Create(Bo, "Bo")];
        MissionAnswer[] answers =
        [
            new(Ana, "home", "quiet evenings") { SharedWith = Audience.Everyone },
            new(Leaver, "home", $"quiet {Secret}") { SharedWith = Audience.Everyone },
            new(Leaver, "people", $"dogs {Secret}") { SharedWith = Audience.Everyone },
            new(Bo, "people", $"friends of {Name}") { SharedWith = Audience.Everyone },
        ];
        MissionStatement mission = MissionStatement.Draft(people, answers, CultureInfo.GetCultureInfo(culture))
            .Add(Leaver, $"{Secret} alone").Add(Leaver, "We eat together").Add(Ana, $"{FormerName} and we");
        mission = mission.Lines.Where(line => !line.Text.StartsWith(Secret, StringComparison.Ordinal))
            .Aggregate(mission, (statement, line) => statement.Accept(line.Number, Ana).Accept(line.Number, Leaver));
        mission = mission.Lines.Aggregate(mission, (statement, line) => statement.Dissent(line.Number, Bo, $"not with {Name}"));
        mission = mission.Lines.Where(line => line.Stands.Length < 3).Aggregate(mission, (statement, line) => statement.Dissent(line.Number, Ana)).Revise(new(2026, 1, 1));
        Assert.Contains(Secret, Encoding.UTF8.GetString(MissionFile.Write(mission)), StringComparison.Ordinal);

        MissionStatement left = Erased.In(mission);

        byte[] written = MissionFile.Write(left);
        AssertClean(written);
        Assert.True(MissionFile.TryRead(written, out MissionStatement? read, out _));
        Assert.Equal(written, MissionFile.Write(read));
        Assert.Equal([Ana, Bo], left.People.AsEnumerable());
        Assert.Equal(4, left.Lines.Length);
        Assert.Equal(left.Lines.AsEnumerable(), left.Revisions.Single().Lines);
        Assert.Contains("quiet evenings", left.Lines[0].Text, StringComparison.Ordinal);
        Assert.Equal(["We eat together", "… and we"], left.Lines.TakeLast(2).Select(line => line.Text));
        Assert.All(left.Lines, line => Assert.Equal("not with …", line.Stands.Single(stand => stand.Person == Bo).Reason));
    }

    [Fact]
    public void In_mission_statement_of_the_leaver_alone_is_refused() => Assert.Throws<ArgumentException>(() =>
        Erased.In(MissionStatement.Draft([Person.Create(Leaver, Name)], [], CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Zoe\u0308", "Zo\u00eb")]
    [InlineData("Zo\u00eb", "Zoe\u0308")]
    public void In_text_names_go_however_their_accents_are_typed(string name, string written) =>
        Assert.Equal("ask …", Erasure.Of(Leaver, Becomes, name).In($"ask {written}"));
}
