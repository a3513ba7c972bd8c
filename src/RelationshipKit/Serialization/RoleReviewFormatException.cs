using RelationshipKit.Catalogs;

namespace RelationshipKit.Serialization;

/// <summary>The file of a role review that cannot be read.</summary>
public sealed class RoleReviewFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public RoleReviewFormatException()
        : this("The role-review file cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public RoleReviewFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public RoleReviewFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public RoleReviewFormatException(IReadOnlyList<InputProblem> problems)
        : base("role-review file", Guard.Against.Null(problems))
    {
    }
}
