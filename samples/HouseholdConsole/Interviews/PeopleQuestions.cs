using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Samples.HouseholdConsole.Interviews;

/// <summary>Asks who shares the work, and how each of them feels about each task.</summary>
internal static class PeopleQuestions
{
    private static readonly (string Question, Burden Burden)[] Feelings =
    [
        ("loves", Burden.Love),
        ("likes", Burden.Like),
        ("dislikes", Burden.Dislike),
        ("hates", Burden.Hate),
    ];

    public static IReadOnlyList<Person> AskPeople(Interview interview)
    {
        interview.Say("Who shares the work?");
        var people = new List<Person>();
        while (people.Count < Household.MostPeople)
        {
            string ending = people.Count == 0 ? "" : " (empty: that was all)";
            string name = interview.Ask(
                $"Person {people.Count + 1}{ending}:",
                "Give a name of 1 to 200 characters without control characters.",
                answer => (answer.Length == 0 && people.Count > 0) || PlainName.Fits(answer) ? answer : null);
            if (name.Length == 0) break;
            people.Add(AskPerson(interview, people.Count + 1, name));
        }

        return people;
    }

    /// <summary>What a person feels about tasks, where it is more or less than an ordinary minute.</summary>
    public static IEnumerable<Appraisal> AskFeelings(Interview interview, Person person, IReadOnlyList<HouseholdTask> tasks)
    {
        var burdens = new Dictionary<TaskId, Burden>();
        foreach ((string feeling, Burden burden) in Feelings)
        {
            foreach (int task in interview.Choose($"Tasks that {person.Name} {feeling}", tasks.Count)) burdens[tasks[task].Id] = burden;
        }

        return burdens.Select(entry => Appraisal.Create(person.Id, entry.Key, entry.Value));
    }

    public static IEnumerable<Wish> AskCannotDo(Interview interview, Person person, IReadOnlyList<HouseholdTask> tasks) =>
        interview.Choose($"Tasks that {person.Name} cannot do", tasks.Count).Select(task => new Wish.CannotDo(person.Id, tasks[task].Id));

    private static Person AskPerson(Interview interview, int number, string name)
    {
        string pronouns = interview.Ask(
            $"  Pronouns of {name} (such as she/her, he/him, they/them; empty: use the name):",
            "Give a known form such as she/her, or five forms and number: xe/xem/xyr/xyrs/xemself;singular.",
            answer => answer.Length == 0 || PronounSet.TryParse(answer, out _) ? answer : null);
        int share = interview.Number($"  Share of {name}: 1 is a full part, 2 twice that of a person with 1", 1, 1_000, 1);
        return Person.Create(
            PersonId.Create(string.Create(CultureInfo.InvariantCulture, $"p{number}")),
            name,
            pronouns.Length == 0 ? null : PronounSet.Parse(pronouns),
            share);
    }
}

/// <summary>Whether a text can be a name in a household file.</summary>
internal static class PlainName
{
    private const int Longest = 200;

    public static bool Fits(string text) =>
        text.Length is > 0 and <= Longest
        && !text.Any(char.IsControl)
        && !text.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar);
}
