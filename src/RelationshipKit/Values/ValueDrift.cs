using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Values.Measures;

namespace RelationshipKit.Values;

/// <summary>
/// What moved between two sorts of one person: kindly, since people change and neither sort was wrong. Cards that only one of the sorts
/// had tell nothing about piles.
/// </summary>
public sealed class ValueDrift
{
    private ValueDrift(SortedValues earlier, SortedValues later)
    {
        (Earlier, Later) = (earlier, later);
        Came = [.. later.Kept.Where(value => !earlier.Kept.Contains(value))];
        Went = [.. earlier.Kept.Where(value => !later.Kept.Contains(value))];
        (ValueId Value, int Move)[] moves = [.. MovesOfKept(earlier, later), .. MovesOfOthers(earlier, later)];
        Rose = [.. moves.Where(pair => pair.Move > 0).Select(pair => pair.Value)];
        Fell = [.. moves.Where(pair => pair.Move < 0).Select(pair => pair.Value)];
        TauB = KendallTauB.Of(RankOrder.OfAll(earlier), RankOrder.OfAll(later));
    }

    /// <summary>The earlier sort.</summary>
    public SortedValues Earlier { get; }

    /// <summary>The later sort.</summary>
    public SortedValues Later { get; }

    /// <summary>Kept now and not then, in the order of now.</summary>
    public ImmutableArray<ValueId> Came { get; }

    /// <summary>Kept then and not now, in the order of then.</summary>
    public ImmutableArray<ValueId> Went { get; }

    /// <summary>Kept both times and higher now among those kept both times, ties counted as a mean place; then cards never kept that lie on a higher pile.</summary>
    public ImmutableArray<ValueId> Rose { get; }

    /// <summary>The same for lower.</summary>
    public ImmutableArray<ValueId> Fell { get; }

    /// <summary>Kendall's tau-b of the two whole orders over the cards in both; null where one ties them all.</summary>
    public RankCorrelation? TauB { get; }

    /// <summary>Compares two sorts of one person.</summary>
    /// <param name="earlier">The earlier one.</param>
    /// <param name="later">One of the same day or later.</param>
    /// <returns>What moved.</returns>
    /// <exception cref="ArgumentException">They are of two people, or the later one is before the earlier one.</exception>
    public static ValueDrift Between(SortedValues earlier, SortedValues later)
    {
        Guard.Against.Null(earlier);
        Guard.Against.Null(later);
        if (earlier.Person != later.Person) throw new ArgumentException("The sorts are of two people.", nameof(later));
        return earlier.Date > later.Date ? throw new ArgumentException("The later sort is before the earlier one.", nameof(later)) : new ValueDrift(earlier, later);
    }

    /// <summary>Says it to the person it is about, and to nobody else, with a question to be curious about.</summary>
    /// <param name="culture">The language; English where there is none.</param>
    /// <param name="cards">The cards by name; the built-in ones of the language when left out. A value that is not among them is called by its id.</param>
    /// <returns>The words.</returns>
    public WordedPage Explain(CultureInfo culture, IEnumerable<PersonalValue>? cards = null)
    {
        var page = new ExplanationPage(Guard.Against.Null(culture), cards: cards);
        page.Head("drift.heading", ExplanationPage.Slot("date", Earlier.Date));
        foreach (ValueId value in Came)
        {
            page.Add("drift.came", page.Slot("value", value));
            if (Later.Meanings.TryGetValue(value, out string? text)) page.Add("meaning", page.Slot("value", value), ExplanationSlot.Text("text", page.Quote(text)));
        }

        foreach (ValueId value in Rose) page.Add("drift.rose", page.Slot("value", value));
        if (Came.Length + Rose.Length > 0) page.AddPrompt(CuriosityOccasion.ValueRose, Came.Concat(Rose).First());
        foreach (ValueId value in Went) page.Add("drift.went", page.Slot("value", value));
        foreach (ValueId value in Fell) page.Add("drift.fell", page.Slot("value", value));
        if (Went.Length + Fell.Length > 0) page.AddPrompt(CuriosityOccasion.ValueFell, Went.Concat(Fell).First());
        bool moved = Came.Length + Went.Length + Rose.Length + Fell.Length > 0;
        page.Add(moved ? "drift.kind" : "drift.none");
        return page.Finish();
    }

    private static IEnumerable<(ValueId Value, int Move)> MovesOfKept(SortedValues earlier, SortedValues later)
    {
        ValueId[] both = [.. later.Kept.Where(earlier.Kept.Contains)];
        RankOrder then = RankOrder.OfKept(earlier), now = RankOrder.OfKept(later);
        return both.Select(value => (value, TwiceRank(then, value, both) - TwiceRank(now, value, both)));
    }

    private static IEnumerable<(ValueId Value, int Move)> MovesOfOthers(SortedValues earlier, SortedValues later) =>
        Enum.GetValues<ValuePile>().SelectMany(later.In)
            .Where(value => earlier.PileOf(value) is not null && !earlier.Kept.Contains(value) && !later.Kept.Contains(value))
            .Select(value => (value, (int)earlier.PileOf(value)! - (int)later.PileOf(value)!));

    // Twice the mean of the ranks that a place takes up, up to a constant: those above count two, those beside one.
    private static int TwiceRank(RankOrder order, ValueId value, ValueId[] among) => among.Sum(other =>
        order.PlaceOf(other) < order.PlaceOf(value) ? 2 : order.PlaceOf(other) == order.PlaceOf(value) ? 1 : 0);
}
