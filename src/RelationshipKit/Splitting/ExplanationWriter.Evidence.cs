using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <content>How close to the best possible, what is promised, and why there is no split.</content>
internal sealed partial class ExplanationWriter
{
    // Up to so many tasks are named in a reassurance; more are counted.
    private const int MostNamedTasks = 3;

    private IEnumerable<ExplanationSentence> Closeness()
    {
        if (_split.WorstShare is { } worst)
        {
            yield return worst.Value.Sign <= 0 ? Sentence("closeness.joy", null) : Sentence(
                "closeness.worst",
                null,
                ExplanationSlot.Text("worst", Exact(worst.Value.RoundUp(3))),
                ExplanationSlot.Text("whole", Percent(Rational.One)));
            if (worst.Value == worst.LowerBound)
            {
                yield return Sentence("closeness.best", null);
            }
            else if (worst.GapPercent is { } gap)
            {
                yield return Sentence(
                    "closeness.bound",
                    null,
                    ExplanationSlot.Text("bound", Exact(worst.LowerBound.RoundDown(3))),
                    ExplanationSlot.Text("gap", Exact((gap / Rational.Of(100)).RoundUp(4))));
            }
        }

        if (_household.People.Count == 1 || _household.Tasks.Count == 0) yield break;
        PropertyReport report = _split.Report!;
        if (report[Property.FPO]?.Holds == true) yield return Sentence("closeness.fpo", null);
        else if (report[Property.PO] is { } paretoOptimal)
        {
            // The better way shown ranges over pins and cannot-do alone: it may break another wish.
            bool breaksWish = paretoOptimal.Witness is BetterDivisionWitness shown && !shown.Better.IsAllowedBy(_split.Instance);
            yield return Sentence(
                paretoOptimal.Holds switch
                {
                    true => "closeness.po",
                    false => breaksWish ? "closeness.notPoForWish" : "closeness.notPo",
                    null => "closeness.poOpen",
                },
                null);
        }
    }

    private IEnumerable<ExplanationSentence> Promises()
    {
        if (_household.People.Count > 1) yield return EnvyPromise();
        if (_split.WorstShare is { } worst && worst.Value <= Rational.One) yield return Sentence("promises.withinPart", null);
        else if (_split.Report![Property.PROP1]?.Holds == true && _split.WorstShare is not null) yield return Sentence("promises.prop1", null);

        foreach (ExplanationSentence kept in Kept().Concat(KeptLinks())) yield return kept;
        yield return Sentence("promises.notPromised", null);
    }

    private IEnumerable<ExplanationSentence> Kept()
    {
        foreach (int person in Readers)
        {
            int[] cannot =
            [
                .. _household.Wishes.OfType<Wish.CannotDo>()
                    .Where(wish => wish.Person == _household.People[person].Id)
                    .Select(wish => _household.IndexOf(wish.Task))
                    .Distinct()
                    .Order(),
            ];
            if (cannot.Length == 0) continue;
            bool isNamed = cannot.Length <= MostNamedTasks || _reader is not null;
            yield return Sentence(
                isNamed ? "promises.keptOne" : "promises.keptMany",
                person,
                others: [],
                cannot,
                Person("person", person),
                ExplanationSlot.Text("cannot", _words.List("list.or", TaskNames(cannot))),
                ExplanationSlot.Count("count", cannot.Length));
        }
    }

    private IEnumerable<ExplanationSentence> KeptLinks()
    {
        foreach (Wish wish in _household.Wishes)
        {
            switch (wish)
            {
                case Wish.Together { Tasks: var tasks } when IsTold(tasks):
                    yield return KeptGroup("promises.keptTogether", tasks);
                    break;
                case Wish.Apart { Tasks: var tasks } when IsTold(tasks):
                    yield return KeptGroup("promises.keptApart", tasks);
                    break;
                case Wish.MinutesCap cap when Readers.Contains(_household.IndexOf(cap.Person)):
                    int person = _household.IndexOf(cap.Person);
                    yield return Sentence(
                        "promises.keptLimit", person, Person("person", person), ExplanationSlot.Text("time", Time(WeeklyMinutes.Whole(cap.MinutesPerWeek))));
                    break;
            }
        }

        bool IsTold(IReadOnlyList<TaskId> tasks) =>
            tasks.Count > 1 && tasks.Any(task => Readers.Contains(_split.Division!.Owners[_household.IndexOf(task)]));

        ExplanationSentence KeptGroup(string id, IReadOnlyList<TaskId> tasks)
        {
            int[] named = [.. tasks.Select(_household.IndexOf)];
            return Sentence(id, null, others: [], named, ExplanationSlot.Text("tasks", TaskList(named)), ExplanationSlot.Count("count", named.Length));
        }
    }

    private ExplanationSentence EnvyPromise()
    {
        if (_split.Report![Property.EF1]?.Holds == true) return Sentence("promises.ef1", null);
        return _split.NoEF1 switch
        {
            { Proof: NoEF1Proof.Exhausted } => Sentence("promises.noEf1", null),
            { Proof: NoEF1Proof.Undecided, Nodes: var nodes } => Sentence("promises.ef1NotFound", null, ExplanationSlot.Count("nodes", nodes)),
            _ => Sentence("promises.ef1Fails", null),
        };
    }

    private IEnumerable<ExplanationSentence> Conflict()
    {
        if (_split.Conflict.Count == 0)
        {
            yield return Sentence("conflict.undecided", null);
            yield break;
        }

        bool isOne = _split.Conflict.Count == 1;
        yield return Sentence(isOne ? "conflict.introOne" : "conflict.introMany", null);
        foreach (Wish wish in _split.Conflict) yield return Wished(wish);

        yield return Sentence(isOne ? "conflict.remedyOne" : "conflict.remedyMany", null);
    }
}
