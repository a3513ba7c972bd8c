namespace RelationshipKit.Samples.HouseholdBoard.Browser.Tests;

/// <summary>All tests share one browser and one board: each brings a home and windows of its own.</summary>
[CollectionDefinition(nameof(BoardInBrowser))]
public sealed class BrowserCollection : ICollectionFixture<BoardInBrowser>;
