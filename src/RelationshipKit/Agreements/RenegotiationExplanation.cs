using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Roles;
using RelationshipKit.Splitting;

namespace RelationshipKit.Agreements;

/// <summary>A way to go on in words: what it takes and brings, for all or for one person.</summary>
internal static class RenegotiationExplanation
{
    public static WordedPage Of(RenegotiationProposal proposal, PersonId? reader, CultureInfo culture)
    {
        var page = new RoleExplanationPage(proposal.Household, culture, words: null, AgreementExplanation.Messages);
        LeastChangePoint point = proposal.Point;
        if (point.Handovers.Count == 0) page.Head("plan.nothing");
        else page.Head("plan.heading", ExplanationSlot.Count("count", point.Handovers.Count));
        foreach (PersonLoad load in point.Loads.Where(load => reader is null || load.Person == reader)) AddLoad(proposal, load, page);
        if (reader is null) AddEvidence(point, page);
        TransitionStep[] steps = [.. proposal.Plan.Steps.Where(step => reader is null || step.From == reader || step.To == reader)];
        if (steps.Length == 0) page.Add("plan.noSteps");
        foreach (TransitionStep step in steps) AddStep(step, page);
        page.Add("plan.trial", RoleExplanationPage.Date(proposal.Plan.Review));
        return page.Finish();
    }

    private static void AddLoad(RenegotiationProposal proposal, PersonLoad after, RoleExplanationPage page)
    {
        (Rational? ratio, WeeklyMinutes minutes) = LoadOfToday(proposal.Household, after);
        string clock = page.Say("load.minutes", Minutes("before", minutes), Minutes("after", after.MinutesPerWeek));
        page.AddJoined(
            "load.change",
            ratio is { } before && after.Ratio is { } then
                ? [page.Say("load.change", page.Person(after.Person), Percent("before", before), Percent("after", then)), clock]
                : [page.Say("load.name", page.Person(after.Person)), clock]);
    }

    /// <summary>What a person carries with the owners of today; tasks that nobody owns are nobody's.</summary>
    private static (Rational? Ratio, WeeklyMinutes Minutes) LoadOfToday(Household household, PersonLoad after)
    {
        TaskId[] own = [.. household.CurrentOwners.Where(pair => pair.Value == after.Person).Select(pair => pair.Key)];
        long cost = own.Sum(task => household.CostOf(after.Person, task));
        long total = household.Tasks.Sum(task => household.CostOf(after.Person, task.Id));
        var minutes = own.Aggregate(default(WeeklyMinutes), (sum, task) => sum + household.WeeklyMinutesOf(after.Person, task));
        return (total > 0 ? Rational.Of(cost, total) / after.FairPart : null, minutes);
    }

    private static void AddEvidence(LeastChangePoint point, RoleExplanationPage page)
    {
        if (point.WorstShare is { } worst) page.Add("evidence.worst", Percent("percent", worst.Value));
        page.Add(point.IsEF1 ? "evidence.ef1" : "evidence.noEf1");
        page.Add(point.IsProvenBest ? "evidence.proven" : "evidence.found");
    }

    private static void AddStep(TransitionStep step, RoleExplanationPage page)
    {
        ExplanationSlot task = ExplanationSlot.Text("task", page.NameOf(step.Task)), to = ExplanationSlot.Text("to", page.NameOf(step.To));
        ExplanationSlot date = RoleExplanationPage.Date(step.Date);
        if (step.From is { } owner) page.Add("step.handover", date, task, to, ExplanationSlot.Text("from", page.NameOf(owner)));
        else page.Add("step.begin", date, task, to);
        foreach (KnowledgeItem item in step.Knowledge)
        {
            if (item.Point is { } point) AgreementExplanation.AddPoint(point, page);
            else page.Add("know." + WordOf(item.Kind));
        }
    }

    private static string WordOf(KnowledgeKind kind) => kind switch
    {
        KnowledgeKind.Anticipate => "anticipate",
        KnowledgeKind.Identify => "identify",
        KnowledgeKind.Decide => "decide",
        KnowledgeKind.Monitor => "monitor",
        KnowledgeKind.DoTogether => "together",
        _ => "unsaid",
    };

    private static ExplanationSlot Percent(string name, Rational value) => ExplanationSlot.Count(name, (long)(value * Rational.Of(100)).RoundHalfEven(0));

    private static ExplanationSlot Minutes(string name, WeeklyMinutes minutes) => ExplanationSlot.Count(name, (long)minutes.Round(0));
}
