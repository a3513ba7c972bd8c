using System.Collections.Immutable;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdConsole.Schedules;

/// <summary>Adds up turns for each person, in their own minutes and as they feel them, whoever had the turn at first.</summary>
internal sealed class LoadTally
{
    private readonly Household _household;
    private readonly long _shares;
    private readonly int[] _turns;
    private readonly long[] _minutes;
    private readonly long[] _costs;
    private readonly long[] _totals;

    public LoadTally(Household household)
    {
        _household = household;
        _shares = household.People.Sum(person => (long)person.Share);
        int people = household.People.Count;
        (_turns, _minutes, _costs, _totals) = (new int[people], new long[people], new long[people], new long[people]);
    }

    public ImmutableArray<long> Minutes => [.. _minutes];

    public ImmutableArray<Rational?> Ratios => [.. Loads.Select(load => load.Ratio)];

    public ImmutableArray<BookedLoad> Loads =>
    [
        .. _household.People.Select((person, at) => new BookedLoad(
            person.Id,
            _turns[at],
            _minutes[at],
            _costs[at],
            _totals[at] > 0 ? Rational.Of(_costs[at], _totals[at]) : null,
            Rational.Of(person.Share, _shares))),
    ];

    /// <summary>The clock minutes of one who has a turn; as in the ledger, a turn done together is divided evenly.</summary>
    public static long OwnMinutes(Household household, PersonId person, Turn turn) =>
        (household.MinutesOf(person, turn.Task) + turn.People.Count - 1) / turn.People.Count;

    public void Add(Turn turn)
    {
        for (int at = 0; at < _totals.Length; at++)
        {
            PersonId person = _household.People[at].Id;
            long minutes = _household.MinutesOf(person, turn.Task), percent = _household.BurdenOf(person, turn.Task).Percent;
            _totals[at] += minutes * percent;
            if (!turn.People.Contains(person)) continue;

            long own = OwnMinutes(_household, person, turn);
            _turns[at]++;
            _minutes[at] += own;
            _costs[at] += own * percent;
        }
    }
}
