using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Values;

/// <summary>
/// A household's statement of what it lives for: drafted from what people wrote alone, mended line by line, each line accepted or seen
/// differently by each, revised on days of their choosing. Nothing in it is invented: a draft quotes. Immutable.
/// </summary>
public sealed class MissionStatement
{
    private const int LongestLine = 4_000;
    private const int MostLines = 200;

    private MissionStatement(ImmutableArray<PersonId> people, ImmutableArray<MissionLine> lines, ImmutableArray<MissionRevision> revisions, int next) =>
        (People, Lines, Revisions, _next) = (people, lines, revisions, next);

    private readonly int _next;

    /// <summary>The people whose statement it is.</summary>
    public ImmutableArray<PersonId> People { get; }

    /// <summary>The lines as they stand now.</summary>
    public ImmutableArray<MissionLine> Lines { get; }

    /// <summary>The statement on earlier days, oldest first.</summary>
    public ImmutableArray<MissionRevision> Revisions { get; }

    /// <summary>Whether everyone has said of every line where they stand, with yes or with no.</summary>
    public bool IsSettled => !Lines.IsEmpty && Lines.All(line => line.Stands.Length == People.Length);

    /// <summary>
    /// A draft: for each theme a line that quotes those who came to it, then a line for each answer left over. Answers that not everyone
    /// may see stay out of it. Nobody has accepted anything yet.
    /// </summary>
    /// <param name="people">The people whose statement it is, by name; at least one.</param>
    /// <param name="answers">What they wrote.</param>
    /// <param name="culture">The language they wrote in.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException">There is nobody, or somebody is named twice.</exception>
    public static MissionStatement Draft(IEnumerable<Person> people, IEnumerable<MissionAnswer> answers, CultureInfo culture)
    {
        Person[] all = [.. Guard.Against.Null(people)];
        ImmutableArray<PersonId> ids = [.. all.Select(person => person.Id)];
        if (ids.IsEmpty || ids.Distinct().Count() < ids.Length) throw new ArgumentException("Name each person once, and at least one.", nameof(people));
        MissionAnswer[] shared = [.. Guard.Against.Null(answers).Where(answer => ids.Contains(answer.Person) && ids.All(answer.IsShownTo))];
        var page = new ExplanationPage(Guard.Against.Null(culture), all);
        var used = new HashSet<MissionAnswer>();
        var lines = ImmutableArray.CreateBuilder<MissionLine>();
        foreach (MissionTheme theme in MissionTheme.In(ids, shared, culture))
        {
            ImmutableArray<MissionAnswer> open = theme.Lines.RemoveAll(used.Contains);
            if (open.Select(line => line.Person).Distinct().Count() < 2) continue;
            used.UnionWith(open);
            string text = page.Say(
                "mission.draft.line",
                ExplanationPage.Slot("theme", theme.Word),
                ExplanationSlot.Text("quotes", page.And(open.Select(line => Quoted(page, line)))));
            Add(text, open);
        }

        foreach (MissionAnswer line in shared.Where(line => used.Add(line))) Add(Quoted(page, line), [line]);
        return new MissionStatement(ids, lines.ToImmutable(), [], lines.Count + 1);

        void Add(string text, ImmutableArray<MissionAnswer> sources)
        {
            if (lines.Count < MostLines) lines.Add(new MissionLine(lines.Count + 1, text, sources, []));
        }
    }

    /// <summary>The statement with a line put into other words. Whoever edits stands behind it; the others are asked anew.</summary>
    /// <param name="line">The number of a line.</param>
    /// <param name="by">Who edits.</param>
    /// <param name="text">1–4,000 characters.</param>
    /// <returns>A statement of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">There is no such line or person, or the text is empty or too long.</exception>
    public MissionStatement Edit(int line, PersonId by, string text)
    {
        string checkedText = Checked(text);
        return Change(line, by, known => known.Saying(checkedText, by));
    }

    /// <summary>The statement with one more line, which whoever adds it stands behind.</summary>
    /// <param name="by">Who adds it.</param>
    /// <param name="text">1–4,000 characters.</param>
    /// <returns>A statement of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">There is no such person, the text is empty or too long, or there are 200 lines.</exception>
    public MissionStatement Add(PersonId by, string text)
    {
        Known(by);
        if (Lines.Length >= MostLines) throw new ArgumentException("There are 200 lines.", nameof(text));
        return new MissionStatement(People, Lines.Add(new MissionLine(_next, Checked(text), [], [MissionStand.Accepting(by)])), Revisions, _next + 1);
    }

    /// <summary>The statement without a line that nobody else stands behind.</summary>
    /// <param name="line">The number of a line.</param>
    /// <param name="by">Who takes it out.</param>
    /// <returns>A statement of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">There is no such line or person, or somebody else stands behind the line.</exception>
    public MissionStatement Remove(int line, PersonId by)
    {
        Known(by);
        MissionLine known = Line(line);
        return known.Stands.Any(stand => stand.Accepts && stand.Person != by)
            ? throw new ArgumentException("Somebody else stands behind this line.", nameof(line))
            : new MissionStatement(People, Lines.Remove(known), Revisions, _next);
    }

    /// <summary>The statement with somebody standing behind a line.</summary>
    /// <param name="line">The number of a line.</param>
    /// <param name="person">Who stands behind it.</param>
    /// <returns>A statement of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">There is no such line or person.</exception>
    public MissionStatement Accept(int line, PersonId person) => Change(line, person, known => known.Standing(MissionStand.Accepting(person)));

    /// <summary>The statement with somebody who sees a line differently. That is written down and stays beside the line.</summary>
    /// <param name="line">The number of a line.</param>
    /// <param name="person">Who sees it differently.</param>
    /// <param name="reason">Why, for all to read, 1–500 characters; none is owed.</param>
    /// <returns>A statement of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">There is no such line or person, or the reason is empty or too long.</exception>
    public MissionStatement Dissent(int line, PersonId person, string? reason = null) =>
        Change(line, person, known => known.Standing(MissionStand.Differing(person, reason)));

    /// <summary>The statement with its lines put down as they stand on a day. Work goes on from there.</summary>
    /// <param name="date">The day, not before the last revision.</param>
    /// <returns>A statement of its own; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The day is before the last revision.</exception>
    /// <exception cref="InvalidOperationException">Somebody has not said yet where they stand on some line.</exception>
    public MissionStatement Revise(DateOnly date)
    {
        if (!IsSettled) throw new InvalidOperationException("Somebody has not said yet where they stand on some line.");
        if (!Revisions.IsEmpty && date < Revisions[^1].Date) throw new ArgumentException("The day is before the last revision.", nameof(date));
        return new MissionStatement(People, Lines, Revisions.Add(new MissionRevision(date, Lines)), _next);
    }

    /// <summary>Says the statement for all: each line, who sees it differently, and who has not spoken yet.</summary>
    /// <param name="people">The people by name; somebody who is not among them is called by their id.</param>
    /// <param name="culture">The language; English where there is none.</param>
    /// <returns>The words.</returns>
    public WordedPage Explain(IEnumerable<Person> people, CultureInfo culture)
    {
        var page = new ExplanationPage(Guard.Against.Null(culture), Guard.Against.Null(people));
        page.Head("mission.heading");
        if (!Revisions.IsEmpty && Revisions[^1].Lines.SequenceEqual(Lines)) page.Add("mission.revision", ExplanationPage.Slot("date", Revisions[^1].Date));
        foreach (MissionLine line in Lines) Explain(page, line);
        return page.Finish();
    }

    private void Explain(ExplanationPage page, MissionLine line)
    {
        page.AddWritten("mission.line", line.Text);
        foreach (MissionStand stand in line.Stands.Where(stand => !stand.Accepts))
        {
            if (stand.Reason is { } reason)
                page.Add("mission.dissent.reason", page.Slot("person", stand.Person), ExplanationSlot.Text("text", page.Quote(reason)));
            else
                page.Add("mission.dissent", page.Slot("person", stand.Person));
        }

        PersonId[] open = [.. People.Where(person => line.Stands.All(stand => stand.Person != person))];
        if (open.Length > 0) page.Add("mission.open", page.Slot("people", open));
        else if (line.Stands.All(stand => stand.Accepts)) page.Add("mission.accepted");
    }

    private MissionStatement Change(int line, PersonId by, Func<MissionLine, MissionLine> change)
    {
        Known(by);
        MissionLine known = Line(line);
        return new MissionStatement(People, Lines.Replace(known, change(known)), Revisions, _next);
    }

    private MissionLine Line(int number) =>
        Lines.FirstOrDefault(line => line.Number == number) ?? throw new ArgumentException("There is no line of that number.", nameof(number));

    private void Known(PersonId person)
    {
        if (!People.Contains(person)) throw new ArgumentException("The statement is not of that person.", nameof(person));
    }

    private static string Quoted(ExplanationPage page, MissionAnswer line) => page.Say(
        "mission.draft.quote", ExplanationSlot.Text("text", page.Quote(line.Text)), page.Slot("person", line.Person));

    private static string Checked(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text.Length <= LongestLine ? text : throw new ArgumentException("The line is longer than 4,000 characters.", nameof(text));
    }
}
