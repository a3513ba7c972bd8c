using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Splitting;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Why a task is somebody's, and what would be if. Nothing here is written down.</summary>
public sealed class WhyModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>What may be asked beside the friendly words: that nobody does it any more, that the reader cannot.</summary>
    public const string Dropped = "dropped";

    public const string Unable = "unable";

    /// <summary>Enough to try every change of up to a hundred per cent for two people, and soon done.</summary>
    private const int MostResplits = 400;

    public HouseholdTask Task { get; private set; } = null!;

    public FairSplit Split { get; private set; } = null!;

    /// <summary>Why it is its owner's; null where it is shared in time or there is no split.</summary>
    public WhyMeAnswer? Why { get; private set; }

    public string? Asked { get; private set; }

    /// <summary>What would be, or null where nothing was asked.</summary>
    public WhatIfAnswer? WhatIf { get; private set; }

    public IActionResult OnGet(string task, string? suppose)
    {
        if (!TaskId.TryCreate(task, out TaskId id) || !Household.TryIndexOf(id, out int at)) return NotFound();
        Task = Household.Tasks[at];
        Split = HomePlan.Of(Home, HttpContext.RequestAborted).Split;
        if (!Split.IsPossible || !Split.Owners.ContainsKey(id)) return Page();
        Why = Split.WhyMe(id, MostResplits, cancellationToken: HttpContext.RequestAborted);
        if (ChangeOf(suppose, id) is not { } change) return Page();
        (Asked, WhatIf) = (suppose, Split.WhatIf(change, cancellationToken: HttpContext.RequestAborted));
        return Page();
    }

    private HouseholdChange? ChangeOf(string? suppose, TaskId task) => suppose switch
    {
        Dropped => new HouseholdChange.DropTask(task),
        Unable => new HouseholdChange.MakeWish(new Wish.CannotDo(Me, task)),
        _ => Burden.TryFromWord(suppose, out Burden burden) ? new HouseholdChange.Reappraise(Me, task, burden) : null,
    };
}
