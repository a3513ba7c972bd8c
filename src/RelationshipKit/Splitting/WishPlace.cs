using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>Where a wish stands in the household file, as a JSON path.</summary>
public static class WishPlace
{
    /// <summary>The place of one of the household's wishes, such as <c>$.people[0].cannotDo[1]</c>.</summary>
    /// <exception cref="ArgumentException">The household has no such wish.</exception>
    public static string In(Household household, Wish wish)
    {
        Guard.Against.Null(household);
        Guard.Against.Null(wish);
        return wish switch
        {
            Wish.Owner owner when household.Adjustments.OfType<Adjustment.TakenOver>().FirstOrDefault(taken => taken.Task == owner.Task) is { Place: { } place } => place,
            Wish.Owner owner => Invariant($"$.tasks[{household.IndexOf(owner.Task)}].owner"),
            Wish.MinutesCap cap => Invariant($"$.people[{household.IndexOf(cap.Person)}].maxMinutesPerWeek"),
            Wish.CannotDo cannotDo => Invariant($"$.people[{household.IndexOf(cannotDo.Person)}].cannotDo[{Nth<Wish.CannotDo>(w => w.Person == cannotDo.Person)}]"),
            Wish.Together => Invariant($"$.together[{Nth<Wish.Together>(_ => true)}]"),
            _ => Invariant($"$.apart[{Nth<Wish.Apart>(_ => true)}]"),
        };

        int Nth<T>(Func<T, bool> ofSameList)
            where T : Wish
        {
            int index = household.Wishes.OfType<T>().Where(ofSameList).TakeWhile(other => !other.Equals(wish)).Count();
            return index < household.Wishes.OfType<T>().Count(ofSameList)
                ? index
                : throw new ArgumentException("The household has no such wish.", nameof(wish));
        }

        static string Invariant(FormattableString text) => FormattableString.Invariant(text);
    }
}
