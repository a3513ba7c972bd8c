using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace RelationshipKit.Catalogs;

/// <summary>Escapes in raw JSON strings.</summary>
internal static class JsonEscapes
{
    private const int Length = 6;
    private const int FirstLetterBeyond = 0xA0;

    /// <summary>Whether well-formed raw JSON text has an escaped surrogate without its other half, which cannot be decoded.</summary>
    public static bool HaveLoneSurrogate(ReadOnlySpan<byte> raw)
    {
        while (true)
        {
            int at = raw.IndexOf((byte)'\\');
            if (at < 0) return false;
            raw = raw[at..];
            int unit = Unit(raw);
            if (unit is >= 0xDC00 and <= 0xDFFF) return true;
            if (unit is >= 0xD800 and <= 0xDBFF)
            {
                if (Unit(raw[Length..]) is not (>= 0xDC00 and <= 0xDFFF)) return true;
                raw = raw[(2 * Length)..];
            }
            else
            {
                raw = raw[2..];
            }
        }
    }

    /// <summary>Well-formed JSON with every letter beyond ASCII as it is, instead of escaped as some version of Unicode sees fit.</summary>
    public static byte[] Undo(ReadOnlySpan<byte> raw)
    {
        var plain = new ArrayBufferWriter<byte>(raw.Length);
        Span<byte> letter = stackalloc byte[4];
        while (raw.IndexOf((byte)'\\') is >= 0 and int at)
        {
            plain.Write(raw[..at]);
            raw = raw[at..];
            int escapes = Letter(raw, out Rune rune);
            plain.Write(escapes == 0 ? raw[..2] : letter[..rune.EncodeToUtf8(letter)]);
            raw = raw[(escapes == 0 ? 2 : escapes * Length)..];
        }

        plain.Write(raw);
        return plain.WrittenSpan.ToArray();
    }

    /// <summary>The letter beyond ASCII and control characters that is escaped at the start, and by how many escapes: 0, 1 or 2.</summary>
    private static int Letter(ReadOnlySpan<byte> raw, out Rune rune)
    {
        rune = default;
        int unit = Unit(raw);
        if (unit < FirstLetterBeyond) return 0;
        if (Rune.TryCreate((char)unit, out rune)) return 1;
        int other = Unit(raw[Length..]);
        return other >= 0 && Rune.TryCreate((char)unit, (char)other, out rune) ? 2 : 0;
    }

    /// <summary>The UTF-16 unit of an escape such as <c>\u00e9</c> at the start, or −1 when there is none.</summary>
    private static int Unit(ReadOnlySpan<byte> raw) =>
        raw.Length >= Length && raw.StartsWith("\\u"u8) && Utf8Parser.TryParse(raw[2..Length], out int unit, out int used, 'x') && used == 4
            ? unit
            : -1;
}
