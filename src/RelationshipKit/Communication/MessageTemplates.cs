using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>
/// The message templates of one language, found by what they are for. The built-in ones, and a host's own from files; the format is
/// described in seeds/README.md. Immutable; equal by reference.
/// </summary>
public sealed class MessageTemplates
{
    private readonly ImmutableArray<TemplateSituation> _situations;

    internal MessageTemplates(Catalogue<MessageTemplate> templates, ImmutableArray<TemplateSituation> situations) =>
        (All, _situations) = (templates, situations);

    /// <summary>The cultures the package has templates in, by name, in ordinal order.</summary>
    public static IReadOnlyList<string> Cultures => EmbeddedSeeds.CulturesOf(TemplateReader.Format.Name);

    /// <summary>The language: the one that was found, not the one that was asked for.</summary>
    public CultureInfo Culture => All.Culture;

    /// <summary>Every template, in the order of the catalogue.</summary>
    public Catalogue<MessageTemplate> All { get; }

    /// <summary>The moments that templates are for, in the order of the catalogue.</summary>
    public IReadOnlyList<TemplateSituation> Situations => _situations;

    /// <summary>The built-in templates in a culture's language; where there are none, in that of the nearest parent culture, at last in English.</summary>
    /// <param name="culture">The culture asked for.</param>
    /// <returns>The templates, all of one language.</returns>
    public static MessageTemplates For(CultureInfo culture) => TemplateReader.Format.For(Guard.Against.Null(culture));

    /// <summary>Reads templates.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <returns>The templates.</returns>
    /// <exception cref="CatalogFormatException">Something is wrong with the text; the exception lists all of it.</exception>
    public static MessageTemplates Read(ReadOnlySpan<byte> utf8) =>
        TryRead(utf8, out MessageTemplates? templates, out IReadOnlyList<InputProblem> problems) ? templates : throw new CatalogFormatException(problems);

    /// <summary>Reads templates if nothing is wrong with them.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without byte order mark, at most 16 MiB.</param>
    /// <param name="templates">The templates, or null.</param>
    /// <param name="problems">Everything that is wrong with the text; empty on success.</param>
    /// <returns>Whether the text could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out MessageTemplates? templates, out IReadOnlyList<InputProblem> problems) =>
        TemplateReader.Format.TryRead(utf8, out templates, out problems);

    /// <summary>The template of an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The template.</returns>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public MessageTemplate Find(string id) => All.Find(id);

    /// <summary>The templates of a category.</summary>
    /// <param name="category">What they are for.</param>
    /// <returns>The templates, in the order of the catalogue.</returns>
    public IReadOnlyList<MessageTemplate> Of(TemplateCategory category)
    {
        Guard.Against.EnumOutOfRange(category);
        return [.. All.Entries.Where(template => template.Category == category)];
    }

    /// <summary>The templates for a situation.</summary>
    /// <param name="situationId">The id of the situation.</param>
    /// <param name="tone">The tone, or null for any.</param>
    /// <returns>The templates, in the order of the catalogue; empty where there is no such situation.</returns>
    public IReadOnlyList<MessageTemplate> Of(string situationId, TemplateTone? tone = null)
    {
        Guard.Against.Null(situationId);
        return
        [
            .. All.Entries.Where(template =>
                string.Equals(template.Situation.Id, situationId, StringComparison.Ordinal) && (tone is null || template.Tone == tone)),
        ];
    }

    /// <summary>Answers to a judgement from outside that give away nothing but what may be told there.</summary>
    /// <param name="relation">Who judges.</param>
    /// <param name="form">How the judgement comes.</param>
    /// <param name="stance">How one wants to meet it.</param>
    /// <param name="tone">The tone.</param>
    /// <param name="mayKnow">The topics that may be told there, such as <c>sharing-work</c>; <see cref="SupportContact.MayKnow"/> of a
    /// contact, or none.</param>
    /// <returns>The answers; those for fewer relations, which say more to just this one, come first. The built-in ones have one for
    /// every combination even if nothing may be told.</returns>
    public IReadOnlyList<MessageTemplate> Answers(
        JudgeRelation relation, JudgementForm form, JudgementStance stance, TemplateTone tone, params IReadOnlyCollection<string> mayKnow)
    {
        Guard.Against.EnumOutOfRange(relation);
        Guard.Against.EnumOutOfRange(form);
        Guard.Against.EnumOutOfRange(stance);
        Guard.Against.EnumOutOfRange(tone);
        Guard.Against.Null(mayKnow);
        return
        [
            .. All.Entries
                .Where(template => template.Tone == tone && template.Judgement?.Stance == stance && template.Judgement.Fits(relation, form, mayKnow))
                .OrderBy(template => template.Judgement!.Relations.Count),
        ];
    }

    /// <summary>These templates with a host's own laid over them: one of the same id replaces, the others follow at the end.</summary>
    /// <param name="other">The host's own, of the same language.</param>
    /// <returns>The two as one.</returns>
    /// <exception cref="ArgumentException">The other is of another language: a list would mix the two.</exception>
    public MessageTemplates With(MessageTemplates other)
    {
        Guard.Against.Null(other);
        if (!string.Equals(other.Culture.TwoLetterISOLanguageName, Culture.TwoLetterISOLanguageName, StringComparison.Ordinal))
            throw new ArgumentException("The templates are of another language.", nameof(other));
        var known = _situations.Select(situation => situation.Id).ToFrozenSet(StringComparer.Ordinal);
        return new MessageTemplates(All.With(other.All), [.. _situations, .. other._situations.Where(situation => !known.Contains(situation.Id))]);
    }
}
