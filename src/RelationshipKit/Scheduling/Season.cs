namespace RelationshipKit.Scheduling;

/// <summary>A rule and the part of the year it holds in. Equal by value.</summary>
public sealed record Season
{
    private Season(YearWindow window, Recurrence rule) => (Window, Rule) = (window, rule);

    /// <summary>The part of the year.</summary>
    public YearWindow Window { get; }

    /// <summary>The rule.</summary>
    public Recurrence Rule { get; }

    /// <summary>Makes a season.</summary>
    /// <param name="window">The part of the year.</param>
    /// <param name="rule">The rule in it.</param>
    /// <returns>The season.</returns>
    public static Season Create(YearWindow window, Recurrence rule) => new(Guard.Against.Null(window), Guard.Against.Null(rule));

    /// <summary>Window and rule, the same under every culture.</summary>
    /// <returns>The words.</returns>
    public override string ToString() => $"from {Window}: {Rule}";
}

/// <summary>Days without turns. Equal by value.</summary>
public sealed record Pause
{
    internal Pause(DateOnly from, DateOnly until) => (From, Until) = (from, until);

    /// <summary>The first day without turns.</summary>
    public DateOnly From { get; }

    /// <summary>The last day without turns.</summary>
    public DateOnly Until { get; internal init; }

    /// <summary>Such as <c>2027-07-01 to 2027-07-31</c>, the same under every culture.</summary>
    /// <returns>The words.</returns>
    public override string ToString() => $"{Recurrence.TextOf(From)} to {Recurrence.TextOf(Until)}";
}
