using System.Globalization;
using RelationshipKit.Communication;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Communication;

public sealed class SupportCircleTests
{
    private static readonly DateOnly Day = new(2026, 11, 1);

    private static readonly SupportCircle Circle = SupportCircle.Empty
        .With("a", "Aunt Ada", mayKnow: ["sharing-work", "belonging"], lastLeanedOn: Day)
        .With("b", "Book club", isGroup: true, mayKnow: ["sharing-work"], audience: AudienceId.Create("friends"))
        .With("c", "Chris");

    [Fact]
    public void For_a_topic_gives_who_may_know_it_the_longest_rested_first()
    {
        Assert.Equal(["b", "a"], Circle.For("sharing-work").Select(contact => contact.Id));
        Assert.Equal(["a", "b"], Circle.LeanedOn("b", Day.AddDays(1)).For("sharing-work").Select(contact => contact.Id));
        Assert.Empty(Circle.For("names-and-pronouns"));
    }

    [Fact]
    public void LeanedOn_remembers_the_last_day_only()
    {
        Assert.Equal(Day, Circle.LeanedOn("a", Day.AddDays(-5)).Contacts[0].LastLeanedOn);
        Assert.Throws<KeyNotFoundException>(() => Circle.LeanedOn("nobody", Day));
    }

    [Fact]
    public void With_the_same_id_replaces_in_place_and_without_leaves_nothing()
    {
        SupportCircle changed = Circle.With("a", "Ada");

        Assert.Equal(["a", "b", "c"], changed.Contacts.Select(contact => contact.Id));
        Assert.Empty(changed.Contacts[0].MayKnow);
        Assert.Equal(["a", "c"], Circle.Without("b").Contacts.Select(contact => contact.Id));
        Assert.DoesNotContain("Ada", Circle.Contacts[0].ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Circle.With("", "Ada"));
    }

    [Fact]
    public void What_a_contact_may_know_decides_which_answers_are_offered()
    {
        MessageTemplates templates = MessageTemplates.For(CultureInfo.GetCultureInfo("en"));
        IReadOnlyList<MessageTemplate> ToContact(int contact) =>
            templates.Answers(JudgeRelation.Relative, JudgementForm.Joke, JudgementStance.Inform, TemplateTone.Warm, Circle.Contacts[contact].MayKnow);

        Assert.Contains(ToContact(0), answer => answer.Id == "judged.inform.sharing");
        Assert.DoesNotContain(ToContact(2), answer => answer.Id == "judged.inform.sharing");
    }
}
