using System.Diagnostics.CodeAnalysis;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Households;

/// <summary>The number that verbs and other words take with a pronoun.</summary>
public enum AgreementNumber
{
    /// <summary>As in 'she does'.</summary>
    Singular,

    /// <summary>As in 'they do', of one person too.</summary>
    Plural,
}

/// <summary>
/// The pronouns a person is spoken of by: five forms and an agreement number. Any forms will do, known or not. Equal by value.
/// </summary>
/// <remarks>
/// As text: a known short form such as <c>she/her</c> (those of seeds/pronouns/en.json), or
/// <c>subject/object/possessive-adjective/possessive/reflexive;singular</c> (or <c>;plural</c>), each form 1–64 characters
/// without slash, semicolon, control characters or lone surrogates.
/// </remarks>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Subject and object are grammar's own words.")]
public sealed record PronounSet
{
    private const int NumberOfForms = 5;

    private PronounSet(string[] forms, AgreementNumber number)
    {
        (Subject, Object, PossessiveAdjective) = (forms[0], forms[1], forms[2]);
        (Possessive, Reflexive, Number) = (forms[3], forms[4], number);
    }

    /// <summary>As in '<b>they</b> cook'.</summary>
    public string Subject { get; }

    /// <summary>As in 'ask <b>them</b>'.</summary>
    public string Object { get; }

    /// <summary>As in '<b>their</b> turn'.</summary>
    public string PossessiveAdjective { get; }

    /// <summary>As in 'the turn is <b>theirs</b>'.</summary>
    public string Possessive { get; }

    /// <summary>As in 'they do it <b>themselves</b>'.</summary>
    public string Reflexive { get; }

    /// <summary>The number that verbs take.</summary>
    public AgreementNumber Number { get; }

    /// <summary>The set as people name it: the known short form, or two forms that differ.</summary>
    internal string Label =>
        KnownPronouns.ShortFormOf(this) ?? $"{Subject}/{(string.Equals(Object, Subject, StringComparison.Ordinal) ? PossessiveAdjective : Object)}";

    /// <summary>Makes a set of its five forms.</summary>
    /// <param name="subject">As in 'they cook'.</param>
    /// <param name="object">As in 'ask them'.</param>
    /// <param name="possessiveAdjective">As in 'their turn'.</param>
    /// <param name="possessive">As in 'the turn is theirs'.</param>
    /// <param name="reflexive">As in 'they do it themselves'.</param>
    /// <param name="number">The number that verbs take.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">A form is empty, too long, or holds a character that forms cannot hold.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number is neither of the two.</exception>
    public static PronounSet Create(
        string subject, string @object, string possessiveAdjective, string possessive, string reflexive, AgreementNumber number)
    {
        Guard.Against.EnumOutOfRange(number);
        string[] forms =
        [
            Form(subject, nameof(subject)),
            Form(@object, nameof(@object)),
            Form(possessiveAdjective, nameof(possessiveAdjective)),
            Form(possessive, nameof(possessive)),
            Form(reflexive, nameof(reflexive)),
        ];
        return new PronounSet(forms, number);
    }

    /// <summary>Reads a set from text.</summary>
    /// <param name="text">A known short form, or five forms and number.</param>
    /// <returns>The set.</returns>
    /// <exception cref="FormatException">The text is no pronoun set. The message does not repeat it.</exception>
    public static PronounSet Parse(string text) =>
        TryParse(Guard.Against.Null(text), out PronounSet? pronouns)
            ? pronouns
            : throw new FormatException("Neither a known short form of pronouns nor five forms and an agreement number.");

    /// <summary>Reads a set from text if it is one.</summary>
    /// <param name="text">A known short form, or five forms and number.</param>
    /// <param name="pronouns">The set, or null.</param>
    /// <returns>Whether the text is a pronoun set.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out PronounSet? pronouns)
    {
        pronouns = text is null ? null : KnownPronouns.Find(text) ?? FromForms(text);
        return pronouns is not null;
    }

    /// <summary>The shortest text that reads back as this set.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        if (KnownPronouns.ShortFormOf(this) is { } shortForm) return shortForm;
        string number = Number is AgreementNumber.Plural ? "plural" : "singular";
        return $"{Subject}/{Object}/{PossessiveAdjective}/{Possessive}/{Reflexive};{number}";
    }

    private static PronounSet? FromForms(string text)
    {
        string[] halves = text.Split(';');
        if (halves.Length != 2) return null;
        AgreementNumber? number = halves[1] switch
        {
            "singular" => AgreementNumber.Singular,
            "plural" => AgreementNumber.Plural,
            _ => null,
        };
        string[] forms = halves[0].Split('/');
        return number is { } known && forms.Length == NumberOfForms && forms.All(IsForm) ? new PronounSet(forms, known) : null;
    }

    private static bool IsForm(string text) => PlainText.FaultOfId(text) is null && text.AsSpan().IndexOfAny('/', ';') < 0;

    private static string Form(string text, string parameterName) =>
        IsForm(Guard.Against.Null(text, parameterName))
            ? text
            : throw new ArgumentException("Not a pronoun form: 1–64 characters, no slash, semicolon or control character.", parameterName);
}
