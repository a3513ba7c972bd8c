using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;
using RelationshipKit.Reviewing.Weighing;

namespace RelationshipKit.Reviewing.Packs;

/// <summary>A pattern of a rule, or else of a filter, by their places in <see cref="CompiledReview"/>.</summary>
internal readonly record struct CompiledPattern(PatternProgram Program, ReviewKinds Kind, int Rule, int Filter);

internal readonly record struct CompiledAntipattern(PatternProgram Program, Reach Reach);

/// <summary>A filter, and for each rule whether it concerns it.</summary>
internal sealed record CompiledFilter(ContextFilter Filter, ReviewKinds Kind, ImmutableArray<bool> Concerns);

/// <summary>All that a review needs, ready to run. Nothing in it changes.</summary>
internal sealed record CompiledReview(
    WordTable Table,
    Speller Speller,
    WordSetTable Sets,
    IReadOnlySet<string> Abbreviations,
    ImmutableArray<ReviewRule> Rules,
    ImmutableArray<ImmutableArray<CompiledAntipattern>> Antipatterns,
    ImmutableArray<CompiledFilter> Filters,
    ImmutableArray<CompiledPattern> Patterns)
{
    /// <summary>Gets what says which patterns to try on a sentence.</summary>
    public required PatternIndex Index { get; init; }

    /// <summary>Gets the weights, of each kind at most one.</summary>
    public ImmutableArray<SentenceWeights> Weights { get; init; } = [];
}

/// <summary>Puts a lexicon and packs together and notes what does not fit.</summary>
internal sealed class ReviewCompiler
{
    private const int WeightOfMostCommon = 20_000;

    private readonly LexiconParts _lexicon;
    private readonly IReadOnlyList<(string File, PackParts Parts)> _packs;
    private readonly ProblemList _problems;
    private readonly WordTable _table;
    private readonly WordSetTable _sets = new();
    private readonly Speller _speller;
    private readonly HashSet<string> _abbreviations;
    private readonly Dictionary<int, int> _weights = [];
    private readonly Dictionary<ReviewKinds, PackScope> _scopes = [];
    private readonly Dictionary<ReviewKinds, PatternSets> _setsOfKind = [];
    private readonly TermReader _terms;
    private readonly string _lexiconFile;

    private ReviewCompiler(string lexiconFile, LexiconParts lexicon, IReadOnlyList<(string File, PackParts Parts)> packs, ProblemList problems)
    {
        (_lexiconFile, _lexicon, _packs, _problems) = (lexiconFile, lexicon, packs, problems);
        _table = new WordTable(lexicon.Letters);
        _speller = new Speller(_table, lexicon);
        _abbreviations = lexicon.Abbreviations.ToHashSet(StringComparer.Ordinal);
        var wholeForms = lexicon.Readings.Keys.ToHashSet(StringComparer.Ordinal);
        _terms = new TermReader(new SentenceReader(_table, _speller, _abbreviations), _table, wholeForms);
    }

    public static CompiledReview Compile(
        string lexiconFile, LexiconParts lexicon, IReadOnlyList<(string File, PackParts Parts)> packs, ProblemList problems) =>
        new ReviewCompiler(lexiconFile, lexicon, packs, problems).Compile();

    private CompiledReview Compile()
    {
        var conditions = new List<(HashSet<int> Filled, Spelling Spelling)>();
        foreach (Spelling spelling in _lexicon.Spellings)
        {
            HashSet<int>? before = spelling.Before.Count == 0 ? null : [];
            if (before is not null) conditions.Add((before, spelling));
            _speller.Add(spelling.Typed, spelling.Means, before);
        }

        for (int rank = 0; rank < _lexicon.Common.Count; rank++)
        {
            foreach (int word in _terms.WordsOf(_lexicon.Common[rank])) _weights.TryAdd(word, WeightOfMostCommon / (rank + 1));
        }

        DeclareScopes();
        PackScope basics = _scopes[ReviewKinds.None];
        foreach ((HashSet<int> filled, Spelling spelling) in conditions) filled.UnionWith(SetOf(basics, spelling.Before).Words);
        _terms.Forget();
        foreach (ClauseOpener opener in _lexicon.ClauseOpeners)
            _sets.AddOpener(_sets.Add(SetOf(basics, opener.Words)), opener.Before.Count == 0 ? -1 : _sets.Add(SetOf(basics, opener.Before)));
        if (basics.HasClass(LexiconParts.NegatorClass))
            _sets.Negators = _sets.Add(basics.SetOf(new TokenTest([new TestTerm(TermKind.Class, LexiconParts.NegatorClass)]))!);
        foreach (PackScope scope in _scopes.Values) scope.CheckAll();
        return CompileRules();
    }

    private void DeclareScopes()
    {
        foreach (ReviewKinds kind in new[] { ReviewKinds.None, ReviewKinds.Messages, ReviewKinds.Roles })
        {
            var scope = new PackScope(_terms, new Inflector(_lexicon), _problems);
            scope.Declare(_lexiconFile, _lexicon.Classes, _lexicon.Macros);
            foreach ((string file, PackParts parts) in _packs.Where(pack => pack.Parts.Kind == kind)) scope.Declare(file, parts.Classes, parts.Macros);
            foreach ((string file, PackParts parts) in _packs.Where(pack => pack.Parts.Kind == kind)) scope.Extend(file, parts.Extensions);
            _scopes.Add(kind, scope);
            _setsOfKind.Add(kind, new PatternSets(_sets, scope, set => _sets.WeightOf(set, _weights)));
        }
    }

    private WordSet SetOf(PackScope scope, IReadOnlyList<PlacedText> terms)
    {
        var set = new WordSet();
        foreach (PlacedText term in terms)
        {
            scope.Place = _lexiconFile + term.Path;
            TestTerm test = term.Text.StartsWith('@') ? new TestTerm(TermKind.Class, term.Text[1..]) : new TestTerm(TermKind.Word, term.Text);
            set.UnionWith(scope.SetOf(new TokenTest([test]))!);
        }

        return set;
    }

    private CompiledReview CompileRules()
    {
        IReadOnlyList<(ReviewRule Rule, string File)> rules = RuleMerger.Merge(_packs, _problems);
        var patterns = new List<CompiledPattern>();
        var antipatterns = new List<ImmutableArray<CompiledAntipattern>>();
        for (int at = 0; at < rules.Count; at++)
        {
            (ReviewRule rule, string file) = rules[at];
            var programs = rule.Patterns.SelectMany(pattern => CompileParts(rule.Kind, file, pattern)).ToList();
            patterns.AddRange(programs.Select(program => new CompiledPattern(program, rule.Kind, at, Filter: -1)));
            CheckNames(rule, file, programs);
            antipatterns.Add([.. rule.Antipatterns.Select(each => (Program: TryCompile(rule.Kind, file, each.Pattern), each.Reach))
                .Where(each => each.Program is not null).Select(each => new CompiledAntipattern(each.Program!.Value, each.Reach))]);
        }

        ImmutableArray<ReviewRule> all = [.. rules.Select(each => each.Rule)];
        ImmutableArray<CompiledFilter> filters = CompileFilters(all, patterns);
        IReadOnlyList<(ReviewKinds Kind, WeighedTerms Terms)> weights = ReadWeights();
        IReadOnlyList<IReadOnlyList<int>> rows = Close();
        return new CompiledReview(_table, _speller, _sets, _abbreviations, all, [.. antipatterns], filters, [.. patterns])
        {
            Index = new PatternIndex([.. patterns.Select(pattern => pattern.Program)], _sets.Count, rows),
            Weights = [.. weights.Select(each => SentenceWeights.Make(each.Kind, PlaceOf(all, each.Terms.Parts.Rule.Text), each.Terms, _table))],
        };
    }

    /// <summary>Of packs of one kind the last one with weights has the word.</summary>
    private List<(ReviewKinds Kind, WeighedTerms Terms)> ReadWeights() =>
    [
        .. _packs.Where(pack => pack.Parts.Weighing is not null).GroupBy(pack => pack.Parts.Kind).Select(packs => packs.Last())
            .Select(pack => (pack.Parts.Kind, WeighedTerms.Read(pack.Parts.Weighing!, pack.File, _lexicon.Groups, _table, _problems))),
    ];

    private static int PlaceOf(ImmutableArray<ReviewRule> rules, string id)
    {
        for (int at = 0; at < rules.Length; at++)
        {
            if (string.Equals(rules[at].Id, id, StringComparison.Ordinal)) return at;
        }

        return -1;
    }

    private ImmutableArray<CompiledFilter> CompileFilters(ImmutableArray<ReviewRule> rules, List<CompiledPattern> patterns)
    {
        var filters = ImmutableArray.CreateBuilder<CompiledFilter>();
        foreach ((string file, PackParts parts) in _packs)
        {
            foreach (ContextFilter filter in parts.Filters)
            {
                CheckSilenced(filter, parts.Kind, rules, file);
                foreach (PatternProgram program in filter.Patterns.SelectMany(pattern => CompileParts(parts.Kind, file, pattern)))
                    patterns.Add(new CompiledPattern(program, parts.Kind, Rule: -1, filters.Count));
                filters.Add(new CompiledFilter(filter, parts.Kind, [.. rules.Select(rule => rule.Kind == parts.Kind && filter.Concerns(rule))]));
            }
        }

        return filters.ToImmutable();
    }

    private void CheckSilenced(ContextFilter filter, ReviewKinds kind, ImmutableArray<ReviewRule> rules, string file)
    {
        foreach (PlacedText silenced in filter.Silences)
        {
            bool isKnown = silenced.Text == ContextFilter.Everything
                || ReviewWords.CategoriesOf(kind).Any(category => category.Word == silenced.Text)
                || ReviewWords.Directions.Any(direction => ContextFilter.DirectionPrefix + direction.Word == silenced.Text)
                || rules.Any(rule => string.Equals(rule.Id, silenced.Text, StringComparison.Ordinal));
            if (!isKnown) _problems.Add(file + silenced.Path, "This is no category, direction or rule.", "Give one of these, such as should or direction:self, or *.");
        }
    }

    private IReadOnlyList<PatternProgram> CompileParts(ReviewKinds kind, string file, PlacedPattern pattern)
    {
        PackScope scope = _scopes[kind];
        scope.Place = file + pattern.Path;
        IReadOnlyList<PatternNode> parts = new PatternSplitter(scope).Split(pattern.Node);
        return [.. parts.Select(part => TryCompile(kind, file, pattern with { Node = part })).OfType<PatternProgram>()];
    }

    private PatternProgram? TryCompile(ReviewKinds kind, string file, PlacedPattern pattern)
    {
        PackScope scope = _scopes[kind];
        scope.Place = file + pattern.Path;
        PatternProgram? program = PatternCompiler.TryCompile(pattern.Node, _setsOfKind[kind], scope, out string? fault);
        if (program is null) _problems.Add(scope.Place, fault!, "Make it smaller, or split it.");
        return program;
    }

    /// <summary>Names in a rule's words must be captured by at least one of its patterns.</summary>
    private void CheckNames(ReviewRule rule, string file, IReadOnlyList<PatternProgram> programs)
    {
        IEnumerable<string> used = rule.Rewrites.Select(rewrite => rewrite.Text).Append(rule.Message).Append(rule.Question).SelectMany(WordTemplate.NamesIn);
        foreach (string name in used.Distinct(StringComparer.Ordinal))
        {
            if (name != "trigger" && !programs.Any(program => program.Captures.Contains(name, StringComparer.Ordinal)))
                _problems.Add($"{file}$.rules ({rule.Id})", $"No pattern of the rule captures '{name}'.", "Capture it as name:( … ) in a pattern.");
        }
    }

    /// <summary>Ends the reading of words; gives the sets of each row.</summary>
    private IReadOnlyList<IReadOnlyList<int>> Close()
    {
        Dictionary<int, int[]> readings = _lexicon.Readings.ToDictionary(
            pair => _table.FindOrAdd(pair.Key), pair => pair.Value.Select(word => _table.FindOrAdd(word)).ToArray());
        for (int word = WordTable.Number + 1; word < _table.Count; word++)
        {
            if (char.IsDigit(_table[word][0])) readings[word] = [.. readings.GetValueOrDefault(word, []), WordTable.Number];
        }

        _table.Close();
        return _sets.Close(_table.Count, readings, _weights);
    }
}
