using System.Numerics;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// The price ν of a handover in the dual of the worst share. For given prices of loads the best ν is where the most worthwhile handovers just
/// fill the cap, as in a fractional knapsack; any ν ≥ 0 gives a valid bound.
/// </summary>
internal sealed class HandoverPrice(SearchInstance search)
{
    private readonly ChoreInstance _instance = search.Units;
    private readonly double[] _saving = new double[search.Units.ChoreCount];
    private readonly int[] _size = new int[search.Units.ChoreCount];
    private readonly int _fewest = Enumerable.Range(0, search.Units.ChoreCount).Sum(search.FewestHandovers);

    /// <summary>Gets the most handovers.</summary>
    public int Cap { get; } = search.HandoverCap ?? int.MaxValue;

    /// <summary>Gets ν.</summary>
    public double Weight { get; private set; }

    /// <summary>Gets what all handovers of the cap weigh.</summary>
    public double OfCap => Weight * Cap;

    public int Count(int agent, int unit) => search.Handovers(agent, unit);

    public double Of(int agent, int unit) => Weight * search.Handovers(agent, unit);

    /// <summary>Chooses ν for what one unit of each agent's cost weighs.</summary>
    public void ChooseFor(ReadOnlySpan<double> price)
    {
        int worthwhile = 0;
        for (int unit = 0; unit < _instance.ChoreCount; unit++)
        {
            (double saving, int size) = BestSaving(price, unit);
            if (saving > 0) (_saving[worthwhile], _size[worthwhile++]) = (-saving, size);
        }

        Array.Sort(_saving, _size, 0, worthwhile);
        int left = Cap - _fewest, at = 0;
        while (at < worthwhile && left >= _size[at]) left -= _size[at++];
        Weight = at < worthwhile ? -_saving[at] : 0;
    }

    /// <summary>The most that one more handover of the unit saves, and how many handovers go with it.</summary>
    private (double Saving, int Size) BestSaving(ReadOnlySpan<double> price, int unit)
    {
        int fewest = search.FewestHandovers(unit);
        double stay = double.PositiveInfinity;
        for (ulong rest = _instance.AllowedMask(unit); rest != 0; rest &= rest - 1)
        {
            int agent = BitOperations.TrailingZeroCount(rest);
            if (search.Handovers(agent, unit) == fewest) stay = Math.Min(stay, price[agent] * _instance.Cost(agent, unit));
        }

        (double best, int size) = (0, 1);
        for (ulong rest = _instance.AllowedMask(unit); rest != 0; rest &= rest - 1)
        {
            int agent = BitOperations.TrailingZeroCount(rest);
            int more = search.Handovers(agent, unit) - fewest;
            if (more == 0) continue;
            double saving = (stay - (price[agent] * _instance.Cost(agent, unit))) / more;
            if (saving > best) (best, size) = (saving, more);
        }

        return (best, size);
    }
}
