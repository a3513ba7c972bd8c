using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>Proposals that follow from what a person found in a role review, to be made, changed or left.</summary>
internal static class RoleSuggestions
{
    private const int MostTasksEach = 3;

    public static IReadOnlyList<RoleProposal> For(RoleReview review, Household household, HouseholdRoles roles, DateOnly date, RoleExplanationPage page)
    {
        PersonId[] others = [.. household.People.Select(person => person.Id).Where(person => person != review.Person)];
        if (others.Length == 0) return [];
        var suggested = new List<RoleProposal>();
        foreach (FeltExpectation felt in review.Felt.Where(felt => felt.Look is not null))
        {
            if (felt.Look!.Answer is ExpectationAnswer.Keep) SuggestRoles(felt);
            else SuggestHandOvers(felt);
            PersonId[] audience = [.. others.Where(felt.ShownTo.Includes)];
            if (audience.Length > 0) Suggest(new ProposedStep.Talk(OpeningOf(felt, page)), audience, felt);
        }

        return suggested;

        // What is kept by choice can be held by name, where nobody holds it yet.
        void SuggestRoles(FeltExpectation felt)
        {
            foreach (RoleId role in RolesOf(felt, page))
            {
                if (roles.Roles.FirstOrDefault(held => held.Role == role) is not { } held || held.HoldersOn(date).IsEmpty)
                    Suggest(new ProposedStep.TakeRole(role, review.Person), others, felt);
            }
        }

        // What is adapted or let go can leave one's hands: a role held, and tasks owned.
        void SuggestHandOvers(FeltExpectation felt)
        {
            foreach (RoleId role in RolesOf(felt, page))
            {
                if (roles.Roles.FirstOrDefault(held => held.Role == role) is { } held && held.HoldersOn(date).Contains(review.Person))
                    Suggest(new ProposedStep.TakeRole(role, others[0]), [others[0]], felt);
            }

            foreach ((TaskId task, PersonId owner) in HeaviestTasks(review.Person, household, others, TasksOf(felt, page)))
                Suggest(new ProposedStep.HandOverTask(task, owner), [owner], felt);
        }

        void Suggest(ProposedStep step, PersonId[] to, FeltExpectation felt)
        {
            if (suggested.Exists(known => known.Step == step)) return;
            suggested.Add(RoleProposal.Create(FormattableString.Invariant($"suggestion-{suggested.Count + 1}"), review.Person, step, to, felt.Id));
        }
    }

    private static string OpeningOf(FeltExpectation felt, RoleExplanationPage page)
    {
        string id = "opening." + RoleWords.WordOf(RoleWords.Answers, felt.Look!.Answer);
        string opening = page.Say(
            id,
            page.Quoted(RoleReviewExplanation.TextOf(felt.Id, felt.OwnText, page)),
            ExplanationSlot.Text("becomes", page.Quote(felt.Look.Becomes ?? "")));

        // Two long texts of one's own do not fit one opening; the first line of them is still the person's to write.
        return opening.Length <= OwnWords.Longest ? opening : ShortenedTo(OwnWords.Longest, opening);
    }

    private static string ShortenedTo(int most, string text)
    {
        int length = most - 1;
        if (char.IsHighSurrogate(text[length - 1])) length--;
        return text[..length] + "…";
    }

    private static ImmutableArray<RoleId> RolesOf(FeltExpectation felt, RoleExplanationPage page) =>
        page.Names.Expectations.TryFind(felt.Id.Value, out Expectation? known) && felt.OwnText is null ? known.Roles : [];

    private static IEnumerable<TaskId> TasksOf(FeltExpectation felt, RoleExplanationPage page) =>
        RolesOf(felt, page).SelectMany(role => page.Names.Roles.TryFind(role.Value, out Role? known) ? known.Tasks : []).Distinct();

    /// <summary>The tasks of some that weigh most on a person, each with the other person whom it costs least; ties by declared order.</summary>
    private static IEnumerable<(TaskId Task, PersonId Owner)> HeaviestTasks(PersonId person, Household household, PersonId[] others, IEnumerable<TaskId> tasks)
    {
        HashSet<(PersonId, TaskId)> cannot = [.. household.Wishes.OfType<Wish.CannotDo>().Select(wish => (wish.Person, wish.Task))];
        return tasks
            .Where(task => household.CurrentOwners.TryGetValue(task, out PersonId owner) && owner == person)
            .OrderByDescending(task => household.CostOf(person, task))
            .Select(task => (task, able: others.Where(other => !cannot.Contains((other, task))).ToArray()))
            .Where(pair => pair.able.Length > 0)
            .Take(MostTasksEach)
            .Select(pair => (pair.task, pair.able.MinBy(other => household.CostOf(other, pair.task))));
    }
}
