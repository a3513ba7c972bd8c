namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Makes the worst share of a division smaller by handing over or swapping chores; if asked, an EF1 division stays EF1. It descends on
/// the sum of a high power of all shares, which lets trades between others make room before the worst share itself can fall; from each
/// valley it is kicked out by a few seeded random moves.
/// </summary>
/// <remarks>Floating point leads the way only; EF1 is checked exactly and results are compared exactly.</remarks>
internal sealed class LocalSearch
{
    private readonly SearchInstance _search;
    private readonly ChoreInstance _instance;
    private readonly SearchBudget _budget;
    private readonly SearchMoves _moves;
    private readonly bool _keepEF1;
    private readonly DivisionState _state;
    private readonly double[] _scale;
    private readonly double[] _term;
    private readonly int[] _best;
    private double _largest;
    private int _squarings;

    /// <summary>Prepares a search.</summary>
    /// <param name="moves">What may be moved.</param>
    /// <param name="keepEF1">Whether a division that is EF1 must stay so.</param>
    public LocalSearch(SearchMoves moves, bool keepEF1)
    {
        ChoreInstance instance = moves.Search.Units;
        (_moves, _search, _instance, _budget, _state, _keepEF1) = (moves, moves.Search, instance, moves.Budget, moves.State, keepEF1);
        _best = new int[instance.ChoreCount];
        _term = new double[instance.AgentCount];
        _scale = new double[instance.AgentCount];
        for (int agent = 0; agent < _scale.Length; agent++)
        {
            if (instance.TotalCost(agent) > 0)
                _scale[agent] = instance.TotalWeight / ((double)instance.TotalCost(agent) * instance.Weight(agent));
        }
    }

    /// <summary>Improves an EF1 division in place: descent, then <paramref name="kicks"/> kicks, stopping at <paramref name="goodEnough"/>.</summary>
    /// <param name="owners">The division.</param>
    /// <param name="kicks">How often to leave a valley.</param>
    /// <param name="goodEnough">A worst share at which there is no use in going on.</param>
    /// <param name="allowance">How far from EF1 the division is, and may stay; null if it is EF1.</param>
    public void Improve(int[] owners, int kicks, double goodEnough, EF1Allowance? allowance = null)
    {
        _state.Allowance = allowance;
        _state.Load(owners);
        DescendSharper();
        double bestWorst = Worst();
        _state.Owners.CopyTo(_best, 0);
        for (int kick = 0; kick < kicks && bestWorst > goodEnough && !_budget.IsOver; kick++)
        {
            Kick();
            DescendSharper();
            _budget.Spend();
            double worst = Worst();
            if (worst < bestWorst)
            {
                bestWorst = worst;
                _state.Owners.CopyTo(_best, 0);
            }
            else if (worst > bestWorst * 1.02)
            {
                _state.Load(_best);
            }
        }

        _best.CopyTo(owners, 0);
    }

    private double Worst()
    {
        double worst = double.NegativeInfinity;
        for (int agent = 0; agent < _scale.Length; agent++) worst = Math.Max(worst, _state.Carried(agent) * _scale[agent]);
        return worst;
    }

    private void DescendSharper()
    {
        for (_squarings = 3; _squarings <= 7 && !_budget.IsOver; _squarings += 2) Descend();
    }

    private void Descend()
    {
        bool improved = true;
        while (improved && !_budget.IsOver)
        {
            improved = false;
            Rescale();
            for (int chore = 0; chore < _instance.ChoreCount; chore++) improved |= TryImproveBy(chore);
        }
    }

    /// <summary>Measures shares against the largest one, so that high powers stay in range.</summary>
    private void Rescale()
    {
        _largest = Math.Max(Worst(), double.Epsilon);
        for (int agent = 0; agent < _term.Length; agent++) _term[agent] = Term(agent, _state.Carried(agent));
    }

    private double Term(int agent, long carried)
    {
        double term = Math.Max(0, carried * _scale[agent] / _largest);
        for (int i = 0; i < _squarings; i++) term *= term;
        return term;
    }

    /// <summary>Makes the best hand-over or swap of this chore that lowers the sum and keeps EF1, if there is one.</summary>
    private bool TryImproveBy(int chore)
    {
        int giver = _state.Owners[chore];
        if (_scale[giver] == 0) return false;
        double bestGain = 1e-9 * _term[giver];
        int bestTaker = -1, bestBack = -1;
        long kept = _state.Carried(giver) - _instance.Cost(giver, chore);
        for (int taker = 0; taker < _term.Length; taker++)
        {
            if (taker == giver || !_instance.IsAllowed(taker, chore)) continue;
            long taken = _state.Carried(taker) + _instance.Cost(taker, chore);
            double before = _term[giver] + _term[taker];
            if (before - Term(giver, kept) <= bestGain && !_instance.HasLikedChores) continue;
            Consider(taker, -1, before - Term(giver, kept) - Term(taker, taken));
            ReadOnlySpan<int> bundle = _state.Bundle(taker);
            _budget.SpendTrials(1 + bundle.Length);
            foreach (int back in bundle)
            {
                double gain = before
                    - Term(giver, kept + _instance.Cost(giver, back)) - Term(taker, taken - _instance.Cost(taker, back));
                Consider(taker, back, gain);
            }
        }

        if (bestTaker < 0) return false;
        _moves.Exchange(chore, bestTaker, bestBack);
        _term[giver] = Term(giver, _state.Carried(giver));
        _term[bestTaker] = Term(bestTaker, _state.Carried(bestTaker));
        return true;

        void Consider(int taker, int back, double gain)
        {
            if (gain <= bestGain || !_state.MayExchange(chore, taker, back) || (_keepEF1 && !_moves.KeepEF1(chore, taker, back))) return;
            (bestGain, bestTaker, bestBack) = (gain, taker, back);
        }
    }

    /// <summary>Makes a few random exchanges that keep EF1; under a cap on handovers undoes a few first, so that the descent can spend them anew.</summary>
    private void Kick()
    {
        if (_search.HandoverCap is not null) _moves.UndoSomeHandovers(_keepEF1);
        int wanted = 2 + (int)(_moves.Next() % 4);
        for (int attempt = 0; attempt < 40 && wanted > 0; attempt++)
        {
            int chore = (int)(_moves.Next() % (ulong)_instance.ChoreCount), back = (int)(_moves.Next() % (ulong)_instance.ChoreCount);
            int giver = _state.Owners[chore], taker = _state.Owners[back];
            _budget.SpendTrials(4);
            if (giver == taker || !_state.MayExchange(chore, taker, back) || (_keepEF1 && !_moves.KeepEF1(chore, taker, back))) continue;
            _moves.Exchange(chore, taker, back);
            wanted--;
        }
    }
}
