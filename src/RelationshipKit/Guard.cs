using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace RelationshipKit;

/// <summary>What guard clauses hang on.</summary>
internal interface IGuardClause;

/// <summary>The entry to the checks of arguments, in the call shape of Ardalis.GuardClauses: <c>Guard.Against.Null(x)</c>.</summary>
internal sealed class Guard : IGuardClause
{
    private Guard()
    {
    }

    public static IGuardClause Against { get; } = new Guard();
}

/// <summary>Checks of arguments: each returns its input or throws.</summary>
internal static class GuardClauses
{
    public static T Null<T>(
        this IGuardClause _, [NotNull] T? input, [CallerArgumentExpression(nameof(input))] string? parameterName = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(input, parameterName);
        return input;
    }

    public static string NullOrWhiteSpace(
        this IGuardClause _, [NotNull] string? input, [CallerArgumentExpression(nameof(input))] string? parameterName = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(input, parameterName);
        return input;
    }

    /// <summary>Throws unless <paramref name="rangeFrom"/> ≤ <paramref name="input"/> ≤ <paramref name="rangeTo"/>.</summary>
    public static T OutOfRange<T>(
        this IGuardClause _,
        T input,
        T rangeFrom,
        T rangeTo,
        [CallerArgumentExpression(nameof(input))] string? parameterName = null)
        where T : struct, IComparable<T>
    {
        if (input.CompareTo(rangeFrom) < 0 || input.CompareTo(rangeTo) > 0)
        {
            throw new ArgumentOutOfRangeException(
                parameterName, input, FormattableString.Invariant($"Must be from {rangeFrom} to {rangeTo}."));
        }

        return input;
    }

    /// <summary>Throws unless <paramref name="input"/> is one of its type's named values.</summary>
    public static T EnumOutOfRange<T>(
        this IGuardClause _, T input, [CallerArgumentExpression(nameof(input))] string? parameterName = null)
        where T : struct, Enum
    {
        return Enum.IsDefined(input) ? input : throw new ArgumentOutOfRangeException(parameterName, input, "Not a named value.");
    }
}
