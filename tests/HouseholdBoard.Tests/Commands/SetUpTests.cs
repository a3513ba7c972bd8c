using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using static RelationshipKit.Samples.HouseholdBoard.Tests.Storage.SmallHomes;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Commands;

public sealed class SetUpTests
{
    [Fact]
    public void ChangeMe_changes_name_and_pronouns_and_keeps_the_part()
    {
        Home home = OfTwo();
        Home after = home.With(home.Household.WithShare(Ana, 3)).After(Ana, new ChangeMe(" Anna ", "she/her"));

        Person anna = after.Household.People[0];
        Assert.Equal((Ana, "Anna", "she/her", 3), (anna.Id, anna.Name, anna.Pronouns!.ToString(), anna.Share));
        Assert.Null(after.After(Ana, new ChangeMe("Anna", " ")).Household.People[0].Pronouns);
    }

    [Fact]
    public void ChangeMe_refuses_strangers_blank_names_and_what_are_no_pronouns()
    {
        Assert.Equal(Refusal.NotYours, new ChangeMe("X").On(OfTwo(), Actor.Planner, CommandId.New(), Doing.Now).Refusal);
        Assert.Equal(Refusal.BadText, OfTwo().Refused(Ana, new ChangeMe(" ")));
        Assert.Equal(Refusal.BadText, OfTwo().Refused(Ana, new ChangeMe("Ana", "not/pronouns")));
    }

    [Fact]
    public void AddPerson_brings_them_to_the_table_of_an_agreement()
    {
        Home proposed = OfTwo().After(Ana, AgreeingTests.Proposal());

        Home after = proposed.After(Bo, new AddPerson("Chidi", "he/him"));

        PersonId chidi = after.Household.People[2].Id;
        Assert.Contains(chidi, after.Agreement!.People);
        Assert.NotNull(after.MemberOf(chidi));
        Assert.Empty(after.Agreement.Open);
    }

    [Fact]
    public void AddPerson_refuses_bad_texts_and_a_home_that_is_full()
    {
        Home home = OfTwo();
        Home full = home.With(Household.Create(Enumerable.Range(0, 50).Select(at => Person.Create(PersonId.Create($"p{at}"), "N")), []));

        Assert.Equal(Refusal.BadText, home.Refused(Ana, new AddPerson("")));
        Assert.Equal(Refusal.BadText, home.Refused(Ana, new AddPerson("Chidi", "x")));
        Assert.Equal(Refusal.TooMany, full.Refused(Ana, new AddPerson("Chidi")));
    }
}
