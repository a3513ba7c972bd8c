using RelationshipKit.Households;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>The weight of the part somebody carries, 1–1,000.</summary>
public sealed record PersonPart(PersonId Person, int Share)
{
    public const int Most = 1_000;
}
