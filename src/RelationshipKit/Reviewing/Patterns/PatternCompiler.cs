namespace RelationshipKit.Reviewing.Patterns;

/// <summary>Turns a pattern into steps.</summary>
internal sealed class PatternCompiler(PatternSets sets, IPatternNames names)
{
    public const int MostOps = 4_000;

    private readonly List<Op> _ops = [];
    private readonly List<string> _captures = [];
    private readonly Stack<string> _macros = new();

    /// <summary>The program, or what is wrong.</summary>
    public static PatternProgram? TryCompile(PatternNode pattern, PatternSets sets, IPatternNames names, out string? fault)
    {
        var compiler = new PatternCompiler(sets, names);
        try
        {
            List<Requirement> requirements = compiler.Emit(pattern);
            compiler.Add(new Op(OpKind.Accept));
            fault = null;
            compiler.MarkInevitable();
            return new PatternProgram([.. compiler._ops], [.. compiler._captures], [.. requirements.OrderBy(each => each.Weight).Take(4)]);
        }
        catch (CompileFault found)
        {
            fault = found.Message;
            return null;
        }
    }

    // Each of these gives what a sentence must hold for the node to match.
    private List<Requirement> Emit(PatternNode node) => node switch
    {
        PatternNode.Token token => EmitToken(token),
        PatternNode.AnyToken => EmitOne(new Op(OpKind.AnyToken)),
        PatternNode.Sequence sequence => [.. sequence.Parts.SelectMany(Emit)],
        PatternNode.Choice choice => EmitChoice(choice),
        PatternNode.Repeat repeat => EmitRepeat(repeat),
        PatternNode.Gap gap => EmitGap(gap),
        PatternNode.Edge edge => EmitOne(new Op(OpKind.Edge, (int)edge.Kind)),
        PatternNode.Condition condition => EmitCondition(condition),
        PatternNode.Macro macro => EmitMacro(macro.Name),
        PatternNode.Trigger trigger => EmitMarked(trigger.Inner, PatternProgram.TriggerStart),
        PatternNode.Capture capture => EmitMarked(capture.Inner, SlotOf(capture.Name)),
        _ => throw new InvalidOperationException("A node of an unknown kind."),
    };

    private List<Requirement> EmitToken(PatternNode.Token token)
    {
        int set = sets.Of(token.Test);
        Add(new Op(token.IsNegated ? OpKind.NotToken : OpKind.Token, set));
        return token.IsNegated ? [] : [sets.RequirementOf(set)];
    }

    private List<Requirement> EmitChoice(PatternNode.Choice choice)
    {
        if (sets.FoldedOf(choice) is { } folded)
        {
            Add(new Op(OpKind.Token, folded));
            return [sets.RequirementOf(folded)];
        }

        var ends = new List<int>();
        var rarest = new List<int>();
        for (int option = 0; option < choice.Options.Count; option++)
        {
            bool isLast = option == choice.Options.Count - 1;
            int split = _ops.Count;
            if (!isLast) Add(new Op(OpKind.Split));
            if (Emit(choice.Options[option]) is [_, ..] required) rarest.Add(required.MinBy(each => each.Weight).Set);
            if (isLast) continue;
            ends.Add(_ops.Count);
            Add(new Op(OpKind.Jump));
            _ops[split] = new Op(OpKind.Split, split + 1, _ops.Count);
        }

        foreach (int end in ends) _ops[end] = new Op(OpKind.Jump, _ops.Count);
        return rarest.Count < choice.Options.Count ? [] : [sets.RequirementOf(sets.UnionOf(choice, rarest))];
    }

    private List<Requirement> EmitRepeat(PatternNode.Repeat repeat)
    {
        List<Requirement> requirements = repeat.Least == 1 ? Emit(repeat.Inner) : [];
        var splits = new List<int>();
        for (int time = repeat.Least; time < repeat.Most; time++)
        {
            splits.Add(_ops.Count);
            Add(new Op(OpKind.Split));
            Emit(repeat.Inner);
        }

        foreach (int split in splits) _ops[split] = new Op(OpKind.Split, split + 1, _ops.Count);
        return requirements;
    }

    private List<Requirement> EmitGap(PatternNode.Gap gap)
    {
        if (gap.Most is not { } most) return EmitOne(new Op(gap.CrossesClauses ? OpKind.LeapMany : OpKind.SkipMany));
        for (int time = 0; time < most; time++) Add(new Op(gap.CrossesClauses ? OpKind.Leap : OpKind.Skip));
        return [];
    }

    private List<Requirement> EmitCondition(PatternNode.Condition condition)
    {
        int set = condition.Test is null ? -1 : sets.Of(condition.Test);
        Add(new Op(OpKind.Condition, set, (int)condition.Kind, condition.IsNegated));
        return set < 0 || condition.IsNegated ? [] : [sets.RequirementOf(set)];
    }

    private List<Requirement> EmitMacro(string name)
    {
        if (_macros.Contains(name)) throw new CompileFault($"The macro '{name}' uses itself.");
        if (names.MacroOf(name) is not { } node) return [];
        _macros.Push(name);
        List<Requirement> requirements = Emit(node);
        _macros.Pop();
        return requirements;
    }

    private List<Requirement> EmitMarked(PatternNode inner, int slot)
    {
        Add(new Op(OpKind.Mark, slot));
        List<Requirement> requirements = Emit(inner);
        Add(new Op(OpKind.Mark, slot + 1));
        return requirements;
    }

    private int SlotOf(string capture)
    {
        int known = _captures.IndexOf(capture);
        if (known < 0)
        {
            known = _captures.Count;
            _captures.Add(capture);
        }

        return PatternProgram.FirstCapture + (2 * known);
    }

    /// <summary>All steps but those that some split or jump leads past.</summary>
    private void MarkInevitable()
    {
        int farthest = 0;
        for (int at = 0; at < _ops.Count; at++)
        {
            Op op = _ops[at];
            if (farthest <= at) _ops[at] = op with { IsInevitable = true };
            if (op.Kind is OpKind.Split or OpKind.Jump) farthest = Math.Max(farthest, Math.Max(op.A, op.B));
        }
    }

    private List<Requirement> EmitOne(Op op)
    {
        Add(op);
        return [];
    }

    private void Add(Op op)
    {
        if (_ops.Count >= MostOps) throw new CompileFault("This pattern is too large once its macros are put in.");
        _ops.Add(op);
    }

    private sealed class CompileFault(string message) : Exception(message);
}
