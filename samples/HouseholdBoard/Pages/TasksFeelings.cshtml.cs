using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>How every task feels to the reader, and how long it takes them: all on one page, saved at once.</summary>
public sealed class TasksFeelingsModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>What the form says where a feeling is none of the friendly words and stays as it is.</summary>
    public const string AsBefore = "as-before";

    public bool IsFirst => Current.MyMember.Felt.IsEmpty;

    /// <summary>What is chosen for a task: a friendly word, as before, or nothing yet.</summary>
    public string? ChosenFor(HouseholdTask task) =>
        Current.MyMember.Felt.Contains(task.Id) ? FriendlyWords.Of(Household.BurdenOf(Me, task.Id)) ?? AsBefore : null;

    /// <summary>The reader's own minutes for a task, or null where the home's hold.</summary>
    public int? OwnMinutesFor(HouseholdTask task) =>
        Household.Appraisals.FirstOrDefault(said => said.Person == Me && said.Task == task.Id)?.Minutes;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Feeling[] feelings = [.. Household.Tasks.Select(FeelingOf).OfType<Feeling>()];
        string next = IsFirst ? "/Split" : "/Tasks";
        return feelings.Length == 0 ? RedirectToPage(next) : await DoAsync(new AppraiseTasks([.. feelings]), next);
    }

    /// <summary>What the form says of a task; null where nothing was said.</summary>
    private Feeling? FeelingOf(HouseholdTask task)
    {
        string? word = Request.Form[$"feel.{task.Id}"];
        string? typed = Request.Form[$"minutes.{task.Id}"];
        int? minutes = string.IsNullOrWhiteSpace(typed) ? null : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int said) ? said : 0;
        if (string.IsNullOrEmpty(word) && minutes is null) return null;
        return new Feeling(task.Id, Burden.TryFromWord(word, out Burden burden) ? burden.Percent : Household.BurdenOf(Me, task.Id).Percent, minutes);
    }
}
