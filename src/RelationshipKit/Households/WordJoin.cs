using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>
/// What becomes of a word of the language before certain slots: French “de” + “Anne” is “d’Anne”, “de” + “le linge” is “du linge”,
/// Spanish “a” + “el baño” is “al baño”.
/// </summary>
/// <param name="Word">The word before the slot.</param>
/// <param name="Takes">The first word of the slot that it takes in, or null. It is an article, so a capital (“El Salvador”) is none.</param>
/// <param name="Before">Otherwise how the slot begins, without regard to case.</param>
/// <param name="Unless">How the slot does not begin.</param>
/// <param name="Becomes">What stands for the word; if it ends in an apostrophe, the slot follows at once.</param>
internal sealed record WordJoin(string Word, string? Takes, ImmutableArray<string> Before, ImmutableArray<string> Unless, string Becomes)
{
    private const int Most = 200;
    private const int MostJoins = 1_000;

    /// <summary>How many characters of the slot are taken in, or −1 if the two do not join.</summary>
    public int TakenFrom(string words, string slot, bool isName)
    {
        if (!EndsInWord(words)) return -1;
        if (Takes is null) return BeginsWithOne(slot, Before) && !BeginsWithOne(slot, Unless) ? 0 : -1;
        bool isTaken = !isName && slot.Length > Takes.Length + 1 && slot[Takes.Length] == ' ' && slot.StartsWith(Takes, StringComparison.Ordinal);
        return isTaken ? Takes.Length + 1 : -1;
    }

    /// <summary>The joins of a file, or none.</summary>
    public static ImmutableArray<WordJoin> ReadAll(JsonCursor? list) => [.. (list?.Items(MostJoins) ?? []).Select(join => Read(join.Members()))];

    private static WordJoin Read(JsonMembers join)
    {
        string? takes = join.Optional("takes")?.Name();
        ImmutableArray<string> before = takes is null ? Names(join.Required("before")) : [];
        var read = new WordJoin(
            join.Required("word").Name(), takes, before, join.Optional("unless") is { } unless ? Names(unless) : [], join.Required("becomes").Name());
        join.RefuseOthers();
        return read;
    }

    private static ImmutableArray<string> Names(JsonCursor list) => [.. list.Items(Most, 1).Select(name => name.Name())];

    private static bool BeginsWithOne(string slot, ImmutableArray<string> beginnings) =>
        beginnings.Any(beginning => slot.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private bool EndsInWord(string words)
    {
        int start = words.Length - 1 - Word.Length;
        return start >= 0
            && words[^1] == ' '
            && string.Compare(words, start, Word, 0, Word.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (start == 0 || !char.IsLetter(words[start - 1]));
    }
}
