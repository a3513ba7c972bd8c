using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace RelationshipKit.Insights.Community;

/// <summary>Chance from a secret seed: SHA-256 of the seed and a counter, bit by bit. The same seed gives the same bits everywhere.</summary>
internal sealed class SecretBits
{
    private const int CounterBytes = sizeof(long);

    private readonly byte[] _input;
    private readonly byte[] _block = new byte[SHA256.HashSizeInBytes];
    private long _counter;
    private int _used = SHA256.HashSizeInBytes * 8;

    public SecretBits(ReadOnlySpan<byte> seed)
    {
        _input = new byte[seed.Length + CounterBytes];
        seed.CopyTo(_input);
    }

    public bool Next()
    {
        if (_used == _block.Length * 8)
        {
            BinaryPrimitives.WriteInt64LittleEndian(_input.AsSpan(_input.Length - CounterBytes), _counter++);
            SHA256.HashData(_input, _block);
            _used = 0;
        }

        bool bit = (_block[_used / 8] >> (_used % 8) & 1) == 1;
        _used++;
        return bit;
    }

    /// <summary>A whole number from 0 to just below the bound, each as likely: too large ones are drawn again.</summary>
    public BigInteger Below(BigInteger bound)
    {
        int bits = (int)(bound - 1).GetBitLength();
        while (true)
        {
            BigInteger drawn = BigInteger.Zero;
            for (int bit = 0; bit < bits; bit++) drawn = (drawn << 1) | (Next() ? 1 : 0);
            if (drawn < bound) return drawn;
        }
    }
}
