using System.Collections.Frozen;
using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication.Talks;

/// <summary>
/// How the words of a language are spelled for comparing: accents that people leave out do not count, and an elided word (“l’évier”)
/// is a word of its own. Every character keeps its place, so that spans stay right.
/// </summary>
internal sealed class ReflectionSpelling
{
    private const int Most = 200;

    private readonly FrozenDictionary<char, char> _letters;
    private readonly ImmutableArray<string> _elided;

    private ReflectionSpelling(FrozenDictionary<char, char> letters, ImmutableArray<string> elided) => (_letters, _elided) = (letters, elided);

    public static ReflectionSpelling Read(JsonMembers file)
    {
        var letters = new Dictionary<char, char>();
        foreach (JsonCursor place in file.Optional("letters")?.Items(Most) ?? [])
        {
            string pair = place.Name();
            if (pair.Length != 2 || !letters.TryAdd(pair[0], pair[1])) place.Refuse("These are not two letters, or the first is there twice.", "Write the letter and the one it counts as: ée.");
        }

        ImmutableArray<string> elided = [.. (file.Optional("elided")?.Items(Most) ?? []).Select(word => word.Name())];
        return new ReflectionSpelling(letters.ToFrozenDictionary(), elided);
    }

    public string Plain(string text)
    {
        if (_letters.Count == 0 && _elided.IsEmpty) return text;
        char[] plain = [.. text.Select(character => _letters.GetValueOrDefault(char.ToLowerInvariant(character), character))];
        for (int at = 0; at < plain.Length; at++)
        {
            if (plain[at] is '\'' or '’' && EndsInElided(plain.AsSpan(0, at))) plain[at] = ' ';
        }

        return new string(plain);
    }

    private bool EndsInElided(ReadOnlySpan<char> before)
    {
        foreach (string word in _elided)
        {
            int start = before.Length - word.Length;
            if (start >= 0 && before[start..].Equals(word, StringComparison.OrdinalIgnoreCase) && (start == 0 || !char.IsLetterOrDigit(before[start - 1]))) return true;
        }

        return false;
    }
}
