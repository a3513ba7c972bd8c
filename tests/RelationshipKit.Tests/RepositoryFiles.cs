namespace RelationshipKit.Tests;

/// <summary>Finds files of the repository that are not embedded into the package.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "RelationshipKit.sln"))) root = Path.GetDirectoryName(root);
        return root ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
