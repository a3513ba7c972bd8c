using RelationshipKit.Households;
using RelationshipKit.Roles;
using RelationshipKit.Tests.Properties;
using static RelationshipKit.Tests.Roles.RoleCases;

namespace RelationshipKit.Tests.Roles;

public sealed class HeldRoleTests
{
    private static readonly RoleId Meals = RoleId.Create("meals-lead");

    [Fact]
    public void NextHandOver_agrees_with_asking_every_day() => Check.ForAll("next hand-over day by day", RoleCases.Roles, role =>
    {
        const int horizon = 1_500;
        PersonId[] now = Sorted(role.HoldersOn(Today));
        int? ahead = Enumerable.Range(1, horizon).Cast<int?>().FirstOrDefault(days => !now.SequenceEqual(Sorted(role.HoldersOn(Today.AddDays(days!.Value)))));
        RoleHandOver? change = role.NextHandOver(Today);

        Assert.Equal(ahead is { } days ? Today.AddDays(days) : null, change?.Date);
        if (change is not null) AssertHolders([.. role.HoldersOn(change.Date)], change.Holders);
        return ahead is > 1;
    });

    [Fact]
    public void HeldSince_agrees_with_asking_every_day() => Check.ForAll("held since day by day", RoleCases.Roles, role =>
    {
        PersonId[] now = Sorted(role.HoldersOn(Today));
        int back = 0;
        while (back < 1_500 && now.SequenceEqual(Sorted(role.HoldersOn(Today.AddDays(-back - 1))))) back++;

        Assert.Equal(now.Length == 0 ? null : Today.AddDays(-back), role.HeldSince(Today));
        return now.Length > 0 && back > 0;
    }, tellingShare: 0.3);

    [Fact]
    public void HoldersOn_rotation_agrees_with_stepping_month_by_month() => Check.ForAll("rotation by steps", RoleCases.Roles, role =>
    {
        if (role.Rotation is not { } rotation) return false;
        int turn = 0;
        for (DateOnly day = rotation.From.AddDays(-2); day < rotation.From.AddMonths(15); day = day.AddDays(1))
        {
            if (day >= rotation.From.AddMonths((turn + 1) * rotation.EveryMonths)) turn++;
            Assert.Equal(day < rotation.From ? null : rotation.Among[turn % rotation.Among.Count], rotation.HolderOn(day));
        }

        return true;
    }, tellingShare: 0.3);

    [Fact]
    public void HoldersOn_terms_decide_before_the_rotation_and_together_where_they_overlap()
    {
        var role = HeldRole.Create(
            Meals,
            [new RoleTerm(Cy, new(2026, 3, 1), new(2026, 3, 10)), new RoleTerm(Di, new(2026, 3, 10), new(2026, 3, 12))],
            new RoleRotation([Ana, Bo], new(2026, 1, 31), everyMonths: 1));

        Assert.Empty(role.HoldersOn(new(2026, 1, 30)));
        AssertHolders([Ana], role.HoldersOn(new(2026, 1, 31)));
        AssertHolders([Bo], role.HoldersOn(new(2026, 2, 28)));
        AssertHolders([Cy, Di], role.HoldersOn(new(2026, 3, 10)));
        AssertHolders([Bo], role.HoldersOn(new(2026, 3, 13)));
        AssertHolders([Ana], role.HoldersOn(new(2026, 3, 31)));
    }

    [Fact]
    public void NextTurnAfter_the_end_of_the_calendar_is_none()
    {
        var rotation = new RoleRotation([Ana, Bo], new(9_999, 6, 30), everyMonths: 6);

        Assert.Equal(new DateOnly(9_999, 12, 30), rotation.NextTurnAfter(new(9_999, 7, 1)));
        Assert.Null(rotation.NextTurnAfter(DateOnly.MaxValue));
        Assert.Equal(Bo, rotation.HolderOn(DateOnly.MaxValue));
    }

    [Fact]
    public void HandOver_ends_what_reaches_the_day_and_keeps_the_note_for_the_next()
    {
        var before = HeldRole.Create(
            Meals, [new RoleTerm(Ana, new(2026, 1, 1)), new RoleTerm(Bo, new(2027, 1, 1))], new RoleRotation([Ana, Bo], new(2020, 1, 1), 3), review: new(2027, 2, 2));

        HeldRole after = before.HandOver(Cy, Today, "The big pot burns at the left.");

        AssertHolders([Ana], after.HoldersOn(Today.AddDays(-1)));
        AssertHolders([Cy], after.HoldersOn(Today));
        Assert.Null(after.NextHandOver(Today));
        Assert.Equal(("The big pot burns at the left.", Ana), (after.HandedOnBefore(Today)!.HandOn, after.HandedOnBefore(Today)!.By));
        Assert.Equal(before.Review, after.Review);
        AssertHolders([Ana], before.HoldersOn(Today));
    }

    [Fact]
    public void Create_terms_of_one_person_that_overlap_are_refused() => Assert.Throws<ArgumentException>(() => HeldRole.Create(
        Meals, [new RoleTerm(Ana, new(2026, 1, 1), new(2026, 2, 1)), new RoleTerm(Bo, new(2026, 1, 1)), new RoleTerm(Ana, new(2026, 2, 1))]));

    [Fact]
    public void Create_what_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new RoleTerm(Ana, Today, Today.AddDays(-1)));
        Assert.Throws<ArgumentException>(() => new RoleTerm(default, Today));
        Assert.Throws<ArgumentException>(() => new RoleTerm(Ana, Today, handOn: " "));
        Assert.Throws<ArgumentException>(() => new RoleRotation([Ana], Today, 1));
        Assert.Throws<ArgumentException>(() => new RoleRotation([Ana, Ana], Today, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoleRotation([Ana, Bo], Today, 0));
        Assert.Throws<ArgumentException>(() => HeldRole.Create(default));
        Assert.Throws<ArgumentException>(() => HeldRole.Create(Meals, name: "a\u0007"));
    }

    [Fact]
    public void ToString_prints_neither_name_nor_note() => Assert.Equal(
        "meals-lead: p1 2026-01-01–2026-02-01",
        HeldRole.Create(Meals, [new RoleTerm(Ana, new(2026, 1, 1), new(2026, 2, 1), "SECRET")], name: "SECRET").ToString());

    private static PersonId[] Sorted(IEnumerable<PersonId> people) => [.. people.OrderBy(person => person.Value, StringComparer.Ordinal)];
}
