using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>Roles, expectations, decision domains and ways to disagree: built in, and read from a host's own files.</summary>
public static class RoleCatalogues
{
    private const int MostEntries = 1_000;
    private const int MostLines = 20;

    /// <summary>Roles somebody may hold for a time.</summary>
    public static CatalogueFormat<Role> Roles { get; } = new("roles", file => Entries(file.Required("roles"), "role", ReadRole));

    /// <summary>Expectations that people carry with them.</summary>
    public static CatalogueFormat<Expectation> Expectations { get; } = new(
        "expectations", file => Entries(file.Required("expectations"), "expectation", ReadExpectation));

    /// <summary>Parts of life in which things are decided.</summary>
    public static CatalogueFormat<DecisionDomain> Domains { get; } = new("decisions", file => Entries(file.Required("domains"), "domain", ReadDomain));

    /// <summary>Ways to go on when people disagree.</summary>
    public static CatalogueFormat<DisagreementWay> Disagreements { get; } = new("disagreements", file => Entries(file.Required("ways"), "way", ReadWay));

    private static Role ReadRole(string id, JsonMembers role) => new(RoleId.TryCreate(id, out RoleId roleId) ? roleId : default)
    {
        Name = role.Required("name").Name(),
        Purpose = Line(role.Required("purpose")),
        Domain = DomainId(role.Required("domain")),
        Responsibilities = Lines(role.Required("responsibilities"), least: 1),
        Decisions = Lines(role.Required("decisions"), least: 0),
        HandOnQuestions = Lines(role.Required("handOn"), least: 0),
        Example = role.Optional("example") is { } example ? Line(example) : null,
        Tasks = [.. Ids(role.Required("tasks"), "task").Select(TaskId.Create)],
    };

    private static Expectation ReadExpectation(string id, JsonMembers entry) => new(ExpectationId.TryCreate(id, out ExpectationId known) ? known : default)
    {
        Area = entry.Required("area").OneOf(RoleWords.Areas),
        Text = Line(entry.Required("text")),
        Example = entry.Optional("example") is { } example ? Line(example) : null,
        Reframing = Line(entry.Required("reframing")),
        Question = Line(entry.Required("question")),
        OftenFrom = Several(entry.Required("from"), RoleWords.Origins),
        HeardBy = Several(entry.Required("heardBy"), RoleWords.Hearers),
        Roles = [.. Ids(entry.Required("roles"), "role").Select(RoleId.Create)],
        Domain = DomainId(entry.Required("domain")),
    };

    private static DecisionDomain ReadDomain(string id, JsonMembers domain) => new(DecisionDomainId.TryCreate(id, out DecisionDomainId known) ? known : default)
    {
        Name = domain.Required("name").Name(),
        Description = Line(domain.Required("description")),
        Examples = Lines(domain.Required("examples"), least: 1),
        Question = Line(domain.Required("question")),
    };

    private static DisagreementWay ReadWay(string id, JsonMembers way) => new(DisagreementWayId.TryCreate(id, out DisagreementWayId known) ? known : default)
    {
        Name = way.Required("name").Name(),
        Description = Line(way.Required("description")),
        Example = Line(way.Required("example")),
    };

    private static ImmutableArray<T> Entries<T>(JsonCursor list, string kind, Func<string, JsonMembers, T> read)
    {
        var ids = new JsonIds(kind);
        var entries = ImmutableArray.CreateBuilder<T>();
        foreach (JsonCursor place in list.Items(MostEntries))
        {
            JsonMembers entry = place.Members();
            entries.Add(read(ids.Declare(entry.Required("id")) ?? "", entry));
            entry.RefuseOthers();
        }

        return entries.ToImmutable();
    }

    private static string Line(JsonCursor place) => place.Text(OwnWords.Longest, shortest: 1);

    private static ImmutableArray<string> Lines(JsonCursor list, int least) => [.. list.Items(MostLines, least).Select(Line)];

    private static DecisionDomainId DomainId(JsonCursor place) => DecisionDomainId.TryCreate(place.Id(), out DecisionDomainId id) ? id : default;

    private static IEnumerable<string> Ids(JsonCursor list, string kind)
    {
        var ids = new JsonIds(kind);
        return [.. list.Items(MostLines).Select(ids.Declare).OfType<string>()];
    }

    private static ImmutableArray<T> Several<T>(JsonCursor list, (string Word, T Meaning)[] words)
        where T : struct
    {
        var read = ImmutableArray.CreateBuilder<T>();
        foreach (JsonCursor place in list.Items(words.Length, least: 1))
        {
            if (!place.TryOneOf(out T meaning, words)) continue;
            if (read.Contains(meaning)) place.Refuse("This word is there before.", "Give each word once.");
            read.Add(meaning);
        }

        return read.ToImmutable();
    }
}
