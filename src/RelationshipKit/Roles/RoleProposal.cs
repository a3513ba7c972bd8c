using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>What somebody proposes at the end of a role review: one of <see cref="TakeRole"/>, <see cref="HandOverTask"/>, <see cref="Talk"/>. Equal by value.</summary>
public abstract record ProposedStep
{
    private ProposedStep()
    {
    }

    /// <summary>Somebody holds a role.</summary>
    /// <param name="Role">The role.</param>
    /// <param name="Holder">Who would hold it.</param>
    public sealed record TakeRole(RoleId Role, PersonId Holder) : ProposedStep;

    /// <summary>A task goes to somebody.</summary>
    /// <param name="Task">The task.</param>
    /// <param name="Owner">Who would own it.</param>
    public sealed record HandOverTask(TaskId Task, PersonId Owner) : ProposedStep;

    /// <summary>A talk.</summary>
    public sealed record Talk : ProposedStep
    {
        /// <summary>Proposes a talk.</summary>
        /// <param name="opening">How it would begin, 1–500 characters; those asked can read it.</param>
        /// <exception cref="ArgumentException">The text is blank or too long.</exception>
        public Talk(string opening) => Opening = OwnWords.Check(opening, nameof(opening));

        /// <summary>How it would begin.</summary>
        public string Opening { get; }

        /// <summary>Nothing of what it says.</summary>
        /// <returns>The word <c>talk</c>.</returns>
        public override string ToString() => "talk";
    }
}

/// <summary>What somebody answers to a proposal.</summary>
public enum ProposalAnswer
{
    /// <summary>Agreed.</summary>
    Yes,

    /// <summary>Not now; ask again.</summary>
    Later,

    /// <summary>No, which needs no reason.</summary>
    No,
}

/// <summary>A proposal to some of the people at home. It holds once everyone asked, and everyone it gives something to, agrees. Immutable; equal by value.</summary>
public sealed class RoleProposal : IEquatable<RoleProposal>
{
    private RoleProposal(string id, PersonId by, ImmutableArray<PersonId> to, ProposedStep step, ExpectationId? about, ImmutableSortedDictionary<string, ProposalAnswer> answers) =>
        (Id, By, To, Step, About, AnswersById) = (id, by, to, step, about, answers);

    /// <summary>The id, one of its kind in a review: 1–64 characters.</summary>
    public string Id { get; }

    /// <summary>Who proposes.</summary>
    public PersonId By { get; }

    /// <summary>Who is asked, in the order given.</summary>
    public ImmutableArray<PersonId> To { get; }

    /// <summary>What is proposed.</summary>
    public ProposedStep Step { get; }

    /// <summary>The expectation it came from, or null. Those asked are told only where it is shown to them.</summary>
    public ExpectationId? About { get; }

    /// <summary>Whether everyone asked has agreed.</summary>
    public bool IsAgreed => To.All(person => AnswerOf(person) is ProposalAnswer.Yes);

    private ImmutableSortedDictionary<string, ProposalAnswer> AnswersById { get; }

    /// <summary>Makes a proposal.</summary>
    /// <param name="id">1–64 characters.</param>
    /// <param name="by">Who proposes.</param>
    /// <param name="step">What is proposed. Whoever would hold a role or own a task proposes it or is asked.</param>
    /// <param name="to">1–50 different people who are asked, without whoever proposes.</param>
    /// <param name="about">The expectation it came from, or null.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="ArgumentException">The parts do not fit together; the message says which.</exception>
    public static RoleProposal Create(string id, PersonId by, ProposedStep step, IEnumerable<PersonId> to, ExpectationId? about = null)
    {
        if (PlainText.FaultOfId(Guard.Against.Null(id)) is { } fault) throw new ArgumentException($"The id of a proposal {fault}.", nameof(id));
        if (by == default) throw new ArgumentException("A default PersonId is no id.", nameof(by));
        ImmutableArray<PersonId> asked = [.. Guard.Against.Null(to)];
        if (asked.Contains(default)) throw new ArgumentException("A default PersonId is no id.", nameof(to));
        if (about == default(ExpectationId)) throw new ArgumentException("A default ExpectationId is no id.", nameof(about));
        if (FaultOf(by, Guard.Against.Null(step), asked) is { } wrong) throw new ArgumentException(wrong, nameof(to));
        return new RoleProposal(id, by, asked, step, about, ImmutableSortedDictionary.Create<string, ProposalAnswer>(StringComparer.Ordinal));
    }

    /// <summary>What a person has answered.</summary>
    /// <param name="person">One of those asked.</param>
    /// <returns>The answer, or null where there is none.</returns>
    public ProposalAnswer? AnswerOf(PersonId person) =>
        person != default && AnswersById.TryGetValue(person.Value, out ProposalAnswer answer) ? answer : null;

    /// <summary>The proposal with an answer, which takes the place of the person's earlier one.</summary>
    /// <param name="person">One of those asked.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>A proposal of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The person was not asked.</exception>
    public RoleProposal Answered(PersonId person, ProposalAnswer answer)
    {
        if (!To.Contains(person)) throw new ArgumentException("Nobody of that id was asked.", nameof(person));
        return new RoleProposal(Id, By, To, Step, About, AnswersById.SetItem(person.Value, Guard.Against.EnumOutOfRange(answer)));
    }

    /// <summary>The household's roles after an agreed proposal of a role; a role that was not held before is new.</summary>
    /// <param name="roles">The roles before.</param>
    /// <param name="from">The day from which the new holder holds it.</param>
    /// <param name="handOn">A note of the holder before, 1–500 characters, or null.</param>
    /// <returns>Roles of their own; the same for a proposal of something else.</returns>
    /// <exception cref="InvalidOperationException">Not everyone asked has agreed.</exception>
    public HouseholdRoles ApplyTo(HouseholdRoles roles, DateOnly from, string? handOn = null)
    {
        Guard.Against.Null(roles);
        RequireAgreement();
        if (Step is not ProposedStep.TakeRole taken) return roles;
        HeldRole held = roles.Roles.FirstOrDefault(role => role.Role == taken.Role) ?? HeldRole.Create(taken.Role);
        return roles.With(held.HandOver(taken.Holder, from, handOn));
    }

    /// <summary>The household after an agreed proposal of a task: the wish that the task is the new owner's.</summary>
    /// <param name="household">The household before.</param>
    /// <returns>A household of its own; the same for a proposal of something else.</returns>
    /// <exception cref="InvalidOperationException">Not everyone asked has agreed.</exception>
    /// <exception cref="ArgumentException">The task or the person is not of the household.</exception>
    public Household ApplyTo(Household household)
    {
        Guard.Against.Null(household);
        RequireAgreement();
        return Step is ProposedStep.HandOverTask handed ? household.WithWish(new Wish.Owner(handed.Task, handed.Owner)) : household;
    }

    /// <summary>What has to be different about those asked, or null.</summary>
    internal static string? FaultOf(PersonId by, ProposedStep step, IReadOnlyCollection<PersonId> asked)
    {
        if (asked.Count is 0 or > Household.MostPeople || asked.Distinct().Count() < asked.Count || asked.Contains(by))
            return "Name 1 to 50 different people other than whoever proposes.";
        return ReceiverOf(step) is { } receiver && receiver != by && !asked.Contains(receiver)
            ? "Ask whoever would hold the role or own the task."
            : null;
    }

    /// <summary>The proposal without what it came from, for those who are not shown that.</summary>
    internal RoleProposal WithoutAbout() => new(Id, By, To, Step, null, AnswersById);

    private static PersonId? ReceiverOf(ProposedStep step) => step switch
    {
        ProposedStep.TakeRole role => role.Holder,
        ProposedStep.HandOverTask task => task.Owner,
        _ => null,
    };

    private void RequireAgreement()
    {
        if (!IsAgreed) throw new InvalidOperationException("Not everyone asked has agreed.");
    }

    /// <inheritdoc/>
    public bool Equals(RoleProposal? other) =>
        other is not null
        && string.Equals(Id, other.Id, StringComparison.Ordinal)
        && (By, About) == (other.By, other.About)
        && Step == other.Step
        && To.SequenceEqual(other.To)
        && AnswersById.SequenceEqual(other.AnswersById);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RoleProposal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.Ordinal.GetHashCode(Id), By, To.Length);

    /// <summary>Ids alone.</summary>
    /// <returns>Such as <c>1: p1 to p2</c>.</returns>
    public override string ToString() => $"{Id}: {By} to {string.Join(", ", To)}";
}
