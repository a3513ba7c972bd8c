using System.Collections.Frozen;
using System.Collections.Immutable;

namespace RelationshipKit.Households;

/// <summary>The order in which a household keeps its wishes: the order of the household file, so that equal files make equal households.</summary>
internal static class WishOrder
{
    public static ImmutableArray<Wish> Sort(
        IEnumerable<Wish> wishes, FrozenDictionary<PersonId, int> people, FrozenDictionary<TaskId, int> tasks)
    {
        // OrderBy is stable: a person's cannot-dos and the groups stay in the order given.
        return [.. wishes.OrderBy(Section).ThenBy(PlaceInSection).ThenBy(wish => wish is not Wish.MinutesCap)];

        static int Section(Wish wish) => wish switch
        {
            Wish.MinutesCap or Wish.CannotDo => 0,
            Wish.Owner => 1,
            Wish.Together => 2,
            _ => 3,
        };

        int PlaceInSection(Wish wish) => wish switch
        {
            Wish.MinutesCap cap => people[cap.Person],
            Wish.CannotDo cannotDo => people[cannotDo.Person],
            Wish.Owner owner => tasks[owner.Task],
            _ => 0,
        };
    }
}
