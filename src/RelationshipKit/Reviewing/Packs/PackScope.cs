using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Reviewing.Packs;

/// <summary>
/// The classes and macros that patterns of one kind see: those of the lexicon and of all packs of the kind. Unknown names are noted where
/// they are used, once each.
/// </summary>
internal sealed class PackScope : IPatternNames
{
    private readonly Dictionary<string, (ClassDeclaration Declaration, string File)> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PatternNode> _macros = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlacedText>> _extensions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordSet> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordSet> _setsOfTests = new(StringComparer.Ordinal);
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);
    private readonly Stack<string> _including = new();
    private readonly TermReader _terms;
    private readonly Inflector _inflector;
    private readonly ProblemList _problems;

    public PackScope(TermReader terms, Inflector inflector, ProblemList problems) => (_terms, _inflector, _problems) = (terms, inflector, problems);

    /// <summary>Gets or sets the place of the pattern that is looked at.</summary>
    public string Place { get; set; } = "";

    public void Declare(string file, IReadOnlyList<ClassDeclaration> classes, IReadOnlyList<MacroDeclaration> macros)
    {
        foreach (ClassDeclaration declared in classes)
        {
            if (!_classes.TryAdd(declared.Name, (declared, file)))
                _problems.Add(file + declared.Path, "Another class has this name.", "Give it a name of its own, or add to the other with \"extend\".");
        }

        foreach (MacroDeclaration declared in macros)
        {
            if (!_macros.TryAdd(declared.Name, declared.Pattern.Node))
                _problems.Add(file + declared.Pattern.Path, "Another macro has this name.", "Give each macro a name of its own.");
        }
    }

    /// <summary>Adds terms to classes; to be called when all are declared and before any is asked for.</summary>
    public void Extend(string file, IReadOnlyList<ClassExtension> extensions)
    {
        foreach (ClassExtension extension in extensions)
        {
            if (!_classes.ContainsKey(extension.Name))
            {
                _problems.Add(file + extension.Path, "No class has this name.", "Use the name of a class of the lexicon or of a pack of this kind.");
                continue;
            }

            if (!_extensions.TryGetValue(extension.Name, out List<PlacedText>? terms)) _extensions.Add(extension.Name, terms = []);
            terms.AddRange(extension.Terms);
        }
    }

    public bool HasClass(string name) => _classes.ContainsKey(name);

    /// <summary>Looks at every class, so that faults in unused ones are noted too.</summary>
    public void CheckAll()
    {
        foreach ((string name, (ClassDeclaration declaration, string file)) in _classes)
        {
            Place = file + declaration.Path;
            ClassSet(name);
        }
    }

    public WordSet? SetOf(TokenTest test)
    {
        if (test.Terms is [{ Kind: TermKind.Class } only]) return ClassSet(only.Text);
        string key = string.Join('|', test.Terms.Select(term => $"{(int)term.Kind}{term.Text}"));
        if (_setsOfTests.TryGetValue(key, out WordSet? known)) return known;
        var set = new WordSet();
        foreach (TestTerm term in test.Terms)
        {
            switch (term.Kind)
            {
                case TermKind.Number:
                    set.Words.Add(WordTable.Number);
                    break;
                case TermKind.Class:
                    set.UnionWith(ClassSet(term.Text));
                    break;
                case TermKind.Lemma:
                    foreach (string form in _inflector.AllFormsOf(term.Text)) set.Add(_terms.WordsOf(form));
                    break;
                default:
                    set.Add(_terms.WordsOf(term.Text));
                    break;
            }
        }

        _setsOfTests.Add(key, set);
        return set;
    }

    public PatternNode? MacroOf(string name)
    {
        if (_macros.TryGetValue(name, out PatternNode? macro)) return macro;
        Note($"No macro is called '{name}'.", "Declare it under \"macros\" of the lexicon or of a pack of this kind.");
        return null;
    }

    private WordSet ClassSet(string name)
    {
        if (_sets.TryGetValue(name, out WordSet? known)) return known;
        if (!_classes.TryGetValue(name, out (ClassDeclaration Declaration, string File) found))
        {
            Note($"No class is called '{name}'.", "Declare it under \"classes\" of the lexicon or of a pack of this kind.");
            return new WordSet();
        }

        if (_including.Contains(name))
        {
            Note($"The class '{name}' includes itself.", "Take one of the inclusions out.");
            return new WordSet();
        }

        _including.Push(name);
        var set = new WordSet();
        foreach (PlacedText term in found.Declaration.Terms.Concat(_extensions.GetValueOrDefault(name, [])))
        {
            foreach (string form in FormsOf(term.Text, found.Declaration.Inflection)) set.Add(_terms.WordsOf(form));
        }

        foreach (PlacedText included in found.Declaration.Includes) set.UnionWith(ClassSet(included.Text));
        _including.Pop();
        if (_including.Count == 0) _sets[name] = set;
        return set;
    }

    private IEnumerable<string> FormsOf(string term, Inflection inflection)
    {
        int space = inflection == Inflection.Verb ? term.IndexOf(' ', StringComparison.Ordinal) : term.LastIndexOf(' ');
        return inflection switch
        {
            Inflection.None => [term],
            Inflection.Verb when space >= 0 => _inflector.FormsOf(term[..space], inflection).Select(form => form + term[space..]),
            _ when space >= 0 => _inflector.FormsOf(term[(space + 1)..], inflection).Select(form => term[..(space + 1)] + form),
            _ => _inflector.FormsOf(term, inflection),
        };
    }

    private void Note(string what, string remedy)
    {
        if (_noted.Add(Place + what)) _problems.Add(Place, what, remedy);
    }
}

/// <summary>Reads rules' own words as texts are read, so that both are in the same form.</summary>
internal sealed class TermReader(SentenceReader reader, WordTable table, IReadOnlySet<string> wholeForms)
{
    private readonly Dictionary<string, int[]> _read = new(StringComparer.Ordinal);

    public int[] WordsOf(string term)
    {
        if (_read.TryGetValue(term, out int[]? known)) return known;
        int[] words = wholeForms.Contains(term) ? [table.FindOrAdd(term)] : Read(term);
        _read.Add(term, words);
        return words;
    }

    /// <summary>Forgets what was read, when spellings have changed.</summary>
    public void Forget() => _read.Clear();

    private int[] Read(string term)
    {
        var words = new List<int>();
        reader.Load(term);
        while (reader.Read()) words.AddRange(reader.Tokens.Select(token => token.Word));
        return [.. words];
    }
}
