using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Insights.Patterns;

/// <summary>A pattern whose words are the messages of seeds/insights that begin with its id.</summary>
internal abstract class SeededPattern(string id) : IInsightPattern
{
    protected const int Year = 52;
    protected const int HalfYear = 26;

    public string Id => id;

    public abstract IEnumerable<Insight> Find(InsightFacts facts);

    public InsightWords Say(Insight insight, Household household, CultureInfo culture)
    {
        Guard.Against.Null(insight);
        if (!string.Equals(insight.Id, id, StringComparison.Ordinal)) throw new ArgumentException("The insight has another id.", nameof(insight));
        return InsightExplanation.Say(insight, Guard.Against.Null(household), Guard.Against.Null(culture));
    }

    protected static InsightOffer Statement { get; } = new(InsightOfferKind.Statement);

    protected static InsightOffer Resplit { get; } = new(InsightOfferKind.Resplit);

    protected static InsightOffer Appreciation { get; } = new(InsightOfferKind.Appreciation);

    protected static InsightNumber Part(string name, Rational value, PersonId? person = null) => new(name, value, InsightUnit.Part, person);

    protected static InsightNumber Points(string name, Rational value, PersonId? person = null) => new(name, value, InsightUnit.Points, person);

    protected static InsightNumber Count(string name, long value, PersonId? person = null) => new(name, Rational.Of(value), InsightUnit.Count, person);

    protected static InsightNumber Minutes(string name, Rational value, PersonId? person = null) => new(name, value, InsightUnit.MinutesPerWeek, person);

    protected static InsightNumber Chance(Rational value) => new("chance", value, InsightUnit.Chance);

    protected static Rational Percent(int percent) => Rational.Of(percent, 100);

    protected static Rational Distance(Rational one, Rational other) => one < other ? other - one : one - other;
}
