using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Serialization;

/// <summary>A role in the household file.</summary>
internal sealed class RoleEntry
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<TermEntry>? Held { get; init; }

    public RotationEntry? Rotation { get; init; }

    public string? Review { get; init; }

    public static RoleEntry Of(HeldRole role) => new()
    {
        Id = role.Role.Value,
        Name = role.Name,
        Held = role.Terms.IsEmpty ? null : [.. role.Terms.Select(TermEntry.Of)],
        Rotation = role.Rotation is { } rotation ? RotationEntry.Of(rotation) : null,
        Review = role.Review is { } review ? DateText.Of(review) : null,
    };

    public HeldRole ToRole() =>
        HeldRole.Create(RoleId.Create(Id), (Held ?? []).Select(term => term.ToTerm()), Rotation?.ToRotation(), DateText.ParseOptional(Review), Name);
}

/// <summary>A time during which somebody holds a role, in the household file.</summary>
internal sealed class TermEntry
{
    public required PersonId By { get; init; }

    public required string From { get; init; }

    public string? Until { get; init; }

    public string? HandOn { get; init; }

    public static TermEntry Of(RoleTerm term) => new()
    {
        By = term.By,
        From = DateText.Of(term.From),
        Until = term.Until is { } until ? DateText.Of(until) : null,
        HandOn = term.HandOn,
    };

    public RoleTerm ToTerm() => new(By, DateText.Parse(From), DateText.ParseOptional(Until), HandOn);
}

/// <summary>How a role goes round, in the household file.</summary>
internal sealed class RotationEntry
{
    public required IReadOnlyList<PersonId> Among { get; init; }

    public required string From { get; init; }

    public required int EveryMonths { get; init; }

    public static RotationEntry Of(RoleRotation rotation) =>
        new() { Among = rotation.Among, From = DateText.Of(rotation.From), EveryMonths = rotation.EveryMonths };

    public RoleRotation ToRotation() => new(Among, DateText.Parse(From), EveryMonths);
}

/// <summary>How the household decides in a part of life, in the household file.</summary>
internal sealed class DecisionEntry
{
    public required string Domain { get; init; }

    public string? Name { get; init; }

    public required string Mode { get; init; }

    public IReadOnlyList<PersonId>? By { get; init; }

    public PersonId? LastBy { get; init; }

    public IReadOnlyList<string>? Because { get; init; }

    public IReadOnlyList<string>? IfYouDisagree { get; init; }

    public string? From { get; init; }

    public string? Review { get; init; }

    public static DecisionEntry Of(DecisionAgreement decision) => new()
    {
        Domain = decision.Domain.Value,
        Name = decision.Name,
        Mode = RoleWords.WordOf(RoleWords.Modes, decision.Mode),
        By = decision.By.IsEmpty ? null : decision.By,
        LastBy = decision.LastDecidedBy,
        Because = decision.Because.IsEmpty ? null : [.. decision.Because.Select(reason => RoleWords.WordOf(RoleWords.Reasons, reason))],
        IfYouDisagree = decision.IfYouDisagree.IsEmpty ? null : [.. decision.IfYouDisagree.Select(way => way.Value)],
        From = decision.From is { } from ? DateText.Of(from) : null,
        Review = decision.Review is { } review ? DateText.Of(review) : null,
    };

    public DecisionAgreement ToDecision()
    {
        var agreed = DecisionAgreement.Create(
            DecisionDomainId.Create(Domain),
            Array.Find(RoleWords.Modes, pair => string.Equals(pair.Word, Mode, StringComparison.Ordinal)).Meaning,
            By,
            (Because ?? []).Select(word => Array.Find(RoleWords.Reasons, pair => string.Equals(pair.Word, word, StringComparison.Ordinal)).Meaning),
            (IfYouDisagree ?? []).Select(DisagreementWayId.Create),
            DateText.ParseOptional(From),
            DateText.ParseOptional(Review),
            Name);
        return LastBy is { } last ? agreed.Decided(last) : agreed;
    }
}
