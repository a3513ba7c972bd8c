using System.Globalization;
using System.Text;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Tests.Catalogs;

public sealed class StrictJsonTests
{
    [Fact]
    public void TryRead_gives_what_the_walk_returns()
    {
        bool isRead = Read("""{"a":[1,2],"b":"x","c":true,"d":0.50}""", root =>
        {
            JsonMembers members = root.Members();
            int sum = members.Required("a").Items(2).Sum(item => item.Whole(0, 9));
            string text = members.Required("b").Text(5);
            string result = string.Create(CultureInfo.InvariantCulture, $"{sum} {text} {members.Required("c").Flag()} {members.Required("d").Number()}");
            members.RefuseOthers();
            return result;
        }, out string? result, out _);

        Assert.True(isRead);
        Assert.Equal("3 x True 0.50", result);
    }

    [Fact]
    public void TryRead_throws_the_result_away_when_there_was_a_problem()
    {
        Assert.False(Read("""{"a":1}""", root => Walk(root), out string? result, out IReadOnlyList<InputProblem> problems));

        Assert.Null(result);
        Assert.Equal("$.a: This member is not known here. Take it out, or mend its name.", Assert.Single(problems).ToString());

        static string Walk(JsonCursor root)
        {
            root.Members().RefuseOthers();
            return "read";
        }
    }

    [Theory]
    [InlineData("plain", "$.plain")]
    [InlineData("_a1", "$._a1")]
    [InlineData("1a", "$['1a']")]
    [InlineData("x y", "$['x y']")]
    [InlineData("", "$['']")]
    [InlineData("é", "$['é']")]
    [InlineData("😀", "$['😀']")]
    [InlineData("it's", "$['it\\'s']")]
    [InlineData("a\\b", "$['a\\\\b']")]
    [InlineData("a\nb", "$['a\\u000ab']")]
    public void Path_shows_a_members_name_safely(string name, string path)
    {
        string json = "{" + System.Text.Json.JsonSerializer.Serialize(name) + ":1}";

        Read(json, root =>
        {
            root.Members().RefuseOthers();
            return "";
        }, out _, out IReadOnlyList<InputProblem> problems);

        Assert.Equal(path, Assert.Single(problems).Path);
    }

    [Fact]
    public void Path_cuts_endless_names()
    {
        Read("{\"" + new string('n', 100_000) + "\":1}", root =>
        {
            root.Members().RefuseOthers();
            return "";
        }, out _, out IReadOnlyList<InputProblem> problems);

        Assert.Equal("$['" + new string('n', 64) + "…']", Assert.Single(problems).Path);
    }

    [Fact]
    public void Items_beyond_the_limit_are_not_read()
    {
        int read = 0;
        Read("[" + string.Join(',', Enumerable.Repeat("0", 100_000)) + "]", root =>
        {
            foreach (JsonCursor item in root.Items(10)) read += 1 + item.Whole(0, 1);
            return "";
        }, out _, out IReadOnlyList<InputProblem> problems);

        Assert.Single(problems);
        Assert.Equal(10, read);
    }

    [Fact]
    public void Problems_stop_at_a_limit_and_say_so()
    {
        string manyObjects = "[" + string.Join(',', Enumerable.Repeat("""{"a":1,"b":1}""", 10_000)) + "]";

        Read(manyObjects, root =>
        {
            foreach (JsonCursor item in root.Items(10_000)) item.Members().RefuseOthers();
            return "";
        }, out _, out IReadOnlyList<InputProblem> problems);

        Assert.Equal(ProblemList.Most + 1, problems.Count);
        Assert.Equal("There are more problems than are listed.", problems[^1].What);
    }

    [Fact]
    public void Members_beyond_the_limit_are_one_problem()
    {
        Read("{" + string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"m{i}\":1")) + "}", root =>
        {
            JsonMembers members = root.Members();
            members.Required("missing").Whole(0, 1);
            members.RefuseOthers();
            return "";
        }, out _, out IReadOnlyList<InputProblem> problems);

        Assert.Equal("This object has 5,000 members.", Assert.Single(problems).What);
    }

    [Theory]
    [InlineData("\"\\ud83d\\ude00\"", true)]
    [InlineData("\"\\\\ud83d\"", true)]
    [InlineData("\"\\ud83d\"", false)]
    [InlineData("\"\\ude00\\ud83d\"", false)]
    [InlineData("\"\\ud83d\\u0041\"", false)]
    [InlineData("\"\\uD83Dx\"", false)]
    public void Text_of_half_a_surrogate_pair_is_refused(string json, bool isRead) =>
        Assert.Equal(isRead, Read(json, root => root.Text(20), out _, out _));

    [Fact]
    public void Undo_escapes_keeps_what_must_be_escaped()
    {
        byte[] plain = JsonEscapes.Undo("\"\\ud83d\\ude00 \\u00e9 \\u0001 \\u0085 \\\\u00e9 \\n \\\" \\u2028\""u8);

        Assert.Equal("\"😀 é \\u0001 \\u0085 \\\\u00e9 \\n \\\" \u2028\"", Encoding.UTF8.GetString(plain));
    }

    [Fact]
    public void EmbeddedSeeds_fall_back_along_parent_cultures()
    {
        Assert.NotNull(EmbeddedSeeds.Find("pronouns", CultureInfo.GetCultureInfo("en-AU"), out CultureInfo found));
        Assert.Equal("en", found.Name);
        Assert.Contains("en", EmbeddedSeeds.CulturesOf("pronouns"));
        Assert.Null(EmbeddedSeeds.Find("pronouns", CultureInfo.GetCultureInfo("xx"), out _));
        Assert.Empty(EmbeddedSeeds.CulturesOf("nothing"));
    }

    private static bool Read<T>(string json, Func<JsonCursor, T> walk, out T? result, out IReadOnlyList<InputProblem> problems)
        where T : class =>
        StrictJson.TryRead(Encoding.UTF8.GetBytes(json), walk, out result, out problems);
}
