using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Packs;

namespace RelationshipKit.Reviewing;

/// <summary>
/// Reads a text for claims that hurt or that hold someone to a role: constructions, not words. It never changes the text and never judges
/// the writer; each finding says why and asks one question. Immutable and safe to use from several threads at once; the time of a review
/// grows with the length of the text alone.
/// </summary>
/// <remarks>Rules, word classes and context filters are data: docs/review-rules.md says how they are written.</remarks>
public sealed class LanguageReviewer
{
    private const string Lexicons = "review/lexicons";

    private static readonly ImmutableArray<string> PackCatalogues = ["review/messages", "review/roles", "review/messages-weights", "review/roles-weights"];

    private readonly ReviewLexicon _lexicon;
    private readonly IReadOnlyList<ReviewPack> _packs;
    private readonly CompiledReview _review;

    // Working memory of the last review, lent to the next one; whoever finds it taken makes a new one.
    private ReviewRun? _spare;

    private LanguageReviewer(ReviewLexicon lexicon, IReadOnlyList<ReviewPack> packs, CompiledReview review) =>
        (_lexicon, _packs, _review) = (lexicon, packs, review);

    /// <summary>Gets the language tags of the reviewers that come with the package, in ordinal order.</summary>
    public static IReadOnlyList<string> Cultures => EmbeddedSeeds.CulturesOf(Lexicons);

    /// <summary>Gets the language of the texts it reads, such as <c>en</c>.</summary>
    public string Culture => _lexicon.Culture;

    /// <summary>Gets the rules in force: those switched off are not among them.</summary>
    public IReadOnlyList<ReviewRule> Rules => _review.Rules;

    /// <summary>The built-in reviewer for a culture or the nearest of its parents. Made anew at every call: keep it.</summary>
    /// <param name="culture">The culture of the texts.</param>
    /// <returns>The reviewer.</returns>
    /// <exception cref="NotSupportedException">There is none for this language: rules of another language would only be wrong.</exception>
    public static LanguageReviewer For(CultureInfo culture) =>
        TryFor(culture, out LanguageReviewer? reviewer)
            ? reviewer
            : throw new NotSupportedException($"There is no reviewer for '{culture.Name}'. There are: {string.Join(", ", Cultures)}.");

    /// <summary>The built-in reviewer for a culture or the nearest of its parents, if there is one.</summary>
    /// <param name="culture">The culture of the texts.</param>
    /// <param name="reviewer">The reviewer, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFor(CultureInfo culture, [NotNullWhen(true)] out LanguageReviewer? reviewer)
    {
        reviewer = null;
        if (EmbeddedSeeds.Find(Lexicons, Guard.Against.Null(culture), out CultureInfo found) is not { } lexicon) return false;
        IEnumerable<ReviewPack> packs = PackCatalogues
            .Select(catalogue => EmbeddedSeeds.Find(catalogue, found.Name)).OfType<byte[]>().Select(seed => ReviewPack.Read(seed));
        reviewer = Create(ReviewLexicon.Read(lexicon), packs);
        return true;
    }

    /// <summary>A reviewer from a lexicon and packs.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="packs">The packs, in the order in which they are read.</param>
    /// <returns>The reviewer.</returns>
    /// <exception cref="CatalogFormatException">They do not fit together; the exception lists every problem.</exception>
    public static LanguageReviewer Create(ReviewLexicon lexicon, IEnumerable<ReviewPack> packs) =>
        TryCreate(lexicon, packs, out LanguageReviewer? reviewer, out IReadOnlyList<InputProblem> problems)
            ? reviewer
            : throw new CatalogFormatException(problems);

    /// <summary>A reviewer from a lexicon and packs, if they fit together.</summary>
    /// <param name="lexicon">The lexicon.</param>
    /// <param name="packs">The packs, in the order in which they are read.</param>
    /// <param name="reviewer">The reviewer, or null.</param>
    /// <param name="problems">
    /// What does not fit: names not declared or declared twice, ids used twice, packs of another culture. Paths begin with the file meant:
    /// <c>lexicon</c> or <c>packs[0]</c>, <c>packs[1]</c> and so on. Empty on success.
    /// </param>
    /// <returns>Whether they fit.</returns>
    public static bool TryCreate(
        ReviewLexicon lexicon,
        IEnumerable<ReviewPack> packs,
        [NotNullWhen(true)] out LanguageReviewer? reviewer,
        out IReadOnlyList<InputProblem> problems)
    {
        Guard.Against.Null(lexicon);
        ReviewPack[] all = [.. Guard.Against.Null(packs)];
        var found = new ProblemList();
        for (int at = 0; at < all.Length; at++)
        {
            if (!string.Equals(all[at].Culture, lexicon.Culture, StringComparison.Ordinal))
                found.Add($"{FileOf(at)}$.culture", "The lexicon is of another culture.", $"Give a pack for '{lexicon.Culture}'.");
        }

        CompiledReview review = ReviewCompiler.Compile("lexicon", lexicon.Parts, [.. all.Select((pack, at) => (FileOf(at), pack.Parts))], found);
        problems = [.. found.All.Distinct()];
        reviewer = problems.Count == 0 ? new LanguageReviewer(lexicon, all, review) : null;
        return reviewer is not null;
    }

    /// <summary>This reviewer with one more pack, read after its own: more rules, terms and filters, other severities, rules switched off.</summary>
    /// <param name="pack">The pack.</param>
    /// <returns>The new reviewer.</returns>
    /// <exception cref="CatalogFormatException">The pack does not fit; the exception lists every problem.</exception>
    public LanguageReviewer With(ReviewPack pack) => Create(_lexicon, [.. _packs, Guard.Against.Null(pack)]);

    /// <summary>Reviews a text.</summary>
    /// <param name="text">Any text: what is no language at all simply has no findings.</param>
    /// <param name="kinds">What to look for.</param>
    /// <param name="suppressions">Findings not to show, or null.</param>
    /// <returns>The findings, by place; of one kind no two overlap.</returns>
    public IReadOnlyList<Finding> Review(
        string text, ReviewKinds kinds = ReviewKinds.All, IReadOnlyCollection<Suppression>? suppressions = null)
    {
        Guard.Against.Null(text);
        return WithRun(run =>
        {
            IReadOnlyList<Finding> found = run.Find(text, kinds);
            return found.Count == 0 ? found : FindingSelection.Select(found, suppressions ?? [], run.OrderOf);
        });
    }

    /// <summary>Runs the examples of all rules and filters.</summary>
    /// <returns>Each example that does not come out as it must; none if all is well.</returns>
    public IReadOnlyList<ExampleFailure> CheckExamples()
    {
        var failures = new List<ExampleFailure>();
        foreach (ReviewRule rule in _review.Rules)
        {
            failures.AddRange(rule.MustFlag.Where(text => !Hits(rule, text)).Select(text => new ExampleFailure(rule.Id, text, MustBeFound: true)));
            failures.AddRange(rule.MustPass.Where(text => Hits(rule, text)).Select(text => new ExampleFailure(rule.Id, text, MustBeFound: false)));
        }

        foreach (CompiledFilter filter in _review.Filters)
        {
            failures.AddRange(filter.Filter.MustKeep.Where(text => !ShowsAny(filter, text)).Select(text => new ExampleFailure(filter.Filter.Id, text, MustBeFound: true)));
            failures.AddRange(filter.Filter.MustSilence.Where(text => ShowsAny(filter, text)).Select(text => new ExampleFailure(filter.Filter.Id, text, MustBeFound: false)));
        }

        return failures;
    }

    /// <summary>The findings before overlapping ones are dropped, and the steps of work they took.</summary>
    internal (IReadOnlyList<Finding> Findings, long Steps) FindAll(string text, ReviewKinds kinds) =>
        WithRun(run =>
        {
            long before = run.Steps;
            return (run.Find(text, kinds), run.Steps - before);
        });

    /// <summary>The terms of each sentence that weights of a kind could speak of, in writing; with repetitions.</summary>
    internal IReadOnlyList<IReadOnlyList<string>> TermsOf(string text, ReviewKinds kind) => WithRun(run => run.TermsOf(text, kind));

    private bool Hits(ReviewRule rule, string text) =>
        FindAll(text, rule.Kind).Findings.Any(finding => string.Equals(finding.RuleId, rule.Id, StringComparison.Ordinal));

    private bool ShowsAny(CompiledFilter filter, string text) => Review(text, filter.Kind).Any(finding => finding.Severity > FindingSeverity.Hint);

    private T WithRun<T>(Func<ReviewRun, T> use)
    {
        ReviewRun run = Interlocked.Exchange(ref _spare, null) ?? new ReviewRun(_review);
        T result = use(run);
        Volatile.Write(ref _spare, run);
        return result;
    }

    private static string FileOf(int pack) => string.Create(CultureInfo.InvariantCulture, $"packs[{pack}]");
}

/// <summary>An example of a rule or filter that does not come out as it must.</summary>
/// <param name="Id">The rule or filter.</param>
/// <param name="Text">The example.</param>
/// <param name="MustBeFound">True where something must be found in it and is not; false where something is found and must not be.</param>
public sealed record ExampleFailure(string Id, string Text, bool MustBeFound);
