namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>A test that needs a database. SQLite is always there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseFactAttribute : FactAttribute;

/// <summary>Tests that need a database, one a row of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;
