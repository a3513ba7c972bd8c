using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using RelationshipKit.Communication.Talks;

namespace RelationshipKit.Serialization;

/// <summary>The log of a talk as it stands in the file.</summary>
internal sealed class TalkDocument
{
    public const string FormatName = "relationshipkit.talk";

    [JsonPropertyOrder(-2)]
    public string Format { get; init; } = FormatName;

    [JsonPropertyOrder(-1)]
    public int Version { get; init; } = 1;

    public required string Kind { get; init; }

    public string? Style { get; init; }

    public required IReadOnlyList<string> People { get; init; }

    public IReadOnlyList<TalkPromptEntry>? Prompts { get; init; }

    public required IReadOnlyList<TalkEventEntry> Events { get; init; }
}

/// <summary>A question of a talk that goes deeper.</summary>
internal sealed record TalkPromptEntry(string Id, int Depth);

/// <summary>An event.</summary>
internal sealed record TalkEventEntry(string At, string By, string Move, string? Text, string? ReturnAt);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TalkDocument))]
internal sealed partial class TalkJsonContext : JsonSerializerContext;

/// <summary>From a talk to its file, and the words of the format.</summary>
internal static class TalkMapping
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    public static ImmutableArray<(string Word, TalkMoveKind Kind)> Moves { get; } =
    [
        ("agree", TalkMoveKind.Agree),
        ("raise", TalkMoveKind.Raise),
        ("say", TalkMoveKind.Say),
        ("say-back", TalkMoveKind.SayBack),
        ("confirm", TalkMoveKind.Confirm),
        ("correct", TalkMoveKind.Correct),
        ("ask-for-more", TalkMoveKind.AskForMore),
        ("no-more", TalkMoveKind.NoMore),
        ("summarise", TalkMoveKind.Summarise),
        ("validate", TalkMoveKind.Validate),
        ("empathise", TalkMoveKind.Empathise),
        ("give-floor", TalkMoveKind.GiveFloor),
        ("finish", TalkMoveKind.Finish),
        ("answer", TalkMoveKind.Answer),
        ("go-on", TalkMoveKind.GoOn),
        ("deepen", TalkMoveKind.Deepen),
        ("lighten", TalkMoveKind.Lighten),
        ("pass", TalkMoveKind.Pass),
        ("stop", TalkMoveKind.Stop),
        ("time-out", TalkMoveKind.TimeOut),
        ("return", TalkMoveKind.Return),
        ("allow-keeping", TalkMoveKind.AllowKeeping),
        ("forbid-keeping", TalkMoveKind.ForbidKeeping),
    ];

    public static ImmutableArray<(string Word, ListeningStyle Style)> Styles { get; } =
        [("speaker-listener", ListeningStyle.SpeakerListener), ("imago", ListeningStyle.Imago)];

    public static ImmutableArray<(string Word, Type Kind)> Kinds { get; } =
        [("listening-round", typeof(ListeningRound)), ("check-in", typeof(CheckIn)), ("depth", typeof(DepthTalk))];

    public static TalkDocument ToDocument(Talk talk)
    {
        ListeningStyle? style = talk is ListeningRound round ? round.Style : talk is CheckIn checkIn ? checkIn.Style : null;
        return new TalkDocument
        {
            Kind = Kinds.First(kind => kind.Kind == talk.GetType()).Word,
            Style = style is { } known ? Styles.First(word => word.Style == known).Word : null,
            People = [.. talk.People.Select(person => person.Value)],
            Prompts = talk is DepthTalk depth ? [.. depth.Prompts.Select(prompt => new TalkPromptEntry(prompt.Id, prompt.Depth))] : null,
            Events = [.. talk.Events.Select(ToEntry)],
        };
    }

    public static bool TryMoment(string text, out DateTimeOffset moment) => DateTimeOffset.TryParseExact(
        text, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment) && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal));

    private static TalkEventEntry ToEntry(TalkEvent done)
    {
        TalkMove move = done.Move;
        return new TalkEventEntry(
            TextOf(done.At),
            move.By.Value,
            Moves[(int)move.Kind].Word,
            move.Text.Length == 0 ? null : move.Text,
            move.ReturnAt is { } returnAt ? TextOf(returnAt) : null);
    }

    private static string TextOf(DateTimeOffset moment) => moment.ToString(Moment, CultureInfo.InvariantCulture);
}
