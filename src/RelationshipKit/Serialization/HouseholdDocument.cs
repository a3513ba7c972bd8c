using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>The household file as it stands: members in the order of writing, null where a default is left out.</summary>
internal sealed class HouseholdDocument
{
    public const string FormatName = "relationshipkit.household";

    public string Format { get; } = FormatName;

    public int Version { get; } = 1;

    public required IReadOnlyList<PersonEntry> People { get; init; }

    public required IReadOnlyList<TaskEntry> Tasks { get; init; }

    public IReadOnlyDictionary<PersonId, IReadOnlyDictionary<TaskId, AppraisalEntry>>? Appraisals { get; init; }

    public IReadOnlyList<IReadOnlyList<TaskId>>? Together { get; init; }

    public IReadOnlyList<IReadOnlyList<TaskId>>? Apart { get; init; }

    public IReadOnlyDictionary<TaskId, PersonId>? Current { get; init; }

    public IReadOnlyList<GoalEntry>? Goals { get; init; }

    public IReadOnlyList<RoleEntry>? Roles { get; init; }

    public IReadOnlyList<DecisionEntry>? Decisions { get; init; }

    public IReadOnlyDictionary<PersonId, IReadOnlyDictionary<PersonId, int>>? Beliefs { get; init; }
}

/// <summary>A person in the file.</summary>
internal sealed class PersonEntry
{
    public required PersonId Id { get; init; }

    public required string Name { get; init; }

    public string? Pronouns { get; init; }

    public int? Share { get; init; }

    public int? MaxMinutesPerWeek { get; init; }

    public IReadOnlyList<TaskId>? CannotDo { get; init; }

    public int? AvailableMinutesPerWeek { get; init; }

    public RosterEntry? Roster { get; init; }

    public int? PaidMinutesPerWeek { get; init; }

    public string? Gender { get; init; }
}

/// <summary>A task in the file, its pin included.</summary>
internal sealed class TaskEntry
{
    public required TaskId Id { get; init; }

    public string? Name { get; init; }

    public required int Minutes { get; init; }

    public int? Times { get; init; }

    public Period? Per { get; init; }

    public IReadOnlyList<int>? Months { get; init; }

    public PersonId? Owner { get; init; }

    public string? Mode { get; init; }
}

/// <summary>An appraisal in the file.</summary>
internal sealed class AppraisalEntry
{
    public int? Burden { get; init; }

    public int? Minutes { get; init; }
}
