using RelationshipKit.FairDivision;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Where one person stands on a day. It says what was carried, not what anybody is worth.</summary>
/// <param name="Person">The person.</param>
/// <param name="Level">
/// The normalised burden, exactly, in minute-per-cents per unit of share: what was really done at the person's own burden, faded by the memory and divided by
/// their share, plus what brought them to par when they joined or came back.
/// </param>
/// <param name="Minutes">The minutes credited, faded by the memory, exactly.</param>
/// <param name="IsPresent">Whether the person is there on the day.</param>
public sealed record PersonStanding(PersonId Person, Rational Level, Rational Minutes, bool IsPresent);
