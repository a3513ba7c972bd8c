using System.Globalization;
using System.Text;
using RelationshipKit.Agreements;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;
using RelationshipKit.Tests.Serialization;

namespace RelationshipKit.Tests.Insights;

public sealed class HouseholdInsightsTests
{
    private static readonly PersonId A = PersonId.Create("a"), B = PersonId.Create("b");

    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void From_a_household_alone_is_silent() => Assert.Empty(HouseholdInsights.From(new InsightInput(Home(), Today)).All);

    [Fact]
    public void From_the_same_input_finds_the_same_whatever_the_order_of_entries()
    {
        InsightInput input = SimulatedYears.Of(Planted.CreepingShare, 501);
        var shuffled = new InsightInput(input.Household, input.Date) { Ledger = Ledger.Of(input.Ledger!.Entries.Reverse()), Catalogue = input.Catalogue };
        var plain = new InsightInput(input.Household, input.Date) { Ledger = input.Ledger, Catalogue = input.Catalogue };

        Assert.NotEmpty(HouseholdInsights.From(plain).All);
        Assert.Equal(Text(HouseholdInsights.From(plain)), Text(HouseholdInsights.From(shuffled)));
    }

    [Fact]
    public void From_what_happens_later_than_the_day_leaves_it_out()
    {
        InsightInput whole = SimulatedYears.Of(Planted.DislikedWithOne, 502);
        DateOnly earlier = whole.Date.AddDays(-28);
        var cut = new InsightInput(whole.Household, earlier) { Ledger = Ledger.Of(whole.Ledger!.Entries.Where(entry => entry.Day <= earlier)) };

        Assert.Equal(Text(HouseholdInsights.From(cut)), Text(HouseholdInsights.From(new InsightInput(whole.Household, earlier) { Ledger = whole.Ledger })));
    }

    [Fact]
    public void From_private_entries_takes_nothing()
    {
        LedgerEntry entry = LedgerEntry.Create(new()
        {
            Id = LedgerEntryId.Create("e"),
            At = new DateTimeOffset(2026, 10, 1, 8, 0, 0, TimeSpan.Zero),
            Kind = LedgerEntryKind.Done,
            Task = TaskId.Create("t0"),
            By = A,
            Private = A,
        });

        Assert.Empty(HouseholdInsights.From(new InsightInput(Home(), Today) { Ledger = Ledger.Of(entry) }).Facts.Overview);
    }

    [Fact]
    public void From_a_stranger_is_refused() => Assert.Throws<ArgumentException>(() => HouseholdInsights.From(
        new InsightInput(Home(), Today) { Contested = [new ContestedChoice(Today, [A], [PersonId.Create("x")])] }));

    [Theory]
    [InlineData(13, 20, false)]
    [InlineData(14, 20, true)]
    [InlineData(14, 19, false)]
    [InlineData(27, 40, false)]
    [InlineData(28, 40, true)]
    public void Who_yields_needs_twenty_choices_and_seventy_per_cent(int gaveWay, int choices, bool isFound)
    {
        ContestedChoice[] contested = [.. Enumerable.Range(0, choices).Select(at => at < gaveWay
            ? new ContestedChoice(Today, [B], [A]) : new ContestedChoice(Today, [A], [B]))];

        Assert.Equal(isFound, Ids(new InsightInput(Home(), Today) { Contested = contested }).Contains("who-yields"));
    }

    [Fact]
    public void Who_yields_finds_seventy_per_cent_of_any_number_of_choices_from_twenty_on()
    {
        int[] missed = [.. Enumerable.Range(20, 181).Where(choices => !Ids(new InsightInput(Home(), Today)
        {
            Contested = [.. Enumerable.Range(0, choices).Select(at => at * 10 < choices * 7 ? new ContestedChoice(Today, [B], [A]) : new ContestedChoice(Today, [A], [B]))],
        }).Contains("who-yields"))];

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData(8, 0, 20, true)]
    [InlineData(7, 0, 20, false)]
    [InlineData(9, 1, 20, false)]
    [InlineData(11, 1, 20, true)]
    [InlineData(8, 0, 8, false)]
    [InlineData(8, 0, 40, false)]
    public void Turns_one_way_needs_eight_swaps_against_chance_that_have_lasted(int taken, int back, int weeksAgo, bool isFound)
    {
        DateOnly first = Today.AddDays(-7 * weeksAgo);
        LedgerEntry[] swaps = [.. Enumerable.Range(0, taken + back).Select(at => LedgerEntry.Swapped(
            LedgerEntryId.Create($"e{at}"),
            new DateTimeOffset(first.AddDays(at).ToDateTime(new TimeOnly(8, 0)), TimeSpan.Zero),
            TaskId.Create("t0"),
            by: at < back ? A : B,
            with: at < back ? B : A))];

        Insight[] found = [.. HouseholdInsights.From(new InsightInput(Home(), Today) { Ledger = Ledger.Of(swaps) }).All.Where(insight => insight.Id == "turns-one-way")];

        Assert.Equal(isFound, found.Length == 1);
        Assert.All(found, insight => Assert.Equal([(A, taken), (B, back)], insight.Evidence.Where(number => number.Person is not null).Select(number => (number.Person!.Value, (int)number.Value.RoundHalfEven(0)))));
    }

    [Theory]
    [InlineData(65, 59, false)]
    [InlineData(65, 60, true)]
    public void Beliefs_are_asked_about_from_twenty_five_points_above_the_whole(int first, int second, bool isFound) => Assert.Equal(isFound, Ids(new InsightInput(Home(), Today)
    {
        SelfReports = SelfReports.Of(beliefs: [new Belief(A, A, first), new Belief(B, B, second)]),
    }).Contains("belief-and-log"));

    [Fact]
    public void Scripts_or_choice_asks_only_where_genders_are_stated_and_exchanging_them_changes_no_split()
    {
        string[] tasks = ["laundry", "cook", "dishes", "mending", "clean-interior", "vehicle", "lawn-garden"];
        PersonId[] owners = [A, A, A, A, A, B, B];
        var household = Household.Create(
            [Person.Create(A, "Ana"), Person.Create(B, "Bo")],
            tasks.Select(id => HouseholdTask.Create(TaskId.Create(id), 30)),
            tasks.Select((id, at) => Appraisal.Create(owners[at], TaskId.Create(id), Burden.Dislike)),
            currentOwners: tasks.Select((id, at) => KeyValuePair.Create(TaskId.Create(id), owners[at])));
        InsightInput silent = new(household, Today) { Catalogue = TaskCatalogue.For(CultureInfo.GetCultureInfo("en")) };
        InsightInput stated = new(household, Today)
        {
            Catalogue = silent.Catalogue,
            SelfReports = SelfReports.Of(genders: [KeyValuePair.Create(A, "woman"), KeyValuePair.Create(B, "man")]),
        };
        InsightInput swapped = stated.WithGendersSwapped(GenderWords.Known);

        Assert.Empty(HouseholdInsights.From(silent).All);
        Insight insight = Assert.Single(HouseholdInsights.From(stated).All);
        Assert.Equal(("scripts-or-choice", tasks.Length), (insight.Id, insight.Tasks.Count));
        Assert.StartsWith(
            $"Of {tasks.Length} tasks", HouseholdInsights.From(stated).Say(insight, CultureInfo.GetCultureInfo("en")).Seen[0], StringComparison.Ordinal);
        Assert.Equal("man", swapped.SelfReports.Genders[A]);
        Assert.Empty(HouseholdInsights.From(swapped).All);
        Assert.Equal(FairSplit.Of(stated.Household).Owners, FairSplit.Of(swapped.Household).Owners);
        Assert.Equal(
            SplitFile.Write(SplitFile.From(FairSplit.Of(stated.Household))), SplitFile.Write(SplitFile.From(FairSplit.Of(swapped.Household))));
    }

    [Fact]
    public void An_agreement_is_summed_up_by_what_applies_and_when_it_was_last_looked_at()
    {
        DateOnly first = new(2025, 3, 1);
        var draft = RevisionDraft.Create(AgreementTerms.Create(shares: [KeyValuePair.Create(A, 2), KeyValuePair.Create(B, 1)]), first);
        Agreement agreement = Agreement.From([A, B],
        [
            new AgreementEvent(new DateTimeOffset(2025, 2, 10, 8, 0, 0, TimeSpan.Zero), A, new AgreementMove.Propose(draft)),
            new AgreementEvent(new DateTimeOffset(2025, 2, 12, 8, 0, 0, TimeSpan.Zero), B, new AgreementMove.Accept(1)),
        ]);

        AgreementSummary summary = AgreementSummary.Of(agreement, Today, [new DateOnly(2026, 1, 5)])!;

        Assert.Equal((first, new DateOnly(2025, 2, 12), first), (summary.InForceSince, summary.ReviewedOn, summary.LastLook));
        Assert.Equal(2, summary.Parts[A]);
        Assert.Null(AgreementSummary.Of(agreement, first.AddDays(-1)));
        Assert.Contains("unreviewed-agreement", Ids(new InsightInput(Home(), Today) { Agreements = [summary] }));
    }

    [Fact]
    public void A_host_adds_a_pattern_of_its_own()
    {
        var insights = HouseholdInsights.From(new InsightInput(Home(), Today), [.. HouseholdInsights.BuiltIn, new Own()]);

        Assert.Equal("own", Assert.Single(insights.All).Id);
        Assert.Contains("How many?", insights.Explain(CultureInfo.InvariantCulture).Text, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => HouseholdInsights.From(new InsightInput(Home(), Today), [new Own(), new Own()]));
    }

    [Fact]
    public void What_people_say_of_themselves_is_kept_by_a_file_and_read_by_no_split()
    {
        HouseholdContents contents = HouseholdFile.ReadContents(Examples.HouseholdWithSelfReports.Bytes());

        Assert.Equal(2_280, contents.SelfReports.PaidMinutesPerWeek[PersonId.Create("p1")]);
        Assert.Equal("woman", contents.SelfReports.Genders[PersonId.Create("p1")]);
        Assert.Equal(3, contents.SelfReports.Beliefs.Count);
        Assert.Equal(contents, HouseholdFile.ReadContents(HouseholdFile.Write(contents)));
        Assert.DoesNotContain("woman", Encoding.UTF8.GetString(HouseholdFile.Write(contents.Household)), StringComparison.Ordinal);
        Assert.DoesNotContain("woman", contents.ToString() + contents.SelfReports, StringComparison.Ordinal);
    }

    private static string[] Ids(InsightInput input) => [.. HouseholdInsights.From(input).All.Select(insight => insight.Id)];

    private static string Text(HouseholdInsights insights) => insights.Explain(CultureInfo.InvariantCulture).Text
        + string.Join('\n', insights.All.SelectMany(insight => insight.Evidence).Select(number => number.ToString()));

    private static Household Home() => Household.Create(
        [Person.Create(A, "Ana"), Person.Create(B, "Bo")], Enumerable.Range(0, 3).Select(at => HouseholdTask.Create(TaskId.Create($"t{at}"), 30)));

    private sealed class Own : IInsightPattern
    {
        public string Id => "own";

        public IEnumerable<Insight> Find(InsightFacts facts) =>
        [
            new Insight
            {
                Id = Id,
                Confidence = InsightConfidence.Low,
                Offer = new InsightOffer(InsightOfferKind.Review, facts.Date),
                Evidence = [new InsightNumber("tasks", Rational.Of(facts.Household.Tasks.Count), InsightUnit.Count)],
            },
        ];

        public InsightWords Say(Insight insight, Household household, CultureInfo culture) => new("Tasks", ["There are tasks."], "How many?", "Count them.");
    }
}
