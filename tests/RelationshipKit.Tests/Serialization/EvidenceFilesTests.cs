using System.Text;
using System.Text.Json;
using RelationshipKit.Households;
using RelationshipKit.Serialization;

namespace RelationshipKit.Tests.Serialization;

public sealed class EvidenceFilesTests
{
    [Fact]
    public void SplitFile_read_example_gives_every_value()
    {
        SplitDocument split = SplitFile.Read(Examples.Split.Bytes());

        Assert.Equal("recommended", split.Rule);
        Assert.Equal(["cook", "10", "2"], split.Owners!.Select(pair => pair.Key.Value));
        Assert.Equal(["p1", "p2", "p2"], split.Owners!.Select(pair => pair.Value.Value));
        Assert.Equal((123L, 0.431m, 512.5m), (split.Loads![0].Cost, split.Loads[0].ShareOfOwnTotal, split.Loads[0].MinutesPerWeek));
        Assert.Null(split.Loads[1].ShareOfOwnTotal);
        Assert.Equal([true, false, null], split.Properties!.Select(property => property.Holds));
        Assert.Equal(PersonId.Create("p2"), split.Properties![1].Witness!.Towards);
        Assert.Equal((0.87m, 0.861m, 1.04m), (split.WorstShare!.Value, split.WorstShare.LowerBound, split.WorstShare.GapPercent));
        Assert.Equal(["3/2", "1"], split.Certificate!.Lambda);
        Assert.Equal([0, -12], split.Payments!);
        Assert.Equal(("undecided", 1_000_000L), (split.NoEf1!.Proof, split.NoEf1.Nodes));
    }

    [Fact]
    public void SplitFile_read_impossible_split_names_the_wishes()
    {
        SplitDocument split = SplitFile.Read(Examples.ImpossibleSplit.Bytes());

        Assert.Null(split.Owners);
        Assert.Equal(["cannotDo", "apart"], split.Infeasible!.Because.Select(wish => wish.Kind));
        Assert.Equal(PersonId.Create("p1"), split.Infeasible.Because[0].Person);
        Assert.Null(split.Infeasible.Because[1].Person);
        Assert.Equal("$.apart[0]", split.Infeasible.Because[1].Path);
    }

    [Theory]
    [InlineData(Examples.Split)]
    [InlineData(Examples.ImpossibleSplit)]
    public void SplitFile_write_says_the_same_as_was_read(string file)
    {
        byte[] written = SplitFile.Write(SplitFile.Read(file.Bytes()));

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(file), JsonElement.Parse(written)), Encoding.UTF8.GetString(written));
        Assert.Equal(written, SplitFile.Write(SplitFile.Read(written)));
    }

    [Fact]
    public void DivisionFile_write_says_the_same_as_was_read()
    {
        byte[] written = DivisionFile.Write(DivisionFile.Read(Examples.Division.Bytes()));

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Examples.Division), JsonElement.Parse(written)), Encoding.UTF8.GetString(written));
        Assert.Equal(written, DivisionFile.Write(DivisionFile.Read(written)));
    }

    [Fact]
    public void SplitFile_write_gives_these_bytes()
    {
        var split = new SplitDocument
        {
            Rule = "market",
            Owners = new OrderedDictionary<TaskId, PersonId> { [TaskId.Create("b")] = PersonId.Create("ü"), [TaskId.Create("a")] = PersonId.Create("p") },
            Properties = [new PropertyEntry<PersonId> { Name = "PO", Holds = null }],
            WorstShare = new WorstShareEntry { Value = 1.500000m, LowerBound = 0.00m, GapPercent = null },
        };

        Assert.Equal(
            """
            {
              "format": "relationshipkit.split",
              "version": 1,
              "rule": "market",
              "owners": {
                "b": "ü",
                "a": "p"
              },
              "properties": [
                {
                  "name": "PO",
                  "holds": null
                }
              ],
              "worstShare": {
                "value": 1.5,
                "lowerBound": 0,
                "gapPercent": null
              }
            }

            """,
            Encoding.UTF8.GetString(SplitFile.Write(split)));
    }

    [Theory]
    [InlineData("0.000001")]
    [InlineData("-0.000000")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("100")]
    public void SplitFile_numbers_survive(string number)
    {
        decimal value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        var split = new SplitDocument
        {
            Owners = new OrderedDictionary<TaskId, PersonId>(),
            WorstShare = new WorstShareEntry { Value = value, LowerBound = null, GapPercent = null },
        };

        Assert.Equal(value, SplitFile.Read(SplitFile.Write(split)).WorstShare!.Value);
    }

    [Fact]
    public void InstanceFile_read_example_gives_every_value()
    {
        RawInstance instance = InstanceFile.Read(Examples.Instance.Bytes());

        Assert.Equal([5, -1, 0], instance.Costs[0]);
        Assert.Equal([1_000_000_000_000, -1_000_000_000_000, 7], instance.Costs[1]);
        Assert.Equal([1, 1000], instance.Weights!);
        Assert.Equal([(0, 2), (1, 0)], instance.Forbidden!);
        Assert.Equal([1, -1, 0], instance.Current!);
    }

    [Fact]
    public void InstanceFile_read_leaves_out_what_is_left_out()
    {
        RawInstance instance = InstanceFile.Read(Examples.SmallestInstance.Bytes());

        Assert.Empty(Assert.Single(instance.Costs));
        Assert.Equal((null, null, null), (instance.Weights, instance.Forbidden, instance.Current));
    }

    [Fact]
    public void Context_carries_ids_as_bare_texts()
    {
        string json = JsonSerializer.Serialize(PersonId.Create("p1"), RelationshipKitJsonContext.Default.PersonId);

        Assert.Equal("\"p1\"", json);
        Assert.Equal(PersonId.Create("p1"), JsonSerializer.Deserialize(json, RelationshipKitJsonContext.Default.PersonId));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("\"\"", RelationshipKitJsonContext.Default.TaskId));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("7", RelationshipKitJsonContext.Default.PersonId));
    }

    [Fact]
    public void Format_exceptions_share_their_problems()
    {
        Assert.Single(Assert.Throws<SplitFormatException>(() => SplitFile.Read("x"u8)).Problems);
        Assert.Single(Assert.Throws<InstanceFormatException>(() => InstanceFile.Read("x"u8)).Problems);
        Assert.Single(Assert.Throws<DivisionFormatException>(() => DivisionFile.Read("x"u8)).Problems);
    }
}
