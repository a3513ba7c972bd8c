using System.Collections.Frozen;
using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Splitting;

namespace RelationshipKit.Insights;

/// <summary>What insights are found in: a household, a day, and whatever else is there. What is missing keeps the insights silent that need it.</summary>
public sealed class InsightInput
{
    /// <summary>Puts the input together.</summary>
    /// <param name="household">The household.</param>
    /// <param name="date">The day to look back from; what the ledger says of later days is left out.</param>
    public InsightInput(Household household, DateOnly date) => (Household, Date) = (Guard.Against.Null(household), date);

    /// <summary>The household.</summary>
    public Household Household { get; }

    /// <summary>The day to look back from.</summary>
    public DateOnly Date { get; }

    /// <summary>The present split, or null.</summary>
    public FairSplit? Split { get; init; }

    /// <summary>What was really done, or null.</summary>
    public Ledger? Ledger { get; init; }

    /// <summary>Who plans and does what on which day, or null. Read for planning that is owned apart from doing.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>What people said about themselves: paid work, gender, beliefs.</summary>
    public SelfReports SelfReports { get; init; } = SelfReports.None;

    /// <summary>The agreements in force.</summary>
    public IReadOnlyList<AgreementSummary> Agreements { get; init; } = [];

    /// <summary>Choices in which wishes differed, and whose was followed.</summary>
    public IReadOnlyList<ContestedChoice> Contested { get; init; } = [];

    /// <summary>Times at which somebody's own time was broken into.</summary>
    public IReadOnlyList<Interruption> Interruptions { get; init; } = [];

    /// <summary>Tells of tasks, by their ids, what they ask for, whether they can wait, and time-use statistics; without it those insights are silent.</summary>
    public TaskCatalogue? Catalogue { get; init; }

    /// <summary>
    /// The same with the stated genders of women and men exchanged, to see that nothing that decides who does what changes: the household, and so
    /// every split of it, is the very same.
    /// </summary>
    /// <param name="words">The words for women and men.</param>
    /// <returns>The input; what was stated in other words stays.</returns>
    public InsightInput WithGendersSwapped(GenderWords words)
    {
        Guard.Against.Null(words);
        return new InsightInput(Household, Date)
        {
            Split = Split,
            Ledger = Ledger,
            Schedule = Schedule,
            Agreements = Agreements,
            Contested = Contested,
            Interruptions = Interruptions,
            Catalogue = Catalogue,
            SelfReports = SelfReports.With(SelfReports.Genders.Select(stated => KeyValuePair.Create(stated.Key, words.Swapped(stated.Value)))),
        };
    }
}

/// <summary>Words by which people state that they are women or men. Any other word is respected and takes no part in comparisons by gender.</summary>
public sealed class GenderWords
{
    private readonly FrozenDictionary<string, string> _exchanged;

    private GenderWords(ImmutableArray<(string Woman, string Man)> pairs)
    {
        Women = pairs.Select(pair => pair.Woman).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Men = pairs.Select(pair => pair.Man).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _exchanged = pairs.Concat(pairs.Select(pair => (pair.Man, pair.Woman)))
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Arabic, English, French, German and Spanish words.</summary>
    public static GenderWords Known { get; } = Of(
        ("woman", "man"),
        ("female", "male"),
        ("frau", "mann"),
        ("weiblich", "männlich"),
        ("mujer", "hombre"),
        ("femenino", "masculino"),
        ("femme", "homme"),
        ("féminin", "masculin"),
        ("امرأة", "رجل"));

    internal FrozenSet<string> Women { get; }

    internal FrozenSet<string> Men { get; }

    /// <summary>Words of one's own.</summary>
    /// <param name="pairs">Pairs of words, each word once; case does not matter.</param>
    /// <returns>The words.</returns>
    /// <exception cref="ArgumentException">A word is there twice or null.</exception>
    public static GenderWords Of(params IEnumerable<(string Woman, string Man)> pairs) => new([.. Guard.Against.Null(pairs)]);

    internal string Swapped(string gender) => _exchanged.GetValueOrDefault(gender, gender);
}
