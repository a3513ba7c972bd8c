namespace RelationshipKit.Serialization;

/// <summary>The value-sort file as it stands: members in the order of writing.</summary>
internal sealed class ValueSortDocument
{
    public const string FormatName = "relationshipkit.values";

    public string Format { get; } = FormatName;

    public int Version { get; } = 1;

    public required string Person { get; init; }

    public required string Date { get; init; }

    public required PilesEntry Piles { get; init; }

    public required IReadOnlyList<IReadOnlyList<string>> Ranking { get; init; }

    public IReadOnlyDictionary<string, string>? Meanings { get; init; }
}

/// <summary>The three piles in the file.</summary>
internal sealed class PilesEntry
{
    public required IReadOnlyList<string> Very { get; init; }

    public required IReadOnlyList<string> Somewhat { get; init; }

    public required IReadOnlyList<string> Not { get; init; }
}

/// <summary>The file of an unfinished sort as it stands.</summary>
internal sealed class ValueSortProgressDocument
{
    public const string FormatName = "relationshipkit.value-sort-progress";

    public string Format { get; } = FormatName;

    public int Version { get; } = 1;

    public required string Person { get; init; }

    public required IReadOnlyList<string> Deck { get; init; }

    public required IReadOnlyList<ValueSortEventEntry> Events { get; init; }
}

/// <summary>An event in the file.</summary>
internal sealed class ValueSortEventEntry
{
    public required string Did { get; init; }

    public string? Value { get; init; }

    public string? Pile { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    public string? Text { get; init; }
}
