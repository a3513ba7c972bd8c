using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Commands.Acting;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

public sealed class SayingTests
{
    [Fact]
    public void KeepStatement_makes_a_draft_that_only_its_author_sees_until_it_is_shared()
    {
        Home home = Joined().With(Ana, new KeepStatement(null, " I feel tired. "));
        Statement draft = Assert.Single(home.Statements);

        Assert.Equal("I feel tired.", draft.Text);
        Assert.True(draft.IsSeenBy(Ana));
        Assert.False(draft.IsSeenBy(Bo));
        Assert.True(home.With(Ana, new ShareStatement(draft.Id)).Statements[0].IsSeenBy(Bo));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("a\u0000b")]
    public void KeepStatement_refuses_what_is_no_text(string text) => Assert.Equal(Refusal.BadWords, Joined().Why(Ana, new KeepStatement(null, text)));

    [Fact]
    public void KeepStatement_refuses_too_long_a_text_and_too_many()
    {
        Home full = Joined() with { Statements = [.. Enumerable.Range(0, KeepStatement.MostOfOne).Select(at => new Statement($"s{at}", Ana, Noon, "words"))] };

        Assert.Equal(Refusal.BadWords, Joined().Why(Ana, new KeepStatement(null, new string('a', 2_001))));
        Assert.Equal(Refusal.BadWords, Joined().Why(Ana, new KeepStatement(null, "half \ud83d of a pair")));
        Assert.Equal(Refusal.TooMany, full.Why(Ana, new KeepStatement(null, "one more")));
        Assert.Null(full.Why(Bo, new KeepStatement(null, "the first")));
    }

    [Fact]
    public void Statements_of_another_are_not_there_to_be_changed_shared_or_deleted()
    {
        Home home = Joined().With(Ana, new KeepStatement(null, "mine"));
        string id = home.Statements[0].Id;

        Assert.Equal(Refusal.NotFound, home.Why(Bo, new KeepStatement(id, "yours")));
        Assert.Equal(Refusal.NotFound, home.Why(Bo, new ShareStatement(id)));
        Assert.Equal(Refusal.NotFound, home.Why(Bo, new DeleteStatement(id)));
    }

    [Fact]
    public void Shared_statements_are_not_changed_any_more_but_can_be_deleted()
    {
        Home home = Joined().With(Ana, new KeepStatement(null, "mine"));
        string id = home.Statements[0].Id;
        home = home.With(Ana, new KeepStatement(id, "mine, changed"));
        Assert.Equal("mine, changed", home.Statements[0].Text);
        home = home.With(Ana, new ShareStatement(id));

        Assert.Equal(Refusal.NotNow, home.Why(Ana, new KeepStatement(id, "otherwise")));
        Assert.Equal(Refusal.NotNow, home.Why(Ana, new ShareStatement(id)));
        Assert.Empty(home.With(Ana, new DeleteStatement(id)).Statements);
    }
}
