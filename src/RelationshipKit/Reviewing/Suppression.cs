namespace RelationshipKit.Reviewing;

/// <summary>
/// A person's word that some findings are not to be shown again: of a category, of a rule, of one term of a rule, or of one span of a text.
/// Plain data that a host stores. A finding of <see cref="FindingSeverity.Safety"/> is silenced by its rule or its span only.
/// </summary>
public sealed record Suppression
{
    private Suppression(string author, DateOnly date, string reason)
    {
        Author = Guard.Against.NullOrWhiteSpace(author);
        Date = date;
        Reason = Guard.Against.Null(reason);
    }

    /// <summary>Gets who said so: an id of the host's.</summary>
    public string Author { get; }

    /// <summary>Gets when.</summary>
    public DateOnly Date { get; }

    /// <summary>Gets why, in the author's words; may be empty.</summary>
    public string Reason { get; }

    /// <summary>Gets the category, or null.</summary>
    public string? Category { get; private init; }

    /// <summary>Gets the rule, or null.</summary>
    public string? RuleId { get; private init; }

    /// <summary>Gets the term of the rule (<see cref="Finding.Term"/>), or null.</summary>
    public string? Term { get; private init; }

    /// <summary>Gets the span of the one text it is stored with, or null.</summary>
    public TextSpan? Span { get; private init; }

    /// <summary>Silences a category.</summary>
    /// <param name="category">The category, such as <c>should</c>.</param>
    /// <param name="author">Who says so: an id, not blank.</param>
    /// <param name="date">When.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <returns>The suppression.</returns>
    public static Suppression OfCategory(string category, string author, DateOnly date, string reason) =>
        new(author, date, reason) { Category = Guard.Against.NullOrWhiteSpace(category) };

    /// <summary>Silences a rule.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <param name="author">Who says so: an id, not blank.</param>
    /// <param name="date">When.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <returns>The suppression.</returns>
    public static Suppression OfRule(string ruleId, string author, DateOnly date, string reason) =>
        new(author, date, reason) { RuleId = Guard.Against.NullOrWhiteSpace(ruleId) };

    /// <summary>Silences one term of a rule.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <param name="term">The term, as <see cref="Finding.Term"/> gives it.</param>
    /// <param name="author">Who says so: an id, not blank.</param>
    /// <param name="date">When.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <returns>The suppression.</returns>
    public static Suppression OfTerm(string ruleId, string term, string author, DateOnly date, string reason) =>
        new(author, date, reason) { RuleId = Guard.Against.NullOrWhiteSpace(ruleId), Term = Guard.Against.NullOrWhiteSpace(term) };

    /// <summary>Silences a rule at one span of a text; give it only when that text is reviewed.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <param name="span">The trigger's span, as <see cref="Finding.Trigger"/> gives it.</param>
    /// <param name="author">Who says so: an id, not blank.</param>
    /// <param name="date">When.</param>
    /// <param name="reason">Why; may be empty.</param>
    /// <returns>The suppression.</returns>
    public static Suppression OfSpan(string ruleId, TextSpan span, string author, DateOnly date, string reason) =>
        new(author, date, reason) { RuleId = Guard.Against.NullOrWhiteSpace(ruleId), Span = span };

    /// <summary>Whether it silences a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>True if the finding is not to be shown.</returns>
    public bool Silences(Finding finding)
    {
        Guard.Against.Null(finding);
        bool isBroad = Category is not null || Term is not null;
        if (isBroad && finding.Severity == FindingSeverity.Safety) return false;
        return (Category is null || string.Equals(Category, finding.Category, StringComparison.Ordinal))
            && (RuleId is null || string.Equals(RuleId, finding.RuleId, StringComparison.Ordinal))
            && (Term is null || string.Equals(Term, finding.Term, StringComparison.Ordinal))
            && (Span is null || Span == finding.Trigger);
    }

    /// <summary>What it silences, without the author's reason.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => FormattableString.Invariant($"Suppression of {Category ?? RuleId} by {Author}, {Date:yyyy-MM-dd}");
}
