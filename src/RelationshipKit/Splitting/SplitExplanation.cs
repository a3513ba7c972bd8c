using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Splitting;

/// <summary>What a section of an explanation is about.</summary>
public enum ExplanationTopic
{
    /// <summary>What each person carries, as felt and by the clock.</summary>
    Loads,

    /// <summary>Whether anyone would swap, and at which task that stops.</summary>
    Swaps,

    /// <summary>Who has which tasks, and why.</summary>
    Tasks,

    /// <summary>How close the split is to the best possible.</summary>
    Closeness,

    /// <summary>What is promised, and what is not.</summary>
    Promises,

    /// <summary>Which wishes clash, where there is no split.</summary>
    Conflict,
}

/// <summary>One sentence of an explanation.</summary>
/// <param name="MessageId">The id of its words in the catalogue of explanations, such as <c>loads.share</c>.</param>
/// <param name="Text">The sentence, with people's and tasks' names.</param>
/// <param name="Person">Whom it is about, or null if it is about all.</param>
/// <param name="Others">With whom that person is compared, in the order of the household.</param>
/// <param name="Tasks">The tasks it is about, in the order of the household.</param>
public sealed record ExplanationSentence(
    string MessageId, string Text, PersonId? Person, ImmutableArray<PersonId> Others, ImmutableArray<TaskId> Tasks)
{
    /// <inheritdoc/>
    public bool Equals(ExplanationSentence? other) =>
        other is not null
        && string.Equals(MessageId, other.MessageId, StringComparison.Ordinal)
        && string.Equals(Text, other.Text, StringComparison.Ordinal)
        && Person == other.Person
        && Others.SequenceEqual(other.Others)
        && Tasks.SequenceEqual(other.Tasks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MessageId, Text, Person);

    /// <summary>The id of the message; the text, which holds names, is not printed.</summary>
    public override string ToString() => MessageId;
}

/// <summary>Sentences on one topic under a heading.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Sentences">The sentences, at least one.</param>
public sealed record ExplanationSection(ExplanationTopic Topic, string Heading, ImmutableArray<ExplanationSentence> Sentences)
{
    /// <inheritdoc/>
    public bool Equals(ExplanationSection? other) =>
        other is not null
        && Topic == other.Topic
        && string.Equals(Heading, other.Heading, StringComparison.Ordinal)
        && Sentences.SequenceEqual(other.Sentences);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Topic, Heading, Sentences.Length);

    /// <summary>The topic; the text, which holds names, is not printed.</summary>
    public override string ToString() => Topic.ToString();
}

/// <summary>
/// A split, or an answer about one, in words for the people it is about: everything it says is computed from the numbers they gave. It blames nobody, ranks
/// nobody and scores nothing but loads. Whole as <see cref="Text"/>, or in <see cref="Sections"/> for a host to lay out.
/// </summary>
/// <remarks>
/// A name that holds characters written from right to left stands between the Unicode marks FSI and PDI, so that it cannot reorder the
/// sentence around it; other names stand as they are. Texts are plain: a host that shows them as HTML escapes them.
/// </remarks>
public sealed class SplitExplanation
{
    internal SplitExplanation(CultureInfo language, IEnumerable<ExplanationSection> sections)
    {
        Language = language;
        Sections = [.. sections];
    }

    /// <summary>Gets the culture whose words are used: the one asked for, or English where that has no words yet.</summary>
    public CultureInfo Language { get; }

    /// <summary>
    /// Gets the sections, of a split in the order of <see cref="ExplanationTopic"/>, of an answer about one in the order to read them; a
    /// section without sentences is left out.
    /// </summary>
    public IReadOnlyList<ExplanationSection> Sections { get; }

    /// <summary>Gets the whole as text: headings and sentences on lines of their own, an empty line between sections, lines ended by LF.</summary>
    public string Text => string.Join("\n", Sections.Select(section =>
        string.Concat(section.Sentences.Select(sentence => sentence.Text + "\n").Prepend(section.Heading + "\n"))));

    /// <summary>The section on a topic, or null.</summary>
    public ExplanationSection? this[ExplanationTopic topic] => Sections.FirstOrDefault(section => section.Topic == topic);
}
