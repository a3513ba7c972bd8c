using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace RelationshipKit.Catalogs;

/// <summary>
/// Reads JSON from outside and lists everything that is wrong with it. Takes UTF-8 with or without BOM, at most 16 MiB and
/// 32 levels deep; never throws on any bytes.
/// </summary>
internal static class StrictJson
{
    public const int MostBytes = 16 * 1024 * 1024;
    public const int MostLevels = 32;

    private static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a text by walking it with a cursor.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="read">Walks the text. What it returns is thrown away when there was any problem.</param>
    /// <param name="result">What was read, or null.</param>
    /// <param name="problems">Everything wrong; empty when nothing is.</param>
    public static bool TryRead<T>(
        ReadOnlySpan<byte> utf8,
        Func<JsonCursor, T> read,
        [NotNullWhen(true)] out T? result,
        out IReadOnlyList<InputProblem> problems)
        where T : class
    {
        var found = new ProblemList();
        using JsonDocument? document = Parse(utf8, found);
        T? made = document is null ? null : read(JsonCursor.AtRoot(document.RootElement, found));
        problems = found.All;
        result = found.Any ? null : made;
        return result is not null;
    }

    /// <summary>Reads the bytes of a stream, but never more than one past the limit, which is enough to refuse them.</summary>
    public static ReadOnlySpan<byte> BytesOf(Stream stream)
    {
        Guard.Against.Null(stream);
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        while (bytes.Length <= MostBytes)
        {
            int wanted = (int)Math.Min(buffer.Length, MostBytes + 1 - bytes.Length);
            int got = stream.Read(buffer, 0, wanted);
            if (got == 0) break;
            bytes.Write(buffer, 0, got);
        }

        return bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
    }

    private static JsonDocument? Parse(ReadOnlySpan<byte> utf8, ProblemList found)
    {
        if (utf8.Length > MostBytes)
        {
            found.Add("$", "The text is larger than 16 MiB.", "Give at most 16,777,216 bytes.");
            return null;
        }

        ReadOnlySpan<byte> text = utf8.StartsWith(Bom) ? utf8[Bom.Length..] : utf8;
        if (!Utf8.IsValid(text))
        {
            string place = PlaceOf(text, FirstInvalidByte(text));
            found.Add("$", $"The text is not UTF-8 at {place}.", "Save the text as UTF-8.");
            return null;
        }

        try
        {
            return JsonDocument.Parse(text.ToArray(), new JsonDocumentOptions { MaxDepth = MostLevels });
        }
        catch (JsonException malformed)
        {
            string place = PlaceOf(text, malformed.LineNumber ?? 0, malformed.BytePositionInLine ?? 0);
            found.Add(
                "$",
                $"The text is not well-formed JSON at {place}.",
                "Mend the text there: no comments, no trailing commas, every bracket closed, at most 32 levels deep.");
            return null;
        }
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out int length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }

    private static string PlaceOf(ReadOnlySpan<byte> text, int offset)
    {
        int lineStart = text[..offset].LastIndexOf((byte)'\n') + 1;
        return PlaceOf(text, text[..offset].Count((byte)'\n'), offset - lineStart);
    }

    private static string PlaceOf(ReadOnlySpan<byte> text, long line, long byteInLine)
    {
        for (long passed = 0; passed < line; passed++)
        {
            int lineEnd = text.IndexOf((byte)'\n');
            if (lineEnd < 0) break;
            text = text[(lineEnd + 1)..];
        }

        int column = Encoding.UTF8.GetCharCount(text[..(int)Math.Min(byteInLine, text.Length)]);
        return string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {column + 1}");
    }
}
