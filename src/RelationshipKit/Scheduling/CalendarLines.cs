using System.Buffers;
using System.Text;

namespace RelationshipKit.Scheduling;

/// <summary>Content lines of iCalendar: TEXT values escaped (RFC 5545, 3.3.11), lines folded at 75 octets (3.1) and ended by CRLF.</summary>
internal sealed class CalendarLines
{
    private const int MostOctets = 75;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Adds a property whose value needs no escape: made here, never of a user's text.</summary>
    public void Add(string name, string value) => AddLine($"{name}:{value}");

    public void AddText(string name, string text) => AddLine($"{name}:{Escaped(text)}");

    /// <summary>Adds a property with several texts.</summary>
    public void AddTexts(string name, IEnumerable<string> texts) => AddLine($"{name}:{string.Join(',', texts.Select(Escaped))}");

    public byte[] ToUtf8() => _bytes.WrittenSpan.ToArray();

    /// <summary>
    /// The text as a TEXT value. Line ends of any kind become the escape for one; control characters, which no value may hold, are left out;
    /// half a surrogate pair becomes U+FFFD.
    /// </summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        bool afterReturn = false;
        foreach (Rune rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n' when afterReturn:
                    break;
                case '\r' or '\n' or 0x85 or 0x2028 or 0x2029:
                    escaped.Append("\\n");
                    break;
                case '\\' or ';' or ',':
                    escaped.Append('\\').Append((char)rune.Value);
                    break;
                case var value when Rune.IsControl(rune) && value != '\t':
                    break;
                default:
                    escaped.Append(rune.ToString());
                    break;
            }

            afterReturn = rune.Value == '\r';
        }

        return escaped.ToString();
    }

    private void AddLine(string line)
    {
        Span<byte> octets = stackalloc byte[4];
        int used = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            int length = rune.EncodeToUtf8(octets);
            if (used + length > MostOctets)
            {
                _bytes.Write("\r\n "u8);
                used = 1;
            }

            _bytes.Write(octets[..length]);
            used += length;
        }

        _bytes.Write("\r\n"u8);
    }
}
