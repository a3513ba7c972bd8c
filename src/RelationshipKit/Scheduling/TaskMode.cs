namespace RelationshipKit.Scheduling;

/// <summary>Whether a task is one person's or shared in time, as people say it when they set up a household.</summary>
public enum TaskMode
{
    /// <summary>One person's: a split decides whose.</summary>
    One,

    /// <summary>Everyone able takes turns, each time it comes round, as often as their shares say.</summary>
    Alternating,

    /// <summary>Everyone able who is there does it together.</summary>
    Joint,
}
