namespace RelationshipKit.Communication;

/// <summary>What kind of value fills a slot of a template.</summary>
public enum TemplateSlotKind
{
    /// <summary>The writer's own words.</summary>
    Text,

    /// <summary>Somebody spoken of: a name and pronouns.</summary>
    Person,

    /// <summary>How many: a whole number, 0–1,000,000.</summary>
    Count,

    /// <summary>A time of day, to the minute.</summary>
    Time,

    /// <summary>A day of the week.</summary>
    Weekday,
}

/// <summary>A slot of a template: what is still to be said. Immutable; equal by value.</summary>
/// <param name="Id">The id, the same in every language.</param>
/// <param name="Kind">What kind of value fills it.</param>
/// <param name="Question">What to ask the writer for it.</param>
/// <param name="Example">An answer as an example: words; for a person a name; a number; a time as 18:30; a weekday as 1 (Monday) to 7.</param>
public sealed record TemplateSlot(string Id, TemplateSlotKind Kind, string Question, string Example)
{
    /// <summary>The id.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;
}
