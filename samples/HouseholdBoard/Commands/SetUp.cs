using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>Adds somebody who lives here. Where there is an agreement, they come to its table.</summary>
/// <param name="Name">The name the person goes by.</param>
/// <param name="Pronouns">How to speak of them, such as <c>she/her</c>; null to use the name alone.</param>
public sealed record AddPerson(string Name, string? Pronouns = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (home.Household.People.Count >= Household.MostPeople) return Refusal.TooMany;
        if (!Texts.IsName(Name) || !Texts.TryReadPronouns(Pronouns, out PronounSet? pronouns)) return Refusal.BadText;
        PersonId person = PersonId.Create(Texts.IdFrom(id));

        // From the id, not by chance: a second try of the same command gives the same home.
        var member = new Member { Person = person, Stamp = Secret.Digest(id.Value) };
        Home next = home.With(home.Household.WithPerson(Person.Create(person, Name.Trim(), pronouns))).With(member);
        return next.Agreement is null ? next : Table.Move(next, by, new AgreementMove.Join(person), now);
    }
}

/// <summary>Says how one is called and spoken of. Nobody can say it for another.</summary>
/// <param name="Name">The name one goes by.</param>
/// <param name="Pronouns">How to speak of oneself; null to use the name alone.</param>
public sealed record ChangeMe(string Name, string? Pronouns = null) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } me || !home.Household.TryIndexOf(me, out int at)) return Refusal.NotYours;
        if (!Texts.IsName(Name) || !Texts.TryReadPronouns(Pronouns, out PronounSet? pronouns)) return Refusal.BadText;
        return home.With(home.Household.WithPersonAs(Person.Create(me, Name.Trim(), pronouns, home.Household.People[at].Share)));
    }
}
