namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// Makes the worst share of a division smaller by handing over or swapping chores; if asked, an EF1 division stays EF1. It descends on
/// the sum of a high power of all shares, which lets trades between others make room before the worst share itself can fall; from each
/// valley it is kicked out by a few seeded random moves.
/// </summary>
/// <remarks>Floating point leads the way only; EF1 is checked exactly and results are compared exactly.</remarks>
internal sealed class LocalSearch
{
    private const ulong Seed = 0x9E3779B97F4A7C15;

    private readonly SearchInstance _search;
    private readonly ChoreInstance _instance;
    private readonly SearchBudget _budget;
    private readonly bool _keepEF1;
    private readonly DivisionState _state;
    private readonly double[] _scale;
    private readonly double[] _term;
    private readonly int[] _best;
    private double _largest;
    private int _squarings;
    private ulong _random = Seed;

    public LocalSearch(SearchInstance search, SearchBudget budget, bool keepEF1)
    {
        ChoreInstance instance = search.Units;
        (_search, _instance, _budget, _keepEF1) = (search, instance, budget, keepEF1);
        _state = new DivisionState(search);
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
    public void Improve(int[] owners, int kicks, double goodEnough)
    {
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

    /// <summary>Makes a division that is not EF1 less so, in place, by hand-overs and swaps; true if it became EF1.</summary>
    public bool Repair(int[] owners, int kicks)
    {
        _state.Load(owners);
        double best = double.PositiveInfinity;
        for (int kick = 0; kick <= kicks && !_budget.IsOver; kick++)
        {
            double violation = DescendToEF1();
            if (violation < best)
            {
                best = violation;
                _state.Owners.CopyTo(owners, 0);
            }

            if (violation == 0) return true;
            if (_search.HandoverCap is not null) UndoSomeHandovers(keepEF1: false);
            for (int move = 0; move < 3; move++) MoveAnyChore();
            _budget.Spend();
        }

        return false;
    }

    /// <summary>Takes every hand-over or swap that lowers the violation until none does; returns what is left of it.</summary>
    private double DescendToEF1()
    {
        double violation = _state.IsEF1() ? 0 : _state.RoughViolation();
        bool improved = true;
        while (improved && violation > 0 && !_budget.IsOver)
        {
            improved = false;
            for (int chore = 0; chore < _instance.ChoreCount && violation > 0; chore++)
            {
                for (int other = -_term.Length; other < chore && violation > 0; other++)
                    improved |= TryRepair(chore, other, ref violation);
            }
        }

        return violation;
    }

    /// <summary>Tries to hand a chore to agent −1 − <paramref name="other"/>, or to swap it with the chore <paramref name="other"/>.</summary>
    private bool TryRepair(int chore, int other, ref double violation)
    {
        int giver = _state.Owners[chore];
        int taker = other < 0 ? -1 - other : _state.Owners[other];
        if (taker == giver || !_state.MayExchange(chore, taker, Math.Max(-1, other))) return false;
        _budget.SpendTrials(Math.Max(SearchBudget.TrialsPerNode / 4, _term.Length * _term.Length / 8));
        Exchange(chore, taker, other);
        double now = _state.RoughViolation();
        if (now < violation)
        {
            violation = now > 0 || _state.IsEF1() ? now : double.Epsilon;
            return true;
        }

        Exchange(chore, giver, other);
        return false;
    }

    private void MoveAnyChore()
    {
        int chore = (int)(Next() % (ulong)_instance.ChoreCount), taker = (int)(Next() % (ulong)_term.Length);
        if (taker != _state.Owners[chore] && _state.MayExchange(chore, taker, back: -1)) _state.Give(chore, taker);
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
        Exchange(chore, bestTaker, bestBack);
        _term[giver] = Term(giver, _state.Carried(giver));
        _term[bestTaker] = Term(bestTaker, _state.Carried(bestTaker));
        return true;

        void Consider(int taker, int back, double gain)
        {
            if (gain <= bestGain || !_state.MayExchange(chore, taker, back) || !KeepsEF1(chore, giver, taker, back)) return;
            (bestGain, bestTaker, bestBack) = (gain, taker, back);
        }
    }

    private bool KeepsEF1(int chore, int giver, int taker, int back)
    {
        if (!_keepEF1) return true;
        _budget.SpendTrials(2 * _term.Length);
        Exchange(chore, taker, back);
        bool keeps = _state.IsStillEF1(giver, taker);
        Exchange(chore, giver, back);
        return keeps;
    }

    /// <summary>Hands <paramref name="chore"/> to the taker, in exchange for <paramref name="back"/> unless that is −1.</summary>
    private void Exchange(int chore, int taker, int back)
    {
        if (back >= 0) _state.Swap(chore, back);
        else _state.Give(chore, taker);
    }

    /// <summary>Makes a few random exchanges that keep EF1; under a cap on handovers undoes a few first, so that the descent can spend them anew.</summary>
    private void Kick()
    {
        if (_search.HandoverCap is not null) UndoSomeHandovers(_keepEF1);
        int wanted = 2 + (int)(Next() % 4);
        for (int attempt = 0; attempt < 40 && wanted > 0; attempt++)
        {
            int chore = (int)(Next() % (ulong)_instance.ChoreCount), back = (int)(Next() % (ulong)_instance.ChoreCount);
            int giver = _state.Owners[chore], taker = _state.Owners[back];
            _budget.SpendTrials(4);
            if (giver == taker || !_state.MayExchange(chore, taker, back) || !KeepsEF1(chore, giver, taker, back)) continue;
            Exchange(chore, taker, back);
            wanted--;
        }
    }

    private void UndoSomeHandovers(bool keepEF1)
    {
        int wanted = 1 + (int)(Next() % 3);
        for (int attempt = 0; attempt < 20 && wanted > 0; attempt++)
        {
            int chore = (int)(Next() % (ulong)_instance.ChoreCount);
            int handovers = _search.Handovers(_state.Owners[chore], chore);
            _budget.SpendTrials(4);
            for (int taker = 0; taker < _term.Length && handovers > 0; taker++)
            {
                if (_search.Handovers(taker, chore) >= handovers || !_state.MayExchange(chore, taker, back: -1)) continue;
                if (keepEF1 && !KeepsEF1(chore, _state.Owners[chore], taker, back: -1)) continue;
                _state.Give(chore, taker);
                wanted--;
                break;
            }
        }
    }

    /// <summary>Xorshift: the same moves on every machine.</summary>
    private ulong Next()
    {
        _random ^= _random << 13;
        _random ^= _random >> 7;
        _random ^= _random << 17;
        return _random >> 11;
    }
}
