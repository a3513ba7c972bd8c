namespace RelationshipKit.Serialization;

/// <summary>The file of a mission statement as it stands.</summary>
internal sealed class MissionDocument
{
    public const string FormatName = "relationshipkit.mission-statement";

    public string Format { get; } = FormatName;

    public int Version { get; } = 1;

    public required IReadOnlyList<string> People { get; init; }

    public required int Next { get; init; }

    public required IReadOnlyList<MissionLineEntry> Lines { get; init; }

    public IReadOnlyList<MissionRevisionEntry>? Revisions { get; init; }
}

/// <summary>A line in the file.</summary>
internal sealed class MissionLineEntry
{
    public required int Number { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<MissionSourceEntry>? Sources { get; init; }

    public IReadOnlyList<MissionStandEntry>? Stands { get; init; }
}

/// <summary>An answer that a line came from, in the file.</summary>
internal sealed class MissionSourceEntry
{
    public required string Person { get; init; }

    public required string Question { get; init; }

    public required string Text { get; init; }
}

/// <summary>Where somebody stands on a line, in the file.</summary>
internal sealed class MissionStandEntry
{
    public required string Person { get; init; }

    public required bool Accepts { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A revision in the file.</summary>
internal sealed class MissionRevisionEntry
{
    public required string Date { get; init; }

    public required IReadOnlyList<MissionLineEntry> Lines { get; init; }
}
