using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Communication.Talks;

/// <summary>Where the protocol of a talk stands. What every talk knows (breaks, stopping, keeping) is the part of <see cref="TalkFrame"/>.</summary>
internal abstract record TalkState
{
    /// <summary>Who has the floor, or null when nobody has: before the round is agreed on, and after its end.</summary>
    public abstract PersonId? Floor { get; }

    /// <summary>How it ended, or null.</summary>
    public abstract TalkEnding? Ending { get; }

    /// <summary>What a person may do now.</summary>
    public abstract ImmutableArray<TalkMoveKind> MovesOf(PersonId person);

    /// <summary>Where it stands after one of those moves.</summary>
    public abstract TalkState After(TalkMove move);
}

/// <summary>A talk of two: where its protocol stands, and what every talk knows.</summary>
internal sealed record TalkFrame(TalkState State, PersonId First, PersonId Second)
{
    private static readonly TimeSpan LongestBreak = TimeSpan.FromDays(7);

    private static readonly ImmutableArray<TalkMoveKind> Always = [TalkMoveKind.Stop, TalkMoveKind.AllowKeeping, TalkMoveKind.ForbidKeeping];

    public ImmutableArray<TalkEvent> Events { get; private init; } = [];

    public TalkPause? Pause { get; private init; }

    public bool FirstAllows { get; private init; }

    public bool SecondAllows { get; private init; }

    public bool IsStopped { get; private init; }

    public TalkEnding? Ending => IsStopped ? TalkEnding.Stopped : State.Ending;

    public bool MayBeKept => FirstAllows && SecondAllows;

    public static TalkFrame Begin(TalkState state, PersonId first, PersonId second)
    {
        if (first == default || second == default) throw new ArgumentException("A default PersonId is no id.", nameof(first));
        return first == second ? throw new ArgumentException("A talk takes two.", nameof(second)) : new TalkFrame(state, first, second);
    }

    public ImmutableArray<TalkMoveKind> MovesOf(PersonId person)
    {
        if (!TakesPart(person)) return [];
        if (Ending is not null) return Always[1..];
        if (Pause is not null) return [TalkMoveKind.Return, .. Always];
        return [.. State.MovesOf(person), TalkMoveKind.TimeOut, .. Always];
    }

    public TalkFrame? TryApply(TalkMove move, DateTimeOffset at, out TalkRefusal? refusal)
    {
        refusal = RefusalOf(move, at);
        if (refusal is not null) return null;
        TalkFrame next = this with { Events = Events.Add(new TalkEvent(at, move)) };
        switch (move.Kind)
        {
            case TalkMoveKind.Stop:
                return next with { IsStopped = true, Pause = null };
            case TalkMoveKind.TimeOut:
                return next with { Pause = new TalkPause(move.By, move.ReturnAt!.Value) };
            case TalkMoveKind.Return:
                return next with { Pause = null };
            case TalkMoveKind.AllowKeeping or TalkMoveKind.ForbidKeeping:
                bool allows = move.Kind == TalkMoveKind.AllowKeeping;
                return move.By == First ? next with { FirstAllows = allows } : next with { SecondAllows = allows };
            default:
                return next with { State = State.After(move), Pause = move.ReturnAt is { } later ? new TalkPause(move.By, later) : null };
        }
    }

    private bool TakesPart(PersonId person) => person == First || person == Second;

    private TalkRefusal? RefusalOf(TalkMove move, DateTimeOffset at)
    {
        if (!TakesPart(move.By)) return TalkRefusal.NotTakingPart;
        if (Events.Length > 0 && at < Events[^1].At) return TalkRefusal.TimeRunsBackwards;
        if (!MovesOf(move.By).Contains(move.Kind))
            return Ending is not null ? TalkRefusal.IsOver : Pause is not null ? TalkRefusal.IsPaused : TalkRefusal.NotTheirTurn;
        if (move.Kind == TalkMoveKind.TimeOut && move.ReturnAt is null) return TalkRefusal.NoReturnStated;
        if (move.ReturnAt is { } later && (later <= at || later - at > LongestBreak)) return TalkRefusal.ReturnOutOfRange;
        return move.Kind == TalkMoveKind.Return && at < Pause!.ReturnAt && move.By != Pause.By ? TalkRefusal.BreakNotOver : null;
    }
}
