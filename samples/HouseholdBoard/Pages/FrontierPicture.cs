using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Agreements;
using RelationshipKit.FairDivision;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Ways to go on, drawn: more handovers to the end of the line, a fuller fullest plate to the top.</summary>
public sealed class FrontierPicture
{
    private const int Top = 30;
    private const int Bottom = 170;
    private const int FirstPlace = 10;
    private const int LastPlace = 85;

    private FrontierPicture(ImmutableArray<Dot> dots) => Dots = dots;

    /// <summary>One way.</summary>
    /// <param name="Mark">The mark of its owners.</param>
    /// <param name="Handovers">How many tasks change hands.</param>
    /// <param name="X">Its place along the line, in per cent.</param>
    /// <param name="Y">Its place from the top, in pixels.</param>
    /// <param name="Label">The fullest plate, in words.</param>
    public sealed record Dot(string Mark, int Handovers, string X, int Y, string Label);

    public ImmutableArray<Dot> Dots { get; }

    /// <summary>Whether there is something to draw: two ways or more, all of which have a worst share.</summary>
    public bool IsWorthDrawing => Dots.Length > 1;

    /// <summary>Draws ways to go on.</summary>
    public static FrontierPicture Of(IReadOnlyList<RenegotiationProposal> proposals, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        if (proposals.Count == 0 || proposals.Any(proposal => proposal.Point.WorstShare is null)) return new FrontierPicture([]);
        Rational[] worst = [.. proposals.Select(proposal => proposal.Point.WorstShare!.Value)];
        Rational height = worst.Max() - worst.Min();
        int most = Math.Max(1, proposals.Max(proposal => proposal.Point.Handovers.Count));
        return new FrontierPicture(
        [
            .. proposals.Select((proposal, at) => new Dot(
                Proposing.MarkOf(proposal.Point.Owners),
                proposal.Point.Handovers.Count,
                PlaceOf(proposal.Point.Handovers.Count, most),
                Bottom - (int)(height.Sign > 0 ? Rational.Of(Bottom - Top) * (worst[at] - worst.Min()) / height : Rational.Zero).RoundHalfEven(0),
                Figures.Percent(worst[at], culture))),
        ]);
    }

    private static string PlaceOf(int handovers, int most) =>
        string.Create(CultureInfo.InvariantCulture, $"{FirstPlace + ((LastPlace - FirstPlace) * handovers / most)}%");
}
