using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication.Talks;

namespace RelationshipKit.Serialization;

/// <summary>
/// The log of a talk, <c>relationshipkit.talk</c> version 1: what happened, in order, so that the talk goes on from where it stood.
/// It is written only if both have agreed; reading plays every event again and refuses one that could not have been.
/// </summary>
/// <remarks>Takes UTF-8 with or without BOM, at most 16 MiB and 32 levels deep. Never throws on the bytes given.</remarks>
public static class TalkFile
{
    /// <summary>Writes a talk if both have agreed to it being kept. The same talk gives the same bytes everywhere.</summary>
    /// <param name="talk">The talk, over or not.</param>
    /// <param name="utf8">UTF-8, or null.</param>
    /// <returns>Whether it may be kept and was written.</returns>
    public static bool TryWrite(Talk talk, [NotNullWhen(true)] out byte[]? utf8)
    {
        Guard.Against.Null(talk);
        utf8 = talk.MayBeKept ? StableJson.Write(TalkMapping.ToDocument(talk), TalkJsonContext.Default.TalkDocument) : null;
        return utf8 is not null;
    }

    /// <summary>Reads a talk.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="talk">The talk as it stood, or null: a <see cref="ListeningRound"/>, a <see cref="CheckIn"/> or a <see cref="DepthTalk"/>.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is. After an event that could not have been, later
    /// ones are not looked at.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Talk? talk, out IReadOnlyList<InputProblem> problems)
    {
        talk = StrictJson.TryRead(utf8, TalkReader.Read, out TalkReader.Result? read, out problems) ? read.Talk : null;
        return talk is not null;
    }

    /// <summary>Reads a talk from a stream, which stays open. Reading stops at 16 MiB.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="talk">The talk as it stood, or null.</param>
    /// <param name="problems">Everything wrong with the file; empty when nothing is.</param>
    /// <returns>Whether the file could be read.</returns>
    public static bool TryRead(Stream stream, [NotNullWhen(true)] out Talk? talk, out IReadOnlyList<InputProblem> problems) =>
        TryRead(StrictJson.BytesOf(stream), out talk, out problems);

    /// <summary>Reads a talk.</summary>
    /// <param name="utf8">The file.</param>
    /// <returns>The talk as it stood.</returns>
    /// <exception cref="TalkFormatException">The file cannot be read; the exception holds every problem.</exception>
    public static Talk Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out Talk? talk, out IReadOnlyList<InputProblem> problems) ? talk : throw new TalkFormatException(problems);
}

/// <summary>The log of a talk that cannot be read.</summary>
public sealed class TalkFormatException : InputFormatException
{
    /// <summary>An exception without problems.</summary>
    public TalkFormatException()
        : this("The log of the talk cannot be read.")
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    public TalkFormatException(string message)
        : base(message)
    {
    }

    /// <summary>An exception without problems.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it.</param>
    public TalkFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An exception with the problems found.</summary>
    /// <param name="problems">The problems.</param>
    public TalkFormatException(IReadOnlyList<InputProblem> problems)
        : base("log of the talk", Guard.Against.Null(problems))
    {
    }
}
