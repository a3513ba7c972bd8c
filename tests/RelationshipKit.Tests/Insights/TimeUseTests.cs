using System.Globalization;
using RelationshipKit.Insights;

namespace RelationshipKit.Tests.Insights;

/// <summary>Time-use figures against the tables they come from, number by number.</summary>
public sealed class TimeUseTests
{
    [Fact]
    public void Days_are_the_rows_of_the_table()
    {
        string[] expected = [.. Rows("atus2010_16_total_work.csv").Select(row => string.Join('|', row[0], row[1], Number(row[2]), Number(row[3]), Number(row[4]), Number(row[5]), Number(row[6])))];
        string[] own = [.. TimeUsePopulation.BuiltIn.SelectMany(population => population.Days, (population, day) => string.Join(
            '|', population.Id, day.Sex, Text(day.Paid), Text(day.Unpaid), Text(day.PaidAndUnpaid), Text(day.Leisure), Text(day.Sleep)))];

        Assert.Equal(expected.Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Activities_are_the_rows_of_the_table()
    {
        string[] expected = [.. Rows("atus2010_16_group_minutes.csv").Select(row => string.Join('|', row[0], row[1], Number(row[2]), Number(row[3]), Number(row[4])))];
        string[] own = [.. TimeUsePopulation.BuiltIn.SelectMany(population => population.Activities, (population, group) => string.Join(
            '|', population.Id, group.Activities, Text(group.Men), Text(group.Women), Text(group.WomenShare)))];

        Assert.Equal(expected.Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
        Assert.NotEmpty(own);
    }

    [Fact]
    public void Sums_and_parts_come_out_again_within_the_rounding_of_the_table()
    {
        Assert.All(TimeUsePopulation.BuiltIn.SelectMany(population => population.Days), day =>
            Assert.InRange(day.Paid + day.Unpaid - day.PaidAndUnpaid, -0.1m, 0.1m));

        // Minutes are rounded to a tenth: the part can be off by what that makes of it, and by half a thousandth.
        Assert.All(TimeUsePopulation.BuiltIn.SelectMany(population => population.Activities).Where(group => group.Men + group.Women >= 0.3m), group => Assert.InRange(
            group.WomenShare,
            ((group.Women - 0.05m) / (group.Women + group.Men)) - 0.0015m - (0.05m / (group.Women + group.Men)),
            ((group.Women + 0.05m) / (group.Women + group.Men)) + 0.0015m + (0.05m / (group.Women + group.Men))));
    }

    private static string Number(string written) => Text(decimal.Parse(written, CultureInfo.InvariantCulture));

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(string file) => File.ReadAllLines(RepositoryFiles.PathOf("seeds", "sources", file))
        .Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','));
}
