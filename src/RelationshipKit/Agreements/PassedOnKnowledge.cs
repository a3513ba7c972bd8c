using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>What passes on with a task: its steps of thinking (Daminger 2019), its standard, and doing it once together.</summary>
internal sealed class PassedOnKnowledge(Household household, IReadOnlyList<Standard> standards)
{
    private static readonly ImmutableArray<(CognitiveSteps Step, KnowledgeKind Kind)> Steps =
    [
        (CognitiveSteps.Anticipate, KnowledgeKind.Anticipate),
        (CognitiveSteps.Identify, KnowledgeKind.Identify),
        (CognitiveSteps.Decide, KnowledgeKind.Decide),
        (CognitiveSteps.Monitor, KnowledgeKind.Monitor),
    ];

    // Steps are the same in every language, and a household file does not hold them.
    private readonly Lazy<TaskCatalogue> _catalogue = new(() => TaskCatalogue.For(CultureInfo.InvariantCulture));

    public ImmutableArray<KnowledgeItem> Of(TaskId task, bool isHandover)
    {
        IEnumerable<KnowledgeItem> standard = standards.Where(known => known.Task == task).SelectMany(known => known.Points)
            .Select(point => new KnowledgeItem(KnowledgeKind.Standard, point));
        return isHandover ? [.. ThinkingOf(task), .. standard, new KnowledgeItem(KnowledgeKind.DoTogether)] : [.. standard];
    }

    private IEnumerable<KnowledgeItem> ThinkingOf(TaskId task)
    {
        HouseholdTask known = household.Tasks[household.IndexOf(task)];
        CognitiveSteps steps = known.CognitiveSteps;
        bool isSaid = steps is not CognitiveSteps.None || known.Kinds is not TaskKinds.None;
        if (!isSaid && _catalogue.Value.TryFind(task, out CatalogueTask? entry)) (steps, isSaid) = (entry.CognitiveSteps, true);
        return isSaid
            ? Steps.Where(pair => steps.HasFlag(pair.Step)).Select(pair => new KnowledgeItem(pair.Kind))
            : [new KnowledgeItem(KnowledgeKind.Unsaid)];
    }
}
