using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Tests.Splitting;

/// <summary>The frontier of a household, by ids.</summary>
public sealed class LeastChangeTests
{
    private static readonly PersonId Ana = PersonId.Create("a");
    private static readonly PersonId Bo = PersonId.Create("b");
    private static readonly TaskId[] Tasks = [.. Enumerable.Range(0, 4).Select(at => TaskId.Create($"t{at}"))];

    [Fact]
    public void Of_a_household_where_one_does_all_goes_from_nothing_changed_to_even()
    {
        LeastChange change = LeastChange.Of(Two(current: Tasks.ToDictionary(task => task, _ => Ana)));
        Assert.Equal([0, 1, 2], change.Points.Select(point => point.Handovers.Count));
        Assert.Equal([Rational.Of(2), Rational.Of(3, 2), Rational.One], change.Points.Select(point => point.WorstShare!.Value));
        Assert.Equal([false, false, true], change.Points.Select(point => point.IsEF1));
        Assert.All(change.Points, point => Assert.True(point.IsProvenBest));
        Assert.All(change.Points[2].Handovers, handover => Assert.True(handover.From == Ana && handover.To == Bo && change.Points[2].Owners[handover.Task] == Bo));
        Assert.Equal([Rational.Of(1, 2), Rational.Of(1, 2)], change.Points[2].Loads.Select(load => load.ShareOfOwnTotal!.Value));
    }

    [Fact]
    public void Of_a_household_whose_present_owners_break_a_wish_begins_where_the_wish_is_kept()
    {
        LeastChange change = LeastChange.Of(Two(
            current: Tasks.ToDictionary(task => task, _ => Ana), wishes: [new Wish.CannotDo(Ana, Tasks[3])]));
        Assert.Equal(1, change.FewestHandovers);
        Assert.Equal([new Handover(Tasks[3], Ana, Bo)], change.Points[0].Handovers);
    }

    [Fact]
    public void Of_a_task_that_nobody_owns_counts_no_handover()
    {
        LeastChange change = LeastChange.Of(Two(current: new() { [Tasks[0]] = Ana, [Tasks[1]] = Ana, [Tasks[2]] = Bo }));
        LeastChangePoint point = Assert.Single(change.Points);
        Assert.Empty(point.Handovers);
        Assert.Equal(Bo, point.Owners[Tasks[3]]);
    }

    [Fact]
    public void Of_wishes_that_clash_names_them()
    {
        Wish[] wishes = [new Wish.Owner(Tasks[0], Ana), new Wish.CannotDo(Ana, Tasks[0])];
        LeastChange change = LeastChange.Of(Two(current: [], wishes));
        Assert.False(change.IsPossible);
        Assert.Equal(wishes.ToHashSet(), change.Conflict.ToHashSet());
    }

    [Fact]
    public void Of_the_family_of_four_ends_as_fair_as_the_recommended_split()
    {
        Household family = ExampleFiles.Household("family-of-four");
        FairSplit fair = FairSplit.Of(family);
        var stale = fair.Owners.Select((owned, at) => KeyValuePair.Create(owned.Key, at % 5 == 0 ? family.People[0].Id : owned.Value));
        Household drifted = Household.Create(family.People, family.Tasks, family.Appraisals, family.Wishes, stale);
        LeastChange change = LeastChange.Of(drifted);
        FairSplit recommended = FairSplit.Of(drifted);
        Assert.True(change.Points.Count > 2);
        Assert.True(change.Points[^1].IsEF1);
        Assert.True(change.Points[^1].WorstShare!.Value <= recommended.WorstShare!.Value);
        Assert.All(change.Points, point => Assert.Empty(SplitCheck.Of(drifted, point.Owners).Broken));
    }

    private static Household Two(Dictionary<TaskId, PersonId> current, Wish[]? wishes = null) => Household.Create(
        [Person.Create(Ana, "Ana"), Person.Create(Bo, "Bo")],
        [.. Tasks.Select(task => HouseholdTask.Create(task, 30, Frequency.PerWeek()))],
        wishes: wishes,
        currentOwners: current);
}
