using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Serialization;

/// <summary>The events of a role review in its file.</summary>
internal static class RoleReviewEvents
{
    private enum Did
    {
        Notice,
        NoticeOwn,
        TakeOut,
        Look,
        Note,
        Show,
        Propose,
        TakeBack,
        On,
        Back,
    }

    private static (string Word, Did Meaning)[] Words =>
    [
        ("notice", Did.Notice), ("notice-own", Did.NoticeOwn), ("take-out", Did.TakeOut), ("look", Did.Look), ("note", Did.Note), ("show", Did.Show),
        ("propose", Did.Propose), ("take-back", Did.TakeBack), ("on", Did.On), ("back", Did.Back),
    ];

    public static RoleReviewEventEntry ToEntry(RoleReviewEvent happened) => happened switch
    {
        RoleReviewEvent.Noticed noticed => new() { Did = "notice", Expectation = noticed.Expectation.Value },
        RoleReviewEvent.NoticedOwn own => new() { Did = "notice-own", Expectation = own.Expectation.Value, Text = own.Text },
        RoleReviewEvent.TakenOut gone => new() { Did = "take-out", Expectation = gone.Expectation.Value },
        RoleReviewEvent.Looked looked => new()
        {
            Did = "look",
            Expectation = looked.Expectation.Value,
            Fit = RoleWords.WordOf(RoleWords.Fits, looked.Look.Fit),
            Answer = RoleWords.WordOf(RoleWords.Answers, looked.Look.Answer),
            Becomes = looked.Look.Becomes,
            From = looked.Look.Origins.IsEmpty ? null : [.. looked.Look.Origins.Select(origin => RoleWords.WordOf(RoleWords.Origins, origin))],
        },
        RoleReviewEvent.NotedPrivately noted => new() { Did = "note", Expectation = noted.Expectation.Value, Text = noted.Text },
        RoleReviewEvent.Shown shown => new()
        {
            Did = "show",
            Expectation = shown.Expectation.Value,
            Everyone = shown.To.IsEveryone ? true : null,
            To = shown.To.IsEveryone ? null : [.. shown.To.People.Select(person => person.Value)],
        },
        RoleReviewEvent.Proposed proposed => ToEntry(proposed.Proposal),
        RoleReviewEvent.TookBack back => new() { Did = "take-back", Id = back.Id },
        RoleReviewEvent.WentOn => new() { Did = "on" },
        _ => new() { Did = "back" },
    };

    /// <summary>Reads an event; null where something is wrong with it, which is noted.</summary>
    public static RoleReviewEvent? Read(JsonCursor place, PersonId person)
    {
        JsonMembers entry = place.Members();
        RoleReviewEvent? happened = entry.Required("did").TryOneOf(out Did did, Words) ? Read(place, entry, did, person) : null;
        entry.RefuseOthers();
        return happened;
    }

    private static RoleReviewEventEntry ToEntry(RoleProposal proposal) => new()
    {
        Did = "propose",
        Expectation = proposal.About?.Value,
        To = [.. proposal.To.Select(person => person.Value)],
        Id = proposal.Id,
        Role = (proposal.Step as ProposedStep.TakeRole)?.Role.Value,
        Task = (proposal.Step as ProposedStep.HandOverTask)?.Task.Value,
        For = (proposal.Step as ProposedStep.TakeRole)?.Holder.Value ?? (proposal.Step as ProposedStep.HandOverTask)?.Owner.Value,
        Opening = (proposal.Step as ProposedStep.Talk)?.Opening,
    };

    private static RoleReviewEvent? Read(JsonCursor place, JsonMembers entry, Did did, PersonId person)
    {
        switch (did)
        {
            case Did.On: return new RoleReviewEvent.WentOn();
            case Did.Back: return new RoleReviewEvent.WentBack();
            case Did.TakeBack: return entry.Required("id").Id() is { } proposal ? new RoleReviewEvent.TookBack(proposal) : null;
            case Did.Propose: return ReadProposal(place, entry, person) is { } made ? new RoleReviewEvent.Proposed(made) : null;
        }

        bool hasId = ExpectationId.TryCreate(entry.Required("expectation").Id(), out ExpectationId id);
        string? text = did is Did.NoticeOwn or Did.Note ? ReadText(entry.Required("text")) : null;
        ExpectationLook? look = did is Did.Look ? ReadLook(entry) : null;
        Audience? audience = did is Did.Show ? ReadAudience(entry) : null;
        if (!hasId) return null;
        return did switch
        {
            Did.Notice => new RoleReviewEvent.Noticed(id),
            Did.TakeOut => new RoleReviewEvent.TakenOut(id),
            Did.NoticeOwn => text is null ? null : new RoleReviewEvent.NoticedOwn(id, text),
            Did.Note => text is null ? null : new RoleReviewEvent.NotedPrivately(id, text),
            Did.Look => look is null ? null : new RoleReviewEvent.Looked(id, look),
            _ => audience is null ? null : new RoleReviewEvent.Shown(id, audience),
        };
    }

    private static ExpectationLook? ReadLook(JsonMembers entry)
    {
        bool hasFit = entry.Required("fit").TryOneOf(out ExpectationFit fit, RoleWords.Fits);
        bool hasAnswer = entry.Required("answer").TryOneOf(out ExpectationAnswer answer, RoleWords.Answers);
        var origins = new List<ExpectationOrigin>();
        foreach (JsonCursor place in entry.Optional("from")?.Items(RoleWords.Origins.Length) ?? [])
        {
            if (!place.TryOneOf(out ExpectationOrigin origin, RoleWords.Origins)) continue;
            if (origins.Contains(origin)) place.Refuse("This word is there before.", "Give each word once.");
            else origins.Add(origin);
        }

        string? becomes = hasAnswer && answer is ExpectationAnswer.Adapt ? ReadText(entry.Required("becomes")) : null;
        if (!hasFit || !hasAnswer) return null;
        return answer switch
        {
            ExpectationAnswer.Keep => ExpectationLook.Keep(fit, origins),
            ExpectationAnswer.LetGo => ExpectationLook.LetGo(fit, origins),
            _ => becomes is null ? null : ExpectationLook.Adapt(becomes, fit, origins),
        };
    }

    private static Audience ReadAudience(JsonMembers entry) =>
        entry.Optional("everyone") is { } everyone && everyone.Flag() ? Audience.Everyone : Audience.Of(ReadPeople(entry.Required("to")));

    private static RoleProposal? ReadProposal(JsonCursor place, JsonMembers entry, PersonId person)
    {
        string? id = entry.Required("id").Id();
        PersonId[] to = ReadPeople(entry.Required("to"));
        ExpectationId? about = entry.Optional("expectation") is { } expectation && ExpectationId.TryCreate(expectation.Id(), out ExpectationId known) ? known : null;
        ProposedStep? step = ReadStep(entry);
        if (id is null || step is null) return null;
        if (RoleProposal.FaultOf(person, step, to) is not { } fault) return RoleProposal.Create(id, person, step, to, about);
        place.Refuse("This cannot be proposed so.", fault);
        return null;
    }

    private static ProposedStep? ReadStep(JsonMembers entry)
    {
        if (entry.Optional("opening") is { } opening) return ReadText(opening) is { } text ? new ProposedStep.Talk(text) : null;
        bool hasReceiver = PersonId.TryCreate(entry.Required("for").Id(), out PersonId receiver);
        if (entry.Optional("task") is { } taskPlace)
            return TaskId.TryCreate(taskPlace.Id(), out TaskId task) && hasReceiver ? new ProposedStep.HandOverTask(task, receiver) : null;
        return RoleId.TryCreate(entry.Required("role").Id(), out RoleId role) && hasReceiver ? new ProposedStep.TakeRole(role, receiver) : null;
    }

    private static PersonId[] ReadPeople(JsonCursor list)
    {
        var ids = new JsonIds("person");
        return [.. list.Items(Household.MostPeople).Select(ids.Declare).OfType<string>().Distinct(StringComparer.Ordinal).Select(PersonId.Create)];
    }

    private static string? ReadText(JsonCursor place)
    {
        string text = OwnText.Read(place);
        return !string.IsNullOrWhiteSpace(text) && text.Length <= OwnWords.Longest ? text : null;
    }
}
