namespace RelationshipKit.Scheduling;

/// <summary>What an entry of the ledger says has happened.</summary>
public enum LedgerEntryKind
{
    /// <summary>A turn was done. Needs who did it; may name others who did it with them, and the minutes it really took.</summary>
    Done,

    /// <summary>A turn was let go on purpose. Nobody is credited; may name whose turn it was.</summary>
    Skipped,

    /// <summary>A turn passed without being done. Nobody is credited; may name whose turn it was.</summary>
    Missed,

    /// <summary>A turn was taken over by agreement. Needs whose it was, and with whom they swapped: the one who takes it.</summary>
    Swapped,

    /// <summary>Another entry is taken back. Needs the id of that entry, which stays in the history but no longer has an effect.</summary>
    Undone,

    /// <summary>Somebody lent a hand without taking the turn. Needs who helped; may name whom, and the minutes it took.</summary>
    Helped,
}
