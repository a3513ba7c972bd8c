using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace RelationshipKit.Scheduling;

/// <summary>What an event is known by in every calendar: the same parts give the same uid, for ever and everywhere. Equal by value.</summary>
/// <remarks>
/// A UUID of version 8 (RFC 9562) made of a SHA-256 of the parts, as RFC 7986 recommends: it tells nothing of what it is made of. The
/// <c>default</c> value is no uid; its <see cref="Value"/> throws.
/// </remarks>
public readonly record struct CalendarUid
{
    private const int LengthOfUuid = 16;

    private readonly string? _value;

    private CalendarUid(string value) => _value = value;

    /// <summary>The uid as text: 36 characters, lower-case hexadecimal digits and hyphens.</summary>
    /// <exception cref="InvalidOperationException">This is the <c>default</c> value.</exception>
    public string Value => _value ?? throw new InvalidOperationException("A default CalendarUid is no uid; make one with CalendarUid.Of.");

    /// <summary>Makes a uid of what tells the event apart from all others, and stays when the event is moved.</summary>
    /// <param name="parts">At least one text, in order: such as the key of the household, of the task, the day it was first due and the
    /// number of the turn on that day. Two lists of parts give the same uid only if they are the same.</param>
    /// <returns>The uid.</returns>
    /// <exception cref="ArgumentException">There is no part, or one is null or holds half a surrogate pair.</exception>
    public static CalendarUid Of(params IEnumerable<string> parts)
    {
        ImmutableArray<string> all = [.. Guard.Against.Null(parts)];
        if (all.IsEmpty) throw new ArgumentException("There is no part.", nameof(parts));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (string part in all)
        {
            if (part is null || Catalogs.PlainText.HasLoneSurrogate(part))
                throw new ArgumentException("A part is null or holds half a surrogate pair.", nameof(parts));
            byte[] bytes = Encoding.UTF8.GetBytes(part);
            // With its length before it, no part can be mistaken for two.
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        Span<byte> uuid = hash.GetHashAndReset().AsSpan(0, LengthOfUuid);
        const int versionAt = 6, variantAt = 8;
        uuid[versionAt] = (byte)((uuid[versionAt] & 0x0F) | 0x80);
        uuid[variantAt] = (byte)((uuid[variantAt] & 0x3F) | 0x80);
        return new CalendarUid(new Guid(uuid, bigEndian: true).ToString("D"));
    }

    /// <summary>Reads a uid as it was written, such as from a calendar file of before.</summary>
    /// <param name="text">The text.</param>
    /// <param name="uid">The uid, or the <c>default</c> value.</param>
    /// <returns>Whether the text is a uid that <see cref="Of"/> can have made.</returns>
    public static bool TryParse(string? text, out CalendarUid uid)
    {
        bool isOurs = Guid.TryParseExact(text, "D", out Guid known) && known is { Version: 8, Variant: >= 8 and <= 11 };
        uid = isOurs && string.Equals(known.ToString("D"), text, StringComparison.Ordinal) ? new CalendarUid(text!) : default;
        return uid != default;
    }

    /// <summary>The uid as text; empty for the <c>default</c> value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _value ?? "";
}
