using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Packs;

namespace RelationshipKit.Reviewing.Weighing;

/// <summary>
/// Weights of terms, in hundredths of log-odds, as a pack gives them. The sum over a sentence says how much it reads like a problem:
/// below <paramref name="DoubtBelow"/> what the rules found is only a hint, from <paramref name="SpeaksFrom"/> on the sentence is a finding of
/// <paramref name="Rule"/> even if no other rule has one. Where <paramref name="NeedsOneOf"/> names groups, a sentence without a word of any
/// of them is not weighed. A line holds terms of one weight, parted by semicolons.
/// </summary>
internal sealed record WeighingParts(
    PlacedText Rule,
    IReadOnlyList<PlacedText> NeedsOneOf,
    int Base,
    int DoubtBelow,
    int SpeaksFrom,
    IReadOnlyList<(PlacedText Terms, int Weight)> Lines)
{
    private const int Heaviest = 10_000;
    private const int MostWeights = 2_000;

    public static WeighingParts Read(JsonCursor place)
    {
        JsonMembers members = place.Members();
        JsonCursor rule = members.Required("rule");
        var parts = new WeighingParts(
            new PlacedText(rule.Id() ?? "", rule.Path),
            DeclarationReader.ReadTexts(members.Optional("needsOneOf")),
            members.Required("base").Whole(-Heaviest, Heaviest),
            members.Required("doubtBelow").Whole(-Heaviest, Heaviest),
            members.Required("speaksFrom").Whole(-Heaviest, Heaviest),
            [.. members.Required("weights").Items(MostWeights).SelectMany(ReadLines)]);
        members.RefuseOthers();
        return parts;
    }

    private static IEnumerable<(PlacedText Terms, int Weight)> ReadLines(JsonCursor place)
    {
        JsonMembers members = place.Members();
        int weight = members.Required("weight").Whole(-Heaviest, Heaviest);
        IReadOnlyList<PlacedText> lines = DeclarationReader.ReadTexts(members.Required("terms"));
        members.RefuseOthers();
        return lines.Select(line => (line, weight));
    }
}
