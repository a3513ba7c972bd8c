using System.Globalization;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Reviewing;
using RelationshipKit.Scheduling;
using RelationshipKit.Tests.Properties;
using static RelationshipKit.Tests.Insights.InsightCases;

namespace RelationshipKit.Tests.Insights;

/// <summary>Each pattern by a log made for it alone: found where there is just enough data, silent with one week or case less.</summary>
public sealed class InsightPatternTests
{
    public static TheoryData<string> Patterns => [.. Enough.Keys];

    public static TheoryData<string> ReadCultures => [.. LanguageReviewer.Cultures];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void From_just_enough_data_finds_it_and_from_one_less_is_silent(string id)
    {
        Assert.Contains(id, Ids(Of(id, Enough[id])));
        Assert.DoesNotContain(id, Ids(Of(id, Enough[id] - 1)));
    }

    [Fact]
    public void Every_pattern_is_among_those_tried() => Assert.Equal(
        HouseholdInsights.BuiltIn.Select(pattern => pattern.Id).Order(StringComparer.Ordinal), Enough.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void From_four_weeks_of_anything_asks_nothing() => Assert.All(
        Enum.GetValues<Planted>().SelectMany(_ => Enumerable.Range(700, 3), (planted, seed) => SimulatedYears.Of(planted, seed)),
        whole => Assert.DoesNotContain(
            HouseholdInsights.From(new InsightInput(whole.Household, whole.Date)
            {
                Ledger = Ledger.Of(whole.Ledger!.Entries.Where(entry => whole.Date.DayNumber - entry.Day.DayNumber < 28)),
                Catalogue = whole.Catalogue,
                Contested = [.. whole.Contested.Take(19)],
                SelfReports = SelfReports.Of(whole.SelfReports.PaidMinutesPerWeek),
            }).All,
            insight => insight.Kind is InsightKind.Question));

    [Fact]
    public void Quiet_build_up_is_silent_where_people_looked_at_it_or_paid_work_evens_it_out()
    {
        Assert.Contains("quiet-build-up", Ids(QuietBuildUp(lookedAtDaysAgo: 300, Paid(2_000, 2_000))));
        Assert.DoesNotContain("quiet-build-up", Ids(QuietBuildUp(lookedAtDaysAgo: 100, Paid(2_000, 2_000))));
        Assert.DoesNotContain("quiet-build-up", Ids(QuietBuildUp(lookedAtDaysAgo: 300, Paid(2_000, 2_400))));
    }

    [Fact]
    public void An_agreement_is_summed_up_without_the_share_of_somebody_who_left()
    {
        var time = new ManualTime();
        PersonId gone = PersonId.Create("gone");
        var terms = AgreementTerms.Create(shares: [new(A, 2), new(B, 1), new(gone, 1)]);
        Agreement agreement = Agreement.Among(A, B, gone).Do(A, new AgreementMove.Propose(RevisionDraft.Create(terms, Today.AddDays(-400))), time)
            .Do(B, new AgreementMove.Accept(1), time).Do(gone, new AgreementMove.Accept(1), time).Do(gone, new AgreementMove.Leave(), time);

        AgreementSummary summary = AgreementSummary.Of(agreement, Today)!;

        Assert.Equal([A, B], summary.Parts.Keys);
        Assert.NotNull(HouseholdInsights.From(new InsightInput(Of("lent-hands", 3).Household, Today) { Agreements = [summary] }));
    }

    [Theory]
    [MemberData(nameof(ReadCultures))]
    public void No_rendered_insight_is_more_than_a_hint_to_the_own_reviewer(string name)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        LanguageReviewer reviewer = LanguageReviewer.For(culture);
        IEnumerable<string> rendered = Enough.SelectMany(pair =>
        {
            var found = HouseholdInsights.From(Of(pair.Key, pair.Value));
            return found.Explain(culture).Lines.Concat(found.ExplainOverview(culture).Lines);
        }).Select(line => line.Text);

        Assert.All(rendered.Distinct(StringComparer.Ordinal), text => Assert.DoesNotContain(reviewer.Review(text), finding => finding.Severity > FindingSeverity.Hint));
    }

    private static string[] Ids(InsightInput input) => [.. HouseholdInsights.From(input).All.Select(insight => insight.Id)];
}
