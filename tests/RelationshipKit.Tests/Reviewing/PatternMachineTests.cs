using FsCheck.Fluent;
using RelationshipKit.Reviewing.Patterns;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Tests.Reviewing;

public sealed class PatternMachineTests
{
    [Fact]
    public void Matches_are_those_that_trying_everything_finds() => Properties.Check.ForAll(
        nameof(Matches_are_those_that_trying_everything_finds),
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => SmallCase.Draw(new Random(seed))), SmallCase.Shrink),
        small =>
        {
            (PatternProgram program, SentenceView view, PatternMachine machine) = Load(small);
            ulong starts = machine.FindStarts(program, view);
            var oracle = new BacktrackingMatcher(small.Tokens, small.IsQuestion);
            bool any = false;
            for (int start = 0; start <= small.Tokens.Count; start++)
            {
                int expected = oracle.EndOf(small.Pattern, start);
                Assert.Equal(expected >= 0, (starts >> start & 1) != 0);
                if (expected < 0) continue;
                any = true;
                Assert.True(machine.TryWalk(program, view, starts, start, out PatternMatch match));
                Assert.Equal(new PatternMatch(start, expected), match);
                Assert.Equal(oracle.Marks.GetValueOrDefault("trigger from", -1), machine.Slots[PatternProgram.TriggerStart]);
                Assert.Equal(oracle.Marks.GetValueOrDefault("trigger to", -1), machine.Slots[PatternProgram.TriggerEnd]);
            }

            if (any) Assert.All(program.Requirements, requirement => Assert.True(view.Has(requirement.Set)));
            return any;
        },
        tellingShare: 0.4,
        share: 10);

    [Theory]
    [InlineData("a b", "a b", 2)]
    [InlineData("a b", "a ,b", -1)]
    [InlineData("a , b", "a ,b", 2)]
    [InlineData("a ,? b", "a ,b", 2)]
    [InlineData("a , b", "a b", -1)]
    [InlineData("a ..2 d", "a b c d", 4)]
    [InlineData("a ..1 d", "a b c d", -1)]
    [InlineData("a .. d", "a but d", -1)]
    [InlineData("a ... d", "a but ,d", 3)]
    [InlineData("a ...1 d", "a b c d", -1)]
    [InlineData("a? b", "b", 1)]
    [InlineData("a*3 b", "a a a b", 4)]
    [InlineData("a+2", "a a a", 2)]
    [InlineData("!a", "b", 1)]
    [InlineData("!a", "a", -1)]
    [InlineData("a !(b | @phrases) d", "a c d", -1)]
    [InlineData("(a | a b) $$", "a b", 2)]
    [InlineData("@phrases", "a b", 2)]
    [InlineData("@phrases b", "a b", 2)]
    [InlineData("^ a", "a", 1)]
    [InlineData("a ^ b", "a ,b", 2)]
    [InlineData("a $ but", "a but", 2)]
    [InlineData("a [before b]", "a b", 1)]
    [InlineData("a [before b]", "a ,b", -1)]
    [InlineData("a [!before b]", "a", 1)]
    [InlineData("[!after b] a", "a", 1)]
    [InlineData("a [later d]", "a but d", -1)]
    [InlineData("a [sentence d]", "a but d", 1)]
    [InlineData("a b [earlier a]", "a b", 2)]
    [InlineData("[clause d] a", "a b d", 1)]
    [InlineData("not a [negated]", "not a", 2)]
    [InlineData("not but [affirmed] a", "not but a", 3)]
    public void A_pattern_at_the_start_of_a_sentence_ends_where_the_page_says(string pattern, string sentence, int end)
    {
        Assert.True(PatternParser.TryParse(pattern, out PatternNode? node, out string fault), fault);
        List<SmallToken> tokens = [.. sentence.Split(' ').Select(word => new SmallToken(word.TrimStart(','), word.StartsWith(','), IsQuoted: false))];
        (PatternProgram program, SentenceView view, PatternMachine machine) = Load(new SmallCase(node, tokens, IsQuestion: false));

        ulong starts = machine.FindStarts(program, view);

        Assert.Equal(end, (starts & 1) == 0 || !machine.TryWalk(program, view, starts, 0, out PatternMatch match) ? -1 : match.End);
    }

    [Fact]
    public void The_widest_sentence_is_matched_to_its_last_token()
    {
        Assert.True(PatternParser.TryParse("a .. d $$", out PatternNode? node, out _));
        List<SmallToken> tokens = [new("a", false, false), .. Enumerable.Repeat(new SmallToken("x", false, false), SentenceView.MostTokens - 2), new("d", false, false)];
        (PatternProgram program, SentenceView view, PatternMachine machine) = Load(new SmallCase(node, tokens, IsQuestion: false));

        Assert.True(machine.TryWalk(program, view, machine.FindStarts(program, view), 0, out PatternMatch match));
        Assert.Equal(new PatternMatch(0, SentenceView.MostTokens), match);
    }

    private static (PatternProgram Program, SentenceView View, PatternMachine Machine) Load(SmallCase small)
    {
        var language = new SmallLanguage();
        PatternProgram program = language.Compile(small.Pattern);
        var view = new SentenceView(language.Sets);
        Token[] tokens = [.. small.Tokens.Select((token, at) => new Token(language.IdOf(token.Word), at, at + 1, token.HasBreakBefore && at > 0, token.IsQuoted))];
        view.Load(tokens, isFirst: true, isLast: true, small.IsQuestion);
        return (program, view, new PatternMachine());
    }
}
