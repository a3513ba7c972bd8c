using System.Globalization;
using RelationshipKit.Agreements;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdBoard.Api;

/// <summary>A home as one of its people may see it: how tasks feel to others, their drafts, and the time of day of what they did are left out.</summary>
public sealed record HomeView(
    long Version, string Me, DateOnly Today, string TimeZone, IReadOnlyList<PersonView> People, IReadOnlyList<TaskView> Tasks, IReadOnlyList<StatementView> Statements)
{
    public static HomeView Of(Home home, long version, PersonId me, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(home);
        return new HomeView(
            version,
            me.Value,
            home.DayOf(now),
            home.TimeZone,
            [.. home.Household.People.Select(person => PersonView.Of(person, home.MemberOf(person.Id)))],
            [.. home.Household.Tasks.Select(task => TaskView.Of(task, home.Household, me))],
            [.. home.Statements.Where(statement => statement.IsSeenBy(me)).Select(statement => StatementView.Of(statement, home))]);
    }
}

/// <summary>Somebody who lives here.</summary>
public sealed record PersonView(PersonId Id, string Name, string? Pronouns, int Share, bool HasJoined)
{
    public static PersonView Of(Person person, Member? member)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new PersonView(person.Id, person.Name, person.Pronouns?.ToString(), person.Share, member is { HasJoined: true });
    }

    /// <summary>The id alone.</summary>
    public override string ToString() => Id.ToString();
}

/// <summary>Something there is to do, and how it feels to the one who asks.</summary>
/// <param name="Id">The task's id.</param>
/// <param name="Name">What the home calls it.</param>
/// <param name="Minutes">How long one turn takes.</param>
/// <param name="Times">How often in a period.</param>
/// <param name="Per">The period.</param>
/// <param name="MyBurden">Per cent per minute for the one who asks.</param>
/// <param name="MyMinutes">How long a turn takes the one who asks.</param>
public sealed record TaskView(TaskId Id, string Name, int Minutes, int Times, Period Per, int MyBurden, int MyMinutes)
{
    public static TaskView Of(HouseholdTask task, Household household, PersonId me)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(household);
        return new TaskView(
            task.Id, task.DisplayName, task.Minutes, task.Frequency.Times, task.Frequency.Per, household.BurdenOf(me, task.Id).Percent, household.MinutesOf(me, task.Id));
    }

    /// <summary>The id alone.</summary>
    public override string ToString() => Id.ToString();
}

/// <summary>A statement that was shared, or an own draft.</summary>
public sealed record StatementView(string Id, PersonId Author, string Text, DateOnly? SharedOn)
{
    public static StatementView Of(Statement statement, Home home)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(home);
        return new StatementView(statement.Id, statement.Author, statement.Text, statement.SharedAt is { } at ? home.DayOf(at) : null);
    }

    /// <summary>The id alone.</summary>
    public override string ToString() => Id;
}

/// <summary>The turns of a week.</summary>
/// <param name="Version">The version of the home.</param>
/// <param name="Monday">The first day.</param>
/// <param name="Overdue">What is left from before.</param>
/// <param name="Open">What is still to be done.</param>
/// <param name="Said">What was said: done, skipped, swapped, helped.</param>
public sealed record WeekView(long Version, DateOnly Monday, IReadOnlyList<OpenTurn> Overdue, IReadOnlyList<OpenTurn> Open, IReadOnlyList<SaidOfTurn> Said)
{
    public static WeekView Of(WeekBoard board, long version)
    {
        ArgumentNullException.ThrowIfNull(board);
        return new WeekView(
            version,
            board.Monday,
            [.. board.Overdue.Select(OpenTurn.Of)],
            [.. board.Days.SelectMany(day => day.Open).Select(OpenTurn.Of)],
            [.. board.Days.SelectMany(day => day.Heard).Select(SaidOfTurn.Of)]);
    }
}

/// <summary>A turn that is still to be done: by whom, or by anybody where nobody is named.</summary>
public sealed record OpenTurn(TaskId Task, DateOnly Date, IReadOnlyList<PersonId> People, int Minutes)
{
    public static OpenTurn Of(Turn turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new OpenTurn(turn.Task, turn.Date, turn.People, turn.Minutes);
    }
}

/// <summary>What was said of a turn: of which day, but not at what time.</summary>
public sealed record SaidOfTurn(string Entry, LedgerEntryKind Kind, TaskId Task, DateOnly Date, PersonId? By, IReadOnlyList<PersonId> With, int? Minutes)
{
    public static SaidOfTurn Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new SaidOfTurn(entry.Id.Value, entry.Kind, entry.Task, entry.TurnDay, entry.By, entry.With, entry.Minutes);
    }
}

/// <summary>The recommended split, in the package's own format, and in words to the one who asks.</summary>
public sealed record SplitView(long Version, bool IsPossible, SplitDocument Split, string? Explanation)
{
    public static SplitView Of(Home home, long version, PersonId me, CultureInfo culture, CancellationToken cancellationToken)
    {
        var plan = HomePlan.Of(home, cancellationToken);
        return new SplitView(version, plan.Split.IsPossible, SplitFile.From(plan.Split), plan.Split.IsPossible ? plan.Split.Explain(me, culture).Text : null);
    }
}

/// <summary>What was agreed, and what is proposed.</summary>
public sealed record AgreementView(long Version, AgreementStatus? Status, RevisionView? InForce, IReadOnlyList<RevisionView> Open, IReadOnlyList<PersonId> PausedBy)
{
    public static AgreementView Of(Home home, long version)
    {
        ArgumentNullException.ThrowIfNull(home);
        return home.Agreement is { } agreement
            ? new AgreementView(
                version,
                agreement.Status,
                agreement.InForce is { } inForce ? RevisionView.Of(inForce, home) : null,
                [.. agreement.Open.Select(open => RevisionView.Of(open, home))],
                agreement.PausedBy)
            : new AgreementView(version, null, null, [], []);
    }
}

/// <summary>One version of the agreement.</summary>
public sealed record RevisionView(
    int Number,
    PersonId ProposedBy,
    DateOnly ProposedOn,
    DateOnly From,
    DateOnly? Review,
    bool IsTrial,
    string? Reason,
    IReadOnlyDictionary<TaskId, PersonId> Owners,
    IReadOnlyDictionary<PersonId, int> Shares,
    IReadOnlyList<PersonId> AcceptedBy,
    IReadOnlyList<PersonId> Missing)
{
    public static RevisionView Of(Revision revision, Home home)
    {
        ArgumentNullException.ThrowIfNull(revision);
        ArgumentNullException.ThrowIfNull(home);
        return new RevisionView(
            revision.Number,
            revision.ProposedBy,
            home.DayOf(revision.ProposedAt),
            revision.Draft.From,
            revision.Draft.Review,
            revision.Draft.IsTrial,
            revision.Draft.Reason,
            revision.Terms.Owners,
            revision.Terms.Shares,
            revision.AcceptedBy,
            revision.Missing);
    }

    /// <summary>The number alone.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
