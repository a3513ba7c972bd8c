using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Who is there on which day.</summary>
internal sealed class Presence
{
    private readonly LedgerAbsence[][] _absences;

    public Presence(Household household, IEnumerable<LedgerAbsence> absences)
    {
        ILookup<int, LedgerAbsence> byPerson = Guard.Against.Null(absences).ToLookup(absence => household.IndexOf(absence.Person));
        _absences = [.. Enumerable.Range(0, household.People.Count).Select(person => byPerson[person].ToArray())];
    }

    public bool IsThere(int person, DateOnly day) => !Array.Exists(_absences[person], absence => absence.Covers(day));

    /// <summary>Whether somebody was there on any earlier day.</summary>
    public bool WasThereBefore(int person, DateOnly day)
    {
        // Absences that begin before the calendar cover one stretch: up to the last day reached without a gap.
        DateOnly reached = DateOnly.MinValue;
        while (reached < day && Array.Find(_absences[person], absence => absence.Covers(reached)) is { } absence)
        {
            if (!(absence.Until < day)) return false;
            reached = absence.Until.Value.AddDays(1);
        }

        return reached < day;
    }

    /// <summary>The days up to a last one on which somebody is there who was not the day before, with those people in order.</summary>
    public IEnumerable<IGrouping<DateOnly, int>> ReturnsUntil(DateOnly last) =>
        from person in Enumerable.Range(0, _absences.Length)
        from day in _absences[person].Where(absence => absence.Until < last).Select(absence => absence.Until!.Value.AddDays(1)).Distinct()
        where IsThere(person, day) && !IsThere(person, day.AddDays(-1))
        group person by day into returns
        orderby returns.Key
        select returns;
}
