namespace RelationshipKit.Reviewing.Packs;

/// <summary>
/// Gives the inflected forms of a base form: the irregular ones as listed, else those of the first rule whose ending fits.
/// Generating forms needs no dictionary; a form too many (planed, planned) does no harm.
/// </summary>
internal sealed class Inflector(LexiconParts lexicon)
{
    private const char AnyConsonant = 'C';
    private const char AnyVowel = 'V';
    private const char CutOne = '-';
    private const char DoubleLast = '+';
    private const char EndOfPrefix = '~';

    /// <summary>The forms of a word as this part of speech, itself first.</summary>
    public IReadOnlyList<string> FormsOf(string word, Inflection inflection) => inflection switch
    {
        Inflection.None => [word],
        _ when lexicon.Irregular.TryGetValue(word, out IReadOnlyList<string>? listed) => [word, .. listed],
        _ => [word, .. RegularForms(word, inflection)],
    };

    /// <summary>The forms of a word as a verb or a noun, itself first.</summary>
    public IReadOnlyList<string> AllFormsOf(string word) =>
        [.. FormsOf(word, Inflection.Verb).Concat(FormsOf(word, Inflection.Noun)).Distinct(StringComparer.Ordinal)];

    private IEnumerable<string> RegularForms(string word, Inflection inflection)
    {
        EndingRule? rule = lexicon.Inflections.GetValueOrDefault(inflection)?.FirstOrDefault(each => each.Ends.Any(end => Fits(word, end)));
        return rule is null ? [] : rule.Forms.Select(form => Apply(word, form));
    }

    private static bool Fits(string word, string end)
    {
        if (word.Length < end.Length) return false;
        for (int at = 0; at < end.Length; at++)
        {
            char letter = word[word.Length - end.Length + at];
            bool fits = end[at] switch
            {
                AnyVowel => IsVowel(letter),
                AnyConsonant => char.IsLetter(letter) && !IsVowel(letter),
                _ => letter == end[at],
            };
            if (!fits) return false;
        }

        return true;
    }

    private static string Apply(string word, string form)
    {
        int prefix = form.IndexOf(EndOfPrefix, StringComparison.Ordinal);
        if (prefix >= 0) return form[..prefix] + Apply(word, form[(prefix + 1)..]);
        int cuts = form.TakeWhile(sign => sign == CutOne).Count();
        string stem = word[..Math.Max(0, word.Length - cuts)];
        return form[cuts..] is [DoubleLast, ..] && stem.Length > 0 ? stem + stem[^1] + form[(cuts + 1)..] : stem + form[cuts..];
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
