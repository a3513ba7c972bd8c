using System.Globalization;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>Puts a split into the texts and numbers of a page.</summary>
internal static class PageOfSplit
{
    public static PageContent Describe(FairSplit split, CultureInfo culture)
    {
        SplitExplanation explanation = split.Explain(culture);
        Household household = split.Household;
        string tasks = household.Tasks.Count == 1 ? "1 task" : string.Create(culture, $"{household.Tasks.Count} tasks");
        string people = household.People.Count == 1 ? "1 person" : string.Create(culture, $"{household.People.Count} people");
        return new PageContent
        {
            Language = explanation.Language.Name,
            IsRightToLeft = explanation.Language.TextInfo.IsRightToLeft,
            Title = split.IsPossible ? "Who does what at home" : "No split yet",
            Subtitle = $"{tasks}, {people}",
            People = [.. split.Loads.Select(load => Describe(split, load, culture))],
            Sections = [.. explanation.Sections.Select(section => new PageSection(section.Heading, [.. section.Sentences.Select(sentence => sentence.Text)]))],
            Properties = [.. (split.Report?.Verdicts ?? []).Select(verdict =>
                new PageProperty(verdict.Property.FieldName(), PropertyWords.Of(verdict.Property), verdict.Holds))],
            Evidence = [.. Evidence(split, culture)],
        };
    }

    private static PagePerson Describe(FairSplit split, PersonLoad load, CultureInfo culture)
    {
        Household household = split.Household;
        string share = load.ShareOfOwnTotal is { } known ? $"{Numbers.Percent(known, culture)} of all tasks as felt" : "nothing to compare";
        return new PagePerson(
            household.People[household.IndexOf(load.Person)].Name,
            load.Ratio is { } ratio ? (double)ratio.RoundHalfEven(6) : null,
            load.Ratio is { } value ? $"{Numbers.Percent(value, culture)} of the part" : "no part to compare",
            $"{share}, fair part {Numbers.Percent(load.FairPart, culture)}",
            $"{Numbers.Minutes(load.MinutesPerWeek.Round(2), culture)} a week",
            [
                .. household.Tasks
                    .Where(task => split.Owners[task.Id] == load.Person)
                    .Select(task => (Task: task, Minutes: household.WeeklyMinutesOf(load.Person, task.Id)))
                    .OrderByDescending(entry => entry.Minutes)
                    .Select(entry => new PageTask(
                        entry.Task.DisplayName, (double)entry.Minutes.Round(6), Numbers.Minutes(entry.Minutes.Round(2), culture))),
            ]);
    }

    private static IEnumerable<PageFact> Evidence(FairSplit split, CultureInfo culture)
    {
        yield return new PageFact("Rule", split.RuleName);
        if (split.WorstShare is { } worst)
        {
            yield return new PageFact("Worst share", worst.Value.RoundHalfEven(6).ToString(culture));
            yield return new PageFact("No split that keeps the wishes is below", worst.LowerBound.RoundDown(6).ToString(culture));
        }

        if (split.Report?.Certificate is { } certificate)
        {
            yield return new PageFact(
                "Weights λ that prove fPO: each task lies with a person who can do it and for whom λ times its cost is least",
                string.Join(", ", certificate.Lambda));
        }

        if (split.NoEF1 is { } none)
            yield return new PageFact("Search for an EF1 split", string.Create(culture, $"{none.Proof} after {none.Nodes:N0} steps"));
        foreach (Wish wish in split.Conflict) yield return new PageFact("A wish that clashes stands at", WishPlace.In(split.Household, wish));
    }
}

/// <summary>The properties in plain words.</summary>
internal static class PropertyWords
{
    public static string Of(Property property) => property switch
    {
        Property.EF1 => "Nobody would swap with anyone once one task is left out.",
        Property.EFX => "Nobody would swap with anyone once any one task is left out, even the smallest.",
        Property.PROP1 => "With one task less, nobody would carry more than their part.",
        Property.PROPX => "With any one task less, even the smallest, nobody would carry more than their part.",
        Property.EQ1 => "With one task less, nobody would feel a heavier load for their part than anyone else does.",
        Property.EQX => "With any one task less, even the smallest, nobody would feel a heavier load for their part than anyone else does.",
        Property.PO => "No other way to hand out the tasks is better for someone and worse for nobody.",
        Property.MMS => "Nobody carries more than they would if they cut all tasks into equal parts themselves and were left the heaviest.",
        _ => "Not even sharing tasks in parts would be better for someone and worse for nobody.",
    };
}
