using System.Diagnostics.CodeAnalysis;

namespace RelationshipKit.Samples.HouseholdConsole;

/// <summary>Reads lines that end in LF and nothing else: a lone CR or a line separator is part of a line.</summary>
internal sealed class LineReader(TextReader input)
{
    private readonly char[] _buffer = new char[16 * 1024];
    private readonly System.Text.StringBuilder _begun = new();
    private int _at;
    private int _length;

    /// <summary>Gets whether the next line may have to be waited for: time to show what there is.</summary>
    public bool MustWait => _buffer.AsSpan(_at, _length - _at).IndexOf('\n') < 0;

    /// <summary>Reads the next line, without its end; false at the end of the input. A last line needs no LF.</summary>
    public bool TryRead([NotNullWhen(true)] out string? line)
    {
        while (true)
        {
            int end = _buffer.AsSpan(_at, _length - _at).IndexOf('\n');
            if (end >= 0)
            {
                line = _begun.Append(_buffer, _at, end).ToString();
                _begun.Clear();
                _at += end + 1;
                return true;
            }

            _begun.Append(_buffer, _at, _length - _at);
            (_at, _length) = (0, input.Read(_buffer, 0, _buffer.Length));
            if (_length > 0) continue;
            line = _begun.Length > 0 ? _begun.ToString() : null;
            _begun.Clear();
            return line is not null;
        }
    }
}
