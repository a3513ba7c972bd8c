using FsCheck.Fluent;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Tests.Reviewing;

/// <summary>The tables that words, phrases and weights are looked up in, against dictionaries.</summary>
public sealed class PackedTableTests
{
    private const int Width = 15;

    [Fact]
    public void A_table_holds_what_a_dictionary_holds() => Properties.Check.ForAll(
        nameof(A_table_holds_what_a_dictionary_holds),
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            var random = new Random(seed);
            var table = new PackedTable(Width);
            var known = new Dictionary<ulong, int>();
            long keys = random.Next(2) == 0 ? 300 : 1L << (64 - Width);
            for (int at = random.Next(200); at >= 0; at--)
            {
                ulong key = (ulong)random.NextInt64(1, keys);
                int value = random.Next(3) == 0 ? table.MostValue : random.Next(table.MostValue + 1);
                Assert.Equal(known.TryAdd(key, value), table.TryAdd(key, value));
            }

            ulong[] asked = [.. known.Keys, .. Enumerable.Range(0, 100).Select(_ => (ulong)random.NextInt64(1, keys))];
            foreach (ulong key in asked)
            {
                int expected = known.GetValueOrDefault(key, -1);
                Assert.Equal(expected, table.ValueOr(key, -1));
                Assert.Equal(expected, table.ValueOr(key, table.FirstEntry(key), -1));
                Assert.True(expected < 0 || table.Perhaps(key) == 1);
            }

            return known.Count > 64 && asked.Any(key => !known.ContainsKey(key));
        },
        tellingShare: 0.3);

    [Fact]
    public void Words_are_found_by_their_letters_however_long_or_marked_they_are()
    {
        var table = new WordTable(new Dictionary<char, string> { ['ü'] = "ue" });
        string[] words = ["a", "b", "ab", "ba", "i'm", "'", "kitchens", "kitchense", "motherhood", "2nd", "naïve", "mueller", "&", "zzzzzzzz", "zzzzzzzzz"];
        foreach (string word in words) table.FindOrAdd(word);
        table.Close();

        Assert.Equal(words, words.Select(word => table[table.Find(word)]));
        Assert.Equal(words.Length, words.Select(word => table.Find(word)).Distinct().Count());
        Assert.Equal("mueller", table[table.Find("müller")]);
        Assert.Equal(WordTable.Number, table.Find("#"));
        Assert.All(["", "c", "aa", "im", "kitchen", "motherhoods", "naive", "A", "\0", "z", "{"], word => Assert.Equal(WordTable.Unknown, table.Find(word)));
    }
}
