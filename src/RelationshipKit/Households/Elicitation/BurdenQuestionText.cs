using System.Globalization;

namespace RelationshipKit.Households.Elicitation;

/// <summary>A question in words, with the four answers to choose from (seeds/elicitation).</summary>
/// <param name="Introduction">What to say before the question: at the start what it is about, at a repeat why it comes again; else empty.</param>
/// <param name="Question">The question.</param>
/// <param name="First">The answer <see cref="BurdenChoice.First"/>.</param>
/// <param name="Second">The answer <see cref="BurdenChoice.Second"/>.</param>
/// <param name="AboutTheSame">The answer <see cref="BurdenChoice.AboutTheSame"/>.</param>
/// <param name="Skip">The answer <see cref="BurdenChoice.Skip"/>.</param>
public sealed record BurdenQuestionText(string Introduction, string Question, string First, string Second, string AboutTheSame, string Skip)
{
    private const string Catalogue = "elicitation";
    private const int MinutesOfTask = 10;

    /// <summary>The type alone: texts hold tasks' names.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(BurdenQuestionText);

    internal static BurdenQuestionText Of(Household household, BurdenQuestion question, bool isFirst, bool isRepeat, CultureInfo culture)
    {
        var words = ExplanationWords.For(culture, Catalogue);
        string introduction = isRepeat
            ? words.Say("intro.again")
            : isFirst ? $"{words.Say("intro.what")} {words.Say("intro.ordinary")}" : "";
        return new BurdenQuestionText(
            introduction,
            words.Say(question.Second is null ? "ask.yardstick" : "ask.pair"),
            question.Second is null ? Timed("choice.minutesOf", MinutesOfTask, question.First) : words.Say("choice.task", Task(question.First)),
            question.Second is { } second ? words.Say("choice.task", Task(second)) : Ordinary(question.Yardstick!.Value),
            words.Say("choice.same"),
            words.Say("choice.skip"));

        ExplanationSlot Task(TaskId task)
        {
            string name = BidiIsolation.Of(household.Tasks[household.IndexOf(task)].DisplayName);
            return ExplanationSlot.Text("task", words.Say("quote", ExplanationSlot.Text("text", name)));
        }

        string Timed(string id, int minutes, TaskId task) => words.Say(id, ExplanationSlot.Count("minutes", minutes), Task(task));

        // Yardsticks are such that these minutes are whole.
        string Ordinary(int yardstick) => words.Say(
            yardstick switch { 0 => "choice.nothing", < 0 => "choice.spared", _ => "choice.ordinary" },
            ExplanationSlot.Count("minutes", Math.Abs(yardstick) * MinutesOfTask / BurdenScale.Mean));
    }
}
