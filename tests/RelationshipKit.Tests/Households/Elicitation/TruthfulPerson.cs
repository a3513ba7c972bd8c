using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;

namespace RelationshipKit.Tests.Households.Elicitation;

/// <summary>Somebody whose burdens are known, and who answers by them.</summary>
internal sealed class TruthfulPerson(Household household, int[] burdens)
{
    public Household Household => household;

    public int[] Burdens => burdens;

    /// <summary>Everyday tasks, burdens from −99 to 599: half of the people feel just one of the yardsticks about each task.</summary>
    public static TruthfulPerson Draw(Random random, int mostTasks = 30)
    {
        Household household = ElicitationHouseholds.Everyday(random.Next(1, mostTasks + 1), random);
        bool isPlain = random.Next(2) == 0;
        return new TruthfulPerson(household, [.. household.Tasks.Select(_ => isPlain
            ? BurdenInterview.Yardsticks[random.Next(BurdenInterview.Yardsticks.Count)]
            : random.Next(-99, 600))]);
    }

    public BurdenChoice Answer(BurdenQuestion question)
    {
        int first = burdens[household.IndexOf(question.First)];
        int second = question.Second is { } other ? burdens[household.IndexOf(other)] : question.Yardstick!.Value;
        return first < second ? BurdenChoice.First : first > second ? BurdenChoice.Second : BurdenChoice.AboutTheSame;
    }

    public BurdenInterview Interview(Func<BurdenInterview, bool>? isOver = null)
    {
        var interview = BurdenInterview.Start(household, ElicitationHouseholds.Ana);
        while (interview.NextQuestion is { } question && isOver?.Invoke(interview) != true) interview = interview.Answer(Answer(question));
        return interview;
    }
}
