using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households.Elicitation;

/// <summary>
/// Finds a person's burdens by 'would you rather do this or that?', asking as little as it can. Each answer gives a new interview, which knows
/// what it would ask next, what is known of each task and how sure that is; it can end at any time. Everything follows from the list of
/// answers, so an interview is kept by keeping that list.
/// </summary>
/// <remarks>
/// A question holds a task, minute for minute, against ordinary work of seven weights (<see cref="Yardsticks"/>) or against another task that
/// was found as heavy as one of them. It is about the task with most to learn, the time it takes times the width of what is possible, and
/// takes the yardstick in the middle of what is possible. So a task needs at most 3 questions, as few as any that tell the eight spaces
/// between and beyond seven yardsticks apart (log2 8 = 3), and m tasks at most 3·m. Every ninth question is one whose answer should follow
/// from the others: it finds slips. Where answers do not fit together, each of them is asked again, once, the newest first; if they still
/// do not fit, the newest is set aside and the tasks are marked.
/// <para>It is sure enough when, on average over the time that the tasks take, what is possible of a burden is at most twice
/// <see cref="SureEnough"/> per cent wide, and no answer is to be asked again.</para>
/// </remarks>
public sealed class BurdenInterview
{
    /// <summary>Half the width to which the burdens are to be known, in per cent of an ordinary minute, on average over the time that the tasks take.</summary>
    public const int SureEnough = 75;

    internal const int LeastBurden = -100;
    internal const int MostBurden = 600;
    private const int QuestionsToACheck = 9;

    private readonly Household _household;
    private readonly long[] _times;
    private readonly ImmutableArray<BurdenAnswer> _answers;
    private readonly AnswerBounds _bounds;

    private BurdenInterview(Household household, int person, ImmutableArray<BurdenAnswer> answers)
    {
        (_household, _answers, Person) = (household, answers, household.People[person].Id);
        _times = BurdenScale.TimesOf(household, person);
        var sifted = SiftedAnswers.Of(household, answers);
        _bounds = sifted.Bounds;
        Conflict = [.. sifted.Conflict.Select(at => answers[at])];
        Estimates = [.. household.Tasks.Select((task, at) => EstimateOf(task.Id, at, sifted.InDoubt.Contains(at)))];
        IsRepeat = sifted.Repeat is not null;
        NextQuestion = sifted.Repeat ?? Check() ?? Narrowing();
    }

    /// <summary>Gets the burdens of ordinary work that tasks are held against, in per cent per minute, ascending.</summary>
    public static IReadOnlyList<int> Yardsticks { get; } = ImmutableArray.Create(-50, 0, 50, 100, 150, 250, 400);

    /// <summary>Gets who is asked.</summary>
    public PersonId Person { get; }

    /// <summary>Gets the answers, in the order given.</summary>
    public IReadOnlyList<BurdenAnswer> Answers => _answers;

    /// <summary>Gets what to ask next; null when there is nothing left to ask.</summary>
    public BurdenQuestion? NextQuestion { get; }

    /// <summary>Gets a value indicating whether the next question was asked before and is asked again because answers do not fit together.</summary>
    public bool IsRepeat { get; }

    /// <summary>Gets answers that do not fit together, although any of them left out lets the others fit; empty when all fit.</summary>
    public IReadOnlyList<BurdenAnswer> Conflict { get; }

    /// <summary>Gets what is known of each task, in the order of tasks.</summary>
    public IReadOnlyList<BurdenEstimate> Estimates { get; }

    /// <summary>Gets how much of what was unknown at first is known, weighted by time: 0 before the first answer, up to 100; rounded down.</summary>
    public int SurePercent => _times.Length == 0 ? 100 : (int)(100 - (((100 * Width) + Whole - 1) / Whole));

    /// <summary>Gets a value indicating whether the rule of the remarks says that it is enough, or there is nothing left to ask.</summary>
    public bool IsSureEnough => NextQuestion is null || (!IsRepeat && Width * (MostBurden - LeastBurden) <= 2 * SureEnough * Whole);

    private Int128 Width => Enumerable.Range(0, _times.Length).Aggregate(Int128.Zero, (sum, task) => sum + WidthOf(task));

    private Int128 Whole => (MostBurden - LeastBurden) * _times.Aggregate(Int128.Zero, (sum, time) => sum + time);

    /// <summary>Begins an interview.</summary>
    /// <param name="household">The household. Own minutes count; burdens given before are left aside.</param>
    /// <param name="person">Who is asked.</param>
    /// <returns>The interview before its first answer.</returns>
    /// <exception cref="ArgumentException">The person is not of this household.</exception>
    public static BurdenInterview Start(Household household, PersonId person) =>
        new(household, Guard.Against.Null(household).IndexOf(person), []);

    /// <summary>Goes on with an interview whose answers were kept.</summary>
    /// <param name="household">The household; it may have other tasks by now, as long as those of the answers are there.</param>
    /// <param name="person">Who is asked.</param>
    /// <param name="answers">The answers, in the order given.</param>
    /// <param name="interview">The interview, or null.</param>
    /// <param name="problems">Every answer about a task that is not there; empty when there is none.</param>
    /// <returns>Whether there is no problem.</returns>
    /// <exception cref="ArgumentException">The person is not of this household.</exception>
    public static bool TryResume(
        Household household,
        PersonId person,
        IEnumerable<BurdenAnswer> answers,
        [NotNullWhen(true)] out BurdenInterview? interview,
        out IReadOnlyList<InputProblem> problems)
    {
        int row = Guard.Against.Null(household).IndexOf(person);
        ImmutableArray<BurdenAnswer> all = [.. Guard.Against.Null(answers)];
        var found = new ProblemList();
        foreach ((int at, BurdenAnswer answer) in all.Index())
        {
            Guard.Against.EnumOutOfRange(Guard.Against.Null(answer, nameof(answers)).Choice, nameof(answers));
            foreach (TaskId task in TasksOf(answer.Question).Where(task => !household.TryIndexOf(task, out _)))
                found.Add(FormattableString.Invariant($"answers[{at}]"), $"No task has the id '{task}'.", "Leave the answer out, or use the id of one of the tasks.");
        }

        problems = found.All;
        interview = found.Any ? null : new BurdenInterview(household, row, all);
        return interview is not null;
    }

    /// <summary>Answers the next question.</summary>
    /// <param name="choice">The answer.</param>
    /// <returns>The interview with that answer.</returns>
    /// <exception cref="InvalidOperationException">There is nothing left to ask.</exception>
    public BurdenInterview Answer(BurdenChoice choice) =>
        Add(new BurdenAnswer(NextQuestion ?? throw new InvalidOperationException("There is nothing left to ask."), choice));

    /// <summary>Adds any answer, such as one that the person volunteers. An earlier answer to the same question no longer counts.</summary>
    /// <param name="answer">The question and the answer.</param>
    /// <returns>The interview with that answer.</returns>
    /// <exception cref="ArgumentException">The answer is about a task that is not of this household.</exception>
    public BurdenInterview Add(BurdenAnswer answer)
    {
        Guard.Against.Null(answer);
        Guard.Against.EnumOutOfRange(answer.Choice, nameof(answer));
        foreach (TaskId task in TasksOf(answer.Question)) _household.IndexOf(task);
        return new BurdenInterview(_household, _household.IndexOf(Person), _answers.Add(answer));
    }

    /// <summary>The next question in words; null when there is nothing left to ask.</summary>
    /// <param name="culture">The culture whose words to use; English ones where it has none.</param>
    /// <returns>The question and the answers to choose from.</returns>
    public BurdenQuestionText? Ask(CultureInfo culture)
    {
        Guard.Against.Null(culture);
        return NextQuestion is null ? null : BurdenQuestionText.Of(_household, NextQuestion, isFirst: _answers.IsEmpty, IsRepeat, culture);
    }

    /// <summary>The burdens as known so far, as appraisals with the own minutes of the household.</summary>
    /// <param name="normalise">Whether to bring them to the common scale: see <see cref="BurdenScale"/>.</param>
    /// <returns>One appraisal for each task, in the order of tasks.</returns>
    public IReadOnlyList<Appraisal> Appraisals(bool normalise = true)
    {
        int[] percents = [.. Estimates.Select(estimate => estimate.Burden.Percent)];
        long[] costs = [.. percents.Select((percent, task) => percent * _times[task])];
        if (normalise && costs.Sum() > 0) percents = BurdenScale.BurdensOf(costs, _times);
        return BurdenScale.AppraisalsOf(_household, _household.IndexOf(Person), percents);
    }

    /// <summary>The person's id and counts alone: answers are private.</summary>
    /// <returns>Such as <c>p1: 12 answers, 71% sure</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Person}: {_answers.Length} answers, {SurePercent}% sure");

    internal static IEnumerable<TaskId> TasksOf(BurdenQuestion question) => question.Second is { } second ? [question.First, second] : [question.First];

    private BurdenEstimate EstimateOf(TaskId task, int at, bool isInDoubt)
    {
        (int low, int high) = (EndAt(_bounds.Low(at) / _bounds.Step), EndAt((_bounds.High(at) + _bounds.Step - 1) / _bounds.Step));
        int[] open = Open(at);
        int burden = open.Length > 0 ? Yardsticks[open[open.Length / 2]] : (low + high) / 2;
        return new BurdenEstimate(task, low, high, Burden.Of(burden), isInDoubt);
    }

    private static int EndAt(int place) => place == 0 ? LeastBurden : place > Yardsticks.Count ? MostBurden : Yardsticks[place - 1];

    private Int128 WidthOf(int task) => (Int128)_times[task] * (Estimates[task].High - Estimates[task].Low);

    /// <summary>The yardsticks that a task may still be above, below or at.</summary>
    private int[] Open(int task) => [.. Enumerable.Range(0, Yardsticks.Count).Where(yardstick => _bounds.LeavesOpen(task, yardstick))];

    private bool WasAsked(BurdenQuestion question) => _answers.Any(answer => answer.Question.AsksTheSameAs(question));

    /// <summary>The question from which most is to be learned; null when there is none.</summary>
    private BurdenQuestion? Narrowing()
    {
        IEnumerable<int> byWidth = Enumerable.Range(0, _times.Length).OrderByDescending(WidthOf);
        return byWidth.Select(NarrowingOf).FirstOrDefault(question => question is not null);
    }

    private BurdenQuestion? NarrowingOf(int task)
    {
        int[] open = Open(task);
        TaskId asked = _household.Tasks[task].Id;
        return open
            .OrderBy(yardstick => Math.Abs(yardstick - open[open.Length / 2]))
            .SelectMany(yardstick => Like(yardstick)
                .Select(other => BurdenQuestion.Between(asked, _household.Tasks[other].Id))
                .Append(BurdenQuestion.AgainstOrdinary(asked, Yardsticks[yardstick])))
            .FirstOrDefault(question => !WasAsked(question));

        // A task is easier to picture than some minutes of ordinary work. One is enough: whoever skips it is asked for the minutes.
        IEnumerable<int> Like(int yardstick) =>
            Enumerable.Range(0, _times.Length).Where(other => _bounds.SettledAt(other) == yardstick).OrderByDescending(other => _times[other]).Take(1);
    }

    /// <summary>Now and then, two tasks that take long, of which one should be the lighter; null when it is not the time.</summary>
    private BurdenQuestion? Check()
    {
        if ((_answers.Length + 1) % QuestionsToACheck != 0) return null;
        int[] byTime = [.. Enumerable.Range(0, _times.Length).OrderByDescending(task => _times[task])];
        return byTime
            .SelectMany((one, at) => byTime.Take(at).Select(other => (First: Math.Min(one, other), Second: Math.Max(one, other))))
            .Where(pair => _bounds.High(pair.First) < _bounds.Low(pair.Second) || _bounds.High(pair.Second) < _bounds.Low(pair.First))
            .Select(pair => BurdenQuestion.Between(_household.Tasks[pair.First].Id, _household.Tasks[pair.Second].Id))
            .FirstOrDefault(question => !WasAsked(question));
    }
}
