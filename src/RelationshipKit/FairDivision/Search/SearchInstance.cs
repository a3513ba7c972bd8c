using System.Collections.Immutable;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// An instance as a search sees it: in lowest terms, with chores that belong together merged into units, and with who rules out whom and
/// what takes how long laid out for quick look-up. Where nothing belongs together, units are chores.
/// </summary>
internal sealed class SearchInstance
{
    private readonly int[] _unitOf;
    private readonly long[]? _dearest;
    private readonly long[]? _cheapest;
    private readonly ImmutableArray<int>[]? _rivals;
    private readonly DivisionConstraint.TimeCap?[] _caps;
    private readonly long[]?[] _times;
    private readonly int[]? _handovers;

    public SearchInstance(ChoreInstance instance)
    {
        // Where the sum of everybody's costs counts, common factors of single rows matter.
        Original = Enumerable.Range(0, instance.AgentCount).Any(agent => instance.TotalCost(agent) > 0) ? instance.InLowestTerms() : instance;
        _unitOf = UnitsOf(instance, out int units);
        Units = units == instance.ChoreCount ? Original : Original.Merged(_unitOf, units);
        if (units < instance.ChoreCount) (_dearest, _cheapest) = Extremes();
        ApartGroups = [.. instance.Constraints.OfType<DivisionConstraint.Apart>().Select(apart => apart.Chores.Select(chore => _unitOf[chore]).ToImmutableArray())];
        _rivals = RivalsOf(instance, units, out bool hasContradiction);
        HasContradiction = hasContradiction;
        _caps = new DivisionConstraint.TimeCap?[instance.AgentCount];
        _times = new long[instance.AgentCount][];
        foreach (DivisionConstraint.TimeCap cap in instance.Constraints.OfType<DivisionConstraint.TimeCap>()) AddCap(cap);
        if (instance.CurrentOwners.Any(owner => owner >= 0)) _handovers = HandoversOfUnits();
    }

    private SearchInstance(SearchInstance free, int handovers)
    {
        Original = free.Original.Under([.. free.Original.Constraints, new DivisionConstraint.HandoverCap(free.Original.CurrentOwners, handovers)]);
        Units = ReferenceEquals(free.Units, free.Original) ? Original : free.Units;
        (ApartGroups, HasContradiction, HandoverCap) = (free.ApartGroups, free.HasContradiction, handovers);
        (_unitOf, _dearest, _cheapest, _rivals, _caps, _times, _handovers) =
            (free._unitOf, free._dearest, free._cheapest, free._rivals, free._caps, free._times, free._handovers);
    }

    /// <summary>Gets the instance with single chores, in lowest terms if somebody's total is above 0.</summary>
    public ChoreInstance Original { get; }

    /// <summary>Gets the instance whose chores are the units.</summary>
    public ChoreInstance Units { get; }

    /// <summary>Gets the groups of units that go to pairwise different agents.</summary>
    public ImmutableArray<ImmutableArray<int>> ApartGroups { get; }

    /// <summary>Gets a value indicating whether chores that belong together are also to be kept apart.</summary>
    public bool HasContradiction { get; }

    /// <summary>Gets a value indicating whether there are constraints beyond who may do what.</summary>
    public bool HasLinks => _rivals is not null || HandoverCap is not null || _caps.Any(cap => cap is not null);

    /// <summary>Gets the most chores that may leave their present owners, or null if that does not matter.</summary>
    public int? HandoverCap { get; }

    /// <summary>The dearest single chore of a unit.</summary>
    public long Dearest(int agent, int unit) => _dearest is null ? Units.Cost(agent, unit) : _dearest[(agent * Units.ChoreCount) + unit];

    /// <summary>The cheapest single chore of a unit.</summary>
    public long Cheapest(int agent, int unit) => _cheapest is null ? Units.Cost(agent, unit) : _cheapest[(agent * Units.ChoreCount) + unit];

    /// <summary>The units that must not lie with the owner of this one.</summary>
    public ReadOnlySpan<int> Rivals(int unit) => _rivals is null ? default : _rivals[unit].AsSpan();

    /// <summary>Whether an agent's time is capped.</summary>
    public bool IsCapped(int agent) => _caps[agent] is not null;

    /// <summary>The most time an agent may spend.</summary>
    public long TimeCap(int agent) => _caps[agent]?.Cap ?? Share.NoLimit;

    /// <summary>How long a unit takes an agent; 0 if the agent's time is not capped.</summary>
    public long Time(int agent, int unit) => _times[agent] is { } times ? times[unit] : 0;

    /// <summary>How many chores of a unit leave their present owners if this agent takes it.</summary>
    public int Handovers(int agent, int unit) => _handovers is null ? 0 : _handovers[(agent * Units.ChoreCount) + unit];

    /// <summary>The fewest chores of a unit that leave their present owners, whoever of those allowed takes it.</summary>
    public int FewestHandovers(int unit)
    {
        int fewest = int.MaxValue;
        for (int agent = 0; agent < Units.AgentCount; agent++)
        {
            if (Units.IsAllowed(agent, unit)) fewest = Math.Min(fewest, Handovers(agent, unit));
        }

        return fewest == int.MaxValue ? 0 : fewest;
    }

    /// <summary>The same, with at most so many chores leaving their present owners.</summary>
    public SearchInstance Within(int handovers) => new(this, handovers);

    /// <summary>The unit that a chore is part of.</summary>
    public int UnitOf(int chore) => _unitOf[chore];

    /// <summary>The owner of each chore, given the owner of each unit.</summary>
    public int[] Expand(ReadOnlySpan<int> unitOwners)
    {
        var owners = new int[_unitOf.Length];
        for (int chore = 0; chore < owners.Length; chore++) owners[chore] = unitOwners[_unitOf[chore]];
        return owners;
    }

    /// <summary>The owner of each unit, given owners of chores that respect what belongs together.</summary>
    public int[] Collapse(ReadOnlySpan<int> owners)
    {
        var unitOwners = new int[Units.ChoreCount];
        for (int chore = 0; chore < owners.Length; chore++) unitOwners[_unitOf[chore]] = owners[chore];
        return unitOwners;
    }

    /// <summary>Numbers the groups that the together constraints join, in the order of their first chores.</summary>
    private static int[] UnitsOf(ChoreInstance instance, out int units)
    {
        int[] root = [.. Enumerable.Range(0, instance.ChoreCount)];
        foreach (DivisionConstraint.Together together in instance.Constraints.OfType<DivisionConstraint.Together>())
        {
            foreach (int chore in together.Chores)
            {
                int first = Root(together.Chores[0]), other = Root(chore);
                root[Math.Max(first, other)] = Math.Min(first, other);
            }
        }

        var unitOf = new int[root.Length];
        units = 0;
        for (int chore = 0; chore < root.Length; chore++) unitOf[chore] = root[chore] == chore ? units++ : unitOf[Root(chore)];
        return unitOf;

        int Root(int chore)
        {
            while (root[chore] != chore) chore = root[chore];
            return chore;
        }
    }

    private (long[] Dearest, long[] Cheapest) Extremes()
    {
        int units = Units.ChoreCount;
        var dearest = new long[Original.AgentCount * units];
        var cheapest = new long[Original.AgentCount * units];
        Array.Fill(dearest, long.MinValue);
        Array.Fill(cheapest, long.MaxValue);
        for (int agent = 0; agent < Original.AgentCount; agent++)
        {
            for (int chore = 0; chore < _unitOf.Length; chore++)
            {
                int at = (agent * units) + _unitOf[chore];
                dearest[at] = Math.Max(dearest[at], Original.Cost(agent, chore));
                cheapest[at] = Math.Min(cheapest[at], Original.Cost(agent, chore));
            }
        }

        return (dearest, cheapest);
    }

    private int[] HandoversOfUnits()
    {
        var handovers = new int[Original.AgentCount * Units.ChoreCount];
        for (int chore = 0; chore < _unitOf.Length; chore++)
        {
            int present = Original.CurrentOwners[chore];
            for (int agent = 0; agent < Original.AgentCount && present >= 0; agent++)
            {
                if (agent != present) handovers[(agent * Units.ChoreCount) + _unitOf[chore]]++;
            }
        }

        return handovers;
    }

    private ImmutableArray<int>[]? RivalsOf(ChoreInstance instance, int units, out bool hasContradiction)
    {
        hasContradiction = false;
        var rivals = new SortedSet<int>[units];
        foreach (DivisionConstraint.Apart apart in instance.Constraints.OfType<DivisionConstraint.Apart>())
        {
            foreach ((int first, int second) in Pairs(apart.Chores))
            {
                if (_unitOf[first] == _unitOf[second]) hasContradiction = true;
                (rivals[_unitOf[first]] ??= []).Add(_unitOf[second]);
                (rivals[_unitOf[second]] ??= []).Add(_unitOf[first]);
            }
        }

        return rivals.All(set => set is null) ? null : Array.ConvertAll(rivals, set => set is null ? [] : set.ToImmutableArray());
    }

    private static IEnumerable<(int First, int Second)> Pairs(ImmutableArray<int> chores) =>
        chores.SelectMany((first, at) => chores.Skip(at + 1).Select(second => (first, second)));

    /// <summary>Keeps the cap of an agent; a second cap for the same agent only the tighter of two with equal times.</summary>
    private void AddCap(DivisionConstraint.TimeCap cap)
    {
        if (_caps[cap.Agent] is { } known)
        {
            if (!known.Times.AsSpan().SequenceEqual(cap.Times.AsSpan()))
                throw new NotSupportedException("An agent's time can be capped in one unit only.");
            if (known.Cap <= cap.Cap) return;
        }

        _caps[cap.Agent] = cap;
        var times = new long[Units.ChoreCount];
        for (int chore = 0; chore < _unitOf.Length; chore++) times[_unitOf[chore]] += cap.Times[chore];
        _times[cap.Agent] = times;
    }
}
