using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Roles;

/// <summary>The catalogues that pages about roles are written with: the built-in ones, or a host's own laid over them. Immutable.</summary>
public sealed class RoleVocabulary
{
    private RoleVocabulary(
        Catalogue<Role> roles, Catalogue<Expectation> expectations, Catalogue<DecisionDomain> domains, Catalogue<DisagreementWay> disagreements) =>
        (Roles, Expectations, Domains, Disagreements) = (roles, expectations, domains, disagreements);

    /// <summary>The roles.</summary>
    public Catalogue<Role> Roles { get; }

    /// <summary>The expectations.</summary>
    public Catalogue<Expectation> Expectations { get; }

    /// <summary>The parts of life in which things are decided.</summary>
    public Catalogue<DecisionDomain> Domains { get; }

    /// <summary>The ways to go on when people disagree.</summary>
    public Catalogue<DisagreementWay> Disagreements { get; }

    /// <summary>The built-in catalogues in a culture's language, as <see cref="CatalogueFormat{T}.For"/> finds them.</summary>
    /// <param name="culture">The culture.</param>
    /// <returns>The catalogues.</returns>
    public static RoleVocabulary For(CultureInfo culture) => new(
        RoleCatalogues.Roles.For(culture),
        RoleCatalogues.Expectations.For(culture),
        RoleCatalogues.Domains.For(culture),
        RoleCatalogues.Disagreements.For(culture));

    /// <summary>The same with a host's own entries laid over these.</summary>
    /// <param name="roles">Roles, or null.</param>
    /// <param name="expectations">Expectations, or null.</param>
    /// <param name="domains">Decision domains, or null.</param>
    /// <param name="disagreements">Ways to disagree, or null.</param>
    /// <returns>Catalogues of their own; these stay as they are.</returns>
    public RoleVocabulary With(
        Catalogue<Role>? roles = null,
        Catalogue<Expectation>? expectations = null,
        Catalogue<DecisionDomain>? domains = null,
        Catalogue<DisagreementWay>? disagreements = null) => new(
        roles is null ? Roles : Roles.With(roles),
        expectations is null ? Expectations : Expectations.With(expectations),
        domains is null ? Domains : Domains.With(domains),
        disagreements is null ? Disagreements : Disagreements.With(disagreements));
}
