namespace RelationshipKit.Reviewing.Patterns;

/// <summary>
/// Parts a large pattern at its alternatives, as if the rule had been written as several: each part then has rarer words of its own by
/// which it is chosen to be tried, and most are not tried at all.
/// </summary>
internal sealed class PatternSplitter(IPatternNames names)
{
    private const int LargestWhole = 24;
    private const int MostParts = 400;

    private readonly Dictionary<string, int> _macroSizes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>Patterns that together match where the pattern does.</summary>
    public IReadOnlyList<PatternNode> Split(PatternNode pattern)
    {
        IReadOnlyList<PatternNode> parts = Parts(pattern);
        return parts.Count <= MostParts ? parts : [pattern];
    }

    private IReadOnlyList<PatternNode> Parts(PatternNode node)
    {
        if (SizeOf(node) <= LargestWhole) return [node];
        switch (node)
        {
            case PatternNode.Choice choice:
                return [.. choice.Options.SelectMany(option => Parts(option))];
            case PatternNode.Trigger trigger:
                return [.. Parts(trigger.Inner).Select(inner => new PatternNode.Trigger(inner))];
            case PatternNode.Capture capture:
                return [.. Parts(capture.Inner).Select(inner => new PatternNode.Capture(capture.Name, inner))];
            case PatternNode.Macro macro:
                return InMacro(macro, Parts);
            case PatternNode.Sequence sequence:
                return SplitSequence(sequence);
            default:
                return [node];
        }
    }

    private List<PatternNode> SplitSequence(PatternNode.Sequence sequence)
    {
        foreach (int at in Enumerable.Range(0, sequence.Parts.Count).OrderByDescending(at => SizeOf(sequence.Parts[at])))
        {
            IReadOnlyList<PatternNode> options = OptionsOf(sequence.Parts[at]);
            if (options.Count <= 1 || options.Count > MostParts) continue;
            PatternNode[] parts = [.. sequence.Parts];
            var split = new List<PatternNode>();
            foreach (PatternNode option in options)
            {
                parts[at] = option;
                split.Add(new PatternNode.Sequence([.. parts]));
            }

            return split;
        }

        return [sequence];
    }

    /// <summary>The alternatives of a part, even a small one.</summary>
    private IReadOnlyList<PatternNode> OptionsOf(PatternNode node) => node switch
    {
        PatternNode.Choice choice when !IsOneSet(choice) => [.. choice.Options.SelectMany(option => Parts(option))],
        PatternNode.Macro macro => InMacro(macro, OptionsOf),
        PatternNode.Trigger trigger => [.. OptionsOf(trigger.Inner).Select(inner => new PatternNode.Trigger(inner))],
        PatternNode.Capture capture => [.. OptionsOf(capture.Inner).Select(inner => new PatternNode.Capture(capture.Name, inner))],
        PatternNode.Sequence sequence => SplitSequence(sequence),
        _ => [node],
    };

    private int SizeOf(PatternNode node) => node switch
    {
        PatternNode.Sequence sequence => sequence.Parts.Sum(part => SizeOf(part)),
        PatternNode.Choice choice => IsOneSet(choice) ? 1 : choice.Options.Sum(option => SizeOf(option)),
        PatternNode.Repeat repeat => SizeOf(repeat.Inner) * repeat.Most,
        PatternNode.Gap gap => gap.Most ?? 1,
        PatternNode.Trigger trigger => SizeOf(trigger.Inner),
        PatternNode.Capture capture => SizeOf(capture.Inner),
        PatternNode.Macro macro => MacroSize(macro.Name),
        _ => 1,
    };

    /// <summary>Looks into a macro, but not into one that uses itself.</summary>
    private IReadOnlyList<PatternNode> InMacro(PatternNode.Macro macro, Func<PatternNode, IReadOnlyList<PatternNode>> look)
    {
        if (names.MacroOf(macro.Name) is not { } body || !_open.Add(macro.Name)) return [macro];
        IReadOnlyList<PatternNode> parts = look(body);
        _open.Remove(macro.Name);
        return parts;
    }

    private int MacroSize(string name)
    {
        if (_macroSizes.TryGetValue(name, out int known)) return known;
        _macroSizes[name] = 1;
        return _macroSizes[name] = names.MacroOf(name) is { } body ? SizeOf(body) : 1;
    }

    private static bool IsOneSet(PatternNode.Choice choice) => choice.Options.All(option => option is PatternNode.Token { IsNegated: false });
}
