using System.Security.Cryptography;
using System.Text;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>What only the one who was given it knows. The board keeps a digest: a stolen database opens no door.</summary>
public static class Secret
{
    /// <summary>Five bits a letter; none that looks like another.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz023456789";

    private const int LettersOfASecret = 32;

    /// <summary>A new secret of 160 bits.</summary>
    public static string New() => Letters(LettersOfASecret);

    public static string Letters(int count) => RandomNumberGenerator.GetString(Alphabet, count);

    public static bool IsLetter(char letter) => Alphabet.Contains(letter, StringComparison.Ordinal);

    /// <summary>What is stored of a secret. It is random and long, so a plain digest is enough.</summary>
    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Whether a secret is the one of a digest, in a time that does not tell how near it is.</summary>
    public static bool IsOf(string? secret, string? digest) =>
        secret is not null && digest is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Digest(secret)), Encoding.ASCII.GetBytes(digest));
}
