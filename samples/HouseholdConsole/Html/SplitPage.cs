using System.Globalization;
using System.Text;

namespace RelationshipKit.Samples.HouseholdConsole.Html;

/// <summary>Renders a page about a split: one file, no script, nothing fetched from anywhere.</summary>
internal static class SplitPage
{
    public static string Render(PageContent content)
    {
        StringBuilder html = Page.Open(content.Language, content.IsRightToLeft, content.Title, content.Subtitle, PageStyle.Css);
        if (content.People.Count > 0)
        {
            AppendLoads(html, content.People);
            AppendTasks(html, content.People);
        }

        AppendWords(html, content.Sections);
        if (content.Properties.Count > 0) AppendProperties(html, content.Properties);
        AppendEvidence(html, content.Evidence);
        return Page.Close(html);
    }

    private static void AppendLoads(StringBuilder html, IReadOnlyList<PagePerson> people)
    {
        double reach = PageCharts.Reach(people);
        html.Append("<section class=\"loads\" aria-labelledby=\"h-loads\">\n<h2 id=\"h-loads\">What each of you carries, as you feel it</h2>\n")
            .Append(CultureInfo.InvariantCulture, $"<div class=\"load\"><span></span>{PageCharts.Axis(reach)}<span></span></div>\n");
        foreach ((int index, PagePerson person) in people.Index())
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<div class=\"load\"><strong class=\"name\"><bdi>{Page.Escape(person.Name)}</bdi></strong>{PageCharts.Load(person, index, reach)}<span class=\"ratio\">{Page.Escape(person.RatioText)}</span></div>\n");
        }

        html.Append("<p class=\"note\">Up to the line is exactly one’s own part; shorter is lighter.</p>\n</section>\n");
    }

    private static void AppendTasks(StringBuilder html, IReadOnlyList<PagePerson> people)
    {
        double longestWeek = people.Max(person => person.MinutesPerWeek);
        double longestTask = people.SelectMany(person => person.Tasks).Select(task => task.MinutesPerWeek).DefaultIfEmpty(0).Max();
        html.Append("<section aria-labelledby=\"h-tasks\">\n<h2 id=\"h-tasks\">Who does what</h2>\n")
            .Append("<p class=\"note\">A block is as long as the task takes its owner in a week, by the clock. Numbers lead to the list.</p>\n<div class=\"people\">\n");
        foreach ((int index, PagePerson person) in people.Index())
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<article class=\"person\">\n<h3><bdi>{Page.Escape(person.Name)}</bdi></h3>\n<p class=\"sum\"><span>{Page.Escape(person.HoursText)}</span> <span>{Page.Escape(person.LoadText)}</span></p>\n{PageCharts.Strip(person, index, longestWeek)}\n<ol>\n");
            foreach (PageTask task in person.Tasks)
            {
                html.Append(
                    CultureInfo.InvariantCulture,
                    $"<li><span class=\"row\"><bdi>{Page.Escape(task.Name)}</bdi> <span class=\"time\">{Page.Escape(task.MinutesText)}</span></span>{PageCharts.Task(task, index, longestTask)}</li>\n");
            }

            html.Append(person.Tasks.Count == 0 ? "</ol>\n<p class=\"note\">No task.</p>\n</article>\n" : "</ol>\n</article>\n");
        }

        html.Append("</div>\n</section>\n");
    }

    private static void AppendWords(StringBuilder html, IReadOnlyList<PageSection> sections)
    {
        html.Append("<section class=\"words\" aria-labelledby=\"h-words\">\n<h2 id=\"h-words\">In words</h2>\n<div class=\"columns\">\n");
        foreach (PageSection section in sections)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"topic\">\n<h3>{Page.Escape(section.Heading)}</h3>\n");
            foreach (string sentence in section.Sentences) html.Append(CultureInfo.InvariantCulture, $"<p>{Page.Escape(sentence)}</p>\n");
            html.Append("</div>\n");
        }

        html.Append("</div>\n</section>\n");
    }

    private static void AppendProperties(StringBuilder html, IReadOnlyList<PageProperty> properties)
    {
        html.Append("<section aria-labelledby=\"h-checked\">\n<h2 id=\"h-checked\">What was checked</h2>\n<p class=\"note\">Not all of these can always hold at once; the first one matters most here.</p>\n")
            .Append("<table>\n<thead><tr><th scope=\"col\">Property</th><th scope=\"col\">In plain words</th><th scope=\"col\">Here</th></tr></thead>\n<tbody>\n");
        foreach (PageProperty property in properties)
        {
            string holds = property.Holds switch { true => "✓ holds", false => "does not hold", null => "not settled" };
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><th scope=\"row\">{Page.Escape(property.Name)}</th><td>{Page.Escape(property.Meaning)}</td><td class=\"holds\">{holds}</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n</section>\n");
    }

    private static void AppendEvidence(StringBuilder html, IReadOnlyList<PageFact> facts)
    {
        html.Append("<footer aria-labelledby=\"h-evidence\">\n<h2 id=\"h-evidence\">Evidence</h2>\n<dl>\n");
        foreach (PageFact fact in facts)
            html.Append(CultureInfo.InvariantCulture, $"<div><dt>{Page.Escape(fact.Label)}</dt><dd>{Page.Escape(fact.Value)}</dd></div>\n");
        html.Append("</dl>\n</footer>\n");
    }
}
