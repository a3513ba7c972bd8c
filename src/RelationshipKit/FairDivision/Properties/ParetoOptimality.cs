namespace RelationshipKit.FairDivision.Properties;

/// <summary>
/// Decides <see cref="Property.PO"/>: by a certificate of <see cref="Property.FPO"/> where there is one, otherwise by looking through
/// the divisions that could be better, within a budget of nodes.
/// </summary>
public static class ParetoOptimality
{
    /// <summary>The default budget: how many partial divisions are looked at before the answer is 'undecided'.</summary>
    public const long DefaultNodeBudget = 200_000;

    /// <summary>Checks <see cref="Property.PO"/> among the divisions the instance allows.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="division">An allowed division of it.</param>
    /// <param name="nodeBudget">How many partial divisions may be looked at.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="ArgumentException">The division puts a chore with an agent who may not do it.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static PropertyVerdict Decide(
        ChoreInstance instance,
        ChoreDivision division,
        long nodeBudget = DefaultNodeBudget,
        CancellationToken cancellationToken = default)
    {
        (EfficiencyCertificate? certificate, _) = FractionalOptimality.Decide(instance, division);
        return certificate is not null
            ? new PropertyVerdict(Property.PO, Holds: true)
            : DecideBySearch(instance, division, nodeBudget, cancellationToken);
    }

    /// <summary>The same for a division already known not to be fractionally optimal.</summary>
    internal static PropertyVerdict DecideBySearch(
        ChoreInstance instance, ChoreDivision division, long nodeBudget, CancellationToken cancellationToken)
    {
        var search = new BetterDivisionSearch(instance, division, nodeBudget, cancellationToken);
        bool? found = search.Run();
        return new PropertyVerdict(
            Property.PO,
            found is { } better ? !better : null,
            found == true ? new BetterDivisionWitness(ChoreDivision.Create(instance, search.Owners)) : null);
    }

    /// <summary>Depth-first search for a division in which nobody bears more than now and somebody less.</summary>
    private sealed class BetterDivisionSearch
    {
        private readonly ChoreInstance _instance;
        private readonly CancellationToken _cancellationToken;
        private readonly int[] _order;
        private readonly long[] _cap;
        private readonly long[] _load;
        private readonly long[] _likedAhead;
        private long _nodesLeft;

        public BetterDivisionSearch(ChoreInstance instance, ChoreDivision division, long nodeBudget, CancellationToken cancellationToken)
        {
            (_instance, _nodesLeft, _cancellationToken) = (instance, nodeBudget, cancellationToken);
            Owners = [.. division.Owners];
            _order = [.. Enumerable.Range(0, instance.ChoreCount).OrderByDescending(WorstPartOfTotal)];
            _cap = new long[instance.AgentCount];
            _load = new long[instance.AgentCount];
            _likedAhead = new long[instance.AgentCount];
            for (int agent = 0; agent < instance.AgentCount; agent++)
            {
                _cap[agent] = division.CostOfBundle(instance, agent, agent);
                for (int chore = 0; chore < instance.ChoreCount; chore++)
                {
                    if (instance.IsAllowed(agent, chore)) _likedAhead[agent] += Math.Min(0, instance.Cost(agent, chore));
                }
            }
        }

        public int[] Owners { get; }

        /// <summary>Whether a better division exists (then in <see cref="Owners"/>); null if the budget ran out first.</summary>
        public bool? Run() => Place(0);

        private bool? Place(int depth)
        {
            if (depth == _order.Length) return HasGained();
            if (--_nodesLeft < 0) return null;
            if ((_nodesLeft & 0xFFF) == 0) _cancellationToken.ThrowIfCancellationRequested();
            int chore = _order[depth];
            ChangeLikedAhead(chore, -1);
            bool? result = false;
            for (int agent = 0; agent < _instance.AgentCount && result == false; agent++)
            {
                if (!_instance.IsAllowed(agent, chore)) continue;
                long cost = _instance.Cost(agent, chore);
                _load[agent] += cost;
                if (NobodyIsOverCap())
                {
                    Owners[chore] = agent;
                    result = Place(depth + 1);
                }

                _load[agent] -= cost;
            }

            ChangeLikedAhead(chore, +1);
            return result;
        }

        private bool NobodyIsOverCap()
        {
            for (int agent = 0; agent < _cap.Length; agent++)
            {
                if (_load[agent] + _likedAhead[agent] > _cap[agent]) return false;
            }

            return true;
        }

        private bool HasGained()
        {
            for (int agent = 0; agent < _cap.Length; agent++)
            {
                if (_load[agent] < _cap[agent]) return true;
            }

            return false;
        }

        private void ChangeLikedAhead(int chore, int sign)
        {
            if (!_instance.HasLikedChores) return;
            for (int agent = 0; agent < _cap.Length; agent++)
            {
                if (_instance.IsAllowed(agent, chore)) _likedAhead[agent] += sign * Math.Min(0, _instance.Cost(agent, chore));
            }
        }

        private Int128 WorstPartOfTotal(int chore)
        {
            Int128 worst = 0;
            for (int agent = 0; agent < _instance.AgentCount; agent++)
            {
                Int128 part = Math.Abs(_instance.Cost(agent, chore)) * (Int128)1_000_000 / (1 + Math.Abs(_instance.TotalCost(agent)));
                if (part > worst) worst = part;
            }

            return worst;
        }
    }
}
