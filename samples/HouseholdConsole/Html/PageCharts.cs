using System.Globalization;
using System.Text;

namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>
/// The pictures of a page, as inline SVG. Widths are per cent, heights pixels: the pictures grow and shrink with the page while
/// texts, lines and patterns keep their size. People differ in pattern as well as in colour.
/// </summary>
internal static class PageCharts
{
    public const int Looks = 6;
    private const int BarHeight = 24;
    private const double NarrowestNumbered = 6.5;

    /// <summary>The patterns that all pictures fill with, one for each look.</summary>
    public static string Patterns()
    {
        var svg = new StringBuilder("""<svg width="0" height="0" aria-hidden="true" focusable="false" class="defs"><defs>""");
        for (int look = 0; look < Looks; look++)
        {
            svg.Append(Invariant($"""<pattern id="look{look}" width="10" height="10" patternUnits="userSpaceOnUse" class="c{look}"><rect width="10" height="10" class="base"/>"""))
                .Append(look switch
                {
                    0 => "",
                    1 => """<path d="M-2 2l4-4M0 10L10 0M8 12l4-4" class="ink"/>""",
                    2 => """<circle cx="2.5" cy="2.5" r="1.7" class="dot"/><circle cx="7.5" cy="7.5" r="1.7" class="dot"/>""",
                    3 => """<path d="M0 2.5h10M0 7.5h10" class="ink"/>""",
                    4 => """<path d="M0 0l10 10M10 0L0 10" class="ink"/>""",
                    _ => """<path d="M2.5 0v10M7.5 0v10" class="ink"/>""",
                })
                .Append("</pattern>");
        }

        return svg.Append("</defs></svg>").ToString();
    }

    /// <summary>How far the load bars reach: a quarter beyond the part, or beyond the heaviest load.</summary>
    public static double Reach(IEnumerable<PagePerson> people) => Math.Max(1.25, 1.05 * people.Max(person => person.Ratio ?? 0));

    /// <summary>The line at 100 %, named.</summary>
    public static string Axis(double reach) => Invariant(
        $"""<svg class="axis" width="100%" height="18" aria-hidden="true" focusable="false"><text x="{100 / reach:0.###}%" y="13" text-anchor="middle">fair part</text></svg>""");

    /// <summary>One person's load against the part.</summary>
    public static string Load(PagePerson person, int index, double reach)
    {
        double width = 100 * Math.Max(0, person.Ratio ?? 0) / reach;
        return Invariant($"""
            <svg class="bar" width="100%" height="{BarHeight}" role="img" aria-labelledby="load{index}t load{index}d"><title id="load{index}t">{Page.Escape(person.Name)}: {Page.Escape(person.RatioText)}</title><desc id="load{index}d">{Page.Escape(person.LoadText)}; {Page.Escape(person.HoursText)}. The line marks the fair part.</desc><rect class="track" y="2" width="100%" height="{BarHeight - 4}"/><rect class="c{index % Looks} block" y="2" width="{width:0.###}%" height="{BarHeight - 4}" fill="url(#look{index % Looks})"/><line class="fair" x1="{100 / reach:0.###}%" x2="{100 / reach:0.###}%" y1="0" y2="{BarHeight}"/></svg>
            """);
    }

    /// <summary>A person's tasks side by side, as long as they take in a week; wide ones bear their number in the list.</summary>
    public static string Strip(PagePerson person, int index, double longest)
    {
        var svg = new StringBuilder(Invariant($"""
            <svg class="strip" width="100%" height="34" role="img" aria-labelledby="strip{index}t"><title id="strip{index}t">{Page.Escape(person.Name)}: {Page.Escape(person.HoursText)}, as blocks that are as long as each task takes</title>
            """));
        double from = 0;
        for (int task = 0; task < person.Tasks.Count; task++)
        {
            double width = longest == 0 ? 0 : 100 * person.Tasks[task].MinutesPerWeek / longest;
            svg.Append(Invariant($"""<g><title>{Page.Escape(person.Tasks[task].Name)}: {Page.Escape(person.Tasks[task].MinutesText)}</title><rect class="c{index % Looks} block" x="{from:0.###}%" y="2" width="{width:0.###}%" height="30" fill="url(#look{index % Looks})"/>"""));
            if (width >= NarrowestNumbered)
            {
                double middle = from + (width / 2);
                svg.Append(Invariant($"""<circle class="chip" cx="{middle:0.###}%" cy="17" r="9"/><text x="{middle:0.###}%" y="21" text-anchor="middle">{task + 1}</text>"""));
            }

            svg.Append("</g>");
            from += width;
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>The block of one task in a list, on the same scale for everyone.</summary>
    public static string Task(PageTask task, int index, double longest) => Invariant(
        $"""<svg class="task" width="100%" height="8" aria-hidden="true" focusable="false"><rect class="c{index % Looks} block" y="1" width="{(longest == 0 ? 0 : 100 * task.MinutesPerWeek / longest):0.###}%" height="6" fill="url(#look{index % Looks})"/></svg>""");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
