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
        AddDifference(agreement.DifferenceOf(revision.Number), agreement.Find(revision.Basis)?.Terms ?? AgreementTerms.None, revision.Terms, household, culture, page);
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
        AgreementDifference difference, AgreementTerms before, AgreementTerms after, Household household, CultureInfo culture, RoleExplanationPage page)
    {
        if (difference.IsEmpty) page.Add("change.none");
        foreach (OwnerChange change in difference.Owners) AddOwner(change, household, culture, page);
        if (!difference.Shares.IsEmpty) AddShares(before, after, page);
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

    private static void AddOwner(OwnerChange change, Household household, CultureInfo culture, RoleExplanationPage page)
    {
        if (change.To is not { } to)
        {
            page.Add("change.taskGone", GoneTask(change.Task, household, culture, page), ExplanationSlot.Text("from", page.NameOf(change.From!.Value)));
            return;
        }

        ExplanationSlot task = Task(change.Task, page);
        string line = change.From is { } from
            ? page.Say("change.taken", task, ExplanationSlot.Text("to", page.NameOf(to)), ExplanationSlot.Text("from", page.NameOf(from)))
            : page.Say("change.new", task, ExplanationSlot.Text("to", page.NameOf(to)));
        bool isKnown = household.TryIndexOf(change.Task, out _) && household.TryIndexOf(to, out _);
        page.AddJoined(
            change.From is null ? "change.new" : "change.taken",
            isKnown ? [line, page.Say("change.minutes", ExplanationSlot.Count("minutes", (long)household.WeeklyMinutesOf(to, change.Task).Round(0)))] : [line]);
    }

    /// <summary>The part of each whose part differs, also where their own share stays and the others' do not.</summary>
    private static void AddShares(AgreementTerms before, AgreementTerms after, RoleExplanationPage page)
    {
        foreach (PersonId id in before.Shares.Keys.Union(after.Shares.Keys))
        {
            ExplanationSlot person = page.Person(id);
            string? from = PartOf(id, before, page), to = PartOf(id, after, page);
            if (to is null) page.Add("change.shareGone", person);
            else if (from is null) page.Add("change.shareNew", person, ExplanationSlot.Text("to", to));
            else if (!string.Equals(from, to, StringComparison.Ordinal)) page.Add("change.share", person, ExplanationSlot.Text("from", from), ExplanationSlot.Text("to", to));
        }
    }

    private static string? PartOf(PersonId person, AgreementTerms terms, RoleExplanationPage page) => terms.Shares.TryGetValue(person, out int share)
        ? page.Say("part.share", ExplanationSlot.Count("share", share), ExplanationSlot.Count("sum", terms.Shares.Values.Sum()))
        : null;

    private static string ModeOf(DecisionAgreement decision) => decision.Mode switch
    {
        DecisionMode.OneAfterHearing => "change.decisionOne",
        DecisionMode.Alternate => "change.decisionTurns",
        DecisionMode.EachTheirOwn => "change.decisionEach",
        _ => decision.By.IsEmpty ? "change.decisionAll" : "change.decisionTogether",
    };

    private static ExplanationSlot Task(TaskId task, RoleExplanationPage page) => ExplanationSlot.Text("task", page.NameOf(task));

    /// <summary>A task that the household no longer has, by the catalogue's name.</summary>
    private static ExplanationSlot GoneTask(TaskId task, Household household, CultureInfo culture, RoleExplanationPage page) =>
        !household.TryIndexOf(task, out _) && TaskCatalogue.For(culture).TryFind(task, out CatalogueTask? known)
            ? ExplanationSlot.Text("task", known.Name)
            : Task(task, page);
}
