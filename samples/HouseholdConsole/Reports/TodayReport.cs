using System.Globalization;
using System.Text.Json;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Schedules;
using RelationshipKit.Scheduling;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>What is due, for each person.</summary>
internal static class TodayReport
{
    public static string JsonOf(WhatNext next) => Json.Object(writer =>
    {
        writer.WriteString("date", ScheduleJson.DayOf(next.Today));
        writer.WriteStartArray("people");
        foreach (Person person in next.Schedule.Plan.Household.People)
        {
            writer.WriteStartObject();
            writer.WriteString("person", person.Id.Value);
            WriteTurns(writer, "overdue", Of(next.Overdue, person.Id));
            WriteTurns(writer, "today", Of(next.DueToday, person.Id));
            WriteTurns(writer, "thisWeek", Of(Later(next), person.Id));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    public static void Print(Terminal terminal, WhatNext next, CultureInfo culture) => terminal.Draw(canvas =>
    {
        canvas.Write(new Text(ScheduleWords.LongDay(next.Today, culture), Bold));
        canvas.WriteLine();
        foreach (Person person in next.Schedule.Plan.Household.People)
        {
            canvas.WriteLine();
            canvas.Write(new Text(person.Name, Bold));
            canvas.WriteLine();
            PrintTurns(canvas, next, person.Id, "Today", Of(next.DueToday, person.Id), turn => "", culture);
            PrintTurns(canvas, next, person.Id, "Still open", Of(next.Overdue, person.Id), turn => $"since {ScheduleWords.ShortDate(turn.Date, culture)}, ", culture);
            PrintTurns(canvas, next, person.Id, "Later this week", Of(Later(next), person.Id), turn => $"{ScheduleWords.ShortDay(turn.Date, culture)}, ", culture);
            if (next.For(person.Id).Count == 0) canvas.Write(new Padder(new Text("Nothing until Sunday.")).Padding(2, 0, 0, 0));
        }
    });

    private static Style Bold => new(decoration: Decoration.Bold);

    private static IEnumerable<Turn> Later(WhatNext next) => next.DueThisWeek.Where(turn => turn.Date > next.Today);

    private static Turn[] Of(IEnumerable<Turn> turns, PersonId person) => [.. turns.Where(turn => turn.People.Contains(person))];

    private static void PrintTurns(
        IAnsiConsole canvas, WhatNext next, PersonId person, string heading, Turn[] turns, Func<Turn, string> when, CultureInfo culture)
    {
        if (turns.Length == 0) return;
        Household household = next.Schedule.Plan.Household;
        canvas.Write(new Padder(new Text($"{heading}:")).Padding(2, 0, 0, 0));
        foreach (Turn turn in turns)
        {
            string task = household.Tasks[household.IndexOf(turn.Task)].DisplayName;
            string line = string.Create(culture, $"{task} ({when(turn)}{turn.Minutes} min): {ScheduleWords.WhyOf(household, person, turn)}");
            canvas.Write(new Padder(new Text(line)).Padding(4, 0, 0, 0));
        }
    }

    private static void WriteTurns(Utf8JsonWriter writer, string name, Turn[] turns)
    {
        writer.WriteStartArray(name);
        foreach (Turn turn in turns)
        {
            writer.WriteStartObject();
            writer.WriteString("task", turn.Task.Value);
            ScheduleJson.WritePeople(writer, turn.People);
            writer.WriteString("date", ScheduleJson.DayOf(turn.Date));
            writer.WriteNumber("minutes", turn.Minutes);
            writer.WriteString("why", ScheduleJson.WordOf(turn.Reason));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
