using System.Globalization;

namespace RelationshipKit.Samples.HouseholdConsole.Interviews;

/// <summary>Asks questions line by line, on a terminal as well as from a pipe. An answer that does not fit is asked for again.</summary>
internal sealed class Interview(Terminal terminal)
{
    public void Say(string text = "") => terminal.Output.WriteLine(text);

    /// <summary>One answer, without the blanks around it; empty if the line is.</summary>
    /// <exception cref="AnswersEndedException">There is no further line.</exception>
    public string Ask(string question)
    {
        terminal.Output.Write(question + " ");
        terminal.Output.Flush();
        return terminal.Input.ReadLine()?.Trim() ?? throw new AnswersEndedException();
    }

    /// <summary>Asks until the answer can be read.</summary>
    /// <param name="question">The question.</param>
    /// <param name="hint">What an answer looks like, said when one cannot be read.</param>
    /// <param name="read">Reads an answer, or gives null.</param>
    public T Ask<T>(string question, string hint, Func<string, T?> read)
        where T : class
    {
        while (true)
        {
            if (read(Ask(question)) is { } answer) return answer;
            Say($"  {hint}");
        }
    }

    public int Number(string question, int least, int most, int suggested) => (int)Ask<object>(
        $"{question} ({least}–{most}; empty: {suggested})",
        $"Give a whole number from {least} to {most}.",
        answer => answer.Length == 0 ? suggested : Whole(answer, least, most) is { } number ? number : null);

    public bool Yes(string question) => Ask($"{question} (y/n; empty: n)") is ['y' or 'Y', ..];

    /// <summary>Numbers of a list, such as <c>1 4 7-12</c>; none if the line is empty. Counted from 0 in the answer.</summary>
    public IReadOnlyList<int> Choose(string question, int count) => Ask(
        $"{question} (numbers such as 1 3-5; empty: none)",
        $"Give numbers from 1 to {count}, such as 1 3-5.",
        answer => ChosenFrom(answer, count));

    public static int? Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number : null;

    private static int[]? ChosenFrom(string answer, int count)
    {
        var chosen = new SortedSet<int>();
        foreach (string part in answer.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            string[] ends = part.Split('-');
            if (ends.Length > 2 || Whole(ends[0], 1, count) is not { } first || Whole(ends[^1], first, count) is not { } last) return null;
            chosen.UnionWith(Enumerable.Range(first - 1, last - first + 1));
        }

        return [.. chosen];
    }
}

/// <summary>The answers ended before the last question.</summary>
internal sealed class AnswersEndedException : Exception
{
    public AnswersEndedException()
        : base("The answers ended before the last question.")
    {
    }

    public AnswersEndedException(string message)
        : base(message)
    {
    }

    public AnswersEndedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
