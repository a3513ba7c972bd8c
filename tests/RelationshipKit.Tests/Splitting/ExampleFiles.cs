using RelationshipKit.Households;
using RelationshipKit.Serialization;

namespace RelationshipKit.Tests.Splitting;

/// <summary>The example households of the repository.</summary>
internal static class ExampleFiles
{
    public static Household Household(string name) => HouseholdFile.Read(File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "households", $"{name}.json")));
}
