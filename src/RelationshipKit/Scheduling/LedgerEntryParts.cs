using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>
/// What an entry of the ledger is made of, before it is known whether it fits together. Each member has the name it has in the
/// ledger file. Which members an entry needs and which it must not have depends on its kind.
/// </summary>
public sealed class LedgerEntryParts
{
    private const string TakeOut = "Take it out.";

    /// <summary>The id, one of its kind in the ledger. Needed.</summary>
    public LedgerEntryId Id { get; init; }

    /// <summary>When it happened, with the distance from universal time that the clock on the wall had. Needed.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>What happened. Needed.</summary>
    public LedgerEntryKind Kind { get; init; }

    /// <summary>Which task it is about. Needed; of an undoing, the task of the entry it takes back.</summary>
    public TaskId Task { get; init; }

    /// <summary>The day on which the turn was due; the day of <see cref="At"/> where it is not said. Not for an undoing, which has no turn of its own.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who did it, helped, gives the turn away, or whose turn it was. Needed but for skipped, missed and undone.</summary>
    public PersonId? By { get; init; }

    /// <summary>Who wrote it down, where that is somebody else.</summary>
    public PersonId? TickedBy { get; init; }

    /// <summary>
    /// Done: who did it too. Swapped: the one person who takes the turn. Helped: whom it helped. At most 49 different people, not <see cref="By"/>.
    /// </summary>
    public IEnumerable<PersonId>? With { get; init; }

    /// <summary>The minutes it really took, 1–10,080, of all who did it together; for done and helped only.</summary>
    public int? Minutes { get; init; }

    /// <summary>The entry that is taken back; for undone only, and needed there.</summary>
    public LedgerEntryId? Of { get; init; }

    /// <summary>A note, 1–500 characters that are not all blank. Private text: it never appears in a problem or an exception.</summary>
    public string? Note { get; init; }

    /// <summary>The one person who may see the entry; null where everybody at home may.</summary>
    public PersonId? Private { get; init; }

    internal IReadOnlyList<InputProblem> Problems(IReadOnlyList<PersonId> with) =>
        [.. ProblemsOfIds(), .. ProblemsOfBy(), .. ProblemsOfWith(with), .. ProblemsOfMinutesAndDay(), .. ProblemsOfOf(), .. ProblemsOfNote()];

    private IEnumerable<InputProblem> ProblemsOfIds()
    {
        const string remedy = "Give an id of 1 to 64 characters without control characters.";
        if (Id == default) yield return new("id", "This is no id.", remedy);
        if (!Enum.IsDefined(Kind)) yield return new("kind", "This kind is not known.", "Give done, skipped, missed, swapped, undone or helped.");
        if (Task == default) yield return new("task", "This is no id.", remedy);
        if (By == default(PersonId)) yield return new("by", "This is no id.", remedy);
        if (TickedBy == default(PersonId)) yield return new("tickedBy", "This is no id.", remedy);
        if (Private == default(PersonId)) yield return new("private", "This is no id.", remedy);
        if (Of == default(LedgerEntryId)) yield return new("of", "This is no id.", remedy);
    }

    private IEnumerable<InputProblem> ProblemsOfBy()
    {
        if (By is null && Kind is LedgerEntryKind.Done or LedgerEntryKind.Swapped or LedgerEntryKind.Helped)
            yield return new("by", $"It is not said who {WordOfBy}.", "Name the person.");
    }

    private IEnumerable<InputProblem> ProblemsOfWith(IReadOnlyList<PersonId> with)
    {
        if (Kind is LedgerEntryKind.Swapped && with.Count != 1)
            yield return new("with", "A turn is swapped with one person.", "Name the person who takes it.");
        if (Kind is LedgerEntryKind.Skipped or LedgerEntryKind.Missed or LedgerEntryKind.Undone && with.Count > 0)
            yield return new("with", "Nobody does what is skipped, missed or undone.", TakeOut);
        if (with.Count >= Household.MostPeople) yield return new("with", "More people are named than a household has.", "Name at most 49.");
        if (with.Contains(default)) yield return new("with", "One of these is no id.", "Give ids of 1 to 64 characters without control characters.");
        if (By is { } by && with.Contains(by)) yield return new("with", "This names the person whom 'by' names.", "Name others only.");
        if (with.Distinct().Count() < with.Count) yield return new("with", "Somebody is named twice.", "Name each once.");
    }

    private IEnumerable<InputProblem> ProblemsOfMinutesAndDay()
    {
        if (Minutes is < 1 or > HouseholdTask.MostMinutes)
            yield return new("minutes", "This number is out of range.", "Give a whole number from 1 to 10,080.");
        if (Minutes is not null && Kind is not (LedgerEntryKind.Done or LedgerEntryKind.Helped))
            yield return new("minutes", "Only what was done takes minutes.", TakeOut);
        if (Due is not null && Kind is LedgerEntryKind.Undone)
            yield return new("due", "An undoing has no turn of its own.", TakeOut);
    }

    private IEnumerable<InputProblem> ProblemsOfOf()
    {
        if (Kind is LedgerEntryKind.Undone && Of is null) yield return new("of", "It is not said what is undone.", "Give the id of the entry.");
        if (Kind is not LedgerEntryKind.Undone && Of is not null) yield return new("of", "Only an undoing names another entry.", TakeOut);
    }

    private IEnumerable<InputProblem> ProblemsOfNote()
    {
        if (Note is null) yield break;
        if (string.IsNullOrWhiteSpace(Note)) yield return new("note", "This text is blank.", "Give words, or leave the note out.");
        if (Note.Length > OwnWords.Longest) yield return new("note", "This text is longer than 500 characters.", "Shorten it.");
        if (PlainText.HasLoneSurrogate(Note)) yield return new("note", "This holds half a surrogate pair.", "Give whole characters.");
    }

    private string WordOfBy => Kind switch
    {
        LedgerEntryKind.Done => "did it",
        LedgerEntryKind.Helped => "helped",
        _ => "gives the turn away",
    };
}
