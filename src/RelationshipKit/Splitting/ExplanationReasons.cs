using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>Why a task is where it is, read off the numbers and checked.</summary>
internal enum TaskReason
{
    /// <summary>A wish fixes its owner.</summary>
    Pinned,

    /// <summary>Nobody else can do it.</summary>
    OnlyOne,

    /// <summary>It goes to one person with other tasks by a wish; alone it would weigh less on somebody, or nobody else can do all of them.</summary>
    Together,

    /// <summary>The owner's burden is below 0, and it weighs no more on the owner than on anyone else allowed.</summary>
    Gladly,

    /// <summary>The owner's burden is at most that of 'like', and it weighs no more on the owner than on anyone else allowed.</summary>
    Likes,

    /// <summary>The owner's burden is below everyone else's, and it weighs no more on the owner than on anyone else allowed.</summary>
    MindsLeast,

    /// <summary>The owner's minutes are below everyone else's, and it weighs no more on the owner than on anyone else allowed.</summary>
    Quickest,

    /// <summary>It weighs less on the owner than on anyone else allowed.</summary>
    Lightest,

    /// <summary>It weighs the same on all who could do it.</summary>
    SameForAll,

    /// <summary>It weighs no more on the owner than on anyone else allowed.</summary>
    NoHeavier,

    /// <summary>It would weigh less on somebody, who has a task that it is to be kept apart from.</summary>
    Apart,

    /// <summary>It would weigh less on somebody, who would then be over the own limit of time.</summary>
    Limit,

    /// <summary>It would weigh less on somebody, whose load ratio would then be above everyone's of now.</summary>
    EvensOut,

    /// <summary>It would weigh less on somebody, but the split would no longer be EF1.</summary>
    KeepsPeace,

    /// <summary>It would weigh less on somebody; nothing more is claimed.</summary>
    Placed,
}

/// <summary>The reason for one task's place.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="LighterOn">On whom it would weigh least, where that is not its owner.</param>
/// <param name="Link">The first of the tasks it goes together with, itself included, or the task it is kept apart from.</param>
internal readonly record struct TaskPlace(TaskReason Reason, int? LighterOn = null, int? Link = null);

/// <summary>Finds the reasons of a split.</summary>
internal sealed class ExplanationReasons
{
    private readonly Household _household;
    private readonly ChoreInstance _instance;
    private readonly ChoreDivision _division;
    private readonly HashSet<int> _pinned;
    private readonly ExplanationLinks _links;
    private readonly Rational? _worst;
    private readonly bool _isEF1;

    public ExplanationReasons(FairSplit split, ExplanationLinks links)
    {
        _links = links;
        (_household, _instance, _division) = (split.Household, split.Instance, split.Division!);
        _pinned = [.. _household.Wishes.OfType<Wish.Owner>().Select(wish => _household.IndexOf(wish.Task))];
        _worst = split.Report!.WorstShare;
        _isEF1 = split.Report[Property.EF1]?.Holds == true;
    }

    public TaskPlace Of(int task)
    {
        int owner = _division.Owners[task];
        if (_pinned.Contains(task)) return new TaskPlace(TaskReason.Pinned);
        int[] others = [.. Enumerable.Range(0, _instance.AgentCount).Where(person => person != owner && _instance.IsAllowed(person, task))];
        if (others.Length == 0) return new TaskPlace(TaskReason.OnlyOne);

        int[] group = _links.TogetherWith(task);
        long cost = _instance.Cost(owner, task);
        int lightest = others.MinBy(person => _instance.Cost(person, task));
        bool isLighterElsewhere = _instance.Cost(lightest, task) < cost;
        if (group.Length > 1 && (isLighterElsewhere || !others.Any(person => group.All(other => _instance.IsAllowed(person, other)))))
            return new TaskPlace(TaskReason.Together, Link: group[0]);
        if (isLighterElsewhere) return DespiteLighter(task, lightest);

        Burden burden = _household.BurdenAt(owner, task);
        if (burden.Percent < 0) return new TaskPlace(TaskReason.Gladly);
        if (burden.Percent <= Burden.Like.Percent) return new TaskPlace(TaskReason.Likes);
        if (others.All(person => _instance.Cost(person, task) == cost)) return new TaskPlace(TaskReason.SameForAll);
        if (others.All(person => burden.Percent < _household.BurdenAt(person, task).Percent)) return new TaskPlace(TaskReason.MindsLeast);
        int minutes = _household.MinutesAt(owner, task);
        if (others.All(person => minutes < _household.MinutesAt(person, task))) return new TaskPlace(TaskReason.Quickest);
        return new TaskPlace(_instance.Cost(lightest, task) > cost ? TaskReason.Lightest : TaskReason.NoHeavier);
    }

    private TaskPlace DespiteLighter(int task, int lightest)
    {
        if (_links.RivalWith(lightest, task, _division) is { } rival) return new TaskPlace(TaskReason.Apart, lightest, rival);
        ChoreDivision moved = ChoreDivision.Create(_instance, _division.Owners.SetItem(task, lightest));
        if (_links.IsOverLimit(lightest, moved)) return new TaskPlace(TaskReason.Limit, lightest);
        if (_worst is { } worst && WorstShare.OfAgent(_instance, moved, lightest) > worst) return new TaskPlace(TaskReason.EvensOut, lightest);
        return new TaskPlace(
            _isEF1 && EnvyFreeness.EF1(_instance, moved).Holds == false ? TaskReason.KeepsPeace : TaskReason.Placed, lightest);
    }
}
