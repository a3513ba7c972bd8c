using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Serialization;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>divide INSTANCE</c>: costs in, a division and its evidence out.</summary>
internal static class DivideCommand
{
    private const int MostRepeats = 1_000_000;
    private const int MostWarmUpRuns = 2_000;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromMilliseconds(500);

    public static Command Create(Terminal terminal, Option<CultureInfo> culture, CancellationToken cancellationToken)
    {
        Argument<string> file = new("INSTANCE") { Description = "The raw instance: { \"costs\": [[…], …] } with one row per agent." };
        Option<string> rule = CommonOptions.Rule();
        Option<int?> repeat = new("--repeat")
        {
            Description = "Time the rule K times and give the median.",
            HelpName = "K",
            CustomParser = given =>
            {
                if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int times) && times is >= 1 and <= MostRepeats)
                    return times;
                given.AddError($"--repeat takes a whole number from 1 to {MostRepeats}.");
                return null;
            },
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("divide", "Divides the chores of a raw instance.") { file, rule, repeat, json };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(file),
            RuleCatalogue.Find(parsed.GetRequiredValue(rule))!,
            parsed.GetValue(repeat),
            parsed.GetValue(json),
            parsed.GetRequiredValue(culture),
            cancellationToken));
        return command;
    }

    private static int Run(
        Terminal terminal, string file, Rule rule, int? repeat, bool asJson, CultureInfo culture, CancellationToken cancellationToken)
    {
        if (!Files.TryRead<RawInstance>(file, InstanceFile.TryRead, out RawInstance? raw, out IReadOnlyList<InputProblem> problems))
            return Problems.Tell(terminal, problems, asJson);
        ChoreInstance instance = raw.ToInstance();
        IReadOnlyList<InputProblem> refusals = DivisionFile.Refusals(instance, rule);
        if (refusals.Count > 0) return Problems.Tell(terminal, refusals, asJson);

        RuleResult result = Divide(terminal, instance, rule, cancellationToken);
        decimal? microseconds = repeat is { } times ? MedianMicroseconds(instance, rule, times, cancellationToken) : null;
        DivisionDocument document = DivisionFile.From(raw, rule, result, microseconds);
        if (asJson) terminal.Output.Write(Encoding.UTF8.GetString(DivisionFile.Write(document)));
        else DivisionReport.Print(terminal, instance, document, culture);
        return result.Division is null ? ExitCode.NoSplit : ExitCode.Done;
    }

    private static RuleResult Divide(Terminal terminal, ChoreInstance instance, Rule rule, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(terminal);
        return rule.Divide(instance, options: null, progress, cancellationToken);
    }

    /// <summary>The rule alone is timed, after a warm-up long enough for the runtime to have compiled it for speed.</summary>
    private static decimal MedianMicroseconds(ChoreInstance instance, Rule rule, int times, CancellationToken cancellationToken)
    {
        long warmUp = Stopwatch.GetTimestamp();
        for (int run = 0; run < MostWarmUpRuns && Stopwatch.GetElapsedTime(warmUp) < LongestWarmUp; run++)
            rule.Divide(instance, cancellationToken: cancellationToken);
        var taken = new TimeSpan[times];
        for (int time = 0; time < times; time++)
        {
            long start = Stopwatch.GetTimestamp();
            rule.Divide(instance, cancellationToken: cancellationToken);
            taken[time] = Stopwatch.GetElapsedTime(start);
        }

        Array.Sort(taken);
        double median = (taken[(times - 1) / 2].TotalMicroseconds + taken[times / 2].TotalMicroseconds) / 2;
        return Math.Round((decimal)median, 1);
    }
}
