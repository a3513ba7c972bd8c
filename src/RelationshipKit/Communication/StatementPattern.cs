using System.Collections.Immutable;

namespace RelationshipKit.Communication;

/// <summary>
/// A sentence with slots, as the data of a language gives it. <c>{feel}</c> stands for a slot, <c>{when:clause}</c> for a slot whose
/// text has that shape; <c>{@request}</c> for a phrase of the language; <c>(a|b)</c> for the first alternative that can be said,
/// <c>[a|b]</c> for the same or nothing; <c>^</c> makes the next letter a capital. What fills a slot is never read as a pattern.
/// </summary>
internal abstract record StatementPattern
{
    private StatementPattern()
    {
    }

    /// <summary>Whether every slot it names is filled by a text of the right shape.</summary>
    public abstract bool CanBeSaid(IStatementSlots slots);

    /// <summary>Says it; only to be called where it can be said.</summary>
    public abstract void Say(IStatementSlots slots, StatementText text);

    /// <summary>Words of the language.</summary>
    public sealed record Words(string Text) : StatementPattern
    {
        public override bool CanBeSaid(IStatementSlots slots) => true;

        public override void Say(IStatementSlots slots, StatementText text) => text.AppendWords(Text);
    }

    /// <summary>The next letter is a capital.</summary>
    public sealed record Capital : StatementPattern
    {
        public override bool CanBeSaid(IStatementSlots slots) => true;

        public override void Say(IStatementSlots slots, StatementText text) => text.CapitalNext();
    }

    /// <summary>A slot, perhaps one of a shape.</summary>
    public sealed record Slot(StatementSlot Of, string? Shape) : StatementPattern
    {
        public override bool CanBeSaid(IStatementSlots slots) =>
            slots.TextOf(Of) is not null && (Shape is null || string.Equals(slots.ShapeOf(Of), Shape, StringComparison.Ordinal));

        public override void Say(IStatementSlots slots, StatementText text) => text.AppendSlot(slots.TextOf(Of)!);
    }

    /// <summary>One after the other.</summary>
    public sealed record Sequence(ImmutableArray<StatementPattern> Items) : StatementPattern
    {
        public override bool CanBeSaid(IStatementSlots slots)
        {
            foreach (StatementPattern item in Items)
            {
                if (!item.CanBeSaid(slots)) return false;
            }

            return true;
        }

        public override void Say(IStatementSlots slots, StatementText text)
        {
            foreach (StatementPattern item in Items) item.Say(slots, text);
        }
    }

    /// <summary>The first alternative that can be said.</summary>
    public sealed record Choice(ImmutableArray<StatementPattern> Alternatives, bool IsOptional) : StatementPattern
    {
        public override bool CanBeSaid(IStatementSlots slots) => IsOptional || First(slots) is not null;

        public override void Say(IStatementSlots slots, StatementText text) => First(slots)?.Say(slots, text);

        private StatementPattern? First(IStatementSlots slots)
        {
            foreach (StatementPattern alternative in Alternatives)
            {
                if (alternative.CanBeSaid(slots)) return alternative;
            }

            return null;
        }
    }
}

/// <summary>What fills the slots of a pattern.</summary>
internal interface IStatementSlots
{
    /// <summary>The text for a slot, or null when it stays empty.</summary>
    string? TextOf(StatementSlot slot);

    /// <summary>The shape of that text.</summary>
    string ShapeOf(StatementSlot slot);
}
