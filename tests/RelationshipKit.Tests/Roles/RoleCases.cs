using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Tests.Roles;

/// <summary>Random roles, agreements and reviews of a household of four, and the small words to make them by hand.</summary>
internal static class RoleCases
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static readonly PersonId Ana = PersonId.Create("p1"), Bo = PersonId.Create("p2"), Cy = PersonId.Create("p3"), Di = PersonId.Create("p4");

    public static readonly Household Home = Household.Create(
        [Person.Create(Ana, "Ana", PronounSet.Parse("she/her")), Person.Create(Bo, "Bo"), Person.Create(Cy, "Cy"), Person.Create(Di, "Di")],
        [
            HouseholdTask.Create(TaskId.Create("cook"), 40, Frequency.PerDay(), "Cook dinner"),
            HouseholdTask.Create(TaskId.Create("meal-plan"), 25, Frequency.PerWeek(), "Plan the meals"),
            HouseholdTask.Create(TaskId.Create("breakfast"), 10, Frequency.PerDay(), "Make breakfast"),
            HouseholdTask.Create(TaskId.Create("comfort"), 30, Frequency.PerDay(), "Comfort"),
        ],
        appraisals: [Appraisal.Create(Cy, TaskId.Create("cook"), Burden.Love), Appraisal.Create(Di, TaskId.Create("cook"), Burden.Hate)],
        currentOwners: [new(TaskId.Create("cook"), Ana), new(TaskId.Create("meal-plan"), Ana), new(TaskId.Create("breakfast"), Bo), new(TaskId.Create("comfort"), Ana)]);

    public static readonly PersonId[] People = [Ana, Bo, Cy, Di];

    public static Arbitrary<HeldRole> Roles { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed => DrawRole(new Random(seed), "meals-lead")),
        role => role.Terms.Select(term => HeldRole.Create(role.Role, role.Terms.Remove(term), role.Rotation, role.Review, role.Name)));

    public static Arbitrary<int[]> Choices { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed =>
        {
            var random = new Random(seed);
            return Enumerable.Range(0, random.Next(1, 80)).Select(_ => random.Next()).ToArray();
        }),
        choices => Enumerable.Range(0, choices.Length).Select(out_ => choices.Where((_, at) => at != out_).ToArray()));

    public static void AssertHolders(PersonId[] expected, ImmutableArray<PersonId> actual) => Assert.Equal(expected.AsEnumerable(), actual);

    public static HeldRole DrawRole(Random random, string id)
    {
        var terms = new List<RoleTerm>();
        for (int count = random.Next(5); count > 0; count--)
        {
            DateOnly from = Today.AddDays(random.Next(-500, 500));
            var term = new RoleTerm(
                People[random.Next(4)], from, random.Next(4) == 0 ? null : from.AddDays(random.Next(200)), random.Next(3) == 0 ? $"note {count}\n\"ü\"" : null);
            if (!terms.Exists(known => known.By == term.By && known.Overlaps(term))) terms.Add(term);
        }

        RoleRotation? rotation = random.Next(2) == 0
            ? null
            : new RoleRotation(random.GetItems(People, 4).Distinct().Append(Ana).Append(Bo).Distinct(), new DateOnly(2025, 8, 31).AddDays(random.Next(700)), random.Next(1, 5));
        return HeldRole.Create(RoleId.Create(id), terms, rotation, random.Next(2) == 0 ? null : Today.AddDays(random.Next(-50, 50)), random.Next(3) == 0 ? "Ours" : null);
    }

    public static HouseholdRoles DrawRoles(Random random)
    {
        DecisionMode[] modes = Enum.GetValues<DecisionMode>();
        IEnumerable<DecisionAgreement> decisions = Enumerable.Range(0, random.Next(6)).Select(at =>
        {
            DecisionMode mode = modes[random.Next(4)];
            IEnumerable<PersonId> by = mode switch
            {
                DecisionMode.OneAfterHearing => [People[random.Next(4)]],
                DecisionMode.Alternate => [Bo, Ana, Cy],
                DecisionMode.Joint when random.Next(2) == 0 => [Di, Ana],
                _ => [],
            };
            var agreement = DecisionAgreement.Create(
                DecisionDomainId.Create(at == 0 ? "travel" : $"own {at}"),
                mode,
                by,
                random.Next(2) == 0 ? [] : [DecisionReason.Time, DecisionReason.Skill],
                random.Next(2) == 0 ? [] : [DisagreementWayId.Create("draw-lots"), DisagreementWayId.Create("ours")],
                random.Next(2) == 0 ? null : Today.AddDays(random.Next(-800, 10)),
                random.Next(2) == 0 ? null : Today.AddDays(random.Next(-50, 50)),
                at == 0 ? null : "Ours");
            return mode is DecisionMode.Alternate && random.Next(2) == 0 ? agreement.Decided(Ana) : agreement;
        });
        return HouseholdRoles.Of(Enumerable.Range(0, random.Next(4)).Select(at => DrawRole(random, $"r{at}")), decisions);
    }

    /// <summary>
    /// An event chosen by a number: most are possible at the present step, some are not. What the person writes is marked, so that a
    /// trace of it can be found anywhere.
    /// </summary>
    public static RoleReviewEvent Event(int choice, RoleReview review)
    {
        var random = new Random(choice);
        ExpectationId id = random.Next(2) == 0 ? ExpectationId.Create("keep-peace") : ExpectationId.Create($"own-{random.Next(3)}");
        ExpectationId known = review.Felt.IsEmpty || random.Next(8) == 0 ? id : review.Felt[random.Next(review.Felt.Length)].Id;
        int kind = random.Next(6) == 0 ? random.Next(5) : (int)review.Step;
        return (random.Next(5), kind) switch
        {
            (0, _) => new RoleReviewEvent.WentOn(),
            (1, _) when random.Next(3) == 0 => new RoleReviewEvent.WentBack(),
            (1, 0) => new RoleReviewEvent.TakenOut(known),
            (2, 0) => new RoleReviewEvent.Noticed(ExpectationId.Create(random.Next(2) == 0 ? "keep-peace" : "proper-meal")),
            (_, 0) => new RoleReviewEvent.NoticedOwn(id, $"OWN<{id}>"),
            (1 or 2, 1) => new RoleReviewEvent.NotedPrivately(known, $"NOTE<{known}>"),
            (3, 1) => new RoleReviewEvent.Looked(known, ExpectationLook.Adapt($"BECOMES<{known}>", ExpectationFit.Mixed, ExpectationOrigin.Family)),
            (_, 1) => new RoleReviewEvent.Looked(known, ExpectationLook.LetGo(ExpectationFit.Chafes)),
            (_, 2) => new RoleReviewEvent.Shown(known, random.Next(4) switch { 0 => Audience.Nobody, 1 => Audience.Everyone, 2 => Audience.Of(Bo), _ => Audience.Of(Bo, Cy) }),
            (1, 3) => new RoleReviewEvent.TookBack($"{random.Next(4)}"),
            _ => new RoleReviewEvent.Proposed(Proposal($"{random.Next(4)}", random.Next(3) == 0 ? null : known, random)),
        };
    }

    private static RoleProposal Proposal(string id, ExpectationId? about, Random random)
    {
        PersonId[] to = random.Next(2) == 0 ? [Bo] : [Bo, Cy];
        ProposedStep step = random.Next(3) switch
        {
            0 => new ProposedStep.TakeRole(RoleId.Create("meals-lead"), Bo),
            1 => new ProposedStep.HandOverTask(TaskId.Create("cook"), Bo),
            _ => new ProposedStep.Talk($"OPENING<{id}>"),
        };
        return RoleProposal.Create(id, Ana, step, to, about);
    }
}
