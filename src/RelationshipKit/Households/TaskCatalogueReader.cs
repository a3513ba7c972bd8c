using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>What the text of a task catalogue holds.</summary>
internal sealed record TaskCatalogueParts(
    CultureInfo Culture,
    ImmutableArray<CatalogueTask> Tasks,
    IReadOnlyDictionary<string, CatalogueSource> Sources,
    IReadOnlyDictionary<string, CataloguePopulation> Populations)
{
    public static TaskCatalogueParts None { get; } = new(
        CultureInfo.InvariantCulture, [], ImmutableDictionary<string, CatalogueSource>.Empty, ImmutableDictionary<string, CataloguePopulation>.Empty);
}

/// <summary>Walks a task catalogue, version 1, and notes everything that is wrong with it.</summary>
internal sealed class TaskCatalogueReader
{
    public const int LongestDescription = 500;

    private const int MostTasks = 10_000;
    private const int MostPolls = 100;
    private const int MostPeople = 1_000_000_000;
    private const int LongestNote = 2_000;

    private readonly JsonIds _tasks = new("task");
    private readonly CatalogueReferences<CatalogueSource> _sources;
    private readonly CatalogueReferences<CataloguePopulation> _populations;

    private TaskCatalogueReader(JsonMembers file)
    {
        _sources = new("source", file.Required("sources"), ReadSource, unknown: new CatalogueSource(""));
        _populations = new("population", file.Required("populations"), ReadPopulation, unknown: new CataloguePopulation(""));
    }

    /// <summary>The bytes of the built-in catalogue of just this culture, or null.</summary>
    public static byte[]? BuiltIn(string cultureName) => EmbeddedSeeds.Find("tasks", cultureName);

    public static byte[] English() =>
        BuiltIn("en") ?? throw new InvalidOperationException("The package is without its tasks.");

    public static TaskCatalogueParts Read(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("catalogue", "relationshipkit.tasks", version: 1)) return TaskCatalogueParts.None;
        CultureInfo culture = EmbeddedSeeds.ReadCulture(file.Required("culture"));
        var reader = new TaskCatalogueReader(file);
        ImmutableArray<CatalogueTask> tasks = [.. file.Required("tasks").Items(MostTasks).Select(reader.ReadTask)];
        file.RefuseOthers();
        return new TaskCatalogueParts(culture, tasks, reader._sources.ById, reader._populations.ById);
    }

    private static CatalogueSource ReadSource(string id, JsonMembers source)
    {
        var read = new CatalogueSource(id)
        {
            Title = source.Required("title").Name(),
            Publisher = source.Required("publisher").Name(),
            Years = source.Required("years").Name(),
            Url = source.Optional("url") is { } url ? ReadUrl(url) : null,
            Licence = source.Required("licence").Name(),
            Note = source.Required("note").Text(LongestNote, shortest: 1),
        };
        source.RefuseOthers();
        return read;
    }

    private static string ReadUrl(JsonCursor place)
    {
        string text = place.Name();
        bool isLink = Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);
        if (text.Length > 0 && !isLink) place.Refuse("This is no address of a page.", "Give an address that begins with https:// or http://.");
        return text;
    }

    private static CataloguePopulation ReadPopulation(string id, JsonMembers population)
    {
        var read = new CataloguePopulation(id)
        {
            Description = population.Required("description").Text(LongestDescription, shortest: 1),
            People = ReadPeople(population),
        };
        population.RefuseOthers();
        return read;
    }

    private CatalogueTask ReadTask(JsonCursor place)
    {
        JsonMembers task = place.Members();
        string? id = _tasks.Declare(task.Required("id"));
        var read = new CatalogueTask(id is null ? default : TaskId.Create(id))
        {
            Name = task.Required("name").Name(),
            Description = task.Required("description").Text(LongestDescription, shortest: 1),
            Category = task.Required("category").OneOf(CatalogueWords.Categories),
            Kinds = ReadFlags(task.Required("kinds"), least: 1, CatalogueWords.Kinds).Aggregate(TaskKinds.None, (one, other) => one | other),
            CognitiveSteps = ReadFlags(task.Required("cognitiveSteps"), least: 0, CatalogueWords.Steps)
                .Aggregate(CognitiveSteps.None, (one, other) => one | other),
            Rhythm = task.Required("rhythm").OneOf(CatalogueWords.Rhythms),
            IsDeferrable = task.Required("deferrable").Flag(),
            Minutes = task.Optional("minutes") is { } minutes ? ReadMinutes(minutes) : null,
            Frequency = task.Optional("frequency") is { } frequency ? ReadFrequency(frequency.Members()) : null,
            WomenShareOfMinutes = task.Optional("womenShareOfMinutes") is { } share ? ReadShare(share.Members()) : null,
            ChildCanHelpFromAge = task.Optional("childCanHelpFromAge") is { } age ? ReadAge(age.Members()) : null,
            Polls = task.Optional("polls") is { } polls
                ? [.. polls.Items(MostPolls, least: 1).Select(poll => ReadPoll(poll.Members()))]
                : ImmutableArray<ChorePoll>.Empty,
        };
        task.RefuseOthers();
        return read;
    }

    private MinutesEstimate ReadMinutes(JsonCursor place)
    {
        JsonMembers minutes = place.Members();
        int low = ReadMinutesOf(minutes, "low");
        int typical = ReadMinutesOf(minutes, "typical");
        int high = ReadMinutesOf(minutes, "high");
        bool allRead = low > 0 && typical > 0 && high > 0;
        if (allRead && (low > typical || typical > high))
            place.Refuse("The minutes do not rise from low over typical to high.", "Give low ≤ typical ≤ high.");
        var read = new MinutesEstimate(_populations.Use(minutes.Required("population")), _sources.Use(minutes.Required("source")))
        {
            Low = low,
            Typical = typical,
            Mean = minutes.Optional("mean") is { } mean ? ReadNumber(mean, MinutesEstimate.MostMinutes) : null,
            High = high,
            People = ReadPeople(minutes),
        };
        minutes.RefuseOthers();
        return read;
    }

    private FrequencyEstimate ReadFrequency(JsonMembers frequency)
    {
        var read = new FrequencyEstimate(_populations.Use(frequency.Required("population")), _sources.Use(frequency.Required("source")))
        {
            PersonDaysPerWeek = ReadNumber(frequency.Required("personDaysPerWeek"), 14),
            CoupleMinutesPerWeek = ReadNumber(frequency.Required("coupleMinutesPerWeek"), 14 * MinutesEstimate.MostMinutes),
        };
        frequency.RefuseOthers();
        return read;
    }

    private WomenShareEstimate ReadShare(JsonMembers share)
    {
        var read = new WomenShareEstimate(_populations.Use(share.Required("population")), _sources.Use(share.Required("source")))
        {
            Share = ReadNumber(share.Required("share"), 1),
        };
        share.RefuseOthers();
        return read;
    }

    private HelpingAge ReadAge(JsonMembers age)
    {
        var read = new HelpingAge(_sources.Use(age.Required("source")))
        {
            Age = age.Required("age").Whole(0, 18),
            Item = age.Optional("item")?.Name(),
        };
        age.RefuseOthers();
        return read;
    }

    private ChorePoll ReadPoll(JsonMembers poll)
    {
        var read = new ChorePoll(_sources.Use(poll.Required("source")))
        {
            Year = poll.Required("year").Whole(1900, 2100),
            Country = ReadCountry(poll.Required("country")),
            People = ReadPeople(poll),
            Measure = poll.Required("measure").Name(),
            Percent = poll.Required("percent").Whole(0, 100),
            Item = poll.Required("item").Name(),
        };
        poll.RefuseOthers();
        return read;
    }

    private static string ReadCountry(JsonCursor place)
    {
        const string remedy = "Give the country's code of two capital letters, such as GB.";
        string? code = place.String(remedy);
        if (code is not null && (code.Length != 2 || !code.All(char.IsAsciiLetterUpper))) place.Refuse("This is no code of a country.", remedy);
        return code ?? "";
    }

    private static int? ReadPeople(JsonMembers members) => members.Optional("people")?.Whole(1, MostPeople);

    // 0 stands in for minutes that could not be read, so that they are not compared.
    private static int ReadMinutesOf(JsonMembers minutes, string name) => minutes.Required(name).Whole(1, MinutesEstimate.MostMinutes, standIn: 0);

    private static decimal ReadNumber(JsonCursor place, int most)
    {
        decimal number = place.Number();
        if (number < 0 || number > most)
            place.Refuse("This number is out of range.", string.Create(CultureInfo.InvariantCulture, $"Give a number from 0 to {most:N0}."));
        return number;
    }

    private static List<T> ReadFlags<T>(JsonCursor list, int least, (string Word, T Meaning)[] words)
    {
        string remedy = $"Give each at most once, of: {string.Join(", ", words.Select(word => word.Word))}.";
        var given = new HashSet<string>(StringComparer.Ordinal);
        var flags = new List<T>();
        foreach (JsonCursor place in list.Items(words.Length, least))
        {
            if (place.String(remedy) is not { } word) continue;
            int known = Array.FindIndex(words, choice => choice.Word == word);
            if (known < 0)
                place.Refuse("This word is not known here.", remedy);
            else if (!given.Add(word))
                place.Refuse("This word is there before.", remedy);
            else
                flags.Add(words[known].Meaning);
        }

        return flags;
    }
}
