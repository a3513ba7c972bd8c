using System.Globalization;
using RelationshipKit.Roles;
using static RelationshipKit.Tests.Roles.RoleCases;

namespace RelationshipKit.Tests.Roles;

public sealed class HouseholdRolesTests
{
    private static readonly DecisionDomainId Travel = DecisionDomainId.Create("travel");

    [Fact]
    public void UpForReview_names_each_thing_once_with_its_reason()
    {
        var roles = HouseholdRoles.Of(
            [
                Role("vacant", review: Today.AddDays(-1)),
                Role("due", new RoleTerm(Ana, Today.AddDays(-10)), Today),
                Role("ahead", new RoleTerm(Ana, Today.AddDays(-10), Today.AddDays(13)), Today.AddDays(1)),
                Role("far", new RoleTerm(Ana, Today.AddDays(-10), Today.AddDays(14))),
                Role("long", new RoleTerm(Ana, Today.AddYears(-1))),
                Role("young", new RoleTerm(Ana, Today.AddYears(-1).AddDays(1))),
                Role("planned", new RoleTerm(Ana, Today.AddYears(-5)), Today.AddDays(1)),
            ],
            [
                DecisionAgreement.Create(Travel, DecisionMode.Joint, review: Today),
                DecisionAgreement.Create(DecisionDomainId.Create("kin"), DecisionMode.Joint, from: Today.AddYears(-1)),
                DecisionAgreement.Create(DecisionDomainId.Create("faith"), DecisionMode.Joint, from: Today.AddYears(-1), review: Today.AddDays(1)),
            ]);

        Assert.Equal(
            [
                ("vacant", RoleReviewReason.Vacant, null),
                ("due", RoleReviewReason.Due, Today),
                ("ahead", RoleReviewReason.HandOverAhead, Today.AddDays(14)),
                ("long", RoleReviewReason.LongUnreviewed, Today.AddYears(-1)),
                ("travel", RoleReviewReason.Due, Today),
                ("kin", RoleReviewReason.LongUnreviewed, Today.AddYears(-1)),
            ],
            roles.UpForReview(Today).Select(point => (point.Role?.Value ?? point.Domain!.Value.Value, point.Reason, point.Date)));
    }

    [Fact]
    public void Balance_stands_in_the_order_of_people_and_counts_joint_for_everyone_named()
    {
        var roles = HouseholdRoles.Of([], [
            DecisionAgreement.Create(Travel, DecisionMode.Alternate, [Bo, Ana]),
            DecisionAgreement.Create(DecisionDomainId.Create("home"), DecisionMode.OneAfterHearing, [Ana]),
            DecisionAgreement.Create(DecisionDomainId.Create("kin"), DecisionMode.Joint),
            DecisionAgreement.Create(DecisionDomainId.Create("faith"), DecisionMode.Joint, [Cy, Ana]),
            DecisionAgreement.Create(DecisionDomainId.Create("health"), DecisionMode.EachTheirOwn),
        ]);

        Assert.Equal(
            ["p3|||kin,faith", "p1|home|travel|kin,faith", "p2||travel|kin"],
            roles.Balance([Cy, Ana, Bo]).Select(balance =>
                $"{balance.Person}|{string.Join(',', balance.AfterHearing)}|{string.Join(',', balance.ByTurns)}|{string.Join(',', balance.Together)}"));
    }

    [Fact]
    public void Next_goes_round_by_what_was_decided_last()
    {
        var agreed = DecisionAgreement.Create(Travel, DecisionMode.Alternate, [Bo, Ana, Cy]);

        Assert.Equal(Bo, agreed.Next);
        Assert.Equal(Ana, agreed.Decided(Bo).Next);
        Assert.Equal(Bo, agreed.Decided(Cy).Next);
        Assert.Throws<ArgumentException>(() => agreed.Decided(Di));
        Assert.Null(DecisionAgreement.Create(Travel, DecisionMode.Joint).Next);
    }

    [Theory]
    [InlineData(DecisionMode.OneAfterHearing, 0)]
    [InlineData(DecisionMode.OneAfterHearing, 2)]
    [InlineData(DecisionMode.Alternate, 1)]
    [InlineData(DecisionMode.Joint, 1)]
    [InlineData(DecisionMode.EachTheirOwn, 1)]
    public void Create_so_many_people_do_not_decide_in_that_mode(DecisionMode mode, int people) =>
        Assert.Throws<ArgumentException>(() => DecisionAgreement.Create(Travel, mode, People.Take(people)));

    [Fact]
    public void With_replaces_in_place_or_adds_at_the_end()
    {
        var roles = HouseholdRoles.Of([Role("a"), Role("b")]);

        HouseholdRoles changed = roles.With(Role("a", new RoleTerm(Ana, Today))).With(Role("c"));

        Assert.Equal(["a: p1 2026-11-21–", "b:", "c:"], changed.Roles.Select(role => role.ToString().Trim()));
        Assert.NotEqual(roles, changed);
        Assert.Throws<ArgumentException>(() => HouseholdRoles.Of([Role("a"), Role("a")]));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("de")]
    [InlineData("fr")]
    public void Explain_speaks_the_language_asked_for_and_leaves_no_slot(string culture)
    {
        var page = DrawRoles(new Random(4)).With(Role("meals-lead", new RoleTerm(Ana, Today.AddDays(-3)))).Explain(Home, Today, CultureInfo.GetCultureInfo(culture));

        Assert.Equal(culture, page.Language.Name);
        Assert.Contains(RoleCatalogues.Roles.BuiltIn(culture)!.Find("meals-lead").Name, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('{', page.Text);
    }

    [Fact]
    public void Explain_english_page_reads_as_written()
    {
        var roles = HouseholdRoles.Of(
            [
                Role("meals-lead", new RoleTerm(Ana, new(2026, 1, 1), new(2026, 11, 30))).HandOver(Bo, new(2026, 10, 1), "Big pot burns."),
                Role("pets-lead"),
            ],
            [
                DecisionAgreement.Create(Travel, DecisionMode.Alternate, [Ana, Bo], [DecisionReason.Interest], [DisagreementWayId.Create("draw-lots"), DisagreementWayId.Create("try-small")]),
                DecisionAgreement.Create(DecisionDomainId.Create("own"), DecisionMode.Joint, name: "The band"),
            ]);

        Assert.Equal(
            """
            Who holds what
            Meals lead: Bo, since 2026-10-01. Ana handed on: “Big pot burns.”
            Animals lead: nobody at the moment.

            How you decide
            Journeys: Ana and Bo by turns, next Ana. Why: likes doing it. If you disagree: Draw lots, A small trial.
            The band: all together.

            How deciding is spread
            Ana: 0 after hearing the others, 1 by turns, 1 together.
            Bo: 0 after hearing the others, 1 by turns, 1 together.
            Cy: 0 after hearing the others, 0 by turns, 1 together.
            Di: 0 after hearing the others, 0 by turns, 1 together.
            Is this how you want it?

            Up for review
            Animals lead: nobody holds it. Who would like it, or can it rest?

            """,
            roles.Explain(Home, Today, CultureInfo.GetCultureInfo("en")).Text);
    }

    private static HeldRole Role(string id, RoleTerm? term = null, DateOnly? review = null) =>
        HeldRole.Create(RoleId.Create(id), term is null ? [] : [term], review: review);
}
