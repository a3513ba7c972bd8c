using FsCheck;
using FsCheck.Fluent;

namespace RelationshipKit.Tests.Properties;

/// <summary>Instances of each family so small that all their divisions can be tried: 2–4 agents, up to 7 chores (10 for two).</summary>
internal static class SmallInstances
{
    public static Arbitrary<RawInstance> Of(string family) => Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed => Draw(family, new Random(seed))),
        Shrinking.Shrink);

    public static RawInstance Draw(string family, Random random)
    {
        int agents = random.Next(2, 5);
        return InstanceFamilies.Named(family).Draw(random, agents, agents == 2 ? 10 : 7);
    }
}
