using System.Numerics;

namespace RelationshipKit.FairDivision.Search;

/// <summary>
/// For each agent, groups of others who may be too poor together to content it: adding up the conditions of EF1 against all in a group, what
/// the agent carries without its dearest chore is at most its weight × what all that the group may still take would cost it ÷ the
/// weight of the group. Of all groups the ones are watched that leave the least.
/// </summary>
internal sealed class EnvyGroups
{
    private const int MostAgentsForAll = 9;
    private const int MostCandidates = 512;
    private const int WatchedPerAgent = 5;

    private readonly ChoreInstance _instance;
    private readonly EF1Allowance _allowance;
    private readonly ulong[][] _watched;

    /// <summary>Chooses the groups to watch by what a state leaves to them.</summary>
    public EnvyGroups(ChoreInstance instance, EF1Allowance allowance, EnvyState state)
    {
        (_instance, _allowance) = (instance, allowance);
        ulong[] groups = [.. Candidates()];
        _watched = [.. Enumerable.Range(0, instance.AgentCount).Select(agent => groups
            .Where(group => (group >> agent & 1) == 0)
            .Select(group => (Group: group, Room: RoomBeside(agent, group, state)))
            .OrderBy(watched => watched.Room)
            .ThenBy(watched => watched.Group)
            .Take(WatchedPerAgent)
            .Select(watched => watched.Group)
            .ToArray())];
    }

    /// <summary>The most an agent may carry without its dearest chore for the sake of the groups it is watched with.</summary>
    public long RoomOf(int agent, EnvyState state)
    {
        long room = Share.NoLimit;
        foreach (ulong group in _watched[agent]) room = Math.Min(room, RoomBeside(agent, group, state));
        return room;
    }

    private long RoomBeside(int agent, ulong group, EnvyState state)
    {
        ReadOnlySpan<long> costs = _instance.CostsOf(agent);
        ReadOnlySpan<ulong> takers = state.AllTakers;
        long reach = 0;
        for (int unit = 0; unit < costs.Length; unit++)
        {
            if ((takers[unit] & group) != 0) reach += costs[unit];
        }

        return _allowance.MostWithoutOne(agent, group, reach);
    }

    /// <summary>All groups of two and more where agents are few; else those who may do, and who may not do, one of the units.</summary>
    private IEnumerable<ulong> Candidates()
    {
        ulong all = (1UL << _instance.AgentCount) - 1;
        IEnumerable<ulong> groups = _instance.AgentCount <= MostAgentsForAll
            ? Enumerable.Range(1, (int)all).Select(group => (ulong)group)
            : Enumerable.Range(0, _instance.ChoreCount).Select(_instance.AllowedMask).SelectMany(mask => (ulong[])[mask, all & ~mask]).Distinct();
        return groups.Where(group => BitOperations.PopCount(group) > 1).Take(MostCandidates);
    }
}
