using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing;

namespace RelationshipKit.ReviewScore;

/// <summary>Makes a reviewer of the files in a folder, so that rules can be tried without building the package.</summary>
internal static class ReviewFiles
{
    private static readonly string[] Kinds = ["messages", "roles", "messages-weights", "roles-weights"];

    /// <summary>The pack of rules for the kind and language asked for.</summary>
    public static string PathOf(Arguments arguments) =>
        Path.Combine(arguments.Seeds, arguments.Kinds == ReviewKinds.Messages ? "messages" : "roles", $"{arguments.Culture}.json");

    public static LanguageReviewer Load(string folder, string culture)
    {
        string lexicon = Path.Combine(folder, "lexicons", $"{culture}.json");
        string[] packs = [.. Kinds.Select(kind => Path.Combine(folder, kind, $"{culture}.json")).Where(File.Exists)];
        var problems = new List<InputProblem>();
        ReviewLexicon? readLexicon = ReviewLexicon.TryRead(File.ReadAllBytes(lexicon), out ReviewLexicon? made, out IReadOnlyList<InputProblem> found) ? made : null;
        problems.AddRange(found.Select(problem => In(lexicon, problem)));
        var readPacks = new List<ReviewPack>();
        foreach (string path in packs)
        {
            if (ReviewPack.TryRead(File.ReadAllBytes(path), out ReviewPack? pack, out found)) readPacks.Add(pack);
            problems.AddRange(found.Select(problem => In(path, problem)));
        }

        if (problems.Count > 0) throw new CatalogFormatException(problems);
        if (LanguageReviewer.TryCreate(readLexicon!, readPacks, out LanguageReviewer? reviewer, out found)) return reviewer;
        throw new CatalogFormatException([.. found.Select(problem => problem with { Path = Named(problem.Path, lexicon, packs) })]);
    }

    private static InputProblem In(string file, InputProblem problem) => problem with { Path = $"{file}: {problem.Path}" };

    private static string Named(string path, string lexicon, string[] packs)
    {
        string named = path.Replace("lexicon$", $"{lexicon}: $", StringComparison.Ordinal);
        for (int at = 0; at < packs.Length; at++) named = named.Replace($"packs[{at}]$", $"{packs[at]}: $", StringComparison.Ordinal);
        return named;
    }
}
