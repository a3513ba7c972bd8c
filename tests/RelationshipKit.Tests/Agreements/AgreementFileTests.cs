using RelationshipKit.Agreements;
using RelationshipKit.Catalogs;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Roles;
using RelationshipKit.Tests.Serialization;

namespace RelationshipKit.Tests.Agreements;

public sealed class AgreementFileTests
{
    private const string Start = """{"format":"relationshipkit.agreement","version":1,"people":["p1","p2"],"events":[EVENTS]}""";
    private const string Propose = """{"at":"2026-11-21T18:00:00+01:00","by":"p1","did":"propose","from":"2026-11-21","terms":TERMS}""";

    [Fact]
    public void Written_agreement_is_read_the_same_and_taken_by_the_schema() => Check.ForAll("agreement file round trip", RoleCases.Choices, share: 0.5, holds: choices =>
    {
        Agreement agreement = AgreementModelTests.Play(choices);
        byte[] written = AgreementFile.Write(agreement);

        Assert.Equal(written, AgreementFile.Write(AgreementFile.Read(written)));
        Assert.True(PublishedSchema.Accepts("agreement", written));
        return agreement.Revisions.Length > 1;
    });

    [Theory]
    [InlineData("""{"at":"yesterday","by":"p1","did":"pause"}""", "$.events[0].at")]
    [InlineData("""{"at":"2026-11-21T18:00:00Z","by":"p9","did":"leave"}""", "$.events[0].by")]
    [InlineData("""{"at":"2026-11-21T18:00:00Z","by":"p1","did":"shout"}""", "$.events[0].did")]
    [InlineData("""{"at":"2026-11-21T18:00:00Z","by":"p1","did":"pause"}""", "$.events[0]")]
    [InlineData("""{"at":"2026-11-21T18:00:00Z","by":"p1","did":"accept","revision":1}""", "$.events[0]")]
    [InlineData("""{"at":"2026-11-21T18:00:00Z","by":"p1","did":"join","person":"p2"}""", "$.events[0]")]
    [InlineData("""{"at":"2026-11-21T18:00:00Z","by":"p1","did":"leave","words":"bye"}""", "$.events[0].words")]
    [InlineData("""{"at":"2026-11-21T18:00:00Z","by":"p1","did":"leave"},{"at":"2026-11-21T17:00:00Z","by":"p2","did":"leave"}""", "$.events[1]")]
    public void TryRead_event_with_one_fault_has_one_problem(string events, string path) =>
        Assert.Equal([path], ProblemsOf(Start.Replace("EVENTS", events, StringComparison.Ordinal)).Select(problem => problem.Path));

    [Theory]
    [InlineData("""{"owners":{"cook":"p9"}}""", "$.events[0].terms.owners.cook")]
    [InlineData("""{"shares":{"p1":0}}""", "$.events[0].terms.shares.p1")]
    [InlineData("""{"shares":{"p9":1}}""", "$.events[0].terms.shares.p9")]
    [InlineData("""{"standards":[{"task":"cook","points":[{"part":"doing","level":"nice","text":"x"}]}]}""", "$.events[0].terms.standards[0].points")]
    [InlineData("""{"standards":[{"task":"cook","points":[]}]}""", "$.events[0].terms.standards[0].points")]
    [InlineData("""{"standards":[{"task":"cook","points":[{"part":"doing","level":"minimal","text":"  "}]}]}""", "$.events[0].terms.standards[0].points[0].text")]
    [InlineData("""{"roles":[{"id":"r","held":[{"by":"p9","from":"2026-01-01"}]}]}""", "$.events[0].terms.roles[0].held[0].by")]
    [InlineData("""{"decisions":[{"domain":"travel","mode":"one"}]}""", "$.events[0].terms.decisions[0].mode")]
    [InlineData("""{"colour":1}""", "$.events[0].terms.colour")]
    [InlineData("[]", "$.events[0].terms")]
    public void TryRead_terms_with_one_fault_have_one_problem(string terms, string path) => Assert.Equal(
        [path],
        ProblemsOf(Start.Replace("EVENTS", Propose.Replace("TERMS", terms, StringComparison.Ordinal), StringComparison.Ordinal)).Select(problem => problem.Path));

    [Fact]
    public void TryRead_never_repeats_what_people_wrote()
    {
        string events = Propose.Replace("TERMS", """{},"reason":"SECRET","review":"2026-11-01" """, StringComparison.Ordinal);

        InputProblem problem = Assert.Single(ProblemsOf(Start.Replace("EVENTS", events, StringComparison.Ordinal)));
        Assert.Equal("$.events[0].review", problem.Path);
        Assert.DoesNotContain("SECRET", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TryRead_mutated_file_reads_or_lists_problems()
    {
        byte[] file = AgreementFile.Write(AgreementModelTests.Play([.. Enumerable.Range(0, 60)]));
        var random = new Random(20_261_121);
        int read = 0;
        for (int times = 0; times < 2_000; times++)
        {
            byte[] mutated = [.. file];
            for (int changes = random.Next(1, 4); changes > 0; changes--) mutated[random.Next(mutated.Length)] = (byte)"0123456789abcpz\"{}[],: "[random.Next(23)];
            bool isRead = AgreementFile.TryRead(mutated, out _, out IReadOnlyList<InputProblem> problems);
            Assert.NotEqual(isRead, problems.Count > 0);
            if (isRead) read++;
        }

        Assert.InRange(read, 10, 1_900);
    }

    private static IReadOnlyList<InputProblem> ProblemsOf(string text)
    {
        Assert.False(AgreementFile.TryRead(text.Bytes(), out _, out IReadOnlyList<InputProblem> problems));
        return problems;
    }
}
