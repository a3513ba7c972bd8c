using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Tests.Agreements;

/// <summary>Random moves on an agreement of up to four people: most are possible where it stands, some are not.</summary>
internal static class AgreementCases
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    public static readonly PersonId Ana = PersonId.Create("p1"), Bo = PersonId.Create("p2"), Cy = PersonId.Create("p3"), Di = PersonId.Create("p4");

    public static readonly PersonId[] People = [Ana, Bo, Cy, Di];

    private static readonly TaskId[] Tasks = [TaskId.Create("cook"), TaskId.Create("laundry"), TaskId.Create("tax")];

    public static AgreementCommand Command(int choice, Agreement agreement)
    {
        var random = new Random(choice);
        PersonId by = random.Next(10) == 0 ? People[random.Next(4)] : agreement.People[random.Next(agreement.People.Length)];
        int basedOn = random.Next(10) == 0 ? Math.Max(0, agreement.Version - random.Next(3)) : agreement.Version;
        return new AgreementCommand(by, Move(random, agreement), basedOn);
    }

    public static AgreementTerms DrawTerms(Random random, AgreementTerms? like, IReadOnlyList<PersonId> table)
    {
        // Terms that differ from those in force in one part show best whom a part affects.
        int part = like is null ? -1 : random.Next(6);
        return AgreementTerms.Create(
            part is < 0 or 0 ? Tasks.Where(_ => random.Next(4) > 0).Select(task => KeyValuePair.Create(task, Anyone())) : Kept(like!.Owners),
            part is < 0 or 1 ? table.Where(_ => random.Next(5) > 0).Select(person => KeyValuePair.Create(person, random.Next(1, 3))) : Kept(like!.Shares),
            part is < 0 or 2 ? Tasks.Where(_ => random.Next(4) == 0).Select(task => Standard.Create(task, Point(random))) : like!.Standards,
            part is < 0 or 3 ? Roles(random) : like!.Roles.Where(role => role.Terms.All(term => table.Contains(term.By))),
            part is < 0 or 4 ? Decisions(random) : like!.Decisions.Where(decision => decision.By.All(table.Contains)));

        PersonId Anyone() => table[random.Next(table.Count)];

        IEnumerable<KeyValuePair<TKey, TValue>> Kept<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> pairs) => pairs.Where(
            pair => pair.Key is PersonId key ? table.Contains(key) : pair.Value is PersonId value && table.Contains(value));

        IEnumerable<HeldRole> Roles(Random drawn) => drawn.Next(3) > 0
            ? []
            : [HeldRole.Create(RoleId.Create("meals-lead"), [new RoleTerm(Anyone(), Today, handOn: "NOTE of the role")], name: drawn.Next(2) == 0 ? "Ours" : null)];

        IEnumerable<DecisionAgreement> Decisions(Random drawn) => drawn.Next(3) switch
        {
            0 => [DecisionAgreement.Create(DecisionDomainId.Create("travel"), DecisionMode.OneAfterHearing, [Anyone()])],
            1 => [DecisionAgreement.Create(DecisionDomainId.Create("travel"), DecisionMode.Joint)],
            _ => [],
        };
    }

    private static StandardPoint Point(Random random) =>
        new((WorkPart)random.Next(3), StandardLevel.Minimal, random.Next(2) == 0 ? "Worktops wiped" : "Everyone has eaten");

    private static AgreementMove Move(Random random, Agreement agreement)
    {
        int open = agreement.Open is [.., { Number: var last }] && random.Next(6) > 0 ? agreement.Open[random.Next(agreement.Open.Count)].Number : random.Next(1, 6);
        string? words = random.Next(2) == 0 ? null : $"PRIVATE<{random.Next(100)}>";
        return random.Next(24) switch
        {
            0 or 1 or 2 or 3 => new AgreementMove.Propose(Draft(random, agreement)),
            4 or 5 => new AgreementMove.Counter(open, Draft(random, agreement), words),
            <= 14 => new AgreementMove.Accept(open),
            15 or 16 => new AgreementMove.Decline(open, words),
            17 => new AgreementMove.ShareWords(open),
            18 => new AgreementMove.TakeBack(open),
            19 => new AgreementMove.AskForReview(),
            20 => random.Next(2) == 0 ? new AgreementMove.Pause() : new AgreementMove.Resume(),
            21 => random.Next(3) == 0 ? new AgreementMove.Withdraw() : new AgreementMove.Resume(),
            22 => new AgreementMove.Join(People[random.Next(4)]),
            _ => agreement.People.Length > 1 && random.Next(3) == 0 ? new AgreementMove.Leave() : new AgreementMove.AskForReview(),
        };
    }

    private static RevisionDraft Draft(Random random, Agreement agreement)
    {
        IReadOnlyList<PersonId> table = random.Next(20) == 0 ? People : agreement.People;
        bool isTrial = random.Next(4) == 0;
        return RevisionDraft.Create(
            DrawTerms(random, agreement.InForce?.Terms, table),
            Today.AddDays(random.Next(-10, 30)),
            isTrial || random.Next(2) == 0 ? Today.AddDays(random.Next(31, 90)) : null,
            random.Next(2) == 0 ? null : "REASON",
            isTrial);
    }
}
