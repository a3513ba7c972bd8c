using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>One task changing owner.</summary>
/// <param name="Task">The task.</param>
/// <param name="From">Its owner before.</param>
/// <param name="To">Its owner after.</param>
public sealed record Handover(TaskId Task, PersonId From, PersonId To);
