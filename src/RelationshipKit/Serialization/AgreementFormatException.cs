using RelationshipKit.Catalogs;

namespace RelationshipKit.Serialization;

/// <summary>The file of an agreement that cannot be read.</summary>
public sealed class AgreementFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public AgreementFormatException()
        : this("The agreement file cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public AgreementFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public AgreementFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public AgreementFormatException(IReadOnlyList<InputProblem> problems)
        : base("agreement file", Guard.Against.Null(problems))
    {
    }
}
