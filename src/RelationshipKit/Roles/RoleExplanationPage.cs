using System.Collections.Immutable;
using System.Globalization;
using RelationshipKit.Households;

namespace RelationshipKit.Roles;

/// <summary>Gathers the lines of a page about roles, or of another one on which roles are named, and knows what everything is called on it.</summary>
internal sealed class RoleExplanationPage(
    Household household, CultureInfo culture, RoleVocabulary? words = null, string messages = RoleExplanationPage.Messages)
{
    private const string Messages = "role-words";

    private readonly RoleVocabulary _names = words ?? RoleVocabulary.For(culture);
    private readonly ExplanationWords _words = ExplanationWords.For(culture, messages);
    private readonly ImmutableArray<WordedLine>.Builder _lines = ImmutableArray.CreateBuilder<WordedLine>();

    public RoleVocabulary Names => _names;

    public void Head(string messageId, params ReadOnlySpan<ExplanationSlot> slots) => _lines.Add(new(messageId, Say(messageId, slots), IsHeading: true));

    public void Add(string messageId, params ReadOnlySpan<ExplanationSlot> slots) => _lines.Add(new(messageId, Say(messageId, slots), IsHeading: false));

    /// <summary>Several messages in one line, each after the one before.</summary>
    public void AddJoined(string messageId, IEnumerable<string> parts) => _lines.Add(new(messageId, string.Join(' ', parts), IsHeading: false));

    public WordedPage Finish() => new(_words.Language, _lines.DrainToImmutable());

    public string Say(string messageId, params ReadOnlySpan<ExplanationSlot> slots) => _words.Say(messageId, slots);

    public string Quote(string text) => Say("quote", ExplanationSlot.Text("text", Written(text)));

    public ExplanationSlot Quoted(string text) => ExplanationSlot.Text("text", Quote(text));

    public ExplanationSlot Person(PersonId person) => ExplanationSlot.Text("person", NameOf(person));

    public ExplanationSlot People(IEnumerable<PersonId> people) => ExplanationSlot.Text("people", And(people.Select(NameOf)));

    public string And(IEnumerable<string> items) => _words.List("list.and", [.. items]);

    /// <summary>Several things after one another, each after a comma.</summary>
    public string List(IEnumerable<string> items) => _words.List("list.comma", [.. items]);

    public static ExplanationSlot Date(DateOnly date) => ExplanationSlot.Text("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public string NameOf(RoleId role, string? ownName = null) => Written(ownName ?? (_names.Roles.TryFind(role.Value, out Role? known) ? known.Name : role.Value));

    public string NameOf(DecisionDomainId domain, string? ownName = null) =>
        Written(ownName ?? (_names.Domains.TryFind(domain.Value, out DecisionDomain? known) ? known.Name : domain.Value));

    public string NameOf(DisagreementWayId way) => Written(_names.Disagreements.TryFind(way.Value, out DisagreementWay? known) ? known.Name : way.Value);

    public string NameOf(TaskId task) => Written(household.TryIndexOf(task, out int at) ? household.Tasks[at].DisplayName : task.Value);

    public string NameOf(PersonId person) => Written(household.TryIndexOf(person, out int at) ? household.People[at].Name : person.Value);

    private static string Written(string text) => BidiIsolation.Of(text);
}
