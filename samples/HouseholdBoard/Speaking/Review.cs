using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Communication;
using RelationshipKit.Reviewing;

namespace RelationshipKit.Samples.HouseholdBoard.Speaking;

/// <summary>Something in a text that is worth a thought, with its place. Never a refusal.</summary>
/// <param name="Slot">The slot it is in, or null for a text of one's own.</param>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Severity">hint, caution, concern or safety.</param>
/// <param name="Why">Why it is worth a thought.</param>
/// <param name="Question">One question that helps to find other words.</param>
/// <param name="Offers">What could be taken over; none where safety may be at stake.</param>
public sealed record ReviewMark(string? Slot, int Start, int Length, string Severity, string Why, string Question, ImmutableArray<ReviewOffer> Offers)
{
    public const string Safety = "safety";

    public bool IsSafety => Severity == Safety;

    /// <summary>The place alone: the rest may quote what somebody wrote.</summary>
    public override string ToString() => FormattableString.Invariant($"{Severity}@{Start}");
}

/// <summary>Words to take over into a slot.</summary>
/// <param name="Slot">The slot, or null for the text itself.</param>
/// <param name="Text">The words.</param>
/// <param name="From">The slot the words move from, or null.</param>
/// <param name="Left">What stays there, or null.</param>
public sealed record ReviewOffer(string? Slot, string Text, string? From = null, string? Left = null)
{
    public override string ToString() => nameof(ReviewOffer);
}

/// <summary>What a review says of a text. Nothing of it is stored or logged.</summary>
/// <param name="Text">The statement as it would be said; the text itself where it is of one's own words.</param>
/// <param name="IsComplete">Whether the form has all it needs.</param>
/// <param name="NeedsSafetyNote">Whether a note on safety and help belongs beside it.</param>
/// <param name="Marks">What is worth a thought, by slot and place.</param>
public sealed record Review(string Text, bool IsComplete, bool NeedsSafetyNote, ImmutableArray<ReviewMark> Marks)
{
    /// <summary>The longest text that is looked at.</summary>
    public const int MostCharacters = 2_000;

    /// <summary>Reviews an I-statement: each slot by what belongs there, and for what hurts anywhere.</summary>
    public static Review Of(StatementDraft draft, CultureInfo culture, LanguageReviewer? reviewer)
    {
        ArgumentNullException.ThrowIfNull(draft);
        AssertiveStatement statement = draft.Build(culture);
        var marks = ImmutableArray.CreateBuilder<ReviewMark>();
        bool needsNote = false;
        foreach ((string word, StatementSlot slot) in StatementWords.Slots)
        {
            StatementFinding[] inSlot = [.. statement.Findings.Where(finding => finding.Slot == slot)];
            marks.AddRange(inSlot.Select(finding => MarkOf(finding, word)));
            if (draft[slot] is not { Length: > 0 } text || reviewer is null) continue;
            Finding[] found = Shown(reviewer, text);
            needsNote |= found.Any(finding => finding.NeedsSafetyNote);
            marks.AddRange(found
                .Where(finding => finding.Severity is FindingSeverity.Safety || !inSlot.Any(other => Overlap(other, finding.Trigger)))
                .Select(finding => MarkOf(finding, word, withoutSuggestions: true)));
        }

        return Made(statement.Text, statement.IsComplete, needsNote, marks.ToImmutable());
    }

    /// <summary>Reviews a text of one's own words.</summary>
    public static Review Of(string text, LanguageReviewer? reviewer)
    {
        ArgumentNullException.ThrowIfNull(text);
        Finding[] found = reviewer is null ? [] : Shown(reviewer, text);
        return Made(text, !string.IsNullOrWhiteSpace(text), found.Any(finding => finding.NeedsSafetyNote), [.. found.Select(finding => MarkOf(finding, null, withoutSuggestions: false))]);
    }

    /// <summary>Nothing of the text.</summary>
    public override string ToString() => nameof(Review);

    // Where somebody may be in danger, nothing else is worth saying, and nothing is reworded.
    private static Review Made(string text, bool isComplete, bool needsNote, ImmutableArray<ReviewMark> marks)
    {
        ImmutableArray<ReviewMark> dangers = [.. marks.Where(mark => mark.IsSafety)];
        return new Review(text, isComplete, needsNote || !dangers.IsEmpty, dangers.IsEmpty ? marks : dangers);
    }

    private static Finding[] Shown(LanguageReviewer reviewer, string text)
    {
        var shown = new List<Finding>();
        foreach (Finding finding in reviewer.Review(text).Where(one => one.Severity > FindingSeverity.Hint).OrderByDescending(one => one.Severity))
        {
            if (!shown.Exists(other => other.Trigger.Overlaps(finding.Trigger))) shown.Add(finding);
        }

        return [.. shown.OrderBy(finding => finding.Trigger.Start)];
    }

    private static bool Overlap(StatementFinding one, TextSpan other) => new TextSpan(one.Start, one.Length).Overlaps(other);

    private static ReviewMark MarkOf(StatementFinding finding, string slot) => new(
        slot,
        finding.Start,
        finding.Length,
        StatementWords.Of(finding.Severity),
        finding.Why,
        finding.Question,
        [.. finding.Offers.Select(offer => new ReviewOffer(
            StatementWords.Of(offer.Slot), offer.Text, offer.MovedFrom is { } from ? StatementWords.Of(from) : null, offer.Left))]);

    private static ReviewMark MarkOf(Finding finding, string? slot, bool withoutSuggestions) => new(
        slot,
        finding.Trigger.Start,
        finding.Trigger.Length,
        finding.Severity.ToString().ToLowerInvariant(),
        finding.Why,
        finding.Question,
        withoutSuggestions || finding.NeedsSafetyNote
            ? []
            : [.. finding.Suggestions.Where(suggestion => suggestion.Strategy is SuggestionStrategy.Edit && suggestion.Text.Length > 0).Select(suggestion => new ReviewOffer(null, suggestion.Text))]);
}
