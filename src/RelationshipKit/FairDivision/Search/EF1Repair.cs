namespace RelationshipKit.FairDivision.Search;

/// <summary>Mends divisions that are not EF1, by hand-overs and swaps that lower the sum of all violations; from each valley a few random moves lead out.</summary>
internal sealed class EF1Repair(SearchMoves moves)
{
    private readonly ChoreInstance _instance = moves.Search.Units;
    private readonly SearchBudget _budget = moves.Budget;
    private readonly DivisionState _state = moves.State;

    /// <summary>Makes a division that is not EF1 less so, in place, by hand-overs and swaps; true if it became EF1.</summary>
    public bool Run(int[] owners, int kicks)
    {
        _state.Allowance = null;
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
            if (moves.Search.HandoverCap is not null) moves.UndoSomeHandovers(keepEF1: false);
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
                for (int other = -_instance.AgentCount; other < chore && violation > 0; other++)
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
        _budget.SpendTrials(Math.Max(SearchBudget.TrialsPerNode / 4, _instance.AgentCount * _instance.AgentCount / 8));
        moves.Exchange(chore, taker, other);
        double now = _state.RoughViolation();
        if (now < violation)
        {
            violation = now > 0 || _state.IsEF1() ? now : double.Epsilon;
            return true;
        }

        moves.Exchange(chore, giver, other);
        return false;
    }

    private void MoveAnyChore()
    {
        int chore = (int)(moves.Next() % (ulong)_instance.ChoreCount), taker = (int)(moves.Next() % (ulong)_instance.AgentCount);
        if (taker != _state.Owners[chore] && _state.MayExchange(chore, taker, back: -1)) _state.Give(chore, taker);
    }
}
