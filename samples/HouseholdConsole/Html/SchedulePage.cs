using System.Globalization;
using System.Text;

namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>Renders a page about weeks: one file, no script, nothing fetched from anywhere.</summary>
internal static class SchedulePage
{
    public static string Render(ScheduleContent content)
    {
        StringBuilder html = Page.Open(content.Language, isRightToLeft: false, content.Title, content.Subtitle, PageStyle.Css + PageStyle.Weeks);
        AppendPicture(html, content);
        AppendBalance(html, content);
        AppendWarnings(html, content.Warnings);
        html.Append("<section aria-labelledby=\"h-weeks\">\n<h2 id=\"h-weeks\">Week by week</h2>\n");
        foreach (ScheduledWeek week in content.Weeks) AppendWeek(html, content, week);
        html.Append("</section>\n");
        return Page.Close(html);
    }

    private static void AppendPicture(StringBuilder html, ScheduleContent content)
    {
        long longest = content.People.SelectMany(person => person.Minutes).Append(1).Max();
        string column = content.ColumnsAWeek > 1 ? "day" : "week";
        html.Append("<section class=\"picture\" aria-labelledby=\"h-picture\">\n<h2 id=\"h-picture\">Who has how much when</h2>\n")
            .Append(CultureInfo.InvariantCulture, $"<div class=\"load lane\"><span></span>{WeekCharts.Axis(content.Weeks)}<span></span></div>\n");
        foreach ((int index, ScheduledPerson person) in content.People.Index())
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"load lane\"><strong class=\"name\">{WeekCharts.Swatch(person, index)} <bdi>{Page.Escape(person.Name)}</bdi></strong>{WeekCharts.Lane(person, index, content, longest)}<span class=\"ratio\">{Page.Escape(person.TimeText)}</span></div>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">Each bar is a {column}, as high as the time it takes by the clock.</p>\n</section>\n");
    }

    private static void AppendBalance(StringBuilder html, ScheduleContent content)
    {
        html.Append("<section class=\"picture\" aria-labelledby=\"h-balance\">\n<h2 id=\"h-balance\">How the balance goes, as each of you feels it</h2>\n")
            .Append(WeekCharts.Balance(content))
            .Append("\n<p class=\"key\">");
        foreach ((int index, ScheduledPerson person) in content.People.Index())
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<span>{WeekCharts.Swatch(person, index)} <bdi>{Page.Escape(person.Name)}</bdi>: {Page.Escape(person.RatioText)}</span> ");
        }

        html.Append("</p>\n<p class=\"note\">The dashed line is exactly one’s own part of the turns so far; below it is lighter.</p>\n</section>\n");
    }

    private static void AppendWarnings(StringBuilder html, IReadOnlyList<string> warnings)
    {
        if (warnings.Count == 0) return;
        html.Append("<section aria-labelledby=\"h-know\">\n<h2 id=\"h-know\">Good to know</h2>\n");
        foreach (string warning in warnings) html.Append(CultureInfo.InvariantCulture, $"<p>{Page.Escape(warning)}</p>\n");
        html.Append("</section>\n");
    }

    private static void AppendWeek(StringBuilder html, ScheduleContent content, ScheduledWeek week)
    {
        html.Append(
            CultureInfo.InvariantCulture,
            $"<article class=\"week\">\n<h3>{Page.Escape(week.Title)}</h3>\n<p class=\"note\">{Page.Escape(week.TimeText)}<br/>{Page.Escape(week.BalanceText)}</p>\n<div class=\"days\">\n");
        foreach (ScheduledDay day in week.Days)
        {
            html.Append(
                CultureInfo.InvariantCulture, $"<div class=\"day{(day.IsEveryDay ? " all" : "")}\"><h4>{Page.Escape(day.Label)}</h4><div class=\"parts\">\n");
            foreach (ScheduledPart part in day.Parts) AppendPart(html, content, part);
            html.Append("</div></div>\n");
        }

        html.Append(week.Days.Count == 0 ? "<p class=\"note\">Nothing to do.</p>\n</div>\n</article>\n" : "</div>\n</article>\n");
    }

    private static void AppendPart(StringBuilder html, ScheduleContent content, ScheduledPart part)
    {
        string swatch = part.People.Count == 1 ? WeekCharts.Swatch(content.People[part.People[0]], part.People[0]) : "";
        IEnumerable<string> tasks = part.Tasks.Select(task => $"<bdi>{Page.Escape(task.Name)}</bdi> <span class=\"time\">{Page.Escape(task.TimeText)}</span>");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"part\">{swatch}<strong><bdi>{Page.Escape(part.Names)}</bdi></strong> {string.Join(", ", tasks)}</p>\n");
    }
}
