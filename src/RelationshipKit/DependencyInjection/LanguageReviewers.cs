using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Reviewing;

namespace RelationshipKit;

/// <summary>
/// Keeps one <see cref="LanguageReviewer"/> a language, with the host's packs: making one takes long beside reviewing a text. Safe to use
/// from several threads at once.
/// </summary>
public sealed class LanguageReviewers
{
    private readonly ImmutableArray<ReviewPack> _packs;
    private readonly ConcurrentDictionary<string, Lazy<LanguageReviewer>> _byTag = new(StringComparer.Ordinal);

    /// <summary>Keeps the built-in reviewers, with some packs of the host. Those with such packs are made now, the others when asked for.</summary>
    /// <param name="packs">The packs, read after the built-in ones.</param>
    /// <exception cref="Catalogs.CatalogFormatException">A pack does not fit; the exception lists every problem.</exception>
    /// <exception cref="NotSupportedException">A pack is for a culture that has no reviewer.</exception>
    public LanguageReviewers(params IEnumerable<ReviewPack> packs)
    {
        _packs = [.. Guard.Against.Null(packs)];
        foreach (string culture in _packs.Select(pack => pack.Culture).Distinct(StringComparer.Ordinal)) For(CultureInfo.GetCultureInfo(culture));
    }

    /// <summary>The reviewer for a culture or the nearest of its parents.</summary>
    /// <param name="culture">The culture of the texts.</param>
    /// <returns>The reviewer, the same at every call.</returns>
    /// <exception cref="NotSupportedException">There is none for this language: rules of another language would only be wrong.</exception>
    public LanguageReviewer For(CultureInfo culture) => TryFor(culture, out LanguageReviewer? reviewer) ? reviewer : LanguageReviewer.For(culture);

    /// <summary>The reviewer for a culture or the nearest of its parents, if there is one.</summary>
    /// <param name="culture">The culture of the texts.</param>
    /// <param name="reviewer">The reviewer, the same at every call, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFor(CultureInfo culture, [NotNullWhen(true)] out LanguageReviewer? reviewer)
    {
        Guard.Against.Null(culture);
        for (CultureInfo nearest = culture; ; nearest = nearest.Parent)
        {
            if (LanguageReviewer.Cultures.Contains(nearest.Name, StringComparer.Ordinal))
            {
                reviewer = _byTag.GetOrAdd(nearest.Name, _ => new Lazy<LanguageReviewer>(() => Make(nearest))).Value;
                return true;
            }

            if (nearest.Equals(CultureInfo.InvariantCulture)) break;
        }

        reviewer = null;
        return false;
    }

    private LanguageReviewer Make(CultureInfo culture) => _packs
        .Where(pack => string.Equals(pack.Culture, culture.Name, StringComparison.Ordinal))
        .Aggregate(LanguageReviewer.For(culture), (reviewer, pack) => reviewer.With(pack));
}
