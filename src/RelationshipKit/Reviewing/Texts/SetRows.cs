namespace RelationshipKit.Reviewing.Texts;

/// <summary>
/// Numbers the lists of sets that words and phrases are in: equal lists are one row. Row 0 is that of no set at all, and those of common words
/// come next, so that what texts ask for most lies close together.
/// </summary>
internal sealed class SetRows
{
    private readonly Dictionary<IReadOnlyList<int>, int> _numbers = new(new ByContent());
    private readonly List<(IReadOnlyList<int> Sets, long Uses)> _lists = [];

    public SetRows() => Add([], 0);

    /// <summary>Notes a list of sets, in rising order, and how often it is used; gives the number that it has until <see cref="Order"/>.</summary>
    public int Add(IReadOnlyList<int> sets, long uses)
    {
        if (!_numbers.TryGetValue(sets, out int number))
        {
            number = _lists.Count;
            _numbers.Add(sets, number);
            _lists.Add((sets, 0));
        }

        _lists[number] = (sets, _lists[number].Uses + uses);
        return number;
    }

    /// <summary>The lists in the order of their rows, and the row of each number.</summary>
    public (IReadOnlyList<IReadOnlyList<int>> Rows, int[] RowOf) Order()
    {
        int[] order = [0, .. Enumerable.Range(1, _lists.Count - 1).OrderByDescending(number => _lists[number].Uses)];
        int[] rowOf = new int[order.Length];
        for (int row = 0; row < order.Length; row++) rowOf[order[row]] = row;
        return ([.. order.Select(number => _lists[number].Sets)], rowOf);
    }

    private sealed class ByContent : IEqualityComparer<IReadOnlyList<int>>
    {
        public bool Equals(IReadOnlyList<int>? one, IReadOnlyList<int>? other) => one!.SequenceEqual(other!);

        public int GetHashCode(IReadOnlyList<int> list)
        {
            var hash = default(HashCode);
            foreach (int number in list) hash.Add(number);
            return hash.ToHashCode();
        }
    }
}
