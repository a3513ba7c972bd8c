using System.Text;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Serialization;
using RelationshipKit.Values;

namespace RelationshipKit.Tests.Values;

public sealed class ValueSortFileTests
{
    [Fact]
    public void A_sort_survives_writing_and_reading() => Check.ForAll(
        "value-sort file round trip",
        SortCases.Pairs,
        pair =>
        {
            byte[] written = ValueSortFile.Write(pair[0]);
            SortedValues read = ValueSortFile.Read(written);
            Assert.Equal(pair[0], read);
            Assert.Equal(written, ValueSortFile.Write(read));
            return pair[0].Meanings.Count > 0 && pair[0].Kept.Count > 1;
        });

    [Fact]
    public void Read_example_gives_every_value()
    {
        SortedValues sort = ValueSortFile.Read(Examples.ValueSort.Bytes());

        Assert.Equal(("p1", new DateOnly(2026, 11, 21)), (sort.Person.Value, sort.Date));
        Assert.Equal(["trust", "honesty", "order"], sort.Kept.Select(value => value.Value));
        Assert.Equal(2, sort.Ranking().Count);
        Assert.Equal(ValuePile.Very, sort.PileOf(ValueId.Create("é")));
        Assert.Equal("Not mine,\nand yours is welcome.", sort.Meanings[ValueId.Create("faith")]);
    }

    [Fact]
    public void Write_keeps_the_order_of_the_contract()
    {
        string written = Encoding.UTF8.GetString(ValueSortFile.Write(ValueSortFile.Read(Examples.ValueSort.Bytes())));

        string[] members = ["\"format\"", "\"version\"", "\"person\"", "\"date\"", "\"piles\"", "\"very\"", "\"somewhat\"", "\"not\"", "\"ranking\"", "\"meanings\""];
        int[] places = [.. members.Select(member => written.IndexOf(member, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Exceptions_and_texts_of_objects_hold_nobody_s_words()
    {
        const string secret = "only mine to know";
        string broken = Examples.ValueSort.Replace("I need not check.", secret, StringComparison.Ordinal).Replace("2026-11-21", "2026-11-41", StringComparison.Ordinal);

        var thrown = Assert.Throws<ValueSortFormatException>(() => ValueSortFile.Read(broken.Bytes()));

        Assert.DoesNotContain(secret, thrown.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, new ValueSortEvent.Meant(ValueId.Create("a"), secret).ToString(), StringComparison.Ordinal);
        Assert.Equal("$.date", Assert.Single(thrown.Problems).Path);
    }
}
