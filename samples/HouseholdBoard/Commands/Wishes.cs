using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>What may be wished of a split.</summary>
public enum WishKind
{
    /// <summary>One cannot do a task.</summary>
    CannotDo,

    /// <summary>A task is one's own.</summary>
    Owner,

    /// <summary>Tasks go to one person.</summary>
    Together,

    /// <summary>Tasks go to different people.</summary>
    Apart,

    /// <summary>One has so many minutes a week at most.</summary>
    Cap,
}

/// <summary>A wish in plain parts, as forms and requests carry it.</summary>
/// <param name="Kind">What is wished.</param>
/// <param name="Tasks">The tasks: one, or a group; none for a cap.</param>
/// <param name="Person">Whose it is, or null for oneself. Groups are everybody's.</param>
/// <param name="Minutes">The cap, 0–10,080 minutes a week.</param>
public sealed record WishParts(WishKind Kind, IReadOnlyList<TaskId>? Tasks = null, PersonId? Person = null, int? Minutes = null)
{
    public const int MostMinutesAWeek = 10_080;

    public IReadOnlyList<TaskId> Tasks { get; } = Tasks ?? [];

    public bool IsEverybodys => Kind is WishKind.Together or WishKind.Apart;

    /// <summary>The parts of a wish of the package.</summary>
    public static WishParts Of(Wish wish) => wish switch
    {
        Wish.CannotDo cannotDo => new WishParts(WishKind.CannotDo, [cannotDo.Task], cannotDo.Person),
        Wish.Owner owner => new WishParts(WishKind.Owner, [owner.Task], owner.Person),
        Wish.Together together => new WishParts(WishKind.Together, [.. together.Tasks]),
        Wish.Apart apart => new WishParts(WishKind.Apart, [.. apart.Tasks]),
        Wish.MinutesCap cap => new WishParts(WishKind.Cap, [], cap.Person, cap.MinutesPerWeek),
        _ => throw new ArgumentOutOfRangeException(nameof(wish)),
    };

    /// <summary>The wish of the package, or what is wrong with the parts.</summary>
    internal (Wish? Wish, Refusal Fault) ToWish(Household household, PersonId me)
    {
        IReadOnlyList<TaskId> tasks = Tasks;
        PersonId person = Person ?? me;
        if (!Enum.IsDefined(Kind)) return (null, Refusal.BadNumber);
        if (!IsEverybodys && person != me) return (null, Refusal.NotYours);
        if (!tasks.All(task => household.TryIndexOf(task, out _))) return (null, Refusal.NotFound);
        if (IsEverybodys && tasks.Distinct().Count() < 2) return (null, Refusal.TooFew);
        if (Kind is WishKind.CannotDo or WishKind.Owner && tasks.Count != 1) return (null, Refusal.NotFound);
        if (Kind is WishKind.Cap && Minutes is null or < 0 or > MostMinutesAWeek) return (null, Refusal.BadNumber);
        Wish wish = Kind switch
        {
            WishKind.CannotDo => new Wish.CannotDo(person, tasks[0]),
            WishKind.Owner => new Wish.Owner(tasks[0], person),
            WishKind.Together => new Wish.Together(InOrder(household, [.. tasks])),
            WishKind.Apart => new Wish.Apart(InOrder(household, [.. tasks])),
            _ => new Wish.MinutesCap(person, Minutes!.Value),
        };
        return (wish, default);
    }

    private static IEnumerable<TaskId> InOrder(Household household, ImmutableArray<TaskId> tasks) => tasks.Distinct().OrderBy(household.IndexOf);
}

/// <summary>Wishes something of every split. Only oneself can say what one cannot do, keeps, or has time for.</summary>
public sealed record MakeWish(WishParts Wish) : HomeCommand
{
    private const int MostGroups = 100;

    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } me || !home.Household.TryIndexOf(me, out _)) return Refusal.NotYours;
        (Wish? wish, Refusal fault) = Wish.ToWish(home.Household, me);
        if (wish is null) return fault;
        if (Contradicts(home, wish)) return Refusal.Contradiction;
        if (Wish.IsEverybodys && home.Household.Wishes.Count(known => WishParts.Of(known).IsEverybodys) >= MostGroups) return Refusal.TooMany;
        return home.With(home.Household.WithWish(wish));
    }

    /// <summary>Whether it says the contrary of what the same person, or somebody else of the same task, has fixed. What needs a search shows on the split.</summary>
    private static bool Contradicts(Home home, Wish wish) => wish switch
    {
        Wish.Owner owner => home.Contents.Timing.ModeOf(owner.Task) is not TaskMode.One
            || home.Household.Wishes.Any(known =>
                (known is Wish.Owner other && other.Task == owner.Task && other.Person != owner.Person)
                || (known is Wish.CannotDo cannotDo && cannotDo.Task == owner.Task && cannotDo.Person == owner.Person)),
        Wish.CannotDo cannotDo => home.Household.Wishes.Contains(new Wish.Owner(cannotDo.Task, cannotDo.Person)),
        _ => false,
    };
}

/// <summary>Lifts a wish: one's own, or one that is everybody's.</summary>
public sealed record LiftWish(WishParts Wish) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } me || (!Wish.IsEverybodys && (Wish.Person ?? me) != me)) return Refusal.NotYours;
        return home.Household.Wishes.FirstOrDefault(known => IsMeant(WishParts.Of(known), me)) is { } found
            ? home.With(home.Household.WithoutWish(found))
            : Refusal.NotFound;
    }

    private bool IsMeant(WishParts known, PersonId me) =>
        known.Kind == Wish.Kind
        && (known.Person is null || known.Person == me)
        && (known.Kind is WishKind.Cap || known.Tasks.ToHashSet().SetEquals(Wish.Tasks));
}
