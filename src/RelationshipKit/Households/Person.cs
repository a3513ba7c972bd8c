using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>Somebody who shares the household's work. Equal by value.</summary>
public sealed record Person
{
    internal const int MostShare = 1_000;

    private Person(PersonId id, string name, PronounSet? pronouns, int share)
    {
        Id = id;
        Name = name;
        Pronouns = pronouns;
        Share = share;
    }

    /// <summary>The id, one of its kind in the household. Whatever decides who does what sees this and nothing else of who a person is.</summary>
    public PersonId Id { get; }

    /// <summary>The name to be called by, 1–200 characters in any script. Shown to people, never decided upon.</summary>
    public string Name { get; }

    /// <summary>The pronouns to be spoken of by, or null when not said.</summary>
    public PronounSet? Pronouns { get; }

    /// <summary>The weight of the part this person is to carry, 1–1,000: with shares 2 and 1, two thirds and one third.</summary>
    public int Share { get; }

    /// <summary>Makes a person.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">1–200 characters without control characters or lone surrogates.</param>
    /// <param name="pronouns">The pronouns, if said.</param>
    /// <param name="share">The weight of the part to carry, 1–1,000.</param>
    /// <returns>The person.</returns>
    /// <exception cref="ArgumentException">The id is the <c>default</c> value, or the name cannot be one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public static Person Create(PersonId id, string name, PronounSet? pronouns = null, int share = 1)
    {
        if (id == default) throw new ArgumentException("A default PersonId is no id.", nameof(id));
        Guard.Against.Null(name);
        if (PlainText.FaultOfName(name) is { } fault) throw new ArgumentException($"A person's name {fault}.", nameof(name));
        return new Person(id, name, pronouns, Guard.Against.OutOfRange(share, 1, MostShare));
    }

    /// <summary>The id alone: names are private.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id.ToString();
}
