using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Splitting;

/// <summary>The values that the examples of seeds/explanations are filled in with, for each language.</summary>
internal static class ExplanationSamples
{
    private static readonly Dictionary<string, Words> ByCulture = new(StringComparer.Ordinal)
    {
        ["en"] = new("“Cook dinner”", "“Iron”", "“Dust”", "{0} and {1}", "{0} or {1}", "anyone else who could do them", "3 hours", "2 hours")
        {
            NoTask = "no task",
            Joy = "more joy than effort",
            Wish = "Ana cannot do “Iron”.",
            What = "nobody would swap",
            Holds = "holds",
            Open = "not settled",
        },
        ["es"] = new("«Hacer la cena»", "«Planchar»", "«Quitar el polvo»", "{0} y {1}", "{0} o {1}", "cualquier otra persona que pueda hacerlas", "3 horas", "2 horas")
        {
            NoTask = "ninguna tarea",
            Joy = "más alegría que esfuerzo",
            Wish = "Ana no puede hacer «Planchar».",
            What = "nadie querría cambiar",
            Holds = "se cumple",
            Open = "queda por ver",
        },
        ["de"] = new("„Abendessen kochen“", "„Bügeln“", "„Staub wischen“", "{0} und {1}", "{0} oder {1}", "alle anderen, die es machen könnten", "3 Stunden", "2 Stunden")
        {
            NoTask = "keine Aufgabe",
            Joy = "mehr Freude als Mühe",
            Wish = "Ana kann „Bügeln“ nicht machen.",
            What = "Niemand würde tauschen",
            Holds = "gilt es",
            Open = "ist es offen",
        },
        ["fr"] = new(
            "«\u00A0Préparer le dîner\u00A0»",
            "«\u00A0Repasser\u00A0»",
            "«\u00A0Faire la poussière\u00A0»",
            "{0} et {1}",
            "{0} ou {1}",
            "toute autre personne qui pourrait le faire",
            "3 heures",
            "2 heures")
        {
            NoTask = "aucune tâche",
            Joy = "plus de joie que de peine",
            Wish = "Ana ne peut pas faire «\u00A0Repasser\u00A0».",
            What = "personne ne voudrait échanger",
            Holds = "cela vaut",
            Open = "la question reste ouverte",
        },
    };

    public static Person Ana { get; } = Person.Create(PersonId.Create("a"), "Ana", PronounSet.Parse("she/her"));

    public static Person Bo { get; } = Person.Create(PersonId.Create("b"), "Bo", PronounSet.Parse("they/them"));

    /// <summary>A value for every slot that a message may have.</summary>
    /// <param name="culture">The language.</param>
    /// <param name="id">The message.</param>
    /// <param name="person">Who fills the slot of a person, Ana if left out.</param>
    /// <param name="number">What fills the slots of numbers, if not the samples.</param>
    public static ExplanationSlot[] Of(string culture, string id, Person? person = null, int? number = null)
    {
        Words words = ByCulture[culture];
        bool isMinutes = id is "time.hoursMinutes" or "time.minutes";
        return
        [
            Text("text", words.Cook.Trim('“', '”', '„', '«', '»', '\u00A0')),
            Text("first", "Ana"),
            Text("last", "Bo"),
            Text("name", "Ana"),
            ExplanationSlot.Person("person", person ?? Ana),
            ExplanationSlot.Person("other", Bo),
            Text("others", Joined(words.Or, "Bo", "Cy")),
            Count("hours", 3),
            Count("minutes", isMinutes ? 1 : 0),
            Text("time", words.ThreeHours),
            Text("share", Percent("43")),
            Text("part", Percent("50")),
            Text("whole", Percent("100")),
            Text("worst", Percent("87")),
            Text("bound", Percent("86.1")),
            Text("gap", Percent("1.04")),
            Text("task", words.Cook),
            Text("tasks", Joined(words.And, words.Cook, words.Iron)),
            Text("partners", words.Dust),
            Text("rival", words.Dust),
            Text("cannot", Joined(words.Or, words.Cook, words.Iron)),
            Text("rest", words.Rest),
            Count("count", 2),
            Count("given", 2),
            Count("taken", 1),
            Count("total", 28),
            Count("nodes", 4_000),
            Text("from", Percent("120")),
            Text("to", Percent("150")),
            Count("step", 20),
            Text("load", words.NoTask),
            Text("otherLoad", words.Joy),
            Text("otherTime", words.TwoHours),
            Text("otherWorst", Percent("91")),
            Text("wish", words.Wish),
            Text("what", words.What),
            Text("inFirst", words.Holds),
            Text("inSecond", words.Open),
        ];

        ExplanationSlot Text(string name, string value) => ExplanationSlot.Text(name, value);

        ExplanationSlot Count(string name, int sample) => ExplanationSlot.Count(name, number ?? sample);

        // Written out, so that the examples do not depend on what the machine knows of a culture.
        string Percent(string number) => culture == "en" ? $"{number}%" : $"{number.Replace('.', ',')}\u00A0%";

        static string Joined(string pattern, string one, string other) => string.Format(CultureInfo.InvariantCulture, pattern, one, other);
    }

    private sealed record Words(string Cook, string Iron, string Dust, string And, string Or, string Rest, string ThreeHours, string TwoHours)
    {
        public required string NoTask { get; init; }

        public required string Joy { get; init; }

        public required string Wish { get; init; }

        public required string What { get; init; }

        public required string Holds { get; init; }

        public required string Open { get; init; }
    }
}
