using RelationshipKit.Catalogs;

namespace RelationshipKit.Serialization;

/// <summary>A ledger file that cannot be read.</summary>
public sealed class LedgerFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public LedgerFormatException()
        : this("The ledger file cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public LedgerFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public LedgerFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public LedgerFormatException(IReadOnlyList<InputProblem> problems)
        : base("ledger file", Guard.Against.Null(problems))
    {
    }
}
