using System.Text.RegularExpressions;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>Reads the evidence that split files and divisions have in common.</summary>
/// <param name="agent">Reads what names an agent.</param>
/// <param name="chore">Reads what names a chore.</param>
internal sealed partial class EvidenceReader<TAgent, TChore>(Func<JsonCursor, TAgent> agent, Func<JsonCursor, TChore> chore)
    where TAgent : struct
    where TChore : struct
{
    private const int MostProperties = 100;
    private const int MostConflicts = 10_000;
    private const int LongestPath = 1_000;
    private const int LongestRational = 20_000;

    public IReadOnlyList<PropertyEntry<TAgent>> Properties(JsonCursor list)
    {
        var names = new JsonIds("property");
        return [.. list.Items(MostProperties).Select(item => Property(item.Members(), names))];
    }

    public static WorstShareEntry WorstShare(JsonCursor place)
    {
        JsonMembers members = place.Members();
        var entry = new WorstShareEntry
        {
            Value = NumberOrNull(members.Required("value")),
            LowerBound = NumberOrNull(members.Required("lowerBound")),
            GapPercent = NumberOrNull(members.Required("gapPercent")),
        };
        members.RefuseOthers();
        return entry;
    }

    public static CertificateEntry Certificate(JsonCursor place)
    {
        JsonMembers members = place.Members();
        var entry = new CertificateEntry
        {
            Kind = members.Required("kind").OneOf(("weights", "weights")),
            Lambda = [.. members.Required("lambda").Items(Household.MostPeople, least: 1).Select(Rational)],
        };
        members.RefuseOthers();
        return entry;
    }

    public static IReadOnlyList<long> Payments(JsonCursor list) =>
        [.. list.Items(Household.MostPeople).Select(payment => payment.WholeLong())];

    public static NoEf1Entry NoEf1(JsonCursor place)
    {
        JsonMembers members = place.Members();
        var entry = new NoEf1Entry
        {
            Proof = members.Required("proof").OneOf(("exhausted", "exhausted"), ("undecided", "undecided")),
            Nodes = members.Required("nodes").WholeLong(0, long.MaxValue),
        };
        members.RefuseOthers();
        return entry;
    }

    public InfeasibleEntry<TAgent, TChore> Infeasible(JsonCursor place)
    {
        JsonMembers members = place.Members();
        var entry = new InfeasibleEntry<TAgent, TChore>
        {
            Because = [.. members.Required("because").Items(MostConflicts, least: 1).Select(item => Conflict(item.Members()))],
        };
        members.RefuseOthers();
        return entry;
    }

    /// <summary>A split has owners, or says why it has none.</summary>
    public static void ExpectOwnersOrReason(JsonCursor root, bool hasOwners, bool hasReason)
    {
        const string remedy = "Give 'owners', or 'infeasible' where there is no allowed split.";
        if (hasOwners == hasReason) root.Refuse(hasOwners ? "There are both owners and a reason for none." : "There are no owners.", remedy);
    }

    private PropertyEntry<TAgent> Property(JsonMembers property, JsonIds names)
    {
        var entry = new PropertyEntry<TAgent>
        {
            Name = names.Declare(property.Required("name")) ?? "",
            Holds = property.Required("holds") is { IsNull: false } holds ? holds.Flag() : null,
            Witness = property.Optional("witness") is { } witness ? Witness(witness.Members()) : null,
        };
        property.RefuseOthers();
        return entry;
    }

    private WitnessEntry<TAgent> Witness(JsonMembers witness)
    {
        var entry = new WitnessEntry<TAgent> { Person = agent(witness.Required("person")), Towards = agent(witness.Required("towards")) };
        witness.RefuseOthers();
        return entry;
    }

    private ConflictEntry<TAgent, TChore> Conflict(JsonMembers conflict)
    {
        var entry = new ConflictEntry<TAgent, TChore>
        {
            Kind = conflict.Required("kind").OneOf(
                ("cannotDo", "cannotDo"), ("owner", "owner"), ("together", "together"), ("apart", "apart"), ("cap", "cap")),
            Person = conflict.Optional("person") is { } person ? agent(person) : null,
            Tasks = [.. conflict.Required("tasks").Items(Household.MostTasks).Select(chore)],
            Path = conflict.Required("path").Text(LongestPath),
        };
        conflict.RefuseOthers();
        return entry;
    }

    private static string Rational(JsonCursor place)
    {
        const string remedy = "Give p/q or p, whole numbers as text, such as 3/2.";
        if (place.String(remedy) is not { } text) return "";
        if (text.Length > LongestRational || !IsRational().IsMatch(text)) place.Refuse("This is no rational number.", remedy);
        return text;
    }

    private static decimal? NumberOrNull(JsonCursor place) => place.IsNull ? null : place.Number();

    [GeneratedRegex(@"\A-?[0-9]+(/[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IsRational();
}
