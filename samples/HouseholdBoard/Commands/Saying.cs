using RelationshipKit.Samples.HouseholdBoard.Homes;

namespace RelationshipKit.Samples.HouseholdBoard.Commands;

/// <summary>Keeps what somebody wrote as a draft that they alone see.</summary>
/// <param name="Statement">The draft to change, or null for a new one.</param>
/// <param name="Text">The words, 1–2,000 characters.</param>
public sealed record KeepStatement(string? Statement, string Text) : HomeCommand
{
    /// <summary>How many statements one person can have.</summary>
    public const int MostOfOne = 200;

    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (by.Person is not { } author) return Refusal.NotYours;
        if (!Texts.IsText(Text, Homes.Statement.MostCharacters)) return Refusal.BadWords;
        if (Statement is null)
        {
            if (home.Statements.Count(known => known.Author == author) >= MostOfOne) return Refusal.TooMany;
            return home with { Statements = home.Statements.Add(new Statement(Texts.IdFrom(id), author, now, Text.Trim())) };
        }

        if (OwnStatements.Find(home, by, Statement) is not { } draft) return Refusal.NotFound;
        if (draft.SharedAt is not null) return Refusal.NotNow;
        return home with { Statements = home.Statements.Replace(draft, draft with { Text = Text.Trim(), At = now }) };
    }
}

/// <summary>Shows a draft of one's own to the others at home.</summary>
public sealed record ShareStatement(string Statement) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now)
    {
        if (OwnStatements.Find(home, by, Statement) is not { } draft) return Refusal.NotFound;
        return draft.SharedAt is null ? home with { Statements = home.Statements.Replace(draft, draft with { SharedAt = now }) } : Refusal.NotNow;
    }
}

/// <summary>Deletes a statement of one's own, shared or not.</summary>
public sealed record DeleteStatement(string Statement) : HomeCommand
{
    public override CommandAnswer On(Home home, Actor by, CommandId id, DateTimeOffset now) =>
        OwnStatements.Find(home, by, Statement) is { } own ? home with { Statements = home.Statements.Remove(own) } : Refusal.NotFound;
}

internal static class OwnStatements
{
    /// <summary>A statement of the one who asks. Whether somebody else has one of that id is nobody's business.</summary>
    public static Statement? Find(Home home, Actor by, string id) => home.Statements.FirstOrDefault(known => known.Id == id && known.Author == by.Person);
}
