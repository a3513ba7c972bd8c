using System.Globalization;
using RelationshipKit.Communication;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Tests.Communication;

/// <summary>From what a review finds to the beginning of other words.</summary>
public sealed class InsteadOfTests
{
    private static readonly LanguageReviewer Reviewer = LanguageReviewer.For(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void InsteadOf_a_pseudo_feeling_offers_feelings_and_needs_and_asks_for_the_rest()
    {
        Finding finding = Find("I feel ignored.", "pseudo-feeling");

        AssertiveStatement statement = Say.InsteadOf(finding)!.Build();

        StatementFinding offered = Assert.Single(statement.Findings, found => found.Category == "pseudo-feeling");
        Assert.Contains(offered.Offers, offer => offer.Slot == StatementSlot.Feel);
        Assert.Contains(offered.Offers, offer => offer.Slot == StatementSlot.Need);
        Assert.Equal([StatementSlot.When, StatementSlot.Need], statement.Missing.Order());
    }

    [Fact]
    public void InsteadOf_an_absolute_makes_nothing_up_and_asks_for_everything()
    {
        AssertiveStatement statement = Say.InsteadOf(Find("You never help with the dishes.", "absolute"))!.Build();

        Assert.Empty(statement.Parts);
        Assert.Equal([StatementSlot.When, StatementSlot.Feel, StatementSlot.Need], statement.Missing.Order());
    }

    [Fact]
    public void InsteadOf_a_disclosure_is_nothing()
    {
        Finding finding = Assert.Single(Reviewer.Review("He hit me last night.", ReviewKinds.Messages));

        Assert.Equal(FindingSeverity.Safety, finding.Severity);
        Assert.Null(Say.InsteadOf(finding));
    }

    [Fact]
    public void Keeping_silences_this_place_alone_and_NotMyMeaning_these_words_everywhere()
    {
        const string text = "You never help with the dishes. You never help with the dishes.";
        IReadOnlyList<Finding> found = Reviewer.Review(text, ReviewKinds.Messages);
        var day = new DateOnly(2026, 11, 21);

        Assert.Equal(2, found.Count);
        Assert.Single(Reviewer.Review(text, ReviewKinds.Messages, [Suppression.Keeping(found[0], "p1", day, "it is so")]));
        Assert.Empty(Reviewer.Review(text, ReviewKinds.Messages, [Suppression.NotMyMeaning(found[0], "p1", day, "we joke like that")]));
    }

    private static Finding Find(string text, string category) =>
        Assert.Single(Reviewer.Review(text, ReviewKinds.Messages), finding => finding.Category == category);
}
