using RelationshipKit.Catalogs;

namespace RelationshipKit.Serialization;

/// <summary>A household file that cannot be read.</summary>
public sealed class HouseholdFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public HouseholdFormatException()
        : this("The household file cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public HouseholdFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public HouseholdFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public HouseholdFormatException(IReadOnlyList<InputProblem> problems)
        : base("household file", Guard.Against.Null(problems))
    {
    }
}

/// <summary>A split file that cannot be read.</summary>
public sealed class SplitFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public SplitFormatException()
        : this("The split file cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public SplitFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public SplitFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public SplitFormatException(IReadOnlyList<InputProblem> problems)
        : base("split file", Guard.Against.Null(problems))
    {
    }
}

/// <summary>A raw instance that cannot be read.</summary>
public sealed class InstanceFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public InstanceFormatException()
        : this("The raw instance cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public InstanceFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public InstanceFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public InstanceFormatException(IReadOnlyList<InputProblem> problems)
        : base("raw instance", Guard.Against.Null(problems))
    {
    }
}

/// <summary>A division that cannot be read.</summary>
public sealed class DivisionFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public DivisionFormatException()
        : this("The division cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public DivisionFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public DivisionFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public DivisionFormatException(IReadOnlyList<InputProblem> problems)
        : base("division", Guard.Against.Null(problems))
    {
    }
}

/// <summary>A file of suppressions that cannot be read.</summary>
public sealed class SuppressionFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public SuppressionFormatException()
        : this("The file of suppressions cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public SuppressionFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public SuppressionFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public SuppressionFormatException(IReadOnlyList<InputProblem> problems)
        : base("file of suppressions", Guard.Against.Null(problems))
    {
    }
}
