using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>What one entry of the ledger counts for one person.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Person">Who is credited.</param>
/// <param name="Task">The task.</param>
/// <param name="Day">The day it was done.</param>
/// <param name="Minutes">The minutes credited, exactly: the entry's, or the person's own for a turn; divided evenly where several did it together.</param>
/// <param name="Cost">The minutes at the person's own burden, in minute-per-cents; below 0 for what is gladly done.</param>
public sealed record LedgerCredit(LedgerEntryId Entry, PersonId Person, TaskId Task, DateOnly Day, Rational Minutes, Rational Cost);
