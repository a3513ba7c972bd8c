using System.Collections.Immutable;
using RelationshipKit.Households;

namespace RelationshipKit.Communication;

/// <summary>A person or a group that stands with you. Immutable; equal by reference.</summary>
public sealed class SupportContact
{
    private readonly ImmutableArray<string> _mayKnow;

    internal SupportContact(string id, string name, bool isGroup, ImmutableArray<string> mayKnow, AudienceId? audience, DateOnly? lastLeanedOn) =>
        (Id, Name, IsGroup, _mayKnow, Audience, LastLeanedOn) = (id, name, isGroup, mayKnow, audience, lastLeanedOn);

    /// <summary>The id, 1–64 characters.</summary>
    public string Id { get; }

    /// <summary>The name, 1–200 characters.</summary>
    public string Name { get; }

    /// <summary>Whether it is a group.</summary>
    public bool IsGroup { get; }

    /// <summary>The ids of the topics that may be told there, in ordinal order: those of scenarios and templates, or a host's own. Empty: none yet.</summary>
    public IReadOnlyList<string> MayKnow => _mayKnow;

    /// <summary>By which names people are spoken of there, or null: by those for everybody.</summary>
    public AudienceId? Audience { get; }

    /// <summary>The last day on which you leaned on them, or null. A memory, no account: nothing is counted.</summary>
    public DateOnly? LastLeanedOn { get; }

    /// <summary>The id: the name is private.</summary>
    /// <returns>The id.</returns>
    public override string ToString() => Id;

    internal SupportContact Leaned(DateOnly day) =>
        new(Id, Name, IsGroup, _mayKnow, Audience, LastLeanedOn is { } last && last > day ? last : day);
}

/// <summary>
/// The people and groups who stand with you, what each may know, and when you last leaned on whom. It is one person's own; it holds no
/// scores and ranks nobody. Immutable; equal by reference.
/// </summary>
public sealed class SupportCircle
{
    private readonly ImmutableArray<SupportContact> _contacts;

    private SupportCircle(ImmutableArray<SupportContact> contacts) => _contacts = contacts;

    /// <summary>A circle with nobody in it yet.</summary>
    public static SupportCircle Empty { get; } = new([]);

    /// <summary>Who is in it, in the order in which they came.</summary>
    public IReadOnlyList<SupportContact> Contacts => _contacts;

    /// <summary>The circle with a contact; one of the same id is replaced, in its place.</summary>
    /// <param name="id">The id, 1–64 characters.</param>
    /// <param name="name">The name, 1–200 characters.</param>
    /// <param name="isGroup">Whether it is a group.</param>
    /// <param name="mayKnow">The ids of the topics that may be told there.</param>
    /// <param name="audience">By which names people are spoken of there.</param>
    /// <param name="lastLeanedOn">The last day on which you leaned on them.</param>
    /// <returns>The circle with the contact.</returns>
    /// <exception cref="ArgumentException">The id, the name or a topic cannot be one.</exception>
    public SupportCircle With(
        string id, string name, bool isGroup = false, IEnumerable<string>? mayKnow = null, AudienceId? audience = null, DateOnly? lastLeanedOn = null)
    {
        if (Catalogs.PlainText.FaultOfId(Guard.Against.Null(id)) is { } fault) throw new ArgumentException($"A contact's id {fault}.", nameof(id));
        if (Catalogs.PlainText.FaultOfName(Guard.Against.Null(name)) is { } flaw) throw new ArgumentException($"A contact's name {flaw}.", nameof(name));
        ImmutableArray<string> topics = [.. (mayKnow ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (topics.Any(topic => Catalogs.PlainText.FaultOfId(topic) is not null)) throw new ArgumentException("A topic's id cannot be one.", nameof(mayKnow));
        if (audience == default(AudienceId)) throw new ArgumentException("A default AudienceId is no id.", nameof(audience));
        var contact = new SupportContact(id, name, isGroup, topics, audience, lastLeanedOn);
        int at = PlaceOf(id);
        return new SupportCircle(at < 0 ? _contacts.Add(contact) : _contacts.SetItem(at, contact));
    }

    /// <summary>The circle without a contact. Nothing of it is kept.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The circle without it; the same where it was not there.</returns>
    public SupportCircle Without(string id)
    {
        int at = PlaceOf(Guard.Against.Null(id));
        return at < 0 ? this : new SupportCircle(_contacts.RemoveAt(at));
    }

    /// <summary>The circle, remembering that you leaned on somebody.</summary>
    /// <param name="id">The id of the contact.</param>
    /// <param name="day">The day; an earlier one than the last changes nothing.</param>
    /// <returns>The circle.</returns>
    /// <exception cref="KeyNotFoundException">There is no such contact.</exception>
    public SupportCircle LeanedOn(string id, DateOnly day)
    {
        int at = PlaceOf(Guard.Against.Null(id));
        return at < 0
            ? throw new KeyNotFoundException("The circle has no such contact.")
            : new SupportCircle(_contacts.SetItem(at, _contacts[at].Leaned(day)));
    }

    /// <summary>Whom one could talk to about a topic: everyone who may know it.</summary>
    /// <param name="topic">The id of the topic.</param>
    /// <returns>The contacts, those you have not leaned on for longest first; in the order of the circle where that is the same.</returns>
    public IReadOnlyList<SupportContact> For(string topic)
    {
        Guard.Against.Null(topic);
        return
        [
            .. _contacts.Where(contact => contact.MayKnow.Contains(topic, StringComparer.Ordinal))
                .OrderBy(contact => contact.LastLeanedOn ?? DateOnly.MinValue),
        ];
    }

    private int PlaceOf(string id)
    {
        for (int at = 0; at < _contacts.Length; at++)
        {
            if (string.Equals(_contacts[at].Id, id, StringComparison.Ordinal)) return at;
        }

        return -1;
    }
}
