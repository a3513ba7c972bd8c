using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Primitives;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Parts that somebody tries out before proposing them: they stand in the address, and nothing is written.</summary>
public static class PartsAsked
{
    public const string Field = "part.";

    /// <summary>The part of each person of a home: as asked, or else as it holds today.</summary>
    public static ImmutableArray<PersonPart> In(Home home, IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        ArgumentNullException.ThrowIfNull(home);
        var asked = fields.Where(field => field.Key.StartsWith(Field, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[Field.Length..], field => field.Value.ToString(), StringComparer.Ordinal);
        return [.. home.Agreed.People.Select(person => new PersonPart(person.Id, asked.TryGetValue(person.Id.Value, out string? text) && IsPart(text, out int share) ? share : person.Share))];
    }

    /// <summary>The parts that differ from what holds today.</summary>
    public static ImmutableArray<PersonPart> Changed(Home home, ImmutableArray<PersonPart> parts)
    {
        ArgumentNullException.ThrowIfNull(home);
        return [.. parts.Where(part => home.Agreed.People[home.Agreed.IndexOf(part.Person)].Share != part.Share)];
    }

    /// <summary>The parts to write into a proposal: all of them where they are not simply equal, or were agreed on before.</summary>
    public static ImmutableArray<PersonPart> ToPropose(Home home, ImmutableArray<PersonPart> parts)
    {
        ArgumentNullException.ThrowIfNull(home);
        return home.Terms.Shares.Count > 0 || parts.DistinctBy(part => part.Share).Count() > 1 ? parts : [];
    }

    private static bool IsPart(string text, out int share) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out share) && share is >= 1 and <= PersonPart.Most;
}
