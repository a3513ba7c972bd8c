using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>A role review in words: all of it for the person, and for somebody else what is shown to them.</summary>
internal static class RoleReviewExplanation
{
    public static WordedPage ForOneself(RoleReview review, RoleExplanationPage page)
    {
        page.Head("own.heading");
        foreach (FeltExpectation felt in review.Felt)
        {
            page.AddJoined("quote", [page.Quote(TextOf(felt.Id, felt.OwnText, page))]);
            AddCatalogueWords(felt, page);
            if (felt.Look is { } look) AddLook(look, page);
            if (felt.PrivateNote is { } note) page.Add("felt.note", page.Quoted(note));
            if (felt.ShownTo.IsEveryone) page.Add("felt.everyone");
            else if (felt.ShownTo.People.Count > 0) page.Add("felt.people", page.People(felt.ShownTo.People));
            else page.Add("felt.private");
        }

        AddProposals(review.Proposals, review.Find, page);
        return page.Finish();
    }

    /// <summary>A page without lines where nothing is shown: not even that there is a review.</summary>
    public static WordedPage ForSomebodyElse(RoleReview review, PersonId reader, RoleExplanationPage page)
    {
        IReadOnlyList<ShownExpectation> shown = review.ShownTo(reader);
        IReadOnlyList<RoleProposal> proposals = review.ProposalsTo(reader);
        if (shown.Count == 0 && proposals.Count == 0) return page.Finish();
        page.Head("shown.heading", page.Person(review.Person));
        foreach (ShownExpectation expectation in shown)
        {
            page.AddJoined("quote", [page.Quote(TextOf(expectation.Id, expectation.OwnText, page))]);
            AddLook(expectation.Look, page);
        }

        AddProposals(proposals, review.Find, page);
        return page.Finish();
    }

    public static string TextOf(ExpectationId id, string? ownText, RoleExplanationPage page) =>
        ownText ?? (page.Names.Expectations.TryFind(id.Value, out Expectation? known) ? known.Text : id.Value);

    private static void AddCatalogueWords(FeltExpectation felt, RoleExplanationPage page)
    {
        if (felt.OwnText is not null || !page.Names.Expectations.TryFind(felt.Id.Value, out Expectation? known))
        {
            page.Add("felt.ownQuestion");
            return;
        }

        if (known.Example is { } example) page.Add("felt.example", ExplanationSlot.Text("text", example));
        page.Add("felt.reframing", ExplanationSlot.Text("text", known.Reframing));
        page.Add("felt.question", ExplanationSlot.Text("text", known.Question));
    }

    private static void AddLook(ExpectationLook look, RoleExplanationPage page)
    {
        if (!look.Origins.IsEmpty)
        {
            IEnumerable<string> origins = look.Origins.Select(origin => page.Say("origin." + RoleWords.WordOf(RoleWords.Origins, origin)));
            page.Add("felt.from", ExplanationSlot.Text("origins", page.And(origins)));
        }

        page.Add("sits." + RoleWords.WordOf(RoleWords.Fits, look.Fit));
        string answer = "answer." + RoleWords.WordOf(RoleWords.Answers, look.Answer);
        page.Add(answer, page.Quoted(look.Becomes ?? ""));
    }

    private static void AddProposals(IReadOnlyList<RoleProposal> proposals, Func<ExpectationId, FeltExpectation?> find, RoleExplanationPage page)
    {
        if (proposals.Count == 0) return;
        page.Head("proposals.heading");
        foreach (RoleProposal proposal in proposals)
        {
            string line = proposal.Step switch
            {
                ProposedStep.TakeRole role => page.Say("proposal.role", page.Person(role.Holder), ExplanationSlot.Text("role", page.NameOf(role.Role))),
                ProposedStep.HandOverTask task => page.Say("proposal.task", page.Person(task.Owner), ExplanationSlot.Text("task", page.NameOf(task.Task))),
                ProposedStep.Talk talk => page.Say("proposal.talk", page.People(proposal.To), page.Quoted(talk.Opening)),
                _ => throw new InvalidOperationException("No step of this kind is known."),
            };
            IEnumerable<string> about = proposal.About is { } id && find(id) is { } felt
                ? [page.Say("proposal.about", page.Quoted(TextOf(id, felt.OwnText, page)))]
                : [];
            page.AddJoined("proposal", [line, .. about]);
        }
    }
}
