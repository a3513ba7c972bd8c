using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Tests.Properties;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Homes;

/// <summary>What is written of a home is read back.</summary>
public sealed class HomeDocumentTests
{
    [Fact]
    public void Read_what_was_written_is_the_same_home() => Check.ForAll("home-document-round-trip", HomeCases.All, home =>
    {
        string written = HomeDocument.Write(home);

        Home read = HomeDocument.Read(home.Id, written);

        Assert.Equal((home.Id, home.TimeZone), (read.Id, read.TimeZone));
        Assert.Equal(home.Contents, read.Contents);
        Assert.Equal(home.Members.AsEnumerable(), read.Members);
        Assert.Equal(home.Ledger, read.Ledger);
        Assert.Equal(home.Agreement?.People.AsEnumerable(), read.Agreement?.People.AsEnumerable());
        Assert.Equal(home.Statements.AsEnumerable(), read.Statements);
        Assert.Equal(home.Values.AsEnumerable(), read.Values);
        Assert.Equal(home.Since, read.Since);
        Assert.Equal(home.CheckInInvitations.AsEnumerable(), read.CheckInInvitations);
        Assert.Equal(home.ValuesShownBy.AsEnumerable(), read.ValuesShownBy);
        Assert.Equal(home.Sorts.SelectMany(sort => sort.Events), read.Sorts.SelectMany(sort => sort.Events));
        Assert.Equal(home.Weeks.Select(week => week.Monday), read.Weeks.Select(week => week.Monday));
        Assert.Equal(home.Weeks.SelectMany(week => week.Turns).Select(Words), read.Weeks.SelectMany(week => week.Turns).Select(Words));
        Assert.Equal(written, HomeDocument.Write(read));
        return home.Ledger.Entries.Count > 0 || home.Weeks.Length > 0 || home.Statements.Length > 0;
    });

    private static string Words(PlannedTurn turn) =>
        FormattableString.Invariant($"{turn.Task.Value} {string.Join(',', turn.People.Select(person => person.Value))} {turn.Date:o} {turn.Minutes}");
}
