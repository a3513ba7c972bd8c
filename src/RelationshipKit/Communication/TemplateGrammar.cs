using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Communication;

/// <summary>What the templates of one language have in common.</summary>
internal sealed record TemplateGrammar(
    CultureInfo Culture,
    bool IsRightToLeft,
    PluralRule Plural,
    string TimePattern,
    ImmutableArray<string> Weekdays,
    string NamePossessive,
    ImmutableArray<WordJoin> Joins,
    ImmutableDictionary<PronounSet, PronounSet> Pronouns)
{
    private const string NameSlot = "{name}";
    private const int Most = 1_000;
    private const string English = "en";

    public static TemplateGrammar Read(JsonMembers file, CultureInfo culture)
    {
        bool isRightToLeft = file.Required("direction").OneOf(("left-to-right", false), ("right-to-left", true));
        PluralRule plural = PluralRule.Read(file.Required("plural"));
        string timePattern = file.Required("time").OneOf(("HH:mm", "HH:mm"), ("H:mm", "H:mm"), ("HH.mm", "HH'.'mm"), ("H 'h' mm", "H 'h' mm"), ("h:mm tt", "h:mm tt"));
        ImmutableArray<string> weekdays = [.. file.Required("weekdays").Items(7, 7).Select(day => day.Name())];
        JsonCursor possessive = file.Required("namePossessive");
        string namePossessive = possessive.Name();
        if (namePossessive.Length > 0 && namePossessive.Split(NameSlot).Length != 2)
            possessive.Refuse("The name does not stand in this once.", "Write {name} where the name stands.");
        ImmutableArray<WordJoin> joins = WordJoin.ReadAll(file.Optional("joins"));
        return new TemplateGrammar(culture, isRightToLeft, plural, timePattern, weekdays, namePossessive, joins, ReadPronouns(file.Optional("pronouns")));
    }

    public string TimeOf(TimeOnly time) => time.ToString(TimePattern, CultureInfo.InvariantCulture);

    public string WeekdayOf(DayOfWeek day) => Weekdays[((int)day + 6) % 7];

    public string PossessiveOf(string name) => NamePossessive.Replace(NameSlot, name, StringComparison.Ordinal);

    /// <summary>
    /// The pronouns of a person in this language. The known short forms are English; each has its own words in the file of another
    /// language, or else the name stands. A set given by its five forms is the person's own and stands in every language.
    /// </summary>
    public PronounSet? PronounsOf(SpokenAs person)
    {
        PronounSet? set = person.FirstPronouns;
        bool isForeign = set is not null && KnownPronouns.ShortFormOf(set) is not null && !string.Equals(Culture.TwoLetterISOLanguageName, English, StringComparison.Ordinal);
        return isForeign ? Pronouns.GetValueOrDefault(set!) : set;
    }

    private static ImmutableDictionary<PronounSet, PronounSet> ReadPronouns(JsonCursor? list)
    {
        var pronouns = ImmutableDictionary.CreateBuilder<PronounSet, PronounSet>();
        foreach (JsonCursor place in list?.Items(Most) ?? [])
        {
            JsonMembers members = place.Members();
            JsonCursor english = members.Required("short"), own = members.Required("here");
            if (KnownPronouns.Find(english.Name()) is not { } known || pronouns.ContainsKey(known))
                english.Refuse("This is no known short form of pronouns, or it is there twice.", "Give a short form such as she/her, each once.");
            else if (PronounSet.TryParse(own.Name(), out PronounSet? here))
                pronouns.Add(known, here);
            else
                own.Refuse("These are no pronouns.", "Write subject/object/possessive-adjective/possessive/reflexive;singular or ;plural.");
            members.RefuseOthers();
        }

        return pronouns.ToImmutable();
    }
}
