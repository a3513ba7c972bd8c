namespace RelationshipKit.Households.Elicitation;

/// <summary>Answers that fit together, with those that do not told apart. All of it follows from the list of answers.</summary>
internal sealed class SiftedAnswers
{
    private SiftedAnswers(AnswerBounds bounds) => Bounds = bounds;

    /// <summary>What the answers that fit together leave possible.</summary>
    public AnswerBounds Bounds { get; }

    /// <summary>The places of the answers of the first conflict, in the order given.</summary>
    public IReadOnlyList<int> Conflict { get; private init; } = [];

    /// <summary>The tasks of all conflicts.</summary>
    public IReadOnlySet<int> InDoubt { get; private init; } = new HashSet<int>();

    /// <summary>The question to ask again: of the first conflict with any that was asked only once, the newest.</summary>
    public BurdenQuestion? Repeat { get; private init; }

    public static SiftedAnswers Of(Household household, IReadOnlyList<BurdenAnswer> answers)
    {
        int tasks = household.Tasks.Count, yardsticks = BurdenInterview.Yardsticks.Count;
        List<AnswerFact> facts = [.. Latest(answers).SelectMany(at => FactsOf(household, at, answers[at]))];
        List<AnswerFact>? first = null;
        var inDoubt = new HashSet<int>();
        BurdenQuestion? repeat = null;
        AnswerBounds? bounds;
        while ((bounds = AnswerBounds.Of(tasks, yardsticks, facts)) is null)
        {
            List<AnswerFact> conflict = AnswerBounds.Conflict(tasks, yardsticks, facts);
            first ??= conflict;
            inDoubt.UnionWith(conflict.SelectMany(fact => fact.Heavier is { } heavier ? new[] { fact.Lighter, heavier } : [fact.Lighter]));
            repeat ??= conflict.Select(fact => answers[fact.Answer].Question)
                .LastOrDefault(question => answers.Count(answer => answer.Question.AsksTheSameAs(question)) == 1);
            facts.Remove(conflict[^1]);
        }

        return new SiftedAnswers(bounds) { Conflict = [.. (first ?? []).Select(fact => fact.Answer)], InDoubt = inDoubt, Repeat = repeat };
    }

    /// <summary>The places of the answers that still count: to each question the latest.</summary>
    private static IEnumerable<int> Latest(IReadOnlyList<BurdenAnswer> answers) => Enumerable.Range(0, answers.Count)
        .Where(at => !answers.Skip(at + 1).Any(later => later.Question.AsksTheSameAs(answers[at].Question)));

    private static IEnumerable<AnswerFact> FactsOf(Household household, int at, BurdenAnswer answer)
    {
        if (answer.Choice == BurdenChoice.Skip) yield break;
        int first = household.IndexOf(answer.Question.First);
        bool areTheSame = answer.Choice == BurdenChoice.AboutTheSame, isSecondLighter = answer.Choice == BurdenChoice.Second;
        if (answer.Question.Second is { } second)
        {
            int other = household.IndexOf(second);
            yield return isSecondLighter
                ? new AnswerFact(at, other, first, 0, false, areTheSame)
                : new AnswerFact(at, first, other, 0, false, areTheSame);
        }
        else
        {
            int yardstick = BurdenInterview.Yardsticks.ToList().IndexOf(answer.Question.Yardstick!.Value);
            yield return new AnswerFact(at, first, null, yardstick, isSecondLighter, areTheSame);
        }
    }
}
