using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing;
using RelationshipKit.Serialization;

namespace RelationshipKit.Tests.Serialization;

public sealed class SuppressionFileTests
{
    private static readonly DateOnly Day = new(2026, 11, 21);

    [Fact]
    public void Written_suppressions_read_back_the_same_whatever_the_reason_says()
    {
        Suppression[] all =
        [
            Suppression.OfCategory("should", "p1", Day, ""),
            Suppression.OfRule("msg-x", "p2", Day, "line\nend \"quoted\" \u202Eודי"),
            Suppression.OfTerm("msg-x", "never help", "p1", Day, "we joke"),
            Suppression.OfSpan("msg-x", new TextSpan(4, 11), "p1", Day, "it is so"),
        ];

        byte[] file = SuppressionFile.Write(all);

        Assert.Equal(all, SuppressionFile.Read(file));
        Assert.Equal(file, SuppressionFile.Write(SuppressionFile.Read(file)));
        Assert.True(PublishedSchema.Accepts("suppressions", file));
    }

    [Fact]
    public void Every_problem_is_listed_and_no_reason_repeated()
    {
        byte[] file = Encoding.UTF8.GetBytes("""
            { "format": "relationshipkit.suppressions", "version": 1, "suppressions": [
              { "category": "should", "rule": "msg-x", "author": "p1", "date": "2026-11-21", "reason": "secret" },
              { "author": "p1", "date": "2026-11-21", "reason": "secret" },
              { "rule": "msg-x", "term": "a", "span": { "start": 0, "length": 1 }, "author": "p1", "date": "2026-11-21", "reason": "" },
              { "rule": "msg-x", "span": { "start": -1, "length": 0 }, "author": "p1", "date": "2026-02-30", "reason": "", "more": 1 } ] }
            """);

        Assert.False(SuppressionFile.TryRead(file, out IReadOnlyList<Suppression>? read, out IReadOnlyList<InputProblem> problems));

        Assert.Null(read);
        Assert.False(PublishedSchema.Accepts("suppressions", file));
        Assert.Equal(
            [
                "$.suppressions[0]", "$.suppressions[1]", "$.suppressions[2]", "$.suppressions[3].date", "$.suppressions[3].more",
                "$.suppressions[3].span.length", "$.suppressions[3].span.start",
            ],
            problems.Select(problem => problem.Path).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("secret", string.Join(' ', problems), StringComparison.Ordinal);
        Assert.Throws<SuppressionFormatException>(() => SuppressionFile.Read(file));
    }
}
