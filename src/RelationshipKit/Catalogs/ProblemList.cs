namespace RelationshipKit.Catalogs;

/// <summary>The problems found while reading one text, in order. A hostile text cannot make it grow without end.</summary>
internal sealed class ProblemList
{
    public const int Most = 10_000;

    private readonly List<InputProblem> _problems = [];

    public IReadOnlyList<InputProblem> All => _problems;

    public bool Any => _problems.Count > 0;

    /// <summary>Whether further problems would go unlisted.</summary>
    public bool IsFull => _problems.Count > Most;

    public void Add(string path, string what, string remedy)
    {
        if (IsFull) return;
        _problems.Add(_problems.Count < Most
            ? new InputProblem(path, what, remedy)
            : new InputProblem("$", "There are more problems than are listed.", "Mend these first and read again."));
    }
}
