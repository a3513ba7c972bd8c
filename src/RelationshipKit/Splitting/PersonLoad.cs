using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>What one person carries in a split.</summary>
/// <param name="Person">The person.</param>
/// <param name="Cost">Own cost carried, in twelfths of a minute-per-cent a year.</param>
/// <param name="ShareOfOwnTotal">Own cost carried ÷ own cost of everything, or null where that total is not above 0.</param>
/// <param name="FairPart">The part the person is to carry: own share ÷ sum of shares.</param>
/// <param name="MinutesPerWeek">Own clock minutes a week, averaged over a planning year.</param>
public sealed record PersonLoad(PersonId Person, long Cost, Rational? ShareOfOwnTotal, Rational FairPart, WeeklyMinutes MinutesPerWeek)
{
    /// <summary>Gets the load ratio, own share of own total ÷ fair part: 1 is proportional, lower is lighter; null where the own total is not above 0.</summary>
    public Rational? Ratio => ShareOfOwnTotal / FairPart;

    internal static PersonLoad Of(Household household, ChoreInstance instance, ChoreDivision division, int person)
    {
        long cost = 0;
        var minutes = default(WeeklyMinutes);
        for (int task = 0; task < instance.ChoreCount; task++)
        {
            if (division.Owners[task] != person) continue;
            cost += instance.Cost(person, task);
            minutes += household.WeeklyMinutesAt(person, task);
        }

        long total = instance.TotalCost(person);
        return new PersonLoad(
            household.People[person].Id,
            cost,
            total > 0 ? Rational.Of(cost, total) : null,
            Rational.Of(instance.Weight(person), instance.TotalWeight),
            minutes);
    }
}
