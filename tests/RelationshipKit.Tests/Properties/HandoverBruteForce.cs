namespace RelationshipKit.Tests.Properties;

/// <summary>The frontier of a small instance by trying all its divisions: for each number of handovers the least violation, then the least worst share.</summary>
internal sealed class HandoverBruteForce
{
    private readonly OwnedInstance _owned;
    private readonly RawInstance _raw;
    private readonly int _n;
    private readonly Int128[] _total;
    private readonly Int128[] _scale;

    private HandoverBruteForce(OwnedInstance owned)
    {
        (_owned, _raw, _n) = (owned, owned.Raw, owned.Raw.Agents);
        _total = [.. _raw.Costs.Select(row => row.Aggregate(Int128.Zero, (sum, cost) => sum + cost))];
        _scale = [.. _raw.Costs.Select((row, agent) =>
            _total[agent] > 0 ? _total[agent] : row.Aggregate(Int128.Zero, (sum, cost) => sum + Math.Abs(cost)))];
    }

    /// <summary>What counts of a division; Burden is the worst share, or the sum of costs where nobody's total is above 0.</summary>
    internal sealed record Goal(int Handovers, Fraction Violation, Fraction Burden)
    {
        public bool IsFairerThan(Goal other) =>
            Violation.IsBelow(other.Violation) || (!Violation.IsAbove(other.Violation) && Burden.IsBelow(other.Burden));
    }

    /// <summary>The points in rising order of handovers, each fairer than the one before.</summary>
    public static IReadOnlyList<Goal> Frontier(OwnedInstance owned)
    {
        var brute = new HandoverBruteForce(owned);
        var best = new SortedDictionary<int, Goal>();
        foreach (int[] owners in owned.Raw.AllowedDivisions())
        {
            if (!owned.Allows(owners)) continue;
            Goal goal = brute.GoalOf(owners);
            if (!best.TryGetValue(goal.Handovers, out Goal? known) || goal.IsFairerThan(known)) best[goal.Handovers] = goal;
        }

        var frontier = new List<Goal>();
        foreach (Goal goal in best.Values)
        {
            if (frontier.Count == 0 || goal.IsFairerThan(frontier[^1])) frontier.Add(goal);
        }

        return frontier;
    }

    /// <summary>The least worst share of any allowed division with at most so many handovers.</summary>
    public static Fraction? LeastWorstShare(OwnedInstance owned, int handovers)
    {
        Fraction? least = null;
        foreach (int[] owners in owned.Raw.AllowedDivisions())
        {
            if (!owned.Allows(owners) || owned.HandoversOf(owners) > handovers || Oracle.WorstShare(owned.Raw, owners) is not { } worst) continue;
            if (least is not { } known || worst.IsBelow(known)) least = worst;
        }

        return least;
    }

    public static Goal Of(OwnedInstance owned, int[] owners) => new HandoverBruteForce(owned).GoalOf(owners);

    private Goal GoalOf(int[] owners)
    {
        var cost = new Int128[_n, _n];
        for (int agent = 0; agent < _n; agent++)
        {
            for (int chore = 0; chore < owners.Length; chore++) cost[agent, owners[chore]] += _raw.Costs[agent][chore];
        }

        return new Goal(_owned.HandoversOf(owners), Violation(owners, cost), Burden(cost));
    }

    private Fraction Burden(Int128[,] cost)
    {
        Fraction? worst = null;
        Int128 sum = 0;
        for (int agent = 0; agent < _n; agent++)
        {
            sum += cost[agent, agent];
            if (_total[agent] <= 0) continue;
            var share = new Fraction(cost[agent, agent] * _raw.Weights.Sum(), _total[agent] * _raw.Weights[agent]);
            if (worst is not { } known || share.IsAbove(known)) worst = share;
        }

        return worst ?? new Fraction(sum, 1);
    }

    private Fraction Violation(int[] owners, Int128[,] cost)
    {
        var worst = new Fraction(0, 1);
        for (int i = 0; i < _n; i++)
        {
            Int128 dearest = 0;
            bool isEmpty = true;
            for (int chore = 0; chore < owners.Length; chore++)
            {
                if (owners[chore] != i) continue;
                dearest = isEmpty ? _raw.Costs[i][chore] : Int128.Max(dearest, _raw.Costs[i][chore]);
                isEmpty = false;
            }

            for (int j = 0; j < _n; j++)
            {
                Int128 own = _raw.Weights[i], other = _raw.Weights[j];
                Int128 excess = ((cost[i, i] - dearest) * other) - (cost[i, j] * own);
                if (j == i || excess <= 0 || IsSettledByALikedOne(owners, cost, i, j)) continue;
                var violation = new Fraction((System.Numerics.BigInteger)excess * _raw.Weights.Sum(), (System.Numerics.BigInteger)(own * other) * _scale[i]);
                if (violation.IsAbove(worst)) worst = violation;
            }
        }

        return worst;
    }

    private bool IsSettledByALikedOne(int[] owners, Int128[,] cost, int i, int j)
    {
        Int128 own = _raw.Weights[i], other = _raw.Weights[j];
        for (int chore = 0; chore < owners.Length; chore++)
        {
            if (owners[chore] == j && _raw.Costs[i][chore] < 0 && cost[i, i] * other <= (cost[i, j] - _raw.Costs[i][chore]) * own) return true;
        }

        return false;
    }
}
