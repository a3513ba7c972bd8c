using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.FairDivision.Search;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>
/// Finds the smallest change of one burden that gives a task to somebody else. For each person and direction the steps double until
/// the task changes hands, then the place is narrowed down by halving. Rules are not monotone, so that is a guess at the smallest only:
/// after it all changes are tried from the smallest up, which proves it, as far as the budget lasts.
/// </summary>
internal sealed class FlipSearch
{
    private const long NodesForWishes = 100_000;

    // From one end of the scale of burdens to the other.
    private const int LargestStep = 2 * Burden.Heaviest;

    private readonly FairSplit _split;
    private readonly Household _household;
    private readonly Resplits _resplits;
    private readonly int _task;
    private readonly int _owner;
    private readonly Dictionary<(int Person, int Percent), int> _ownerAfter = [];
    private Step? _best;

    private FlipSearch(FairSplit split, TaskId task, Resplits resplits)
    {
        (_split, _household, _resplits) = (split, split.Household, resplits);
        _task = _household.IndexOf(task);
        _owner = split.Division!.Owners[_task];
    }

    /// <summary>Answers why a task is where it is.</summary>
    public static WhyMeAnswer Run(FairSplit split, TaskId task, Resplits resplits)
    {
        var search = new FlipSearch(split, task, resplits);
        return search.AnswerByWishes() ?? search.AnswerByAppraisals();
    }

    /// <summary>Whether it is the wishes: then none of the splits they allow gives the task to anybody else.</summary>
    private WhyMeAnswer? AnswerByWishes()
    {
        var elsewhere = new DivisionConstraint.CannotDo(_owner, _task);
        ChoreInstance without = _split.Instance.Under([.. _split.Instance.Constraints, elsewhere]);
        if (AllowedDivisionSearch.Run(new SearchInstance(without), NodesForWishes, out _) != false) return null;

        DivisionConstraint[] conflict = [.. ConflictSearch.In(without)];
        Wish[] deciding = [.. _household.Wishes.Where((_, at) => conflict.Contains(_split.Instance.Constraints[at]))];
        if (deciding.Length == 0) return Answer(WhyMeOutcome.NobodyElse, isProven: true);
        Household free = deciding.Aggregate(_household, (household, wish) => household.WithoutWish(wish));
        PersonId? then = _resplits.TryDivide(free, out RuleResult? result) && result?.Division is { } division
            ? _household.People[division.Owners[_task]].Id
            : null;
        return new WhyMeAnswer(_split, TaskIdOf, WhyMeOutcome.WishesDecide)
        {
            IsProven = true,
            DecidingWishes = deciding,
            OwnerWithoutWishes = then,
            Resplits = _resplits.Done,
        };
    }

    private WhyMeAnswer AnswerByAppraisals()
    {
        for (int person = 0; person < _household.People.Count; person++)
        {
            FindFlip(person, direction: -1);
            FindFlip(person, direction: 1);
        }

        int triedUpTo = TryAllFromSmallest(out bool isProven);
        isProven &= _split.IsRepeatable;
        if (_best is { } best)
        {
            return new WhyMeAnswer(_split, TaskIdOf, WhyMeOutcome.ChangeFound)
            {
                Flip = new AppraisalFlip(
                    _household.People[best.Person].Id,
                    _household.BurdenAt(best.Person, _task),
                    Burden.Of(PercentAfter(best)),
                    _household.People[_ownerAfter[(best.Person, PercentAfter(best))]].Id),
                IsProven = isProven,
                TriedUpTo = triedUpTo,
                Resplits = _resplits.Done,
            };
        }

        return Answer(isProven ? WhyMeOutcome.NoChangeWould : WhyMeOutcome.NotFound, isProven, triedUpTo);
    }

    private void FindFlip(int person, int direction)
    {
        int known = 0, next = 1;
        while (known < Reach(person, direction))
        {
            var step = new Step(Math.Min(next, Reach(person, direction)), person, direction);
            if (_best is { } best && !step.IsBefore(best)) return;
            if (Flips(step) is not { } flips) return;
            if (flips)
            {
                Narrow(known, step);
                return;
            }

            (known, next) = (step.Size, next * 2);
        }
    }

    private void Narrow(int known, Step flip)
    {
        _best = flip;
        while (flip.Size - known > 1)
        {
            Step middle = flip with { Size = known + ((flip.Size - known) / 2) };
            if (Flips(middle) is not { } flips) return;
            if (flips) _best = flip = middle;
            else known = middle.Size;
        }
    }

    /// <summary>Tries every change, the smallest first, until one gives the task to somebody else or the best known one is reached.</summary>
    /// <returns>The size up to which all changes were tried.</returns>
    private int TryAllFromSmallest(out bool isProven)
    {
        isProven = false;
        for (int size = 1; size <= LargestStep; size++)
        {
            for (int person = 0; person < _household.People.Count; person++)
            {
                foreach (int direction in (ReadOnlySpan<int>)[-1, 1])
                {
                    if (size > Reach(person, direction)) continue;
                    var step = new Step(size, person, direction);
                    if (Flips(step) is not { } flips) return size - 1;
                    if (!flips) continue;
                    (_best, isProven) = (step, true);
                    return size - 1;
                }
            }
        }

        isProven = true;
        return LargestStep;
    }

    /// <summary>Whether the task goes to somebody else after a change; null if that cannot be tried any more.</summary>
    private bool? Flips(Step step)
    {
        (int Person, int Percent) cell = (step.Person, PercentAfter(step));
        if (!_ownerAfter.TryGetValue(cell, out int owner))
        {
            var appraisal = Appraisal.Create(
                _household.People[step.Person].Id, TaskIdOf, Burden.Of(cell.Percent), _household.AppraisalAt(step.Person, _task)?.Minutes);
            if (!_resplits.TryDivide(_household.WithAppraisal(appraisal), out RuleResult? result)) return null;
            _ownerAfter[cell] = owner = result?.Division?.Owners[_task] ?? _owner;
        }

        return owner != _owner;
    }

    /// <summary>How far a person's burden can be changed in a direction.</summary>
    private int Reach(int person, int direction) => Burden.Heaviest - (direction * _household.BurdenAt(person, _task).Percent);

    private int PercentAfter(Step step) => _household.BurdenAt(step.Person, _task).Percent + (step.Direction * step.Size);

    private TaskId TaskIdOf => _household.Tasks[_task].Id;

    private WhyMeAnswer Answer(WhyMeOutcome outcome, bool isProven, int triedUpTo = 0) => new(_split, TaskIdOf, outcome)
    {
        IsProven = isProven,
        TriedUpTo = triedUpTo,
        Resplits = _resplits.Done,
    };

    /// <summary>A change of one person's burden: −1 makes it lighter, 1 heavier.</summary>
    private readonly record struct Step(int Size, int Person, int Direction)
    {
        public bool IsBefore(Step other) => (Size, Person, Direction).CompareTo((other.Size, other.Person, other.Direction)) < 0;
    }
}
