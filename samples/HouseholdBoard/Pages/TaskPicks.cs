using System.Globalization;
using Microsoft.Extensions.Localization;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Tasks of the catalogue as pages offer them, and as forms bring them back.</summary>
public static class TaskPicks
{
    /// <summary>The name of the fields that say which tasks were chosen.</summary>
    public const string Field = "pick";

    /// <summary>The beginning of the names of the fields that say how long each takes.</summary>
    public const string MinutesField = "minutes.";

    /// <summary>What stands in the field where nobody measured how long a task takes.</summary>
    private const int UnknownMinutes = 15;

    private static readonly Lazy<TaskCatalogue> Known = new(() => TaskCatalogue.For(CultureInfo.GetCultureInfo("en")));

    /// <summary>A task to pick.</summary>
    /// <param name="Task">The task of the catalogue.</param>
    /// <param name="Name">Its name in the reader's language.</param>
    /// <param name="IsChosen">Whether it is chosen before anybody touches it.</param>
    public sealed record Choice(CatalogueTask Task, string Name, bool IsChosen)
    {
        public int Minutes => Task.Minutes?.Typical ?? UnknownMinutes;

        public bool IsMeasured => Task.Minutes is not null;

        public Frequency Frequency => Task.PlainestFrequency ?? Frequency.PerMonth();
    }

    public static TaskCatalogue Catalogue => Known.Value;

    /// <summary>The board's word for a task of the catalogue, which knows fewer languages; else the catalogue's.</summary>
    public static string NameOf(CatalogueTask task, IStringLocalizer words)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(words);
        return words[$"Task.{task.Id}"] is { ResourceNotFound: false } word ? word : task.Name;
    }

    /// <summary>What a form chose. A number that is none becomes one that the command refuses.</summary>
    public static PickTasks ReadFrom(IFormCollection form, IStringLocalizer words)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new PickTasks([.. form[Field]
            .Where(id => TaskId.TryCreate(id, out TaskId task) && Catalogue.TryFind(task, out _))
            .Select(id => Catalogue.Find(TaskId.Create(id!)))
            .Select(task => new Choice(task, NameOf(task, words), IsChosen: true))
            .Select(choice => new PickedTask(choice.Task.Id, choice.Name, Minutes(form, choice), choice.Frequency.Times, choice.Frequency.Per))]);
    }

    private static int Minutes(IFormCollection form, Choice choice)
    {
        string? typed = form[$"{MinutesField}{choice.Task.Id}"];
        if (string.IsNullOrWhiteSpace(typed)) return choice.Minutes;
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int said) ? said : 0;
    }
}
