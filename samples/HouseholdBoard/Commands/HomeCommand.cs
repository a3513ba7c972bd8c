using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>
/// Something somebody wants to change at a home. Pure: the same home, person and moment always give the same answer, so that it can be
/// tried again when somebody else was faster.
/// </summary>
public abstract record HomeCommand
{
    private protected HomeCommand()
    {
    }

    /// <summary>What the log calls it; never holds a name or a text.</summary>
    public string Kind => GetType().Name;

    /// <summary>The home after it, or why not.</summary>
    /// <param name="home">The home as it is.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="id">The command's own id, from which new ids are made.</param>
    /// <param name="now">When.</param>
    public abstract CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now);

    /// <summary>The type's name alone: what people wrote stays out of logs.</summary>
    public sealed override string ToString() => Kind;
}

/// <summary>Who asks for something: a person of the home, or the board's own planner.</summary>
/// <param name="Person">The person, or null for the planner.</param>
public readonly record struct Actor(PersonId? Person)
{
    public static Actor Planner => default;

    public static Actor Of(PersonId person) => new(person);

    /// <summary>What the log calls the one who asked.</summary>
    public string LogName => Person?.Value ?? "planner";
}

/// <summary>Names one wish to change something; the same wish sent twice has the same id and is done once.</summary>
public readonly record struct CommandId
{
    public const int MostCharacters = 64;

    private const string OfPlanner = "plan-";

    private readonly string? _value;

    private CommandId(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("A default CommandId is no id.");

    public static CommandId New() => new(Secret.New());

    /// <summary>Reads an id that came from outside. The planner's own ids are refused: whoever used one up would keep a week from being planned.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CommandId id)
    {
        bool isOne = IsOne(text) && !text.StartsWith(OfPlanner, StringComparison.OrdinalIgnoreCase);
        id = isOne ? new CommandId(text!) : default;
        return isOne;
    }

    /// <summary>An id the board made itself.</summary>
    public static CommandId Parse(string text) =>
        IsOne(text) ? new CommandId(text) : throw new FormatException("A command's id is 1 to 64 letters, digits and hyphens.");

    private static bool IsOne([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MostCharacters } && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    public override string ToString() => Value;
}

/// <summary>What became of a command: the next home, or the key of the words that say why not.</summary>
public sealed record CommandAnswer
{
    private CommandAnswer()
    {
    }

    /// <summary>The home after the command, or null.</summary>
    public Home? Next { get; private init; }

    /// <summary>Why not, or null.</summary>
    public Refusal? Refusal { get; private init; }

    /// <summary>Who is forgotten by the command, with the id that stands for them in the log from now on; null for nobody.</summary>
    public (PersonId Person, PersonId Becomes)? Forgotten { get; private init; }

    /// <summary>The next home, from which a person is gone for good.</summary>
    public static CommandAnswer Forgetting(Home next, PersonId person, PersonId becomes) => new() { Next = next, Forgotten = (person, becomes) };

    public static implicit operator CommandAnswer(Home next) => new() { Next = next };

    public static implicit operator CommandAnswer(Refusal why) => new() { Refusal = why };
}

/// <summary>Why a command was not done. Each has words in every language of the board.</summary>
public enum Refusal
{
    /// <summary>The person, task, entry or proposal is not there (any more).</summary>
    NotFound,

    /// <summary>Only the person it is about may do this.</summary>
    NotYours,

    /// <summary>A name or text is blank, too long, or holds control characters.</summary>
    BadText,

    /// <summary>A number is out of its range.</summary>
    BadNumber,

    /// <summary>Somebody has noted this turn already.</summary>
    HeardAlready,

    /// <summary>The passphrase given is not the one in use.</summary>
    WrongPassphrase,

    /// <summary>The text is longer than a statement or an answer can be, or blank.</summary>
    BadWords,

    /// <summary>Another step of the sort comes first, such as putting every card on a pile.</summary>
    SortStep,

    /// <summary>The home has as many of these as it can have.</summary>
    TooMany,

    /// <summary>The invitation is over or was used.</summary>
    InvitationOver,

    /// <summary>The passphrase is too short or too long.</summary>
    BadPassphrase,

    /// <summary>It does not fit what the home is in now, such as a yes to a proposal that was taken back.</summary>
    NotNow,

    /// <summary>Wishes would contradict each other.</summary>
    Contradiction,

    /// <summary>Nothing was chosen.</summary>
    NothingChosen,

    /// <summary>A group needs two different tasks at least.</summary>
    TooFew,

    /// <summary>A month is named twice, or months are named for a task counted by quarter or year.</summary>
    BadMonths,

    /// <summary>The days of a proposal do not fit: the review comes after the first day, and a trial has one.</summary>
    BadDays,

    /// <summary>A reason or a word about a proposal is blank or too long.</summary>
    BadReason,
}
