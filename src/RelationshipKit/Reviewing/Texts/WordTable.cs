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

    // Most words of a text are short and of plain letters: five bits for each make a key for them.
    private const int LongestShort = 8;
    private const int LetterWidth = 5;

    private readonly IReadOnlyDictionary<char, string> _letters;
    private readonly PackedTable _short = new(64 - (LongestShort * LetterWidth));
    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _words = [""];

    public WordTable(IReadOnlyDictionary<char, string> letters)
    {
        _letters = letters;
        _lookup = _others.GetAlternateLookup<ReadOnlySpan<char>>();
        FindOrAdd("#");
    }

    public int Count => _words.Count;

    /// <summary>Gets whether words still to come are numbered too.</summary>
    public bool IsGrowing { get; private set; } = true;

    public string this[int word] => _words[word];

    /// <summary>A word with each letter as it is written here.</summary>
    public ReadOnlySpan<char> Plain(ReadOnlySpan<char> word) => _letters.Count == 0 || Ascii.IsValid(word) ? word : WithPlainLetters(word);

    public int Find(ReadOnlySpan<char> word) => FindPlain(Plain(word));

    public int FindOrAdd(ReadOnlySpan<char> word)
    {
        word = Plain(word);
        int known = FindPlain(word);
        if (known != Unknown || !IsGrowing || word.IsEmpty) return known;
        if (ShortKey(word) is not 0 and ulong key) _short.TryAdd(key, _words.Count);
        else _others.Add(word.ToString(), _words.Count);
        _words.Add(word.ToString());
        return _words.Count - 1;
    }

    public void Close() => IsGrowing = false;

    private int FindPlain(ReadOnlySpan<char> word)
    {
        if (ShortKey(word) is not 0 and ulong key) return _short.ValueOr(key, Unknown);
        return _lookup.TryGetValue(word, out int id) ? id : Unknown;
    }

    /// <summary>The key of a short word; 0 for any other.</summary>
    private static ulong ShortKey(ReadOnlySpan<char> word)
    {
        const int apostrophe = 27;
        if (word.Length > LongestShort) return 0;
        ulong key = 0;
        foreach (char letter in word)
        {
            if (!char.IsAsciiLetterLower(letter) && letter != '\'') return 0;
            key = (key << LetterWidth) | (uint)(letter == '\'' ? apostrophe : letter - 'a' + 1);
        }

        return key;
    }

    private string WithPlainLetters(ReadOnlySpan<char> word)
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
