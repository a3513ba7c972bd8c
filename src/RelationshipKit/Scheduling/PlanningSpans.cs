using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Scheduling;

/// <summary>Who plans which task when, where that is owned apart from doing it.</summary>
internal static class PlanningSpans
{
    public static ImmutableArray<PlanningSpan> Of(OwnershipPlan plan, ulong[] present, DateOnly anchor, int from, int days)
    {
        var spans = ImmutableArray.CreateBuilder<PlanningSpan>();
        for (int task = 0; task < plan.Household.Tasks.Count; task++)
        {
            if (plan.PlanningOf(plan.Household.Tasks[task].Id) is not { } ownership) continue;
            TaskRun run = TaskRun.OfPlanning(plan.Household, task, ownership, present.Length);
            if (ownership is Ownership.Alternating alternating) run.Alternate(alternating, present, anchor, run.People, ReturnStart.AtPar);
            int start = from;
            for (int day = from + 1; day <= days; day++)
            {
                if (day < days && PlannerOn(run, day) == PlannerOn(run, start)) continue;
                PersonId planner = plan.Household.People[PlannerOn(run, start)].Id;
                spans.Add(new PlanningSpan(run.Id, planner, anchor.AddDays(start), anchor.AddDays(day - 1)));
                start = day;
            }
        }

        return spans.ToImmutable();
    }

    // Nobody is there at all: whoever is named first keeps the plan in mind.
    private static int PlannerOn(TaskRun run, int day) =>
        run.SlotOwner.Length > 0 && run.SlotOwner[run.SlotOf[day]] is var owner && owner != ExactTurns.Nobody ? owner : run.People[0];
}
