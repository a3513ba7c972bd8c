using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>
/// Something a person wants to reach, or several together: in their own words, with a horizon, a next step, what support is welcome, and who
/// stands behind it. Equal by value.
/// </summary>
public sealed class Goal : IEquatable<Goal>
{
    /// <summary>The most commitments a goal may have.</summary>
    public const int MostSupport = 100;

    private Goal(GoalId id, ImmutableArray<PersonId> people, string title)
    {
        (Id, People, Title) = (id, people, title);
    }

    private Goal(Goal from)
    {
        (Id, People, Title) = (from.Id, from.People, from.Title);
        (Until, NextStep, Wants) = (from.Until, from.NextStep, from.Wants);
        (SharedWith, Support) = (from.SharedWith, from.Support);
    }

    /// <summary>The id, one of its kind in the household.</summary>
    public GoalId Id { get; }

    /// <summary>Whose goal it is: one person's own, or several people's together.</summary>
    public ImmutableArray<PersonId> People { get; }

    /// <summary>What it is, in their own words of 1–500 characters.</summary>
    public string Title { get; }

    /// <summary>The day by which, or null.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>The next step, in their own words of 1–500 characters, or null.</summary>
    public string? NextStep { get; private init; }

    /// <summary>The support that is welcome, each kind once.</summary>
    public ImmutableArray<SupportKind> Wants { get; private init; } = [];

    /// <summary>Who may see it beside its people.</summary>
    public Audience SharedWith { get; private init; } = Audience.Nobody;

    /// <summary>What others promised for it, in the order of promising.</summary>
    public ImmutableArray<SupportCommitment> Support { get; private init; } = [];

    /// <summary>Makes a goal that only its people see and nobody stands behind yet.</summary>
    /// <param name="id">The id.</param>
    /// <param name="people">Whose it is: one or more different people.</param>
    /// <param name="title">What it is, 1–500 characters.</param>
    /// <param name="until">The day by which, or null.</param>
    /// <param name="nextStep">The next step, 1–500 characters, or null.</param>
    /// <param name="wants">The support that is welcome.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="ArgumentException">An id is the <c>default</c> value, there is nobody, somebody is named twice, or a text is empty or too long.</exception>
    public static Goal Create(
        GoalId id,
        IEnumerable<PersonId> people,
        string title,
        DateOnly? until = null,
        string? nextStep = null,
        IEnumerable<SupportKind>? wants = null)
    {
        if (id == default) throw new ArgumentException("A default GoalId is no id.", nameof(id));
        ImmutableArray<PersonId> all = [.. Guard.Against.Null(people)];
        if (all.IsEmpty || all.Contains(default)) throw new ArgumentException("A goal is somebody's.", nameof(people));
        if (all.Distinct().Count() < all.Length) throw new ArgumentException("Somebody is named twice.", nameof(people));
        return new Goal(id, all, OwnWords.Check(title, nameof(title)))
        {
            Until = until,
            NextStep = nextStep is null ? null : OwnWords.Check(nextStep, nameof(nextStep)),
            Wants = [.. (wants ?? []).Select(want => Guard.Against.EnumOutOfRange(want, nameof(wants))).Distinct().Order()],
        };
    }

    /// <summary>The goal, shown to others by its people's choice. What was promised stays with those who may still see it.</summary>
    /// <param name="audience">Who may see it beside its people.</param>
    /// <returns>A goal of its own; this one stays as it is.</returns>
    public Goal ShowTo(Audience audience)
    {
        Guard.Against.Null(audience);
        return new Goal(this)
        {
            SharedWith = audience,
            Support = Support.RemoveAll(support => !People.Contains(support.By) && !audience.Includes(support.By)),
        };
    }

    /// <summary>Whether a person may see the goal.</summary>
    /// <param name="reader">The person.</param>
    /// <returns>True for its people and those it is shared with.</returns>
    public bool IsShownTo(PersonId reader) => People.Contains(reader) || SharedWith.Includes(reader);

    /// <summary>The goal with somebody standing behind it.</summary>
    /// <param name="commitment">What is promised, by somebody who may see the goal; not by its only person.</param>
    /// <returns>A goal of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">Whoever promises may not see the goal or is its only person, or there are 100 promises.</exception>
    public Goal With(SupportCommitment commitment)
    {
        Guard.Against.Null(commitment);
        if (!IsShownTo(commitment.By)) throw new ArgumentException("Nobody can stand behind a goal that they may not see.", nameof(commitment));
        if (People is [{ } only] && only == commitment.By) throw new ArgumentException("This is the person's own goal.", nameof(commitment));
        if (Support.Length >= MostSupport) throw new ArgumentException("There are 100 promises.", nameof(commitment));
        return new Goal(this) { Support = Support.Add(commitment) };
    }

    /// <summary>The goal with a promise withdrawn: the last of equal ones.</summary>
    /// <param name="commitment">One of the promises.</param>
    /// <returns>A goal of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">Nobody made that promise.</exception>
    public Goal Without(SupportCommitment commitment)
    {
        int at = Support.LastIndexOf(Guard.Against.Null(commitment));
        return at < 0 ? throw new ArgumentException("Nobody made that promise.", nameof(commitment)) : new Goal(this) { Support = Support.RemoveAt(at) };
    }

    /// <inheritdoc/>
    public bool Equals(Goal? other) =>
        other is not null
        && Id == other.Id
        && People.SequenceEqual(other.People)
        && string.Equals(Title, other.Title, StringComparison.Ordinal)
        && Until == other.Until
        && string.Equals(NextStep, other.NextStep, StringComparison.Ordinal)
        && Wants.SequenceEqual(other.Wants)
        && SharedWith.Equals(other.SharedWith)
        && Support.SequenceEqual(other.Support);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Goal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, People.Length, Support.Length);

    /// <summary>The id alone: what somebody wants is theirs to tell.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id.ToString();
}
