using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>A question that each answers alone before a mission statement is drafted.</summary>
/// <param name="Id">The id, the same in every language.</param>
/// <param name="Text">The question.</param>
public sealed record MissionQuestion(string Id, string Text);

/// <summary>
/// What a language brings to mission statements: the questions, and how to see that two lines are about the same thing. Two words are
/// taken as one when they are the same without case and ending; small words tell nothing.
/// </summary>
internal sealed class MissionLanguage
{
    private const int MostEntries = 1_000;
    private const int ShortestWord = 3;
    private const int ShortestStem = 4;

    private readonly FrozenSet<string> _smallWords;
    private readonly ImmutableArray<string> _endings;

    private MissionLanguage(ImmutableArray<MissionQuestion> questions, FrozenSet<string> smallWords, ImmutableArray<string> endings) =>
        (Questions, _smallWords, _endings) = (questions, smallWords, endings);

    public static SeedFormat<MissionLanguage> Format { get; } = new("mission", (file, _) => Read(file));

    public ImmutableArray<MissionQuestion> Questions { get; }

    /// <summary>The words of a text that tell something, as written, each with what it has in common with its other forms.</summary>
    public IEnumerable<(string Stem, string Word)> TellingWords(string text)
    {
        foreach (string word in WordsOf(text))
        {
            string plain = word.ToLowerInvariant();
            if (plain.Length >= ShortestWord && !_smallWords.Contains(plain)) yield return (StemOf(plain), word);
        }
    }

    private string StemOf(string word)
    {
        foreach (string ending in _endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        }

        return word;
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        var word = new StringBuilder();
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    private static MissionLanguage Read(JsonMembers file)
    {
        var ids = new JsonIds("question");
        ImmutableArray<MissionQuestion> questions = [.. file.Required("questions").Items(MostEntries).Select(place =>
        {
            JsonMembers question = place.Members();
            var read = new MissionQuestion(ids.Declare(question.Required("id")) ?? "", question.Required("text").Text(OwnWords.Longest, shortest: 1));
            question.RefuseOthers();
            return read;
        })];
        var smallWords = file.Required("smallWords").Items(MostEntries).Select(word => word.Name()).ToFrozenSet(StringComparer.Ordinal);
        ImmutableArray<string> endings =
        [
            .. file.Required("endings").Items(MostEntries).Select(ending => ending.Name())
                .OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal),
        ];
        return new MissionLanguage(questions, smallWords, endings);
    }
}
