using System.Collections.Immutable;

namespace RelationshipKit.Communication;

/// <summary>What a finding offers to take over: words of the catalogues, or the writer's own words in another slot. Nothing is made up.</summary>
internal static class SlotOffersMaker
{
    public static ImmutableArray<StatementOffer> Of(SlotCheckRule rule, StatementLanguage language, SlotReading reading, PhraseHit hit) => rule.Offers switch
    {
        SlotOffers.Pseudo when Pseudo(language, hit) is { } pseudo => [.. Words(language, reading.Slot, pseudo.Feelings, pseudo.Needs)],
        SlotOffers.Words => [.. Words(language, reading.Slot, rule.Feelings, rule.Needs)],
        SlotOffers.Strategy => [.. Strategy(rule, language, reading)],
        _ => [],
    };

    /// <summary>The text before a connector stays; what follows moves to where the connector points.</summary>
    public static ImmutableArray<StatementOffer> Divided(StatementLanguage language, SlotReading reading, PhraseHit connector)
    {
        SlotLanguage slot = language[reading.Slot];
        PhraseTerm term = language.Phrases.TermsOf(connector).First(term => term.List == slot.ConnectorList);
        StatementSlot target = slot.Connectors[term.Entry];
        string before = reading.Typed[reading.Start..reading.Words[connector.First].Start];
        string after = reading.Typed[reading.Words[connector.End - 1].End..];
        return [.. Moved(language, target, after, reading.Slot, SlotReading.Of(language, reading.Slot, before)?.Text)];
    }

    private static PseudoFeeling? Pseudo(StatementLanguage language, PhraseHit hit)
    {
        foreach (PhraseTerm term in language.Phrases.TermsOf(hit))
        {
            if (term.List == language.PseudoWordList || term.List == language.PseudoActionList) return language.PseudoFeelings.Entries[term.Entry];
        }

        return null;
    }

    /// <summary>Where the feeling is asked for, feelings come first; where the need is, needs alone.</summary>
    private static IEnumerable<StatementOffer> Words(StatementLanguage language, StatementSlot slot, IReadOnlyList<string> feelings, IReadOnlyList<string> needs)
    {
        if (slot != StatementSlot.Need)
        {
            foreach (string id in feelings)
            {
                if (language.Feelings.TryFind(id, out Feeling? feeling)) yield return new StatementOffer(StatementSlot.Feel, feeling.Phrase);
            }
        }

        foreach (string id in needs)
        {
            if (language.Needs.TryFind(id, out Need? need)) yield return new StatementOffer(StatementSlot.Need, need.Phrase);
        }
    }

    private static IEnumerable<StatementOffer> Strategy(SlotCheckRule rule, StatementLanguage language, SlotReading reading)
    {
        foreach (StatementOffer moved in Moved(language, StatementSlot.Ask, reading.Typed[reading.Start..reading.End], reading.Slot, left: null)) yield return moved;
        List<PhraseHit> hits = language.Phrases.HitsIn(reading.Words);
        UInt128 strategies = PhraseIndex.Only(language.StrategyList);
        foreach (PhraseHit hit in hits.Where(hit => (language.Phrases.ListsOf(hit) & strategies) != UInt128.Zero))
        {
            foreach (PhraseTerm term in language.Phrases.TermsOf(hit).Where(term => term.List == language.StrategyList))
                yield return new StatementOffer(StatementSlot.Need, language.Needs.Entries[term.Entry].Phrase);
            yield break;
        }

        foreach (StatementOffer offer in Words(language, StatementSlot.Need, [], rule.Needs)) yield return offer;
    }

    private static IEnumerable<StatementOffer> Moved(StatementLanguage language, StatementSlot slot, string typed, StatementSlot from, string? left)
    {
        if (SlotReading.Of(language, slot, typed) is not { } reading) yield break;
        bool isOneWordAsItStands = reading.EndWord - reading.FirstWord == 1 && reading.End - reading.Start == typed.Trim().Length;
        if (!isOneWordAsItStands || left is not null) yield return new StatementOffer(slot, reading.Text) { MovedFrom = from, Left = left };
    }
}
