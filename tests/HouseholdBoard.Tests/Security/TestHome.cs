using System.Collections.Immutable;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdBoard.Tests.Security;

/// <summary>A home of two in which every part holds something, all of it under words that stand nowhere else.</summary>
public sealed class TestHome
{
    public const string Passphrase = "nine green kettles";

    private static readonly string Hash = Passphrases.Hash(Passphrase);
    private static readonly DateTimeOffset Then = new(2026, 11, 16, 19, 0, 0, TimeSpan.Zero);

    private readonly string _mark;

    /// <param name="mark">Letters that stand in every id, name and text of this home and of no other.</param>
    /// <param name="firstHasJoined">Whether the first person has a passphrase already; otherwise their invitation is open.</param>
    /// <param name="secondHasJoined">Whether the second person has a passphrase too.</param>
    public TestHome(string mark, bool firstHasJoined = true, bool secondHasJoined = false)
    {
        _mark = mark;
        Member first = Member.Of(First) with
        {
            Passphrase = firstHasJoined ? Hash : null,
            Invitation = firstHasJoined ? null : new Invitation(Secret.Digest(InvitationSecret), Then.AddDays(7)),
            Calendar = Secret.Digest(CalendarSecret),
        };
        Member second = Member.Of(Second) with { Passphrase = secondHasJoined ? Hash : null, Invitation = new Invitation(Secret.Digest(InvitationSecret), Then.AddDays(7)) };
        Home = new Home
        {
            Id = HomeId.New(),
            TimeZone = "Etc/UTC",
            Contents = HouseholdContents.Of(Household.Create(
                [Person.Create(First, Names[0]), Person.Create(Second, Names[1])],
                [HouseholdTask.Create(Task, minutes: 40, Frequency.PerDay(), Names[2]), HouseholdTask.Create(OtherTask, minutes: 20, Frequency.PerWeek(), Names[3])])),
            Members = [first, second],
            Ledger = Ledger.Of(LedgerEntry.Create(new LedgerEntryParts
            {
                Id = LedgerEntryId.Create(EntryId),
                At = Then,
                Kind = LedgerEntryKind.Done,
                Task = Task,
                Due = DateOnly.FromDateTime(Then.DateTime),
                By = Second,
            })),
            Statements =
            [
                new Statement(mark + "-s1", Second, Then, Names[4], SharedAt: Then),
                new Statement(DraftId, Second, Then, DraftOfSecond),
            ],
            Agreement = Agreement.Among(First, Second).Do(Second, new AgreementMove.Propose(Proposal), new At(Then)),
        };
    }

    public Home Home { get; }

    public PersonId First => PersonId.Create(_mark + "-p1");

    public PersonId Second => PersonId.Create(_mark + "-p2");

    public TaskId Task => TaskId.Create(_mark + "-t1");

    public TaskId OtherTask => TaskId.Create(_mark + "-t2");

    public string DraftId => _mark + "-s2";

    public string EntryId => _mark + "-e1";

    public string DraftOfSecond => _mark + " draft nobody else may read";

    public string InvitationSecret { get; } = Secret.New();

    public string CalendarSecret { get; } = Secret.New();

    public string JoinPath => $"/join/{Home.Id}/{First}/{InvitationSecret}";

    /// <summary>Names and texts: two people's, two tasks', and a statement.</summary>
    public ImmutableArray<string> Names => [_mark + " Ada", _mark + " Bea", _mark + " cooking", _mark + " ironing", _mark + " words to all"];

    public static implicit operator Home(TestHome home)
    {
        ArgumentNullException.ThrowIfNull(home);
        return home.Home;
    }

    public Home ToHome() => Home;

    private RevisionDraft Proposal => RevisionDraft.Create(
        AgreementTerms.None.WithOwners([new(Task, First), new(OtherTask, Second)]), DateOnly.FromDateTime(Then.DateTime), reason: _mark + " because");

    private sealed class At(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
