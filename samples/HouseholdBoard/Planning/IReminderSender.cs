using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Planning;

/// <summary>What one person is to be reminded of on one day.</summary>
/// <param name="Home">The home.</param>
/// <param name="Person">Whom.</param>
/// <param name="Day">The day, at the home.</param>
/// <param name="Tasks">Of what.</param>
public sealed record DayReminder(HomeId Home, PersonId Person, DateOnly Day, IReadOnlyList<TaskId> Tasks);

/// <summary>
/// Sends reminders on, such as by mail. A host that registers one is called for each reminder until it returns without an exception:
/// once, or again where an instance stopped between sending and noting it. Home, person and day together name a reminder.
/// </summary>
public interface IReminderSender
{
    /// <summary>Sends one.</summary>
    Task SendAsync(DayReminder reminder, CancellationToken cancellationToken);
}
