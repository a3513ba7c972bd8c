using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Tests.DependencyInjection;

public sealed class RelationshipKitServicesTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-AT");

    [Fact]
    public void AddRelationshipKit_gives_one_reviewer_a_language_however_often_it_is_asked_for()
    {
        LanguageReviewers reviewers = Services().GetRequiredService<LanguageReviewers>();

        LanguageReviewer[] made = new LanguageReviewer[8];
        Parallel.For(0, made.Length, at => made[at] = reviewers.For(at % 2 == 0 ? German : CultureInfo.GetCultureInfo("de")));

        Assert.All(made, reviewer => Assert.Same(made[0], reviewer));
        Assert.Equal("de", made[0].Culture);
    }

    [Fact]
    public void AddRelationshipKit_reads_the_packs_of_the_host_after_the_built_in_ones()
    {
        string off = LanguageReviewer.For(German).Rules[0].Id;
        var services = new ServiceCollection();
        services.AddRelationshipKit(kit => kit.ReviewPacks.Add(PackWithout("de", off)));

        LanguageReviewers reviewers = services.BuildServiceProvider().GetRequiredService<LanguageReviewers>();

        Assert.DoesNotContain(reviewers.For(German).Rules, rule => rule.Id == off);
        Assert.NotEmpty(reviewers.For(German).Rules);
        Assert.Equal(
            LanguageReviewer.For(CultureInfo.GetCultureInfo("es")).Rules.Select(rule => rule.Id),
            reviewers.For(CultureInfo.GetCultureInfo("es")).Rules.Select(rule => rule.Id));
    }

    [Fact]
    public void AddRelationshipKit_a_pack_that_does_not_fit_is_told_when_it_is_registered() =>
        Assert.Throws<CatalogFormatException>(() => new ServiceCollection().AddRelationshipKit(kit => kit.ReviewPacks.Add(PackWithout("de", "no-such-rule"))));

    [Fact]
    public void AddRelationshipKit_a_pack_of_a_language_without_a_reviewer_is_told_when_it_is_registered() =>
        Assert.Throws<NotSupportedException>(() => new ServiceCollection().AddRelationshipKit(kit => kit.ReviewPacks.Add(PackWithout("fi", "any"))));

    [Fact]
    public void Reviewers_of_a_language_without_one_say_which_there_are()
    {
        LanguageReviewers reviewers = Services().GetRequiredService<LanguageReviewers>();

        Assert.False(reviewers.TryFor(CultureInfo.GetCultureInfo("fi-FI"), out _));
        Assert.Contains("de", Assert.Throws<NotSupportedException>(() => reviewers.For(CultureInfo.GetCultureInfo("fi-FI"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddRelationshipKit_gives_every_pattern_and_those_of_the_host_last()
    {
        var own = new Silent();
        var services = new ServiceCollection();
        services.AddRelationshipKit(kit => kit.InsightPatterns.Add(own));

        Assert.Equal([.. HouseholdInsights.BuiltIn, own], services.BuildServiceProvider().GetServices<IInsightPattern>());
    }

    [Fact]
    public void AddRelationshipKit_keeps_the_clock_of_the_host()
    {
        var clock = new StoppedClock();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddRelationshipKit();

        Assert.Same(clock, services.BuildServiceProvider().GetRequiredService<TimeProvider>());
        Assert.Same(TimeProvider.System, Services().GetRequiredService<TimeProvider>());
    }

    private static ServiceProvider Services() => new ServiceCollection().AddRelationshipKit().BuildServiceProvider();

    private static ReviewPack PackWithout(string culture, string rule) => ReviewPack.Read(Encoding.UTF8.GetBytes(
        $$"""{ "pack": "relationshipkit.review", "version": 1, "culture": "{{culture}}", "kind": "roles", "sources": {}, "rules": [], "overrides": [ { "rule": "{{rule}}", "off": true } ] }"""));

    private sealed class StoppedClock : TimeProvider;

    private sealed class Silent : IInsightPattern
    {
        public string Id => "silent";

        public IEnumerable<Insight> Find(InsightFacts facts) => [];

        public InsightWords Say(Insight insight, Household household, CultureInfo culture) => throw new InvalidOperationException("It finds nothing to say.");
    }
}
