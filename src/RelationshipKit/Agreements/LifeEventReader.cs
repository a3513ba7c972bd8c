using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>Reads a catalogue of life events: sources and questions once, then events that name them.</summary>
internal sealed class LifeEventReader
{
    private const int MostEntries = 1_000;
    private const int MostOfOneEvent = 50;
    private const int MostReviewDays = 730;

    private readonly JsonIds _sourceIds = new("source"), _questionIds = new("question"), _taskIds = new("task");
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LifeEventQuestion> _questions = new(StringComparer.Ordinal);
    private ImmutableDictionary<TaskId, string> _taskNames = ImmutableDictionary<TaskId, string>.Empty;

    public static ImmutableArray<LifeEvent> Read(JsonMembers file) => new LifeEventReader().ReadFile(file);

    private ImmutableArray<LifeEvent> ReadFile(JsonMembers file)
    {
        foreach ((string id, JsonCursor place) in file.Required("sources").Members().EachById()) ReadSource(id, place.Members());
        foreach ((string id, JsonCursor place) in file.Required("tasks").Members().EachById())
        {
            _taskIds.Know(id);
            _taskNames = _taskNames.SetItem(TaskId.Create(id), place.Name());
        }

        foreach (JsonCursor place in file.Required("questions").Items(MostEntries)) ReadQuestion(place.Members());
        var ids = new JsonIds("event");
        return [.. file.Required("events").Items(MostEntries).Select(place => ReadEvent(place.Members(), ids))];
    }

    private void ReadSource(string id, JsonMembers source)
    {
        string title = source.Required("title").Name(), authors = source.Required("authors").Name(), publisher = source.Required("publisher").Name();
        int year = source.Required("year").Whole(1800, 2200);
        source.RefuseOthers();
        _sourceIds.Know(id);
        _sources[id] = FormattableString.Invariant($"{authors}, {title}, {publisher}, {year}");
    }

    private void ReadQuestion(JsonMembers question)
    {
        string? id = _questionIds.Declare(question.Required("id"));
        LifeEventTopic about = question.Required("about").OneOf(
            ("time", LifeEventTopic.Time),
            ("share", LifeEventTopic.Share),
            ("tasks", LifeEventTopic.Tasks),
            ("standards", LifeEventTopic.Standards),
            ("rest", LifeEventTopic.Rest),
            ("planning", LifeEventTopic.Planning),
            ("money", LifeEventTopic.Money),
            ("support", LifeEventTopic.Support),
            ("feelings", LifeEventTopic.Feelings),
            ("people", LifeEventTopic.People),
            ("decisions", LifeEventTopic.Decisions),
            ("goals", LifeEventTopic.Goals),
            ("end", LifeEventTopic.End));
        string text = Line(question.Required("text"));
        question.RefuseOthers();
        if (id is not null) _questions[id] = new LifeEventQuestion(id, about, text);
    }

    private LifeEvent ReadEvent(JsonMembers entry, JsonIds ids)
    {
        bool hasId = LifeEventId.TryCreate(ids.Declare(entry.Required("id")), out LifeEventId id);
        var read = new LifeEvent(hasId ? id : default)
        {
            Name = entry.Required("name").Name(),
            Description = Line(entry.Required("description")),
            Availability = ReadTrend(entry.Required("availability")),
            Capacity = ReadTrend(entry.Required("capacity")),
            People = entry.Required("people").OneOf(("none", LifeEventPeople.None), ("joins", LifeEventPeople.Joins), ("leaves", LifeEventPeople.Leaves)),
            TasksAppear = [.. _taskIds.UseDistinct(entry.Required("tasksAppear"), MostOfOneEvent).Select(TaskId.Create)],
            TasksEnd = [.. entry.Required("tasksEnd").Items(MostOfOneEvent).Select(place => place.Id()).OfType<string>().Select(TaskId.Create)],
            ReviewAfterDays = entry.Required("reviewAfterDays").Whole(1, MostReviewDays),
            Questions = [.. _questionIds.UseDistinct(entry.Required("questions"), MostOfOneEvent).Select(known => _questions[known])],
            Evidence = entry.Optional("evidence") is { } evidence ? ReadEvidence(evidence.Members()) : null,
            TaskNames = _taskNames,
        };
        entry.RefuseOthers();
        return read;
    }

    private LifeEventEvidence ReadEvidence(JsonMembers evidence)
    {
        string text = Line(evidence.Required("text"));
        string source = _sourceIds.Use(evidence.Required("source")) is { } id ? _sources[id] : "";
        evidence.RefuseOthers();
        return new LifeEventEvidence(text, source);
    }

    private static LifeEventTrend ReadTrend(JsonCursor place) => place.OneOf(
        ("same", LifeEventTrend.Same), ("less", LifeEventTrend.Less), ("more", LifeEventTrend.More), ("either", LifeEventTrend.Either));

    private static string Line(JsonCursor place) => place.Text(OwnWords.Longest, shortest: 1);
}
