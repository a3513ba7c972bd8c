using RelationshipKit.Households;
using RelationshipKit.Serialization;

namespace RelationshipKit.Tests.Splitting;

/// <summary>The files of the repository that tests read.</summary>
internal static class ExampleFiles
{
    public static string Path(params string[] parts)
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(System.IO.Path.Combine(root, "RelationshipKit.sln"))) root = System.IO.Path.GetDirectoryName(root);
        return System.IO.Path.Combine([root ?? throw new InvalidOperationException("The tests run outside the repository."), .. parts]);
    }

    public static Household Household(string name) => HouseholdFile.Read(File.ReadAllBytes(Path("seeds", "households", $"{name}.json")));
}
