using System.Collections.Immutable;

namespace RelationshipKit.Communication;

/// <summary>What was typed into a slot, tidied up and looked through.</summary>
internal sealed class SlotReading
{
    private SlotReading(StatementLanguage language, StatementSlot slot, string typed, SlotTidy tidy)
    {
        Slot = slot;
        Typed = typed;
        Words = tidy.Words;
        FirstWord = tidy.FirstWord;
        EndWord = tidy.EndWord;
        Start = tidy.Start;
        End = tidy.End;
        Text = tidy.Text();
        Shape = ShapeIn(language);
    }

    public StatementSlot Slot { get; }

    public string Typed { get; }

    /// <summary>The tidied text.</summary>
    public string Text { get; }

    /// <summary>Its shape.</summary>
    public string Shape { get; }

    /// <summary>The words of what was typed.</summary>
    public List<IndexedWord> Words { get; }

    /// <summary>The first word that belongs to the tidied text.</summary>
    public int FirstWord { get; }

    /// <summary>The word after the last that belongs to it.</summary>
    public int EndWord { get; }

    /// <summary>Where the tidied text begins in what was typed.</summary>
    public int Start { get; }

    /// <summary>Where it ends there.</summary>
    public int End { get; }

    /// <summary>Reads a slot; null when nothing was typed that says anything.</summary>
    public static SlotReading? Of(StatementLanguage language, StatementSlot slot, string? typed)
    {
        if (typed is null) return null;
        var tidy = new SlotTidy(language, language[slot], typed);
        return tidy.IsEmpty ? null : new SlotReading(language, slot, typed, tidy);
    }

    private string ShapeIn(StatementLanguage language)
    {
        SlotLanguage slot = language[Slot];
        for (int at = 0; at < slot.Shapes.Length - 1; at++)
        {
            if (Fits(slot.Shapes[at], language)) return slot.Shapes[at].Shape.Name;
        }

        return slot.Shapes[^1].Shape.Name;
    }

    private bool Fits(SlotLanguage.ShapeTest test, StatementLanguage language)
    {
        if (FirstWord >= EndWord) return false;
        SlotShape shape = test.Shape;
        if (shape.Begins.Length > 0 && language.Phrases.LongestAt(Words, FirstWord, test.Begins) == 0) return false;
        if (shape.UnlessBegins.Length > 0 && language.Phrases.LongestAt(Words, FirstWord, test.UnlessBegins) > 0) return false;
        if (shape.FirstEnds.Length > 0 && !EndsIn(Words[FirstWord], shape.FirstEnds)) return false;
        return !shape.LacksVerb || !HasVerb(language);
    }

    private bool HasVerb(StatementLanguage language)
    {
        for (int at = FirstWord; at < EndWord; at++)
        {
            if (language.Phrases.LongestAt(Words, at, language.VerbList) > 0 || EndsIn(Words[at], language.Grammar.VerbEndings)) return true;
        }

        return false;
    }

    private bool EndsIn(IndexedWord word, ImmutableArray<string> endings)
    {
        ReadOnlySpan<char> letters = Typed.AsSpan(word.Start, word.End - word.Start);
        foreach (string ending in endings)
        {
            if (letters.Length > ending.Length && letters.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
