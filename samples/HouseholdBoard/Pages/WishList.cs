using RelationshipKit.Households;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Wishes to show on a page that has a handler named Lift.</summary>
/// <param name="Page">The page.</param>
/// <param name="Wishes">The wishes.</param>
public sealed record WishList(HomePage Page, IReadOnlyList<Wish> Wishes);
