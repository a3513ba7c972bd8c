using System.Globalization;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Serialization;

/// <summary>Walks a raw instance and notes everything that is wrong with it.</summary>
internal static class InstanceReader
{
    private const long LargestCost = 1_000_000_000_000;

    public static RawInstance Read(JsonCursor root)
    {
        JsonMembers file = root.Members();
        long[][] costs = ReadCosts(file.Required("costs"));
        (int agents, int chores) = (costs.Length, costs.Length == 0 ? 0 : costs[0].Length);
        var instance = new RawInstance(
            costs,
            file.Optional("weights") is { } weights ? ReadWeights(weights, agents) : null,
            file.Optional("forbidden") is { } forbidden ? ReadForbidden(forbidden, agents, chores) : null,
            file.Optional("current") is { } current ? ReadCurrent(current, agents, chores) : null);
        file.RefuseOthers();
        return instance;
    }

    private static long[][] ReadCosts(JsonCursor place)
    {
        IReadOnlyList<JsonCursor> rows = place.Items(Household.MostPeople, least: 1);
        long[][] costs = [.. rows.Select(ReadRow)];
        for (int agent = 1; agent < costs.Length; agent++)
        {
            if (costs[agent].Length == costs[0].Length) continue;
            rows[agent].Refuse(
                "This row is not as long as the first.",
                string.Create(CultureInfo.InvariantCulture, $"Give {costs[0].Length:N0} costs, one per chore."));
        }

        return costs;

        static long[] ReadRow(JsonCursor row) =>
            [.. row.Items(Household.MostTasks).Select(cost => cost.WholeLong(-LargestCost, LargestCost))];
    }

    private static int[] ReadWeights(JsonCursor place, int agents) =>
        [.. OnePer("agent", place, agents, Household.MostPeople).Select(weight => weight.Whole(1, Person.MostShare))];

    private static int[] ReadCurrent(JsonCursor place, int agents, int chores) =>
        [.. OnePer("chore", place, chores, Household.MostTasks).Select(owner => owner.Whole(-1, Math.Max(0, agents - 1)))];

    private static (int Agent, int Chore)[] ReadForbidden(JsonCursor place, int agents, int chores)
    {
        return [.. place.Items(Household.MostPeople * Household.MostTasks).Select(ReadPair)];

        (int Agent, int Chore) ReadPair(JsonCursor pair)
        {
            IReadOnlyList<JsonCursor> items = pair.Items(most: 2, least: 2);
            if (items.Count < 2) return default;
            if (chores == 0) pair.Refuse("There is no chore to forbid.", "Take the pair out.");
            return (items[0].Whole(0, Math.Max(0, agents - 1)), items[1].Whole(0, Math.Max(0, chores - 1)));
        }
    }

    private static IReadOnlyList<JsonCursor> OnePer(string what, JsonCursor place, int count, int most)
    {
        IReadOnlyList<JsonCursor> items = place.Items(most);
        if (place.HoldsAtMost(most) && items.Count != count)
        {
            place.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"This array holds {items.Count:N0}."),
                string.Create(CultureInfo.InvariantCulture, $"Give {count:N0}, one per {what}."));
        }

        return items;
    }
}
