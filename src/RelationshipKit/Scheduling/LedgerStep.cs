using RelationshipKit.Catalogs;

namespace RelationshipKit.Scheduling;

/// <summary>What became of an entry that was to be taken in.</summary>
public enum LedgerOutcome
{
    /// <summary>It is in the ledger now.</summary>
    Appended,

    /// <summary>It was in the ledger before, with the same content; it counts once.</summary>
    AlreadyThere,

    /// <summary>It was not taken in.</summary>
    Refused,
}

/// <summary>The ledger after an entry, and what became of the entry.</summary>
/// <param name="Ledger">The ledger after it; the one before unless the entry was appended.</param>
/// <param name="Outcome">What became of the entry.</param>
/// <param name="Problems">Why it was refused; empty where it was not.</param>
public sealed record LedgerStep(Ledger Ledger, LedgerOutcome Outcome, IReadOnlyList<InputProblem> Problems);
