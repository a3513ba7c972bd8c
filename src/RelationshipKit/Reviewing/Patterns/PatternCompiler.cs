namespace RelationshipKit.Reviewing.Patterns;

/// <summary>Turns a pattern into steps.</summary>
internal sealed class PatternCompiler(PatternSets sets, IPatternNames names)
{
    public const int MostOps = 4_000;

    private readonly List<Op> _ops = [];
    private readonly List<string> _captures = [];
    private readonly Stack<string> _macros = new();

    // What a sentence must hold for what was read so far to match.
    private readonly List<Requirement> _required = [];

    /// <summary>The program, or what is wrong.</summary>
    public static PatternProgram? TryCompile(PatternNode pattern, PatternSets sets, IPatternNames names, out string? fault)
    {
        var compiler = new PatternCompiler(sets, names);
        try
        {
            compiler.Emit(pattern);
            compiler.Add(new Op(OpKind.Accept));
            fault = null;
            compiler.MarkInevitable();
            return new PatternProgram([.. compiler._ops], [.. compiler._captures], [.. compiler._required.Distinct().OrderBy(each => each.Weight).Take(4)]);
        }
        catch (CompileFault found)
        {
            fault = found.Message;
            return null;
        }
    }

    private void Emit(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Token token:
                EmitToken(token);
                break;
            case PatternNode.AnyToken:
                Add(new Op(OpKind.AnyToken));
                break;
            case PatternNode.Sequence sequence:
                foreach (PatternNode part in sequence.Parts) Emit(part);
                break;
            case PatternNode.Choice choice:
                EmitChoice(choice);
                break;
            case PatternNode.Repeat repeat:
                EmitRepeat(repeat);
                break;
            case PatternNode.Gap gap:
                EmitGap(gap);
                break;
            case PatternNode.Edge edge:
                Add(new Op(OpKind.Edge, (int)edge.Kind));
                break;
            case PatternNode.Condition condition:
                EmitCondition(condition);
                break;
            case PatternNode.Macro macro:
                EmitMacro(macro.Name);
                break;
            case PatternNode.Trigger trigger:
                EmitMarked(trigger.Inner, PatternProgram.TriggerStart);
                break;
            case PatternNode.Capture capture:
                EmitMarked(capture.Inner, SlotOf(capture.Name));
                break;
            default:
                throw new InvalidOperationException("A node of an unknown kind.");
        }
    }

    private void EmitToken(PatternNode.Token token)
    {
        int set = sets.Of(token.Test);
        Add(new Op(token.IsNegated ? OpKind.NotToken : OpKind.Token, set));
        if (!token.IsNegated) _required.Add(sets.RequirementOf(set));
    }

    private void EmitChoice(PatternNode.Choice choice)
    {
        if (sets.FoldedOf(choice) is { } folded)
        {
            Add(new Op(OpKind.Token, folded));
            _required.Add(sets.RequirementOf(folded));
            return;
        }

        var ends = new List<int>();
        var rarest = new List<int>();
        for (int option = 0; option < choice.Options.Count; option++)
        {
            bool isLast = option == choice.Options.Count - 1;
            int split = _ops.Count;
            if (!isLast) Add(new Op(OpKind.Split));
            if (EmitOptional(choice.Options[option]) is { } required) rarest.Add(required.Set);
            if (isLast) continue;
            ends.Add(_ops.Count);
            Add(new Op(OpKind.Jump));
            _ops[split] = new Op(OpKind.Split, split + 1, (short)_ops.Count);
        }

        foreach (int end in ends) _ops[end] = new Op(OpKind.Jump, _ops.Count);
        if (rarest.Count == choice.Options.Count) _required.Add(sets.RequirementOf(sets.UnionOf(choice, rarest)));
    }

    private void EmitRepeat(PatternNode.Repeat repeat)
    {
        if (repeat.Least == 1) Emit(repeat.Inner);
        var splits = new List<int>();
        for (int time = repeat.Least; time < repeat.Most; time++)
        {
            splits.Add(_ops.Count);
            Add(new Op(OpKind.Split));
            EmitOptional(repeat.Inner);
        }

        foreach (int split in splits) _ops[split] = new Op(OpKind.Split, split + 1, (short)_ops.Count);
    }

    /// <summary>Steps that a match can do without; gives the rarest of what they require where it does not.</summary>
    private Requirement? EmitOptional(PatternNode node)
    {
        int before = _required.Count;
        Emit(node);
        Requirement? rarest = null;
        for (int at = before; at < _required.Count; at++)
        {
            if (rarest is null || _required[at].Weight < rarest.Value.Weight) rarest = _required[at];
        }

        _required.RemoveRange(before, _required.Count - before);
        return rarest;
    }

    private void EmitGap(PatternNode.Gap gap)
    {
        if (gap.Most is not { } most)
        {
            Add(new Op(gap.CrossesClauses ? OpKind.LeapMany : OpKind.SkipMany));
            return;
        }

        for (int time = 0; time < most; time++) Add(new Op(gap.CrossesClauses ? OpKind.Leap : OpKind.Skip));
    }

    private void EmitCondition(PatternNode.Condition condition)
    {
        int set = condition.Test is null ? -1 : sets.Of(condition.Test);
        Add(new Op(condition.IsNegated ? OpKind.NotCondition : OpKind.Condition, set, (short)condition.Kind));
        if (set >= 0 && !condition.IsNegated) _required.Add(sets.RequirementOf(set));
    }

    private void EmitMacro(string name)
    {
        if (_macros.Contains(name)) throw new CompileFault($"The macro '{name}' uses itself.");
        if (names.MacroOf(name) is not { } node) return;
        _macros.Push(name);
        Emit(node);
        _macros.Pop();
    }

    private void EmitMarked(PatternNode inner, int slot)
    {
        Add(new Op(OpKind.Mark, slot));
        Emit(inner);
        Add(new Op(OpKind.Mark, slot + 1));
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

    private void Add(Op op)
    {
        if (_ops.Count >= MostOps) throw new CompileFault("This pattern is too large once its macros are put in.");
        _ops.Add(op);
    }

    private sealed class CompileFault(string message) : Exception(message);
}
