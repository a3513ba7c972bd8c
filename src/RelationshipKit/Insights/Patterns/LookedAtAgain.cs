namespace RelationshipKit.Insights.Patterns;

/// <summary>An agreement was looked at together in the last 30 days.</summary>
/// <remarks>Evidence: the day of the review, after the agreement came into force.</remarks>
internal sealed class LookedAtAgain() : SeededPattern("looked-at-again")
{
    private const int Days = 30;

    public override IEnumerable<Insight> Find(InsightFacts facts)
    {
        foreach (AgreementSummary agreement in facts.Input.Agreements)
        {
            if (agreement.ReviewedOn is not { } day || day <= agreement.InForceSince || day > facts.Date || facts.Date.DayNumber - day.DayNumber >= Days) continue;
            yield return new Insight
            {
                Id = Id,
                Kind = InsightKind.Celebration,
                Time = (day, facts.Date),
                Confidence = InsightConfidence.High,
                Offer = Appreciation,
                Evidence = [Count("days", facts.Date.DayNumber - day.DayNumber)],
            };
        }
    }
}
