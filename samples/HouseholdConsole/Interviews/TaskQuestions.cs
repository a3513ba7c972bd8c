using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Samples.HouseholdConsole.Interviews;

/// <summary>Asks for the tasks: typed one by one, or picked from the task catalogue.</summary>
internal static class TaskQuestions
{
    private const int MostMinutes = 10_080;
    private const int UsualMinutes = 30;

    public static IReadOnlyList<HouseholdTask> AskTyped(Interview interview)
    {
        interview.Say();
        interview.Say("Which tasks are there? Small ones count too, and so does planning.");
        var tasks = new List<HouseholdTask>();
        while (tasks.Count < Household.MostTasks)
        {
            string name = interview.Ask(
                $"Task {tasks.Count + 1} (empty: that was all):",
                "A task's name has at most 200 characters, none of them a control character.",
                answer => answer.Length == 0 || PlainName.Fits(answer) ? answer : null);
            if (name.Length == 0) break;
            var id = TaskId.Create(string.Create(CultureInfo.InvariantCulture, $"t{tasks.Count + 1}"));
            tasks.Add(Detailed(interview, id, name, UsualMinutes, Frequency.PerWeek()));
        }

        return tasks;
    }

    public static IReadOnlyList<HouseholdTask> AskFrom(TaskCatalogue catalogue, Interview interview)
    {
        interview.Say();
        interview.Say("Which of these tasks are there in your home?");
        var shown = new List<CatalogueTask>(catalogue.Tasks.Count);
        foreach (IGrouping<TaskCategory, CatalogueTask> group in catalogue.Tasks.GroupBy(task => task.Category))
        {
            interview.Say($"{HeadingOf(group.Key)}:");
            foreach (CatalogueTask task in group)
            {
                shown.Add(task);
                interview.Say($"  {shown.Count,3}  {task.Name}");
            }
        }

        IReadOnlyList<int> chosen = interview.Choose("Tasks", shown.Count);
        interview.Say("Now how long one turn takes and how often it comes round. What is suggested is a start, not advice.");
        return
        [
            .. chosen.Select(index => shown[index]).Select(task => Detailed(
                interview, task.Id, task.Name, task.Minutes?.Typical ?? UsualMinutes, task.PlainestFrequency ?? Frequency.PerWeek())),
        ];
    }

    private static string HeadingOf(TaskCategory category) => category is TaskCategory.SocialLife ? "Social life" : category.ToString();

    private static HouseholdTask Detailed(Interview interview, TaskId id, string name, int minutes, Frequency frequency)
    {
        int taken = interview.Number($"  {name}: minutes for one turn", 1, MostMinutes, minutes);
        Frequency often = interview.Ask(
            $"  {name}: how often (such as daily, 2 a week; empty: {FrequencyWords.Of(frequency)})",
            FrequencyWords.Hint,
            answer => answer.Length == 0 ? frequency : FrequencyWords.Read(answer));
        return HouseholdTask.Create(id, taken, often, name);
    }
}
