using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Households.Elicitation;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using static RelationshipKit.Tests.Scheduling.LedgerCases;

namespace RelationshipKit.Tests.Scheduling;

public sealed class LedgerTests
{
    [Fact]
    public void Append_same_entry_twice_counts_once()
    {
        var once = Ledger.Of(Done("1", 0, A));

        LedgerStep again = once.Append(Done("1", 0, A));

        Assert.Equal((LedgerOutcome.AlreadyThere, once), (again.Outcome, again.Ledger));
    }

    [Fact]
    public void Append_other_content_with_the_same_id_is_refused_and_nothing_is_overwritten()
    {
        var before = Ledger.Of(Done("1", 0, A));

        LedgerStep step = before.Append(Done("1", 0, B));

        Assert.Equal(LedgerOutcome.Refused, step.Outcome);
        Assert.Same(before, step.Ledger);
        Assert.Equal("entries['1'].id", Assert.Single(step.Problems).Path);
        Assert.Throws<ArgumentException>(() => Ledger.Of(Done("1", 0, A), Done("1", 0, B)));
    }

    [Fact]
    public void Observations_are_the_minutes_of_whole_turns_done_alone()
    {
        LedgerEntry helped = LedgerEntry.Helped(Id("6"), Day(6), Cook, A, 7), retracted = Minutes("3", 3, A, 99);
        var ledger = Ledger.Of(
            Minutes("2", 2, A, 25),
            Minutes("1", 1, A, 20),
            retracted,
            LedgerEntry.Undone(Id("4"), Day(4), retracted),
            Done("5", 5, A),
            helped,
            Minutes("7", 7, PersonId.Create("gone"), 30),
            LedgerEntry.Create(new LedgerEntryParts { Id = Id("8"), At = Day(8), Kind = LedgerEntryKind.Done, Task = Cook, By = A, With = [B], Minutes = 12 }),
            LedgerEntry.Create(new LedgerEntryParts { Id = Id("9"), At = Day(9), Kind = LedgerEntryKind.Done, Task = Cook, By = A, Minutes = 13, Private = A }),
            Minutes("10", 10, B, 40));

        IReadOnlyList<Observation> observed = ledger.Observations(Household());

        Assert.Equal([new Observation(A, Cook, 20), new Observation(A, Cook, 25), new Observation(B, Cook, 40)], observed);
        Assert.True(ObservedMinutes.TryRead(Household(), observed, out IReadOnlyList<ObservedMinutes>? read, out _));
        Assert.Equal([23, 40], read.Select(known => known.Median));
    }

    [Fact]
    public void Append_same_moment_told_with_another_offset_is_other_content()
    {
        LedgerEntry elsewhere = LedgerEntry.Done(Id("1"), Day(0).ToOffset(TimeSpan.Zero), Cook, A);

        Assert.Equal(LedgerOutcome.Refused, Ledger.Of(Done("1", 0, A)).Append(elsewhere).Outcome);
    }

    [Fact]
    public void Any_order_of_arrival_gives_the_same_ledger_and_the_same_bytes() => Check.ForAll(
        "ledger arrival order",
        Histories,
        history =>
        {
            var ledger = Ledger.Of(history);
            var other = Ledger.Of(Shuffled(history, history.Length));
            Assert.Equal(ledger, other);
            Assert.Equal(ledger.Counting, other.Counting);
            Assert.Equal(LedgerFile.Write(ledger), LedgerFile.Write(other));
            return ledger.Entries.Count > 4;
        });

    [Fact]
    public void Replay_from_zero_gives_the_stored_state_byte_for_byte() => Check.ForAll(
        "ledger replay",
        Histories,
        history =>
        {
            byte[] stored = LedgerFile.Write(Ledger.Of(history));
            Ledger replayed = LedgerFile.Read(stored).Entries.Aggregate(Ledger.Empty, (ledger, entry) => ledger.Append(entry).Ledger);
            Assert.Equal(stored, LedgerFile.Write(replayed));
            Assert.Equal(Ledger.Of(history), replayed);
            Assert.Equal(
                Standing.Of(Ledger.Of(history), Household(), Date(40)).People,
                Standing.Of(replayed, Household(), Date(40)).People);
            return history.Length > 4;
        });

    [Fact]
    public void An_entry_is_undone_when_an_undoing_of_it_is_not() => Check.ForAll(
        "undoing by the definition",
        Histories,
        history =>
        {
            var ledger = Ledger.Of(history);
            foreach (LedgerEntry entry in ledger.Entries) Assert.Equal(IsUndone(entry), ledger.IsUndone(entry.Id));
            return ledger.Entries.Any(entry => entry.Kind is LedgerEntryKind.Undone && ledger.IsUndone(entry.Id));

            bool IsUndone(LedgerEntry entry) => history.Any(undoing =>
                undoing.Of == entry.Id && (undoing.Private is null || undoing.Private == entry.Private) && !IsUndone(undoing));
        },
        tellingShare: 0.3);

    [Fact]
    public void Undoing_takes_the_effect_away_and_undoing_that_gives_it_back() => Check.ForAll(
        "undo laws",
        Histories,
        history =>
        {
            var before = Ledger.Of(history);
            LedgerEntry extra = Done("extra", 3, C, Mow);
            LedgerEntry undone = LedgerEntry.Undone(Id("x1"), Day(4), extra), redone = LedgerEntry.Undone(Id("x2"), Day(5), undone);

            Ledger with = before.Append(extra).Ledger, without = with.Append(undone).Ledger, again = without.Append(redone).Ledger;

            Assert.Equal(before.Counting, without.Counting);
            Assert.Equal(with.Counting, again.Counting);
            Assert.Equal(before.Entries.Count + 3, again.Entries.Count);
            return before.Counting.Any();
        });

    [Fact]
    public void Undoing_twice_at_once_is_as_good_as_once()
    {
        LedgerEntry done = Done("1", 0, A), first = LedgerEntry.Undone(Id("2"), Day(1), done), second = LedgerEntry.Undone(Id("3"), Day(1), done);

        Assert.Empty(Ledger.Of(done, first, second).Counting);
        Assert.Empty(Ledger.Of(done, first, second, LedgerEntry.Undone(Id("4"), Day(2), first)).Counting);
    }

    [Fact]
    public void An_undoing_that_arrives_first_waits_for_what_it_undoes()
    {
        LedgerEntry done = Done("1", 0, A), undone = LedgerEntry.Undone(Id("2"), Day(1), done);
        var waiting = Ledger.Of(undone);

        Assert.Equal("entries['2'].of", Assert.Single(waiting.Faults).Path);
        Assert.Throws<ArgumentException>(() => LedgerFile.Write(waiting));
        Assert.Empty(waiting.Append(done).Ledger.Faults);
        Assert.Empty(waiting.Append(done).Ledger.Counting);
    }

    [Fact]
    public void Undoings_in_a_circle_or_of_another_task_are_faults_without_effect()
    {
        LedgerEntry done = Done("1", 0, A);
        LedgerEntry Undoing(string id, string of, TaskId task) =>
            LedgerEntry.Create(new() { Id = Id(id), At = Day(1), Kind = LedgerEntryKind.Undone, Task = task, Of = Id(of) });

        var circle = Ledger.Of(done, Undoing("2", "3", Cook), Undoing("3", "2", Cook), Undoing("4", "4", Cook));
        var other = Ledger.Of(done, Undoing("2", "1", Mow));

        Assert.Equal(["entries['2'].of", "entries['3'].of", "entries['4'].of"], circle.Faults.Select(fault => fault.Path));
        Assert.Equal(["entries['2'].task"], other.Faults.Select(fault => fault.Path));
        Assert.Equal([done], other.Counting);
    }

    [Fact]
    public void A_long_chain_of_undoings_is_settled()
    {
        var chain = new List<LedgerEntry> { Done("e", 0, A) };
        for (int i = 0; i < 20_001; i++) chain.Add(LedgerEntry.Undone(Id($"u{i}"), Day(1), chain[^1]));

        Assert.True(Ledger.Of(chain).IsUndone(Id("e")));
        Assert.False(Ledger.Of(chain.SkipLast(1)).IsUndone(Id("e")));
    }

    [Fact]
    public void Against_lists_tasks_and_people_that_the_household_does_not_have()
    {
        var unknown = PersonId.Create("zoe");
        LedgerEntry entry = LedgerEntry.Done(Id("1"), Day(0), TaskId.Create("fly"), unknown, with: [A, PersonId.Create("yan")], tickedBy: B);

        IReadOnlyList<InputProblem> problems = Ledger.Of(entry, Done("2", 1, C)).Against(Household());

        Assert.Equal(["entries['1'].task", "entries['1'].by", "entries['1'].with"], problems.Select(problem => problem.Path));
        Assert.Equal(LedgerOutcome.Refused, Ledger.Empty.Append(entry, Household()).Outcome);
        Assert.Equal(LedgerOutcome.Appended, Ledger.Empty.Append(Done("2", 1, C), Household()).Outcome);
    }

    [Fact]
    public void SeenBy_hides_what_others_keep_to_themselves_and_the_undoings_of_it() => Check.ForAll(
        "ledger privacy",
        Histories,
        history =>
        {
            var ledger = Ledger.Of(history);
            foreach (PersonId person in (PersonId[])[A, B, C])
            {
                Ledger seen = ledger.SeenBy(person);
                Assert.DoesNotContain(seen.Entries, entry => entry.Private is { } owner && owner != person);
                Assert.Empty(seen.Faults);
                Assert.Equal(ledger.Counting, seen.Counting);
                Assert.Equal(seen, seen.SeenBy(person));
            }

            return history.Any(entry => entry.Private is not null && history.Any(undoing => undoing.Of == entry.Id));
        },
        tellingShare: 0.1);

    [Fact]
    public void Forgetting_leaves_no_trace_of_a_person_and_every_credit_of_the_others() => Check.ForAll(
        "ledger forgetting",
        Histories,
        history =>
        {
            var ledger = Ledger.Of(history);
            Ledger without = ledger.Forgetting(A, PersonId.Create("x7"));

            Assert.DoesNotContain("\"a\"", System.Text.Encoding.UTF8.GetString(LedgerFile.Write(without)), StringComparison.Ordinal);
            Assert.DoesNotContain(without.Entries, entry => entry.Note is not null && (entry.TickedBy ?? entry.By) == PersonId.Create("x7"));
            Assert.Equal(CreditsOfOthers(ledger), CreditsOfOthers(without));
            return LedgerCredits.Of(ledger, Household()).All.Select(credit => credit.Person == A).Distinct().Count() == 2;

            static IEnumerable<LedgerCredit> CreditsOfOthers(Ledger ledger) => LedgerCredits.Of(ledger, Household()).All.Where(credit => credit.Person != A);
        },
        tellingShare: 0.3);

    [Fact]
    public void Private_entry_counts_for_nobody_and_cannot_undo_what_all_see()
    {
        LedgerEntry done = Done("1", 0, A);
        LedgerEntry draft = LedgerEntry.Create(new() { Id = Id("2"), At = Day(1), Kind = LedgerEntryKind.Done, Task = Mow, By = B, Private = B });
        LedgerEntry secret = LedgerEntry.Create(new() { Id = Id("3"), At = Day(1), Kind = LedgerEntryKind.Undone, Task = Cook, Of = Id("1"), Private = B });

        Assert.Equal([done], Ledger.Of(done, draft, secret).Counting);
    }

    [Fact]
    public void ToString_and_problems_never_print_a_note()
    {
        LedgerEntry noted = LedgerEntry.Done(Id("1"), Day(0), Cook, A, note: "secret");
        string long500 = "secret" + new string('x', 500);

        Assert.DoesNotContain("secret", $"{noted} {Ledger.Of(noted)}", StringComparison.Ordinal);
        ArgumentException refused = Assert.Throws<ArgumentException>(() => LedgerEntry.Done(Id("1"), Day(0), Cook, A, note: long500));
        Assert.DoesNotContain("secret", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LedgerEntryKind.Done, "by")]
    [InlineData(LedgerEntryKind.Helped, "by")]
    [InlineData(LedgerEntryKind.Swapped, "by", "with")]
    [InlineData(LedgerEntryKind.Undone, "of")]
    [InlineData(LedgerEntryKind.Skipped)]
    [InlineData(LedgerEntryKind.Missed)]
    public void TryCreate_names_the_members_that_a_kind_needs(LedgerEntryKind kind, params string[] needed)
    {
        LedgerEntry.TryCreate(new() { Id = Id("1"), At = Day(0), Kind = kind, Task = Cook }, out _, out IReadOnlyList<InputProblem> problems);

        Assert.Equal(needed, problems.Select(problem => problem.Path));
    }

    [Theory]
    [InlineData(LedgerEntryKind.Done, "of")]
    [InlineData(LedgerEntryKind.Helped, "of")]
    [InlineData(LedgerEntryKind.Swapped, "minutes", "of")]
    [InlineData(LedgerEntryKind.Undone, "with", "minutes", "due")]
    [InlineData(LedgerEntryKind.Skipped, "with", "minutes", "of")]
    [InlineData(LedgerEntryKind.Missed, "with", "minutes", "of")]
    public void TryCreate_names_the_members_that_a_kind_forbids(LedgerEntryKind kind, params string[] forbidden)
    {
        var parts = new LedgerEntryParts
        {
            Id = Id("1"),
            At = Day(0),
            Kind = kind,
            Task = Cook,
            By = A,
            With = [B],
            Minutes = 5,
            Due = Date(0),
            Of = Id("0"),
        };

        LedgerEntry.TryCreate(parts, out _, out IReadOnlyList<InputProblem> problems);

        Assert.Equal(forbidden, problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Write_what_could_not_be_read_back_is_refused()
    {
        string note = new('美', 500);
        var large = Ledger.Of(Enumerable.Range(0, 11_000).Select(number => LedgerEntry.Done(Id($"e{number}"), Day(0), Cook, A, note: note)));

        Assert.False(LedgerFile.TryWrite(large, out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal("entries", Assert.Single(problems).Path);
        Assert.True(LedgerFile.TryWrite(Ledger.Of(large.Entries.Take(10_000)), out byte[]? written, out _));
        Assert.Equal(10_000, LedgerFile.Read(written).Entries.Count);
    }

    [Fact]
    public void LastDone_looks_at_what_counts()
    {
        LedgerEntry last = Done("3", 5, B);
        var ledger = Ledger.Of(Done("1", 0, A), Done("2", 2, A), last, LedgerEntry.Undone(Id("4"), Day(6), last), LedgerEntry.Skipped(Id("5"), Day(7), Cook));

        Assert.Equal(Date(2), ledger.LastDone(Cook));
        Assert.Null(ledger.LastDone(Mow));
    }

    private static LedgerEntry Minutes(string id, int day, PersonId by, int minutes) =>
        LedgerEntry.Create(new LedgerEntryParts { Id = Id(id), At = Day(day), Kind = LedgerEntryKind.Done, Task = Cook, By = by, Minutes = minutes });
}
