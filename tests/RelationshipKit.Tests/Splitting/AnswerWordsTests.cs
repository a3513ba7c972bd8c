using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Tests.Splitting;

/// <summary>How the answers about a split read.</summary>
public sealed class AnswerWordsTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly Person Ana = Person.Create(PersonId.Create("a"), "Ana", PronounSet.Parse("she/her"));
    private static readonly Person Bo = Person.Create(PersonId.Create("b"), "Bo");
    private static readonly HouseholdTask Cook = HouseholdTask.Create(TaskId.Create("cook"), 60, name: "Cook");
    private static readonly HouseholdTask Iron = HouseholdTask.Create(TaskId.Create("iron"), 55, name: "Iron");
    private static readonly HouseholdTask Mow = HouseholdTask.Create(TaskId.Create("mow"), 20, name: "Mow");

    private static readonly Household Home = Household.Create([Ana, Bo], [Cook, Iron, Mow], [Appraisal.Create(Ana.Id, Cook.Id, Burden.Of(80))]);

    [Fact]
    public void WhyMe_reads_as_on_record() => Assert.Equal(
        """
        Why “Cook” is with Ana
        Ana has “Cook”, which she minds less than Bo does.
        If the burden of “Cook” were 80% for Bo instead of 100%, where 100% is an ordinary minute, splitting again would give it to Bo.
        No smaller change of one person’s burden for it would: all were tried.
        """ + "\n",
        FairSplit.Of(Home).WhyMe(Cook.Id, int.MaxValue).Explain(English).Text);

    [Fact]
    public void WhyMe_with_few_splits_says_how_far_it_looked()
    {
        FairSplit split = FairSplit.Of(Home);

        Assert.Contains("Whether a smaller change would do was not tried out.", split.WhyMe(Cook.Id, 20).Explain(English).Text, StringComparison.Ordinal);
        Assert.Contains("All changes of up to 5 points were tried", split.WhyMe(Cook.Id, 40).Explain(English).Text, StringComparison.Ordinal);
        Assert.Contains("not all were tried", split.WhyMe(Cook.Id, 0).Explain(English).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void WhyMe_of_a_task_that_wishes_decide_reads_as_on_record() => Assert.Equal(
        """
        Why “Cook” is with Bo
        Bo has “Cook”, which goes together with “Mow”, as you wished.
        These wishes decide it together, however heavy the task is to anyone:
        “Mow” is fixed as the task of Bo.
        “Cook” and “Mow” go to one person.
        Without them, splitting again would give “Cook” to Ana.
        """ + "\n",
        FairSplit.Of(Home.WithWish(new Wish.Together(Cook.Id, Mow.Id)).WithWish(new Wish.Owner(Mow.Id, Bo.Id))).WhyMe(Cook.Id).Explain(English).Text);

    [Fact]
    public void WhatIf_a_task_comes_on_top_reads_as_on_record() => Assert.Equal(
        """
        What would change
        With “Dust” on top:
        Ana would take on “Dust”.
        Ana would hand over “Mow” to Bo.

        What each of you would carry
        A load is counted as the person who carries it feels it: the minutes it takes, times how heavy such a minute is to that person. That is why the shares need not add up to 100%.
        Ana: now 55% of what all tasks together would cost her, about 1 hour 20 minutes a week by the clock; then 51% of what all tasks together would cost her, about 1 hour 30 minutes a week by the clock.
        Bo: now 41% of what all tasks together would cost Bo, about 55 minutes a week by the clock; then 45% of what all tasks together would cost Bo, about 1 hour 15 minutes a week by the clock.
        Measured against their own part, nobody would carry more than 102% (now 110.6%), where 100% is exactly one’s part.
        """ + "\n",
        FairSplit.Of(Home).WhatIf(new HouseholdChange.AddTask(HouseholdTask.Create(TaskId.Create("dust"), 30, name: "Dust"))).Explain(English).Text);

    [Fact]
    public void WhatIf_a_burden_changes_reads_as_on_record() => Assert.Equal(
        """
        What would change
        With a burden of 400% (now 80%) and 1 hour 30 minutes a turn (now 1 hour) for Ana and “Cook”, where 100% is an ordinary minute:
        Ana would hand over “Cook” to Bo.
        Bo would hand over “Iron” to Ana.

        What each of you would carry
        A load is counted as the person who carries it feels it: the minutes it takes, times how heavy such a minute is to that person. That is why the shares need not add up to 100%.
        Ana: now 55% of what all tasks together would cost her, about 1 hour 20 minutes a week by the clock; then 17% of what all tasks together would cost her, about 1 hour 15 minutes a week by the clock.
        Bo: now 41% of what all tasks together would cost Bo, about 55 minutes a week by the clock; then 44% of what all tasks together would cost Bo, about 1 hour a week by the clock.
        Measured against their own part, nobody would carry more than 88.9% (now 110.6%), where 100% is exactly one’s part.
        """ + "\n",
        FairSplit.Of(Home).WhatIf(new HouseholdChange.Reappraise(Ana.Id, Cook.Id, Burden.Of(400), 90)).Explain(English).Text);

    [Fact]
    public void WhatIf_introduces_each_kind_of_change()
    {
        var cannot = new Wish.CannotDo(Bo.Id, Iron.Id);

        Assert.StartsWith("What would change\nWithout “Mow”:\n", TextOf(Home, new HouseholdChange.DropTask(Mow.Id)), StringComparison.Ordinal);
        Assert.Contains("\nWith this wish: Bo cannot do “Iron”.\n", TextOf(Home, new HouseholdChange.MakeWish(cannot)), StringComparison.Ordinal);
        Assert.Contains("\nWithout this wish: Bo cannot do “Iron”.\n", TextOf(Home.WithWish(cannot), new HouseholdChange.LiftWish(cannot)), StringComparison.Ordinal);
        Assert.Contains(
            "\nWith a burden of 150% (now 100%) for Bo and “Mow”, where 100% is an ordinary minute:\n",
            TextOf(Home, new HouseholdChange.Reappraise(Bo.Id, Mow.Id, Burden.Dislike)),
            StringComparison.Ordinal);
        Assert.Contains(
            "\nWith 10 minutes a turn (now 20 minutes) for Bo and “Mow”:\n",
            TextOf(Home, new HouseholdChange.Reappraise(Bo.Id, Mow.Id, minutes: 10)),
            StringComparison.Ordinal);
    }

    private static string TextOf(Household household, HouseholdChange change) => FairSplit.Of(household).WhatIf(change).Explain(English).Text;
}
