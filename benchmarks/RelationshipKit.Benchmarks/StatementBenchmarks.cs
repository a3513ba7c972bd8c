using System.Globalization;
using BenchmarkDotNet.Attributes;
using RelationshipKit.Communication;

namespace RelationshipKit.Benchmarks;

/// <summary>I-statements: built with tidying and findings, as a host's form does at each key; and said in another variant.</summary>
public class StatementBenchmarks
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private readonly StatementDraft _plain = Say.Feeling("tired").When("the sink is full at night").Need("rest");

    private readonly StatementDraft _messy = Say.As(StatementForm.ObservationFeelingNeedRequest)
        .Understanding("I know you had a long week but").When("When you ALWAYS leave the dishes..").Feeling("I feel like you ignore me!!")
        .Because("because i have to wash up first").Need("you to do the dishes").Ask("Could you please stop leaving them?");

    private AssertiveStatement _built = Say.As(StatementForm.FeelWhenNeed).Build();

    [GlobalSetup]
    public void BuildOnce() => _built = _messy.Build(English);

    [Benchmark]
    public string BuildPlain() => _plain.Build(English).Text;

    [Benchmark]
    public string BuildMessy() => _messy.Build(English).Text;

    [Benchmark]
    public string SayGently() => _built.Gentle;
}

/// <summary>Reading the words of one language, which happens once for a process.</summary>
public class StatementLoadBenchmarks
{
    [Benchmark]
    public int LoadEnglish() => StatementLanguage.LoadAnew("en").Grammar.Forms.Length;
}
