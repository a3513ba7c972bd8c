using System.Globalization;
using System.Text;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;

namespace RelationshipKit.Tests.Serialization;

public sealed class HouseholdTimesFileTests
{
    private static readonly PersonId Ana = PersonId.Create("p1"), Bo = PersonId.Create("p2"), Cy = PersonId.Create("p3"), Di = PersonId.Create("p4");
    private static readonly TaskId Cook = TaskId.Create("cook"), Party = TaskId.Create("party"), Tax = TaskId.Create("tax");

    private static HouseholdContents Contents => HouseholdFile.ReadContents(Examples.HouseholdWithTimes.Bytes());

    [Fact]
    public void Read_gives_modes_and_who_is_there_when()
    {
        HouseholdTiming timing = Contents.Timing;
        Roster roster = timing.Roster;

        Assert.Equal([TaskMode.Alternating, TaskMode.Joint, TaskMode.One], new[] { Cook, Party, Tax }.Select(timing.ModeOf));
        Assert.Equal((600, null, 0, null), (roster.MinutesPerWeekOf(Ana), roster.MinutesPerWeekOf(Bo), roster.MinutesPerWeekOf(Cy), roster.MinutesPerWeekOf(Di)));
        Assert.Equal([true, false, false, true, false], Days("2026-12-23", "2026-12-24", "2027-01-06", "2027-01-07", "2028-01-01").Select(day => roster.IsThere(Ana, day)));

        // The first week of the cycle is that of 23 November, but Bo joins on the 30th, in the second.
        Assert.Equal([false, false, true, true, false, true], Days("2026-11-23", "2026-11-30", "2026-12-07", "2026-12-13", "2026-12-14", "2026-12-21").Select(day => roster.IsThere(Bo, day)));
        Assert.Equal([false, true, true], Days("2026-11-27", "2026-11-28", "2026-12-05").Select(day => roster.IsThere(Cy, day)));
        Assert.True(roster.IsThere(Di, new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public void Write_gives_the_same_bytes_again() =>
        Assert.Equal(Examples.HouseholdWithTimes, Encoding.UTF8.GetString(HouseholdFile.Write(Contents)));

    [Fact]
    public void Household_is_the_same_without_times_and_modes()
    {
        HouseholdContents plain = HouseholdContents.Of(Contents.Household);

        Assert.Equal(HouseholdFile.Read(Examples.HouseholdWithTimes.Bytes()), HouseholdFile.Read(HouseholdFile.Write(plain)));
        Assert.NotEqual(plain, Contents);
        Assert.DoesNotContain("roster", Encoding.UTF8.GetString(HouseholdFile.Write(plain)), StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_are_equal_whatever_the_order_they_are_given_in()
    {
        HouseholdTiming known = Contents.Timing;
        PersonTimes[] people = [.. known.People.Reverse()];
        KeyValuePair<TaskId, TaskMode>[] modes = [KeyValuePair.Create(Party, TaskMode.Joint), KeyValuePair.Create(Cook, TaskMode.Alternating)];

        HouseholdContents again = HouseholdContents.Of(Contents.Household, timing: HouseholdTiming.Of(modes, people));

        Assert.Equal(Contents, again);
        Assert.Equal(Contents.GetHashCode(), again.GetHashCode());
    }

    [Fact]
    public void Contents_refuse_times_of_others_and_a_shared_task_with_an_owner()
    {
        Household household = Contents.Household;

        Assert.Throws<ArgumentException>(() => HouseholdContents.Of(household, timing: HouseholdTiming.Of([KeyValuePair.Create(TaskId.Create("fly"), TaskMode.Joint)])));
        Assert.Throws<ArgumentException>(() => HouseholdContents.Of(household, timing: HouseholdTiming.Of(people: [PersonTimes.Create(PersonId.Create("zoe"), minutesPerWeek: 1)])));
        Assert.Throws<ArgumentException>(() => HouseholdContents.Of(household, timing: HouseholdTiming.Of([KeyValuePair.Create(Tax, TaskMode.Joint)])));
    }

    private static IEnumerable<DateOnly> Days(params string[] days) => days.Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
