using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Insights;

namespace RelationshipKit.Serialization;

/// <summary>What people said about themselves in a household file: read for insights alone.</summary>
internal static class SelfReportReader
{
    private const int WholePart = 100;

    public static int ReadPaidMinutes(JsonCursor place) => place.Whole(0, SelfReports.MostMinutesPerWeek);

    /// <summary>A gender in the person's own words: any name but a blank one.</summary>
    public static string ReadGender(JsonCursor place)
    {
        string gender = place.Name();
        if (gender.Length > 0 && string.IsNullOrWhiteSpace(gender)) place.Refuse("This is blank.", "Give the person's own word, or take it out.");
        return gender;
    }

    /// <summary>By person who believes, by person believed of: whole per cent of the unpaid work.</summary>
    public static OrderedDictionary<PersonId, IReadOnlyDictionary<PersonId, int>> ReadBeliefs(JsonCursor place, JsonIds people)
    {
        var byPerson = new OrderedDictionary<PersonId, IReadOnlyDictionary<PersonId, int>>();
        foreach ((string believer, JsonCursor estimates) in place.Members().Each)
        {
            bool isKnown = people.IsKnown(believer, estimates);
            var parts = new OrderedDictionary<PersonId, int>();
            foreach ((string person, JsonCursor percent) in estimates.Members().Each)
            {
                int part = percent.Whole(0, WholePart);
                if (people.IsKnown(person, percent)) parts.Add(PersonId.Create(person), part);
            }

            if (isKnown) byPerson.Add(PersonId.Create(believer), parts);
        }

        return byPerson;
    }
}
