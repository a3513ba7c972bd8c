using System.Buffers.Text;

namespace RelationshipKit.Catalogs;

/// <summary>Looks at escapes in raw JSON strings, because decoding half a surrogate pair throws.</summary>
internal static class JsonEscapes
{
    private const int Length = 6;

    /// <summary>Whether well-formed raw JSON text has an escaped surrogate without its other half.</summary>
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

    /// <summary>The UTF-16 unit of an escape such as <c>\u00e9</c> at the start, or −1 when there is none.</summary>
    private static int Unit(ReadOnlySpan<byte> raw) =>
        raw.Length >= Length && raw.StartsWith("\\u"u8) && Utf8Parser.TryParse(raw[2..Length], out int unit, out int used, 'x') && used == 4
            ? unit
            : -1;
}
