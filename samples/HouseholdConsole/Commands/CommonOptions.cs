using System.CommandLine;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object for programs, and nothing else." };

    public static Option<string> Rule()
    {
        Option<string> rule = new("--rule")
        {
            Description = "The rule to divide by; 'household rules' lists them.",
            HelpName = "RULE",
            DefaultValueFactory = _ => RuleCatalogue.Recommended.Name,
        };
        rule.Validators.Add(given =>
        {
            string name = given.GetValueOrDefault<string>();
            if (RuleCatalogue.Find(name) is null) given.AddError(NoSuchRule(name));
        });
        return rule;
    }

    public static string NoSuchRule(string name) =>
        $"No rule is called '{name}'. There are: {string.Join(", ", RuleCatalogue.All.Select(known => known.Name))}.";
}

/// <summary>Shows how far a long search is, on a terminal only.</summary>
internal sealed class ProgressLine(Terminal terminal) : IProgress<SearchProgress>, IDisposable
{
    private int _shown = -1;

    public void Report(SearchProgress value)
    {
        int percent = (int)Math.Min(100, 100 * (value.Nodes / (double)value.NodeBudget));
        if (!terminal.ErrorIsTerminal || percent <= _shown) return;
        _shown = percent;
        terminal.Error.Write($"\rSearching for a better split, {percent} % of the steps allowed (Ctrl+C: take the best so far) ");
    }

    public void Dispose()
    {
        if (_shown >= 0) terminal.Error.Write("\r\u001b[K");
    }
}
