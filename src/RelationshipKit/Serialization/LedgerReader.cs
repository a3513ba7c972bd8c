using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Serialization;

/// <summary>Walks a ledger file, version 1, and notes everything that is wrong with it.</summary>
internal sealed class LedgerReader
{
    public const int MostEntries = 200_000;

    // The members of each entry as they stand, for what can be told only when all are known.
    private readonly Dictionary<LedgerEntryId, JsonMembers> _members = [];
    private Ledger _ledger = Ledger.Empty;
    private bool _isComplete = true;

    /// <summary>The ledger; of a text with a problem only that there is one matters.</summary>
    public static Ledger Read(JsonCursor root) => new LedgerReader().ReadFile(root);

    private Ledger ReadFile(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("format", LedgerDocument.FormatName, version: 1)) return _ledger;
        JsonCursor entries = file.Required("entries");
        _isComplete = entries.HoldsAtMost(MostEntries);
        foreach (JsonCursor place in entries.Items(MostEntries)) ReadEntry(place);
        file.RefuseOthers();

        // An entry that could not be read may be the one that an undoing names.
        if (_isComplete)
        {
            foreach (LedgerFault fault in _ledger.FaultyUndoings)
                _members[fault.Entry.Id].Required(fault.Member).Refuse(fault.What, fault.Remedy);
        }

        return _ledger;
    }

    private void ReadEntry(JsonCursor place)
    {
        JsonMembers members = place.Members();
        bool isWhole = LedgerEntryId.TryCreate(members.Required("id").Id(), out LedgerEntryId id);
        isWhole &= MomentText.TryRead(members.Required("at"), out DateTimeOffset at);
        isWhole &= members.Required("kind").TryOneOf(out LedgerEntryKind kind, LedgerKindWords.All);
        isWhole &= TaskId.TryCreate(members.Required("task").Id(), out TaskId task);
        DateOnly due = default;
        JsonCursor? day = members.Optional("due");
        isWhole &= day is null || DateText.TryRead(day, out due);
        PersonId? by = ReadPerson(members, "by", ref isWhole), tickedBy = ReadPerson(members, "tickedBy", ref isWhole);
        List<PersonId>? with = members.Optional("with") is { } list ? ReadPeople(list, ref isWhole) : null;
        int? minutes = members.Optional("minutes")?.Whole(1, HouseholdTask.MostMinutes);
        LedgerEntryId of = default;
        JsonCursor? named = members.Optional("of");
        isWhole &= named is null || LedgerEntryId.TryCreate(named.Id(), out of);
        string? note = members.Optional("note") is { } text ? OwnText.Read(text) : null;
        isWhole &= note is null || OwnText.CanBe(note);
        PersonId? owner = ReadPerson(members, "private", ref isWhole);
        members.RefuseOthers();
        _isComplete &= isWhole;
        if (!isWhole) return;

        var parts = new LedgerEntryParts
        {
            Id = id,
            At = at,
            Kind = kind,
            Task = task,
            Due = day is null ? null : due,
            By = by,
            TickedBy = tickedBy,
            With = with,
            Minutes = minutes,
            Of = named is null ? null : of,
            Note = note,
            Private = owner,
        };
        if (LedgerEntry.TryCreate(parts, out LedgerEntry? entry, out IReadOnlyList<InputProblem> problems)) TakeIn(entry, members);
        else Tell(problems, place, members);
    }

    private void TakeIn(LedgerEntry entry, JsonMembers members)
    {
        LedgerStep step = _ledger.Append(entry);
        _ledger = step.Ledger;
        _members.TryAdd(entry.Id, members);
        foreach (InputProblem problem in step.Problems) members.Required("id").Refuse(problem.What, problem.Remedy);
    }

    private void Tell(IReadOnlyList<InputProblem> problems, JsonCursor place, JsonMembers members)
    {
        _isComplete = false;
        foreach (InputProblem problem in problems) (members.Optional(problem.Path) ?? place).Refuse(problem.What, problem.Remedy);
    }

    private static PersonId? ReadPerson(JsonMembers members, string name, ref bool isWhole)
    {
        if (members.Optional(name) is not { } place) return null;
        if (PersonId.TryCreate(place.Id(), out PersonId person)) return person;
        isWhole = false;
        return null;
    }

    private static List<PersonId> ReadPeople(JsonCursor list, ref bool isWhole)
    {
        var people = new List<PersonId>();
        foreach (JsonCursor place in list.Items(Household.MostPeople - 1))
        {
            isWhole &= PersonId.TryCreate(place.Id(), out PersonId person);
            people.Add(person);
        }

        return people;
    }
}
