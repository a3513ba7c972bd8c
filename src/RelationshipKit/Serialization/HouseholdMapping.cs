using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Roles;
using RelationshipKit.Scheduling;
using RelationshipKit.Values;

namespace RelationshipKit.Serialization;

/// <summary>Turns a household file into the household it describes, and a household into its file.</summary>
internal static class HouseholdMapping
{
    public static Household ToHousehold(this HouseholdDocument file) => Household.Create(
        file.People.Select(ToPerson),
        file.Tasks.Select(ToTask),
        file.Appraisals?.SelectMany(ofPerson => ofPerson.Value.Select(ofTask => ToAppraisal(ofPerson.Key, ofTask.Key, ofTask.Value))),
        WishesOf(file),
        file.Current);

    public static HouseholdContents ToContents(this HouseholdDocument file) =>
        HouseholdContents.Of(
            file.ToHousehold(),
            file.Goals is null ? null : HouseholdGoals.Of(file.Goals.Select(entry => entry.ToGoal())),
            HouseholdRoles.Of((file.Roles ?? []).Select(entry => entry.ToRole()), (file.Decisions ?? []).Select(entry => entry.ToDecision())),
            HouseholdTiming.Of(
                file.Tasks.Select(task => KeyValuePair.Create(task.Id, TimingWords.ModeOf(task.Mode))),
                file.People.Select(RosterEntry.TimesOf).OfType<PersonTimes>()),
            SelfReports.Of(
                file.People.Where(person => person.PaidMinutesPerWeek is not null).Select(person => KeyValuePair.Create(person.Id, person.PaidMinutesPerWeek!.Value)),
                file.People.Where(person => person.Gender is not null).Select(person => KeyValuePair.Create(person.Id, person.Gender!)),
                file.Beliefs?.SelectMany(own => own.Value.Select(part => new Belief(own.Key, part.Key, part.Value)))));

    public static HouseholdDocument ToDocument(
        this Household household, HouseholdGoals? goals = null, HouseholdRoles? roles = null, HouseholdTiming? timing = null, SelfReports? selfReports = null)
    {
        SelfReports said = selfReports ?? SelfReports.None;
        Wish.MinutesCap[] caps = [.. household.Wishes.OfType<Wish.MinutesCap>()];
        ILookup<PersonId, TaskId> cannotDo = household.Wishes.OfType<Wish.CannotDo>().ToLookup(wish => wish.Person, wish => wish.Task);
        Dictionary<TaskId, PersonId> owners = household.Wishes.OfType<Wish.Owner>().ToDictionary(wish => wish.Task, wish => wish.Person);
        return new HouseholdDocument
        {
            People = [.. household.People.Select(person => new PersonEntry
            {
                Id = person.Id,
                Name = person.Name,
                Pronouns = person.Pronouns?.ToString(),
                Share = person.Share == 1 ? null : person.Share,
                MaxMinutesPerWeek = Array.Find(caps, cap => cap.Person == person.Id)?.MinutesPerWeek,
                CannotDo = OrNull([.. cannotDo[person.Id]]),
                AvailableMinutesPerWeek = timing?.TimesOf(person.Id)?.MinutesPerWeek,
                Roster = RosterEntry.Of(timing?.TimesOf(person.Id)),
                PaidMinutesPerWeek = said.PaidMinutesPerWeek.TryGetValue(person.Id, out int paid) ? paid : null,
                Gender = said.Genders.GetValueOrDefault(person.Id),
            })],
            Tasks = [.. household.Tasks.Select(task => new TaskEntry
            {
                Id = task.Id,
                Name = task.Name,
                Minutes = task.Minutes,
                Times = task.Frequency.Times == 1 ? null : task.Frequency.Times,
                Per = task.Frequency.Per is Period.Week ? null : task.Frequency.Per,
                Months = task.Frequency.Months,
                Owner = owners.TryGetValue(task.Id, out PersonId owner) ? owner : null,
                Mode = timing is null ? null : TimingWords.Of(timing.ModeOf(task.Id)),
            })],
            Appraisals = AppraisalsOf(household),
            Together = OrNull<IReadOnlyList<TaskId>>([.. household.Wishes.OfType<Wish.Together>().Select(wish => wish.Tasks)]),
            Apart = OrNull<IReadOnlyList<TaskId>>([.. household.Wishes.OfType<Wish.Apart>().Select(wish => wish.Tasks)]),
            Current = CurrentOf(household),
            Goals = goals is null ? null : OrNull<GoalEntry>([.. goals.Goals.Select(GoalEntry.Of)]),
            Roles = roles is null ? null : OrNull<RoleEntry>([.. roles.Roles.Select(RoleEntry.Of)]),
            Decisions = roles is null ? null : OrNull<DecisionEntry>([.. roles.Decisions.Select(DecisionEntry.Of)]),
            Beliefs = BeliefsOf(said),
        };
    }

    private static OrderedDictionary<PersonId, IReadOnlyDictionary<PersonId, int>>? BeliefsOf(SelfReports said)
    {
        var byPerson = new OrderedDictionary<PersonId, IReadOnlyDictionary<PersonId, int>>();
        foreach (IGrouping<PersonId, Belief> own in said.Beliefs.GroupBy(belief => belief.By))
            byPerson.Add(own.Key, new OrderedDictionary<PersonId, int>(own.Select(belief => KeyValuePair.Create(belief.About, belief.Percent))));
        return byPerson.Count == 0 ? null : byPerson;
    }

    private static Person ToPerson(PersonEntry entry) => Person.Create(
        entry.Id, entry.Name, entry.Pronouns is null ? null : PronounSet.Parse(entry.Pronouns), entry.Share ?? 1);

    private static HouseholdTask ToTask(TaskEntry entry)
    {
        var frequency = Frequency.Create(entry.Times ?? 1, entry.Per ?? Period.Week);
        return HouseholdTask.Create(entry.Id, entry.Minutes, entry.Months is null ? frequency : frequency.In(entry.Months), entry.Name);
    }

    private static Appraisal ToAppraisal(PersonId person, TaskId task, AppraisalEntry entry) =>
        Appraisal.Create(person, task, entry.Burden is { } percent ? Burden.Of(percent) : null, entry.Minutes);

    private static IEnumerable<Wish> WishesOf(HouseholdDocument file)
    {
        foreach (PersonEntry person in file.People)
        {
            if (person.MaxMinutesPerWeek is { } minutes) yield return new Wish.MinutesCap(person.Id, minutes);
            foreach (TaskId task in person.CannotDo ?? []) yield return new Wish.CannotDo(person.Id, task);
        }

        foreach (TaskEntry task in file.Tasks)
        {
            if (task.Owner is { } owner) yield return new Wish.Owner(task.Id, owner);
        }

        foreach (IReadOnlyList<TaskId> tasks in file.Together ?? []) yield return new Wish.Together(tasks);
        foreach (IReadOnlyList<TaskId> tasks in file.Apart ?? []) yield return new Wish.Apart(tasks);
    }

    private static OrderedDictionary<PersonId, IReadOnlyDictionary<TaskId, AppraisalEntry>>? AppraisalsOf(Household household)
    {
        var byPerson = new OrderedDictionary<PersonId, IReadOnlyDictionary<TaskId, AppraisalEntry>>();
        foreach (IGrouping<PersonId, Appraisal> ofPerson in household.Appraisals.GroupBy(appraisal => appraisal.Person))
        {
            byPerson.Add(ofPerson.Key, new OrderedDictionary<TaskId, AppraisalEntry>(ofPerson.Select(appraisal => KeyValuePair.Create(
                appraisal.Task,
                new AppraisalEntry
                {
                    Burden = appraisal.Burden == Burden.Fine ? null : appraisal.Burden.Percent,
                    Minutes = appraisal.Minutes,
                }))));
        }

        return byPerson.Count == 0 ? null : byPerson;
    }

    private static OrderedDictionary<TaskId, PersonId>? CurrentOf(Household household)
    {
        var owners = new OrderedDictionary<TaskId, PersonId>();
        foreach (HouseholdTask task in household.Tasks)
        {
            if (household.CurrentOwners.TryGetValue(task.Id, out PersonId owner)) owners.Add(task.Id, owner);
        }

        return owners.Count == 0 ? null : owners;
    }

    private static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}
