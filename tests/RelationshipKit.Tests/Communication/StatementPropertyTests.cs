using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using RelationshipKit.Communication;
using Check = RelationshipKit.Tests.Properties.Check;

namespace RelationshipKit.Tests.Communication;

/// <summary>What holds for any text in any slot.</summary>
public sealed partial class StatementPropertyTests
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    private static readonly StatementSlot[] AllSlots = Enum.GetValues<StatementSlot>();

    private static readonly ImmutableArray<string> Pieces =
    [
        "tired", "you always", "the dishes", "{feel}", "{@request}", "[", "]", "(a|b)", "^", "{0}", "}}", "$1", "%s", "\\n", "\n", "\r\n", "\t", "  ",
        "!!", "?!", "...", "…", ",", ";", ":", ".", "?", "\"", "“so”", "I'm", "p.m.", "naïve", "straße", "İstanbul", "日本語", "שלום", "مرحبا", "👩‍👩‍👧", "😩",
        "e\u0301", "\u200f", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200b", "\u0000", "\u0007", "\ud800", "\udc00", "because", "I feel", "when", "please", "- ",
    ];

    [Fact]
    public void Any_text_stands_in_the_statement_as_it_was_tidied() => Check.ForAll("any text stands in the statement", Drafts(), draft =>
    {
        AssertiveStatement statement = draft.Build();
        int shown = 0;
        foreach (StatementPart part in statement.Parts)
        {
            if (statement.Findings.Any(finding => finding.RuleId == "slot.not-in-form" && finding.Slot == part.Slot)) continue;
            string tail = part.Text[1..];
            Assert.Contains(tail, statement.Text, StringComparison.Ordinal);
            Assert.Contains(part.Text, statement.Text, StringComparison.OrdinalIgnoreCase);
            shown++;
        }

        return shown > 1;
    });

    [Fact]
    public void Tidying_loses_nothing_but_blanks_signs_and_openings() => Check.ForAll("tidying loses nothing", Drafts(), draft =>
    {
        bool told = false;
        foreach (StatementPart part in draft.Build().Parts)
        {
            string typed = Letters(part.Typed), tidied = Letters(part.Text);
            Assert.Contains(tidied, typed, StringComparison.OrdinalIgnoreCase);
            told |= tidied.Length > 5;
        }

        return told;

        // The pieces hold no word whose spelling is mended.
        static string Letters(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && !".,;:!?…".Contains(character, StringComparison.Ordinal)));
    });

    [Fact]
    public void No_syntax_is_left_and_no_sign_is_doubled() => Check.ForAll("no syntax is left", Drafts(), draft =>
    {
        AssertiveStatement statement = draft.Build();
        foreach (string text in new[] { statement.Text, statement.Gentle, statement.Brief })
        {
            Assert.DoesNotMatch(DoubledSigns(), text.Replace(" …", " gap", StringComparison.Ordinal));
            string around = statement.Parts.OrderByDescending(part => part.Text.Length)
                .Aggregate(text, (rest, part) => rest.Replace(part.Text, " ", StringComparison.OrdinalIgnoreCase));
            Assert.True(around.IndexOfAny(['{', '}', '[', ']', '(', ')', '|', '^', '@']) < 0, around);
        }

        return statement.Parts.Any(part => part.Typed.IndexOfAny(['{', '[', '^', '!', '.', '?']) >= 0);
    });

    [Fact]
    public void Isolates_are_closed_and_nothing_breaks_out() => Check.ForAll(
        "isolates are closed",
        Drafts(),
        draft =>
        {
            string text = draft.Build().Text;
            int depth = 0;
            foreach (char character in text)
            {
                if (character is >= '\u2066' and <= FirstStrongIsolate) depth++;
                else if (character is PopDirectionalIsolate) depth--;
                Assert.True(depth >= 0);
                Assert.False(depth == 0 && character is >= '\u202a' and <= '\u202e');
            }

            Assert.Equal(0, depth);
            return text.Contains(FirstStrongIsolate, StringComparison.Ordinal);
        },
        tellingShare: 0.3);

    [Fact]
    public void The_order_of_filling_does_not_matter() => Check.ForAll("order of filling", Drafts(), draft =>
    {
        StatementDraft forwards = Say.As(StatementForm.Boundary), backwards = Say.As(draft.Form);
        foreach (StatementSlot slot in AllSlots) forwards = forwards.With(slot, "overwritten").With(slot, draft[slot]);
        foreach (StatementSlot slot in AllSlots.Reverse()) backwards = backwards.With(slot, draft[slot]);
        forwards = forwards.As(draft.Form);
        AssertiveStatement one = forwards.Build(), other = backwards.Build();

        Assert.Equal(forwards, backwards);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.Equal((one.Text, one.Gentle, one.Brief), (other.Text, other.Gentle, other.Brief));
        Assert.Equal(one.Findings.Select(Shown), other.Findings.Select(Shown));
        return one.Parts.Count > 1;

        static (string, StatementSlot, int, int) Shown(StatementFinding finding) => (finding.RuleId, finding.Slot, finding.Start, finding.Length);
    });

    [Fact]
    public void Findings_point_into_what_was_typed() => Check.ForAll(
        "findings point into what was typed",
        Drafts(),
        draft =>
        {
            AssertiveStatement statement = draft.Build();
            foreach (StatementFinding finding in statement.Findings)
            {
                string typed = draft[finding.Slot]!;
                Assert.InRange(finding.Start, 0, typed.Length - 1);
                Assert.InRange(finding.Length, 1, typed.Length - finding.Start);
                Assert.NotEmpty(finding.Question);
            }

            return statement.Findings.Count > 0;
        },
        tellingShare: 0.3);

    [Fact]
    public void Reading_again_what_was_tidied_changes_little() => Check.ForAll("tidied text stays", Drafts(), draft =>
    {
        foreach (StatementPart part in draft.Build().Parts)
        {
            AssertiveStatement again = Say.As(draft.Form).With(part.Slot, part.Text).Build();
            string text = Assert.Single(again.Parts).Text;
            Assert.EndsWith(text, part.Text, StringComparison.OrdinalIgnoreCase);
        }

        return true;
    });

    [GeneratedRegex(@"[,;:!?…][.,;:!?…]|\.[.…]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex DoubledSigns();

    private static Arbitrary<StatementDraft> Drafts()
    {
        Gen<string> piece = Gen.Frequency(
            (8, Gen.Elements(Pieces.AsEnumerable())), (1, Gen.Choose(0xA1, 0xFFFF).Select(unit => ((char)unit).ToString())));
        Gen<string> text =
            from pieces in piece.ListOf()
            from blanks in Gen.Choose(0, 1).ListOf(pieces.Count)
            select Joined(pieces, blanks);
        Gen<StatementDraft> draft =
            from form in Gen.Elements(Enum.GetValues<StatementForm>())
            from texts in Gen.Frequency((3, text.Select(filled => (string?)filled)), (1, Gen.Constant<string?>(null))).ListOf(AllSlots.Length)
            select AllSlots.Zip(texts).Aggregate(Say.As(form), (made, filled) => made.With(filled.First, filled.Second));
        return Arb.From(draft, Shrunk);
    }

    private static string Joined(IEnumerable<string> pieces, IEnumerable<int> blanks)
    {
        var text = new StringBuilder();
        foreach ((string piece, int blank) in pieces.Zip(blanks)) text.Append(piece).Append(' ', blank);
        return text.ToString();
    }

    private static IEnumerable<StatementDraft> Shrunk(StatementDraft draft)
    {
        foreach (StatementSlot slot in AllSlots)
        {
            if (draft[slot] is not { } text) continue;
            yield return draft.With(slot, null);
            if (text.Length > 1)
            {
                yield return draft.With(slot, text[..(text.Length / 2)]);
                yield return draft.With(slot, text[(text.Length / 2)..]);
                yield return draft.With(slot, text[1..]);
                yield return draft.With(slot, text[..^1]);
            }
        }
    }
}
