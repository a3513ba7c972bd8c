using RelationshipKit.Agreements;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>Walks what was proposed in the file of an agreement and notes everything that is wrong with it.</summary>
internal static class AgreementTermsReader
{
    /// <summary>Reads a draft from the members of its event; null where something is wrong with it, which is noted.</summary>
    public static RevisionDraft? ReadDraft(JsonMembers entry, JsonIds people)
    {
        AgreementTerms? terms = ReadTerms(entry.Required("terms"), people);
        bool hasDays = DateText.TryRead(entry.Required("from"), out DateOnly from);
        JsonCursor? reviewPlace = entry.Optional("review");
        DateOnly review = default;
        hasDays &= reviewPlace is null || DateText.TryRead(reviewPlace, out review);
        JsonCursor? trialPlace = entry.Optional("trial");
        bool isTrial = trialPlace?.Flag() ?? false;
        JsonCursor? reasonPlace = entry.Optional("reason");
        string? reason = reasonPlace is null ? null : OwnText.Read(reasonPlace);
        if (terms is null || !hasDays || (reason is not null && !OwnText.CanBe(reason))) return null;
        DateOnly? reviewOn = reviewPlace is null ? null : review;
        if (RevisionDraft.FaultOfDays(from, reviewOn, isTrial) is not { } fault) return RevisionDraft.Create(terms, from, reviewOn, reason, isTrial);
        (reviewPlace ?? trialPlace)!.Refuse("The days do not fit together.", fault);
        return null;
    }

    private static AgreementTerms? ReadTerms(JsonCursor place, JsonIds people)
    {
        JsonMembers terms = place.Members();
        var owners = new List<KeyValuePair<TaskId, PersonId>>();
        bool isWhole = place.IsObject;
        JsonCursor? ownersPlace = terms.Optional("owners");
        foreach ((string task, JsonCursor owner) in ownersPlace?.Members().EachById() ?? [])
        {
            if (PersonId.TryCreate(people.Use(owner), out PersonId person)) owners.Add(new(TaskId.Create(task), person));
            else isWhole = false;
        }

        isWhole &= IsAtMost(Household.MostTasks, owners.Count, ownersPlace);
        var shares = new List<KeyValuePair<PersonId, int>>();
        JsonCursor? sharesPlace = terms.Optional("shares");
        foreach ((string id, JsonCursor share) in sharesPlace?.Members().EachById() ?? [])
        {
            int weight = share.Whole(1, Person.MostShare);
            if (people.IsKnown(id, share)) shares.Add(new(PersonId.Create(id), weight));
            else isWhole = false;
        }

        Standard[] standards = terms.Optional("standards") is { } standardsPlace ? ReadStandards(standardsPlace) : [];
        IReadOnlyList<RoleEntry> roles = terms.Optional("roles") is { } rolesPlace ? RoleReader.ReadRoles(rolesPlace, people) : [];
        IReadOnlyList<DecisionEntry> decisions = terms.Optional("decisions") is { } decisionsPlace ? RoleReader.ReadDecisions(decisionsPlace, people) : [];
        terms.RefuseOthers();
        isWhole &= IsAtMost(Household.MostPeople, shares.Count, sharesPlace);
        return isWhole
            ? AgreementTerms.Create(
                owners,
                shares,
                standards.DistinctBy(standard => standard.Task),
                roles.DistinctBy(role => role.Id, StringComparer.Ordinal).Select(role => role.ToRole()),
                decisions.DistinctBy(decision => decision.Domain, StringComparer.Ordinal).Select(decision => decision.ToDecision()))
            : null;
    }

    private static bool IsAtMost(int most, int count, JsonCursor? place)
    {
        if (count <= most) return true;
        place!.Refuse("There are more than a household holds.", FormattableString.Invariant($"Give at most {most:N0}."));
        return false;
    }

    private static Standard[] ReadStandards(JsonCursor list)
    {
        var tasks = new JsonIds("standard");
        var standards = new List<Standard>();
        foreach (JsonCursor place in list.Items(Household.MostTasks))
        {
            JsonMembers standard = place.Members();
            bool hasTask = TaskId.TryCreate(tasks.Declare(standard.Required("task")), out TaskId task);
            JsonCursor pointsPlace = standard.Required("points");
            StandardPoint?[] points = [.. pointsPlace.Items(Standard.MostPoints, least: 1).Select(ReadPoint)];
            standard.RefuseOthers();
            if (!hasTask || points.Length == 0 || points.Contains(null)) continue;
            if (points.Any(point => point!.Level is StandardLevel.Minimal)) standards.Add(Standard.Create(task, points!));
            else pointsPlace.Refuse("No point is minimal.", "Give at least one minimal point.");
        }

        return [.. standards];
    }

    private static StandardPoint? ReadPoint(JsonCursor place)
    {
        JsonMembers point = place.Members();
        bool hasPart = point.Required("part").TryOneOf(out WorkPart part, AgreementEvents.Parts);
        bool hasLevel = point.Required("level").TryOneOf(out StandardLevel level, AgreementEvents.Levels);
        string text = OwnText.Read(point.Required("text"));
        point.RefuseOthers();
        return hasPart && hasLevel && OwnText.CanBe(text) ? new StandardPoint(part, level, text) : null;
    }
}
