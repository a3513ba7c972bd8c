using System.CommandLine;
using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Interviews;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>init FILE</c>: asks its way to a household file.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal, Option<CultureInfo> culture)
    {
        Argument<string> file = new("FILE") { Description = "The household file to write." };
        Option<bool> catalogue = new("--catalogue") { Description = "Pick tasks from the task catalogue instead of typing them." };
        var command = new Command("init", "Asks its way to a household file, question by question.") { file, catalogue };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            parsed.GetValue(catalogue) ? TaskCatalogue.For(parsed.GetRequiredValue(culture)) : null));
        return command;
    }

    private static int Run(Terminal terminal, string file, TaskCatalogue? catalogue)
    {
        var interview = new Interview(terminal);
        try
        {
            if (Path.Exists(file) && !interview.Yes($"{file} exists. Write over it?"))
            {
                interview.Say("Nothing was written. Give another file name to keep both.");
                return ExitCode.Done;
            }

            Household household = Ask(interview, catalogue);
            if (!Files.TryWrite(file, HouseholdFile.Write(household), out InputProblem? problem)) return Problems.Tell(terminal, [problem], asJson: false);
            interview.Say();
            interview.Say($"Wrote {file}: people {household.People.Count}, tasks {household.Tasks.Count}. Next: household split {file}");
            return ExitCode.Done;
        }
        catch (AnswersEndedException)
        {
            interview.Say();
            var ended = new InputProblem(
                "standard input", "The answers ended before the last question; nothing was written.", "Answer every question: an empty line takes what is suggested.");
            return Problems.Tell(terminal, [ended], asJson: false);
        }
    }

    private static Household Ask(Interview interview, TaskCatalogue? catalogue)
    {
        IReadOnlyList<Person> people = PeopleQuestions.AskPeople(interview);
        IReadOnlyList<HouseholdTask> tasks = catalogue is null ? TaskQuestions.AskTyped(interview) : TaskQuestions.AskFrom(catalogue, interview);
        if (tasks.Count == 0) return Household.Create(people, tasks);

        interview.Say();
        interview.Say("How does each of you feel about these tasks? What you do not name is fine, neither liked nor disliked.");
        foreach ((int index, HouseholdTask task) in tasks.Index()) interview.Say($"  {index + 1,3}  {task.DisplayName}");
        var appraisals = new List<Appraisal>();
        var wishes = new List<Wish>();
        foreach (Person person in people)
        {
            appraisals.AddRange(PeopleQuestions.AskFeelings(interview, person, tasks));
            wishes.AddRange(PeopleQuestions.AskCannotDo(interview, person, tasks));
        }

        return Household.Create(people, tasks, appraisals, wishes);
    }
}
