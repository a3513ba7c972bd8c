namespace RelationshipKit.Samples.HouseholdBoard.Tests.Storage;

/// <summary>A test that needs PostgreSQL. Without one it is skipped, unless <c>RELATIONSHIPKIT_REQUIRE_SERVERS</c> is 1.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseFactAttribute : FactAttribute
{
    private const string RequireServers = "RELATIONSHIPKIT_REQUIRE_SERVERS";

    public DatabaseFactAttribute() => Skip = WhyNot;

    /// <summary>Why tests are skipped, or null.</summary>
    public static string? WhyNot { get; } = PostgresServer.Binaries is null && Environment.GetEnvironmentVariable(RequireServers) is not "1"
        ? "No PostgreSQL server is installed (Debian's package is postgresql)."
        : null;
}

/// <summary>Tests that need PostgreSQL, one a row of data.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DatabaseTheoryAttribute : TheoryAttribute
{
    public DatabaseTheoryAttribute() => Skip = DatabaseFactAttribute.WhyNot;
}
