using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Where everybody in a household stands on a day, by what was really done. For deciding who takes the next turn, not for ranking people.
/// </summary>
/// <remarks>
/// Who joins begins at par: the least level of those present. Who comes back after an absence is raised to par where they stand below it, and keeps their own
/// level where it is higher. The least, not the mean: then, while the least burdened take next, nobody's level less their own biggest turn is above anybody else's, of those
/// present and able since all last stood at par (with no task that somebody likes); beginning at the mean would break that at once. Where everybody begins or returns on the
/// same day there is nobody to be level with, and nothing is raised.
/// </remarks>
public sealed class Standing
{
    private readonly ImmutableArray<PersonStanding> _people;

    private Standing(DateOnly day, ImmutableArray<PersonStanding> people, IReadOnlyList<LedgerEntryId> uncounted) =>
        (Day, _people, Uncounted) = (day, people, uncounted);

    /// <summary>The day, at its end: what was done on it counts.</summary>
    public DateOnly Day { get; }

    /// <summary>Everybody, in the order of the household.</summary>
    public IReadOnlyList<PersonStanding> People => _people;

    /// <summary>Entries that would count but name a task or a person that the household does not have.</summary>
    public IReadOnlyList<LedgerEntryId> Uncounted { get; }

    /// <summary>The level at which somebody who came now would begin: the least of those present, or null when nobody is.</summary>
    public Rational? Par => _people.Where(person => person.IsPresent).Select(person => (Rational?)person.Level).Min();

    /// <summary>The standing of a household at the end of a day.</summary>
    /// <param name="ledger">What was really done. Entries of later days do not count; what was taken back never counts, whenever that was.</param>
    /// <param name="household">The household; its shares divide the burdens.</param>
    /// <param name="day">The day.</param>
    /// <param name="policy">What the household agreed; the default when left out.</param>
    /// <param name="absences">Who was away when, joining included. All are present always when left out.</param>
    /// <returns>The standing.</returns>
    /// <exception cref="ArgumentException">An absence is of nobody in the household.</exception>
    public static Standing Of(
        Ledger ledger, Household household, DateOnly day, LedgerPolicy? policy = null, IEnumerable<LedgerAbsence>? absences = null)
    {
        policy ??= LedgerPolicy.Default;
        var credits = LedgerCredits.Of(ledger, household, policy);
        var presence = new Presence(household, absences ?? []);
        var levels = new RunningLevels(household, policy.Memory, credits.All);
        foreach (IGrouping<DateOnly, int> returns in presence.ReturnsUntil(day))
        {
            int[] staying = [.. Enumerable.Range(0, household.People.Count).Where(person => presence.IsThere(person, returns.Key) && !returns.Contains(person))];
            if (staying.Length == 0) continue;
            Rational[] before = levels.Before(returns.Key);
            Rational par = staying.Min(person => before[person]);
            foreach (int person in returns)
            {
                bool isNew = !presence.WasThereBefore(person, returns.Key);
                if (isNew || (policy.Return is ReturnStart.AtPar && before[person] < par)) levels.Grant(person, returns.Key, par - before[person]);
            }
        }

        Rational[] at = levels.At(day), minutes = levels.MinutesAt(day);
        return new Standing(
            day,
            [.. household.People.Select((person, index) => new PersonStanding(person.Id, at[index], minutes[index], presence.IsThere(index, day)))],
            credits.Uncounted);
    }

    /// <summary>The standing of one person.</summary>
    /// <param name="person">The person.</param>
    /// <returns>Where they stand.</returns>
    /// <exception cref="ArgumentException">Nobody in the household has that id.</exception>
    public PersonStanding this[PersonId person] =>
        _people.FirstOrDefault(one => one.Person == person) ?? throw new ArgumentException("Nobody in this household has that id.", nameof(person));

    /// <summary>Who carries least of those present; of several the first in the order of the household.</summary>
    /// <param name="among">Whom to choose from; everybody when left out.</param>
    /// <returns>The person, or null when none of them is present.</returns>
    public PersonId? LeastBurdened(IEnumerable<PersonId>? among = null)
    {
        HashSet<PersonId>? asked = among is null ? null : [.. among];
        return _people.Where(person => person.IsPresent && asked?.Contains(person.Person) != false).MinBy(person => person.Level)?.Person;
    }

    /// <summary>The minutes done as parts of what each had time for.</summary>
    /// <param name="available">Minutes a week, or any unit, that each person has for the household; whoever is not named has 0.</param>
    /// <returns>For each person, in the order of the household: 1 where they did just their part, or null where that is not defined.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0.</exception>
    public IReadOnlyList<Rational?> AgainstAvailability(IReadOnlyDictionary<PersonId, long> available)
    {
        Guard.Against.Null(available);
        return AvailabilityAudit.Of([.. _people.Select(person => person.Minutes)], [.. _people.Select(person => available.GetValueOrDefault(person.Person))]);
    }
}
