using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Communication;

/// <summary>What the templates of one language have in common.</summary>
internal sealed record TemplateGrammar(
    CultureInfo Culture,
    bool IsRightToLeft,
    PluralRule Plural,
    string TimePattern,
    ImmutableArray<string> Weekdays,
    string NamePossessive)
{
    private const string NameSlot = "{name}";

    public static TemplateGrammar Read(JsonMembers file, CultureInfo culture)
    {
        bool isRightToLeft = file.Required("direction").OneOf(("left-to-right", false), ("right-to-left", true));
        PluralRule plural = file.Required("plural").OneOf([.. PluralRule.All.Select(rule => (rule.Name, rule))]);
        string timePattern = file.Required("time").OneOf(("HH:mm", "HH:mm"), ("H:mm", "H:mm"), ("HH.mm", "HH'.'mm"), ("H 'h' mm", "H 'h' mm"), ("h:mm tt", "h:mm tt"));
        ImmutableArray<string> weekdays = [.. file.Required("weekdays").Items(7, 7).Select(day => day.Name())];
        JsonCursor possessive = file.Required("namePossessive");
        string namePossessive = possessive.Name();
        if (namePossessive.Length > 0 && namePossessive.Split(NameSlot).Length != 2)
            possessive.Refuse("The name does not stand in this once.", "Write {name} where the name stands.");
        return new TemplateGrammar(culture, isRightToLeft, plural, timePattern, weekdays, namePossessive);
    }

    public string TimeOf(TimeOnly time) => time.ToString(TimePattern, CultureInfo.InvariantCulture);

    public string WeekdayOf(DayOfWeek day) => Weekdays[((int)day + 6) % 7];

    public string PossessiveOf(string name) => NamePossessive.Replace(NameSlot, name, StringComparison.Ordinal);
}
