using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Scheduling;
using RelationshipKit.Tests.Properties;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Scheduling;

public sealed class ExactTurnsTests
{
    private static readonly Arbitrary<Slots> Cases = Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => Draw(new Random(seed))), Shrink);

    [Fact]
    public void Assign_with_equal_weights_goes_round() =>
        Assert.Equal([0, 1, 2, 0, 1, 2, 0], ExactTurns.Assign(Everybody(3, 7), [1, 1, 1], [0, 1, 2]));

    [Fact]
    public void Assign_begins_in_the_order_given() =>
        Assert.Equal([2, 0, 1, 2], ExactTurns.Assign(Everybody(3, 4), [1, 1, 1], [2, 0, 1]));

    [Fact]
    public void Assign_three_to_two_is_three_of_five_and_spread() =>
        Assert.Equal([0, 1, 0, 1, 0, 0, 1, 0, 1, 0], ExactTurns.Assign(Everybody(2, 10), [3, 2], [0, 1]));

    [Fact]
    public void Assign_where_nobody_is_able_gives_it_to_nobody() =>
        Assert.Equal([0, -1, 1], ExactTurns.Assign([0b11, 0, 0b11], [1, 1], [0, 1]));

    /// <summary>Earliest deadline first alone misses a turn here: one's next turn is due before the other's, who however is away then.</summary>
    [Fact]
    public void Assign_moves_earlier_turns_where_an_absence_needs_it() => AssertExact(new Slots(
        [0b111, 0b111, 0b101, 0b101, 0b011, 0b111, 0b110, 0b110, 0b001, 0b111, 0b011, 0b101], [5, 3, 7]));

    /// <summary>The definition, counted a second time in fractions: strictly within one turn of the exact proportion, at every prefix, for everyone.</summary>
    [Fact]
    public void Assign_stays_within_one_turn_of_the_exact_proportion_at_every_prefix() =>
        Check.ForAll("exact turns / prefixes", Cases, AssertExact, tellingShare: 0.4);

    [Fact]
    public void Assign_counts_in_numbers_of_any_size() => AssertExact(new Slots(
        Everybody(3, 60), [BigInteger.Pow(10, 40) + 1, BigInteger.Pow(7, 41), BigInteger.Pow(3, 80)]));

    /// <summary>With everybody there, who has a slot does not depend on how far the plan goes.</summary>
    [Fact]
    public void Assign_with_everybody_there_begins_alike_however_long_the_plan_is() =>
        Check.ForAll("exact turns / horizons", Cases, slots =>
        {
            int people = slots.Weights.Length;
            int[] order = [.. Enumerable.Range(0, people)];
            int[] whole = ExactTurns.Assign(Everybody(people, 60), slots.Weights, order);
            for (int length = 0; length <= 60; length += 7)
                Assert.Equal(whole[..length], ExactTurns.Assign(Everybody(people, length), slots.Weights, order));
            return people > 2;
        });

    private static ulong[] Everybody(int people, int slots) => [.. Enumerable.Repeat((1UL << people) - 1, slots)];

    private static bool AssertExact(Slots slots)
    {
        int people = slots.Weights.Length;
        int[] owners = ExactTurns.Assign(slots.Able, slots.Weights, [.. Enumerable.Range(0, people)]);
        var exact = new Fraction[people];
        var had = new int[people];
        Array.Fill(exact, new Fraction(0, 1));
        for (int slot = 0; slot < slots.Able.Length; slot++)
        {
            ulong able = slots.Able[slot];
            int owner = owners[slot];
            Assert.Equal(able == 0, owner == -1);
            if (able == 0) continue;
            Assert.True((able >> owner & 1) != 0, "Somebody has a slot they cannot take.");
            had[owner]++;
            BigInteger total = Enumerable.Range(0, people).Where(person => (able >> person & 1) != 0)
                .Aggregate(BigInteger.Zero, (sum, person) => sum + slots.Weights[person]);
            for (int person = 0; person < people; person++)
            {
                if ((able >> person & 1) != 0) exact[person] = Sum(exact[person], new Fraction(slots.Weights[person], total));
                Assert.True(
                    IsWithinOne(exact[person], had[person]),
                    $"After slot {slot} person {person} has had {had[person]} turns of exactly {exact[person]}.");
            }
        }

        return people > 2 && slots.Able.Distinct().Count() > 2;
    }

    private static Slots Draw(Random random)
    {
        int people = random.Next(2, 7);
        int length = random.Next(1, 80);
        BigInteger[] weights = [.. Enumerable.Range(0, people).Select(_ => (BigInteger)(random.Next(3) == 0 ? 1 : random.Next(1, 30)))];
        int style = random.Next(3);
        var able = new ulong[length];
        ulong stretch = (1UL << people) - 1;
        for (int slot = 0; slot < length; slot++)
        {
            if (random.Next(6) == 0) stretch = (ulong)random.Next(0, 1 << people);
            able[slot] = style switch
            {
                0 => (1UL << people) - 1,
                1 => (ulong)random.Next(0, 1 << people),
                _ => stretch,
            };
        }

        return new Slots(able, weights);
    }

    private static IEnumerable<Slots> Shrink(Slots slots)
    {
        if (slots.Able.Length > 1)
        {
            yield return slots with { Able = slots.Able[..(slots.Able.Length / 2)] };
            yield return slots with { Able = slots.Able[..^1] };
            yield return slots with { Able = slots.Able[1..] };
        }

        for (int person = 0; person < slots.Weights.Length; person++)
        {
            if (slots.Weights[person] > 1)
                yield return slots with { Weights = [.. slots.Weights.Select((weight, at) => at == person ? weight - 1 : weight)] };
        }
    }

    private static Fraction Sum(Fraction one, Fraction other)
    {
        BigInteger over = (one.Numerator * other.Denominator) + (other.Numerator * one.Denominator), under = one.Denominator * other.Denominator;
        BigInteger common = BigInteger.GreatestCommonDivisor(over, under);
        return new Fraction(over / common, under / common);
    }

    private static bool IsWithinOne(Fraction exact, int whole) =>
        BigInteger.Abs(exact.Numerator - (whole * exact.Denominator)) < exact.Denominator;

    internal sealed record Slots(ulong[] Able, BigInteger[] Weights)
    {
        public override string ToString() => $"able {string.Join(' ', Able)}; weights {string.Join(' ', Weights)}";
    }
}
