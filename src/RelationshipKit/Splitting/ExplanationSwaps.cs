using RelationshipKit.FairDivision;

namespace RelationshipKit.Splitting;

/// <summary>What one person would think of another's tasks, weighed part for part.</summary>
internal enum SwapView
{
    /// <summary>Would not swap.</summary>
    Keeps,

    /// <summary>Would swap, but not once one own task is left out.</summary>
    UpToOne,

    /// <summary>Would swap, but not once one liked task of the other is left out.</summary>
    UpToOneLiked,

    /// <summary>Would swap whichever one task is left out.</summary>
    EvenSo,
}

/// <summary>Whether a person would take another's tasks, and the one task on which that turns.</summary>
internal readonly record struct SwapFact(int Person, int Other, SwapView View, int? Task)
{
    public static SwapFact Of(ChoreInstance instance, ChoreDivision division, int person, int other)
    {
        Int128 ownPart = instance.Weight(person), othersPart = instance.Weight(other);
        Int128 own = division.CostOfBundle(instance, person, person) * othersPart;
        Int128 others = division.CostOfBundle(instance, person, other) * ownPart;
        if (own <= others) return new SwapFact(person, other, SwapView.Keeps, null);

        int? heaviest = Extreme(person, (cost, most) => cost > most);
        if (heaviest is { } task && own - (instance.Cost(person, task) * othersPart) <= others)
            return new SwapFact(person, other, SwapView.UpToOne, task);
        int? mostLiked = Extreme(other, (cost, least) => cost < least);
        if (mostLiked is { } liked && own <= others - (instance.Cost(person, liked) * ownPart))
            return new SwapFact(person, other, SwapView.UpToOneLiked, liked);
        return new SwapFact(person, other, SwapView.EvenSo, heaviest);

        int? Extreme(int owner, Func<long, long, bool> isBeyond)
        {
            int? found = null;
            for (int chore = 0; chore < instance.ChoreCount; chore++)
            {
                if (division.Owners[chore] != owner) continue;
                if (found is not { } best || isBeyond(instance.Cost(person, chore), instance.Cost(person, best))) found = chore;
            }

            return found;
        }
    }
}
