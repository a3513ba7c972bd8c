namespace RelationshipKit.Catalogs;

/// <summary>Input from outside that cannot be read, with every problem found in it.</summary>
public abstract class InputFormatException : FormatException
{
    private protected InputFormatException(string input, IReadOnlyList<InputProblem> problems)
        : base(MessageOf(input, problems)) => Problems = problems;

    private protected InputFormatException(string message)
        : base(message) => Problems = [];

    private protected InputFormatException(string message, Exception innerException)
        : base(message, innerException) => Problems = [];

    /// <summary>Every problem found, in the order of reading.</summary>
    public IReadOnlyList<InputProblem> Problems { get; }

    private static string MessageOf(string input, IReadOnlyList<InputProblem> problems) =>
        string.Join('\n', problems.Select(problem => problem.ToString()).Prepend($"The {input} cannot be read:"));
}

/// <summary>A catalogue that cannot be read.</summary>
public sealed class CatalogFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public CatalogFormatException()
        : this("The catalogue cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public CatalogFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public CatalogFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found in a catalogue.</summary>
    /// <param name="problems">The problems.</param>
    public CatalogFormatException(IReadOnlyList<InputProblem> problems)
        : base("catalogue", Guard.Against.Null(problems))
    {
    }
}
