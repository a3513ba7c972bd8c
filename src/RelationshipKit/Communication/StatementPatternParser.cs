using System.Buffers;
using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>Reads a <see cref="StatementPattern"/>; a text that is none is noted as a problem at its place.</summary>
/// <param name="place">The place of the pattern.</param>
/// <param name="phrases">The phrases it may name: those before it in the file, so that none can name itself.</param>
/// <param name="mayBeUsed">Whether a slot and, where one is named, a shape of it exist here.</param>
internal sealed class StatementPatternParser(
    JsonCursor place, IReadOnlyDictionary<string, StatementPattern> phrases, Func<StatementSlot, string?, bool> mayBeUsed)
{
    private const int LongestPattern = 2_000;
    private const int DeepestNesting = 16;

    private static readonly SearchValues<char> Syntax = SearchValues.Create("()[]{}|^");

    private string _text = "";
    private int _at;
    private bool _isWrong;

    public StatementPattern Parse()
    {
        _text = place.Text(LongestPattern, shortest: 1);
        StatementPattern pattern = ParseAlternatives(depth: 0) is [var only] ? only : Wrong("Alternatives stand outside brackets.");
        if (_at < _text.Length) Wrong("A bracket is closed that was not opened.");
        return pattern;
    }

    private ImmutableArray<StatementPattern> ParseAlternatives(int depth)
    {
        if (depth > DeepestNesting) return [Wrong("Brackets are nested too deep.")];
        var alternatives = ImmutableArray.CreateBuilder<StatementPattern>();
        do
        {
            if (alternatives.Count > 0) _at++;
            alternatives.Add(ParseSequence(depth));
        }
        while (_at < _text.Length && _text[_at] == '|');
        return alternatives.ToImmutable();
    }

    private StatementPattern.Sequence ParseSequence(int depth)
    {
        var items = ImmutableArray.CreateBuilder<StatementPattern>();
        while (!_isWrong && _at < _text.Length && _text[_at] is not ('|' or ')' or ']'))
        {
            char character = _text[_at];
            if (character is '(' or '[')
            {
                _at++;
                ImmutableArray<StatementPattern> alternatives = ParseAlternatives(depth + 1);
                items.Add(new StatementPattern.Choice(alternatives, IsOptional: character == '['));
                Expect(character == '[' ? ']' : ')');
            }
            else if (character == '{')
            {
                _at++;
                items.Add(ParseSlot());
            }
            else if (character == '^')
            {
                _at++;
                items.Add(new StatementPattern.Capital());
            }
            else
            {
                int end = _text.AsSpan(_at).IndexOfAny(Syntax);
                end = end < 0 ? _text.Length : _at + end;
                if (end == _at) return new StatementPattern.Sequence([Wrong("A brace is closed that was not opened.")]);
                items.Add(new StatementPattern.Words(_text[_at..end]));
                _at = end;
            }
        }

        return new StatementPattern.Sequence(items.ToImmutable());
    }

    private StatementPattern ParseSlot()
    {
        int end = _text.IndexOf('}', _at);
        if (end < 0) return Wrong("A brace is not closed.");
        string inside = _text[_at..end];
        _at = end + 1;
        if (inside.StartsWith('@'))
            return phrases.TryGetValue(inside[1..], out StatementPattern? phrase) ? phrase : Wrong("A phrase is named that does not stand before.");

        string[] parts = inside.Split(':', 2);
        string? shape = parts.Length > 1 ? parts[1] : null;
        foreach ((string word, StatementSlot slot) in StatementWords.SlotWords)
        {
            if (string.Equals(word, parts[0], StringComparison.Ordinal) && mayBeUsed(slot, shape)) return new StatementPattern.Slot(slot, shape);
        }

        return Wrong("A slot or the shape of a slot is not known.");
    }

    private void Expect(char closing)
    {
        if (_at < _text.Length && _text[_at] == closing) _at++;
        else Wrong("A bracket is not closed.");
    }

    private StatementPattern.Words Wrong(string what)
    {
        if (!_isWrong) place.Refuse(what, "Write {slot}, {slot:shape}, {@phrase}, (one|other), [perhaps] and ^ for a capital.");
        (_isWrong, _at) = (true, _text.Length);
        return new StatementPattern.Words("");
    }
}
