using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Localization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>What each person carries beside their part, as bars and as numbers.</summary>
public sealed class SplitPicture
{
    private SplitPicture(ImmutableArray<Row> rows) => Rows = rows;

    /// <summary>One person's bar. Widths and places are per cent of the picture.</summary>
    /// <param name="Person">Whose.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Width">How long the bar is.</param>
    /// <param name="Part">Where the part is marked.</param>
    /// <param name="Carries">What they carry of everything, in words; a dash where everything is no burden to them.</param>
    /// <param name="PartText">Their part, in words.</param>
    /// <param name="Tasks">How many tasks they have.</param>
    /// <param name="Time">Their time a week, in words.</param>
    public sealed record Row(PersonId Person, string Name, string Width, string Part, string Carries, string PartText, int Tasks, string Time);

    public ImmutableArray<Row> Rows { get; }

    /// <summary>Draws the loads of a split.</summary>
    public static SplitPicture Of(FairSplit split, CultureInfo culture, IStringLocalizer words)
    {
        ArgumentNullException.ThrowIfNull(split);
        Rational longest = split.Loads.SelectMany(load => (Rational[])[load.ShareOfOwnTotal ?? Rational.Zero, load.FairPart]).Max();

        // A tenth is left free, so that the longest bar does not look cut off.
        Rational reach = longest.Sign > 0 ? longest * Rational.Of(11, 10) : Rational.One;
        return new SplitPicture(
        [
            .. split.Loads.Select(load => new Row(
                load.Person,
                split.Household.People[split.Household.IndexOf(load.Person)].Name,
                PlaceOf(load.ShareOfOwnTotal ?? Rational.Zero, reach),
                PlaceOf(load.FairPart, reach),
                load.ShareOfOwnTotal is { } share ? Figures.Percent(share, culture) : "–",
                Figures.Percent(load.FairPart, culture),
                split.Owners.Count(pair => pair.Value == load.Person),
                Figures.Time(load.MinutesPerWeek, words))),
        ]);
    }

    private static string PlaceOf(Rational value, Rational reach) =>
        (value.Sign > 0 ? value * Rational.Of(100) / reach : Rational.Zero).RoundHalfEven(2).ToString(CultureInfo.InvariantCulture) + "%";
}
