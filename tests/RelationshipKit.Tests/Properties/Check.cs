using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace RelationshipKit.Tests.Properties;

/// <summary>
/// Runs one property over many random cases. It fails when a case fails (smallest case first found by shrinking), and also when too few
/// of the cases could have told a right implementation from a wrong one.
/// </summary>
/// <remarks>
/// Environment: <c>RELATIONSHIPKIT_CASES</c> cases a property (200), <c>RELATIONSHIPKIT_SEED</c> another seed than the one made from the
/// property's name, <c>RELATIONSHIPKIT_TALLY</c> a file to which each property appends 'name, cases, telling cases, failures' (tab-separated).
/// </remarks>
internal static class Check
{
    private const int DefaultCases = 200;

    private static readonly Lock TallyLock = new();

    /// <summary>Gets how many cases each property looks at.</summary>
    public static int Cases { get; } = ReadCases();

    /// <summary>Checks <paramref name="holds"/> for all cases.</summary>
    /// <param name="name">The name of the property, unique; it decides the seed.</param>
    /// <param name="cases">Generator and shrinker.</param>
    /// <param name="holds">Throws where the property fails; returns whether the case was a telling one.</param>
    /// <param name="tellingShare">The least share of cases that must be telling.</param>
    /// <param name="share">The part of <see cref="Cases"/> to run, for properties whose oracle is slow.</param>
    public static void ForAll<T>(string name, Arbitrary<T> cases, Func<T, bool> holds, double tellingShare = 0.5, double share = 1)
    {
        int wanted = Math.Max(20, (int)(Cases * share));
        int seen = 0, telling = 0;
        ulong seed = SeedOf(name);
        Config config = Config.QuickThrowOnFailure
            .WithMaxTest(wanted)
            .WithQuietOnSuccess(true)
            .WithReplay(seed, 1);
        try
        {
            FsCheck.Check.One(config, Prop.ForAll(cases, (T instance) =>
            {
                bool told = holds(instance);
                seen++;
                if (told) telling++;
                return true;
            }));
        }
        catch (Exception failure)
        {
            Tally(name, wanted, telling, failures: 1);
            throw new Xunit.Sdk.XunitException(
                $"'{name}' fails; repeat with RELATIONSHIPKIT_SEED={seed} RELATIONSHIPKIT_CASES={Cases}.{Environment.NewLine}{failure.Message}", failure);
        }

        Tally(name, seen, telling, failures: 0);
        if (telling < tellingShare * seen)
            Assert.Fail($"'{name}' is too easy: {telling} of {seen} cases are telling, {tellingShare:P0} are asked for.");
    }

    /// <summary>Counts the cases in which something is so, without asking that it always be.</summary>
    public static int CountOf<T>(string name, Func<Random, T> draw, int count, Func<T, bool> isSo)
    {
        int seed = (int)(SeedOf(name) % int.MaxValue);
        return Enumerable.Range(0, count).Count(at => isSo(draw(new Random(unchecked(seed + at)))));
    }

    private static ulong SeedOf(string name)
    {
        string? asked = Environment.GetEnvironmentVariable("RELATIONSHIPKIT_SEED");
        if (asked is not null) return ulong.Parse(asked, CultureInfo.InvariantCulture);
        ulong hash = 14_695_981_039_346_656_037;
        foreach (byte letter in Encoding.UTF8.GetBytes(name)) hash = unchecked((hash ^ letter) * 1_099_511_628_211);
        return hash;
    }

    private static int ReadCases()
    {
        string? asked = Environment.GetEnvironmentVariable("RELATIONSHIPKIT_CASES");
        return asked is null ? DefaultCases : int.Parse(asked, CultureInfo.InvariantCulture);
    }

    private static void Tally(string name, int cases, int telling, int failures)
    {
        string? path = Environment.GetEnvironmentVariable("RELATIONSHIPKIT_TALLY");
        if (path is null) return;
        lock (TallyLock) File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"{name}\t{cases}\t{telling}\t{failures}\n"));
    }
}
