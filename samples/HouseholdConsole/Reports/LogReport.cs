using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using Spectre.Console;

namespace RelationshipKit.Samples.HouseholdConsole.Reports;

/// <summary>Tells what was written down.</summary>
internal static class LogReport
{
    public static void Print(Terminal terminal, LedgerEntry entry, LedgerOutcome outcome, Household household, CultureInfo culture) =>
        terminal.Draw(canvas =>
        {
            canvas.WriteLine(outcome is LedgerOutcome.Appended ? "Written down:" : "Was written down before; nothing is written twice:");
            canvas.Write(new Padder(new Text(Sentence(entry, household, culture)), new Padding(2, 0, 0, 0)));
            canvas.Write(new Padder(new Text($"Entry {entry.Id} (household log … undo {entry.Id} takes it back)"), new Padding(2, 0, 0, 0)));
        });

    private static string Sentence(LedgerEntry entry, Household household, CultureInfo culture)
    {
        string task = household.Tasks[household.IndexOf(entry.Task)].DisplayName;
        string by = entry.By is { } person ? Name(household, person) : "";
        string with = string.Join(", ", entry.With.Select(one => Name(household, one)));
        string what = entry.Kind switch
        {
            LedgerEntryKind.Done => $"{task}: done by {by}{After(" with ", with)}",
            LedgerEntryKind.Skipped => $"{task}: skipped{After(", a turn of ", by)}",
            LedgerEntryKind.Missed => $"{task}: missed{After(", a turn of ", by)}",
            LedgerEntryKind.Swapped => $"{task}: {with} takes the turn of {by}",
            LedgerEntryKind.Helped => $"{task}: {by} helped{After(" ", with)}",
            _ => $"{task}: entry {entry.Of} taken back{After(" by ", by)}",
        };
        string minutes = entry.Minutes is { } took ? string.Create(culture, $", {took:N0} minutes") : "";
        string due = entry.Due is { } day ? string.Create(culture, $", due {day:D}") : "";
        return string.Create(culture, $"{what}{minutes}{due} ({entry.At.DateTime:g}).");
    }

    private static string After(string before, string text) => text.Length == 0 ? "" : before + text;

    private static string Name(Household household, PersonId person) => household.People[household.IndexOf(person)].Name;
}
