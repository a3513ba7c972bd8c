using System.Collections.Immutable;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;

namespace RelationshipKit.Agreements;

/// <summary>Which way something usually goes for whoever an event concerns. What it is for these people is asked, never taken for granted.</summary>
public enum LifeEventTrend
{
    /// <summary>It stays as it is.</summary>
    Same,

    /// <summary>There is less of it.</summary>
    Less,

    /// <summary>There is more of it.</summary>
    More,

    /// <summary>It may go either way.</summary>
    Either,
}

/// <summary>Whether an event changes who shares the work.</summary>
public enum LifeEventPeople
{
    /// <summary>The same people share it.</summary>
    None,

    /// <summary>Somebody comes to share it.</summary>
    Joins,

    /// <summary>Somebody who shared it goes.</summary>
    Leaves,
}

/// <summary>What a question is about.</summary>
public enum LifeEventTopic
{
    /// <summary>Time for the home.</summary>
    Time,

    /// <summary>The part each carries.</summary>
    Share,

    /// <summary>Tasks that come, stay or go.</summary>
    Tasks,

    /// <summary>What 'done' means.</summary>
    Standards,

    /// <summary>Sleep, rest, time for oneself.</summary>
    Rest,

    /// <summary>Thinking ahead, and what passes on with a task.</summary>
    Planning,

    /// <summary>Money, things, contracts.</summary>
    Money,

    /// <summary>Help from others, and staying in touch.</summary>
    Support,

    /// <summary>Worry, joy, farewell, celebration.</summary>
    Feelings,

    /// <summary>Who lives here and how.</summary>
    People,

    /// <summary>Who decides what.</summary>
    Decisions,

    /// <summary>Plans and goals.</summary>
    Goals,

    /// <summary>Until when it holds.</summary>
    End,
}

/// <summary>A question that an event raises.</summary>
/// <param name="Id">Its id, the same in every language.</param>
/// <param name="About">What it is about.</param>
/// <param name="Text">The question, 1–500 characters.</param>
public sealed record LifeEventQuestion(string Id, LifeEventTopic About, string Text);

/// <summary>Something known about an event, with its source.</summary>
/// <param name="Text">What is known, 1–500 characters.</param>
/// <param name="Source">Who says so, where and when.</param>
public sealed record LifeEventEvidence(string Text, string Source);

/// <summary>
/// Something that happens in a life and asks for the work to be shared out anew: a birth, a job, an illness, somebody moving in. Equal by
/// reference.
/// </summary>
/// <remarks>
/// What it touches and when to look at it again is a judgement of the catalogue's authors, open to review; what is known from research bears its
/// source. Nothing in it depends on anybody's gender.
/// </remarks>
public sealed class LifeEvent : ICatalogueEntry
{
    internal LifeEvent(LifeEventId id) => Id = id;

    /// <summary>The events, built in and read from a host's own files.</summary>
    public static CatalogueFormat<LifeEvent> Events { get; } = new("life-events", LifeEventReader.Read);

    /// <summary>The id, the same in every language.</summary>
    public LifeEventId Id { get; }

    /// <summary>The name, 1–200 characters.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>What it is, 1–500 characters.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>How the time for the home of whoever it concerns usually goes.</summary>
    public LifeEventTrend Availability { get; internal init; }

    /// <summary>How the part that they can carry usually goes.</summary>
    public LifeEventTrend Capacity { get; internal init; }

    /// <summary>Whether it changes who shares the work.</summary>
    public LifeEventPeople People { get; internal init; }

    /// <summary>Tasks of the task catalogue that it often brings.</summary>
    public ImmutableArray<TaskId> TasksAppear { get; internal init; } = [];

    /// <summary>Tasks of the task catalogue that it often ends.</summary>
    public ImmutableArray<TaskId> TasksEnd { get; internal init; } = [];

    /// <summary>After how many days a review is proposed, 1–730.</summary>
    public int ReviewAfterDays { get; internal init; }

    /// <summary>What is worth talking about, in order.</summary>
    public ImmutableArray<LifeEventQuestion> Questions { get; internal init; } = [];

    /// <summary>What is known about it, or null.</summary>
    public LifeEventEvidence? Evidence { get; internal init; }

    string ICatalogueEntry.Id => Id.ToString();

    internal ImmutableDictionary<TaskId, string> TaskNames { get; init; } = ImmutableDictionary<TaskId, string>.Empty;

    /// <summary>
    /// A household as an event leaves it, by what people said of it and nothing else: what they did not say stays as it is and becomes a question.
    /// </summary>
    /// <param name="household">The household before.</param>
    /// <param name="details">What people said.</param>
    /// <returns>The household after, what is left to talk about, and a day on which to look at it again.</returns>
    /// <exception cref="ArgumentException">A detail does not fit the household: it names somebody or something unknown, or adds what is there.</exception>
    public LifeEventOutcome ApplyTo(Household household, LifeEventDetails details) =>
        LifeEventOutcome.Of(this, Guard.Against.Null(household), Guard.Against.Null(details));

    /// <summary>The id.</summary>
    /// <returns>The id as text.</returns>
    public override string ToString() => Id.ToString();
}
