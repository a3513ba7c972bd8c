using System.Collections.Immutable;
using RelationshipKit.Catalogs;

namespace RelationshipKit.Insights;

/// <summary>
/// How people of a population spend their days, for comparison and never for deciding: what is usual is not what is fair. Source: American Time Use Survey
/// 2010–2016 (seeds/time-use, with the tables it comes from in seeds/sources).
/// </summary>
/// <param name="Id">The id, such as <c>couples_all</c>.</param>
/// <param name="Description">Who they are, in English.</param>
/// <param name="Days">Minutes a day by sex, as the survey asked for it.</param>
/// <param name="Activities">Unpaid minutes a day by groups of activities; empty where not known.</param>
public sealed record TimeUsePopulation(string Id, string Description, IReadOnlyList<TimeUseDay> Days, IReadOnlyList<TimeUseActivities> Activities)
{
    private const int Most = 100;

    private static readonly SeedFormat<Populations> Seeds = new("time-use", (file, _) => Read(file));

    /// <summary>The populations that come with the package.</summary>
    public static IReadOnlyList<TimeUsePopulation> BuiltIn => Seeds.BuiltIn("en")!.All;

    private static Populations Read(JsonMembers file)
    {
        JsonMembers source = file.Required("source").Members();
        foreach (string name in (ReadOnlySpan<string>)["title", "publisher", "url", "licence"]) source.Required(name).Name();
        source.Required("note").Text(longest: 1_000);
        source.RefuseOthers();
        return new Populations([.. file.Required("populations").Items(Most).Select(place => ReadPopulation(place.Members()))]);
    }

    private static TimeUsePopulation ReadPopulation(JsonMembers population)
    {
        var read = new TimeUsePopulation(
            population.Required("id").Name(),
            population.Required("description").Name(),
            [.. population.Required("minutesADay").Items(Most).Select(place => ReadDay(place.Members()))],
            [.. population.Required("byActivities").Items(Most).Select(place => ReadActivities(place.Members()))]);
        population.RefuseOthers();
        return read;
    }

    private static TimeUseDay ReadDay(JsonMembers day)
    {
        var read = new TimeUseDay(
            day.Required("sex").Name(),
            day.Required("paid").Number(),
            day.Required("unpaid").Number(),
            day.Required("paidAndUnpaid").Number(),
            day.Required("leisure").Number(),
            day.Required("sleep").Number());
        day.RefuseOthers();
        return read;
    }

    private static TimeUseActivities ReadActivities(JsonMembers group)
    {
        var read = new TimeUseActivities(
            group.Required("activities").Name(), group.Required("men").Number(), group.Required("women").Number(), group.Required("womenShare").Number());
        group.RefuseOthers();
        return read;
    }

    private sealed record Populations(ImmutableArray<TimeUsePopulation> All);
}

/// <summary>Mean minutes a day of people of one sex, as the survey asked for it.</summary>
/// <param name="Sex"><c>female</c> or <c>male</c>.</param>
/// <param name="Paid">Paid work.</param>
/// <param name="Unpaid">Unpaid work.</param>
/// <param name="PaidAndUnpaid">Both.</param>
/// <param name="Leisure">Leisure.</param>
/// <param name="Sleep">Sleep.</param>
public sealed record TimeUseDay(string Sex, decimal Paid, decimal Unpaid, decimal PaidAndUnpaid, decimal Leisure, decimal Sleep);

/// <summary>Mean unpaid minutes a day on a group of activities.</summary>
/// <param name="Activities">The group, such as <c>housework</c>.</param>
/// <param name="Men">Minutes of men.</param>
/// <param name="Women">Minutes of women.</param>
/// <param name="WomenShare">Women's part of both, 0–1.</param>
public sealed record TimeUseActivities(string Activities, decimal Men, decimal Women, decimal WomenShare);
