using System.Collections.Immutable;
using RelationshipKit.Agreements;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>Everything the board knows of one home. Immutable: a command makes the next one.</summary>
public sealed record Home
{
    public required HomeId Id { get; init; }

    /// <summary>The people, their tasks and what they said of them.</summary>
    public required HouseholdContents Contents { get; init; }

    /// <summary>Where the home is: decides which day it is there. An IANA name such as <c>Europe/Madrid</c>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The day the home was set up: nothing was due before it. Null for homes of before this was kept.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The tasks that came later, each with the day it was added: no turn of it was due before.</summary>
    public ImmutableArray<TaskStart> Starts { get; init; } = [];

    public ImmutableArray<Member> Members { get; init; } = [];

    /// <summary>What was really done.</summary>
    public Ledger Ledger { get; init; } = Ledger.Empty;

    /// <summary>Who agreed to what; null until somebody proposes.</summary>
    public Agreement? Agreement { get; init; }

    /// <summary>What people wrote; drafts are their author's alone.</summary>
    public ImmutableArray<Statement> Statements { get; init; } = [];

    /// <summary>Check-ins of two, the last one last.</summary>
    public ImmutableArray<Talk> Talks { get; init; } = [];

    /// <summary>Who asked whom for a check-in and waits for an answer.</summary>
    public ImmutableArray<CheckInInvitation> CheckInInvitations { get; init; } = [];

    /// <summary>What each person sorted, one a person.</summary>
    public ImmutableArray<SortedValues> Values { get; init; } = [];

    /// <summary>Those whose sorted values the others may see beside their own.</summary>
    public ImmutableArray<PersonId> ValuesShownBy { get; init; } = [];

    /// <summary>Sorts that are not done yet, one a person; each is its person's alone.</summary>
    public ImmutableArray<ValueSort> Sorts { get; init; } = [];

    /// <summary>The weeks that were planned ahead, the last few, the last one last.</summary>
    public ImmutableArray<PlannedWeek> Weeks { get; init; } = [];

    public Household Household => Contents.Household;

    /// <summary>What is agreed and does not rest; nothing where nothing is.</summary>
    public AgreementTerms Terms => Agreement is { Status: AgreementStatus.InForce, InForce: { } revision } ? revision.Terms : AgreementTerms.None;

    /// <summary>The household with the owners and parts that are agreed.</summary>
    public Household Agreed => Terms.ApplyTo(Household);

    public Member? MemberOf(PersonId person) => Members.FirstOrDefault(member => member.Person == person);

    public Home With(Member member) => this with { Members = [.. Members.Where(known => known.Person != member.Person), member] };

    /// <summary>This home with another household; the rest of what a household file holds stays.</summary>
    public Home With(Household household) =>
        this with { Contents = HouseholdContents.Of(household, Contents.Goals, Contents.Roles, Contents.Timing, Contents.SelfReports) };

    /// <summary>This home with another word on which tasks are shared in time.</summary>
    public Home With(HouseholdTiming timing) =>
        this with { Contents = HouseholdContents.Of(Household, Contents.Goals, Contents.Roles, timing, Contents.SelfReports) };

    /// <summary>This home with tasks added on a day.</summary>
    public Home WithTasks(IReadOnlyList<HouseholdTask> tasks, DateOnly day)
    {
        IEnumerable<TaskStart> starts = day > Since ? tasks.Select(task => new TaskStart(task.Id, day)) : [];
        return With(Household.With(tasks: [.. Household.Tasks, .. tasks])) with { Starts = [.. Starts, .. starts] };
    }

    /// <summary>Whether the home and the task were there on the day of a turn.</summary>
    public bool HasBegun(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return !(turn.Date < Since) && !Starts.Any(start => start.Task == turn.Task && turn.Date < start.Day);
    }

    /// <summary>The day it is at this home.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(AtHome(moment).DateTime);

    /// <summary>A moment on this home's clock.</summary>
    public DateTimeOffset AtHome(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(TimeZone));

    /// <summary>The id alone.</summary>
    public override string ToString() => Id.ToString();
}

/// <summary>A task, and the day it was added.</summary>
public sealed record TaskStart(TaskId Task, DateOnly Day);

/// <summary>An I-statement somebody wrote. Until it is shared it is its author's alone.</summary>
/// <param name="Id">The statement's id, unique in the home.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When it was written.</param>
/// <param name="Text">The words.</param>
/// <param name="SharedAt">When it was shared with the others, or null for a draft.</param>
public sealed record Statement(string Id, PersonId Author, DateTimeOffset At, string Text, DateTimeOffset? SharedAt = null)
{
    public const int MostCharacters = 2_000;

    public bool IsSeenBy(PersonId reader) => SharedAt is not null || Author == reader;

    /// <summary>The id alone.</summary>
    public override string ToString() => Id;
}

/// <summary>Somebody asks somebody for a check-in, and agrees that the board holds its words while it goes on.</summary>
/// <param name="From">Who asks.</param>
/// <param name="To">Who is asked.</param>
/// <param name="At">When.</param>
public sealed record CheckInInvitation(PersonId From, PersonId To, DateTimeOffset At);

/// <summary>The turns of one week as they were planned.</summary>
/// <param name="Monday">The first day.</param>
/// <param name="Turns">Who does what when.</param>
public sealed record PlannedWeek(DateOnly Monday, ImmutableArray<PlannedTurn> Turns)
{
    /// <summary>How many weeks are kept.</summary>
    public const int MostKept = 8;
}

/// <summary>One turn of a planned week: ids and numbers alone.</summary>
public sealed record PlannedTurn(TaskId Task, ImmutableArray<PersonId> People, DateOnly Date, int Minutes);
