using RelationshipKit.Agreements;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>A home without somebody who left: their name and words are gone from all of it, and the others' ledger, agreement and talks stay sound.</summary>
internal static class HomeErasure
{
    /// <summary>Takes a person out of a home that others live in.</summary>
    public static Home Of(Home home, PersonId person, PersonId becomes, DateTimeOffset now)
    {
        var clock = new StoppedClock(now);
        string name = home.Household.People[home.Household.IndexOf(person)].Name;
        var erasure = Erasure.Of(person, becomes, name);
        return home with
        {
            Contents = Of(home.Contents, erasure),
            Members = [.. home.Members.Where(member => member.Person != person)],
            Ledger = erasure.In(home.Ledger),
            Agreement = home.Agreement is { } agreement ? erasure.In(Left(agreement, person, clock)) : null,
            Statements = [.. home.Statements.Where(statement => statement.Author != person).Select(statement => statement with { Text = erasure.In(statement.Text) })],
            Talks = [.. home.Talks.Select(talk => erasure.In(Stopped(talk, person, clock)))],
            CheckInInvitations = [.. home.CheckInInvitations.Where(invitation => invitation.From != person && invitation.To != person)],
            Values = [.. home.Values.Where(sorted => sorted.Person != person).Select(sorted => WordedAnew(sorted, erasure))],
            ValuesShownBy = home.ValuesShownBy.Remove(person),
            Sorts = [.. home.Sorts.Where(sort => sort.Person != person)],
            Weeks = [.. home.Weeks.Select(week => week with { Turns = [.. week.Turns.Select(turn => Without(turn, person)).Where(turn => !turn.People.IsEmpty)] })],
        };
    }

    private static HouseholdContents Of(HouseholdContents contents, Erasure erasure)
    {
        PersonId person = erasure.Person;
        HouseholdTiming timing = contents.Timing;
        SelfReports said = contents.SelfReports;
        return HouseholdContents.Of(
            erasure.In(contents.Household),
            erasure.In(contents.Goals),
            erasure.In(contents.Roles),
            HouseholdTiming.Of(
                timing.SharedTasks.Select(task => KeyValuePair.Create(task, timing.ModeOf(task))),
                timing.People.Where(times => times.Person != person)),
            SelfReports.Of(
                said.PaidMinutesPerWeek.Where(pair => pair.Key != person),
                said.Genders.Where(pair => pair.Key != person),
                said.Beliefs.Where(belief => belief.By != person && belief.About != person)));
    }

    /// <summary>The agreement after the person has left the table.</summary>
    private static Agreement Left(Agreement agreement, PersonId person, TimeProvider clock) =>
        agreement.People.Contains(person) ? agreement.Do(person, new AgreementMove.Leave(), clock) : agreement;

    /// <summary>A talk that goes on no more: there are no longer two.</summary>
    private static Talk Stopped(Talk talk, PersonId person, TimeProvider clock)
    {
        if (talk.IsOver || !talk.People.Contains(person)) return talk;
        TalkMove stop = TalkMove.Of(person, TalkMoveKind.Stop);
        return talk switch
        {
            CheckIn checkIn => checkIn.Do(stop, clock),
            ListeningRound round => round.Do(stop, clock),
            DepthTalk depth => depth.Do(stop, clock),
            _ => talk,
        };
    }

    private static SortedValues WordedAnew(SortedValues sorted, Erasure erasure) =>
        SortedValues.Create(
            sorted.Person,
            sorted.Date,
            sorted.In(ValuePile.Very),
            sorted.In(ValuePile.Somewhat),
            sorted.In(ValuePile.Not),
            sorted.Ranking(),
            sorted.Meanings.Select(meant => KeyValuePair.Create(meant.Key, erasure.In(meant.Value)))).SharingMeanings(sorted.MeaningsFor);

    private static PlannedTurn Without(PlannedTurn turn, PersonId person) => turn with { People = turn.People.Remove(person) };
}
