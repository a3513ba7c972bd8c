using System.Collections.Immutable;

namespace RelationshipKit.Communication;

/// <summary>Looks for what is worth a thought in the slots of a statement.</summary>
internal static class SlotChecks
{
    private const int LongestSlot = 200;

    /// <summary>The findings, slot by slot in the order of asking; those about safety alone where there is one.</summary>
    public static IReadOnlyList<StatementFinding> Of(StatementLanguage language, StatementFormGrammar form, ReadOnlySpan<SlotReading?> readings)
    {
        List<StatementFinding>? all = null;
        foreach (SlotReading? reading in readings)
        {
            if (reading is not null) AddFindings(language, form, reading, readings, ref all);
        }

        if (all is null) return [];
        return all.Exists(finding => finding.Severity == StatementSeverity.Safety)
            ? [.. all.Where(finding => finding.Severity == StatementSeverity.Safety)]
            : [.. all];
    }

    private static void AddFindings(
        StatementLanguage language,
        StatementFormGrammar form,
        SlotReading reading,
        ReadOnlySpan<SlotReading?> readings,
        ref List<StatementFinding>? all)
    {
        List<PhraseHit> hits = language.Phrases.HitsIn(reading.Words);
        UInt128 lists = UInt128.Zero, whole = UInt128.Zero;
        foreach (PhraseHit hit in hits)
        {
            lists |= language.Phrases.ListsOf(hit);
            if (hit.First == reading.FirstWord && hit.End == reading.EndWord) whole |= language.Phrases.ListsOf(hit);
        }

        SlotLanguage slot = language[reading.Slot];
        int firstOfSlot = all?.Count ?? 0;
        foreach (SlotLanguage.RuleTest test in slot.Rules)
        {
            if (Find(test, language, form, reading, hits, lists, whole) is not { } found) continue;
            bool overlaps = all is not null && all.Skip(firstOfSlot).Any(
                other => other.Start < found.Start + found.Length && found.Start < other.Start + other.Length && other.Length < reading.Typed.Length);
            if (!overlaps || test.Rule.Test is not SlotTest.Words) (all ??= []).Add(WithoutLosses(found, readings));
        }
    }

    /// <summary>Words are not moved to where others stand already.</summary>
    private static StatementFinding WithoutLosses(StatementFinding finding, ReadOnlySpan<SlotReading?> readings)
    {
        var kept = ImmutableArray.CreateBuilder<StatementOffer>(finding.Offers.Count);
        foreach (StatementOffer offer in finding.Offers)
        {
            if (offer.MovedFrom is null || readings[(int)offer.Slot] is null) kept.Add(offer);
        }

        return kept.Count == finding.Offers.Count ? finding : finding.With(kept.ToImmutable());
    }

    private static StatementFinding? Find(
        SlotLanguage.RuleTest test,
        StatementLanguage language,
        StatementFormGrammar form,
        SlotReading reading,
        List<PhraseHit> hits,
        UInt128 lists,
        UInt128 whole)
    {
        switch (test.Rule.Test)
        {
            case SlotTest.Words:
                bool mayHit = (lists & test.Hit) != UInt128.Zero
                    && (test.With == UInt128.Zero || (lists & test.With) != UInt128.Zero)
                    && (lists & test.Unless) == UInt128.Zero
                    && (whole & test.UnlessWhole) == UInt128.Zero;
                return mayHit && Hit(test, language, reading, hits) is { } hit
                    ? Finding(test.Rule, reading, reading.Words[hit.First].Start, reading.Words[hit.End - 1].End, SlotOffersMaker.Of(test.Rule, language, reading, hit))
                    : null;
            case SlotTest.SeveralSentences:
                return SentenceEnd(reading) is int end and >= 0 ? Finding(test.Rule, reading, end, end + 1, []) : null;
            case SlotTest.HoldsMore:
                return Connector(language, reading, hits) is { } connector
                    ? Finding(
                        test.Rule,
                        reading,
                        reading.Words[connector.First].Start,
                        reading.Words[connector.End - 1].End,
                        SlotOffersMaker.Divided(language, reading, connector))
                    : null;
            case SlotTest.Long:
                return reading.End - reading.Start > LongestSlot ? Finding(test.Rule, reading, reading.Start, reading.End, []) : null;
            case SlotTest.NotInForm:
                return form.Has(reading.Slot) ? null : Finding(test.Rule, reading, reading.Start, reading.End, []);
            default:
                return null;
        }
    }

    private static PhraseHit? Hit(SlotLanguage.RuleTest test, StatementLanguage language, SlotReading reading, List<PhraseHit> hits)
    {
        PhraseHit? best = null;
        foreach (PhraseHit hit in hits)
        {
            if ((language.Phrases.ListsOf(hit) & test.Hit) == UInt128.Zero) continue;
            bool stands = test.Rule.At switch
            {
                SlotPlace.Start => hit.First == reading.FirstWord,
                SlotPlace.Whole => hit.First == reading.FirstWord && hit.End == reading.EndWord,
                _ => true,
            };
            if (!stands) continue;
            if (best is not { } found || (hit.First == found.First && hit.End > found.End)) best = hit;
        }

        return best;
    }

    private static PhraseHit? Connector(StatementLanguage language, SlotReading reading, List<PhraseHit> hits)
    {
        UInt128 list = PhraseIndex.Only(language[reading.Slot].ConnectorList);
        PhraseHit? best = null;
        foreach (PhraseHit hit in hits)
        {
            bool isInside = hit.First > reading.FirstWord && hit.End < reading.EndWord;
            if (!isInside || (language.Phrases.ListsOf(hit) & list) == UInt128.Zero) continue;
            if (best is not { } found || (hit.First == found.First && hit.End > found.End)) best = hit;
        }

        return best;
    }

    /// <summary>Where a sentence ends and another begins, or −1.</summary>
    private static int SentenceEnd(SlotReading reading)
    {
        for (int at = reading.Start; at + 2 < reading.End; at++)
        {
            bool ends = reading.Typed[at] is '.' or '!' or '?' && char.IsWhiteSpace(reading.Typed[at + 1]);
            if (ends && at > 1 && char.IsLetter(reading.Typed[at - 1]) && char.IsLetter(reading.Typed[at - 2])) return at;
        }

        return -1;
    }

    private static StatementFinding Finding(SlotCheckRule rule, SlotReading reading, int start, int end, ImmutableArray<StatementOffer> offers)
    {
        return new StatementFinding(rule.Id)
        {
            Category = rule.Category,
            Severity = rule.Severity,
            Confidence = rule.Confidence,
            Slot = reading.Slot,
            Start = start,
            Length = end - start,
            Why = rule.Why,
            Question = rule.Question,
            Offers = offers,
        };
    }
}
