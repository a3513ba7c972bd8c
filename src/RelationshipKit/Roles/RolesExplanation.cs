using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>Who holds what, how the household decides, how deciding is spread, and what is up for review, in words.</summary>
internal static class RolesExplanation
{
    public static WordedPage Of(HouseholdRoles roles, Household household, DateOnly date, RoleExplanationPage page)
    {
        page.Head("roles.heading");
        if (roles.Roles.IsEmpty) page.Add("roles.none");
        foreach (HeldRole role in roles.Roles) page.AddJoined("role.held", LinesOf(role, date, page));
        page.Head("decisions.heading");
        if (roles.Decisions.IsEmpty) page.Add("decisions.none");
        foreach (DecisionAgreement decision in roles.Decisions) page.AddJoined("decision", LinesOf(decision, page));
        if (!roles.Decisions.IsEmpty) AddBalance(roles, household, page);
        AddReview(roles, date, page);
        return page.Finish();
    }

    private static IEnumerable<string> LinesOf(HeldRole role, DateOnly date, RoleExplanationPage page)
    {
        ExplanationSlot name = ExplanationSlot.Text("role", page.NameOf(role.Role, role.Name));
        yield return role.HeldSince(date) is { } since
            ? page.Say("role.held", name, page.People(role.HoldersOn(date)), RoleExplanationPage.Date(since))
            : page.Say("role.vacant", name);
        if (role.NextHandOver(date) is { } change)
        {
            yield return change.Holders.IsEmpty
                ? page.Say("role.nextNobody", RoleExplanationPage.Date(change.Date))
                : page.Say("role.next", RoleExplanationPage.Date(change.Date), page.People(change.Holders));
        }

        if (role.HandedOnBefore(date) is { HandOn: { } note } before) yield return page.Say("role.note", page.Person(before.By), page.Quoted(note));
    }

    private static IEnumerable<string> LinesOf(DecisionAgreement decision, RoleExplanationPage page)
    {
        ExplanationSlot domain = ExplanationSlot.Text("domain", page.NameOf(decision.Domain, decision.Name));
        ExplanationSlot people = page.People(decision.By);
        yield return decision.Mode switch
        {
            DecisionMode.Joint => page.Say(decision.By.IsEmpty ? "decision.joint" : "decision.jointOf", domain, people),
            DecisionMode.OneAfterHearing => page.Say("decision.one", domain, people),
            DecisionMode.Alternate => page.Say("decision.alternate", domain, people, page.Person(decision.Next!.Value)),
            _ => page.Say("decision.each", domain),
        };
        if (!decision.Because.IsEmpty)
        {
            IEnumerable<string> reasons = decision.Because.Select(reason => page.Say("reason." + RoleWords.WordOf(RoleWords.Reasons, reason)));
            yield return page.Say("decision.because", ExplanationSlot.Text("reasons", page.And(reasons)));
        }

        if (!decision.IfYouDisagree.IsEmpty)
            yield return page.Say("decision.disagree", ExplanationSlot.Text("ways", page.List(decision.IfYouDisagree.Select(page.NameOf))));
    }

    private static void AddBalance(HouseholdRoles roles, Household household, RoleExplanationPage page)
    {
        page.Head("balance.heading");
        foreach (DecisionBalance balance in roles.Balance(household.People.Select(person => person.Id)))
        {
            page.Add(
                "balance.person",
                page.Person(balance.Person),
                ExplanationSlot.Count("one", balance.AfterHearing.Length),
                ExplanationSlot.Count("turns", balance.ByTurns.Length),
                ExplanationSlot.Count("joint", balance.Together.Length));
        }

        page.Add("balance.question");
    }

    private static void AddReview(HouseholdRoles roles, DateOnly date, RoleExplanationPage page)
    {
        page.Head("review.heading");
        IReadOnlyList<RoleReviewPoint> points = roles.UpForReview(date);
        if (points.Count == 0) page.Add("review.none");
        foreach (RoleReviewPoint point in points)
        {
            ExplanationSlot what = ExplanationSlot.Text("what", NameOf(point, roles, page));
            ExplanationSlot day = RoleExplanationPage.Date(point.Date ?? date);
            page.Add(MessageOf(point), what, day, page.People(point.Next));
        }
    }

    private static string MessageOf(RoleReviewPoint point) => point.Reason switch
    {
        RoleReviewReason.Vacant => "review.vacant",
        RoleReviewReason.Due => "review.date",
        RoleReviewReason.HandOverAhead => point.Next.IsEmpty ? "review.ending" : "review.handOver",
        _ => "review.longUnreviewed",
    };

    private static string NameOf(RoleReviewPoint point, HouseholdRoles roles, RoleExplanationPage page) => point switch
    {
        { Role: { } role } => page.NameOf(role, roles.Roles.First(held => held.Role == role).Name),
        { Domain: { } domain } => page.NameOf(domain, roles.Decisions.First(agreed => agreed.Domain == domain).Name),
        _ => "",
    };
}
