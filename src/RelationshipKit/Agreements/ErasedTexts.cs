using RelationshipKit.Households;
using RelationshipKit.Roles;
using RelationshipKit.Values;

namespace RelationshipKit.Agreements;

/// <summary>Roles, ways of deciding and promises with other people or other words.</summary>
internal static class ErasedTexts
{
    /// <summary>A role without somebody's terms and turns.</summary>
    public static HeldRole Without(HeldRole role, PersonId person)
    {
        PersonId[] others = [.. (role.Rotation?.Among ?? []).Where(other => other != person)];
        RoleRotation? rotation = role.Rotation is { } known && others.Length > 1 ? new RoleRotation(others, known.From, known.EveryMonths) : null;
        return HeldRole.Create(role.Role, role.Terms.Where(term => term.By != person), rotation, role.Review, role.Name);
    }

    /// <summary>A role in which the new id stands for somebody.</summary>
    public static HeldRole Renamed(HeldRole role, Erasure erasure) => HeldRole.Create(
        role.Role,
        role.Terms.Select(term => new RoleTerm(erasure.In(term.By), term.From, term.Until, term.HandOn)),
        role.Rotation is { } rotation ? new RoleRotation(rotation.Among.Select(erasure.In), rotation.From, rotation.EveryMonths) : null,
        role.Review,
        role.Name);

    public static HeldRole Worded(HeldRole role, Func<string?, string?> word) => HeldRole.Create(
        role.Role,
        role.Terms.Select(term => new RoleTerm(term.By, term.From, term.Until, word(term.HandOn))),
        role.Rotation,
        role.Review,
        word(role.Name));

    /// <summary>A way of deciding without somebody; null where too few are left to decide so.</summary>
    public static DecisionAgreement? Without(DecisionAgreement decision, PersonId person)
    {
        if (!decision.By.Contains(person)) return decision;
        PersonId[] others = [.. decision.By.Where(other => other != person)];
        int least = decision.Mode is DecisionMode.OneAfterHearing ? 1 : 2;
        return others.Length < least ? null : Made(decision, others, decision.LastDecidedBy == person ? null : decision.LastDecidedBy, decision.Name);
    }

    public static DecisionAgreement Renamed(DecisionAgreement decision, Erasure erasure) =>
        Made(decision, decision.By.Select(erasure.In), decision.LastDecidedBy is { } last ? erasure.In(last) : null, decision.Name);

    public static DecisionAgreement Worded(DecisionAgreement decision, Func<string?, string?> word) =>
        Made(decision, decision.By, decision.LastDecidedBy, word(decision.Name));

    public static SupportCommitment Worded(SupportCommitment support, Func<string?, string?> word)
    {
        string? note = word(support.Note);
        return support switch
        {
            SupportCommitment.ProtectedTime time => new SupportCommitment.ProtectedTime(time.By, time.MinutesPerWeek, note),
            SupportCommitment.TakenOverTask task => new SupportCommitment.TakenOverTask(task.By, task.Task, note),
            SupportCommitment.Money => new SupportCommitment.Money(support.By, note),
            _ => new SupportCommitment.Encouragement(support.By, note),
        };
    }

    private static DecisionAgreement Made(DecisionAgreement decision, IEnumerable<PersonId> by, PersonId? last, string? name)
    {
        var made = DecisionAgreement.Create(
            decision.Domain, decision.Mode, by, decision.Because, decision.IfYouDisagree, decision.From, decision.Review, name);
        return last is { } person ? made.Decided(person) : made;
    }
}
