namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>The tests that share one server, each with a database of its own.</summary>
[CollectionDefinition(Name)]
public sealed class DatabaseCollection : ICollectionFixture<DatabaseServer>
{
    public const string Name = "databases";
}
