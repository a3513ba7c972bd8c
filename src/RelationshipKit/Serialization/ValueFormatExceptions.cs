using RelationshipKit.Catalogs;

namespace RelationshipKit.Serialization;

/// <summary>A value-sort file, or the file of an unfinished sort, that cannot be read.</summary>
public sealed class ValueSortFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public ValueSortFormatException()
        : this("The value-sort file cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public ValueSortFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public ValueSortFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public ValueSortFormatException(IReadOnlyList<InputProblem> problems)
        : base("value-sort file", Guard.Against.Null(problems))
    {
    }
}
