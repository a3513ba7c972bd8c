using RelationshipKit.Catalogs;
using RelationshipKit.Serialization;

namespace RelationshipKit.Tests.Serialization;

public sealed class FuzzTests
{
    private const int Mutations = 5_000;

    // What is worth throwing in: brackets, quotes, escapes, halves of surrogate pairs, numbers at limits, words of the formats.
    private static readonly byte[][] Morsels =
    [
        .. new[]
        {
            "{", "}", "[", "]", "\"", ":", ",", "null", "true", "-", "1.0", "1e2", "99999999999999999999", "-0", "\\", "\\u0000",
            "\\ud800", "\\udc00", "\"id\"", "\"minutes\":1,", "\"cook\"", "\"p1\"", "/**/", "\u0000", "é", "😀", "[[[[[[[[", "\"\":",
        }.Select(text => text.Bytes()),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF],
    ];

    [Theory]
    [InlineData("household", Examples.Household)]
    [InlineData("split", Examples.Split)]
    [InlineData("split", Examples.ImpossibleSplit)]
    [InlineData("instance", Examples.Instance)]
    [InlineData("household", Examples.HouseholdWithGoals)]
    [InlineData("values", Examples.ValueSort)]
    [InlineData("progress", Examples.ValueSortProgress)]
    [InlineData("division", Examples.Division)]
    [InlineData("ledger", Examples.Ledger)]
    public void TryRead_mutated_file_reads_or_lists_problems(string format, string file)
    {
        var random = new Random(20_261_121);
        int read = 0;
        for (int i = 0; i < Mutations; i++)
        {
            byte[] mutated = Mutate(file.Bytes(), random);
            bool isRead = TryRead(format, mutated, out IReadOnlyList<InputProblem> problems);
            Assert.NotEqual(isRead, problems.Count > 0);
            if (isRead) read++;
        }

        // Neither all refused nor all read: the mutations reach the inside of the reader.
        Assert.InRange(read, Mutations / 200, Mutations / 2);
    }

    private static byte[] Mutate(byte[] file, Random random)
    {
        var bytes = new List<byte>(file);
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 6), bytes.Count - at - 1));
                    break;
                case 2:
                    bytes.InsertRange(at, Morsels[random.Next(Morsels.Length)]);
                    break;
                case 3:
                    bytes.InsertRange(at, file.Skip(random.Next(file.Length)).Take(random.Next(1, 40)));
                    break;
                default:
                    bytes[at] = (byte)('0' + random.Next(10));
                    break;
            }
        }

        return [.. bytes];
    }

    private static bool TryRead(string format, byte[] bytes, out IReadOnlyList<InputProblem> problems) => format switch
    {
        "household" => HouseholdFile.TryRead(bytes, out _, out problems),
        "split" => SplitFile.TryRead(bytes, out _, out problems),
        "values" => ValueSortFile.TryRead(bytes, out _, out problems),
        "progress" => ValueSortProgressFile.TryRead(bytes, out _, out problems),
        "ledger" => LedgerFile.TryRead(bytes, out _, out problems),
        "instance" => InstanceFile.TryRead(bytes, out _, out problems),
        _ => DivisionFile.TryRead(bytes, out _, out problems),
    };
}
