using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Levels of everybody on any day: credits divided by shares, plus what was granted to stand at par. Both fade alike.</summary>
internal sealed class RunningLevels
{
    private readonly LedgerMemory _memory;
    private readonly int _people;
    private readonly List<(int Person, DateOnly Day, Rational Level, Rational Minutes)> _gains;

    public RunningLevels(Household household, LedgerMemory memory, IEnumerable<LedgerCredit> credits)
    {
        (_memory, _people) = (memory, household.People.Count);
        _gains = [.. credits.Select(Gain)];

        (int Person, DateOnly Day, Rational Level, Rational Minutes) Gain(LedgerCredit credit)
        {
            int person = household.IndexOf(credit.Person);
            return (person, credit.Day, credit.Cost / Rational.Of(household.People[person].Share), credit.Minutes);
        }
    }

    public void Grant(int person, DateOnly day, Rational level) => _gains.Add((person, day, level, Rational.Zero));

    /// <summary>The levels at the end of a day.</summary>
    public Rational[] At(DateOnly day) => Sum(day, day, gain => gain.Level);

    /// <summary>The minutes at the end of a day.</summary>
    public Rational[] MinutesAt(DateOnly day) => Sum(day, day, gain => gain.Minutes);

    /// <summary>The levels as a day begins.</summary>
    public Rational[] Before(DateOnly day) => day == DateOnly.MinValue ? new Rational[_people] : Sum(day.AddDays(-1), day, gain => gain.Level);

    // Days of one weight are added up first: that keeps the fractions small.
    private Rational[] Sum(DateOnly last, DateOnly seenFrom, Func<(int Person, DateOnly Day, Rational Level, Rational Minutes), Rational> part)
    {
        var sums = new Rational[_people];
        var ofWeight = new Dictionary<(int Person, Rational Weight), Rational>();
        foreach ((int Person, DateOnly Day, Rational Level, Rational Minutes) gain in _gains)
        {
            if (gain.Day > last) continue;
            Rational weight = _memory.WeightAfter(seenFrom.DayNumber - gain.Day.DayNumber);
            if (weight.Sign == 0) continue;
            ofWeight[(gain.Person, weight)] = ofWeight.GetValueOrDefault((gain.Person, weight)) + part(gain);
        }

        foreach (((int person, Rational weight), Rational sum) in ofWeight) sums[person] += weight * sum;
        return sums;
    }
}
