using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>One task changing owner.</summary>
/// <param name="Task">The task.</param>
/// <param name="From">Who owns it today.</param>
/// <param name="To">Who is to own it.</param>
public sealed record Handover(TaskId Task, PersonId From, PersonId To);
