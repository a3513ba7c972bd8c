using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>The words people need to talk: built in, and read from a host's own files.</summary>
public static class WordCatalogues
{
    private const int MostEntries = 10_000;
    private const int MostWords = 200;
    private const int LongestText = 500;

    /// <summary>Feelings, with their families and how the body shows them.</summary>
    public static CatalogueFormat<Feeling> Feelings { get; } = new("feelings", ReadFeelings);

    /// <summary>Needs, in groups, each with what is not a need but a way to meet it.</summary>
    public static CatalogueFormat<Need> Needs { get; } = new("needs", ReadNeeds);

    /// <summary>Words that sound like feelings and tell what somebody did. They name feelings and needs of the other two catalogues.</summary>
    public static CatalogueFormat<PseudoFeeling> PseudoFeelings { get; } = new(
        "pseudo-feelings", file => Entries(file.Required("pseudoFeelings"), "pseudo-feeling", ReadPseudoFeeling));

    /// <summary>Questions for check-ins and for talks that go deeper turn by turn.</summary>
    public static CatalogueFormat<Prompt> Prompts { get; } = new("prompts", file => Entries(file.Required("prompts"), "prompt", ReadPrompt));

    /// <summary>Moments in which others judge how a home lives.</summary>
    public static CatalogueFormat<JudgementScenario> JudgementScenarios { get; } = new(
        "judgement-scenarios", file => Entries(file.Required("scenarios"), "scenario", ReadScenario));

    private static ImmutableArray<Feeling> ReadFeelings(JsonMembers file)
    {
        var families = new Dictionary<string, FeelingFamily>(StringComparer.Ordinal);
        var familyIds = new JsonIds("family");
        foreach (JsonCursor place in file.Required("families").Items(MostEntries))
        {
            JsonMembers family = place.Members();
            string id = familyIds.Declare(family.Required("id")) ?? "";
            families[id] = new FeelingFamily(
                id,
                family.Required("name").Name(),
                family.Required("valence").OneOf(
                    ("pleasant", FeelingValence.Pleasant), ("unpleasant", FeelingValence.Unpleasant), ("mixed", FeelingValence.Mixed)));
            family.RefuseOthers();
        }

        var signals = new Dictionary<string, string>(StringComparer.Ordinal);
        var signalIds = new JsonIds("body signal");
        foreach (JsonCursor place in file.Required("bodySignals").Items(MostEntries))
        {
            JsonMembers signal = place.Members();
            signals[signalIds.Declare(signal.Required("id")) ?? ""] = signal.Required("text").Name();
            signal.RefuseOthers();
        }

        return Entries(file.Required("feelings"), "feeling", (id, feeling) => new Feeling(id)
        {
            Phrase = feeling.Required("phrase").Name(),
            Noun = feeling.Required("noun").Name(),
            Also = Words(feeling.Required("also")),
            Family = familyIds.Use(feeling.Required("family")) is { } family && families.TryGetValue(family, out FeelingFamily? known)
                ? known
                : new FeelingFamily("", "", FeelingValence.Mixed),
            Intensity = feeling.Required("intensity").Whole(1, 3),
            BodySignals = [.. signalIds.UseDistinct(feeling.Required("body"), MostWords).Where(signals.ContainsKey).Select(signal => signals[signal])],
        });
    }

    private static ImmutableArray<Need> ReadNeeds(JsonMembers file)
    {
        var groups = new Dictionary<string, NeedGroup>(StringComparer.Ordinal);
        var groupIds = new JsonIds("group");
        foreach (JsonCursor place in file.Required("groups").Items(MostEntries))
        {
            JsonMembers group = place.Members();
            string id = groupIds.Declare(group.Required("id")) ?? "";
            groups[id] = new NeedGroup(id, group.Required("name").Name());
            group.RefuseOthers();
        }

        return Entries(file.Required("needs"), "need", (id, need) => new Need(id)
        {
            Phrase = need.Required("phrase").Name(),
            Also = Words(need.Required("also")),
            Group = groupIds.Use(need.Required("group")) is { } group && groups.TryGetValue(group, out NeedGroup? known) ? known : new NeedGroup("", ""),
            NotThis = Words(need.Required("notThis")),
        });
    }

    private static PseudoFeeling ReadPseudoFeeling(string id, JsonMembers entry) => new(id)
    {
        Words = Words(entry.Required("words"), least: 1),
        Actions = Words(entry.Required("actions")),
        Feelings = Ids(entry.Required("feelings"), least: 2, most: 4),
        Needs = Ids(entry.Required("needs"), least: 1, most: 3),
    };

    private static Prompt ReadPrompt(string id, JsonMembers prompt) => new(id)
    {
        Kind = prompt.Required("kind").OneOf(("check-in", PromptKind.CheckIn), ("depth", PromptKind.Depth)),
        Topic = prompt.Required("topic").Id() ?? "",
        Depth = prompt.Required("depth").Whole(1, 5),
        Text = prompt.Required("text").Text(LongestText, shortest: 1),
    };

    private static JudgementScenario ReadScenario(string id, JsonMembers scenario) => new(id)
    {
        Relation = scenario.Required("relation").OneOf(
            ("relative", JudgeRelation.Relative),
            ("colleague", JudgeRelation.Colleague),
            ("school", JudgeRelation.School),
            ("friend", JudgeRelation.Friend),
            ("stranger", JudgeRelation.Stranger),
            ("online", JudgeRelation.Online)),
        Form = scenario.Required("form").OneOf(
            ("joke", JudgementForm.Joke),
            ("criticism", JudgementForm.Criticism),
            ("praise-for-the-wrong-partner", JudgementForm.PraiseForTheWrongPartner),
            ("exclusion", JudgementForm.Exclusion)),
        Topic = scenario.Required("topic").Id() ?? "",
        Text = scenario.Required("text").Text(LongestText, shortest: 1),
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

    private static ImmutableArray<string> Words(JsonCursor list, int least = 0) => [.. list.Items(MostWords, least).Select(word => word.Name())];

    private static ImmutableArray<string> Ids(JsonCursor list, int least, int most) =>
        [.. list.Items(most, least).Select(id => id.Id()).OfType<string>()];
}
