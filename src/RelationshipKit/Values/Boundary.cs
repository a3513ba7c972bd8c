using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>
/// What a person decides for themselves, and what they will do when it is touched: their own doing, never a demand on others. Nobody else
/// sees it until the person shares it. Equal by value.
/// </summary>
/// <remarks>
/// <see cref="When"/> and <see cref="Will"/> fill the slots of the same names of a boundary statement, so that a boundary can be said aloud
/// in words that fit the moment.
/// </remarks>
public sealed class Boundary : IEquatable<Boundary>
{
    private Boundary(PersonId owner, string matter, string? when, string? will, Audience sharedWith) =>
        (Owner, Matter, When, Will, SharedWith) = (owner, matter, when, will, sharedWith);

    /// <summary>Whose boundary it is.</summary>
    public PersonId Owner { get; }

    /// <summary>What is theirs to decide, in their own words of 1–500 characters.</summary>
    public string Matter { get; }

    /// <summary>The occasion on which they act, such as 'voices are raised', or null.</summary>
    public string? When { get; }

    /// <summary>What they will do then, such as 'leave the room for ten minutes', or null.</summary>
    public string? Will { get; }

    /// <summary>Who sees it beside its owner; nobody at first.</summary>
    public Audience SharedWith { get; }

    /// <summary>Sets a boundary that nobody else sees.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="matter">What is theirs to decide, 1–500 characters.</param>
    /// <param name="when">The occasion on which they act, 1–500 characters; with <paramref name="will"/> or not at all.</param>
    /// <param name="will">What they themselves will do then, 1–500 characters.</param>
    /// <returns>The boundary.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, a text is empty or too long, or only one of occasion and deed is given.</exception>
    public static Boundary Create(PersonId owner, string matter, string? when = null, string? will = null)
    {
        if (owner == default) throw new ArgumentException("A default PersonId is no id.", nameof(owner));
        if (when is null != will is null) throw new ArgumentException("An occasion and what one will do then go together.", nameof(will));
        return new Boundary(
            owner,
            OwnWords.Check(matter, nameof(matter)),
            when is null ? null : OwnWords.Check(when, nameof(when)),
            will is null ? null : OwnWords.Check(will, nameof(will)),
            Audience.Nobody);
    }

    /// <summary>The boundary, shared by its owner's choice; with <see cref="Audience.Nobody"/> it is private again.</summary>
    /// <param name="audience">Who sees it beside its owner.</param>
    /// <returns>A boundary of its own; this one stays as it is.</returns>
    public Boundary ShareWith(Audience audience) => new(Owner, Matter, When, Will, Guard.Against.Null(audience));

    /// <summary>Whether a person sees it.</summary>
    /// <param name="reader">The person.</param>
    /// <returns>True for its owner and those it is shared with.</returns>
    public bool IsShownTo(PersonId reader) => reader == Owner || SharedWith.Includes(reader);

    /// <summary>Says boundaries to somebody: just those that they may see.</summary>
    /// <param name="boundaries">The boundaries.</param>
    /// <param name="reader">Who reads them.</param>
    /// <param name="people">The people by name; somebody who is not among them is called by their id.</param>
    /// <param name="culture">The language; English where there is none.</param>
    /// <returns>The words: what each decides, and what each says they will do.</returns>
    public static WordedPage Explain(IEnumerable<Boundary> boundaries, PersonId reader, IEnumerable<Person> people, CultureInfo culture)
    {
        Boundary[] shown = [.. Guard.Against.Null(boundaries).Where(boundary => boundary.IsShownTo(reader))];
        var page = new ExplanationPage(Guard.Against.Null(culture), Guard.Against.Null(people));
        page.Head("boundaries.heading");
        if (shown.Length == 0) page.Add("boundaries.none");
        foreach (Boundary boundary in shown)
        {
            page.Add("boundaries.matter", page.Slot("person", boundary.Owner), ExplanationPage.Slot("matter", boundary.Matter));
            if (boundary is not { When: { } when, Will: { } will }) continue;
            string plan = page.Say("boundaries.plan", ExplanationPage.Slot("when", when), ExplanationPage.Slot("will", will));
            page.Add("boundaries.plan.of", page.Slot("person", boundary.Owner), ExplanationSlot.Text("text", page.Say("quote", ExplanationSlot.Text("text", plan))));
        }

        return page.Finish();
    }

    /// <inheritdoc/>
    public bool Equals(Boundary? other) =>
        other is not null
        && Owner == other.Owner
        && string.Equals(Matter, other.Matter, StringComparison.Ordinal)
        && string.Equals(When, other.When, StringComparison.Ordinal)
        && string.Equals(Will, other.Will, StringComparison.Ordinal)
        && SharedWith.Equals(other.SharedWith);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Boundary);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Owner, Matter);

    /// <summary>The owner alone: what it is about is theirs to tell.</summary>
    /// <returns>Such as <c>Boundary of p1</c>.</returns>
    public override string ToString() => $"Boundary of {Owner}";
}
