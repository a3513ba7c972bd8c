using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Agreements;

/// <summary>A revision in words: who proposes what from when, what it changes, and whose word is missing.</summary>
internal static class AgreementExplanation
{
    public const string Messages = "agreement-words";

    private static readonly ImmutableArray<string> Parts = ["conception", "planning", "doing"];

    public static WordedPage Of(Agreement agreement, Revision revision, Household household, CultureInfo culture, RoleVocabulary? vocabulary)
    {
        var page = new RoleExplanationPage(household, culture, vocabulary, Messages);
        RevisionDraft draft = revision.Draft;
        page.Head("revision.heading", ExplanationSlot.Count("number", revision.Number));
        page.Add("revision.proposed", page.Person(revision.ProposedBy), RoleExplanationPage.Date(draft.From));
        if (draft.Reason is { } reason) page.Add("revision.reason", page.Quoted(reason));
        AddDifference(agreement.DifferenceOf(revision.Number), agreement.Find(revision.Basis)?.Terms ?? AgreementTerms.None, revision.Terms, household, page);
        if (draft.Review is { } review) page.Add(draft.IsTrial ? "revision.trial" : "revision.review", RoleExplanationPage.Date(review));
        AddStatus(revision, page);
        return page.Finish();
    }

    public static void AddPoint(StandardPoint point, RoleExplanationPage page) => page.Add(
        point.Level is StandardLevel.Minimal ? "standard.minimal" : "standard.nice",
        ExplanationSlot.Text("part", page.Say("part." + Parts[(int)point.Part])),
        page.Quoted(point.Text));

    private static void AddStatus(Revision revision, RoleExplanationPage page)
    {
        string message = revision.Status switch
        {
            RevisionStatus.Proposed => "status.waiting",
            RevisionStatus.InForce => "status.inForce",
            RevisionStatus.Superseded => "status.superseded",
            RevisionStatus.Withdrawn => "status.withdrawn",
            RevisionStatus.TakenBack => "status.takenBack",
            _ => "status.overtaken",
        };
        page.Add(message, page.People(revision.Missing));
    }

    private static void AddDifference(
        AgreementDifference difference, AgreementTerms before, AgreementTerms after, Household household, RoleExplanationPage page)
    {
        if (difference.IsEmpty) page.Add("change.none");
        foreach (OwnerChange change in difference.Owners) AddOwner(change, household, page);
        foreach (ShareChange change in difference.Shares) AddShare(change, before, after, page);
        foreach (StandardChange change in difference.Standards)
        {
            page.Add(change.To is null ? "change.standardGone" : "change.standard", Task(change.Task, page));
            foreach (StandardPoint point in change.To?.Points ?? []) AddPoint(point, page);
        }

        foreach (RoleChange change in difference.Roles)
        {
            ExplanationSlot role = ExplanationSlot.Text("role", page.NameOf(change.Role, (change.To ?? change.From)!.Name));
            PersonId[] holders = change.To is { } held ? [.. AgreementTerms.PeopleOf(held)] : [];
            if (holders.Length > 0) page.Add("change.role", role, page.People(holders));
            else page.Add("change.roleGone", role);
        }

        foreach (DecisionChange change in difference.Decisions)
        {
            ExplanationSlot domain = ExplanationSlot.Text("domain", page.NameOf(change.Domain, (change.To ?? change.From)!.Name));
            page.Add(change.To is { } decision ? ModeOf(decision) : "change.decisionGone", domain, page.People(change.To?.By ?? []));
        }
    }

    private static void AddOwner(OwnerChange change, Household household, RoleExplanationPage page)
    {
        ExplanationSlot task = Task(change.Task, page);
        if (change.To is not { } to)
        {
            page.Add("change.taskGone", task, ExplanationSlot.Text("from", page.NameOf(change.From!.Value)));
            return;
        }

        string line = change.From is { } from
            ? page.Say("change.taken", task, ExplanationSlot.Text("to", page.NameOf(to)), ExplanationSlot.Text("from", page.NameOf(from)))
            : page.Say("change.new", task, ExplanationSlot.Text("to", page.NameOf(to)));
        bool isKnown = household.TryIndexOf(change.Task, out _) && household.TryIndexOf(to, out _);
        page.AddJoined(
            change.From is null ? "change.new" : "change.taken",
            isKnown ? [line, page.Say("change.minutes", ExplanationSlot.Count("minutes", (long)household.WeeklyMinutesOf(to, change.Task).Round(0)))] : [line]);
    }

    private static void AddShare(ShareChange change, AgreementTerms before, AgreementTerms after, RoleExplanationPage page)
    {
        ExplanationSlot person = page.Person(change.Person);
        string? from = change.From is { } earlier ? PartOf(earlier, before, page) : null, to = change.To is { } later ? PartOf(later, after, page) : null;
        if (to is null) page.Add("change.shareGone", person);
        else if (from is null) page.Add("change.shareNew", person, ExplanationSlot.Text("to", to));
        else page.Add("change.share", person, ExplanationSlot.Text("from", from), ExplanationSlot.Text("to", to));
    }

    private static string PartOf(int share, AgreementTerms terms, RoleExplanationPage page) =>
        page.Say("part.share", ExplanationSlot.Count("share", share), ExplanationSlot.Count("sum", terms.Shares.Values.Sum()));

    private static string ModeOf(DecisionAgreement decision) => decision.Mode switch
    {
        DecisionMode.OneAfterHearing => "change.decisionOne",
        DecisionMode.Alternate => "change.decisionTurns",
        DecisionMode.EachTheirOwn => "change.decisionEach",
        _ => decision.By.IsEmpty ? "change.decisionAll" : "change.decisionTogether",
    };

    private static ExplanationSlot Task(TaskId task, RoleExplanationPage page) => ExplanationSlot.Text("task", page.NameOf(task));
}
