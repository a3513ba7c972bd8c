using System.Numerics;

namespace RelationshipKit.FairDivision.Search;

/// <summary>How a market search ended.</summary>
internal enum MarketOutcome
{
    /// <summary>The division is EF1 in prices, hence EF1 and fPO.</summary>
    PriceEF1,

    /// <summary>The step cap was reached, or nothing outside the hierarchy can ever become attractive to it.</summary>
    Stuck,

    /// <summary>The numbers outgrew the arithmetic: go on from here with a wider one.</summary>
    NeedsWiderNumbers,
}

/// <summary>
/// The market in which agents earn the price of the chores they do. Every chore lies with an agent to whom it gives the least pain per
/// price, c_i(e)/p_e = 1/λ_i, so that prices are p_e = λ_i·c_i(e) for the owner i, and λ alone, kept as whole numbers without a common
/// factor, is the whole state of the prices.
/// </summary>
/// <typeparam name="T">The whole numbers to count in.</typeparam>
internal sealed class MarketSearch<T>
    where T : IBinaryInteger<T>
{
    private readonly ChoreInstance _instance;
    private readonly int[] _owners;
    private readonly int[] _chores;
    private readonly T[] _lambda;
    private readonly T[] _price;
    private readonly double[] _roughInverse;
    private readonly double[] _roughLambda;
    private readonly T[] _spending;
    private readonly T[] _dearest;
    private readonly bool[] _inHierarchy;
    private readonly int[] _hierarchy;
    private readonly int _spareBits;

    /// <summary>Starts from any division in which each of <paramref name="chores"/> lies with an allowed agent minimising λ·cost.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="chores">The chores to trade: all costs above 0.</param>
    /// <param name="owners">Their owners; changed in place.</param>
    /// <param name="lambda">λ, one above 0 per agent.</param>
    /// <param name="bits">The bits that a number may have.</param>
    public MarketSearch(ChoreInstance instance, int[] chores, int[] owners, T[] lambda, int bits)
    {
        (_instance, _owners, _lambda) = (instance, owners, lambda);
        _chores = chores;
        _price = new T[instance.ChoreCount];
        _roughInverse = new double[instance.ChoreCount];
        _spending = new T[instance.AgentCount];
        _dearest = new T[instance.AgentCount];
        _inHierarchy = new bool[instance.AgentCount];
        _hierarchy = new int[instance.AgentCount];
        long largestTotal = 1;
        for (int agent = 0; agent < instance.AgentCount; agent++) largestTotal = Math.Max(largestTotal, instance.TotalCost(agent));
        _spareBits = bits - (int)((BigInteger)largestTotal * instance.TotalWeight).GetBitLength();
        _roughLambda = Array.ConvertAll(lambda, double.CreateTruncating);
        foreach (int chore in chores) Reprice(chore);
    }

    /// <summary>Gets λ.</summary>
    public T[] Lambda => _lambda;

    /// <summary>Gets how often a chore moved or prices rose.</summary>
    public int Steps { get; private set; }

    /// <summary>Moves chores and raises prices until the division is EF1 in prices.</summary>
    public MarketOutcome Run(int stepCap)
    {
        if (_spareBits < 2) return MarketOutcome.NeedsWiderNumbers;
        while (true)
        {
            int least = Total();
            if (IsPriceEF1(least)) return MarketOutcome.PriceEF1;
            if (Steps++ >= stepCap) return MarketOutcome.Stuck;
            if (TryMove(least, out int hierarchySize)) continue;
            MarketOutcome? end = RaisePrices(hierarchySize);
            if (end is not null) return end.Value;
        }
    }

    private void Reprice(int chore)
    {
        int owner = _owners[chore];
        _price[chore] = _lambda[owner] * T.CreateTruncating(_instance.Cost(owner, chore));
        _roughInverse[chore] = 1 / double.CreateTruncating(_price[chore]);
    }

    /// <summary>Adds up what each agent spends; returns one that spends least for its weight.</summary>
    private int Total()
    {
        Array.Clear(_spending);
        Array.Clear(_dearest);
        foreach (int chore in _chores)
        {
            int owner = _owners[chore];
            _spending[owner] += _price[chore];
            if (_price[chore] > _dearest[owner]) _dearest[owner] = _price[chore];
        }

        int least = 0;
        for (int agent = 1; agent < _spending.Length; agent++)
        {
            if (Compare(_spending[agent], agent, _spending[least], least) < 0) least = agent;
        }

        return least;
    }

    private bool IsPriceEF1(int least)
    {
        for (int agent = 0; agent < _spending.Length; agent++)
        {
            if (Compare(_spending[agent] - _dearest[agent], agent, _spending[least], least) > 0) return false;
        }

        return true;
    }

    /// <summary>
    /// Searches breadth-first from the least spenders, along chores that are best for the agent reached, for an owner who would still
    /// spend more than the least after giving such a chore away, and moves that chore.
    /// </summary>
    private bool TryMove(int least, out int hierarchySize)
    {
        hierarchySize = 0;
        for (int agent = 0; agent < _spending.Length; agent++)
        {
            _inHierarchy[agent] = Compare(_spending[agent], agent, _spending[least], least) == 0;
            if (_inHierarchy[agent]) _hierarchy[hierarchySize++] = agent;
        }

        for (int next = 0; next < hierarchySize; next++)
        {
            int taker = _hierarchy[next];
            int known = hierarchySize;
            foreach (int chore in _chores)
            {
                if (!IsBestFor(taker, chore)) continue;
                int owner = _owners[chore];
                if (_inHierarchy[owner] && !JoinedSince(owner, known, hierarchySize)) continue;
                if (Compare(_spending[owner] - _price[chore], owner, _spending[least], least) > 0)
                {
                    _owners[chore] = taker;
                    Reprice(chore);
                    return true;
                }

                if (_inHierarchy[owner]) continue;
                _inHierarchy[owner] = true;
                _hierarchy[hierarchySize++] = owner;
            }
        }

        return false;
    }

    /// <summary>Whether the owner joined through the agent being looked at: then its further chores are still to be looked at.</summary>
    private bool JoinedSince(int owner, int known, int size) => Array.IndexOf(_hierarchy, owner, known, size - known) >= 0;

    /// <summary>Whether the chore gives the agent its least pain per price: λ·cost equals the price.</summary>
    private bool IsBestFor(int agent, int chore)
    {
        long cost = _instance.Cost(agent, chore);

        // Rounding errs by a few units in the last place; only what is that near is worth the exact product.
        if (_roughLambda[agent] * cost * _roughInverse[chore] > 1.000001) return false;
        return _instance.IsAllowed(agent, chore) && _lambda[agent] * T.CreateTruncating(cost) == _price[chore];
    }

    /// <summary>Multiplies the prices of all chores owned outside the hierarchy by the least factor that makes one of them best for an agent inside.</summary>
    private MarketOutcome? RaisePrices(int hierarchySize)
    {
        T pain = T.Zero, price = T.Zero;
        double rough = double.PositiveInfinity;
        foreach (int agent in _hierarchy.AsSpan(0, hierarchySize))
        {
            double roughLambda = _roughLambda[agent];
            ReadOnlySpan<long> costs = _instance.CostsOf(agent);
            foreach (int chore in _chores)
            {
                double roughFactor = roughLambda * costs[chore] * _roughInverse[chore];
                if (roughFactor > rough * 1.000001 || _inHierarchy[_owners[chore]] || !_instance.IsAllowed(agent, chore)) continue;
                T candidate = _lambda[agent] * T.CreateTruncating(costs[chore]);
                if (price != T.Zero && CompareFractions(candidate, _price[chore], pain, price) >= 0) continue;
                (pain, price, rough) = (candidate, _price[chore], roughFactor);
            }
        }

        if (price == T.Zero) return MarketOutcome.Stuck;
        T common = GreatestCommonDivisor(pain, price);
        return Rescale(pain / common, price / common) ? null : MarketOutcome.NeedsWiderNumbers;
    }

    /// <summary>λ × numerator outside the hierarchy, λ × denominator inside, then without their common factor; false if too large.</summary>
    private bool Rescale(T numerator, T denominator)
    {
        for (int agent = 0; agent < _lambda.Length; agent++)
        {
            T factor = _inHierarchy[agent] ? denominator : numerator;
            if (_lambda[agent].GetShortestBitLength() + factor.GetShortestBitLength() > _spareBits) return false;
        }

        T common = T.Zero;
        for (int agent = 0; agent < _lambda.Length; agent++)
        {
            _lambda[agent] *= _inHierarchy[agent] ? denominator : numerator;
            common = GreatestCommonDivisor(common, _lambda[agent]);
        }

        for (int agent = 0; agent < _lambda.Length; agent++)
        {
            _lambda[agent] /= common;
            _roughLambda[agent] = double.CreateTruncating(_lambda[agent]);
        }

        foreach (int chore in _chores) Reprice(chore);
        return true;
    }

    private int Compare(T spending, int agent, T otherSpending, int otherAgent) =>
        (spending * T.CreateTruncating(_instance.Weight(otherAgent))).CompareTo(otherSpending * T.CreateTruncating(_instance.Weight(agent)));

    /// <summary>Compares a/b with c/d without products that could overflow, by Euclid's algorithm on both at once; all are above 0.</summary>
    private static int CompareFractions(T a, T b, T c, T d)
    {
        int sign = 1;
        while (true)
        {
            (T wholeLeft, T restLeft) = T.DivRem(a, b);
            (T wholeRight, T restRight) = T.DivRem(c, d);
            int whole = wholeLeft.CompareTo(wholeRight);
            if (whole != 0) return sign * whole;
            if (restLeft == T.Zero || restRight == T.Zero) return sign * restLeft.CompareTo(restRight);
            (a, b, c, d) = (b, restLeft, d, restRight);
            sign = -sign;
        }
    }

    private static T GreatestCommonDivisor(T a, T b)
    {
        while (b != T.Zero) (a, b) = (b, a % b);
        return a;
    }
}
