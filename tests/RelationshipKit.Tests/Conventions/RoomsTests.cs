using System.Collections.Frozen;
using System.Reflection;
using RelationshipKit.Households;
using RelationshipKit.Tests.Conventions.SampleRooms.Lower;
using RelationshipKit.Tests.Conventions.SampleRooms.Upper;

namespace RelationshipKit.Tests.Conventions;

/// <summary>The house plan: which room (folder, namespace) may use which.</summary>
public sealed class RoomsTests
{
    private const string House = "RelationshipKit";

    private static readonly string[] Ground = ["Catalogs", "FairDivision"];
    private static readonly string[] UpToFirst = [.. Ground, "Households", "Reviewing"];
    private static readonly string[] UpToSecond = [.. UpToFirst, "Splitting", "Communication", "Values", "Roles"];
    private static readonly string[] UpToThird = [.. UpToSecond, "Scheduling"];
    private static readonly string[] UpToFourth = [.. UpToThird, "Agreements"];
    private static readonly string[] UpToFifth = [.. UpToFourth, "Insights"];

    private static readonly FrozenDictionary<string, string[]> MayUse = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Catalogs"] = [],
        ["FairDivision"] = [],
        ["Households"] = ["Catalogs"],
        ["Reviewing"] = ["Catalogs"],
        ["Splitting"] = ["Households", "FairDivision", "Catalogs"],
        ["Communication"] = ["Households", "Reviewing", "Catalogs"],
        ["Values"] = ["Households", "FairDivision", "Catalogs"],
        ["Roles"] = ["Households", "Catalogs"],
        ["Scheduling"] = UpToSecond,
        ["Agreements"] = UpToThird,
        ["Insights"] = UpToFourth,
        ["Serialization"] = UpToFifth,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Type[] Types = typeof(Household).Assembly.GetTypes();

    [Fact]
    public void Every_namespace_is_a_room_of_the_plan() => Assert.All(
        Types.Select(type => RoomOf(House, type)).OfType<string>().Distinct(StringComparer.Ordinal), room => Assert.Contains(room, MayUse.Keys));

    [Fact]
    public void Every_room_uses_only_the_rooms_it_may() => Assert.Empty(Trespasses(House, Types, MayUse));

    [Fact]
    public void Guards_use_no_room() =>
        Assert.DoesNotContain(
            TypeReferences.Of(typeof(GuardClauses)), used => RoomOf(House, used) is not null);

    [Theory]
    [InlineData(typeof(NamesItInABody))]
    [InlineData(typeof(NamesItInASignature))]
    [InlineData(typeof(NamesItAsAnArgument))]
    public void A_trespass_is_caught_wherever_it_hides(Type trespasser)
    {
        var plan = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Lower"] = [], ["Upper"] = ["Lower"] };
        const string house = "RelationshipKit.Tests.Conventions.SampleRooms";

        Assert.Equal(["Lower uses Upper"], Trespasses(house, [trespasser, typeof(Minded)], plan).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_explanations_look_at_names_and_pronouns()
    {
        MethodInfo[] privateText =
        [
            typeof(Person).GetProperty(nameof(Person.Name))!.GetMethod!,
            typeof(Person).GetProperty(nameof(Person.Pronouns))!.GetMethod!,
            typeof(HouseholdTask).GetProperty(nameof(HouseholdTask.Name))!.GetMethod!,
            typeof(HouseholdTask).GetProperty(nameof(HouseholdTask.DisplayName))!.GetMethod!,
        ];
        IEnumerable<string> lookers = Types
            .Where(type => RoomOf(House, type) is not null and not "Households" and not "Serialization")
            .Where(type => TypeReferences.MethodsOf(type).Any(method => TypeReferences.MembersUsedBy(method).Intersect(privateText).Any()))
            .Select(type => type.FullName!);

        Assert.All(lookers, looker => Assert.Contains("Explanation", looker, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Trespasses(string house, IEnumerable<Type> types, IReadOnlyDictionary<string, string[]> mayUse)
    {
        foreach (Type type in types)
        {
            if (RoomOf(house, type) is not { } room || !mayUse.TryGetValue(room, out string[]? allowed)) continue;
            foreach (Type used in TypeReferences.Of(type))
            {
                if (RoomOf(house, used) is { } other && other != room && !allowed.Contains(other, StringComparer.Ordinal))
                    yield return house == House ? $"{type.FullName} uses {used.FullName}" : $"{room} uses {other}";
            }
        }
    }

    /// <summary>The room a type is in, or null when it is in none: outside the house, or at its door.</summary>
    private static string? RoomOf(string house, Type type) =>
        type.Namespace is { } place && place.StartsWith(house + ".", StringComparison.Ordinal) ? place[(house.Length + 1)..].Split('.')[0] : null;
}
