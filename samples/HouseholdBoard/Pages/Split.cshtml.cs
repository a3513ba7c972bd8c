using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>The split, what shows that it is fair, and why.</summary>
public sealed class SplitModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    public HomePlan Plan { get; private set; } = null!;

    public void OnGet() => Plan = HomePlan.Of(Home, HttpContext.RequestAborted);
}
