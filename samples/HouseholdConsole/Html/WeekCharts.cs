using System.Globalization;
using System.Text;

namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>
/// The pictures of a page about weeks, as inline SVG drawn like those of <see cref="PageCharts"/>: who has how much when, and how the
/// balance goes. People differ in pattern, dashes and letter as well as in colour.
/// </summary>
internal static class WeekCharts
{
    private const int LaneHeight = 44;
    private const int BalanceHeight = 190;
    private const int Edge = 24;
    private const int MostLabels = 5;

    /// <summary>A small square in the look of a person, with their letter.</summary>
    public static string Swatch(ScheduledPerson person, int index) => Invariant(
        $"""<svg class="who" width="20" height="20" aria-hidden="true" focusable="false"><rect class="c{Look(index)} block" x="1" y="1" width="18" height="18" rx="4" fill="url(#look{Look(index)})"/><circle class="chip" cx="10" cy="10" r="7"/><text x="10" y="14" text-anchor="middle">{Page.Escape(person.Letter)}</text></svg>""");

    /// <summary>The days on which weeks begin.</summary>
    public static string Axis(IReadOnlyList<ScheduledWeek> weeks)
    {
        var svg = new StringBuilder("""<svg class="axis" width="100%" height="18" aria-hidden="true" focusable="false">""");
        int step = (weeks.Count + MostLabels - 1) / MostLabels;
        for (int week = 0; week < weeks.Count; week += step)
            svg.Append(Invariant($"""<text x="{100.0 * week / weeks.Count:0.###}%" y="13">{Page.Escape(weeks[week].Label)}</text>"""));
        return svg.Append("</svg>").ToString();
    }

    /// <summary>One person's minutes, day by day or week by week, on the same scale for everyone.</summary>
    public static string Lane(ScheduledPerson person, int index, ScheduleContent content, long longest)
    {
        var svg = new StringBuilder(Invariant(
            $"""<svg class="bar" width="100%" height="{LaneHeight}" role="img" aria-labelledby="lane{index}t lane{index}d"><title id="lane{index}t">{Page.Escape(person.Name)}: {Page.Escape(person.TimeText)}</title><desc id="lane{index}d">Week by week: {Page.Escape(person.WeeksText)}.</desc><rect class="track" width="100%" height="{LaneHeight}"/>"""));
        double column = 100.0 / person.Minutes.Count;
        for (int at = 0; at < person.Minutes.Count; at++)
        {
            if (at > 0 && content.ColumnsAWeek > 1 && at % content.ColumnsAWeek == 0)
                svg.Append(Invariant($"""<line class="rule" x1="{at * column:0.###}%" x2="{at * column:0.###}%" y1="0" y2="{LaneHeight}"/>"""));
            if (person.Minutes[at] == 0) continue;
            double height = (LaneHeight - 4.0) * person.Minutes[at] / longest;
            svg.Append(Invariant(
                $"""<rect class="c{Look(index)} block" x="{(at + .12) * column:0.###}%" width="{.76 * column:0.###}%" y="{LaneHeight - height - 1:0.#}" height="{height:0.#}" fill="url(#look{Look(index)})"/>"""));
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Everyone's load against their part, from the first week to the end of each.</summary>
    public static string Balance(ScheduleContent content)
    {
        double[] all = [.. content.People.SelectMany(person => person.Balance).OfType<double>(), 0.9, 1.1];
        double least = all.Min(), most = all.Max();
        var svg = new StringBuilder(Invariant(
            $"""<svg class="balance" width="100%" height="{BalanceHeight}" role="img" aria-labelledby="balance-t balance-d"><title id="balance-t">Balance, week by week</title><desc id="balance-d">In the end: {Page.Escape(content.BalanceText)}.</desc><rect class="track" width="100%" height="{BalanceHeight}"/><line class="fair" x1="0" x2="100%" y1="{Y(1):0.#}" y2="{Y(1):0.#}"/>"""));
        for (int index = 0; index < content.People.Count; index++) AppendLine(index, content.People[index]);
        for (int index = 0; index < content.People.Count; index++) AppendMark(index, content.People[index]);
        svg.Append(Invariant($"""<text class="scale" x="8" y="{Y(1) - 7:0.#}">own part</text>"""));
        return svg.Append("</svg>").ToString();

        double Y(double ratio) => Edge + ((most - ratio) / (most - least) * (BalanceHeight - (2 * Edge)));

        void AppendLine(int index, ScheduledPerson person)
        {
            svg.Append(Invariant($"""<g class="c{Look(index)}">"""));
            int weeks = person.Balance.Count;
            for (int week = 0; week <= weeks; week++)
            {
                if (person.Balance[Math.Max(week - 1, 0)] is not { } before || person.Balance[Math.Min(week, weeks - 1)] is not { } after) continue;
                double from = week == 0 ? 0 : (week - .5) / weeks, to = week == weeks ? 1 : (week + .5) / weeks;
                svg.Append(Invariant(
                    $"""<line class="line dash{Look(index)}" x1="{100 * from:0.###}%" x2="{100 * to:0.###}%" y1="{Y(before):0.#}" y2="{Y(after):0.#}"/>"""));
            }

            svg.Append("</g>");
        }

        void AppendMark(int index, ScheduledPerson person)
        {
            // Side by side, so that letters stay apart where lines meet.
            int weeks = person.Balance.Count;
            double x = (index + 1.0) / (content.People.Count + 1);
            double place = Math.Clamp((x * weeks) - .5, 0, weeks - 1);
            int week = (int)place;
            if (person.Balance[week] is not { } here || person.Balance[Math.Min(week + 1, weeks - 1)] is not { } then) return;
            double y = Y(here + ((then - here) * (place - week)));
            svg.Append(Invariant(
                $"""<circle class="c{Look(index)} mark" cx="{100 * x:0.###}%" cy="{y:0.#}" r="10"/><text x="{100 * x:0.###}%" y="{y + 4:0.#}" text-anchor="middle">{Page.Escape(person.Letter)}</text>"""));
        }
    }

    private static int Look(int index) => index % PageCharts.Looks;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
