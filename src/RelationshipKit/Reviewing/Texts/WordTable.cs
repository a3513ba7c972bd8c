using System.Text;

namespace RelationshipKit.Reviewing.Texts;

/// <summary>
/// The words that rules speak of, numbered. All other words of a text are <see cref="Unknown"/>. Letters that people write in two ways, as
/// the language says (ü and ue, ó and o), count as the same.
/// </summary>
internal sealed class WordTable
{
    public const int Unknown = 0;
    public const int Number = 1;

    private readonly IReadOnlyDictionary<char, string> _letters;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _words = ["", "#"];

    public WordTable(IReadOnlyDictionary<char, string> letters)
    {
        _letters = letters;
        _ids.Add("#", Number);
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => _words.Count;

    /// <summary>Gets whether words still to come are numbered too.</summary>
    public bool IsGrowing { get; private set; } = true;

    public string this[int word] => _words[word];

    public int Find(ReadOnlySpan<char> word)
    {
        if (_letters.Count > 0 && !Ascii.IsValid(word)) word = Plain(word);
        return _lookup.TryGetValue(word, out int id) ? id : Unknown;
    }

    public int FindOrAdd(ReadOnlySpan<char> word)
    {
        if (_letters.Count > 0 && !Ascii.IsValid(word)) word = Plain(word);
        if (_lookup.TryGetValue(word, out int id)) return id;
        if (!IsGrowing || word.IsEmpty) return Unknown;
        _ids.Add(word.ToString(), _words.Count);
        _words.Add(word.ToString());
        return _words.Count - 1;
    }

    public void Close() => IsGrowing = false;

    private string Plain(ReadOnlySpan<char> word)
    {
        var plain = new StringBuilder(word.Length + 4);
        foreach (char letter in word)
        {
            if (_letters.TryGetValue(letter, out string? written)) plain.Append(written);
            else plain.Append(letter);
        }

        return plain.ToString();
    }
}
