using RelationshipKit.Catalogs;

namespace RelationshipKit.Households.Elicitation;

/// <summary>One cell of a table of feelings: what a person said of a task.</summary>
/// <param name="Person">Who.</param>
/// <param name="Task">Of which task.</param>
/// <param name="Word">love, like, fine, dislike or hate, in any case.</param>
public readonly record struct FriendlyWord(PersonId Person, TaskId Task, string Word);

/// <summary>Burdens from friendly words: everybody says of any task whether they love, like, dislike or hate it; else it is fine.</summary>
public static class BurdenWords
{
    /// <summary>Reads a whole table of words.</summary>
    /// <param name="household">Whose people and tasks they are. Own minutes stay as they are; burdens given before are left aside.</param>
    /// <param name="words">The words, at most one for each person and task.</param>
    /// <param name="normalise">Whether to bring everybody's burdens to one scale: see <see cref="BurdenScale"/>.</param>
    /// <param name="appraisals">One appraisal for each person and task, in the order of people, then tasks; empty if there is any problem.</param>
    /// <param name="problems">Everything wrong with the table, places being those in the order given; empty when nothing is.</param>
    /// <returns>Whether there is no problem.</returns>
    public static bool TryRead(
        Household household,
        IEnumerable<FriendlyWord> words,
        bool normalise,
        out IReadOnlyList<Appraisal> appraisals,
        out IReadOnlyList<InputProblem> problems)
    {
        Guard.Against.Null(household);
        Guard.Against.Null(words);
        var found = new ProblemList();
        var burdens = new Dictionary<(int Person, int Task), Burden>();
        foreach ((int at, FriendlyWord cell) in words.Index())
        {
            string place = FormattableString.Invariant($"words[{at}]");
            bool knowsPerson = household.TryIndexOf(cell.Person, out int person);
            if (!knowsPerson) found.Add($"{place}.person", $"Nobody has the id '{cell.Person}'.", "Use the id of one of the people.");
            bool knowsTask = household.TryIndexOf(cell.Task, out int task);
            if (!knowsTask) found.Add($"{place}.task", $"No task has the id '{cell.Task}'.", "Use the id of one of the tasks.");
            if (!Burden.TryFromWord(cell.Word, out Burden burden))
                found.Add($"{place}.word", "This word is not known here.", "Give love, like, fine, dislike or hate.");
            if (knowsPerson && knowsTask && !burdens.TryAdd((person, task), burden))
                found.Add(place, $"'{cell.Person}' gave a word for the task '{cell.Task}' before.", "Give one word for each person and task.");
        }

        problems = found.All;
        appraisals = found.Any ? [] : Appraised(household, burdens, normalise);
        return !found.Any;
    }

    private static List<Appraisal> Appraised(Household household, Dictionary<(int Person, int Task), Burden> burdens, bool normalise)
    {
        var appraisals = new List<Appraisal>(household.People.Count * household.Tasks.Count);
        for (int person = 0; person < household.People.Count; person++)
        {
            int[] percents = [.. household.Tasks.Select((_, task) => burdens.GetValueOrDefault((person, task)).Percent)];
            if (normalise)
            {
                long[] times = BurdenScale.TimesOf(household, person);
                long[] costs = [.. percents.Select((percent, task) => percent * times[task])];
                if (costs.Sum() > 0) percents = BurdenScale.BurdensOf(costs, times);
            }

            appraisals.AddRange(BurdenScale.AppraisalsOf(household, person, percents));
        }

        return appraisals;
    }
}
