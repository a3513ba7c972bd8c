using System.Text;

namespace RelationshipKit.Tests.Serialization;

/// <summary>Valid files, each of which every reader and schema must take.</summary>
internal static class Examples
{
    public const string Household = """
        {
          "format": "relationshipkit.household", "version": 1,
          "people": [
            { "id": "p1", "name": "Ana", "pronouns": "she/her", "share": 1, "maxMinutesPerWeek": 900, "cannotDo": ["mow"] },
            { "id": "p2", "name": "Bo", "pronouns": "they/them" } ],
          "tasks": [
            { "id": "cook", "name": "Cook dinner", "minutes": 40, "times": 7, "per": "week" },
            { "id": "groceries", "minutes": 50, "times": 2 },
            { "id": "dishes", "minutes": 25, "per": "day" },
            { "id": "tax", "name": "Tax return", "minutes": 300, "per": "year", "owner": "p2" },
            { "id": "mow", "minutes": 90, "times": 2, "per": "month", "months": [4,5,6,7,8,9] } ],
          "appraisals": { "p1": { "cook": { "burden": 50, "minutes": 30 } }, "p2": { "cook": { "burden": 200 } } },
          "together": [["cook", "groceries"]], "apart": [["cook", "dishes"]],
          "current": { "cook": "p1" }
        }
        """;

    public const string SmallestHousehold =
        """{"version":1,"tasks":[],"people":[{"name":"A","id":"a"}],"format":"relationshipkit.household"}""";

    public const string HouseholdInManyScripts = """
        {
          "format": "relationshipkit.household", "version": 1,
          "people": [
            { "id": "人一", "name": "美玲 🏡", "pronouns": "ae/aer/aers'/aers/aerself;plural" },
            { "id": "p 2", "name": "ﻋﻤﺮ \u202e\u0645" },
            { "id": "\ud83d\ude00", "name": "Zoe\u0308", "cannotDo": ["i'\\"] } ],
          "tasks": [ { "id": "i'\\", "minutes": 1, "name": "İstanbul ıI \u2028 \"quoted\"" } ],
          "appraisals": { "人一": { "i'\\": {} }, "p 2": {} },
          "together": [[], ["i'\\"]], "apart": []
        }
        """;

    public const string Split = """
        {
          "format": "relationshipkit.split", "version": 1, "rule": "recommended",
          "owners": { "cook": "p1", "10": "p2", "2": "p2" },
          "loads": [ { "person": "p1", "cost": 123, "shareOfOwnTotal": 0.431, "minutesPerWeek": 512.5 },
                     { "person": "p2", "cost": -4, "shareOfOwnTotal": null, "minutesPerWeek": 0 } ],
          "properties": [ { "name": "EF1", "holds": true }, { "name": "EFX", "holds": false, "witness": { "person": "p1", "towards": "p2" } },
                          { "name": "PO", "holds": null } ],
          "worstShare": { "value": 0.87, "lowerBound": 0.861, "gapPercent": 1.04 },
          "certificate": { "kind": "weights", "lambda": ["3/2", "1"] },
          "payments": [ 0, -12 ],
          "noEf1": { "proof": "undecided", "nodes": 1000000 }
        }
        """;

    public const string ImpossibleSplit = """
        {
          "format": "relationshipkit.split", "version": 1, "rule": "recommended",
          "worstShare": { "value": null, "lowerBound": null, "gapPercent": null },
          "infeasible": { "because": [
            { "kind": "cannotDo", "person": "p1", "tasks": ["mow"], "path": "$.people[0].cannotDo[0]" },
            { "kind": "apart", "tasks": ["mow", "cook"], "path": "$.apart[0]" } ] }
        }
        """;

    public const string Instance = """
        { "costs": [[5, -1, 0], [1000000000000, -1000000000000, 7]], "weights": [1, 1000], "forbidden": [[0, 2], [1, 0]], "current": [1, -1, 0] }
        """;

    public const string SmallestInstance = """{"costs":[[]]}""";

    public const string Division = """
        {
          "rule": "market", "owners": [0, 1, 1],
          "properties": [ { "name": "EF1", "holds": false, "witness": { "person": 0, "towards": 1 } } ],
          "worstShare": { "value": 0.5, "lowerBound": 0.5, "gapPercent": 0 },
          "certificate": { "kind": "weights", "lambda": ["1", "2"] },
          "payments": [3, 4], "microseconds": 12.25
        }
        """;

    public const string HouseholdWithGoals = """
        {
          "format": "relationshipkit.household", "version": 1,
          "people": [ { "id": "p1", "name": "Ana" }, { "id": "p2", "name": "Bo", "maxMinutesPerWeek": 500 }, { "id": "p3", "name": "Cy" } ],
          "tasks": [ { "id": "cook", "minutes": 40, "times": 7 }, { "id": "dishes", "minutes": 25, "per": "day", "owner": "p2" } ],
          "goals": [
            { "id": "g1", "people": ["p2"], "title": "Swim the lake", "until": "2027-06-30", "nextStep": "Ask the club", "wants": ["task", "time"],
              "support": [ { "by": "p1", "kind": "time", "minutesPerWeek": 60, "note": "Go!" }, { "by": "p3", "kind": "task", "task": "dishes" },
                           { "by": "p1", "kind": "money" }, { "by": "p1", "kind": "encouragement", "note": "\ud83d\udeb2" } ] },
            { "id": "g2", "people": ["p1", "p3"], "title": "Sing", "sharedWith": ["p2"], "support": [ { "by": "p1", "kind": "time", "minutesPerWeek": 30 } ] },
            { "id": "g3", "people": ["p1"], "title": "Rest", "sharedWith": [], "support": [] } ]
        }
        """;

    public const string HouseholdWithSelfReports = """
        {
          "format": "relationshipkit.household", "version": 1,
          "people": [ { "id": "p1", "name": "Ana", "paidMinutesPerWeek": 2280, "gender": "woman" }, { "id": "p2", "name": "Bo", "paidMinutesPerWeek": 0 } ],
          "tasks": [ { "id": "cook", "minutes": 40, "times": 7 } ],
          "beliefs": { "p1": { "p1": 70, "p2": 30 }, "p2": { "p2": 65 } }
        }
        """;

    public const string ValueSort = """
        {
          "format": "relationshipkit.values", "version": 1, "person": "p1", "date": "2026-11-21",
          "piles": { "very": ["honesty", "trust", "\u00e9"], "somewhat": ["order", "play"], "not": ["faith"] },
          "ranking": [["trust"], ["honesty", "order"]],
          "meanings": { "trust": "I need not check.", "faith": "Not mine,\nand yours is welcome." }
        }
        """;

    public const string SmallestValueSort =
        """{"ranking":[],"piles":{"not":[],"very":[],"somewhat":[]},"date":"0001-01-01","person":"a","version":1,"format":"relationshipkit.values"}""";

    public const string ValueSortProgress = """
        {
          "format": "relationshipkit.value-sort-progress", "version": 1, "person": "p1", "deck": ["honesty", "trust"],
          "events": [ { "did": "place", "value": "honesty", "pile": "very" }, { "did": "add", "value": "mine" },
            { "did": "place", "value": "trust", "pile": "not" }, { "did": "place", "value": "mine", "pile": "somewhat" }, { "did": "on" },
            { "did": "keep", "value": "mine" }, { "did": "keep", "value": "honesty" }, { "did": "let-go", "value": "mine" },
            { "did": "keep", "value": "mine" }, { "did": "on" }, { "did": "rank", "values": ["mine", "honesty"] }, { "did": "unrank" },
            { "did": "rank", "values": ["honesty"] }, { "did": "rank", "values": ["mine"] }, { "did": "on" },
            { "did": "mean", "value": "mine", "text": "Only I know." }, { "did": "on" }, { "did": "back" } ]
        }
        """;

    public const string Ledger = """
        {
          "format": "relationshipkit.ledger", "version": 1,
          "entries": [
            { "id": "e1", "at": "2026-11-21T18:00:00+01:00", "kind": "done", "task": "cook", "due": "2026-11-21", "by": "p1", "tickedBy": "p2",
              "with": ["p3"], "minutes": 45, "note": "With \ud83c\udf36." },
            { "id": "e5", "at": "2026-11-22T09:30:00.5Z", "kind": "undone", "task": "cook", "of": "e1", "by": "p2" },
            { "id": "e2", "at": "2026-11-21T18:00:00+01:00", "kind": "skipped", "task": "mow", "by": "p1" },
            { "id": "e3", "at": "2026-11-21T12:00:00.1234567-08:00", "kind": "missed", "task": "dishes", "due": "2026-11-20", "with": [] },
            { "id": "e4", "at": "2024-02-29T00:00:00+00:00", "kind": "swapped", "task": "dishes", "by": "p1", "with": ["p2"], "private": "p1" },
            { "id": "e6", "at": "0001-01-01T00:00:00Z", "kind": "helped", "task": "cook", "by": "p2", "with": ["p1"], "minutes": 10080 },
            { "id": "e7", "at": "2026-11-22T09:31:00Z", "kind": "undone", "task": "cook", "of": "e5" },
            { "id": "e2", "task": "mow", "at": "2026-11-21T18:00:00.0+01:00", "by": "p1", "kind": "skipped" } ]
        }
        """;

    public const string SmallestLedger = """{"entries":[],"version":1,"format":"relationshipkit.ledger"}""";

    /// <summary>As it is written: every member about time, in order.</summary>
    public const string HouseholdWithTimes = """
        {
          "format": "relationshipkit.household",
          "version": 1,
          "people": [
            {
              "id": "p1",
              "name": "Ana",
              "availableMinutesPerWeek": 600,
              "roster": {
                "away": [
                  {
                    "from": "2026-12-24",
                    "until": "2027-01-06"
                  },
                  {
                    "from": "2028-01-01"
                  }
                ]
              }
            },
            {
              "id": "p2",
              "name": "Bo",
              "roster": {
                "weeks": [
                  [
                    "monday",
                    "tuesday",
                    "sunday"
                  ],
                  []
                ],
                "anchor": "2026-11-25",
                "away": [
                  {
                    "until": "2026-11-29"
                  }
                ]
              }
            },
            {
              "id": "p3",
              "name": "Cy",
              "availableMinutesPerWeek": 0,
              "roster": {
                "weeks": [
                  [
                    "saturday"
                  ]
                ]
              }
            },
            {
              "id": "p4",
              "name": "Di"
            }
          ],
          "tasks": [
            {
              "id": "cook",
              "minutes": 40,
              "per": "day",
              "mode": "alternating"
            },
            {
              "id": "party",
              "minutes": 120,
              "per": "quarter",
              "mode": "joint"
            },
            {
              "id": "tax",
              "minutes": 300,
              "per": "year",
              "owner": "p1"
            }
          ]
        }

        """;

    public static TheoryData<string, string> Valid => new()
    {
        { "ledger", Ledger },
        { "ledger", SmallestLedger },
        { "household", Household },
        { "household", SmallestHousehold },
        { "household", HouseholdInManyScripts },
        { "household", HouseholdWithGoals },
        { "household", HouseholdWithSelfReports },
        { "household", HouseholdWithTimes },
        { "values", ValueSort },
        { "values", SmallestValueSort },
        { "progress", ValueSortProgress },
        { "split", Split },
        { "split", ImpossibleSplit },
        { "instance", Instance },
        { "instance", SmallestInstance },
    };

    public static byte[] Bytes(this string text) => Encoding.UTF8.GetBytes(text);
}
