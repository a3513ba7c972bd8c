using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>How people decide in a part of life.</summary>
public enum DecisionMode
{
    /// <summary>Together: nothing is decided until those who decide agree.</summary>
    Joint,

    /// <summary>One decides, after hearing the others.</summary>
    OneAfterHearing,

    /// <summary>One decides, and the next time somebody else.</summary>
    Alternate,

    /// <summary>Each decides for themself.</summary>
    EachTheirOwn,
}

/// <summary>Why a way of deciding was chosen.</summary>
public enum DecisionReason
{
    /// <summary>Whoever decides knows most about it.</summary>
    Skill,

    /// <summary>Whoever decides likes doing it.</summary>
    Interest,

    /// <summary>Whoever decides lives with it most.</summary>
    Affected,

    /// <summary>Whoever decides has the time for it.</summary>
    Time,
}

/// <summary>How a household decides in one part of life, and what happens when its people disagree. Immutable; equal by value.</summary>
public sealed class DecisionAgreement : IEquatable<DecisionAgreement>
{
    /// <summary>The most ways to go on when people disagree.</summary>
    public const int MostWays = 10;

    private DecisionAgreement(DecisionDomainId domain, DecisionMode mode) => (Domain, Mode) = (domain, mode);

    /// <summary>The part of life: one of the catalogue, or one of the household's own.</summary>
    public DecisionDomainId Domain { get; }

    /// <summary>What the household calls it, 1–200 characters, or null for the catalogue's name.</summary>
    public string? Name { get; private init; }

    /// <summary>How it is decided.</summary>
    public DecisionMode Mode { get; }

    /// <summary>
    /// Who decides: one person in <see cref="DecisionMode.OneAfterHearing"/>; two or more in <see cref="DecisionMode.Alternate"/>, in the order
    /// of their turns; two or more, or nobody for all at home, in <see cref="DecisionMode.Joint"/>; nobody in <see cref="DecisionMode.EachTheirOwn"/>.
    /// </summary>
    public ImmutableArray<PersonId> By { get; private init; } = [];

    /// <summary>Why it was chosen so; none where nothing is said.</summary>
    public ImmutableArray<DecisionReason> Because { get; private init; } = [];

    /// <summary>What was agreed for when people disagree, to be tried in this order; none where nothing was.</summary>
    public ImmutableArray<DisagreementWayId> IfYouDisagree { get; private init; } = [];

    /// <summary>Who decided last, in <see cref="DecisionMode.Alternate"/>, or null.</summary>
    public PersonId? LastDecidedBy { get; private init; }

    /// <summary>The day since which it is so, or null.</summary>
    public DateOnly? From { get; private init; }

    /// <summary>The day on which the household wants to look at it again, or null.</summary>
    public DateOnly? Review { get; private init; }

    /// <summary>Whose turn it is next, in <see cref="DecisionMode.Alternate"/>; else null.</summary>
    public PersonId? Next => Mode is not DecisionMode.Alternate ? null
        : LastDecidedBy is { } last ? By[(By.IndexOf(last) + 1) % By.Length]
        : By[0];

    /// <summary>Agrees how to decide.</summary>
    /// <param name="domain">The part of life.</param>
    /// <param name="mode">How it is decided.</param>
    /// <param name="by">Who decides, different people: one, two or more, or nobody, as <see cref="By"/> says for the mode.</param>
    /// <param name="because">Why, each reason once.</param>
    /// <param name="ifYouDisagree">At most ten different ways to go on when people disagree, in order.</param>
    /// <param name="from">Since when, or null.</param>
    /// <param name="review">When to look at it again, or null.</param>
    /// <param name="name">The household's name for the part of life, 1–200 characters, or null for the catalogue's.</param>
    /// <returns>The agreement.</returns>
    /// <exception cref="ArgumentException">The parts do not fit together; the message says which.</exception>
    public static DecisionAgreement Create(
        DecisionDomainId domain,
        DecisionMode mode,
        IEnumerable<PersonId>? by = null,
        IEnumerable<DecisionReason>? because = null,
        IEnumerable<DisagreementWayId>? ifYouDisagree = null,
        DateOnly? from = null,
        DateOnly? review = null,
        string? name = null)
    {
        if (domain == default) throw new ArgumentException("A default DecisionDomainId is no id.", nameof(domain));
        if (name is not null && PlainText.FaultOfName(name) is { } fault) throw new ArgumentException($"A domain's name {fault}.", nameof(name));
        ImmutableArray<PersonId> people = [.. by ?? []];
        if (people.Contains(default)) throw new ArgumentException("A default PersonId is no id.", nameof(by));
        if (people.Distinct().Count() < people.Length) throw new ArgumentException("Somebody is named twice.", nameof(by));
        if (FaultOfNumber(Guard.Against.EnumOutOfRange(mode), people.Length) is { } wrong) throw new ArgumentException(wrong, nameof(by));
        ImmutableArray<DecisionReason> reasons = [.. because ?? []];
        foreach (DecisionReason reason in reasons) Guard.Against.EnumOutOfRange(reason, nameof(because));
        if (reasons.Distinct().Count() < reasons.Length) throw new ArgumentException("A reason is given twice.", nameof(because));
        ImmutableArray<DisagreementWayId> ways = [.. ifYouDisagree ?? []];
        if (ways.Contains(default)) throw new ArgumentException("A default DisagreementWayId is no id.", nameof(ifYouDisagree));
        if (ways.Length > MostWays || ways.Distinct().Count() < ways.Length)
            throw new ArgumentException("Give at most ten different ways.", nameof(ifYouDisagree));
        return new DecisionAgreement(domain, mode) { Name = name, By = people, Because = reasons, IfYouDisagree = ways, From = from, Review = review };
    }

    /// <summary>The agreement after somebody decided, so that the next turn is somebody else's.</summary>
    /// <param name="person">One of those who decide.</param>
    /// <returns>An agreement of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The person is none of those who decide by turns.</exception>
    public DecisionAgreement Decided(PersonId person)
    {
        if (Mode is not DecisionMode.Alternate || !By.Contains(person))
            throw new ArgumentException("Nobody of that id decides here by turns.", nameof(person));
        return new DecisionAgreement(Domain, Mode)
        {
            Name = Name,
            By = By,
            Because = Because,
            IfYouDisagree = IfYouDisagree,
            LastDecidedBy = person,
            From = From,
            Review = Review,
        };
    }

    /// <summary>What is wrong with so many people deciding in a mode, or null.</summary>
    internal static string? FaultOfNumber(DecisionMode mode, int people) => mode switch
    {
        DecisionMode.OneAfterHearing when people != 1 => "Name the one person who decides after hearing the others.",
        DecisionMode.Alternate when people < 2 => "Name two or more people who decide by turns.",
        DecisionMode.Joint when people == 1 => "Name two or more people who decide together, or leave it out for all at home.",
        DecisionMode.EachTheirOwn when people > 0 => "Name nobody where each decides for themself.",
        _ => null,
    };

    /// <inheritdoc/>
    public bool Equals(DecisionAgreement? other) =>
        other is not null
        && Domain == other.Domain
        && Mode == other.Mode
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && By.SequenceEqual(other.By)
        && Because.SequenceEqual(other.Because)
        && IfYouDisagree.SequenceEqual(other.IfYouDisagree)
        && (LastDecidedBy, From, Review) == (other.LastDecidedBy, other.From, other.Review);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DecisionAgreement);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Domain, Mode, By.Length, From, Review);

    /// <summary>Ids alone.</summary>
    /// <returns>Such as <c>travel: Alternate p1, p2</c>.</returns>
    public override string ToString() => $"{Domain}: {Mode} {string.Join(", ", By)}".TrimEnd();
}
