using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdConsole.Schedules;

/// <summary>
/// A schedule as a calendar file. Written over the file of before, it updates it: what is as it was keeps its SEQUENCE, what changed counts on, what is
/// no more is called off.
/// </summary>
internal static class ScheduleCalendar
{
    private const string Title = "Who does what at home";

    /// <summary>The calendar of a schedule; the first moment of its first day stands for when it was written.</summary>
    /// <param name="book">The schedule.</param>
    /// <param name="before">The file that is to be replaced; empty for none.</param>
    /// <returns>The file.</returns>
    public static byte[] Write(WeekBook book, ReadOnlySpan<byte> before)
    {
        var stamp = new DateTimeOffset(book.First, TimeOnly.MinValue, TimeSpan.Zero);
        ImmutableArray<CalendarItem> items = [.. ItemsOf(book)];
        IReadOnlyDictionary<string, WrittenEvent> known = WrittenEvent.AllIn(before);
        IReadOnlyDictionary<string, WrittenEvent> asNew = WrittenEvent.AllIn(CalendarFile.Write(Title, items, stamp));
        IEnumerable<CalendarItem> updated = items.Select(item => known.TryGetValue(item.Uid.Value, out WrittenEvent? old)
            ? item with { Sequence = old.Sequence + (old.SaysTheSameAs(asNew[item.Uid.Value]) ? 0 : 1) }
            : item);
        IEnumerable<CalendarItem> gone = known.Values
            .Where(old => !asNew.ContainsKey(old.Uid))
            .Select(old => old.CalledOff())
            .OfType<CalendarItem>()
            .Where(item => item.Day >= book.First && item.Day <= book.Last);
        return CalendarFile.Write(Title, [.. updated, .. gone], stamp);
    }

    private static IEnumerable<CalendarItem> ItemsOf(WeekBook book) => book.Turns.Select(turn => CalendarItem.OnDay(
        CalendarUid.Of("household", turn.Task.Value, turn.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), book.PlaceOnItsDay(turn)),
        book.NameOf(turn.Task),
        turn.Date) with
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"{turn.Minutes} min"),
        People = [.. turn.People.Select(person => new CalendarPerson(person, book.NameOf(person)))],
    });
}
