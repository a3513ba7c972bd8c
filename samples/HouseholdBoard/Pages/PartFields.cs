using System.Collections.Immutable;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>The fields in which a page asks for the part of each person.</summary>
/// <param name="Page">The page.</param>
/// <param name="Parts">The parts to show.</param>
public sealed record PartFields(HomePage Page, ImmutableArray<PersonPart> Parts);
