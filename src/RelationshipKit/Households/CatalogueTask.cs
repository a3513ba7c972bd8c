namespace RelationshipKit.Households;

/// <summary>The part of household life a task belongs to.</summary>
public enum TaskCategory
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>Food at home: cooking, serving, washing up, stocks.</summary>
    Kitchen,

    /// <summary>Cleaning and tidying, inside and out.</summary>
    Cleaning,

    /// <summary>Clothes and linen.</summary>
    Laundry,

    /// <summary>Buying and fetching.</summary>
    Shopping,

    /// <summary>Keeping building, rooms and devices in order.</summary>
    Repairs,

    /// <summary>Garden, balcony and plants.</summary>
    Garden,

    /// <summary>Cars, bicycles and their papers.</summary>
    Vehicle,

    /// <summary>Animals of the home.</summary>
    Pets,

    /// <summary>Bills, budget, savings, contracts.</summary>
    Money,

    /// <summary>Post, forms and documents.</summary>
    Paperwork,

    /// <summary>Keeping things together and seeing what comes.</summary>
    Planning,

    /// <summary>Appointments, medicines, nursing.</summary>
    Health,

    /// <summary>Care for children and their days.</summary>
    Children,

    /// <summary>Care for older people and other adults who need it.</summary>
    Elders,

    /// <summary>Family, friends and neighbours.</summary>
    SocialLife,

    /// <summary>Gifts, birthdays, festive days.</summary>
    Celebrations,
}

/// <summary>When a task usually comes round.</summary>
public enum TaskRhythm
{
    /// <summary>Every day or nearly.</summary>
    Daily,

    /// <summary>Every week or nearly.</summary>
    Weekly,

    /// <summary>Every month or nearly.</summary>
    Monthly,

    /// <summary>With the seasons.</summary>
    Seasonal,

    /// <summary>Once a year.</summary>
    Yearly,

    /// <summary>Now and then.</summary>
    Occasional,

    /// <summary>With an occasion, and then for days.</summary>
    Episodic,
}

/// <summary>
/// An everyday task as the catalogue knows it: words, what it asks of a person, and the numbers known about it.
/// A number that is null is unknown, not zero.
/// </summary>
/// <remarks>
/// <see cref="Kinds"/>, <see cref="CognitiveSteps"/>, <see cref="Rhythm"/> and <see cref="IsDeferrable"/> are a judgement of the
/// catalogue's authors. Made by <see cref="TaskCatalogue"/> alone; equal by reference.
/// </remarks>
public sealed class CatalogueTask
{
    internal CatalogueTask(TaskId id) => Id = id;

    /// <summary>The id, one of its kind in the catalogue and the same in every language.</summary>
    public TaskId Id { get; }

    /// <summary>The name in the catalogue's language, 1–200 characters.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>One line on what belongs to it, 1–500 characters.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>The part of household life it belongs to.</summary>
    public TaskCategory Category { get; internal init; }

    /// <summary>What it asks of the person who does it; at least one kind.</summary>
    public TaskKinds Kinds { get; internal init; }

    /// <summary>The steps of thinking work in it. Source of the four steps: Daminger 2019.</summary>
    public CognitiveSteps CognitiveSteps { get; internal init; }

    /// <summary>When it usually comes round.</summary>
    public TaskRhythm Rhythm { get; internal init; }

    /// <summary>Whether it can usually wait a day or more.</summary>
    public bool IsDeferrable { get; internal init; }

    /// <summary>Minutes a person spends on it on a day on which it is done, or null when unknown.</summary>
    public MinutesEstimate? Minutes { get; internal init; }

    /// <summary>How much of it falls to a couple in a week, or null when unknown.</summary>
    public FrequencyEstimate? Frequency { get; internal init; }

    /// <summary>Women's part of the minutes in a population, or null when unknown. It describes; nothing is divided by it.</summary>
    public WomenShareEstimate? WomenShareOfMinutes { get; internal init; }

    /// <summary>The age from which a child can help, or null when unknown.</summary>
    public HelpingAge? ChildCanHelpFromAge { get; internal init; }

    /// <summary>What polls say about who likes or dislikes it; empty when nothing is known.</summary>
    public IReadOnlyList<ChorePoll> Polls { get; internal init; } = [];

    /// <summary>
    /// The plainest frequency of the <see cref="Rhythm"/> (daily: once a day; seasonal: once a quarter; yearly: once a year),
    /// or null for tasks that come now and then or with an occasion. A starting value to be changed, not a measurement.
    /// </summary>
    public Frequency? PlainestFrequency => Rhythm switch
    {
        TaskRhythm.Daily => Households.Frequency.PerDay(),
        TaskRhythm.Weekly => Households.Frequency.PerWeek(),
        TaskRhythm.Monthly => Households.Frequency.PerMonth(),
        TaskRhythm.Seasonal => Households.Frequency.PerQuarter(),
        TaskRhythm.Yearly => Households.Frequency.PerYear(),
        _ => null,
    };

    /// <summary>
    /// Makes a household's task of it, with its id, name, kinds and steps.
    /// </summary>
    /// <param name="frequency">How often; the <see cref="PlainestFrequency"/> when left out.</param>
    /// <param name="minutes">Minutes of one turn, 1–10,080; the typical minutes of <see cref="Minutes"/> when left out and known.</param>
    /// <returns>The task.</returns>
    /// <exception cref="ArgumentNullException">
    /// The minutes or the frequency were left out and are not known of this task: they must be given.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The minutes are out of range.</exception>
    public HouseholdTask ToHouseholdTask(Frequency? frequency = null, int? minutes = null) =>
        HouseholdTask.Create(
            Id,
            minutes ?? Minutes?.Typical ?? throw Unknown(nameof(minutes)),
            frequency ?? PlainestFrequency ?? throw Unknown(nameof(frequency)),
            Name,
            Kinds,
            CognitiveSteps);

    /// <summary>The id alone.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id.ToString();

    /// <summary>The same task in other words.</summary>
    internal CatalogueTask Worded(string name, string description) => new(Id)
    {
        Name = name,
        Description = description,
        Category = Category,
        Kinds = Kinds,
        CognitiveSteps = CognitiveSteps,
        Rhythm = Rhythm,
        IsDeferrable = IsDeferrable,
        Minutes = Minutes,
        Frequency = Frequency,
        WomenShareOfMinutes = WomenShareOfMinutes,
        ChildCanHelpFromAge = ChildCanHelpFromAge,
        Polls = Polls,
    };

    private static ArgumentNullException Unknown(string parameterName) =>
        new(parameterName, "The catalogue does not know this of the task: give it.");
}
