using RelationshipKit.Households;

namespace RelationshipKit.Tests.Households;

public sealed class BurdenTests
{
    [Fact]
    public void Default_is_an_ordinary_minute()
    {
        Assert.Equal(100, default(Burden).Percent);
        Assert.Equal(Burden.Fine, Burden.Of(100));
    }

    [Theory]
    [InlineData("love", -50)]
    [InlineData("like", 50)]
    [InlineData("fine", 100)]
    [InlineData("DISLIKE", 150)]
    [InlineData("Hate", 250)]
    public void TryFromWord_known_word_gives_its_burden(string word, int percent)
    {
        Assert.True(Burden.TryFromWord(word, out Burden burden));
        Assert.Equal(percent, burden.Percent);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("meh")]
    public void TryFromWord_other_word_gives_the_default(string? word)
    {
        Assert.False(Burden.TryFromWord(word, out Burden burden));
        Assert.Equal(Burden.Fine, burden);
    }

    [Theory]
    [InlineData(-1_001)]
    [InlineData(1_001)]
    public void Of_out_of_range_throws(int percent) => Assert.Throws<ArgumentOutOfRangeException>(() => Burden.Of(percent));

    [Theory]
    [InlineData(-1_000)]
    [InlineData(0)]
    [InlineData(1_000)]
    public void Of_in_range_keeps_the_number(int percent) => Assert.Equal(percent, Burden.Of(percent).Percent);
}
