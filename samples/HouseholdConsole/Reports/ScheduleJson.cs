using System.Globalization;
using System.Text.Json;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Schedules;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>A schedule for programs.</summary>
internal static class ScheduleJson
{
    private const int DecimalPlaces = 6;

    public static string Of(WeekBook book) => Json.Object(writer =>
    {
        writer.WriteStartArray("turns");
        foreach (Turn turn in book.Turns) WriteTurn(writer, turn);
        writer.WriteEndArray();
        writer.WriteStartArray("loads");
        foreach (BookedLoad load in book.Loads) WriteLoad(writer, load);
        writer.WriteEndArray();
        writer.WriteStartArray("warnings");
        foreach (ScheduleWarning warning in book.Warnings) WriteWarning(writer, warning);
        writer.WriteEndArray();
    });

    public static string DayOf(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The word for a value of an enumeration, such as <c>standIn</c>.</summary>
    public static string WordOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static void WritePeople(Utf8JsonWriter writer, IReadOnlyList<PersonId> people)
    {
        writer.WriteStartArray("people");
        foreach (PersonId person in people) writer.WriteStringValue(person.Value);
        writer.WriteEndArray();
    }

    private static void WriteTurn(Utf8JsonWriter writer, Turn turn)
    {
        writer.WriteStartObject();
        writer.WriteString("task", turn.Task.Value);
        WritePeople(writer, turn.People);
        writer.WriteString("date", DayOf(turn.Date));
        writer.WriteNumber("minutes", turn.Minutes);
        writer.WriteEndObject();
    }

    private static void WriteLoad(Utf8JsonWriter writer, BookedLoad load)
    {
        writer.WriteStartObject();
        writer.WriteString("person", load.Person.Value);
        writer.WriteNumber("turns", load.Turns);
        writer.WriteNumber("minutes", load.Minutes);
        writer.WriteNumber("cost", load.Cost);
        if (load.ShareOfOwnTotal is { } share) writer.WriteNumber("shareOfOwnTotal", share.RoundHalfEven(DecimalPlaces));
        else writer.WriteNull("shareOfOwnTotal");
        writer.WriteEndObject();
    }

    private static void WriteWarning(Utf8JsonWriter writer, ScheduleWarning warning)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", WordOf(warning.Kind));
        writer.WriteStartArray("tasks");
        foreach (TaskId task in warning.Tasks) writer.WriteStringValue(task.Value);
        writer.WriteEndArray();
        WritePeople(writer, warning.People);
        writer.WriteString("first", DayOf(warning.First));
        writer.WriteString("last", DayOf(warning.Last));
        writer.WriteNumber("days", warning.Days);
        if (warning.Amount is { } amount) writer.WriteNumber("amount", amount);
        writer.WriteEndObject();
    }
}
