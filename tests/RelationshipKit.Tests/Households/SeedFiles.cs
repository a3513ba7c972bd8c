namespace RelationshipKit.Tests.Households;

/// <summary>Finds the files under seeds/ that are not embedded into the package.</summary>
internal static class SeedFiles
{
    public static string PathOf(string folder, string fileName)
    {
        string? root = AppContext.BaseDirectory;
        while (root is not null && !File.Exists(Path.Combine(root, "RelationshipKit.sln"))) root = Path.GetDirectoryName(root);
        return Path.Combine(root ?? throw new InvalidOperationException("The tests run outside the repository."), "seeds", folder, fileName);
    }
}
