using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>
/// Everyday tasks of a home in one language, with what is known about each: what it asks, how long it takes, how often it
/// comes, what people think of it. Every number names its source and whom it speaks of; what is unknown is null.
/// Immutable; equal by reference.
/// </summary>
/// <remarks>
/// Hosts lay their own catalogue over the built-in one: <c>TaskCatalogue.For(culture).With(TaskCatalogue.Read(bytes))</c>.
/// The format is described in seeds/README.md.
/// </remarks>
public sealed class TaskCatalogue
{
    private readonly FrozenDictionary<TaskId, CatalogueTask> _byId;

    internal TaskCatalogue(
        CultureInfo culture,
        ImmutableArray<CatalogueTask> tasks,
        IReadOnlyDictionary<string, CatalogueSource> sources,
        IReadOnlyDictionary<string, CataloguePopulation> populations)
    {
        Culture = culture;
        Tasks = tasks;
        Sources = sources.ToFrozenDictionary(StringComparer.Ordinal);
        Populations = populations.ToFrozenDictionary(StringComparer.Ordinal);
        _byId = tasks.ToFrozenDictionary(task => task.Id);
    }

    /// <summary>
    /// The language of names and descriptions: the one that was found, not the one that was asked for.
    /// The invariant culture where the program runs without cultures (invariant globalization).
    /// </summary>
    public CultureInfo Culture { get; }

    /// <summary>The tasks, in the order of the catalogue.</summary>
    public IReadOnlyList<CatalogueTask> Tasks { get; }

    /// <summary>Where the numbers come from, by id.</summary>
    public IReadOnlyDictionary<string, CatalogueSource> Sources { get; }

    /// <summary>The people the numbers speak of, by id.</summary>
    public IReadOnlyDictionary<string, CataloguePopulation> Populations { get; }

    /// <summary>
    /// The built-in catalogue in a culture's language (English, French, German, Spanish); where there is none, in that of the nearest
    /// parent culture, at last in English. <see cref="Culture"/> says which it became. Names and descriptions are in that language;
    /// numbers, sources, populations and the items of polls are those of the English catalogue, as their sources word them.
    /// Read anew at every call: keep it.
    /// </summary>
    /// <param name="culture">The culture asked for.</param>
    /// <returns>The catalogue.</returns>
    public static TaskCatalogue For(CultureInfo culture)
    {
        for (CultureInfo asked = Guard.Against.Null(culture); asked.Name.Length > 0; asked = asked.Parent)
        {
            if (TaskCatalogueReader.BuiltIn(asked.Name) is { } own) return Read(own);
            if (TaskWords.BuiltIn(asked.Name) is { } words) return Read(TaskCatalogueReader.English()).Worded(words);
        }

        return Read(TaskCatalogueReader.English());
    }

    /// <summary>Reads a catalogue.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="CatalogFormatException">Something is wrong with the text; the exception lists all of it.</exception>
    public static TaskCatalogue Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out TaskCatalogue? catalogue, out IReadOnlyList<InputProblem> problems)
            ? catalogue
            : throw new CatalogFormatException(problems);

    /// <summary>Reads a catalogue from a stream, to its end; the stream stays open.</summary>
    /// <param name="stream">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <returns>The catalogue.</returns>
    /// <exception cref="CatalogFormatException">Something is wrong with the text; the exception lists all of it.</exception>
    public static TaskCatalogue Read(Stream stream) => Read(StrictJson.BytesOf(stream));

    /// <summary>Reads a catalogue if nothing is wrong with it.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <param name="catalogue">The catalogue, or null.</param>
    /// <param name="problems">Everything that is wrong with the text: where, what, and what would be right; empty on success.</param>
    /// <returns>Whether the text is a catalogue.</returns>
    public static bool TryRead(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out TaskCatalogue? catalogue, out IReadOnlyList<InputProblem> problems)
    {
        bool isRead = StrictJson.TryRead(utf8, TaskCatalogueReader.Read, out TaskCatalogueParts? parts, out problems);
        catalogue = isRead ? new TaskCatalogue(parts!.Culture, parts.Tasks, parts.Sources, parts.Populations) : null;
        return isRead;
    }

    /// <summary>Reads a catalogue from a stream, to its end, if nothing is wrong with it; the stream stays open.</summary>
    /// <param name="stream">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <param name="catalogue">The catalogue, or null.</param>
    /// <param name="problems">Everything that is wrong with the text: where, what, and what would be right; empty on success.</param>
    /// <returns>Whether the text is a catalogue.</returns>
    public static bool TryRead(
        Stream stream, [NotNullWhen(true)] out TaskCatalogue? catalogue, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out catalogue, out problems);

    /// <summary>The task of an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The task.</returns>
    /// <exception cref="KeyNotFoundException">The catalogue has no such task.</exception>
    public CatalogueTask Find(TaskId id) =>
        TryFind(id, out CatalogueTask? task) ? task : throw new KeyNotFoundException($"The catalogue has no task with the id '{id}'.");

    /// <summary>The task of an id, if there is one.</summary>
    /// <param name="id">The id.</param>
    /// <param name="task">The task, or null.</param>
    /// <returns>Whether the catalogue has it.</returns>
    public bool TryFind(TaskId id, [NotNullWhen(true)] out CatalogueTask? task) => _byId.TryGetValue(id, out task);

    /// <summary>
    /// This catalogue with another laid over it: a task of the other replaces the one of the same id, in its place;
    /// the others follow at the end. The culture stays this one's.
    /// </summary>
    /// <param name="other">The catalogue laid over this one.</param>
    /// <returns>The two as one.</returns>
    /// <exception cref="ArgumentException">A source or population of the same id says something else in each: rename it in one.</exception>
    public TaskCatalogue With(TaskCatalogue other)
    {
        Guard.Against.Null(other);
        ImmutableArray<CatalogueTask> tasks =
        [
            .. Tasks.Select(task => other._byId.GetValueOrDefault(task.Id, task)),
            .. other.Tasks.Where(task => !_byId.ContainsKey(task.Id)),
        ];
        return new TaskCatalogue(
            Culture, tasks, Merged("source", Sources, other.Sources), Merged("population", Populations, other.Populations));
    }

    private TaskCatalogue Worded(TaskWords words) => new(words.Culture, [.. Tasks.Select(words.Worded)], Sources, Populations);

    private static Dictionary<string, T> Merged<T>(string kind, IReadOnlyDictionary<string, T> ours, IReadOnlyDictionary<string, T> other)
        where T : class
    {
        var merged = new Dictionary<string, T>(ours, StringComparer.Ordinal);
        foreach ((string id, T theirs) in other)
        {
            if (!merged.TryAdd(id, theirs) && !theirs.Equals(ours[id]))
                throw new ArgumentException($"The {kind} '{id}' says something else in each of the two catalogues.", nameof(other));
        }

        return merged;
    }
}
