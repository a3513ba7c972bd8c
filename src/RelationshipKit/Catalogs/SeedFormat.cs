using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace RelationshipKit.Catalogs;

/// <summary>
/// One kind of catalogue: how its text is read, and the ones that come with the package. Each of those is read once, when it is
/// first asked for, and kept: what is read never changes.
/// </summary>
/// <param name="name">The catalogue's name and folder.</param>
/// <param name="read">Reads the members beside the head; those it does not ask for are refused.</param>
internal sealed class SeedFormat<T>(string name, Func<JsonMembers, CultureInfo, T> read)
    where T : class
{
    private const string English = "en";

    private readonly ConcurrentDictionary<string, Lazy<Holder>> _builtIn = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>The built-in catalogue in a culture's language or that of the nearest parent, else in English.</summary>
    public T For(CultureInfo culture)
    {
        for (CultureInfo asked = culture; asked.Name.Length > 0; asked = asked.Parent)
        {
            if (BuiltIn(asked.Name) is { } found) return found;
        }

        return BuiltIn(English) ?? throw new InvalidOperationException($"The package is without its {name}.");
    }

    /// <summary>The built-in catalogue of just this culture, or null.</summary>
    public T? BuiltIn(string cultureName) => _builtIn.GetOrAdd(cultureName, static (asked, format) => new(() => format.Load(asked)), this).Value.Catalogue;

    /// <summary>The built-in catalogue of just this culture, read once more.</summary>
    public T LoadAnew(string cultureName) =>
        Load(cultureName).Catalogue ?? throw new InvalidOperationException($"The package is without its {name}.");

    public bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? catalogue, out IReadOnlyList<InputProblem> problems)
    {
        bool isRead = StrictJson.TryRead(utf8, Read, out Holder? holder, out problems);
        catalogue = isRead ? holder!.Catalogue : null;
        return isRead && catalogue is not null;
    }

    private Holder Load(string cultureName)
    {
        if (EmbeddedSeeds.Find(name, cultureName) is not { } seed) return new Holder(null);
        return TryRead(seed, out T? catalogue, out IReadOnlyList<InputProblem> problems)
            ? new Holder(catalogue)
            : throw new CatalogFormatException(problems);
    }

    private Holder Read(JsonCursor root)
    {
        JsonMembers file = root.Members();
        if (!file.Announce("catalogue", $"relationshipkit.{name}", version: 1)) return new Holder(null);
        T catalogue = read(file, EmbeddedSeeds.ReadCulture(file.Required("culture")));
        file.RefuseOthers();
        return new Holder(catalogue);
    }

    // A text of another format gives no catalogue, and its one problem says so.
    private sealed record Holder(T? Catalogue);
}
