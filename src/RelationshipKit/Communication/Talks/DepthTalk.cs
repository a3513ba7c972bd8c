using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Communication.Talks;

/// <summary>A question of a talk that goes deeper: its id in the catalogue of prompts, and its depth.</summary>
/// <param name="Id">The id.</param>
/// <param name="Depth">From 1 (easy to answer) to 5 (intimate).</param>
public readonly record struct DepthPrompt(string Id, int Depth);

/// <summary>
/// A talk that goes deeper turn by turn: both answer each question or pass it, who begins changes, and it gets deeper by one step
/// only when both want it, lighter when one does.
/// </summary>
/// <remarks>That openness grows step by step and in turns: Aron and others (1997).</remarks>
public sealed class DepthTalk : Talk<DepthTalk>
{
    internal const int Deepest = 5;
    internal const int MostPrompts = 1_000;

    private DepthTalk(TalkFrame frame)
        : base(frame)
    {
    }

    /// <summary>How deep it is, 1–5.</summary>
    public int Depth => State.Depth;

    /// <summary>The id of the question that is being answered, or null between questions and after the end.</summary>
    public string? PromptId => IsOver || State.IsChoosing ? null : State.Prompts[State.At].Id;

    /// <summary>Whether both choose how to go on.</summary>
    public bool IsChoosing => !IsOver && State.IsChoosing;

    /// <summary>The questions, in the order in which they are asked within their depth.</summary>
    public IReadOnlyList<DepthPrompt> Prompts => State.Prompts;

    private DepthState State => (DepthState)Frame.State;

    /// <summary>Begins at the lightest questions.</summary>
    /// <param name="first">Who answers first.</param>
    /// <param name="second">The other.</param>
    /// <param name="prompts">The catalogue; its prompts of the kind <see cref="PromptKind.Depth"/> are asked.</param>
    /// <returns>The talk.</returns>
    /// <exception cref="ArgumentException">An id is the <c>default</c> value, both are the same, or the catalogue has no such prompt.</exception>
    public static DepthTalk Begin(PersonId first, PersonId second, Catalogue<Prompt> prompts) => Begin(
        first, second, [.. Guard.Against.Null(prompts).Entries.Where(prompt => prompt.Kind == PromptKind.Depth).Select(prompt => new DepthPrompt(prompt.Id, prompt.Depth))]);

    internal static DepthTalk Begin(PersonId first, PersonId second, ImmutableArray<DepthPrompt> prompts) =>
        prompts.IsEmpty
            ? throw new ArgumentException("There is no prompt of any depth.", nameof(prompts))
            : new DepthTalk(TalkFrame.Begin(DepthState.Begin(first, second, prompts), first, second));

    internal override Talk At(TalkFrame frame) => new DepthTalk(frame);
}

/// <summary>Where a talk that goes deeper stands.</summary>
internal sealed record DepthState(PersonId Turn, PersonId Other, ImmutableArray<DepthPrompt> Prompts, ImmutableHashSet<int> Asked, int At, int Depth) : TalkState
{
    private static readonly ImmutableArray<TalkMoveKind> Answers = [TalkMoveKind.Answer, TalkMoveKind.Pass];
    private static readonly ImmutableArray<TalkMoveKind> Choices = [TalkMoveKind.GoOn, TalkMoveKind.Deepen, TalkMoveKind.Lighten, TalkMoveKind.Finish];

    private bool OtherHadTurn { get; init; }

    private TalkMoveKind? OtherChoice { get; init; }

    private bool IsFinished { get; init; }

    public bool IsChoosing { get; private init; }

    public override PersonId? Floor => IsFinished ? null : Turn;

    public override TalkEnding? Ending => IsFinished ? TalkEnding.Finished : null;

    public static DepthState Begin(PersonId first, PersonId second, ImmutableArray<DepthPrompt> prompts)
    {
        int lightest = prompts.Min(prompt => prompt.Depth);
        return new DepthState(first, second, prompts, [], -1, lightest).Next(lightest);
    }

    public override ImmutableArray<TalkMoveKind> MovesOf(PersonId person) => person != Turn || IsFinished ? [] : IsChoosing ? Choices : Answers;

    public override TalkState After(TalkMove move)
    {
        if (move.Kind == TalkMoveKind.Finish) return this with { IsFinished = true };
        DepthState others = this with { Turn = Other, Other = Turn, OtherHadTurn = !OtherHadTurn };
        if (!IsChoosing) return OtherHadTurn ? others with { IsChoosing = true } : others;
        if (!OtherHadTurn) return others with { OtherChoice = move.Kind };
        return others.Next(Depth + Step(move.Kind, OtherChoice ?? TalkMoveKind.GoOn));
    }

    /// <summary>Deeper only if both want it, lighter if one does.</summary>
    private static int Step(TalkMoveKind one, TalkMoveKind other) =>
        one == TalkMoveKind.Lighten || other == TalkMoveKind.Lighten ? -1 : one == TalkMoveKind.Deepen && other == TalkMoveKind.Deepen ? 1 : 0;

    /// <summary>The next question of a depth; where none is left, of the nearest lighter one; where none is left either, the end.</summary>
    private DepthState Next(int depth)
    {
        int wanted = Math.Clamp(depth, 1, DepthTalk.Deepest);
        for (int at = wanted; at >= 1; at--)
        {
            for (int prompt = 0; prompt < Prompts.Length; prompt++)
            {
                if (Prompts[prompt].Depth == at && !Asked.Contains(prompt)) return Ask(prompt);
            }
        }

        return this with { IsFinished = true };
    }

    /// <summary>Who answered the last question second answers this one first. Between questions they choose in the order in which they answered.</summary>
    private DepthState Ask(int prompt)
    {
        (PersonId first, PersonId second) = At < 0 ? (Turn, Other) : (Other, Turn);
        return new DepthState(first, second, Prompts, Asked.Add(prompt), prompt, Prompts[prompt].Depth);
    }
}
