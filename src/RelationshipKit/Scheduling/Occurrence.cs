using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>One time that a task comes round, whoever does it. Equal by value.</summary>
/// <param name="Task">The task.</param>
/// <param name="Date">The day it is to be done.</param>
/// <param name="Number">Its running number among the task's occurrences since the plan's anchor, from 1.</param>
public readonly record struct Occurrence(TaskId Task, DateOnly Date, int Number);
