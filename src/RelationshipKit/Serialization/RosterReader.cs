using RelationshipKit.Catalogs;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Serialization;

/// <summary>Walks the times of a person in a household file and notes everything that is wrong with them.</summary>
internal static class RosterReader
{
    private const int DaysAWeek = 7;

    /// <summary>The roster; of one with a problem only that there is one matters.</summary>
    public static RosterEntry Read(JsonMembers roster)
    {
        JsonCursor? weeks = roster.Optional("weeks"), anchor = roster.Optional("anchor"), away = roster.Optional("away");
        var entry = new RosterEntry
        {
            Weeks = weeks?.Items(WeekCycle.MostWeeks, least: 1).Select(ReadWeek).ToArray(),
            Anchor = anchor is null ? null : DateText.Of(DateText.Read(anchor)),
            Away = away?.Items(PersonTimes.MostAbsences).Select(ReadAway).ToArray(),
        };
        if (entry.Weeks is { Count: > 1 } && anchor is null)
            weeks!.Refuse("Which of these weeks is which is not said.", "Add 'anchor', a day of a week like the first.");
        if (entry.Weeks is not { Count: > 1 })
            anchor?.Refuse("An anchor says which of several weeks is which; here every week is the same.", "Take it out, or give two weeks or more.");
        roster.RefuseOthers();
        return entry;
    }

    private static string[] ReadWeek(JsonCursor week)
    {
        var days = new List<string>();
        foreach (JsonCursor place in week.Items(DaysAWeek))
        {
            if (!place.TryOneOf(out DayOfWeek day, TimingWords.AllDays)) continue;
            string word = TimingWords.Of(day);
            if (days.Contains(word)) place.Refuse("This day was named before.", "Name it once.");
            days.Add(word);
        }

        return [.. days];
    }

    private static AwayEntry ReadAway(JsonCursor place)
    {
        JsonMembers away = place.Members();
        JsonCursor? first = away.Optional("from"), last = away.Optional("until");
        DateOnly? from = first is not null && DateText.TryRead(first, out DateOnly begins) ? begins : null;
        DateOnly? until = last is not null && DateText.TryRead(last, out DateOnly ends) ? ends : null;
        if (until < from) last!.Refuse("The last day away is before the first.", "Give the first day in 'from' and the last in 'until'.");
        if (first is null && last is null && place.IsObject)
            place.Refuse("This absence has no days.", "Give 'from', 'until' or both, both days included.");
        away.RefuseOthers();
        return new AwayEntry
        {
            From = from is { } some ? DateText.Of(some) : null,
            Until = until is { } other ? DateText.Of(other) : null,
        };
    }
}
