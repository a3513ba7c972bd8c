using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Households;

namespace RelationshipKit.Communication.Talks;

/// <summary>
/// A talk of two that follows a protocol. Anybody may pass, take a break and stop, and needs no reason. Immutable: each move gives a
/// new talk. Nothing of it leaves this object, words or events, to be stored unless both have agreed.
/// </summary>
public abstract class Talk
{
    private protected Talk(TalkFrame frame) => Frame = frame;

    /// <summary>The two, the one who began first.</summary>
    public IReadOnlyList<PersonId> People => [Frame.First, Frame.Second];

    /// <summary>Who has the floor; null before a round is agreed on and after the end. During a break the floor stays where it was.</summary>
    public PersonId? Floor => IsOver ? null : Frame.State.Floor;

    /// <summary>How it ended, or null while it goes on.</summary>
    public TalkEnding? Ending => Frame.Ending;

    /// <summary>Whether it has ended.</summary>
    public bool IsOver => Ending is not null;

    /// <summary>The break, or null.</summary>
    public TalkPause? Pause => Frame.Pause;

    /// <summary>Whether both have agreed that it may be kept, and neither has taken it back.</summary>
    public bool MayBeKept => Frame.MayBeKept;

    /// <summary>What happened, in order. The words are in it only if <see cref="MayBeKept"/>.</summary>
    public IReadOnlyList<TalkEvent> Events =>
        MayBeKept ? Frame.Events : [.. Frame.Events.Select(done => done with { Move = done.Move.WithoutWords() })];

    /// <summary>What was said last by the one who has the floor, to be said back; null if nothing was or it was not typed. Not to be stored.</summary>
    public string? LastSaid =>
        Frame.Events.LastOrDefault(done => done.Move.Kind is TalkMoveKind.Say or TalkMoveKind.Raise)?.Move.Text is { Length: > 0 } words ? words : null;

    internal TalkFrame Frame { get; }

    /// <summary>What a person may do now; a break and stopping included.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The moves; empty for whoever takes no part.</returns>
    public IReadOnlyList<TalkMoveKind> MovesOf(PersonId person) => Frame.MovesOf(person);

    /// <summary>The kind of talk: what is said in it is private.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => GetType().Name;

    internal abstract Talk At(TalkFrame frame);
}

/// <summary>A talk of two, with the moves that lead from one to the next.</summary>
/// <typeparam name="TSelf">The kind of talk.</typeparam>
public abstract class Talk<TSelf> : Talk
    where TSelf : Talk<TSelf>
{
    private protected Talk(TalkFrame frame)
        : base(frame)
    {
    }

    /// <summary>Makes a move if it can be made now.</summary>
    /// <param name="move">The move.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="next">The talk after it, or null.</param>
    /// <param name="refusal">Why it cannot be made, or null.</param>
    /// <returns>Whether it was made.</returns>
    public bool TryDo(TalkMove move, TimeProvider time, [NotNullWhen(true)] out TSelf? next, [NotNullWhen(false)] out TalkRefusal? refusal)
    {
        Guard.Against.Null(move);
        DateTimeOffset now = Guard.Against.Null(time).GetUtcNow();

        // A clock that is set back must not keep anybody from stopping.
        if (Frame.Events is [.., { At: var last }] && last > now) now = last;
        TalkFrame? frame = Frame.TryApply(move, now, out refusal);
        next = frame is null ? null : (TSelf)At(frame);
        return next is not null;
    }

    /// <summary>Makes a move.</summary>
    /// <param name="move">The move, one of <see cref="Talk.MovesOf"/>.</param>
    /// <param name="time">Tells the time.</param>
    /// <returns>The talk after it.</returns>
    /// <exception cref="InvalidOperationException">The move cannot be made now; the message says why.</exception>
    public TSelf Do(TalkMove move, TimeProvider time) =>
        TryDo(move, time, out TSelf? next, out TalkRefusal? refusal) ? next : throw new InvalidOperationException($"The move is refused: {refusal}.");
}
