using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Whose burden a turn is that was swapped.</summary>
public enum SwapMeaning
{
    /// <summary>A favour: the turn counts for whoever gave it away, as if they had done it as planned.</summary>
    Favour,

    /// <summary>A transfer: the turn counts for whoever did it.</summary>
    Transfer,
}

/// <summary>Whose turn it is after one was missed.</summary>
public enum MissedTurn
{
    /// <summary>Still the same person's.</summary>
    Hold,

    /// <summary>The next person's.</summary>
    Advance,
}

/// <summary>From whom a rotation goes on when somebody else did the turn.</summary>
public enum RotationLead
{
    /// <summary>From whoever's turn it was.</summary>
    TurnHolder,

    /// <summary>From whoever did it.</summary>
    LastCompleter,
}

/// <summary>Where somebody stands who was away.</summary>
public enum ReturnStart
{
    /// <summary>Not below the least burdened of those who stayed: what passed meanwhile is not owed.</summary>
    AtPar,

    /// <summary>Where they left: what passed meanwhile is owed.</summary>
    AsLeft,
}

/// <summary>
/// What a household agreed to make of what happens. Equal by value. In every policy a skipped or missed turn gives no credit, a helper
/// is credited with the minutes they helped, and credit goes to whoever did it, not to whoever wrote it down.
/// </summary>
public sealed record LedgerPolicy
{
    /// <summary>A swap is a favour, a missed turn is held, the turn-holder leads, everything counts, who returns stands at par.</summary>
    public static LedgerPolicy Default { get; } = new();

    /// <summary>Whose burden a swapped turn is.</summary>
    public SwapMeaning Swap { get; init; }

    /// <summary>Whose turn it is after one was missed.</summary>
    public MissedTurn Missed { get; init; }

    /// <summary>From whom a rotation goes on.</summary>
    public RotationLead Lead { get; init; }

    /// <summary>How much of what lies behind still counts.</summary>
    public LedgerMemory Memory { get; init; }

    /// <summary>Where somebody stands who was away. Somebody new always begins at par.</summary>
    public ReturnStart Return { get; init; }

    /// <summary>Whose turn it is next, after something happened in a rotation.</summary>
    /// <param name="order">Who takes turns, in order, each once.</param>
    /// <param name="turnHolder">Whose turn it was: one of them.</param>
    /// <param name="happened">What happened: an entry about the rotation's task that counts.</param>
    /// <returns>
    /// After a turn that was done or skipped, the one after the turn-holder, or, done and with <see cref="RotationLead.LastCompleter"/>, after whoever did it
    /// (the turn-holder where that is nobody of the order). After a missed one by <see cref="Missed"/>. Help, swaps and undoings leave the turn where it is.
    /// </returns>
    /// <exception cref="ArgumentException">The turn-holder is not in the order, or somebody is in it twice.</exception>
    public PersonId NextTurnHolder(IReadOnlyList<PersonId> order, PersonId turnHolder, LedgerEntry happened)
    {
        Guard.Against.Null(order);
        Guard.Against.Null(happened);
        if (order.Distinct().Count() < order.Count) throw new ArgumentException("Somebody is named twice.", nameof(order));
        if (!order.Contains(turnHolder)) throw new ArgumentException("Must be in the order.", nameof(turnHolder));
        return happened.Kind switch
        {
            LedgerEntryKind.Done when Lead is RotationLead.LastCompleter && happened.By is { } doer && order.Contains(doer) => After(doer),
            LedgerEntryKind.Done or LedgerEntryKind.Skipped => After(turnHolder),
            LedgerEntryKind.Missed when Missed is MissedTurn.Advance => After(turnHolder),
            _ => turnHolder,
        };

        PersonId After(PersonId person) => order[(Enumerable.Range(0, order.Count).First(at => order[at] == person) + 1) % order.Count];
    }
}
