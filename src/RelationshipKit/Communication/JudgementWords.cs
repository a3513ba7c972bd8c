using System.Collections.Immutable;

namespace RelationshipKit.Communication;

/// <summary>How the data names who judges and how the judgement comes.</summary>
internal static class JudgementWords
{
    public static ImmutableArray<(string Word, JudgeRelation Relation)> Relations { get; } =
    [
        ("relative", JudgeRelation.Relative),
        ("colleague", JudgeRelation.Colleague),
        ("school", JudgeRelation.School),
        ("friend", JudgeRelation.Friend),
        ("stranger", JudgeRelation.Stranger),
        ("online", JudgeRelation.Online),
    ];

    public static ImmutableArray<(string Word, JudgementForm Form)> Forms { get; } =
    [
        ("joke", JudgementForm.Joke),
        ("criticism", JudgementForm.Criticism),
        ("praise-for-the-wrong-partner", JudgementForm.PraiseForTheWrongPartner),
        ("exclusion", JudgementForm.Exclusion),
    ];
}
