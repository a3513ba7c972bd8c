using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Days on which somebody is not there to do their part. Equal by value.</summary>
/// <param name="Person">Who is away.</param>
/// <param name="From">The first day away; null for always before, as of somebody who has yet to join.</param>
/// <param name="Until">The last day away; null for open.</param>
public sealed record LedgerAbsence(PersonId Person, DateOnly? From, DateOnly? Until)
{
    /// <summary>The absence of somebody who joins the household on a day.</summary>
    /// <param name="person">Who joins.</param>
    /// <param name="joins">Their first day.</param>
    /// <returns>The absence before it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No day is before that one.</exception>
    public static LedgerAbsence Before(PersonId person, DateOnly joins) => new(person, null, joins.AddDays(-1));

    internal bool Covers(DateOnly day) => !(From > day) && !(Until < day);
}
