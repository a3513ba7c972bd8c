using System.Numerics;

namespace RelationshipKit.Scheduling;

/// <summary>
/// Turns in proportion to weights where who was away catches up: each slot goes to whoever of those able is furthest behind the proportion
/// that counts everyone's slots, away or not.
/// </summary>
internal static class OwedTurns
{
    /// <inheritdoc cref="ExactTurns.Assign"/>
    public static int[] Assign(ulong[] able, BigInteger[] weights, int[] order)
    {
        BigInteger total = order.Aggregate(BigInteger.Zero, (sum, person) => sum + weights[person]);
        var behind = new BigInteger[weights.Length];
        var owners = new int[able.Length];
        for (int slot = 0; slot < able.Length; slot++)
        {
            owners[slot] = ExactTurns.Nobody;
            foreach (int person in order)
            {
                if ((able[slot] >> person & 1) == 0) continue;
                if (owners[slot] == ExactTurns.Nobody || behind[person] + weights[person] > behind[owners[slot]] + weights[owners[slot]]) owners[slot] = person;
            }

            if (owners[slot] == ExactTurns.Nobody) continue;
            foreach (int person in order) behind[person] += weights[person];
            behind[owners[slot]] -= total;
        }

        return owners;
    }
}
