using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Serialization;

namespace RelationshipKit.Tests.Serialization;

public sealed class CultureTests
{
    [Theory]
    [InlineData("sv-SE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void Files_are_the_same_under_every_culture(string culture)
    {
        (byte[] household, byte[] split, string problems, string values, byte[] ledger) invariant = Under(CultureInfo.InvariantCulture);
        (byte[] household, byte[] split, string problems, string values, byte[] ledger) local = Under(CultureInfo.GetCultureInfo(culture));

        Assert.Equal(invariant.household, local.household);
        Assert.Equal(invariant.split, local.split);
        Assert.Equal(invariant.problems, local.problems);
        Assert.Equal(invariant.values, local.values);
        Assert.Equal(invariant.ledger, local.ledger);
    }

    private static (byte[] Household, byte[] Split, string Problems, string Values, byte[] Ledger) Under(CultureInfo culture)
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = culture;
            Household household = HouseholdFile.Read(Examples.HouseholdInManyScripts.Bytes());
            SplitDocument split = SplitFile.Read(Examples.Split.Bytes());
            HouseholdFile.TryRead(MalformedFilesTests.Bytes("household-several-faults"), out _, out IReadOnlyList<InputProblem> problems);
            InstanceFile.TryRead(MalformedFilesTests.Bytes("instance-cost-out-of-range"), out _, out IReadOnlyList<InputProblem> more);
            Assert.True(Burden.TryFromWord("LIKE", out Burden like));
            byte[] ledger = LedgerFile.Write(LedgerFile.Read(Examples.Ledger.Bytes()));
            return (HouseholdFile.Write(household), SplitFile.Write(split), string.Join('\n', [.. problems, .. more]), $"{household} {like} {Burden.Love}", ledger);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
