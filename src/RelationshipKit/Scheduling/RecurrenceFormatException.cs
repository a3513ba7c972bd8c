using RelationshipKit.Catalogs;

namespace RelationshipKit.Scheduling;

/// <summary>A recurrence rule that cannot be read, or that RRULE text cannot say.</summary>
public sealed class RecurrenceFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public RecurrenceFormatException()
        : this("The recurrence rule cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public RecurrenceFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public RecurrenceFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public RecurrenceFormatException(IReadOnlyList<InputProblem> problems)
        : base("recurrence rule", Guard.Against.Null(problems))
    {
    }
}
