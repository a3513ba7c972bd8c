using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>In how many and which parts of life a person decides, and how. It stands beside the others' to be looked at; no one is ranked by it.</summary>
/// <param name="Person">The person.</param>
/// <param name="AfterHearing">Where the person decides after hearing the others.</param>
/// <param name="ByTurns">Where the person decides by turns.</param>
/// <param name="Together">Where the person decides together with others.</param>
public sealed record DecisionBalance(
    PersonId Person,
    ImmutableArray<DecisionDomainId> AfterHearing,
    ImmutableArray<DecisionDomainId> ByTurns,
    ImmutableArray<DecisionDomainId> Together)
{
    /// <inheritdoc/>
    public bool Equals(DecisionBalance? other) =>
        other is not null
        && Person == other.Person
        && AfterHearing.SequenceEqual(other.AfterHearing)
        && ByTurns.SequenceEqual(other.ByTurns)
        && Together.SequenceEqual(other.Together);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Person, AfterHearing.Length, ByTurns.Length, Together.Length);
}

/// <summary>The roles a household's people hold and how they decide. Immutable; equal by value.</summary>
public sealed class HouseholdRoles : IEquatable<HouseholdRoles>
{
    /// <summary>The most roles a household may have.</summary>
    public const int MostRoles = 200;

    /// <summary>The most agreements about deciding a household may have.</summary>
    public const int MostDecisions = 200;

    private HouseholdRoles(ImmutableArray<HeldRole> roles, ImmutableArray<DecisionAgreement> decisions) => (Roles, Decisions) = (roles, decisions);

    /// <summary>No roles and no agreements.</summary>
    public static HouseholdRoles None { get; } = new([], []);

    /// <summary>The roles, in the order given.</summary>
    public ImmutableArray<HeldRole> Roles { get; }

    /// <summary>How the household decides, in the order given.</summary>
    public ImmutableArray<DecisionAgreement> Decisions { get; }

    /// <summary>Everyone named in them.</summary>
    internal IEnumerable<PersonId> People =>
        Roles.SelectMany(role => role.Terms.Select(term => term.By).Concat(role.Rotation?.Among ?? [])).Concat(Decisions.SelectMany(decision => decision.By));

    /// <summary>Gathers roles and agreements.</summary>
    /// <param name="roles">At most 200 different roles.</param>
    /// <param name="decisions">At most 200 agreements, each about another part of life.</param>
    /// <returns>The two together.</returns>
    /// <exception cref="ArgumentException">One is null or there twice, or there are too many.</exception>
    public static HouseholdRoles Of(IEnumerable<HeldRole> roles, IEnumerable<DecisionAgreement>? decisions = null)
    {
        ImmutableArray<HeldRole> held = [.. Guard.Against.Null(roles)];
        ImmutableArray<DecisionAgreement> agreed = [.. decisions ?? []];
        if (held.Contains(null!)) throw new ArgumentException("A role is null.", nameof(roles));
        if (agreed.Contains(null!)) throw new ArgumentException("An agreement is null.", nameof(decisions));
        if (held.Length > MostRoles || held.DistinctBy(role => role.Role).Count() < held.Length)
            throw new ArgumentException("Give at most 200 different roles.", nameof(roles));
        if (agreed.Length > MostDecisions || agreed.DistinctBy(decision => decision.Domain).Count() < agreed.Length)
            throw new ArgumentException("Give at most 200 agreements about different parts of life.", nameof(decisions));
        return new HouseholdRoles(held, agreed);
    }

    /// <summary>The same with one role, which takes the place of the one of its id or follows at the end.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Roles of their own; these stay as they are.</returns>
    /// <exception cref="ArgumentException">There are 200 roles already.</exception>
    public HouseholdRoles With(HeldRole role)
    {
        Guard.Against.Null(role);
        int at = Roles.Select(known => known.Role).ToImmutableArray().IndexOf(role.Role);
        return Of(at < 0 ? Roles.Add(role) : Roles.SetItem(at, role), Decisions);
    }

    /// <summary>The same with one agreement, which takes the place of the one about its part of life or follows at the end.</summary>
    /// <param name="decision">The agreement.</param>
    /// <returns>Agreements of their own; these stay as they are.</returns>
    /// <exception cref="ArgumentException">There are 200 agreements already.</exception>
    public HouseholdRoles With(DecisionAgreement decision)
    {
        Guard.Against.Null(decision);
        int at = Decisions.Select(known => known.Domain).ToImmutableArray().IndexOf(decision.Domain);
        return Of(Roles, at < 0 ? Decisions.Add(decision) : Decisions.SetItem(at, decision));
    }

    /// <summary>What is up for review on a day, roles first; each role and each part of life at most once.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The points, in the order of the roles and agreements.</returns>
    public IReadOnlyList<RoleReviewPoint> UpForReview(DateOnly date) =>
        [.. Roles.Select(role => RoleReviewPoint.Of(role, date)).Concat(Decisions.Select(decision => RoleReviewPoint.Of(decision, date))).OfType<RoleReviewPoint>()];

    /// <summary>In how many and which parts of life each person decides.</summary>
    /// <param name="people">The people to tell of, in that order.</param>
    /// <returns>One balance each. Where all decide together, everyone does.</returns>
    public IReadOnlyList<DecisionBalance> Balance(IEnumerable<PersonId> people) =>
        [.. Guard.Against.Null(people).Select(person => new DecisionBalance(
            person,
            In(DecisionMode.OneAfterHearing, decision => decision.By.Contains(person)),
            In(DecisionMode.Alternate, decision => decision.By.Contains(person)),
            In(DecisionMode.Joint, decision => decision.By.IsEmpty || decision.By.Contains(person))))];

    /// <summary>Who holds what, how the household decides, how deciding is spread, and what is up for review, in words.</summary>
    /// <param name="household">The people and tasks.</param>
    /// <param name="date">The day it is told for.</param>
    /// <param name="culture">The language; English where there are no words for it.</param>
    /// <param name="vocabulary">A host's own catalogues, or null for the built-in ones.</param>
    /// <returns>A page for everyone at home.</returns>
    public WordedPage Explain(Household household, DateOnly date, CultureInfo culture, RoleVocabulary? vocabulary = null) => RolesExplanation.Of(
        this, Guard.Against.Null(household), date, new RoleExplanationPage(household, Guard.Against.Null(culture), vocabulary));

    private ImmutableArray<DecisionDomainId> In(DecisionMode mode, Func<DecisionAgreement, bool> has) =>
        [.. Decisions.Where(decision => decision.Mode == mode && has(decision)).Select(decision => decision.Domain)];

    /// <inheritdoc/>
    public bool Equals(HouseholdRoles? other) => other is not null && Roles.SequenceEqual(other.Roles) && Decisions.SequenceEqual(other.Decisions);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HouseholdRoles);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Roles.Length, Decisions.Length);

    /// <summary>Numbers alone.</summary>
    /// <returns>Such as <c>3 roles, 5 decisions</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Roles.Length} roles, {Decisions.Length} decisions");
}
