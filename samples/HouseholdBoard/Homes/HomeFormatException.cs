using RelationshipKit.Catalogs;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>A home's stored document can't be read: it is damaged, or of a version this program does not know. It is left as it is.</summary>
public sealed class HomeFormatException : Exception
{
    public HomeFormatException()
        : this([])
    {
    }

    public HomeFormatException(string message)
        : base(message)
    {
    }

    public HomeFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HomeFormatException(IReadOnlyList<InputProblem> problems)
        : base($"A stored home can't be read ({problems.Count} problems). It was left untouched.") => Problems = problems;

    /// <summary>Where and why; no private text.</summary>
    public IReadOnlyList<InputProblem> Problems { get; } = [];
}
