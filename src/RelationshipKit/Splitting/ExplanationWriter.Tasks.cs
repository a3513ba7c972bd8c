using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <content>Who has which tasks, and why.</content>
internal sealed partial class ExplanationWriter
{
    private IEnumerable<ExplanationSentence> Tasks()
    {
        if (_household.Tasks.Count == 0)
        {
            yield return Sentence("tasks.none", null);
            yield break;
        }

        var reasons = new ExplanationReasons(_split, _links);
        foreach (int person in Readers)
        {
            var places = Enumerable.Range(0, _household.Tasks.Count)
                .Where(task => _split.Division!.Owners[task] == person)
                .GroupBy(reasons.Of)
                .OrderBy(alike => alike.Key.Reason)
                .ThenBy(alike => alike.Key.LighterOn)
                .ThenBy(alike => alike.Key.Link);
            foreach (IGrouping<TaskPlace, int> alike in places) yield return Place(person, alike.Key, [.. alike]);
        }

        if (_household.CurrentOwners.Count > 0) yield return Handovers();
    }

    private ExplanationSentence Place(int person, TaskPlace place, int[] tasks)
    {
        bool isForTwo = _household.People.Count == 2;
        ExplanationSlot count = ExplanationSlot.Count("count", tasks.Length);
        int other = place.LighterOn ?? Others(person).FirstOrDefault(person);
        int[] partners = [.. _links.TogetherWith(tasks[0]).Except(tasks)];
        return Sentence(
            place.Reason is TaskReason.Together && partners.Length == 0 ? "tasks.togetherAll" : MessageOf(place.Reason, isForTwo),
            person,
            place.LighterOn is { } lighter ? [lighter] : [],
            tasks,
            count,
            Person("person", person),
            Person("other", other),
            ExplanationSlot.Text("tasks", TaskList(tasks)),
            ExplanationSlot.Text("partners", TaskList(partners)),
            ExplanationSlot.Text("rival", place.Link is { } link ? TaskList([link]) : ""),
            ExplanationSlot.Text("time", Time(_links.LimitOf(other) ?? default)),
            ExplanationSlot.Text("rest", isForTwo ? NameOf(other) : _words.Say("tasks.restMany", count)));
    }

    private static string MessageOf(TaskReason reason, bool isForTwo) => reason switch
    {
        TaskReason.Pinned => "tasks.pinned",
        TaskReason.OnlyOne => "tasks.onlyOne",
        TaskReason.Together => "tasks.together",
        TaskReason.Gladly => "tasks.gladly",
        TaskReason.Likes => "tasks.likes",
        TaskReason.MindsLeast => isForTwo ? "tasks.mindsLess" : "tasks.mindsLeast",
        TaskReason.Quickest => isForTwo ? "tasks.quicker" : "tasks.quickest",
        TaskReason.Lightest => "tasks.lightest",
        TaskReason.NoHeavier => "tasks.noHeavier",
        TaskReason.SameForAll => isForTwo ? "tasks.sameForBoth" : "tasks.sameForAll",
        TaskReason.Apart => "tasks.apart",
        TaskReason.Limit => "tasks.limit",
        TaskReason.EvensOut => "tasks.evensOut",
        TaskReason.KeepsPeace => "tasks.keepsPeace",
        _ => "tasks.placed",
    };

    private ExplanationSentence Handovers()
    {
        int[] owned = [.. Enumerable.Range(0, _household.Tasks.Count).Where(task => _household.CurrentOwners.ContainsKey(_household.Tasks[task].Id))];
        int[] changing = [.. owned.Where(task => Today(task) != _split.Owners[_household.Tasks[task].Id])];
        if (_reader is { } one)
        {
            PersonId person = _household.People[one].Id;
            int[] given = [.. changing.Where(task => Today(task) == person)];
            int[] taken = [.. changing.Where(task => _split.Division!.Owners[task] == one)];
            return Sentence(
                "tasks.handoversOne",
                one,
                others: [],
                [.. given.Concat(taken).Order()],
                Person("person", one),
                ExplanationSlot.Count("given", given.Length),
                ExplanationSlot.Count("taken", taken.Length));
        }

        return changing.Length == 0
            ? Sentence("tasks.handoverNone", null)
            : Sentence(
                "tasks.handovers",
                null,
                others: [],
                changing,
                ExplanationSlot.Count("count", changing.Length),
                ExplanationSlot.Count("total", owned.Length));
    }

    private PersonId Today(int task) => _household.CurrentOwners[_household.Tasks[task].Id];
}
