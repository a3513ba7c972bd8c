using RelationshipKit.Households;

namespace RelationshipKit.Tests.Api;

public sealed class PublicSurfaceTests
{
    private const string Text = "RelationshipKit.txt";

    /// <summary>
    /// What hosts can call is written down beside this test, so that a change of it is seen and meant. Run with
    /// RELATIONSHIPKIT_WRITE_SURFACE=1 to write it anew; then read the difference.
    /// </summary>
    [Fact]
    public void The_public_surface_is_the_one_written_down()
    {
        string now = PublicSurface.Of(typeof(Household).Assembly);
        string path = RepositoryFiles.PathOf("tests", "RelationshipKit.Tests", "Api", Text);
        if (Environment.GetEnvironmentVariable("RELATIONSHIPKIT_WRITE_SURFACE") == "1") File.WriteAllText(path, now);

        string[] written = [.. File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n')];

        Assert.Empty(now.Split('\n').Except(written, StringComparer.Ordinal).Select(line => "+ " + line)
            .Concat(written.Except(now.Split('\n'), StringComparer.Ordinal).Select(line => "- " + line)));
        Assert.Equal(string.Join('\n', written), now);
    }

    [Theory]
    [InlineData("  static Person Create(PersonId id, String name, PronounSet? pronouns = null, Int32 share = 1)")]
    [InlineData("  const Int32 MostPeople = 50")]
    [InlineData("enum RelationshipKit.Households.Period")]
    public void The_surface_tells_members_and_their_nulls(string line) =>
        Assert.Contains(line, PublicSurface.Of(typeof(Household).Assembly).Split('\n'));
}
