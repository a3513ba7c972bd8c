using RelationshipKit.Households;

namespace RelationshipKit.Tests.Households;

public sealed class NameHistoryTests
{
    private static readonly SpokenAs Old = SpokenAs.Create("Old", PronounSet.Parse("he/him"));
    private static readonly SpokenAs Today = SpokenAs.Create("New", PronounSet.Parse("she/her"), PronounSet.Parse("they/them"));
    private static readonly AudienceId Family = AudienceId.Create("family");
    private static readonly DateOnly Change = new(2026, 5, 1);
    private static readonly NameHistory History = NameHistory.Of(PersonId.Create("p1"), Old).With(Change, Today);

    [Fact]
    public void On_a_day_gives_the_last_name_from_before_it()
    {
        Assert.Equal(Old, History.On(Change.AddDays(-1)));
        Assert.Equal(Today, History.On(Change));
    }

    [Fact]
    public void Past_entries_show_the_name_of_today_unless_the_person_chose_otherwise()
    {
        DateOnly entry = Change.AddYears(-1), today = Change.AddYears(1);

        Assert.Equal(Today, History.InEntryOf(entry, today));
        Assert.Equal(Old, History.Showing(PastEntries.ByTheNameOfThen).InEntryOf(entry, today));
        Assert.Equal(Today, History.Showing(PastEntries.ByTheNameOfThen).InEntryOf(Change, today));
    }

    [Fact]
    public void An_audience_with_names_of_its_own_never_sees_another()
    {
        DateOnly today = Change.AddYears(1);
        NameHistory kept = History.WithAmong(Family, Old);

        Assert.Equal(Old, kept.On(today, Family));
        Assert.Equal(Today, kept.On(today, AudienceId.Create("work")));
        Assert.Equal(Today, kept.With(today, Today, Family).On(today, Family));
        Assert.Equal(Today, kept.WithoutAmong(Family).On(today, Family));
    }

    [Fact]
    public void With_the_same_day_and_audience_replaces_and_the_order_of_telling_does_not_matter()
    {
        SpokenAs third = SpokenAs.Create("Third");

        Assert.Equal(third, History.With(Change, third).On(Change));
        Assert.Equal(
            History.With(Change.AddYears(1), third).WithAmong(Family, Old),
            NameHistory.Of(PersonId.Create("p1"), Old).WithAmong(Family, Old).With(Change.AddYears(1), third).With(Change, Today));
    }

    [Fact]
    public void Several_sets_are_used_in_turn_if_one_likes()
    {
        Assert.Equal("she", Today.FirstPronouns!.Subject);
        Assert.Equal(["she", "they", "she"], Enumerable.Range(0, 3).Select(turn => Today.PronounsAt(turn)!.Subject));
        Assert.Equal("they", Today.AtTurn(1).FirstPronouns!.Subject);
        Assert.Null(SpokenAs.Create("Kim").PronounsAt(3));
    }

    [Fact]
    public void Names_are_in_no_text_for_programmers()
    {
        Assert.DoesNotContain("New", $"{History} {Today} {History.Periods[1]}", StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SpokenAs.Create(""));
        Assert.Throws<ArgumentException>(() => SpokenAs.Create("Kim", PronounSet.Parse("she/her"), PronounSet.Parse("she/her")));
        Assert.Throws<ArgumentException>(() => History.With(Change, Today, default(AudienceId)));
    }
}
