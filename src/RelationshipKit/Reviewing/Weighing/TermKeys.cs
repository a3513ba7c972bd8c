namespace RelationshipKit.Reviewing.Weighing;

/// <summary>A term of a sentence: its key, and the signs from which to which it reaches.</summary>
internal readonly record struct FoundTerm(ulong Key, int Start, int End);

/// <summary>The number of a sign; 0 where it has none.</summary>
internal delegate int SignNumber(ReadOnlySpan<char> sign);

/// <summary>What is to be done with each term of a sentence.</summary>
internal interface ITermVisitor
{
    void Visit(FoundTerm term);
}

/// <summary>
/// The terms of a sentence that can have a weight: one, two or three signs in a row, and two signs with one between. A sign is a word,
/// a group of words, a comma, the beginning, the end. Signs are numbered from 1; 0 is a sign that no weight speaks of.
/// </summary>
internal static class TermKeys
{
    private const int Width = 20;
    private const ulong SignMask = (1UL << Width) - 1;
    private const int MostBetween = 1;
    private const int MostSigns = 3;
    private const string Gap = "_";

    /// <summary>Shows the terms of a sentence to a visitor; <paramref name="groups"/> repeats each sign or has its group there.</summary>
    public static void Visit<TVisitor>(ReadOnlySpan<int> signs, ReadOnlySpan<int> groups, ref TVisitor visitor)
        where TVisitor : struct, ITermVisitor
    {
        groups = groups[..signs.Length];
        for (int at = 0; at < signs.Length; at++)
        {
            (ulong first, ulong grouped) = ((uint)signs[at], (uint)groups[at]);
            Visit(first, grouped, isKnown: first != 0, at, at + 1, ref visitor);
            for (int between = 0; between <= MostBetween && at + between + 1 < signs.Length; between++)
            {
                int next = at + between + 1;
                (ulong second, ulong secondGrouped) = ((uint)signs[next], (uint)groups[next]);
                ulong gap = (ulong)between << (MostSigns * Width);
                Visit(gap | (first << Width) | second, gap | (grouped << Width) | secondGrouped, first != 0 && second != 0, at, next + 1, ref visitor);
                if (between > 0 || next + 1 == signs.Length) continue;
                (ulong third, ulong thirdGrouped) = ((uint)signs[next + 1], (uint)groups[next + 1]);
                Visit(
                    (first << (2 * Width)) | (second << Width) | third,
                    (grouped << (2 * Width)) | (secondGrouped << Width) | thirdGrouped,
                    first != 0 && second != 0 && third != 0,
                    at,
                    next + 2,
                    ref visitor);
            }
        }
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

    // Words of a group are always known: only signs without a group can be unknown.
    private static void Visit<TVisitor>(ulong plain, ulong grouped, bool isKnown, int start, int end, ref TVisitor visitor)
        where TVisitor : struct, ITermVisitor
    {
        if (!isKnown) return;
        visitor.Visit(new FoundTerm(plain, start, end));
        if (grouped != plain) visitor.Visit(new FoundTerm(grouped, start, end));
    }

    private static ulong KeyOf(int between, ReadOnlySpan<int> signs)
    {
        ulong key = 0;
        foreach (int sign in signs) key = (key << Width) | (uint)sign;
        return key | ((ulong)between << (MostSigns * Width));
    }
}
