using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Values;

namespace RelationshipKit.Tests.Values;

public sealed class ValueAgreementTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Of_two_tells_what_is_shared_what_each_brings_and_where_they_differ()
    {
        SortedValues ana = Sort("ana", "honesty trust play rest", "order", "faith", "honesty|trust,rest|play");
        SortedValues bo = Sort("bo", "trust order faith", "honesty", "play rest", "trust|faith|order");

        var agreement = ValueAgreement.Of(ana, bo);

        Assert.Equal(["trust"], Texts(agreement.Shared));
        Assert.Equal([("ana", "honesty,rest,play"), ("bo", "faith,order")], agreement.Only.Select(own => (own.Person.Value, string.Join(',', Texts(own.Values)))));
        Assert.Equal(["faith", "play", "rest"], Texts(agreement.Opposed).Order(StringComparer.Ordinal));
        Assert.Equal("trust", agreement.Merged[0].Value);
        Assert.Equal(6, agreement.Merged.Count);
    }

    [Fact]
    public void Merged_puts_equal_points_in_the_order_of_ids()
    {
        var agreement = ValueAgreement.Of(Sort("p1", "b a", "", "", "b|a"), Sort("p2", "b a", "", "", "a|b"));

        Assert.Equal(["a", "b"], Texts(agreement.Merged));
    }

    [Fact]
    public void Lists_follow_from_who_kept_what() => Check.ForAll(
        "lists of an agreement",
        SortCases.Groups,
        sorts =>
        {
            var agreement = ValueAgreement.Of(sorts);
            HashSet<ValueId>[] kept = [.. sorts.Select(sort => sort.Kept.ToHashSet())];
            Assert.Equal(kept.Aggregate((one, other) => [.. one.Intersect(other)]), agreement.Shared.ToHashSet());
            Assert.Equal(kept.SelectMany(values => values).ToHashSet(), agreement.Merged.ToHashSet());
            Assert.Equal(sorts.Length * (sorts.Length - 1) / 2, agreement.Pairs.Count);
            for (int own = 0; own < sorts.Length; own++)
            {
                IEnumerable<ValueId> others = kept.Where((_, index) => index != own).SelectMany(values => values);
                Assert.Equal(sorts[own].Kept.Except(others), agreement.Only[own].Values);
            }

            foreach (ValueId value in sorts.SelectMany(sort => Enum.GetValues<ValuePile>().SelectMany(sort.In)).Distinct())
            {
                bool isOpposed = sorts.Any(one => sorts.Any(other => !ReferenceEquals(one, other)
                    && one.In(ValuePile.Not).Contains(value) && (other.In(ValuePile.Very).Contains(value) || other.Kept.Contains(value))));
                Assert.Equal(isOpposed, agreement.Opposed.Contains(value));
            }

            return agreement.Shared.Count + agreement.Opposed.Count > 0;
        });

    [Fact]
    public void The_order_of_people_changes_no_common_list() => Check.ForAll(
        "order of people in an agreement",
        SortCases.Groups,
        sorts =>
        {
            ValueAgreement one = ValueAgreement.Of(sorts), other = ValueAgreement.Of(sorts.Reverse());
            Assert.Equal(one.Merged, other.Merged);
            Assert.Equal(one.Shared, other.Shared);
            Assert.Equal(one.Opposed, other.Opposed);
            Assert.Equal(one.Only.Reverse(), other.Only);
            Assert.Equal(
                one.Pairs.Select(pair => (pair.TauB, pair.Spearman, pair.RankBiasedOverlap)).OrderBy(Key, StringComparer.Ordinal),
                other.Pairs.Select(pair => (pair.TauB, pair.Spearman, pair.RankBiasedOverlap)).OrderBy(Key, StringComparer.Ordinal));
            return one.Merged.Count > 2;

            static string Key<T>(T numbers) => $"{numbers}";
        });

    [Fact]
    public void What_everyone_places_above_stands_above() => Check.ForAll(
        "unanimity of the merged order",
        SortCases.Groups,
        sorts =>
        {
            IReadOnlyList<ValueId> merged = ValueAgreement.Of(sorts).Merged;
            int unanimous = 0;
            foreach ((int index, ValueId lower) in merged.Index())
            {
                foreach (ValueId upper in merged.Skip(index + 1))
                {
                    Assert.False(Array.TrueForAll([.. sorts], sort => IsAbove(sort, upper, lower)));
                    if (Array.TrueForAll([.. sorts], sort => IsAbove(sort, lower, upper))) unanimous++;
                }
            }

            return unanimous > 0;
        },
        tellingShare: 0.3);

    [Fact]
    public void A_sort_agrees_with_itself()
    {
        SortedValues sort = Sort("p1", "a b c", "d", "e", "a,c|b");

        PairAgreement pair = Assert.Single(ValueAgreement.Of(sort, sort).Pairs);

        Assert.Equal(1m, pair.TauB!.Value.Round(6));
        Assert.Equal(1m, pair.RankBiasedOverlap!.Value.RoundHalfEven(6));
        Assert.Empty(ValueAgreement.Of(sort, sort).Opposed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void Of_too_few_or_too_many_is_refused(int sorts) =>
        Assert.Throws<ArgumentException>(() => ValueAgreement.Of(Enumerable.Range(0, sorts).Select(index => Sort($"p{index}", "a", "", "", "a"))));

    [Fact]
    public void Explain_names_people_and_values_and_gives_no_number()
    {
        Person[] people = [Person.Create(PersonId.Create("ana"), "Ana"), Person.Create(PersonId.Create("bo"), "Bo")];
        var agreement = ValueAgreement.Of(
            Sort("ana", "honesty trust play", "order", "faith", "honesty|trust|play"), Sort("bo", "trust order faith", "honesty", "play", "trust|faith|order"));

        string text = agreement.Explain(English, people).Text;

        Assert.Contains("Each of you kept this: Trust.", text, StringComparison.Ordinal);
        Assert.Contains("Ana kept what nobody else did: Honesty and Play.", text, StringComparison.Ordinal);
        Assert.Contains("Matters much to Bo, and little to Ana: Faith.", text, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9%]", text);
    }

    [Fact]
    public void Drift_tells_kindly_what_moved()
    {
        SortedValues then = Sort("p1", "honesty trust play rest", "order", "faith", "honesty|trust|play");
        SortedValues now = Sort("p1", "honesty trust rest faith", "play", "order", "trust|honesty|rest", new DateOnly(2027, 11, 21));

        var drift = ValueDrift.Between(then, now);

        Assert.Equal(["rest"], Texts(drift.Came));
        Assert.Equal(["play"], Texts(drift.Went));
        Assert.Equal(["trust", "faith"], Texts(drift.Rose));
        Assert.Equal(["honesty", "order"], Texts(drift.Fell));
        string text = drift.Explain(English).Text;
        Assert.Contains("Since 2026-11-21", text, StringComparison.Ordinal);
        Assert.Contains("Neither list was wrong.", text, StringComparison.Ordinal);
        Assert.Equal(text, drift.Explain(English).Text);
    }

    [Fact]
    public void Drift_between_equal_sorts_is_none()
    {
        SortedValues then = Sort("p1", "honesty trust", "order", "faith", "honesty,trust|order");

        var drift = ValueDrift.Between(then, then);

        Assert.Empty(drift.Came.Concat(drift.Went).Concat(drift.Rose).Concat(drift.Fell));
        Assert.Contains("What you keep is what it was.", drift.Explain(English).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Drift_backwards_is_the_reverse() => Check.ForAll(
        "drift and its reverse",
        SortCases.Pairs,
        pair =>
        {
            SortedValues one = pair[0], other = Sorted(pair[1], one.Person, one.Date);
            ValueDrift there = ValueDrift.Between(one, other), back = ValueDrift.Between(other, one);
            Assert.Equal(there.Came.AsEnumerable(), back.Went.AsEnumerable());
            Assert.Equal(there.Rose.Order(Comparer), back.Fell.Order(Comparer));
            return there.Came.Length > 0 && there.Rose.Length > 0;
        },
        tellingShare: 0.3);

    private static Comparer<ValueId> Comparer { get; } = Comparer<ValueId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    private static SortedValues Sorted(SortedValues sort, PersonId person, DateOnly date) =>
        SortedValues.Create(person, date, sort.In(ValuePile.Very), sort.In(ValuePile.Somewhat), sort.In(ValuePile.Not), sort.Ranking());

    private static bool IsAbove(SortedValues sort, ValueId upper, ValueId lower) => LevelOf(sort, upper) < LevelOf(sort, lower);

    private static int LevelOf(SortedValues sort, ValueId value)
    {
        int place = sort.Ranking().Index().Where(indexed => indexed.Item.Contains(value)).Select(indexed => indexed.Index).DefaultIfEmpty(-1).Single();
        return place >= 0 ? place : 1_000 + (sort.PileOf(value) is { } pile ? (int)pile : 10);
    }

    private static SortedValues Sort(string person, string very, string somewhat, string not, string ranking, DateOnly? date = null) => SortedValues.Create(
        PersonId.Create(person),
        date ?? new DateOnly(2026, 11, 21),
        Ids(very),
        Ids(somewhat),
        Ids(not),
        ranking.Split('|').Select(place => place.Split(',').Select(ValueId.Create)));

    private static IEnumerable<ValueId> Ids(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ValueId.Create);

    private static IEnumerable<string> Texts(IEnumerable<ValueId> values) => values.Select(value => value.Value);
}
