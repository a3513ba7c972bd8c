using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Tests.Properties;

/// <summary>A constraint as the library takes it, with its meaning written down a second time.</summary>
internal sealed record Constraint(string Text, DivisionConstraint Given, Func<int[], bool> IsMetBy)
{
    public override string ToString() => Text;
}

/// <summary>A small instance under constraints of every kind.</summary>
internal sealed record ConstrainedInstance(RawInstance Free, Constraint[] Constraints)
{
    private static readonly string[] Families = ["uniform", "ties", "with zeros", "weighted", "near-identical", "liked and disliked"];

    public static Arbitrary<ConstrainedInstance> Cases { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed => Draw(new Random(seed))),
        Shrink);

    public bool IsDisliked => !Free.HasLiked;

    public bool HasLinks => Constraints.Any(constraint => constraint.Given is not (DivisionConstraint.CannotDo or DivisionConstraint.Pinned));

    public ChoreInstance ToInstance() => ChoreInstance.Create(Free.Costs, Free.Weights, constraints: Constraints.Select(constraint => constraint.Given));

    public bool Allows(int[] owners) => Array.TrueForAll(Constraints, constraint => constraint.IsMetBy(owners));

    /// <summary>Whether any division meets all of some constraints.</summary>
    public bool CanHold(IEnumerable<Constraint> constraints)
    {
        Constraint[] wanted = [.. constraints];
        return Free.AllowedDivisions().Any(owners => Array.TrueForAll(wanted, constraint => constraint.IsMetBy(owners)));
    }

    public override string ToString() => $"{Free} under {string.Join("; ", (object[])Constraints)}";

    private static ConstrainedInstance Draw(Random random)
    {
        int agents = random.Next(2, 5);
        RawInstance free = InstanceFamilies.Named(Families[random.Next(Families.Length)]).Draw(random, agents, agents == 4 ? 6 : 7);
        var constraints = new List<Constraint>();
        for (int count = random.Next(0, 4); count > 0; count--) constraints.Add(CannotDo(random.Next(free.Agents), random.Next(free.Chores)));
        for (int count = random.Next(0, 2); count > 0; count--) constraints.Add(Pinned(random.Next(free.Chores), random.Next(free.Agents)));
        for (int count = random.Next(0, 3); count > 0; count--) constraints.Add(Together(Group(random, free.Chores)));
        for (int count = random.Next(0, 3); count > 0; count--) constraints.Add(Apart(Group(random, free.Chores)));
        foreach (int agent in Enumerable.Range(0, free.Agents).Where(_ => random.Next(3) == 0))
        {
            long[] times = [.. Enumerable.Range(0, free.Chores).Select(_ => (long)random.Next(0, 10))];
            constraints.Add(Cap(agent, times.Sum() * random.Next(0, 90) / 100, times));
        }

        return new ConstrainedInstance(free, [.. constraints]);
    }

    private static int[] Group(Random random, int chores) => [.. Enumerable.Range(0, chores).OrderBy(_ => random.Next()).Take(random.Next(0, 4))];

    private static Constraint CannotDo(int agent, int chore) =>
        new($"{agent} cannot do {chore}", new DivisionConstraint.CannotDo(agent, chore), owners => owners[chore] != agent);

    private static Constraint Pinned(int chore, int agent) =>
        new($"{chore} is {agent}'s", new DivisionConstraint.Pinned(chore, agent), owners => owners[chore] == agent);

    private static Constraint Together(int[] group) => new(
        $"together {string.Join(",", group)}", new DivisionConstraint.Together(group), owners => group.Select(chore => owners[chore]).Distinct().Count() <= 1);

    private static Constraint Apart(int[] group) => new(
        $"apart {string.Join(",", group)}", new DivisionConstraint.Apart(group), owners => group.Select(chore => owners[chore]).Distinct().Count() == group.Length);

    private static Constraint Cap(int agent, long cap, long[] times) => new(
        $"{agent} at most {cap} of {string.Join(",", times)}",
        new DivisionConstraint.TimeCap(agent, cap, times),
        owners => times.Where((_, chore) => owners[chore] == agent).Sum() <= cap);

    /// <summary>Fewer constraints, then smaller costs; agents and chores stay, for the constraints name them.</summary>
    private static IEnumerable<ConstrainedInstance> Shrink(ConstrainedInstance instance)
    {
        for (int dropped = 0; dropped < instance.Constraints.Length; dropped++)
            yield return instance with { Constraints = [.. instance.Constraints.Where((_, at) => at != dropped)] };
        foreach (RawInstance smaller in Shrinking.Shrink(instance.Free))
        {
            if (smaller.Agents == instance.Free.Agents && smaller.Chores == instance.Free.Chores) yield return instance with { Free = smaller };
        }
    }
}
