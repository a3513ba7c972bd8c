using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>How explanations speak of a household's people, tasks, times and shares, in the words of one language.</summary>
internal abstract class ExplanationVoice(Household household, ExplanationWords words)
{
    protected string NameOf(int person) => BidiIsolation.Of(household.People[person].Name);

    protected ExplanationSlot Person(string slot, int person) => ExplanationSlot.Person(slot, household.People[person]);

    protected ExplanationSentence Sentence(string id, int? about, params ReadOnlySpan<ExplanationSlot> slots) =>
        Sentence(id, about, others: [], tasks: [], slots);

    protected ExplanationSentence Sentence(
        string id, int? about, IReadOnlyList<int> others, IReadOnlyList<int> tasks, params ReadOnlySpan<ExplanationSlot> slots) => new(
        id,
        words.Say(id, slots),
        about is { } person ? household.People[person].Id : null,
        [.. others.Select(other => household.People[other].Id)],
        [.. tasks.Select(task => household.Tasks[task].Id)]);

    protected string TaskList(IReadOnlyList<int> tasks) => words.List("list.and", TaskNames(tasks));

    protected string[] TaskNames(IReadOnlyList<int> tasks) =>
        [.. tasks.Select(task => words.Say("quote", ExplanationSlot.Text("text", BidiIsolation.Of(household.Tasks[task].DisplayName))))];

    /// <summary>A share in whole per cent; with one decimal where it is below 10 %, so that small parts stay comparable.</summary>
    protected string Percent(Rational share)
    {
        decimal whole = share.RoundHalfEven(2), fine = share.RoundHalfEven(3);
        return whole != fine && Math.Abs(fine) < 0.1m ? fine.ToString("P1", words.Numbers) : whole.ToString("P0", words.Numbers);
    }

    protected string PercentOf(Burden burden) => Percent(Rational.Of(burden.Percent, 100));

    protected string Time(WeeklyMinutes time)
    {
        long minutes = (long)time.Round(0);
        ExplanationSlot hoursSlot = ExplanationSlot.Count("hours", minutes / 60), minutesSlot = ExplanationSlot.Count("minutes", minutes % 60);
        return (minutes / 60, minutes % 60) switch
        {
            (0, 0) => words.Say("time.none"),
            (0, _) => words.Say("time.minutes", minutesSlot),
            (_, 0) => words.Say("time.hours", hoursSlot),
            _ => words.Say("time.hoursMinutes", hoursSlot, minutesSlot),
        };
    }

    /// <summary>What a wish says.</summary>
    protected ExplanationSentence Wished(Wish wish) => wish switch
    {
        Wish.Owner pin => Wished("conflict.owner", pin.Person, [pin.Task]),
        Wish.CannotDo cannotDo => Wished("conflict.cannotDo", cannotDo.Person, [cannotDo.Task]),
        Wish.Together together => Wished("conflict.together", null, together.Tasks),
        Wish.Apart apart => Wished("conflict.apart", null, apart.Tasks),
        _ => Wished("conflict.cap", ((Wish.MinutesCap)wish).Person, [], ((Wish.MinutesCap)wish).MinutesPerWeek),
    };

    /// <summary>A share that is already rounded to the safe side, with as many decimals as it has.</summary>
    protected string Exact(decimal share)
    {
        decimal percent = share * 100;
        int places = percent == decimal.Truncate(percent) ? 0 : percent * 10 == decimal.Truncate(percent * 10) ? 1 : 2;
        return share.ToString(string.Create(CultureInfo.InvariantCulture, $"P{places}"), words.Numbers);
    }

    private ExplanationSentence Wished(string id, PersonId? person, IReadOnlyList<TaskId> tasks, int minutesPerWeek = 0)
    {
        int[] named = [.. tasks.Select(household.IndexOf)];
        int? about = person is { } somebody ? household.IndexOf(somebody) : null;
        return Sentence(
            id,
            about,
            others: [],
            named,
            Person("person", about ?? 0),
            ExplanationSlot.Text("task", TaskList(named)),
            ExplanationSlot.Text("tasks", TaskList(named)),
            ExplanationSlot.Text("time", Time(WeeklyMinutes.Whole(minutesPerWeek))));
    }
}
