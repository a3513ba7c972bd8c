using System.Numerics;
using BenchmarkDotNet.Attributes;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;

namespace RelationshipKit.Benchmarks;

/// <summary>Schedules of six people and sixty tasks: owned, in turn, moving round, and left to the least burdened; without and with absences.</summary>
public class ScheduleBenchmarks
{
    private static readonly DateOnly Monday = new(2027, 1, 4);

    private OwnershipPlan _mixed = null!;
    private OwnershipPlan _leastBurdened = null!;
    private ScheduleOptions _away = ScheduleOptions.Default;

    [Params(13, 26, 52, 104)]
    public int Weeks { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        PersonId[] people = [.. Enumerable.Range(0, 6).Select(at => PersonId.Create($"p{at}"))];
        HouseholdTask[] tasks = [.. Enumerable.Range(0, 60).Select(at => HouseholdTask.Create(
            TaskId.Create($"t{at}"),
            10 + (at * 7 % 50),
            (at % 4) switch
            {
                0 => Frequency.PerDay(),
                1 => Frequency.PerWeek(3),
                2 => Frequency.PerWeek(),
                _ => Frequency.PerMonth(2),
            }))];
        var household = Household.Create(people.Select((id, at) => Person.Create(id, "Somebody", share: 1 + (at % 2))), tasks);
        _leastBurdened = OwnershipPlan.LeastBurdened(household);
        _mixed = _leastBurdened.With(RotationSet.Of(AlternationPeriod.Week, people, tasks[..6].Select(task => task.Id)));
        for (int task = 6; task < tasks.Length; task++)
        {
            _mixed = (task % 5) switch
            {
                0 => _mixed.With(tasks[task].Id, Ownership.By(people[task % 6])),
                1 => _mixed.With(tasks[task].Id, Ownership.InTurn(AlternationPeriod.EachTurn, people)),
                2 => _mixed.With(tasks[task].Id, Ownership.InProportion(
                    AlternationPeriod.Week, people.Select((person, at) => new TurnShare(person, FairDivision.Rational.Of(BigInteger.One + at, 2))))),
                _ => _mixed,
            };
        }

        _away = new ScheduleOptions
        {
            Roster = Roster.Everyone
                .Away(people[1], Monday.AddDays(30), Monday.AddDays(44))
                .Away(people[2], Monday.AddDays(40), Monday.AddDays(60))
                .There(people[3], Monday, [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday], [DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday]),
        };
    }

    [Benchmark]
    public int Mixed() => Schedule.Of(_mixed, Monday, Weeks).Turns.Count;

    [Benchmark]
    public int MixedWithAbsences() => Schedule.Of(_mixed, Monday, Weeks, _away).Turns.Count;

    [Benchmark]
    public int LeastBurdened() => Schedule.Of(_leastBurdened, Monday, Weeks).Turns.Count;

    [Benchmark]
    public int Today() => WhatNext.On(Schedule.Of(_mixed, Monday, Weeks), Monday.AddDays(3)).Reminders(7).Count;
}

/// <summary>Exact proportions where somebody is away at every slot, anew each time: the most repairs there can be.</summary>
public class ExactTurnsBenchmarks
{
    private readonly BigInteger[] _weights = [5, 3, 7, 1, 4, 2];
    private ulong[] _able = [];

    [Params(365, 3_650, 36_500)]
    public int Slots { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(1);
        _able = [.. Enumerable.Range(0, Slots).Select(_ => (ulong)random.Next(1, 64))];
    }

    [Benchmark]
    public int Assign() => ExactTurns.Assign(_able, _weights, [0, 1, 2, 3, 4, 5])[^1];
}
