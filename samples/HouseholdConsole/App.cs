using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using RelationshipKit.Samples.HouseholdConsole.Commands;

namespace RelationshipKit.Samples.HouseholdConsole;

/// <summary>The command line: its commands, and what becomes of one call.</summary>
internal static class App
{
    public static int Run(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        Option<CultureInfo> culture = CultureOption();
        var root = new RootCommand("Divides the work of a shared home fairly, shows why it is fair, and helps to talk about it.") { culture };
        root.Add(InitCommand.Create(terminal, culture));
        root.Add(SplitCommand.Create(terminal, culture, cancellationToken));
        root.Add(WhyCommand.Create(terminal, culture, cancellationToken));
        root.Add(CompareCommand.Create(terminal, culture, cancellationToken));
        root.Add(RenegotiateCommand.Create(terminal, culture, cancellationToken));
        root.Add(ScheduleCommand.Create(terminal, culture, cancellationToken));
        root.Add(LogCommand.Create(terminal, culture));
        root.Add(InsightsCommand.Create(terminal, culture));
        root.Add(TodayCommand.Create(terminal, culture, cancellationToken));
        root.Add(RolesCommand.Create(terminal, culture));
        root.Add(CheckCommand.Create(terminal, culture));
        root.Add(DivideCommand.Create(terminal, culture, cancellationToken));
        root.Add(RulesCommand.Create(terminal));
        root.Add(SayCommand.Create(terminal, culture));
        root.Add(ValuesCommand.Create(terminal, culture));
        root.Add(SortValuesCommand.Create(terminal, culture));
        root.Add(ReviewCommand.Create(terminal, culture));
        root.Add(CheckInCommand.Create(terminal, culture));

        ParseResult parsed = root.Parse(args.Count == 0 ? ["--help"] : args);
        string[] faults = [.. parsed.Errors.Select(error => error.Message), .. UnknownOptions(parsed)];
        if (faults.Length > 0) return Misused(parsed, faults, terminal);
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    /// <summary>What was taken for an argument, a text or a file, but looks like an option and was hardly meant otherwise.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) => parsed.Tokens.Any(token => token.Type is TokenType.DoubleDash)
        ? []
        : parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Where(text => text.Length > 1 && text[0] == '-' && (text[1] == '-' || char.IsLetter(text[1])) && !text.Any(char.IsWhiteSpace))
            .Select(text => $"'{text}' is no option of '{parsed.CommandResult.Command.Name}'. If it is a text or a file, write -- before it.");

    private static int Misused(ParseResult parsed, IEnumerable<string> faults, Terminal terminal)
    {
        foreach (string fault in faults) terminal.Error.WriteLine(fault);
        Command command = parsed.CommandResult.Command;
        string help = command is RootCommand ? "household --help" : $"household {command.Name} --help";
        terminal.Error.WriteLine($"Run '{help}' to see how to call it.");
        return ExitCode.Usage;
    }

    private static Option<CultureInfo> CultureOption() => new("--culture")
    {
        Description = "The culture of words and numbers, such as en or de-DE (default: en). Words that a culture lacks are English.",
        HelpName = "NAME",
        Recursive = true,
        DefaultValueFactory = _ => Cultures.Named("en"),
        CustomParser = given =>
        {
            string name = given.Tokens[0].Value;
            try
            {
                return Cultures.Named(name);
            }
            catch (CultureNotFoundException)
            {
                given.AddError($"No culture is called '{name}'. Give a name such as en, en-GB or de-DE.");
                return CultureInfo.InvariantCulture;
            }
        },
    };
}

/// <summary>What the program's exit code says.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int BadInput = 1;
    public const int Usage = 2;
    public const int NoSplit = 3;
}
