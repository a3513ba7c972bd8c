using System.CommandLine;
using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Interviews;
using RelationshipKit.Serialization;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>sort-values FILE</c>: sorts value cards at the keyboard. Whoever stops goes on another day where they stopped.</summary>
internal static class SortValuesCommand
{
    public static Command Create(Terminal terminal, Option<CultureInfo> culture)
    {
        Argument<string> file = new("FILE") { Description = "The value-sort file to write." };
        Option<string> person = new("--person")
        {
            Description = "The id of whoever sorts, as in the household file.",
            HelpName = "ID",
            DefaultValueFactory = _ => "p1",
        };
        person.Validators.Add(given =>
        {
            if (!PersonId.TryCreate(given.GetValueOrDefault<string>(), out _)) given.AddError("Give an id of 1 to 64 characters without control characters.");
        });
        Option<string> cards = new("--cards") { Description = "A file of cards of your own, laid over the built-in ones.", HelpName = "CARDS" };
        Option<DateOnly> date = new("--date")
        {
            Description = "The day to write into the file, such as 2026-11-21 (default: today).",
            HelpName = "DAY",
            DefaultValueFactory = _ => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
            CustomParser = given =>
            {
                if (DateOnly.TryParseExact(given.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return day;
                given.AddError("Give a day such as 2026-11-21.");
                return default;
            },
        };
        var command = new Command("sort-values", "Sorts value cards question by question: piles, the few to keep, their order, their meaning.")
        {
            file, person, cards, date,
        };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            PersonId.Create(parsed.GetRequiredValue(person)),
            parsed.GetValue(cards),
            parsed.GetValue(date),
            parsed.GetRequiredValue(culture)));
        return command;
    }

    private static int Run(Terminal terminal, string file, PersonId person, string? cardsFile, DateOnly date, CultureInfo culture)
    {
        if (!TryReadCards(terminal, cardsFile, culture, out Catalogue<PersonalValue> cards)) return ExitCode.BadInput;
        string unfinished = $"{file}.unfinished";
        var start = ValueSort.Start(person, cards.Entries.Select(card => card.Id));
        if (Path.Exists(unfinished))
        {
            if (!Files.TryRead(unfinished, ValueSortProgressFile.TryRead, out ValueSort? stored, out IReadOnlyList<InputProblem> problems))
                return Problems.Tell(terminal, problems, asJson: false);
            start = stored;
        }

        var questions = new ValueQuestions(terminal, cards);
        ValueSort sort = questions.Ask(start);
        return sort.Step is ValueSortStep.Done
            ? Finish(terminal, file, unfinished, sort.Snapshot(date))
            : Pause(terminal, file, unfinished, sort);
    }

    private static int Finish(Terminal terminal, string file, string unfinished, SortedValues sort)
    {
        if (!Files.TryWrite(file, ValueSortFile.Write(sort), out InputProblem? problem)) return Problems.Tell(terminal, [problem], asJson: false);
        File.Delete(unfinished);
        terminal.Output.WriteLine($"Wrote {file}. It is yours: show it to nobody, or compare it: household values {file} OTHER");
        return ExitCode.Done;
    }

    private static int Pause(Terminal terminal, string file, string unfinished, ValueSort sort)
    {
        if (!Files.TryWrite(unfinished, ValueSortProgressFile.Write(sort), out InputProblem? problem)) return Problems.Tell(terminal, [problem], asJson: false);
        terminal.Output.WriteLine();
        terminal.Output.WriteLine($"Kept what you did in {unfinished}. To go on: household sort-values {file}");
        return ExitCode.Done;
    }

    private static bool TryReadCards(Terminal terminal, string? cardsFile, CultureInfo culture, out Catalogue<PersonalValue> cards)
    {
        cards = PersonalValue.Cards.For(culture);
        if (cardsFile is null) return true;
        bool isRead = Files.TryRead(cardsFile, TryReadStream, out Catalogue<PersonalValue>? own, out IReadOnlyList<InputProblem> problems);
        if (isRead) cards = cards.With(own!);
        else Problems.Tell(terminal, problems, asJson: false);
        return isRead;

        static bool TryReadStream(Stream stream, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Catalogue<PersonalValue>? read, out IReadOnlyList<InputProblem> problems)
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return PersonalValue.Cards.TryRead(bytes.ToArray(), out read, out problems);
        }
    }
}
