namespace RelationshipKit.Households;

/// <summary>Where numbers of a catalogue come from. Equal by value.</summary>
public sealed record CatalogueSource
{
    internal CatalogueSource(string id) => Id = id;

    /// <summary>The id by which the catalogue's numbers refer to it.</summary>
    public string Id { get; }

    /// <summary>The title of the survey, poll or list.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>Who published it.</summary>
    public string Publisher { get; internal init; } = "";

    /// <summary>The years the numbers are of, such as '2010–2016'.</summary>
    public string Years { get; internal init; } = "";

    /// <summary>Where to read it, or null.</summary>
    public string? Url { get; internal init; }

    /// <summary>The terms under which the numbers are used.</summary>
    public string Licence { get; internal init; } = "";

    /// <summary>How the numbers came about and how to read them.</summary>
    public string Note { get; internal init; } = "";
}

/// <summary>The people that numbers of a catalogue speak of. Equal by value.</summary>
public sealed record CataloguePopulation
{
    internal CataloguePopulation(string id) => Id = id;

    /// <summary>The id by which the catalogue's numbers refer to it.</summary>
    public string Id { get; }

    /// <summary>Who they are.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>How many of them were asked, or null when unknown.</summary>
    public int? People { get; internal init; }
}

/// <summary>
/// Minutes one person spends on a task on a day on which it is done; several turns on one day add up. Low ≤ typical ≤ high.
/// Equal by value.
/// </summary>
public sealed record MinutesEstimate
{
    internal const int MostMinutes = 1_440;

    internal MinutesEstimate(CataloguePopulation population, CatalogueSource source) => (Population, Source) = (population, source);

    /// <summary>The 10th percentile, in minutes, 1–1,440.</summary>
    public int Low { get; internal init; }

    /// <summary>The median, in minutes, 1–1,440.</summary>
    public int Typical { get; internal init; }

    /// <summary>The mean, in minutes, 0–1,440, or null when unknown.</summary>
    public decimal? Mean { get; internal init; }

    /// <summary>The 90th percentile, in minutes, 1–1,440.</summary>
    public int High { get; internal init; }

    /// <summary>How many of the people asked did the task on the day they told of, or null when unknown.</summary>
    public int? People { get; internal init; }

    /// <summary>Whom the numbers speak of.</summary>
    public CataloguePopulation Population { get; }

    /// <summary>Where the numbers come from.</summary>
    public CatalogueSource Source { get; }
}

/// <summary>
/// How much of a task falls to one average woman and one average man of a population together in a week. Equal by value.
/// </summary>
public sealed record FrequencyEstimate
{
    internal FrequencyEstimate(CataloguePopulation population, CatalogueSource source) => (Population, Source) = (population, source);

    /// <summary>Days in a week on which either does it, counted for each of the two, 0–14.</summary>
    public decimal PersonDaysPerWeek { get; internal init; }

    /// <summary>Minutes of both in a week, 0–20,160.</summary>
    public decimal CoupleMinutesPerWeek { get; internal init; }

    /// <summary>Whom the numbers speak of.</summary>
    public CataloguePopulation Population { get; }

    /// <summary>Where the numbers come from.</summary>
    public CatalogueSource Source { get; }
}

/// <summary>
/// Women's part of all minutes that a population spends on a task. It says how work was divided there, not how it should be:
/// nothing in this package divides work by it. Equal by value.
/// </summary>
public sealed record WomenShareEstimate
{
    internal WomenShareEstimate(CataloguePopulation population, CatalogueSource source) => (Population, Source) = (population, source);

    /// <summary>The part, 0–1.</summary>
    public decimal Share { get; internal init; }

    /// <summary>Whom the number speaks of.</summary>
    public CataloguePopulation Population { get; }

    /// <summary>Where the number comes from.</summary>
    public CatalogueSource Source { get; }
}

/// <summary>The age from which a child can help with a task, as educators advise; no duty. Equal by value.</summary>
public sealed record HelpingAge
{
    internal HelpingAge(CatalogueSource source) => Source = source;

    /// <summary>The age in years, 0–18.</summary>
    public int Age { get; internal init; }

    /// <summary>The chore in the words of the source, or null.</summary>
    public string? Item { get; internal init; }

    /// <summary>Where the age comes from.</summary>
    public CatalogueSource Source { get; }
}

/// <summary>One answer of a poll about a chore. Equal by value.</summary>
public sealed record ChorePoll
{
    internal ChorePoll(CatalogueSource source) => Source = source;

    /// <summary>The year of the poll.</summary>
    public int Year { get; internal init; }

    /// <summary>The country asked, as its ISO 3166-1 code of two letters.</summary>
    public string Country { get; internal init; } = "";

    /// <summary>How many people were asked, or null when unknown.</summary>
    public int? People { get; internal init; }

    /// <summary>What was asked for, such as 'least favourite'.</summary>
    public string Measure { get; internal init; } = "";

    /// <summary>How many of a hundred named the <see cref="Item"/>, 0–100.</summary>
    public int Percent { get; internal init; }

    /// <summary>The chore in the words of the poll.</summary>
    public string Item { get; internal init; } = "";

    /// <summary>Where the number comes from.</summary>
    public CatalogueSource Source { get; }
}
