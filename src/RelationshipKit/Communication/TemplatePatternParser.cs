using System.Collections.Immutable;
using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Communication;

/// <summary>Reads a <see cref="TemplatePattern"/>; a text that is none is noted as a problem at its place.</summary>
/// <param name="place">The place of the text.</param>
/// <param name="plural">The rule that forms of numbers follow.</param>
/// <param name="slots">The slots that the file declares.</param>
internal sealed class TemplatePatternParser(JsonCursor place, PluralRule plural, IReadOnlyDictionary<string, TemplateSlot> slots)
{
    private const int LongestPattern = 2_000;
    private const string Remedy = "Write {slot}, {slot:form}, {slot:one|other}, [said if filled]; double a brace or bracket that is meant as itself.";

    private readonly List<TemplateSlot> _required = [];
    private readonly List<TemplateSlot> _optional = [];
    private string _text = "";
    private int _at;
    private bool _isWrong;

    /// <summary>The slots that the text cannot do without, in order of appearance.</summary>
    public ImmutableArray<TemplateSlot> Required => [.. _required];

    /// <summary>The slots that stand only in parts that may be left out.</summary>
    public ImmutableArray<TemplateSlot> Optional => [.. _optional.Except(_required)];

    public TemplatePattern Parse()
    {
        _text = place.Text(LongestPattern, shortest: 1);
        TemplatePattern pattern = ParseSequence(isOptional: false);
        if (_at < _text.Length) Wrong("A bracket or brace is closed that was not opened.");
        return pattern;
    }

    private TemplatePattern.Sequence ParseSequence(bool isOptional)
    {
        var items = ImmutableArray.CreateBuilder<TemplatePattern>();
        var words = new StringBuilder();
        while (!_isWrong && _at < _text.Length)
        {
            char character = _text[_at];
            bool isSyntax = character is '{' or '}' or '[' or ']';
            if (!isSyntax || IsDoubled(character))
            {
                words.Append(character);
                _at += isSyntax ? 2 : 1;
                continue;
            }

            if (words.Length > 0) items.Add(new TemplatePattern.Words(words.ToString()));
            words.Clear();
            if (character is ']' or '}') break;
            _at++;
            items.Add(character == '{' ? ParseSlot(isOptional) : ParseOptional(isOptional));
        }

        if (words.Length > 0) items.Add(new TemplatePattern.Words(words.ToString()));
        return new TemplatePattern.Sequence(items.ToImmutable());
    }

    private bool IsDoubled(char character) => _at + 1 < _text.Length && _text[_at + 1] == character;

    private TemplatePattern ParseOptional(bool isInsideOptional)
    {
        if (isInsideOptional) return Wrong("A part that may be left out stands inside another.");
        int before = _optional.Count;
        TemplatePattern inner = ParseSequence(isOptional: true);
        if (_isWrong) return inner;
        if (_at >= _text.Length || _text[_at] != ']') return Wrong("A bracket is not closed.");
        _at++;
        return _optional.Count > before ? new TemplatePattern.Optional(inner) : Wrong("A part that may be left out has no slot.");
    }

    private TemplatePattern ParseSlot(bool isOptional)
    {
        int end = _text.IndexOf('}', _at);
        if (end < 0) return Wrong("A brace is not closed.");
        string[] inside = _text[_at..end].Split(':', 2);
        _at = end + 1;
        if (!slots.TryGetValue(inside[0], out TemplateSlot? slot)) return Wrong("A slot is not declared.");
        string? form = inside.Length > 1 ? inside[1] : null;
        if (form is not null && !Fits(slot.Kind, form, isOptional)) return Wrong("A slot has a form that its kind does not have here.");
        List<TemplateSlot> used = isOptional ? _optional : _required;
        if (!used.Contains(slot)) used.Add(slot);
        return new TemplatePattern.Slot(slot, form);
    }

    private bool Fits(TemplateSlotKind kind, string form, bool isOptional)
    {
        string[] variants = form.Split('|');
        return kind switch
        {
            TemplateSlotKind.Count => variants.Length == plural.Forms.Length,
            TemplateSlotKind.Person => variants.Length == 2 || PersonForms.Has(form) || (isOptional && form is PersonForms.Named),
            _ => false,
        };
    }

    private TemplatePattern.Words Wrong(string what)
    {
        if (!_isWrong) place.Refuse(what, Remedy);
        (_isWrong, _at) = (true, _text.Length);
        return new TemplatePattern.Words("");
    }
}
