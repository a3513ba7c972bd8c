using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>
/// One thing a person did while sorting values: the log of these is all that needs to be stored. Equal by value. <c>ToString</c> never
/// shows what somebody wrote.
/// </summary>
public abstract record ValueSortEvent
{
    private ValueSortEvent()
    {
    }

    /// <summary>A card was put on a pile, or moved to another.</summary>
    /// <param name="Value">The card.</param>
    /// <param name="Pile">The pile.</param>
    public sealed record Placed(ValueId Value, ValuePile Pile) : ValueSortEvent;

    /// <summary>A card was added that was not in the deck, such as one of the person's own.</summary>
    /// <param name="Value">The card.</param>
    public sealed record Added(ValueId Value) : ValueSortEvent;

    /// <summary>A card was taken among those to keep.</summary>
    /// <param name="Value">The card.</param>
    public sealed record Kept(ValueId Value) : ValueSortEvent;

    /// <summary>A card was taken from those to keep.</summary>
    /// <param name="Value">The card.</param>
    public sealed record LetGo(ValueId Value) : ValueSortEvent;

    /// <summary>The next place of the ranking was given, to one kept card or to several that are tied.</summary>
    public sealed record Ranked : ValueSortEvent
    {
        /// <summary>Gives the next place.</summary>
        /// <param name="values">One card, or several that share the place.</param>
        public Ranked(params IEnumerable<ValueId> values) => Values = [.. Guard.Against.Null(values)];

        /// <summary>The cards of the place, in the order given.</summary>
        public ImmutableArray<ValueId> Values { get; }

        /// <inheritdoc/>
        public bool Equals(Ranked? other) => other is not null && Values.SequenceEqual(other.Values);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Values.Length, Values.FirstOrDefault());
    }

    /// <summary>The last place of the ranking was taken back.</summary>
    public sealed record Unranked : ValueSortEvent;

    /// <summary>The person said what a kept card means to them.</summary>
    public sealed record Meant : ValueSortEvent
    {
        /// <summary>Says what a card means.</summary>
        /// <param name="value">The card.</param>
        /// <param name="text">1–500 characters.</param>
        /// <exception cref="ArgumentException">The text is empty or too long.</exception>
        public Meant(ValueId value, string text) => (Value, Text) = (value, OwnWords.Check(text, nameof(text)));

        /// <summary>The card.</summary>
        public ValueId Value { get; }

        /// <summary>The person's own words: private.</summary>
        public string Text { get; }

        /// <summary>The card alone.</summary>
        /// <returns>Such as <c>Meant { Value = honesty }</c>.</returns>
        public override string ToString() => $"Meant {{ Value = {Value} }}";
    }

    /// <summary>The person went on to the next step.</summary>
    public sealed record WentOn : ValueSortEvent;

    /// <summary>The person went back to the step before; nothing of what was done is lost.</summary>
    public sealed record WentBack : ValueSortEvent;
}
