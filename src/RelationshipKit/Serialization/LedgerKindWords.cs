using System.Collections.Immutable;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Serialization;

/// <summary>The words for kinds of ledger entries in files.</summary>
internal static class LedgerKindWords
{
    private static readonly ImmutableArray<(string Word, LedgerEntryKind Meaning)> Words =
    [
        ("done", LedgerEntryKind.Done), ("skipped", LedgerEntryKind.Skipped), ("missed", LedgerEntryKind.Missed),
        ("swapped", LedgerEntryKind.Swapped), ("undone", LedgerEntryKind.Undone), ("helped", LedgerEntryKind.Helped),
    ];

    public static ReadOnlySpan<(string Word, LedgerEntryKind Meaning)> All => Words.AsSpan();

    public static string Of(LedgerEntryKind kind) => Words.First(word => word.Meaning == kind).Word;
}
