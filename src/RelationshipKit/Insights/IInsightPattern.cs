using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Insights;

/// <summary>One kind of insight: when it is there, and how it is put. Hosts may add their own to <see cref="HouseholdInsights.From"/>.</summary>
public interface IInsightPattern
{
    /// <summary>The id: 1–64 characters, one of its kind.</summary>
    string Id { get; }

    /// <summary>Looks for it. Deterministic; silent where there is too little data.</summary>
    /// <param name="facts">What is known.</param>
    /// <returns>What was found, in a fixed order; empty where there is nothing to ask.</returns>
    IEnumerable<Insight> Find(InsightFacts facts);

    /// <summary>Puts an insight of this kind into words: open, without blame or comparison of people's worth.</summary>
    /// <param name="insight">The insight, of this id.</param>
    /// <param name="household">Who the ids stand for.</param>
    /// <param name="culture">The culture of words and numbers.</param>
    /// <returns>The words.</returns>
    InsightWords Say(Insight insight, Household household, CultureInfo culture);
}

/// <summary>An insight in words. Texts are plain: a host that shows them as HTML escapes them.</summary>
/// <param name="Title">A few words.</param>
/// <param name="Seen">What is seen, in one sentence or more, one a line.</param>
/// <param name="Question">One open question.</param>
/// <param name="Offer">What can be done, in one sentence.</param>
public sealed record InsightWords(string Title, IReadOnlyList<string> Seen, string Question, string Offer)
{
    /// <summary>For an I-statement, what stands after 'when'; null for other offers.</summary>
    public string? When { get; init; }

    /// <summary>For an I-statement, what is needed; null for other offers.</summary>
    public string? Need { get; init; }

    /// <summary>The I-statement begun, with the feeling left open; null for other offers.</summary>
    public string? Draft { get; init; }

    /// <summary>The parts among the numbers, to be drawn side by side; empty where there are none.</summary>
    public IReadOnlyList<InsightBar> Bars { get; init; } = [];

    /// <summary>Nothing of the words: they hold names.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(InsightWords);
}

/// <summary>A part to be drawn as a bar.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Part">The part, 0–1.</param>
/// <param name="Text">The part as text.</param>
public sealed record InsightBar(string Label, Rational Part, string Text);

/// <summary>Words around insights.</summary>
public enum InsightCaption
{
    /// <summary>Above the questions.</summary>
    Questions,

    /// <summary>Above what is worth being glad of.</summary>
    Celebrations,

    /// <summary>Above everything.</summary>
    Title,

    /// <summary>Where there is nothing of either.</summary>
    Nothing,
}
