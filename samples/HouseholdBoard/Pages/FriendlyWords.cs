using RelationshipKit.Households;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>The words for how a task feels, and what they weigh.</summary>
public static class FriendlyWords
{
    /// <summary>From gladly done to heavy.</summary>
    public static IReadOnlyList<(string Word, int Percent)> All { get; } =
    [
        ("Love", Burden.Love.Percent), ("Like", Burden.Like.Percent), ("Fine", Burden.Fine.Percent), ("Dislike", Burden.Dislike.Percent), ("Hate", Burden.Hate.Percent),
    ];

    /// <summary>The word for a burden, or null where none fits exactly.</summary>
    public static string? Of(Burden burden) => All.FirstOrDefault(pair => pair.Percent == burden.Percent).Word;
}
