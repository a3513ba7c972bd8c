using RelationshipKit.Reviewing.Packs;

namespace RelationshipKit.Reviewing.Texts;

/// <summary>What a typed form stands for: these words, if one of <paramref name="Before"/> comes next (null: always).</summary>
internal sealed record TypedForm(int[] Words, HashSet<int>? Before);

/// <summary>
/// Turns typed words into words of the table: contractions become several, spellings are mended, elongation is undone.
/// Rules' own words go through it too, so that both sides are always in the same form.
/// </summary>
internal sealed class Speller
{
    private readonly WordTable _table;
    private readonly List<List<TypedForm>?> _forms = [];
    private readonly List<(string Ending, int[] Words)> _endings = [];

    public Speller(WordTable table, LexiconParts lexicon)
    {
        _table = table;
        foreach ((string ending, string means) in lexicon.Endings) _endings.Add((ending, WordsOf(means)));
        foreach (string ambiguous in lexicon.Readings.Keys) table.FindOrAdd(ambiguous);
    }

    /// <summary>Adds what a typed form stands for. Forms with a condition come before those without.</summary>
    public void Add(string typed, string means, HashSet<int>? before)
    {
        int word = _table.FindOrAdd(typed);
        while (_forms.Count <= word) _forms.Add(null);
        List<TypedForm> forms = _forms[word] ??= [];
        forms.Insert(before is null ? forms.Count : 0, new TypedForm(WordsOf(means), before));
    }

    /// <summary>The words of a text whose words are parted by blanks.</summary>
    public int[] WordsOf(string text)
    {
        var words = new List<int>();
        foreach (string part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) words.Add(_table.FindOrAdd(part));
        return [.. words];
    }

    /// <summary>Adds the words that a typed word, in its normal form, stands for.</summary>
    public void Spell(ReadOnlySpan<char> typed, int nextWord, List<int> words)
    {
        int word = _table.Find(typed);
        if (word != WordTable.Unknown)
        {
            SpellKnown(word, nextWord, words);
            return;
        }

        if (typed.Contains('\'') && SpellEnding(typed, words)) return;
        if (SpellSqueezed(typed, nextWord, words)) return;
        words.Add(_table.FindOrAdd(typed));
    }

    /// <summary>Adds the words that a word of the table stands for: mostly itself.</summary>
    public void SpellKnown(int word, int nextWord, List<int> words)
    {
        if (word < _forms.Count && _forms[word] is { } forms)
        {
            foreach (TypedForm form in forms)
            {
                if (form.Before is not null && !form.Before.Contains(nextWord)) continue;
                words.AddRange(form.Words);
                return;
            }
        }

        words.Add(word);
    }

    private bool SpellEnding(ReadOnlySpan<char> typed, List<int> words)
    {
        foreach ((string ending, int[] meaning) in _endings)
        {
            if (typed.Length <= ending.Length || !typed.EndsWith(ending, StringComparison.Ordinal)) continue;
            Spell(typed[..^ending.Length], WordTable.Unknown, words);
            words.AddRange(meaning);
            return true;
        }

        return false;
    }

    private bool SpellSqueezed(ReadOnlySpan<char> typed, int nextWord, List<int> words)
    {
        Span<char> squeezed = stackalloc char[NormalForm.Longest];
        for (int kept = 2; kept >= 1; kept--)
        {
            int length = NormalForm.Squeeze(typed, squeezed, kept);
            if (length == typed.Length) return false;
            if (_table.Find(squeezed[..length]) == WordTable.Unknown && !squeezed[..length].Contains('\'')) continue;
            Spell(squeezed[..length], nextWord, words);
            return true;
        }

        return false;
    }
}
