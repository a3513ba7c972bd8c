using System.Collections.Immutable;
using System.Numerics;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Walks through the days of a plan and gives each turn to somebody who is there and can do it.</summary>
internal sealed class Planner
{
    /// <summary>
    /// Exact proportions with people away look ahead to the end of whole years from the anchor, so that a short schedule agrees with a long one.
    /// </summary>
    public const int LookAhead = 364;

    private readonly OwnershipPlan _plan;
    private readonly ScheduleOptions _options;
    private readonly DateOnly _anchor;
    private readonly int _from;
    private readonly int _days;
    private readonly ulong[] _present;
    private readonly TaskRun[] _runs;
    private readonly Burdens _burdens;
    private readonly WarningLog _warnings;
    private readonly TaskGroups _groups;
    private readonly PlannedTally _tally;
    private readonly ImmutableArray<PersonId>[] _alone;
    private readonly ImmutableArray<Turn>.Builder _turns = ImmutableArray.CreateBuilder<Turn>();

    public Planner(OwnershipPlan plan, DateOnly anchor, DateOnly from, int days, ScheduleOptions options)
    {
        Household household = plan.Household;
        (_plan, _options, _anchor, _from, _days) = (plan, options, anchor, from.DayNumber - anchor.DayNumber, days);
        foreach (PersonId person in options.Roster.People) household.IndexOf(person);
        bool someAway = household.People.Any(person => options.Roster.Mentions(person.Id));
        int span = someAway ? (days + LookAhead - 1) / LookAhead * LookAhead : days;
        _present = PresentOn(household, options.Roster, anchor, span);
        _alone = [.. household.People.Select(person => ImmutableArray.Create(person.Id))];
        _burdens = new Burdens(household, options);
        _warnings = new WarningLog(household, from);
        _groups = new TaskGroups(household);
        _tally = new PlannedTally(household, anchor, days);
        _runs = new TaskRun[household.Tasks.Count];
        ulong[] able = AbleFor(household);
        int[] ranks = SeededDraws.Order(options.Seed, household.People.Count);
        var begun = new Dictionary<ulong, int>();
        for (int task = 0; task < _runs.Length; task++)
        {
            Ownership ownership = plan.OwnershipOf(household.Tasks[task].Id);
            TaskRun run = TaskRun.Of(plan, task, anchor, ownership is Ownership.Alternating ? span : days, able[task]);
            _runs[task] = run;
            if (ownership is not Ownership.Alternating alternating) continue;
            int before = begun.GetValueOrDefault(run.Named);
            begun[run.Named] = before + 1;
            run.Alternate(alternating, _present, anchor, BeginningAt(run.People, ranks, before), options.OnReturn);
        }
    }

    public Schedule Run()
    {
        WarnAhead();
        for (int day = 0; day < _days; day++)
        {
            _burdens.Begin(_present[day]);
            int start = _turns.Count;
            // What is settled comes first, so that what is left to the least burdened can even it out.
            foreach (TaskRun run in _runs.AsSpan())
            {
                if (run.Ownership is not Ownership.LeastBurdened) GiveAllOf(run, day);
            }

            int settled = _turns.Count;
            foreach (TaskRun run in _runs.AsSpan())
            {
                if (run.Ownership is Ownership.LeastBurdened) GiveAllOf(run, day);
            }

            if (settled > start && _turns.Count > settled) SortByTask(start);
            _groups.Check(_anchor.AddDays(day), _present[day], _warnings);
        }

        DateOnly last = _anchor.AddDays(_days - 1);
        _tally.WarnOfMinutes(_options.Roster, _anchor.AddDays(_from), _warnings);
        if (Array.Exists(_runs, run => run.Ownership is Ownership.LeastBurdened))
        {
            foreach ((int person, long beyond) in _burdens.Drifts())
                _warnings.Add(ScheduleWarningKind.Drift, last, last, 1, [], _alone[person], beyond);
        }

        var sums = new PlannedSums(
            _tally.Loads(),
            [.. _runs.SelectMany(run => PlannedTally.ProportionsOf(_plan.Household, run, _days, _options.OnReturn))],
            PlanningSpans.Of(_plan, _present, _anchor, _from, _days),
            _warnings.ToArray());
        return new Schedule(_plan, _anchor.AddDays(_from), last, _turns.ToImmutable(), sums);
    }

    private static ulong[] PresentOn(Household household, Roster roster, DateOnly anchor, int span)
    {
        var present = new ulong[span];
        Array.Fill(present, (1UL << household.People.Count) - 1);
        for (int person = 0; person < household.People.Count; person++)
        {
            PersonId id = household.People[person].Id;
            if (!roster.Mentions(id)) continue;
            for (int day = 0; day < span; day++)
            {
                if (!roster.IsThere(id, anchor.AddDays(day))) present[day] &= ~(1UL << person);
            }
        }

        return present;
    }

    private static ulong[] AbleFor(Household household)
    {
        var able = new ulong[household.Tasks.Count];
        Array.Fill(able, (1UL << household.People.Count) - 1);
        foreach (Wish.CannotDo wish in household.Wishes.OfType<Wish.CannotDo>())
            able[household.IndexOf(wish.Task)] &= ~(1UL << household.IndexOf(wish.Person));
        return able;
    }

    /// <summary>The people in the order they were named, or the seed's; the one who begins differs from task to task.</summary>
    private int[] BeginningAt(int[] people, int[] ranks, int before)
    {
        int[] order = _options.Seed is null ? people : [.. people.OrderBy(person => ranks[person])];
        int shift = before % order.Length;
        return [.. order[shift..], .. order[..shift]];
    }

    private void WarnAhead()
    {
        DateOnly from = _anchor.AddDays(_from), last = _anchor.AddDays(_days - 1);
        foreach (TaskRun run in _runs)
        {
            if (_plan.RecurrenceOf(run.Id) is Recurrence.Triggered)
                _warnings.Add(ScheduleWarningKind.NoDates, from, last, last.DayNumber - from.DayNumber + 1, [run.Id], [], amount: null);
        }

        foreach (RotationSet set in _runs.Select(run => run.Ownership).OfType<Ownership.Rotating>().Select(one => one.Set).Distinct())
        {
            if (set.UnitCount > set.People.Count)
                _warnings.Add(ScheduleWarningKind.TooFewPeople, from, last, last.DayNumber - from.DayNumber + 1, [.. set.Tasks], [.. set.People], amount: null);
        }
    }

    private void GiveAllOf(TaskRun run, int day)
    {
        for (; run.Next < run.Days.Length && run.Days[run.Next] == day; run.Next++)
        {
            ulong there = _present[day] & run.Able;
            if (there != 0 || run.Ownership is Ownership.OnDuty) Give(run, day, there);
            else _warnings.Add(_present[day] == 0 ? ScheduleWarningKind.EveryoneAway : ScheduleWarningKind.NobodyAble, _anchor.AddDays(day), run.Index);
        }
    }

    private void Give(TaskRun run, int day, ulong there)
    {
        switch (run.Ownership)
        {
            case Ownership.One:
                GiveTo(run, day, there, run.People[0], TurnReason.Owner);
                break;
            case Ownership.Backed when (there >> run.People[0] & 1) == 0 && (there >> run.People[1] & 1) != 0:
                Add(run, day, run.People[1], TurnReason.StandIn);
                break;
            case Ownership.Backed:
                GiveTo(run, day, there, run.People[0], TurnReason.Owner);
                break;
            case Ownership.Alternating:
                int owner = run.SlotOwner[run.SlotOf[run.Next]];
                GiveTo(run, day, there, owner == ExactTurns.Nobody ? run.People[0] : owner, TurnReason.Rotation);
                break;
            case Ownership.Rotating { Set: var set }:
                int period = TaskRun.PeriodOf(set.Period, _anchor.AddDays(day), 0) - TaskRun.PeriodOf(set.Period, _anchor, 0);
                GiveTo(run, day, there, run.People[(set.UnitOf(run.Id) + period) % run.People.Length], TurnReason.Rotation);
                break;
            case Ownership.LeastBurdened:
                if ((there & run.Named) == 0) GiveTo(run, day, there, run.People[0], TurnReason.LeastBurdened);
                else Add(run, day, _burdens.LeastOf(_groups.Preferred(run.Index, day, there & run.Named)), TurnReason.LeastBurdened);
                break;
            case Ownership.Drawn drawn:
                GiveDrawn(run, day, there, drawn);
                break;
            case Ownership.OnDuty { Roster: var duty }:
                GiveOnDuty(run, day, there, duty);
                break;
            case Ownership.Parts parts:
                for (int part = 0; part < parts.All.Count; part++)
                    GiveTo(run, day, there, _plan.Household.IndexOf(parts.All[part].Person), TurnReason.Part, part + 1, parts.All[part].Minutes);
                break;
            default:
                GiveToAll(run, day, there);
                break;
        }
    }

    /// <summary>Gives a turn to somebody or, if they are away or cannot do it, to whoever stands in.</summary>
    private void GiveTo(TaskRun run, int day, ulong there, int person, TurnReason reason, int part = 0, int? minutes = null)
    {
        if ((there >> person & 1) != 0)
        {
            Add(run, day, person, reason, part, minutes);
            return;
        }

        bool standsIn = _options.WhenAway == AwayPolicy.StandIn;
        _warnings.Add(standsIn ? ScheduleWarningKind.StandIn : ScheduleWarningKind.LeftOut, _anchor.AddDays(day), run.Index, person);
        if (standsIn) Add(run, day, _burdens.LeastOf(_groups.Preferred(run.Index, day, there)), TurnReason.StandIn, part, minutes);
    }

    private void GiveDrawn(TaskRun run, int day, ulong there, Ownership.Drawn drawn)
    {
        int[] candidates = [.. run.People.Where(person => (there >> person & 1) != 0)];
        if (candidates.Length > 1) candidates = [.. candidates.Where(person => person != run.LastTaker)];
        if (candidates.Length == 0) GiveTo(run, day, there, run.People[0], TurnReason.Drawn);
        else Add(run, day, candidates[SeededDraws.At(drawn.Seed, run.Next, candidates.Length)], TurnReason.Drawn);
    }

    private void GiveOnDuty(TaskRun run, int day, ulong there, DutyRoster duty)
    {
        DateOnly date = _anchor.AddDays(day);
        if (duty.On(date) is not { } id) _warnings.Add(ScheduleWarningKind.NobodyOnDuty, date, run.Index);
        else if (_plan.Household.IndexOf(id) is var person && (there >> person & 1) != 0) Add(run, day, person, TurnReason.DutyDay);
        else _warnings.Add(ScheduleWarningKind.DutyClash, date, run.Index, person);
    }

    /// <summary>A turn of several: jointly, or open to them.</summary>
    private void GiveToAll(TaskRun run, int day, ulong there)
    {
        bool isOpen = run.Ownership is Ownership.Pool;
        if ((there & run.Named) == 0)
        {
            GiveTo(run, day, there, run.People[0], isOpen ? TurnReason.Open : TurnReason.Jointly);
            return;
        }

        int longest = 0, several = isOpen ? 1 : BitOperations.PopCount(there & run.Named);
        var people = ImmutableArray.CreateBuilder<PersonId>();
        foreach (int person in run.People)
        {
            if ((there >> person & 1) == 0) continue;
            people.Add(_plan.Household.People[person].Id);
            int minutes = MinutesOfPart(run.Minutes[person], several);
            longest = Math.Max(longest, minutes);
            if (!isOpen) Count(run, day, person, minutes);
        }

        int clock = isOpen ? _plan.Household.Tasks[run.Index].Minutes : longest;
        Write(run, day, clock, people.ToImmutable(), isOpen ? TurnReason.Open : TurnReason.Jointly, part: 0);
    }

    /// <summary>As in the ledger, a turn done together is divided evenly; a schedule counts whole minutes, rounded up.</summary>
    internal static int MinutesOfPart(int minutes, int people) => (minutes + people - 1) / people;

    private void Add(TaskRun run, int day, int person, TurnReason reason, int part = 0, int? minutes = null)
    {
        int clock = minutes ?? run.Minutes[person];
        Count(run, day, person, clock);
        run.LastTaker = person;
        Write(run, day, clock, _alone[person], reason, part);
    }

    private void Count(TaskRun run, int day, int person, int minutes)
    {
        long cost = (long)minutes * run.Percent[person];
        _burdens.Add(person, cost);
        _groups.Hold(run.Index, day, person);
        if (day >= _from) _tally.Add(person, day, minutes, cost);
    }

    private void Write(TaskRun run, int day, int minutes, ImmutableArray<PersonId> people, TurnReason reason, int part)
    {
        if (day >= _from) _turns.Add(new Turn(run.Id, _anchor.AddDays(day), minutes, people, reason, part, run.Next + 1));
    }

    private void SortByTask(int start)
    {
        Turn[] today = [.. _turns.Skip(start)];
        _turns.Count = start;
        _turns.AddRange(today.OrderBy(turn => _plan.Household.IndexOf(turn.Task)));
    }
}
