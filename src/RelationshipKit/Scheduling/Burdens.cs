using System.Collections.Immutable;
using System.Numerics;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// What each person has carried per share, and who has carried least. Let d be own cost so far ÷ share, and par the least d among those present.
/// Whoever comes back starts at par (rounded up to whole units of own cost) if below it.
/// </summary>
/// <remarks>
/// If every turn goes to the least burdened of all present, then at every step and for everyone, d − (own biggest turn ÷ share) is at most
/// the least d among those present: par never falls (who leaves does not lower the least of the others, who returns is not below it), and
/// whoever takes a turn stood at par before it. Costs below 0 count as 0: who likes a task is not given more of others for it.
/// </remarks>
internal sealed class Burdens
{
    private readonly long[] _carried;
    private readonly long[] _biggest;
    private readonly long[] _shares;
    private readonly bool _sharesAreEqual;
    private readonly bool _startsAtPar;
    private ulong _present;
    private (long Cost, long Share) _par = (0, 1);

    public Burdens(Household household, ScheduleOptions options)
    {
        int people = household.People.Count;
        _shares = [.. household.People.Select(person => (long)person.Share)];
        _sharesAreEqual = _shares.All(share => share == _shares[0]);
        _carried = new long[people];
        _biggest = new long[people];
        _startsAtPar = options.OnReturn == ReturnStart.AtPar;
        _present = (1UL << people) - 1;
        foreach (PersonStanding before in options.Standing?.People ?? [])
        {
            int at = household.IndexOf(before.Person);
            Rational cost = before.Level * Rational.Of(_shares[at]);
            _carried[at] = (long)BigInteger.Min(BigInteger.Max(cost.Numerator / cost.Denominator, 0), long.MaxValue / 4);
        }
    }

    /// <summary>Own cost carried by each person.</summary>
    public IReadOnlyList<long> Carried => _carried;

    /// <summary>A day begins with these people there.</summary>
    public void Begin(ulong present)
    {
        if (present == _present) return;
        if (_present != 0)
        {
            int least = LeastOf(_present);
            if (IsLess(_par.Cost, _par.Share, _carried[least], _shares[least])) _par = (_carried[least], _shares[least]);
        }

        if (_startsAtPar)
        {
            for (ulong returned = present & ~_present; returned != 0; returned &= returned - 1)
            {
                int person = BitOperations.TrailingZeroCount(returned);
                var par = (long)((((Int128)_par.Cost * _shares[person]) + _par.Share - 1) / _par.Share);
                _carried[person] = Math.Max(_carried[person], par);
            }
        }

        _present = present;
    }

    public void Add(int person, long cost)
    {
        long felt = Math.Max(cost, 0);
        _carried[person] += felt;
        _biggest[person] = Math.Max(_biggest[person], felt);
    }

    /// <summary>Who of at least one person has carried least; ties by the order of people.</summary>
    public int LeastOf(ulong people)
    {
        int least = BitOperations.TrailingZeroCount(people);
        for (people &= people - 1; people != 0; people &= people - 1)
        {
            int person = BitOperations.TrailingZeroCount(people);
            if (IsLess(_carried[person], _shares[person], _carried[least], _shares[least])) least = person;
        }

        return least;
    }

    /// <summary>Who of those present has carried more than the bound allows, and by how much own cost, rounded up.</summary>
    public ImmutableArray<(int Person, long Beyond)> Drifts()
    {
        if (_present == 0) return [];
        var drifts = ImmutableArray.CreateBuilder<(int, long)>();
        int least = LeastOf(_present);
        for (ulong people = _present; people != 0; people &= people - 1)
        {
            int person = BitOperations.TrailingZeroCount(people);
            // At least one unit, since who returns is raised to par rounded up.
            Int128 beyond = ((Int128)(_carried[person] - Math.Max(_biggest[person], 1)) * _shares[least]) - ((Int128)_carried[least] * _shares[person]);
            if (beyond > 0) drifts.Add((person, (long)((beyond + _shares[least] - 1) / _shares[least])));
        }

        return drifts.ToImmutable();
    }

    private bool IsLess(long cost, long share, long otherCost, long otherShare) => _sharesAreEqual && share == otherShare
        ? cost < otherCost
        : (Int128)cost * otherShare < (Int128)otherCost * share;
}
