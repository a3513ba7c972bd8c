using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>
/// What the tasks of the built-in catalogue are called in another language than English (seeds/task-words). Numbers and their sources
/// stand in the English catalogue alone, so that no language can say another one.
/// </summary>
internal sealed class TaskWords
{
    public const string Name = "task-words";

    private const int MostTasks = 10_000;

    private static readonly SeedFormat<TaskWords> Format = new(Name, Read);

    private readonly FrozenDictionary<TaskId, Words> _byId;

    private TaskWords(CultureInfo culture, IReadOnlyDictionary<TaskId, Words> byId)
    {
        Culture = culture;
        _byId = byId.ToFrozenDictionary();
    }

    /// <summary>Gets the language.</summary>
    public CultureInfo Culture { get; }

    /// <summary>Gets the tasks that have words here.</summary>
    public IReadOnlyCollection<TaskId> Tasks => _byId.Keys;

    /// <summary>The words of just this culture, or null.</summary>
    public static TaskWords? BuiltIn(string cultureName) => Format.BuiltIn(cultureName);

    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out TaskWords? words, out IReadOnlyList<InputProblem> problems) =>
        Format.TryRead(utf8, out words, out problems);

    /// <summary>The task in this language; as it is where there are no words for it.</summary>
    public CatalogueTask Worded(CatalogueTask task) => _byId.TryGetValue(task.Id, out Words? words) ? task.Worded(words.Name, words.Description) : task;

    private static TaskWords Read(JsonMembers file, CultureInfo culture)
    {
        var known = new JsonIds("task");
        foreach (CatalogueTask task in TaskCatalogue.Read(TaskCatalogueReader.English()).Tasks) known.Know(task.Id.Value);
        var byId = new Dictionary<TaskId, Words>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonCursor item in file.Required("tasks").Items(MostTasks))
        {
            JsonMembers task = item.Members();
            JsonCursor place = task.Required("id"), name = task.Required("name");
            string? id = known.Use(place);
            var words = new Words(name.Name(), task.Required("description").Text(TaskCatalogueReader.LongestDescription, shortest: 1));
            if (id is not null && !byId.TryAdd(TaskId.Create(id), words)) place.Refuse($"The id '{id}' is there before.", "Name each task once.");
            if (words.Name.Length > 0 && !names.Add(words.Name)) name.Refuse("Another task has this name.", "Give each task a name of its own.");
            task.RefuseOthers();
        }

        return new TaskWords(culture, byId);
    }

    private sealed record Words(string Name, string Description);
}
