using FsCheck.Fluent;
using RelationshipKit.Reviewing.Packs;
using RelationshipKit.Reviewing.Texts;

namespace RelationshipKit.Tests.Reviewing;

public sealed class SentenceReaderTests
{
    private static readonly CompiledReview Compiled = ReviewCompiler.Compile(
        "lexicon",
        ReviewSeeds.EnglishLexicon.Parts,
        [("pack", ReviewSeeds.Pack($"\"rules\": [{ReviewSeeds.Rule("msg-a", "\"you never help\"")}]").Parts)],
        new RelationshipKit.Catalogs.ProblemList());

    private static readonly string[] Pieces =
    [
        "you", "You're", "don\u2019t", "dont", "soooo", "I", "3.5", "50/50", "e.g.", "Dr.", "self-centred", "\U0001F469\u200D\U0001F4BB", "\u2764\uFE0F", "\uD83D", "\uDE00",
        "\"", "\u201C", "\u201D", "'", "\u2019", ".", "...", "?!", ",", " ", "\n", "\r\n", "\n\n- ", "1. ", "\t", "\0", "\u200B", "e\u0301", "\u0301", "\u00DF", "\u65E5\u672C", "https://a.b/c",
        "--", "\u2014", "(", ")", "&", "\uFEFF", "\U0001D41A", "\u0130",
    ];

    [Fact]
    public void Tokens_of_any_text_lie_inside_it_in_order() => Properties.Check.ForAll(
        nameof(Tokens_of_any_text_lie_inside_it_in_order),
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => Draw(new Random(seed))), Shrink),
        text =>
        {
            SentenceReader reader = Reader();
            reader.Load(text);
            int end = 0, sentenceEnd = 0, count = 0;
            while (reader.Read())
            {
                Assert.InRange(reader.Span.Start, sentenceEnd, text.Length);
                Assert.InRange(reader.Span.End, reader.Span.Start + 1, text.Length);
                sentenceEnd = reader.Span.End;
                Token? before = null;
                foreach (Token token in reader.Tokens)
                {
                    bool sharesSpan = before is { } last && last.Start == token.Start && last.End == token.End;
                    Assert.True(sharesSpan || token.Start >= end, text);
                    Assert.True(token.End > token.Start && token.End <= reader.Span.End && token.Start >= reader.Span.Start, text);
                    (before, end) = (token, token.End);
                    count++;
                }
            }

            return count > 3;
        },
        share: 20);

    [Theory]
    [InlineData("You're late.", "you are ?")]
    [InlineData("I don\u2019t, dont and DON'T", "i do not | ? not")]
    [InlineData("She's here; it'd help", "? 's ? | ? 'd help")]
    [InlineData("sooooo lazyyyy", "so ?")]
    [InlineData("u never   help!!", "you never help")]
    public void Words_are_brought_into_one_form(string text, string expected)
    {
        string[] words = [.. Words(text)];

        foreach (string part in expected.Split(' ').Where(part => part is not ("?" or "|"))) Assert.Contains(part, words);
    }

    [Theory]
    [InlineData("Dr. Smith came. He left.", 2)]
    [InlineData("I waited... and waited. Then: nothing!", 2)]
    [InlineData("at 3.5 km it hurt", 1)]
    [InlineData("one line\nof the same sentence", 1)]
    [InlineData("One line\nAnother line", 2)]
    [InlineData("list:\n- milk\n- bread", 3)]
    [InlineData("what?! no", 2)]
    [InlineData("", 0)]
    [InlineData("... !!", 0)]
    public void Sentences_end_where_readers_would_end_them(string text, int sentences)
    {
        SentenceReader reader = Reader();
        reader.Load(text);
        int count = 0;
        while (reader.Read()) count++;

        Assert.Equal(sentences, count);
    }

    [Theory]
    [InlineData("He said \"you never help\" again", "you never help")]
    [InlineData("He said \u2018you never help\u2019 again", "you never help")]
    [InlineData("Er sagte \u201Eyou never\u201C oft", "you never")]
    [InlineData("the girls' room and the boys' room", "")]
    [InlineData("an inch is 1\" wide", "")]
    [InlineData("\"you never help\"", "")]
    [InlineData("don't \"stop", "")]
    public void Quoted_is_what_stands_between_two_marks(string text, string quoted)
    {
        SentenceReader reader = Reader();
        reader.Load(text);
        Assert.True(reader.Read());

        Assert.Equal(quoted, string.Join(' ', reader.Tokens.Where(token => token.IsQuoted).Select(token => text[token.Start..token.End])));
    }

    [Fact]
    public void A_contraction_becomes_tokens_that_share_its_span()
    {
        SentenceReader reader = Reader();
        reader.Load("Well, you're late");
        Assert.True(reader.Read());

        Assert.Equal([(0, 4), (6, 12), (6, 12), (13, 17)], reader.Tokens.Select(token => (token.Start, token.End)));
        Assert.Equal([false, true, false, false], reader.Tokens.Select(token => token.HasBreakBefore));
    }

    private static List<string> Words(string text)
    {
        SentenceReader reader = Reader();
        reader.Load(text);
        var words = new List<string>();
        while (reader.Read()) words.AddRange(reader.Tokens.Select(token => Compiled.Table[token.Word]));
        return words;
    }

    private static SentenceReader Reader() => new(Compiled.Table, Compiled.Speller, Compiled.Abbreviations);

    private static string Draw(Random random)
    {
        var text = new System.Text.StringBuilder();
        for (int left = random.Next(30); left >= 0; left--)
        {
            if (random.Next(4) == 0) text.Append((char)random.Next(char.MaxValue + 1));
            else text.Append(Pieces[random.Next(Pieces.Length)]);
            if (random.Next(2) == 0) text.Append(' ');
        }

        return text.ToString();
    }

    private static IEnumerable<string> Shrink(string text)
    {
        for (int at = 0; at < text.Length; at++) yield return text.Remove(at, 1);
    }
}
