using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>Which form of a word stands with a whole number of things. A language names the rule that its numbers follow.</summary>
/// <remarks>The forms and their conditions for whole numbers: Unicode CLDR, Language Plural Rules.</remarks>
/// <param name="Name">What the rule is called in the data.</param>
/// <param name="Forms">The names of the forms, in the order in which a text lists them.</param>
/// <param name="FormOf">The number of the form for a number of things, 0 or more.</param>
internal sealed record PluralRule(string Name, ImmutableArray<string> Forms, Func<long, int> FormOf)
{
    public static ImmutableArray<PluralRule> All { get; } =
    [
        new("other", ["other"], _ => 0),
        new("one-other", ["one", "other"], number => number == 1 ? 0 : 1),
        new("zero-or-one-other", ["one", "other"], number => number < 2 ? 0 : 1),
        new("one-two-other", ["one", "two", "other"], number => number is 1 or 2 ? (int)number - 1 : 2),
        new("one-few-many", ["one", "few", "many"], number => number == 1 ? 0 : IsFew(number) ? 1 : 2),
        new("slavic", ["one", "few", "many"], number => number % 10 == 1 && number % 100 != 11 ? 0 : IsFew(number) ? 1 : 2),
        new("arabic", ["zero", "one", "two", "few", "many", "other"], ArabicForm),
    ];

    /// <summary>One of one, another of any other number: English, German, Spanish and many more.</summary>
    public static PluralRule OneOther => All[1];

    public static PluralRule Read(JsonCursor place) => place.OneOf([.. All.Select(rule => (rule.Name, rule))]);

    private static bool IsFew(long number) => number % 10 is >= 2 and <= 4 && number % 100 is < 12 or > 14;

    private static int ArabicForm(long number) => number switch
    {
        <= 2 => (int)number,
        _ => (number % 100) switch { >= 3 and <= 10 => 3, >= 11 => 4, _ => 5 },
    };
}
