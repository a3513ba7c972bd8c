using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.FairDivision;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Tests.Scheduling;

/// <summary>A small household and random histories of it.</summary>
internal static class LedgerCases
{
    public static readonly PersonId A = PersonId.Create("a"), B = PersonId.Create("b"), C = PersonId.Create("c");

    public static readonly TaskId Cook = TaskId.Create("cook"), Mow = TaskId.Create("mow");

    public static readonly DateTimeOffset Start = new(2026, 11, 1, 18, 0, 0, TimeSpan.FromHours(1));

    private static readonly string[] Notes = ["Tea.", "Line\nand line", "\"quoted\" \\", "美玲 😀", "a\u2028b"];

    /// <summary>Entries in the order they were written, any kind, undoings of undoings, drafts and repetitions included.</summary>
    public static Arbitrary<LedgerEntry[]> Histories { get; } = Arb.From(
        Gen.Choose(0, int.MaxValue).Select(seed => Draw(new Random(seed))),
        history => Enumerable.Range(0, history.Length)
            .Select(dropped => history.Where((entry, at) => at != dropped && entry.Of != history[dropped].Id).ToArray()));

    /// <summary>Seeds of simulations; a seed has no smaller one worth trying.</summary>
    public static Arbitrary<int> Seeds { get; } = Arb.From(Gen.Choose(0, int.MaxValue));

    public static LedgerEntryId Id(string id) => LedgerEntryId.Create(id);

    public static DateTimeOffset Day(int day, int hour = 0) => Start.AddDays(day).AddHours(hour);

    public static DateOnly Date(int day) => DateOnly.FromDateTime(Day(day).DateTime);

    public static LedgerEntry Done(string id, int day, PersonId by, TaskId? task = null) => LedgerEntry.Done(Id(id), Day(day), task ?? Cook, by);

    /// <summary>Cooking takes 30 minutes (a: 20, twice as heavy; b: gladly), mowing 60. c has a share of 2.</summary>
    public static Household Household(bool plain = false) => RelationshipKit.Households.Household.Create(
        [Person.Create(A, "Ana"), Person.Create(B, "Bo"), Person.Create(C, "Cy", share: plain ? 1 : 2)],
        [HouseholdTask.Create(Cook, 30), HouseholdTask.Create(Mow, 60)],
        plain ? [] : [Appraisal.Create(A, Cook, Burden.Of(200), 20), Appraisal.Create(B, Cook, Burden.Love)]);

    public static Rational Whole(long number) => Rational.Of(number);

    public static LedgerEntry[] Draw(Random random)
    {
        PersonId[] people = [A, B, C];
        TaskId[] tasks = [Cook, Mow];
        var entries = new List<LedgerEntry>();
        for (int i = random.Next(0, 25); i > 0; i--)
        {
            if (entries.Count > 0 && random.Next(8) == 0)
            {
                entries.Add(entries[random.Next(entries.Count)]);
                continue;
            }

            random.Shuffle(people);
            LedgerEntry? named = entries.Count > 0 && random.Next(3) == 0 ? entries[random.Next(entries.Count)] : null;
            var kind = named is null ? (LedgerEntryKind)random.Next(6) : LedgerEntryKind.Undone;
            if (kind is LedgerEntryKind.Undone && named is null) kind = LedgerEntryKind.Done;
            bool isWork = kind is LedgerEntryKind.Done or LedgerEntryKind.Helped;
            entries.Add(LedgerEntry.Create(new LedgerEntryParts
            {
                Id = Id($"e{random.Next(1_000_000):x}-{entries.Count}"),
                At = Start.AddHours(random.Next(24 * 40)).ToOffset(TimeSpan.FromHours(random.Next(-12, 15))),
                Kind = kind,
                Task = named?.Task ?? tasks[random.Next(tasks.Length)],
                Due = kind is LedgerEntryKind.Undone || random.Next(2) == 0 ? null : Date(random.Next(40)),
                By = kind is LedgerEntryKind.Undone && random.Next(2) == 0 ? null : people[0],
                TickedBy = random.Next(3) == 0 ? people[1] : null,
                With = kind is LedgerEntryKind.Swapped || (isWork && random.Next(4) == 0) ? [people[2]] : null,
                Minutes = isWork && random.Next(2) == 0 ? random.Next(1, 300) : null,
                Of = named?.Id,
                Note = random.Next(3) == 0 ? Notes[random.Next(Notes.Length)] : null,
                Private = random.Next(10) == 0 ? people[0] : null,
            }));
        }

        return [.. entries];
    }

    /// <summary>The same entries in another order.</summary>
    public static LedgerEntry[] Shuffled(IEnumerable<LedgerEntry> entries, int seed)
    {
        LedgerEntry[] shuffled = [.. entries];
        new Random(seed).Shuffle(shuffled);
        return shuffled;
    }
}
