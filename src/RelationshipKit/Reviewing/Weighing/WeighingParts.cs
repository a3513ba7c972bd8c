using RelationshipKit.Catalogs;
using RelationshipKit.Reviewing.Packs;

namespace RelationshipKit.Reviewing.Weighing;

/// <summary>
/// Weights of terms, in hundredths of log-odds, as a pack gives them. The sum over a sentence says how much it reads like a problem:
/// below <paramref name="DoubtBelow"/> what the rules found is only a hint, from <paramref name="SpeaksFrom"/> on the sentence is a finding of
/// <paramref name="Rule"/> even if no other rule has one. Where <paramref name="NeedsGroup"/>, a sentence without a word of a group is not weighed.
/// </summary>
internal sealed record WeighingParts(
    PlacedText Rule,
    bool NeedsGroup,
    int Base,
    int DoubtBelow,
    int SpeaksFrom,
    IReadOnlyList<(string Name, IReadOnlyList<PlacedText> Words)> Groups,
    IReadOnlyList<(PlacedText Term, int Weight)> Terms)
{
    private const int Heaviest = 10_000;
    private const int MostWeights = 2_000;

    public static WeighingParts Read(JsonCursor place)
    {
        JsonMembers members = place.Members();
        JsonCursor rule = members.Required("rule");
        var parts = new WeighingParts(
            new PlacedText(rule.Id() ?? "", rule.Path),
            members.Optional("needsGroup")?.Flag() ?? false,
            members.Required("base").Whole(-Heaviest, Heaviest),
            members.Required("doubtBelow").Whole(-Heaviest, Heaviest),
            members.Required("speaksFrom").Whole(-Heaviest, Heaviest),
            [.. (members.Optional("groups")?.Members().Each ?? []).Select(group => (group.Key, DeclarationReader.ReadTexts(group.Value)))],
            [.. members.Required("weights").Items(MostWeights).SelectMany(ReadTerms)]);
        members.RefuseOthers();
        return parts;
    }

    private static IEnumerable<(PlacedText Term, int Weight)> ReadTerms(JsonCursor place)
    {
        JsonMembers members = place.Members();
        int weight = members.Required("weight").Whole(-Heaviest, Heaviest);
        IReadOnlyList<PlacedText> terms = DeclarationReader.ReadTexts(members.Required("terms"));
        members.RefuseOthers();
        return terms.Select(term => (term, weight));
    }
}
