using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Insights;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Tests.Insights;

/// <summary>What is planted in a simulated household, and the households in which nothing is.</summary>
public enum Planted
{
    CreepingShare,
    WhoYields,
    PlanningWithOne,
    BeliefAndLog,
    LongWeeks,
    DislikedWithOne,
    UnreviewedAgreement,
    TurnsOneWay,
    HealthyRotation,
    EvenSplit,
    UnevenByAgreement,
}

/// <summary>
/// Two years of a household of two to six people, in which the minutes of each person's week vary by up to 15 %. Written from the situations, not from the
/// patterns that are to find them: it shares no threshold with them.
/// </summary>
internal sealed class SimulatedYears
{
    public const int Weeks = 104;

    public static readonly DateOnly Last = new(2026, 11, 22);

    private static readonly string[] Doing =
        ["cook", "dishes", "groceries", "clean-interior", "laundry", "lawn-garden", "trash", "bathroom-clean", "vacuum", "fold-laundry", "tidy", "dust"];

    private static readonly string[] Planning = ["meal-plan", "calendar", "pay-bills", "shopping-list", "appointments"];

    private static readonly int[] TimesAWeek = [6, 5, 2, 2, 3, 1, 2, 1, 2, 2, 4, 1, 1, 4, 1, 2, 1];

    private readonly Random _random, _swaps;
    private readonly Planted _planted;
    private readonly int _people;
    private readonly PersonId[] _ids;
    private readonly TaskId[] _tasks = [.. Doing.Concat(Planning).Select(TaskId.Create)];

    private SimulatedYears(Planted planted, int seed)
    {
        (_planted, _random, _swaps) = (planted, new Random(seed), new Random(seed + 1));
        _people = _random.Next(2, 7);
        _ids = [.. Enumerable.Range(0, _people).Select(at => PersonId.Create($"p{at}"))];
    }

    public static InsightInput Of(Planted planted, int seed) => new SimulatedYears(planted, seed).Input();

    private InsightInput Input()
    {
        int[] shares = [.. _ids.Select(_ => _planted is Planted.UnevenByAgreement ? _random.Next(1, 5) : 1)];
        bool agreedApart = _planted is Planted.UnevenByAgreement && _random.Next(2) == 0;
        int[] minutes = [.. _tasks.Select(_ => _random.Next(15, 60))];
        var household = Household.Create(
            _ids.Select((id, at) => Person.Create(id, $"Person {at}", share: agreedApart ? 1 : shares[at])),
            _tasks.Select((id, at) => HouseholdTask.Create(id, minutes[at], Frequency.PerWeek(TimesAWeek[at]))),
            Appraisals());
        int longStart = _random.Next(20, Weeks - 6);
        var ledger = Ledger.Of(Entries(minutes, shares, longStart).Concat(Swaps()));
        return new InsightInput(household, Last)
        {
            Ledger = ledger,
            Catalogue = TaskCatalogue.For(CultureInfo.GetCultureInfo("en")),
            SelfReports = SelfReports.Of(Paid(minutes), beliefs: Beliefs(shares)),
            Contested = [.. Contested()],
            Agreements = Agreements(shares, agreedApart),
        };
    }

    private IEnumerable<Appraisal> Appraisals() =>
        from person in _ids
        from task in Enumerable.Range(0, _tasks.Length)
        where _planted is Planted.DislikedWithOne && person == _ids[0] && task is >= 5 and < 11
        select Appraisal.Create(person, _tasks[task], Burden.Of(200 + (50 * _random.Next(3))));

    private IEnumerable<LedgerEntry> Entries(int[] minutes, int[] shares, int longStart)
    {
        int creepStart = _random.Next(26, Weeks - 20);
        int period = new[] { 1, 4, 13 }[_random.Next(3)];
        bool owned = _planted is Planted.EvenSplit && _random.Next(2) == 0;
        int[] owners = EvenOwners(minutes);
        double[] carried = new double[_people], carriedPlanning = new double[_people];
        int number = 0;
        for (int week = 0; week < Weeks; week++)
        {
            // What lies back fades, or else a change would be made up for instead of lasting.
            for (int person = 0; person < _people; person++)
            {
                carried[person] /= 2;
                carriedPlanning[person] /= 2;
            }

            double[] noise = [.. _ids.Select(_ => 0.85 + (0.3 * _random.NextDouble()))];
            double[] weights = Weights(week, creepStart, shares);
            DateOnly monday = Last.AddDays(((week - Weeks) * 7) + 1);
            for (int task = 0; task < _tasks.Length; task++)
            {
                bool isPlanning = task >= Doing.Length;
                for (int turn = 0; turn < TimesAWeek[task]; turn++)
                {
                    int doer =
                        _planted is Planted.DislikedWithOne && task is >= 5 and < 11 ? 0
                        : _planted is Planted.HealthyRotation ? (task + (week / period)) % _people
                        : owned && task is >= 2 and < 12 ? owners[task]
                        : isPlanning ? Next(carriedPlanning, _planted is Planted.PlanningWithOne ? MostlyFirst(0.8) : weights)
                        : Next(carried, weights);
                    (isPlanning ? carriedPlanning : carried)[doer] += minutes[task];
                    double planned = minutes[task];
                    if (_planted is Planted.LongWeeks && doer == 0 && week >= longStart && week < longStart + 6) planned *= LongFactor(minutes);
                    var at = new DateTimeOffset(monday.AddDays((turn * 7 / TimesAWeek[task]) % 7).ToDateTime(new TimeOnly(18, 0)), TimeSpan.Zero);
                    yield return LedgerEntry.Done(
                        LedgerEntryId.Create($"e{number++}"), at, _tasks[task], _ids[doer], minutes: Math.Clamp((int)Math.Round(planned * noise[doer]), 1, 10_080));
                }
            }
        }
    }

    /// <summary>
    /// Turns taken over between two people, about one in two weeks, as a coin falls; where that is planted, nine of ten by the same person for the last months.
    /// </summary>
    private IEnumerable<LedgerEntry> Swaps()
    {
        int start = Weeks - _swaps.Next(22, 30), turnedBack = _swaps.Next(10);
        for (int week = 0; week < Weeks; week++)
        {
            bool isPlanted = _planted is Planted.TurnsOneWay && week >= start;
            if (!isPlanted && _swaps.Next(2) == 0) continue;
            bool isFirst = isPlanted ? week % 10 != turnedBack : _swaps.Next(2) == 0;
            (PersonId gives, PersonId takes) = isFirst ? (_ids[0], _ids[1]) : (_ids[1], _ids[0]);
            yield return LedgerEntry.Swapped(
                LedgerEntryId.Create($"s{week}"), new DateTimeOffset(Last.AddDays(((week - Weeks) * 7) + 1).ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero), _tasks[0], gives, takes);
        }
    }

    /// <summary>Whoever is furthest behind the part they are to have.</summary>
    private int Next(double[] carried, double[] weights)
    {
        double sum = carried.Sum() + 1;
        int start = _random.Next(_people);
        return Enumerable.Range(0, _people).Select(at => (at + start) % _people).MinBy(person => (carried[person] / sum) - weights[person]);
    }

    private double[] Weights(int week, int creepStart, int[] shares)
    {
        if (_planted is Planted.UnevenByAgreement) return [.. shares.Select(share => share / (double)shares.Sum())];
        if (_planted is Planted.UnreviewedAgreement) return MostlyFirst((1.0 / _people) + (week > 70 ? 0.2 : 0));
        if (_planted is not Planted.CreepingShare) return MostlyFirst(1.0 / _people);
        double rise = 0.15 * Math.Clamp((week - creepStart) / 19.0, 0, 1);
        return MostlyFirst((1.0 / _people) + rise);
    }

    private double[] MostlyFirst(double part) => [.. _ids.Select((_, at) => at == 0 ? part : (1 - part) / (_people - 1))];

    /// <summary>Even owners of what can wait; what comes daily, and planning, is shared in turns, so that the split is even in every respect.</summary>
    private int[] EvenOwners(int[] minutes)
    {
        int[] owners = new int[_tasks.Length];
        double[] planned = new double[_people];
        foreach (int task in Enumerable.Range(2, 10).OrderByDescending(task => minutes[task] * TimesAWeek[task]))
        {
            owners[task] = Array.IndexOf(planned, planned.Min());
            planned[owners[task]] += minutes[task] * TimesAWeek[task];
        }

        return owners;
    }

    private static double Weekly(int[] minutes) => minutes.Select((one, at) => (double)one * TimesAWeek[at]).Sum();

    /// <summary>Enough for 70.5 hours and more in the lightest of the noise.</summary>
    private double LongFactor(int[] minutes) => Math.Max(1, 1_900 / (0.85 * Weekly(minutes) / _people));

    private IEnumerable<KeyValuePair<PersonId, int>> Paid(int[] minutes) => _ids.Select(id => KeyValuePair.Create(
        id, _planted is Planted.LongWeeks && id == _ids[0] ? 2_400 : Math.Max(0, 2_280 - (int)(Weekly(minutes) / 20))));

    private IEnumerable<Belief> Beliefs(int[] shares)
    {
        double sum = _planted is Planted.BeliefAndLog ? 1.30 + (0.3 * _random.NextDouble()) : 1.0 + (0.16 * _random.NextDouble());
        double[] parts = [.. shares.Select(share => share / (double)shares.Sum())];
        return _ids.Select((id, at) => new Belief(id, id, Math.Min(100, _planted is Planted.BeliefAndLog ? (int)Math.Ceiling(100 * sum * parts[at]) : (int)(100 * sum * parts[at]))));
    }

    private IEnumerable<ContestedChoice> Contested()
    {
        bool planted = _planted is Planted.WhoYields;
        int count = planted ? _random.Next(20, 61) : 40;
        int lost = (int)Math.Ceiling(0.7 * count);
        bool[] loses = [.. Enumerable.Range(0, count).Select(at => planted ? at < lost : at % 2 == 0)];
        _random.Shuffle(loses);
        for (int at = 0; at < count; at++)
        {
            PersonId other = _ids[_random.Next(1, _people)];
            (PersonId winner, PersonId loser) = loses[at] ? (other, _ids[0]) : (_ids[0], other);
            yield return new ContestedChoice(Last.AddDays(-_random.Next(700)), [winner], [loser]);
        }
    }

    private AgreementSummary[] Agreements(int[] shares, bool agreedApart) =>
    [
        new AgreementSummary(Last.AddDays(-700))
        {
            ReviewedOn = _planted is Planted.UnreviewedAgreement ? Last.AddDays(-_random.Next(380, 420)) : null,
            Changes = _planted is Planted.UnreviewedAgreement && _random.Next(2) == 0 ? [Last.AddDays(-200)] : [],
            Parts = agreedApart ? _ids.Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => shares[pair.at]) : new Dictionary<PersonId, int>(),
        },
    ];
}
