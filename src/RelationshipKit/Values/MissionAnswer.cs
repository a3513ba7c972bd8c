using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>What one person wrote alone before the mission statement is drafted: private until they share it. Equal by value.</summary>
public sealed record MissionAnswer
{
    /// <summary>Writes an answer that nobody else sees.</summary>
    /// <param name="person">Who wrote it.</param>
    /// <param name="question">The id of the question.</param>
    /// <param name="text">The answer, 1–500 characters.</param>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, or a text is empty or too long.</exception>
    public MissionAnswer(PersonId person, string question, string text)
    {
        if (person == default) throw new ArgumentException("A default PersonId is no id.", nameof(person));
        (Person, Question, Text) = (person, Guard.Against.NullOrWhiteSpace(question), OwnWords.Check(text, nameof(text)));
    }

    /// <summary>Who wrote it.</summary>
    public PersonId Person { get; }

    /// <summary>The id of the question.</summary>
    public string Question { get; }

    /// <summary>The answer in the person's own words.</summary>
    public string Text { get; }

    /// <summary>Who sees it beside the person; nobody at first.</summary>
    public Audience SharedWith { get; init; } = Audience.Nobody;

    /// <summary>The questions of a language, to be answered alone.</summary>
    /// <param name="culture">The language; English where there is none.</param>
    /// <returns>The questions, in order.</returns>
    public static IReadOnlyList<MissionQuestion> Questions(CultureInfo culture) => MissionLanguage.Format.For(Guard.Against.Null(culture)).Questions;

    /// <summary>Whether a person sees it.</summary>
    /// <param name="reader">The person.</param>
    /// <returns>True for the person who wrote it and those it is shared with.</returns>
    public bool IsShownTo(PersonId reader) => reader == Person || SharedWith.Includes(reader);

    /// <summary>The person alone: the answer is theirs to tell.</summary>
    /// <returns>Such as <c>Answer of p1</c>.</returns>
    public override string ToString() => $"Answer of {Person}";
}

/// <summary>A word that two or more people came to, each alone, with the lines it stands in.</summary>
/// <param name="Word">The word as it was first written.</param>
/// <param name="Lines">The lines, in the order given.</param>
public sealed record MissionTheme(string Word, ImmutableArray<MissionAnswer> Lines)
{
    /// <summary>
    /// Themes across answers that each of the people has shared with all the others: the words that two or more people use, in whatever
    /// form, with the lines they stand in. A word that more people use comes first, then one in more lines, then the one written first.
    /// </summary>
    /// <param name="people">The people who make the statement.</param>
    /// <param name="answers">Their answers; those that not all of them may see stay out of it.</param>
    /// <param name="culture">The language they are written in.</param>
    /// <returns>The themes.</returns>
    public static IReadOnlyList<MissionTheme> In(IEnumerable<PersonId> people, IEnumerable<MissionAnswer> answers, CultureInfo culture)
    {
        PersonId[] all = [.. Guard.Against.Null(people)];
        var language = MissionLanguage.Format.For(Guard.Against.Null(culture));
        MissionAnswer[] shared = [.. Guard.Against.Null(answers).Where(answer => all.Contains(answer.Person) && Array.TrueForAll(all, answer.IsShownTo))];
        var byStem = new OrderedDictionary<string, (string Word, List<MissionAnswer> Lines)>(StringComparer.Ordinal);
        foreach (MissionAnswer line in shared)
        {
            foreach ((string stem, string word) in language.TellingWords(line.Text))
            {
                if (!byStem.TryGetValue(stem, out (string Word, List<MissionAnswer> Lines) theme)) byStem.Add(stem, theme = (word, []));
                if (!theme.Lines.Contains(line)) theme.Lines.Add(line);
            }
        }

        return
        [
            .. byStem.Values
                .Select(theme => (Theme: new MissionTheme(theme.Word, [.. theme.Lines]), People: theme.Lines.Select(line => line.Person).Distinct().Count()))
                .Where(counted => counted.People > 1)
                .OrderByDescending(counted => counted.People)
                .ThenByDescending(counted => counted.Theme.Lines.Length)
                .Select(counted => counted.Theme),
        ];
    }

    /// <inheritdoc/>
    public bool Equals(MissionTheme? other) =>
        other is not null && string.Equals(Word, other.Word, StringComparison.Ordinal) && Lines.SequenceEqual(other.Lines);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Word, Lines.Length);

    /// <summary>The number of lines; what they say is the people's.</summary>
    /// <returns>Such as <c>Theme of 3 lines</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"Theme of {Lines.Length} lines");
}
