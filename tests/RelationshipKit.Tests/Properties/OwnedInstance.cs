using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Tests.Properties;

/// <summary>An instance whose chores have present owners, or −1, and the constraints on who may get them.</summary>
internal sealed record OwnedInstance(RawInstance Raw, Constraint[] Constraints, int Seed)
{
    /// <summary>Gets who does each chore at present: mostly a favoured agent, sometimes nobody.</summary>
    public int[] Current { get; } = DrawCurrent(new Random(Seed), Raw.Agents, Raw.Chores);

    /// <summary>Instances of a family so small that all divisions can be tried many times over.</summary>
    public static Arbitrary<OwnedInstance> SmallOf(string family) => Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed =>
        {
            var random = new Random(seed);
            int agents = random.Next(2, 5);
            return new OwnedInstance(InstanceFamilies.Named(family).Draw(random, agents, agents == 2 ? 8 : agents == 3 ? 6 : 5), [], seed);
        }),
        owned => Shrinking.Shrink(owned.Raw).Select(smaller => new OwnedInstance(smaller, [], owned.Seed)));

    /// <summary>Instances of a family with 2 to so many agents and chores.</summary>
    public static Arbitrary<OwnedInstance> Of(string family, int maxAgents, int maxChores) => Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed =>
            new OwnedInstance(InstanceFamilies.Named(family).Draw(new Random(seed), maxAgents, maxChores), [], seed)),
        owned => Shrinking.Shrink(owned.Raw).Where(smaller => smaller.Agents > 1).Select(smaller => new OwnedInstance(smaller, [], owned.Seed)));

    /// <summary>The constrained instances with present owners.</summary>
    public static Arbitrary<OwnedInstance> SmallConstrained { get; } = Arb.From(
        ConstrainedInstance.Cases.Generator.SelectMany(constrained => Gen.Choose(0, int.MaxValue).Select(seed =>
            new OwnedInstance(constrained.Free, constrained.Constraints, seed))),
        owned => ConstrainedInstance.Cases.Shrinker(new ConstrainedInstance(owned.Raw, owned.Constraints))
            .Select(smaller => new OwnedInstance(smaller.Free, smaller.Constraints, owned.Seed)));

    public ChoreInstance ToInstance() =>
        ChoreInstance.Create(Raw.Costs, Raw.Weights, Raw.Forbidden, Current, Constraints.Select(constraint => constraint.Given));

    public bool Allows(int[] owners) => Array.TrueForAll(Constraints, constraint => constraint.IsMetBy(owners));

    public int HandoversOf(IReadOnlyList<int> owners) => Current.Where((owner, chore) => owner >= 0 && owner != owners[chore]).Count();

    public override string ToString() => $"{Raw} under {string.Join("; ", (object[])Constraints)} current [{string.Join(", ", Current)}]";

    private static int[] DrawCurrent(Random random, int agents, int chores)
    {
        int favoured = random.Next(agents), freeOf10 = random.Next(4);
        return [.. Enumerable.Range(0, chores).Select(_ =>
            random.Next(10) < freeOf10 ? -1 : random.Next(2) == 0 ? favoured : random.Next(agents))];
    }
}
