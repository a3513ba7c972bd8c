using System.Globalization;
using RelationshipKit.Households;
using RelationshipKit.Roles;

namespace RelationshipKit.Agreements;

/// <summary>What is left to talk about after an event, in words.</summary>
internal static class LifeEventExplanation
{
    public static WordedPage Of(LifeEventOutcome outcome, CultureInfo culture)
    {
        var page = new RoleExplanationPage(outcome.Household, culture, words: null, AgreementExplanation.Messages);

        // A host's own event has no words in other languages; its own stand for them.
        LifeEvent words = LifeEvent.Events.For(culture).TryFind(outcome.Event.Id.Value, out LifeEvent? known) ? known : outcome.Event;
        page.Head("event.heading", ExplanationSlot.Text("event", words.Name));
        foreach (OpenQuestion question in outcome.OpenQuestions)
        {
            if (question.Question is { } asked) page.Add("event.question", Text(words.Questions.FirstOrDefault(other => other.Id == asked.Id)?.Text ?? asked.Text));
            else page.Add(MessageOf(question.Kind), Slots(question, words, outcome.Household, page));
        }

        if (words.Evidence is { } evidence) page.Add("event.evidence", Text(evidence.Text), ExplanationSlot.Text("source", evidence.Source));
        page.Add("event.review", RoleExplanationPage.Date(outcome.Review));
        return page.Finish();
    }

    private static ExplanationSlot[] Slots(OpenQuestion question, LifeEvent words, Household household, RoleExplanationPage page)
    {
        if (question.Person is { } person) return [page.Person(person)];
        if (question.Task is not { } task) return [];
        bool isOwn = household.TryIndexOf(task, out _);
        return [ExplanationSlot.Text("task", !isOwn && words.TaskNames.TryGetValue(task, out string? name) ? name : page.NameOf(task))];
    }

    private static string MessageOf(OpenQuestionKind kind) => kind switch
    {
        OpenQuestionKind.WhomItConcerns => "gap.concerns",
        OpenQuestionKind.WhoJoins => "gap.joins",
        OpenQuestionKind.WhoLeaves => "gap.leaves",
        OpenQuestionKind.Share => "gap.share",
        OpenQuestionKind.Time => "gap.time",
        OpenQuestionKind.TaskAppears => "gap.appears",
        OpenQuestionKind.TaskEnds => "gap.ends",
        _ => "gap.orphan",
    };

    private static ExplanationSlot Text(string text) => ExplanationSlot.Text("text", text);
}
