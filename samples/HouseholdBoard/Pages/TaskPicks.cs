using System.Collections.Frozen;
using System.Globalization;
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

    private static readonly Lazy<FrozenDictionary<CultureInfo, TaskCatalogue>> Known =
        new(() => Languages.Known.ToFrozenDictionary(language => language, TaskCatalogue.For));

    /// <summary>A task to pick.</summary>
    /// <param name="Task">The task of the catalogue, in the reader's language.</param>
    /// <param name="IsChosen">Whether it is chosen before anybody touches it.</param>
    public sealed record Choice(CatalogueTask Task, bool IsChosen)
    {
        public int Minutes => Task.Minutes?.Typical ?? UnknownMinutes;

        public bool IsMeasured => Task.Minutes is not null;

        public Frequency Frequency => Task.PlainestFrequency ?? Frequency.PerMonth();
    }

    /// <summary>The catalogue in one of the board's languages.</summary>
    public static TaskCatalogue CatalogueIn(CultureInfo language) => Known.Value[language];

    /// <summary>What a form chose. A number that is none becomes one that the command refuses.</summary>
    public static PickTasks ReadFrom(IFormCollection form, CultureInfo language)
    {
        ArgumentNullException.ThrowIfNull(form);
        TaskCatalogue catalogue = CatalogueIn(language);
        return new PickTasks([.. form[Field]
            .Where(id => TaskId.TryCreate(id, out TaskId task) && catalogue.TryFind(task, out _))
            .Select(id => new Choice(catalogue.Find(TaskId.Create(id!)), IsChosen: true))
            .Select(choice => new PickedTask(choice.Task.Id, choice.Task.Name, Minutes(form, choice), choice.Frequency.Times, choice.Frequency.Per))]);
    }

    private static int Minutes(IFormCollection form, Choice choice)
    {
        string? typed = form[$"{MinutesField}{choice.Task.Id}"];
        if (string.IsNullOrWhiteSpace(typed)) return choice.Minutes;
        return int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out int said) ? said : 0;
    }
}
