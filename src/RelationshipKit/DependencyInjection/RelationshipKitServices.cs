using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RelationshipKit.Insights;

namespace RelationshipKit;

/// <summary>Registers what an app would otherwise keep itself: everything else of the package is made where it is needed.</summary>
public static class RelationshipKitServices
{
    /// <summary>
    /// Registers, each once: <see cref="LanguageReviewers"/>, every <see cref="IInsightPattern"/> for
    /// <see cref="HouseholdInsights.From"/>, and <see cref="TimeProvider.System"/> unless the host has a clock of its own.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Adds the host's own review packs and insight patterns.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="Catalogs.CatalogFormatException">A pack of the host does not fit; the exception lists every problem.</exception>
    /// <exception cref="NotSupportedException">A pack of the host is for a culture that has no reviewer.</exception>
    /// <remarks>A pack that does not fit is told here, when the app starts, and not when the first text is reviewed.</remarks>
    public static IServiceCollection AddRelationshipKit(this IServiceCollection services, Action<RelationshipKitOptions>? configure = null)
    {
        Guard.Against.Null(services);
        var options = new RelationshipKitOptions();
        configure?.Invoke(options);
        var reviewers = new LanguageReviewers(options.ReviewPacks);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(reviewers);
        foreach (IInsightPattern pattern in HouseholdInsights.BuiltIn.Concat(options.InsightPatterns)) services.AddSingleton(pattern);
        return services;
    }
}
