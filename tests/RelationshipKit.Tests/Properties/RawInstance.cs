using System.Text;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Tests.Properties;

/// <summary>
/// An instance as plain numbers. The oracles read these, never the types under test. Printed as the raw instance that
/// <c>household divide</c> reads, so that a failing case can be tried by hand.
/// </summary>
internal sealed record RawInstance(long[][] Costs, int[] Weights, (int Agent, int Chore)[] Forbidden)
{
    private readonly bool[,] _forbidden = Matrix(Costs, Forbidden);

    public int Agents => Costs.Length;

    public int Chores => Costs[0].Length;

    public bool HasUnequalWeights => Weights.Distinct().Skip(1).Any();

    public bool HasLiked => Costs.Any(row => row.Any(cost => cost < 0));

    public bool HasZeros => Costs.Any(row => row.Contains(0));

    public bool HasImpossibleChore => Enumerable.Range(0, Chores).Any(chore => !Enumerable.Range(0, Agents).Any(agent => MayDo(agent, chore)));

    public static RawInstance Of(params long[][] costs) => new(costs, [.. Enumerable.Repeat(1, costs.Length)], []);

    public bool MayDo(int agent, int chore) => !_forbidden[agent, chore];

    public bool Allows(int[] owners) => owners.Select((owner, chore) => MayDo(owner, chore)).All(allowed => allowed);

    public RawInstance WithWeights(params int[] weights) => new(Costs, weights, Forbidden);

    public RawInstance WithForbidden(params (int Agent, int Chore)[] forbidden) => new(Costs, Weights, forbidden);

    public ChoreInstance ToInstance() => ChoreInstance.Create(Costs, Weights, Forbidden);

    /// <summary>Every division that the forbidden pairs allow, always in the same array.</summary>
    public IEnumerable<int[]> AllowedDivisions()
    {
        var owners = new int[Chores];
        Array.Fill(owners, -1);
        int chore = 0;
        while (chore >= 0)
        {
            if (chore == Chores)
            {
                yield return owners;
                chore--;
                continue;
            }

            do owners[chore]++;
            while (owners[chore] < Agents && !MayDo(owners[chore], chore));
            if (owners[chore] < Agents) chore++;
            else owners[chore--] = -1;
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder("{\"costs\": [");
        text.AppendJoin(", ", Costs.Select(row => $"[{string.Join(", ", row)}]")).Append(']');
        if (HasUnequalWeights) text.Append(", \"weights\": [").AppendJoin(", ", Weights).Append(']');
        if (Forbidden.Length > 0)
            text.Append(", \"forbidden\": [").AppendJoin(", ", Forbidden.Select(pair => $"[{pair.Agent}, {pair.Chore}]")).Append(']');
        return text.Append('}').ToString();
    }

    private static bool[,] Matrix(long[][] costs, (int Agent, int Chore)[] forbidden)
    {
        var matrix = new bool[costs.Length, costs[0].Length];
        foreach ((int agent, int chore) in forbidden) matrix[agent, chore] = true;
        return matrix;
    }
}

/// <summary>An instance together with one of its divisions.</summary>
internal sealed record DividedInstance(RawInstance Instance, int[] Owners)
{
    public ChoreInstance ToInstance() => Instance.ToInstance();

    public ChoreDivision ToDivision(ChoreInstance instance) => ChoreDivision.Create(instance, Owners);

    public override string ToString() => $"{Instance} owners [{string.Join(", ", Owners)}]";
}
