using System.Globalization;
using RelationshipKit.Communication;

namespace RelationshipKit.Tests.Communication;

/// <summary>What each language asks of its grammar, in the words people would say.</summary>
public sealed class LanguageGrammarTests
{
    [Theory]
    [InlineData("es", "cansancio", "Siento cansancio")]
    [InlineData("es", "estoy cansada", "Me siento cansada")]
    [InlineData("es", "que no es justo", "Siento que no es justo")]
    [InlineData("de", "müde", "Ich fühle mich müde")]
    [InlineData("de", "Ich bin wütend", "Ich bin wütend")]
    [InlineData("de", "Angst", "Ich habe Angst")]
    [InlineData("de", "Trauer", "Ich empfinde Trauer")]
    [InlineData("fr", "de la fatigue", "Je ressens de la fatigue")]
    [InlineData("fr", "de l'inquiétude", "Je ressens de l'inquiétude")]
    [InlineData("fr", "de bonne humeur", "Je me sens de bonne humeur")]
    [InlineData("fr", "je suis fatiguée", "Je me sens fatiguée")]
    [InlineData("fr", "peur", "J’ai peur")]
    [InlineData("fr", "qu'on m'oublie", "J’ai le sentiment qu'on m'oublie")]
    [InlineData("ar", "التعب", "أشعر بالتعب")]
    [InlineData("ar", "أشعر بالتعب", "أشعر بالتعب")]
    [InlineData("ar", "متعبة", "أشعر بأنني متعبة")]
    public void Build_of_a_feeling_guesses_no_gender_and_keeps_the_own_form(string culture, string feeling, string begins) =>
        Assert.StartsWith(begins + " ", Said(culture, StatementForm.FeelWhenNeed, draft => draft.Feeling(feeling)).Replace(',', ' '), StringComparison.Ordinal);

    [Theory]
    [InlineData("du nach neun heimkommst", "Wenn du nach neun heimkommst, fühle ich mich müde")]
    [InlineData("du kommst nach neun nach Hause", "Du kommst nach neun nach Hause. Dann fühle ich mich müde")]
    [InlineData("jedes Mal, wenn das Telefon klingelt", "Jedes Mal, wenn das Telefon klingelt, fühle ich mich müde")]
    [InlineData("während du telefonierst", "Während du telefonierst, fühle ich mich müde")]
    [InlineData("während des Essens", "Während des Essens fühle ich mich müde")]
    [InlineData("das Durcheinander im Flur", "Beim Stichwort „das Durcheinander im Flur“ fühle ich mich müde")]
    public void Build_in_German_puts_the_verb_where_it_belongs(string when, string begins) =>
        Assert.StartsWith(begins, Said("de", StatementForm.Gordon, draft => draft.Feeling("müde").When(when)), StringComparison.Ordinal);

    [Theory]
    [InlineData("ich dann warten muss", ", weil ich dann warten muss.")]
    [InlineData("ich muss dann warten", ", denn ich muss dann warten.")]
    public void Build_in_German_takes_the_conjunction_that_fits_the_order(string because, string ends) =>
        Assert.EndsWith(ends, Said("de", StatementForm.Gordon, draft => draft.Because(because)), StringComparison.Ordinal);

    [Theory]
    [InlineData("repos", "besoin de repos.")]
    [InlineData("le repos", "besoin de repos.")]
    [InlineData("écoute", "besoin d’écoute.")]
    [InlineData("d'espace", "besoin d'espace.")]
    [InlineData("honnêteté", "besoin d’honnêteté.")]
    [InlineData("une pause", "besoin d’une pause.")]
    [InlineData("qu'on m'écoute", "besoin qu'on m'écoute.")]
    public void Build_in_French_elides(string need, string ends) =>
        Assert.EndsWith(ends, Said("fr", StatementForm.FeelWhenNeed, draft => draft.Need(need)), StringComparison.Ordinal);

    [Theory]
    [InlineData("es", "¿podrías fregar los platos?", "¿Podrías fregar los platos?")]
    [InlineData("fr", "Peux-tu ranger le salon ?", "Pourrais-tu ranger le salon\u202f?")]
    [InlineData("ar", "هل يمكنك غسل الأطباق؟", "هل يمكنك غسل الأطباق؟")]
    [InlineData("de", "Kannst du bitte heute abwaschen?", "Könntest du heute abwaschen?")]
    public void Build_of_a_request_sets_the_signs_of_the_language_once(string culture, string ask, string ends) =>
        Assert.EndsWith(" " + ends, Said(culture, StatementForm.FeelWhenNeed, draft => draft.Ask(ask)), StringComparison.Ordinal);

    [Fact]
    public void Build_in_Arabic_isolates_what_runs_the_other_way_and_nothing_else()
    {
        Assert.DoesNotContain('\u2068', Said("ar", StatementForm.FeelWhenNeed, draft => draft.When("تبقى الأطباق في الحوض").Need("الراحة")));
        Assert.Contains("\u2068Netflix\u2069", Said("ar", StatementForm.FeelWhenNeed, draft => draft.Need("Netflix")), StringComparison.Ordinal);
    }

    private static string Said(string culture, StatementForm form, Func<StatementDraft, StatementDraft> fill) =>
        fill(Say.As(form)).Build(CultureInfo.GetCultureInfo(culture)).Text;
}
