using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.FairDivision.Rules;
using RelationshipKit.Households;
using RelationshipKit.Serialization;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary>Splits for commands that ask something of a split; what stands in the way is told.</summary>
internal static class CommonSplits
{
    public static bool TryRead(Terminal terminal, string file, bool asJson, [NotNullWhen(true)] out Household? household)
    {
        if (Files.TryRead(file, HouseholdFile.TryRead, out household, out IReadOnlyList<InputProblem> problems)) return true;
        Problems.Tell(terminal, problems, asJson);
        return false;
    }

    /// <summary>Splits a household by a rule.</summary>
    /// <returns>The exit code if there is no split.</returns>
    public static int Split(
        Terminal terminal,
        Household household,
        Rule rule,
        bool asJson,
        CultureInfo culture,
        out FairSplit? split,
        CancellationToken cancellationToken)
    {
        split = null;
        IReadOnlyList<InputProblem> refusals = FairSplit.Refusals(household, rule);
        if (refusals.Count > 0) return Problems.Tell(terminal, refusals, asJson);
        FairSplit found;
        using (var progress = new ProgressLine(terminal)) found = FairSplit.Of(household, rule, options: null, progress, cancellationToken);
        if (found is { IsPossible: false, Conflict.Count: 0 }) return Problems.Tell(terminal, [SplitCommand.Undecided], asJson);
        if (!found.IsPossible)
        {
            SplitCommand.Print(terminal, found, asJson, culture);
            return ExitCode.NoSplit;
        }

        split = found;
        return ExitCode.Done;
    }
}

/// <summary>Shows how far a question is that takes many splits, on a terminal only.</summary>
internal sealed class ResplitLine(Terminal terminal) : IProgress<ResplitProgress>, IDisposable
{
    private const int BetweenReports = 10;

    private bool _isShown;

    public void Report(ResplitProgress value)
    {
        if (!terminal.ErrorIsTerminal || value.Done % BetweenReports != 0) return;
        _isShown = true;
        terminal.Error.Write($"\rSplitting again, {value.Done} of at most {value.Budget} times (Ctrl+C: take the best so far) ");
    }

    public void Dispose()
    {
        if (_isShown) terminal.Error.Write("\r\u001b[K");
    }
}
