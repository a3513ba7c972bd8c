using System.Globalization;
using RelationshipKit.FairDivision;
using RelationshipKit.FairDivision.Properties;
using RelationshipKit.FairDivision.Rules;

namespace RelationshipKit.Benchmarks;

/// <summary>What the rules achieve on the measured instances, beside how fast they are.</summary>
internal static class Quality
{
    /// <summary>Prints one row per rule, size and kind of costs: how many are EF1 and fPO, the median worst share and its gap.</summary>
    public static void Print(TextWriter output)
    {
        output.WriteLine("| rule | size | costs | EF1 | fPO | worst share (median) | gap to the lower bound (median, largest) |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (RuleCase found in RuleCase.All) output.WriteLine(Row(found));
    }

    private static string Row(RuleCase found)
    {
        int ef1 = 0, fpo = 0;
        var shares = new List<double>();
        var gaps = new List<double>();
        foreach (ChoreInstance instance in found.Draw())
        {
            RuleResult result = found.Rule.Divide(instance);
            ChoreDivision division = result.Division!;
            ef1 += EnvyFreeness.EF1(instance, division).Holds == true ? 1 : 0;
            fpo += FractionalOptimality.Decide(instance, division).Certificate is not null ? 1 : 0;
            Rational share = WorstShare.Of(instance, division)!.Value, bound = result.WorstShareLowerBound ?? WorstShareBound.Of(instance)!.Value;
            shares.Add((double)share.RoundHalfEven(6));
            gaps.Add((double)(Rational.Of(100) * (share - bound) / share).RoundUp(4));
        }

        shares.Sort();
        gaps.Sort();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| `{found.Rule.Name}` | {found.Agents}×{found.Chores} | {found.Costs} | {ef1}/{shares.Count} | {fpo}/{shares.Count} | {shares[shares.Count / 2]:0.000} | {gaps[gaps.Count / 2]:0.00} %, {gaps[^1]:0.00} % |");
    }
}
