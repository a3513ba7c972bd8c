using RelationshipKit.Communication;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Roles;
using RelationshipKit.Scheduling;
using RelationshipKit.Values;

namespace RelationshipKit.Agreements;

/// <summary>
/// Takes out what is a person's after they left: their id becomes a meaningless one, their words go, their names go from what others wrote, and
/// what others did and agreed on stays sound. Applied to each thing a host keeps; immutable.
/// </summary>
/// <remarks>
/// Give the person their data first. What is theirs alone is not changed but deleted by the host: value sorts, role review, goals of their own
/// in other files, name history, support circle. Names are found as words: see the remarks on names in docs/agreements.md. Everything a household
/// file holds goes in one step: <c>erasure.In(contents)</c>, of the namespace RelationshipKit.Serialization.
/// </remarks>
public sealed class Erasure
{
    private readonly NameRedaction _names;

    private Erasure(PersonId person, PersonId becomes, NameRedaction names) => (Person, Becomes, _names) = (person, becomes, names);

    /// <summary>Who left.</summary>
    public PersonId Person { get; }

    /// <summary>The id that stands for them from now on.</summary>
    public PersonId Becomes { get; }

    /// <summary>An erasure of a person.</summary>
    /// <param name="person">Who left.</param>
    /// <param name="becomes">A new id that says nothing and that nobody has, such as a fresh UUID; the same for everything that is erased.</param>
    /// <param name="names">Every name they ever went by, as their name history and the household know them.</param>
    /// <returns>The erasure.</returns>
    /// <exception cref="ArgumentException">An id is the <c>default</c> value, or the new id is the old one or holds it.</exception>
    public static Erasure Of(PersonId person, PersonId becomes, params IEnumerable<string> names)
    {
        if (person == default) throw new ArgumentException("A default PersonId is no id.", nameof(person));
        if (becomes == default) throw new ArgumentException("A default PersonId is no id.", nameof(becomes));
        return becomes == person
            ? throw new ArgumentException("The new id is the old one.", nameof(becomes))
            : new Erasure(person, becomes, new NameRedaction(Guard.Against.Null(names)));
    }

    /// <summary>A household without the person.</summary>
    /// <param name="household">The household; where the person is its only one, a host deletes it instead.</param>
    /// <returns>A household of its own.</returns>
    /// <exception cref="ArgumentException">Nobody else is in the household.</exception>
    public Household In(Household household)
    {
        Household without = Guard.Against.Null(household).TryIndexOf(Person, out _) ? household.WithoutPerson(Person) : household;
        return without.WithTasksNamed(_names.In);
    }

    /// <summary>Goals without the person's own, without their promises, and without their name.</summary>
    /// <param name="goals">The goals.</param>
    /// <returns>Goals of their own.</returns>
    public HouseholdGoals In(HouseholdGoals goals) => HouseholdGoals.Of(Guard.Against.Null(goals).Goals.Select(In).OfType<Goal>());

    /// <summary>
    /// Roles and ways of deciding without the person: their terms and turns go. A way of deciding that is left without those who decide goes too,
    /// to be agreed on anew.
    /// </summary>
    /// <param name="roles">The roles held.</param>
    /// <returns>Roles of their own.</returns>
    public HouseholdRoles In(HouseholdRoles roles) => HouseholdRoles.Of(
        Guard.Against.Null(roles).Roles.Select(role => ErasedTexts.Worded(ErasedTexts.Without(role, Person), _names.In)),
        roles.Decisions.Select(decision => ErasedTexts.Without(decision, Person)).OfType<DecisionAgreement>()
            .Select(decision => ErasedTexts.Worded(decision, _names.In)));

    /// <summary>
    /// An agreement whose log names the new id instead of the person. Reasons and words of theirs go, and everything they wrote in proposals that
    /// were never in force; what everyone agreed on stays. The number of events and revisions stays the same.
    /// </summary>
    /// <param name="agreement">The agreement.</param>
    /// <returns>An agreement of its own.</returns>
    /// <exception cref="ArgumentException">The new id is somebody's at the table.</exception>
    public Agreement In(Agreement agreement) => ErasedAgreement.Of(Guard.Against.Null(agreement), this, _names);

    /// <summary>A ledger that names the new id instead of the person: what counts for the others stays, and their name goes from what others noted.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <returns>A ledger of its own.</returns>
    /// <exception cref="ArgumentException">An entry names the new id already.</exception>
    public Ledger In(Ledger ledger) => Guard.Against.Null(ledger).Forgetting(Person, Becomes).WithNotes(_names.In);

    /// <summary>What a household said about time, without when the person is there and how much time they have; the others' times stay.</summary>
    /// <param name="timing">What was said.</param>
    /// <returns>The whole without the person.</returns>
    public HouseholdTiming In(HouseholdTiming timing) => Guard.Against.Null(timing).Without(Person);

    /// <summary>
    /// A mission statement of several people without the person: where they stood and what they answered goes, and so do lines that nobody else
    /// stands behind. Other lines stay, without their quoted answers and their name.
    /// </summary>
    /// <param name="mission">The statement.</param>
    /// <returns>A statement of its own.</returns>
    /// <exception cref="ArgumentException">The statement is the person's alone: a host deletes it.</exception>
    public MissionStatement In(MissionStatement mission) => ErasedMission.Of(Guard.Against.Null(mission), Person, _names);

    /// <summary>A text of somebody else without the person's names, for what a host keeps beside.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with … for each name.</returns>
    public string In(string text) => _names.In(Guard.Against.Null(text))!;

    /// <summary>A talk that the person took part in, without their words.</summary>
    /// <param name="talk">The talk.</param>
    /// <returns>A talk of its own.</returns>
    public Talk In(Talk talk)
    {
        Guard.Against.Null(talk);
        PersonId first = In(talk.People[0]), second = In(talk.People[1]);
        Talk begun = talk switch
        {
            ListeningRound round => ListeningRound.Propose(round.Style, first, second),
            CheckIn checkIn => CheckIn.Begin(first, second, checkIn.Style),
            DepthTalk depth => DepthTalk.Begin(first, second, [.. depth.Prompts]),
            _ => throw new ArgumentException("No talk of this kind is known.", nameof(talk)),
        };
        TalkFrame frame = begun.Frame;
        foreach (TalkEvent done in talk.Frame.Events) frame = frame.TryApply(In(done.Move), done.At, out _) ?? throw new InvalidOperationException("A move is lost.");
        return begun.At(frame);
    }

    /// <summary>Somebody else's role review that names the person, shows them something or asks them.</summary>
    /// <param name="review">The review.</param>
    /// <returns>A review of its own.</returns>
    /// <exception cref="ArgumentException">The review is the person's own: a host deletes it.</exception>
    public RoleReview In(RoleReview review) => ErasedReview.Of(Guard.Against.Null(review), this, _names);

    /// <summary>Somebody else's support circle without the person.</summary>
    /// <param name="circle">The circle.</param>
    /// <returns>A circle of its own.</returns>
    public SupportCircle In(SupportCircle circle) => Guard.Against.Null(circle).Contacts
        .Where(contact => !string.Equals(_names.In(contact.Name), contact.Name, StringComparison.Ordinal) || string.Equals(contact.Id, Person.Value, StringComparison.Ordinal))
        .Aggregate(circle, (left, contact) => left.Without(contact.Id));

    internal PersonId In(PersonId person) => person == Person ? Becomes : person;

    private TalkMove In(TalkMove move) => TalkMove.Checked(In(move.By), move.Kind, move.By == Person ? "" : _names.In(move.Text)!, move.ReturnAt);

    private Goal? In(Goal goal)
    {
        PersonId[] people = [.. goal.People.Where(person => person != Person)];
        if (people.Length == 0) return null;
        Audience audience = goal.SharedWith.IsEveryone ? Audience.Everyone : Audience.Of(goal.SharedWith.People.Where(person => person != Person));
        Goal kept = Goal.Create(goal.Id, people, _names.In(goal.Title)!, goal.Until, _names.In(goal.NextStep), goal.Wants).ShowTo(audience);

        // What one of two promised to a goal of both is, once it is their own goal, no promise any more.
        return goal.Support.Where(support => support.By != Person && !(people is [{ } only] && support.By == only))
            .Aggregate(kept, (with, support) => with.With(ErasedTexts.Worded(support, _names.In)));
    }
}
