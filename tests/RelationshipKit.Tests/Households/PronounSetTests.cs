using RelationshipKit.Households;

namespace RelationshipKit.Tests.Households;

public sealed class PronounSetTests
{
    public static TheoryData<string> ShortForms => [.. KnownPronouns.All];

    [Theory]
    [MemberData(nameof(ShortForms))]
    public void Parse_short_form_round_trips(string text) => Assert.Equal(text, PronounSet.Parse(text).ToString());

    [Fact]
    public void Known_sets_hold_the_common_ones() =>
        Assert.Superset(new HashSet<string>(["she/her", "he/him", "they/them"]), KnownPronouns.All.ToHashSet());

    [Fact]
    public void Parse_they_gives_all_forms()
    {
        PronounSet they = PronounSet.Parse("they/them");

        Assert.Equal(PronounSet.Create("they", "them", "their", "theirs", "themself", AgreementNumber.Plural), they);
    }

    [Fact]
    public void ToString_is_the_shortest_text_that_reads_back()
    {
        Assert.Equal("she/her", PronounSet.Parse("she/her/her/hers/herself;singular").ToString());
        Assert.Equal("she/her/her/hers/herself;plural", PronounSet.Parse("she/her/her/hers/herself;plural").ToString());
        Assert.Equal("sie/sie/ihr/ihrs/sich;singular", PronounSet.Parse("sie/sie/ihr/ihrs/sich;singular").ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("she")]
    [InlineData("She/Her")]
    [InlineData("a/b/c/d/e")]
    [InlineData("a/b/c/d;singular")]
    [InlineData("a/b/c/d/;singular")]
    [InlineData("a/b/c/d/e;dual")]
    [InlineData("a/b/c/d/e;singular;plural")]
    [InlineData("a/b/c/d/\0;singular")]
    public void TryParse_other_text_is_no_set(string? text)
    {
        Assert.False(PronounSet.TryParse(text, out PronounSet? pronouns));
        Assert.Null(pronouns);
    }

    [Fact]
    public void TryParse_half_a_surrogate_pair_is_no_set() => Assert.False(PronounSet.TryParse("a/b/c/d/\ud83d;singular", out _));

    [Fact]
    public void Parse_failure_does_not_repeat_the_text()
    {
        var thrown = Assert.Throws<FormatException>(() => PronounSet.Parse("secret"));

        Assert.DoesNotContain("secret", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a;b")]
    public void Create_form_that_cannot_be_one_throws(string form) =>
        Assert.ThrowsAny<ArgumentException>(() => PronounSet.Create("a", form, "c", "d", "e", AgreementNumber.Singular));
}
