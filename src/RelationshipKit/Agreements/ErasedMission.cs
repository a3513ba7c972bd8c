using System.Collections.Immutable;
using RelationshipKit.Households;
using RelationshipKit.Values;

namespace RelationshipKit.Agreements;

/// <summary>A mission statement with a person taken out of it: where they stood, what they answered, and lines that were theirs alone.</summary>
internal static class ErasedMission
{
    // The signs in which drafts of any language quote an answer.
    private const string Opening = "“„«\"", Closing = "”“»\"";

    public static MissionStatement Of(MissionStatement mission, PersonId person, NameRedaction names)
    {
        ImmutableArray<PersonId> people = mission.People.Remove(person);
        if (people.IsEmpty) throw new ArgumentException("The statement is the person's own: delete it.", nameof(mission));
        return MissionStatement.Restore(
            people,
            In(mission.Lines),
            [.. mission.Revisions.Select(revision => new MissionRevision(revision.Date, In(revision.Lines)))],
            mission.NextNumber);

        ImmutableArray<MissionLine> In(ImmutableArray<MissionLine> lines) => [.. lines.Select(line => Without(line, person, names)).OfType<MissionLine>()];
    }

    /// <summary>What is left of a line; null where it was the person's alone, or nothing but their answer.</summary>
    private static MissionLine? Without(MissionLine line, PersonId person, NameRedaction names)
    {
        ImmutableArray<MissionAnswer> sources = line.Sources.RemoveAll(source => source.Person == person);
        ImmutableArray<MissionStand> stands = line.Stands.RemoveAll(stand => stand.Person == person);
        bool wasTheirs = sources.Length < line.Sources.Length || stands.Length < line.Stands.Length;
        bool isOthers = !sources.IsEmpty || stands.Any(stand => stand.Accepts);
        string text = names.In(line.Sources.Where(source => source.Person == person).Aggregate(line.Text, (left, source) => WithoutQuote(left, source.Text)))!;
        if ((wasTheirs && !isOthers) || !text.Any(char.IsLetterOrDigit)) return null;
        return new MissionLine(
            line.Number,
            text,
            [.. sources.Select(source => new MissionAnswer(source.Person, source.Question, names.In(source.Text)!) { SharedWith = source.SharedWith })],
            [.. stands.Select(stand => stand.Accepts ? stand : MissionStand.Differing(stand.Person, names.In(stand.Reason)))]);
    }

    /// <summary>A line without an answer where it is quoted; a line that is nothing but the answer becomes empty.</summary>
    private static string WithoutQuote(string text, string answer)
    {
        if (string.Equals(text.Trim(), answer.Trim(), StringComparison.Ordinal)) return NameRedaction.Gone;
        for (int at = text.IndexOf(answer, StringComparison.Ordinal); at >= 0; at = text.IndexOf(answer, at, StringComparison.Ordinal))
        {
            int end = at + answer.Length;
            bool isQuoted = EndsIn(text[..at], Opening) && StartsWith(text[end..], Closing);
            text = isQuoted ? $"{text[..at]}{NameRedaction.Gone}{text[end..]}" : text;
            at += isQuoted ? NameRedaction.Gone.Length : 1;
        }

        return text;
    }

    private static bool EndsIn(string text, string signs) => text.Reverse().SkipWhile(IsBetween).Take(1).Any(signs.Contains);

    private static bool StartsWith(string text, string signs) => text.SkipWhile(IsBetween).Take(1).Any(signs.Contains);

    // Spaces inside of quotation marks, and the marks that keep a text in its own direction of writing.
    private static bool IsBetween(char sign) => char.IsWhiteSpace(sign) || sign is >= '\u2066' and <= '\u2069';
}
