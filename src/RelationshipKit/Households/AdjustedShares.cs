using System.Collections.Immutable;
using System.Numerics;

namespace RelationshipKit.Households;

/// <summary>The shares of people when some of them carry part of another's work.</summary>
internal static class AdjustedShares
{
    public static ImmutableArray<Person> Of(Household household, IEnumerable<Adjustment.ProtectedMinutes> adjustments)
    {
        Adjustment.ProtectedMinutes[] all = [.. adjustments];
        BigInteger week = household.Tasks.Sum(task => task.Minutes * task.Frequency.TurnsInTwelfths);
        if (all.Length == 0 || week.IsZero) return [.. household.People];

        // A person's part of the week is share ÷ sum of shares × week. Times the sum it is whole, and so is what moves.
        BigInteger sum = household.People.Sum(person => person.Share);
        BigInteger[] parts = [.. household.People.Select(person => person.Share * week)];
        foreach (Adjustment.ProtectedMinutes one in all)
        {
            BigInteger moved = WeeklyMinutes.Whole(one.MinutesPerWeek).Numerator * sum;
            parts[household.IndexOf(one.Person)] -= moved;
            parts[household.IndexOf(one.By)] += moved;
        }

        return [.. household.People.Zip(SharesOf(parts), (person, share) => Person.Create(person.Id, person.Name, person.Pronouns, share))];
    }

    /// <summary>Whole shares of 1–1,000 in the proportion of the parts: exactly where they can be, else the nearest, halves to even.</summary>
    private static int[] SharesOf(BigInteger[] parts)
    {
        BigInteger[] atLeastNone = [.. parts.Select(part => BigInteger.Max(part, 0))];
        BigInteger common = atLeastNone.Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        BigInteger largest = BigInteger.Max(atLeastNone.Max(), 1);
        bool fit = atLeastNone.All(part => !part.IsZero) && largest / common <= Person.MostShare;
        return [.. atLeastNone.Select(part => fit ? (int)(part / common) : Math.Max(1, (int)Rounded(part * Person.MostShare, largest)))];
    }

    private static BigInteger Rounded(BigInteger numerator, BigInteger denominator)
    {
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger rest);
        int half = (2 * rest).CompareTo(denominator);
        return half > 0 || (half == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
