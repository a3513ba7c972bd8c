using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Insights;

/// <summary>Puts insights into the words of seeds/insights: the only place here where names are seen.</summary>
internal static class InsightExplanation
{
    private const string Catalogue = "insights";
    private const int MostTasks = 6;

    public static ExplanationWords Words(CultureInfo culture) => ExplanationWords.For(culture, Catalogue);

    /// <summary>Says an insight by the messages whose ids begin with its own.</summary>
    public static InsightWords Say(Insight insight, Household household, CultureInfo culture)
    {
        ExplanationWords words = Words(culture);
        ExplanationSlot[] slots = [.. SlotsOf(insight, household, words)];
        bool isStatement = insight.Offer.Kind is InsightOfferKind.Statement;
        return new InsightWords(
            words.Say($"{insight.Id}.title", slots),
            [words.Say($"{insight.Id}.seen", slots), .. Lines(insight, household, words)],
            words.Say($"{insight.Id}.question", slots),
            words.Say(OfferId(insight.Offer.Kind), slots))
        {
            When = isStatement ? words.Say($"{insight.Id}.when", slots) : null,
            Need = isStatement ? words.Say($"{insight.Id}.need", slots) : null,
            Draft = isStatement ? Draft(words.Say($"{insight.Id}.when", slots), words.Say($"{insight.Id}.need", slots), culture) : null,
            Bars = [.. Bars(insight, household, words)],
        };
    }

    public static WordedPage Page(HouseholdInsights insights, CultureInfo culture)
    {
        ExplanationWords words = Words(culture);
        var lines = ImmutableArray.CreateBuilder<WordedLine>();
        foreach (Insight insight in insights.All)
        {
            InsightWords said = insights.Say(insight, culture);
            lines.Add(new($"{insight.Id}.title", said.Title, IsHeading: true));
            lines.AddRange(said.Seen.Select(seen => new WordedLine($"{insight.Id}.seen", seen, IsHeading: false)));
            lines.Add(new("confidence", ConfidenceOf(insight, words), IsHeading: false));
            lines.Add(new($"{insight.Id}.question", said.Question, IsHeading: false));
            lines.Add(new(OfferId(insight.Offer.Kind), said.Offer, IsHeading: false));
            if (said.Draft is { } draft) lines.Add(new("statement.draft", draft, IsHeading: false));
        }

        if (lines.Count == 0) lines.Add(new("none", words.Say("none"), IsHeading: false));
        return new WordedPage(words.Language, lines.DrainToImmutable());
    }

    public static string Caption(InsightCaption caption, CultureInfo culture) => Words(culture).Say(caption switch
    {
        InsightCaption.Questions => "questions.heading",
        InsightCaption.Celebrations => "celebrations.heading",
        InsightCaption.Title => "page.title",
        _ => "none",
    });

    /// <summary>What a picture of a person's weekly parts shows.</summary>
    public static string WeeksCaption(DateOnly first, DateOnly last, CultureInfo culture) =>
        Words(culture).Say("chart.weeks", ExplanationSlot.Text("first", DateText(first)), ExplanationSlot.Text("last", DateText(last)));

    /// <summary>An I-statement begun, with the feeling left open.</summary>
    public static string Draft(string when, string need, CultureInfo culture) =>
        Words(culture).Say("statement.draft", ExplanationSlot.Text("when", when), ExplanationSlot.Text("need", need));

    public static string ConfidenceOf(Insight insight, ExplanationWords words) => words.Say(insight.Confidence switch
    {
        InsightConfidence.High => "confidence.high",
        InsightConfidence.Medium => "confidence.medium",
        _ => "confidence.low",
    });

    private static string OfferId(InsightOfferKind kind) => kind switch
    {
        InsightOfferKind.Statement => "offer.statement",
        InsightOfferKind.Resplit => "offer.resplit",
        InsightOfferKind.Review => "offer.review",
        _ => "offer.appreciation",
    };

    /// <summary>What the ledger says of everybody, whether there is anything to ask or not.</summary>
    public static WordedPage Overview(InsightFacts facts, CultureInfo culture)
    {
        ExplanationWords words = Words(culture);
        var lines = ImmutableArray.CreateBuilder<WordedLine>();
        if (facts.Overview.Count == 0) return new WordedPage(words.Language, [new("overview.none", words.Say("overview.none"), IsHeading: false)]);
        lines.Add(new("overview.heading", words.Say("overview.heading", ExplanationSlot.Count("weeks", facts.Overview[0].Weeks)), IsHeading: true));
        foreach (PersonWeeks week in facts.Overview)
        {
            ExplanationSlot person = ExplanationSlot.Person("person", facts.Household.People[facts.Household.IndexOf(week.Person)]);
            ExplanationSlot[] slots =
            [
                person,
                SlotOf(new("unpaid", week.Unpaid, InsightUnit.MinutesPerWeek), words),
                SlotOf(new("part", week.Part, InsightUnit.Part), words),
                SlotOf(new("agreed", week.Agreed, InsightUnit.Part), words),
            ];
            lines.Add(new("overview.line", words.Say("overview.line", slots), IsHeading: false));
            if (week is not { PaidAndUnpaid: { } total, Left: { } left }) continue;
            lines.Add(new(
                "overview.total",
                words.Say("overview.total", person, SlotOf(new("total", total, InsightUnit.MinutesPerWeek), words), SlotOf(new("left", left, InsightUnit.MinutesPerWeek), words)),
                IsHeading: false));
        }

        (int shared, int of) = facts.SharedEqually;
        if (of > 0) lines.Add(new("overview.shared", words.Say("overview.shared", ExplanationSlot.Count("shared", shared), ExplanationSlot.Count("of", of)), IsHeading: false));
        return new WordedPage(words.Language, lines.DrainToImmutable());
    }

    private static IEnumerable<InsightBar> Bars(Insight insight, Household household, ExplanationWords words)
    {
        foreach (InsightNumber number in insight.Evidence.Where(number => number.Unit is InsightUnit.Part))
        {
            string id = $"chart.{number.Name}";
            if (!words.Messages.Any(message => string.Equals(message.Id, id, StringComparison.Ordinal))) continue;
            string label = words.Say(id);
            if (number.Person is { } person) label = $"{BidiIsolation.Of(household.People[household.IndexOf(person)].Name)}: {label}";
            yield return new InsightBar(label, number.Value, number.Value.RoundHalfEven(2).ToString("P0", words.Numbers));
        }
    }

    private static IEnumerable<string> Lines(Insight insight, Household household, ExplanationWords words)
    {
        string id = $"{insight.Id}.line";
        if (!words.Messages.Any(message => string.Equals(message.Id, id, StringComparison.Ordinal))) yield break;
        foreach (Person person in household.People)
        {
            ExplanationSlot[] slots =
            [
                ExplanationSlot.Person("person", person),
                .. insight.Evidence.Where(number => number.Person == person.Id).Select(number => SlotOf(number, words)),
            ];
            if (slots.Length > 1) yield return words.Say(id, slots);
        }
    }

    private static IEnumerable<ExplanationSlot> SlotsOf(Insight insight, Household household, ExplanationWords words)
    {
        Person[] about = [.. insight.About.Select(person => household.People[household.IndexOf(person)])];
        if (about.Length > 0) yield return ExplanationSlot.Person("person", about[0]);
        yield return ExplanationSlot.Text("people", words.List("list.and", [.. about.Select(person => BidiIsolation.Of(person.Name))]));
        IEnumerable<string> tasks = insight.Tasks.Take(MostTasks)
            .Select(task => words.Say("quote", ExplanationSlot.Text("text", BidiIsolation.Of(household.Tasks[household.IndexOf(task)].DisplayName))));
        int more = insight.Tasks.Count - MostTasks;
        if (more > 0) tasks = tasks.Append(words.Say("list.more", ExplanationSlot.Count("count", more)));
        yield return ExplanationSlot.Text("tasks", words.List("list.and", [.. tasks]));
        if (insight.Time is { } time)
        {
            yield return ExplanationSlot.Text("first", DateText(time.First));
            yield return ExplanationSlot.Text("last", DateText(time.Last));
        }

        if (insight.Offer.ReviewOn is { } review) yield return ExplanationSlot.Text("review", DateText(review));
        foreach (InsightNumber number in insight.Evidence.Where(number => number.Person is null)) yield return SlotOf(number, words);
    }

    private static ExplanationSlot SlotOf(InsightNumber number, ExplanationWords words) => number.Unit switch
    {
        InsightUnit.Count => ExplanationSlot.Count(number.Name, (long)number.Value.RoundHalfEven(0)),
        InsightUnit.Part => ExplanationSlot.Text(number.Name, number.Value.RoundHalfEven(2).ToString("P0", words.Numbers)),
        InsightUnit.Points => ExplanationSlot.Count(number.Name, (long)decimal.Round(number.Value.RoundHalfEven(4) * 100)),
        InsightUnit.MinutesPerWeek => ExplanationSlot.Text(number.Name, Hours(number.Value.RoundHalfEven(0), words.Numbers)),
        _ => ExplanationSlot.Text(number.Name, number.Value.RoundHalfEven(4).ToString(words.Numbers)),
    };

    private static string Hours(decimal minutes, CultureInfo numbers) => minutes < 60
        ? string.Create(numbers, $"{minutes:0} min")
        : string.Create(numbers, $"{decimal.Truncate(minutes / 60):0} h {minutes % 60:00} min");

    private static string DateText(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
