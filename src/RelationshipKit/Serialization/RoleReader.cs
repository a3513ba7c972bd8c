using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Serialization;

/// <summary>Walks the roles and ways of deciding of a household file and notes everything that is wrong with them.</summary>
internal static class RoleReader
{
    /// <summary>The roles; of a text with a problem only that there is one matters.</summary>
    public static IReadOnlyList<RoleEntry> ReadRoles(JsonCursor list, JsonIds people)
    {
        var ids = new JsonIds("role");
        return [.. list.Items(HouseholdRoles.MostRoles).Select(place => ReadRole(place.Members(), ids, people)).OfType<HeldRole>().Select(RoleEntry.Of)];
    }

    /// <summary>The ways of deciding; of a text with a problem only that there is one matters.</summary>
    public static IReadOnlyList<DecisionEntry> ReadDecisions(JsonCursor list, JsonIds people)
    {
        var ids = new JsonIds("agreement");
        return
        [
            .. list.Items(HouseholdRoles.MostDecisions)
                .Select(place => ReadDecision(place.Members(), ids, people)).OfType<DecisionAgreement>().Select(DecisionEntry.Of),
        ];
    }

    private static HeldRole? ReadRole(JsonMembers role, JsonIds ids, JsonIds people)
    {
        bool hasId = RoleId.TryCreate(ids.Declare(role.Required("id")), out RoleId id);
        string? name = role.Optional("name")?.Name();
        (RoleTerm[] terms, bool overlap) = role.Optional("held") is { } held ? ReadTerms(held, people) : ([], false);
        RoleRotation? rotation = role.Optional("rotation") is { } round ? ReadRotation(round.Members(), people) : null;
        DateOnly? review = ReadDay(role, "review");
        role.RefuseOthers();
        return hasId && !overlap && name is not "" ? HeldRole.Create(id, terms, rotation, review, name) : null;
    }

    private static (RoleTerm[] Terms, bool Overlap) ReadTerms(JsonCursor list, JsonIds people)
    {
        var terms = new List<RoleTerm>();
        bool overlap = false;
        foreach (JsonCursor place in list.Items(HeldRole.MostTerms))
        {
            if (ReadTerm(place.Members(), people) is not { } term) continue;
            terms.Add(term);
            if (overlap || !terms.Take(terms.Count - 1).Any(before => before.By == term.By && before.Overlaps(term))) continue;
            overlap = true;
            place.Refuse("Another term of this person covers some of these days.", "Join the two, or mend the days.");
        }

        return ([.. terms], overlap);
    }

    private static RoleTerm? ReadTerm(JsonMembers term, JsonIds people)
    {
        bool hasPerson = PersonId.TryCreate(people.Use(term.Required("by")), out PersonId by);
        bool hasDays = DateText.TryRead(term.Required("from"), out DateOnly from);
        DateOnly? until = null;
        if (term.Optional("until") is { } end)
        {
            hasDays = DateText.TryRead(end, out DateOnly last) && hasDays;
            until = last;
            if (hasDays && last < from)
            {
                end.Refuse("The last day is before the first.", "Give a day on or after the first.");
                hasDays = false;
            }
        }

        string? note = term.Optional("handOn") is { } text ? OwnText.Read(text) : null;
        term.RefuseOthers();
        bool hasNote = note is null || (!string.IsNullOrWhiteSpace(note) && note.Length <= OwnWords.Longest);
        return hasPerson && hasDays && hasNote ? new RoleTerm(by, from, until, note) : null;
    }

    private static RoleRotation? ReadRotation(JsonMembers rotation, JsonIds people)
    {
        JsonCursor among = rotation.Required("among");
        PersonId[] turns = [.. people.UseDistinct(among, Household.MostPeople).Select(PersonId.Create)];
        DateOnly from = DateText.Read(rotation.Required("from"));
        int months = rotation.Required("everyMonths").Whole(1, RoleRotation.MostMonths);
        rotation.RefuseOthers();
        if (among.HoldsAtMost(1)) among.Refuse("A role goes round among two or more.", "Name two people or more.");
        return turns.Length >= 2 ? new RoleRotation(turns, from, months) : null;
    }

    private static DecisionAgreement? ReadDecision(JsonMembers decision, JsonIds ids, JsonIds people)
    {
        bool hasDomain = DecisionDomainId.TryCreate(ids.Declare(decision.Required("domain")), out DecisionDomainId domain);
        string? name = decision.Optional("name")?.Name();
        JsonCursor modePlace = decision.Required("mode");
        DecisionMode mode = modePlace.OneOf(RoleWords.Modes);
        JsonCursor? byPlace = decision.Optional("by");
        PersonId[] by = byPlace is null ? [] : [.. people.UseDistinct(byPlace, Household.MostPeople).Select(PersonId.Create)];
        JsonCursor? lastPlace = decision.Optional("lastBy");
        PersonId? last = lastPlace is not null && PersonId.TryCreate(people.Use(lastPlace), out PersonId person) ? person : null;
        DecisionReason[] because = decision.Optional("because") is { } reasons ? ReadReasons(reasons) : [];
        DisagreementWayId[] ways = decision.Optional("ifYouDisagree") is { } list ? ReadWays(list) : [];
        DateOnly? from = ReadDay(decision, "from");
        DateOnly? review = ReadDay(decision, "review");
        decision.RefuseOthers();
        if (DecisionAgreement.FaultOfNumber(mode, by.Length) is { } fault)
        {
            (byPlace ?? modePlace).Refuse("So many people do not decide in this mode.", fault);
            return null;
        }

        bool lastFits = last is null || (mode is DecisionMode.Alternate && by.Contains(last.Value));
        if (!lastFits) lastPlace!.Refuse("This person does not decide here by turns.", "Name one of those who do, or leave it out.");
        if (!hasDomain || !lastFits || name is "") return null;
        var read = DecisionAgreement.Create(domain, mode, by, because, ways, from, review, name);
        return last is { } decided ? read.Decided(decided) : read;
    }

    private static DecisionReason[] ReadReasons(JsonCursor list)
    {
        var reasons = new List<DecisionReason>();
        foreach (JsonCursor place in list.Items(RoleWords.Reasons.Length))
        {
            if (!place.TryOneOf(out DecisionReason reason, RoleWords.Reasons)) continue;
            if (reasons.Contains(reason)) place.Refuse("This word is there before.", "Give each word once.");
            else reasons.Add(reason);
        }

        return [.. reasons];
    }

    private static DisagreementWayId[] ReadWays(JsonCursor list)
    {
        var ids = new JsonIds("way");
        return [.. list.Items(DecisionAgreement.MostWays).Select(ids.Declare).OfType<string>().Distinct(StringComparer.Ordinal).Select(DisagreementWayId.Create)];
    }

    private static DateOnly? ReadDay(JsonMembers members, string name) => members.Optional(name) is { } place ? DateText.Read(place) : null;
}
