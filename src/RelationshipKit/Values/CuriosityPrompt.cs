using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>When a curious question helps more than an opinion.</summary>
public enum CuriosityOccasion
{
    /// <summary>Nothing special is up.</summary>
    AnyTime,

    /// <summary>A value matters more to somebody than it did.</summary>
    ValueRose,

    /// <summary>A value matters less to somebody than it did.</summary>
    ValueFell,

    /// <summary>A value is everyone's.</summary>
    ValueShared,

    /// <summary>A value is one person's alone.</summary>
    ValueOnly,

    /// <summary>A value matters much to one and little to another.</summary>
    ValueOpposed,

    /// <summary>Somebody has a new goal.</summary>
    GoalNew,

    /// <summary>A goal has been lying still.</summary>
    GoalResting,

    /// <summary>Somebody changes: a name, pronouns, a role, a view of themselves.</summary>
    ChangeOfSelf,

    /// <summary>Somebody told of a boundary.</summary>
    BoundaryHeard,
}

/// <summary>A question that asks out of interest and judges nothing. Equal by reference.</summary>
public sealed class CuriosityPrompt : ICatalogueEntry
{
    private CuriosityPrompt(string id, CuriosityOccasion occasion, string text) => (Id, Occasion, Text) = (id, occasion, text);

    /// <summary>The built-in questions by culture, and the reading of a host's own.</summary>
    public static CatalogueFormat<CuriosityPrompt> Prompts { get; } = new("curiosity", ReadAll);

    /// <summary>The id, the same in every language.</summary>
    public string Id { get; }

    /// <summary>When it helps.</summary>
    public CuriosityOccasion Occasion { get; }

    /// <summary>The question.</summary>
    public string Text { get; }

    /// <summary>One of the questions for an occasion: turn by turn all of them, then the first again.</summary>
    /// <param name="prompts">The questions of a language.</param>
    /// <param name="occasion">The occasion; one without questions falls back to any time's.</param>
    /// <param name="turn">Which turn it is, from 0.</param>
    /// <returns>The question, or null if there is none at all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The turn is below 0, or there is no such occasion.</exception>
    public static CuriosityPrompt? For(Catalogue<CuriosityPrompt> prompts, CuriosityOccasion occasion, int turn = 0)
    {
        Guard.Against.Null(prompts);
        Guard.Against.EnumOutOfRange(occasion);
        Guard.Against.OutOfRange(turn, 0, int.MaxValue);
        CuriosityPrompt[] fitting = [.. prompts.Entries.Where(prompt => prompt.Occasion == occasion)];
        if (fitting.Length == 0 && occasion is not CuriosityOccasion.AnyTime) return For(prompts, CuriosityOccasion.AnyTime, turn);
        return fitting.Length == 0 ? null : fitting[turn % fitting.Length];
    }

    /// <summary>The id.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id;

    private static ImmutableArray<CuriosityPrompt> ReadAll(JsonMembers file)
    {
        const int mostPrompts = 1_000;
        var ids = new JsonIds("prompt");
        return [.. file.Required("prompts").Items(mostPrompts).Select(place => Read(place.Members(), ids))];
    }

    private static CuriosityPrompt Read(JsonMembers prompt, JsonIds ids)
    {
        var read = new CuriosityPrompt(
            ids.Declare(prompt.Required("id")) ?? "",
            prompt.Required("occasion").OneOf(Occasions),
            prompt.Required("text").Text(OwnWords.Longest, shortest: 1));
        prompt.RefuseOthers();
        return read;
    }

    private static ReadOnlySpan<(string Word, CuriosityOccasion Meaning)> Occasions => new (string, CuriosityOccasion)[]
    {
        ("any-time", CuriosityOccasion.AnyTime), ("value-rose", CuriosityOccasion.ValueRose), ("value-fell", CuriosityOccasion.ValueFell),
        ("value-shared", CuriosityOccasion.ValueShared), ("value-only", CuriosityOccasion.ValueOnly), ("value-opposed", CuriosityOccasion.ValueOpposed),
        ("goal-new", CuriosityOccasion.GoalNew), ("goal-resting", CuriosityOccasion.GoalResting), ("change-of-self", CuriosityOccasion.ChangeOfSelf),
        ("boundary-heard", CuriosityOccasion.BoundaryHeard),
    };
}
