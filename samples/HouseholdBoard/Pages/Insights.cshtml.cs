using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>What the home's own numbers say, as questions to ask each other, and what is worth being glad of.</summary>
public sealed class InsightsModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>The width and height pictures are drawn in.</summary>
    public const int Width = 300, Height = 100;

    public HouseholdInsights Insights { get; private set; } = null!;

    public CultureInfo Culture => Languages.Of(HttpContext);

    /// <summary>The lines of the overview, each with the person it is about where it is about one.</summary>
    public IReadOnlyList<(string Text, PersonWeeks? About)> Overview { get; private set; } = [];

    public string OverviewHeading { get; private set; } = "";

    public void OnGet()
    {
        Insights = HomeInsights.Of(Home, Today, Culture);
        WordedPage page = Insights.ExplainOverview(Culture);
        OverviewHeading = page.Lines.FirstOrDefault(line => line.IsHeading)?.Text ?? "";
        var about = new Queue<PersonWeeks>(Insights.Facts.Overview);
        Overview = [.. page.Lines.Where(line => !line.IsHeading)
            .Select(line => (line.Text, line.MessageId == "overview.line" && about.TryDequeue(out PersonWeeks? weeks) ? weeks : null))];
    }

    public IEnumerable<Insight> Of(InsightKind kind) => Insights.All.Where(insight => insight.Kind == kind);

    /// <summary>Whether a picture of the weeks belongs to an insight.</summary>
    public static bool HasTrend(Insight insight)
    {
        ArgumentNullException.ThrowIfNull(insight);
        return insight is { Id: "creeping-share" or "quiet-build-up", Time: not null, About.Count: 1 };
    }

    /// <summary>A person's part of the work week by week, as points of a line.</summary>
    public string PointsOf(PersonId person)
    {
        InsightFacts facts = Insights.Facts;
        var points = new List<string>();
        for (int week = 0; week < facts.Weeks; week++)
        {
            Rational all = facts.Household.People.Aggregate(Rational.Zero, (sum, one) => sum + facts.MinutesIn(week, one.Id));
            if (all.Sign == 0) continue;
            points.Add(string.Create(CultureInfo.InvariantCulture, $"{Width * (week + 0.5) / facts.Weeks:0.##},{Height - Percent(facts.MinutesIn(week, person) / all):0.##}"));
        }

        return string.Join(' ', points);
    }

    /// <summary>How high the part agreed for a person is.</summary>
    public string AgreedHeightOf(PersonId person) => Text(Height - Percent(Insights.Facts.Overview.First(weeks => weeks.Person == person).Agreed));

    /// <summary>A part in per cent, as drawings take it.</summary>
    public static string PercentText(Rational part) => Text(Percent(part));

    private static double Percent(Rational part) => Math.Clamp((double)(part * Rational.Of(100)).RoundHalfEven(2), 0, 100);

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
