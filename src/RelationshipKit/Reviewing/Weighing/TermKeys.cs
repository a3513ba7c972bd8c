namespace RelationshipKit.Reviewing.Weighing;

/// <summary>A term of a sentence: its key, and the signs from which to which it reaches.</summary>
internal readonly record struct FoundTerm(ulong Key, int Start, int End);

/// <summary>The number of a sign; 0 where it has none.</summary>
internal delegate int SignNumber(ReadOnlySpan<char> sign);

/// <summary>
/// The terms of a sentence that can have a weight: one, two or three signs in a row, and two signs with one between. A sign is a word,
/// a group of words, a comma, the beginning, the end. Signs are numbered from 1; 0 is a sign that no weight speaks of.
/// </summary>
internal static class TermKeys
{
    /// <summary>The bits of a key.</summary>
    public const int KeyWidth = (MostSigns * Width) + 1;

    /// <summary>How many signs can be numbered.</summary>
    public const int MostSignNumbers = 1 << Width;

    /// <summary>The most terms of a sentence: four begin at a sign, and each may be one of groups too.</summary>
    public const int MostTerms = 8 * SentenceSigns.MostInSentence;

    private const int Width = 16;
    private const ulong SignMask = (1UL << Width) - 1;
    private const int MostBetween = 1;
    private const int MostSigns = 3;
    private const string Gap = "_";

    /// <summary>Lists the terms of a sentence; <paramref name="groups"/> repeats each sign or has its group there.</summary>
    /// <returns>How many there are.</returns>
    public static int List(ReadOnlySpan<int> signs, ReadOnlySpan<int> groups, Span<FoundTerm> found)
    {
        int count = 0;
        groups = groups[..signs.Length];
        for (int at = 0; at < signs.Length; at++)
        {
            // Words of a group are always known: only signs without a group can be unknown.
            if (signs[at] == 0) continue;
            (ulong first, ulong grouped) = ((uint)signs[at], (uint)groups[at]);
            count = Add(first, grouped, at, at + 1, found, count);
            for (int between = 0; between <= MostBetween && at + between + 1 < signs.Length; between++)
            {
                int next = at + between + 1;
                (ulong second, ulong secondGrouped) = ((uint)signs[next], (uint)groups[next]);
                if (second == 0) continue;
                ulong gap = (ulong)between << (MostSigns * Width);
                count = Add(gap | (first << Width) | second, gap | (grouped << Width) | secondGrouped, at, next + 1, found, count);
                if (between > 0 || next + 1 == signs.Length || signs[next + 1] == 0) continue;
                (ulong third, ulong thirdGrouped) = ((uint)signs[next + 1], (uint)groups[next + 1]);
                count = Add(
                    (first << (2 * Width)) | (second << Width) | third,
                    (grouped << (2 * Width)) | (secondGrouped << Width) | thirdGrouped,
                    at,
                    next + 2,
                    found,
                    count);
            }
        }

        return count;
    }

    /// <summary>The key of a term as written, such as <c>you _ me</c>; null where it is none or has a sign that is not known, whose number is 0.</summary>
    public static ulong? Parse(ReadOnlySpan<char> term, SignNumber numberOf)
    {
        Span<int> signs = stackalloc int[MostSigns];
        int count = 0, between = 0;
        foreach (Range part in term.Split(' '))
        {
            ReadOnlySpan<char> sign = term[part];
            if (sign is Gap && count == 1 && between < MostBetween) between++;
            else if (sign is Gap or "" || count == MostSigns - between || (signs[count++] = numberOf(sign)) == 0) return null;
        }

        return between > 0 && count == 1 ? null : KeyOf(between, signs[..count]);
    }

    /// <summary>A term in writing.</summary>
    public static string Write(ulong key, Func<int, string> textOf)
    {
        int between = (int)(key >> (MostSigns * Width));
        var parts = new List<string>();
        for (int place = MostSigns - 1; place >= 0; place--)
        {
            int sign = (int)(key >> (place * Width) & SignMask);
            if (sign == 0) continue;
            if (parts.Count == 1) parts.AddRange(Enumerable.Repeat(Gap, between));
            parts.Add(textOf(sign));
        }

        return string.Join(' ', parts);
    }

    private static int Add(ulong plain, ulong grouped, int start, int end, Span<FoundTerm> found, int count)
    {
        found[count] = new FoundTerm(plain, start, end);
        if (grouped == plain) return count + 1;
        found[count + 1] = new FoundTerm(grouped, start, end);
        return count + 2;
    }

    private static ulong KeyOf(int between, ReadOnlySpan<int> signs)
    {
        ulong key = 0;
        foreach (int sign in signs) key = (key << Width) | (uint)sign;
        return key | ((ulong)between << (MostSigns * Width));
    }
}
