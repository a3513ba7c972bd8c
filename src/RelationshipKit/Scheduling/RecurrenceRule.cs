using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Recurrences as RRULE text (RFC 5545, 3.3.10) and back, for the subset that docs/recurrence.md states. The text is the same under
/// every culture. It has no start of its own: beside it goes a DTSTART, here <see cref="Recurrence.Start"/>.
/// </summary>
/// <example><c>RecurrenceRule.Write(Recurrence.EveryMonths(1, start, MonthDay.Nth(-1, DayOfWeek.Friday)))</c> is
/// <c>FREQ=MONTHLY;BYDAY=-1FR</c>.</example>
public static class RecurrenceRule
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int LongestText = 1_000;

    /// <summary>Writes a recurrence.</summary>
    /// <param name="recurrence">Days, weekdays, weeks, months or years, perhaps with an end.</param>
    /// <returns>The value of an RRULE property, without its name. Reading it with <see cref="Recurrence.Start"/> gives an equal recurrence.</returns>
    /// <exception cref="RecurrenceFormatException">No RRULE says this; every reason is named.</exception>
    public static string Write(Recurrence recurrence) =>
        TryWrite(recurrence, out string? text, out IReadOnlyList<InputProblem> problems) ? text : throw new RecurrenceFormatException(problems);

    /// <summary>Writes a recurrence if an RRULE can say it.</summary>
    /// <param name="recurrence">The recurrence.</param>
    /// <param name="text">The value of an RRULE property, or null.</param>
    /// <param name="problems">Every reason why not.</param>
    /// <returns>Whether it can.</returns>
    public static bool TryWrite(Recurrence recurrence, [NotNullWhen(true)] out string? text, out IReadOnlyList<InputProblem> problems)
    {
        var writer = new RecurrenceRuleWriter();
        text = writer.Write(Guard.Against.Null(recurrence));
        problems = writer.Problems;
        return text is not null;
    }

    /// <summary>Reads a rule.</summary>
    /// <param name="text">The value of an RRULE property, at most 1,000 characters; <c>RRULE:</c> may go before it.</param>
    /// <param name="start">The day of the DTSTART beside it.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="RecurrenceFormatException">It is no rule, or one outside the subset; every problem is named.</exception>
    public static Recurrence Parse(string text, DateOnly start) =>
        TryParse(Guard.Against.Null(text), start, out Recurrence? recurrence, out IReadOnlyList<InputProblem> problems)
            ? recurrence
            : throw new RecurrenceFormatException(problems);

    /// <summary>Reads a rule if it is one.</summary>
    /// <param name="text">The value of an RRULE property, at most 1,000 characters; <c>RRULE:</c> may go before it.</param>
    /// <param name="start">The day of the DTSTART beside it.</param>
    /// <param name="recurrence">The recurrence, or null.</param>
    /// <param name="problems">Every problem found.</param>
    /// <returns>Whether it is a rule of the subset.</returns>
    public static bool TryParse(
        string? text, DateOnly start, [NotNullWhen(true)] out Recurrence? recurrence, out IReadOnlyList<InputProblem> problems)
    {
        var parts = new RecurrenceRuleParts(text ?? "");
        recurrence = parts.Any ? null : new RecurrenceRuleReader(parts, start).Read();
        problems = parts.Problems;
        return recurrence is not null;
    }
}
