using System.Globalization;
using System.Text.RegularExpressions;
using RelationshipKit.Agreements;
using RelationshipKit.Households;

namespace RelationshipKit.Tests.Agreements;

public sealed partial class AgreementWordsTests
{
    public static TheoryData<string> Cultures => ["de", "en", "es", "fr"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Words_say_the_same_in_every_language_and_fit_their_examples(string culture)
    {
        var words = ExplanationWords.For(CultureInfo.GetCultureInfo(culture), "agreement-words");
        var english = ExplanationWords.For(CultureInfo.GetCultureInfo("en"), "agreement-words");

        Assert.Equal(culture, words.Language.Name);
        Assert.Equal(english.Messages.Select(SlotsOf), words.Messages.Select(SlotsOf));
        Assert.All(words.Messages, message => Assert.Matches("^" + Slot().Replace(Regex.Escape(message.Text).Replace("\\{", "{", StringComparison.Ordinal), ".+") + "$", message.Example));

        static string SlotsOf(ExplanationMessage message) =>
            $"{message.Id}: {string.Join(' ', Slot().Matches(message.Text).Select(slot => slot.Value).Order(StringComparer.Ordinal))}";
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_kind_of_change_and_state_is_put_into_words(string culture)
    {
        var language = CultureInfo.GetCultureInfo(culture);
        for (int seed = 0; seed < 15; seed++)
        {
            Agreement agreement = AgreementModelTests.Play([.. Enumerable.Range(seed * 50, 40)]);
            foreach (Revision revision in agreement.Revisions)
            {
                WordedPage page = agreement.Explain(revision.Number, RelationshipKit.Tests.Roles.RoleCases.Home, language);
                Assert.DoesNotContain('{', page.Text);
                Assert.DoesNotContain("PRIVATE", page.Text, StringComparison.Ordinal);
            }
        }
    }

    [GeneratedRegex(@"\{[a-zA-Z]+\}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Slot();
}
