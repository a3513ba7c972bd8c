using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Communication;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Samples.HouseholdBoard.Speaking;
using Feeling = RelationshipKit.Communication.Feeling;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>Helps to say how one is: step by step or in one's own words, looked at while it is written, kept as a draft, shared when its author wants to.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SayModel(CurrentHome current, TimeProvider time, Reviewers reviewers) : HomePage(current, time)
{
    /// <summary>The word for writing in one's own words.</summary>
    public const string OwnWay = "own";

    [BindProperty(SupportsGet = true)]
    public string? Form { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Way { get; set; }

    /// <summary>The draft that is changed, or null.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Edit { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public StatementDraft Draft { get; private set; } = Say.As(StatementForm.FeelWhenNeed);

    /// <summary>What the review says; null before anything is looked at.</summary>
    public Review? Review { get; private set; }

    /// <summary>Whether something the form needs was missing when it was to be kept.</summary>
    public bool IsMissing { get; private set; }

    public bool IsOwnWay => Way == OwnWay || Edit is not null;

    public CultureInfo Culture => Languages.Of(HttpContext);

    public IReadOnlyList<StatementQuestion> Questions => Say.QuestionsOf(Draft.Form, Culture);

    public IEnumerable<IGrouping<string, Feeling>> Feelings =>
        WordCatalogues.Feelings.For(Culture).Entries.OrderByDescending(feeling => feeling.Family.Valence is FeelingValence.Unpleasant).GroupBy(feeling => feeling.Family.Name, StringComparer.Ordinal);

    public IEnumerable<IGrouping<string, Need>> Needs => WordCatalogues.Needs.For(Culture).Entries.GroupBy(need => need.Group.Name, StringComparer.Ordinal);

    /// <summary>What the signed-in person wrote, the last first.</summary>
    public IEnumerable<Statement> Mine => Home.Statements.Where(statement => statement.Author == Me).Reverse();

    /// <summary>What others shared, the last first.</summary>
    public IEnumerable<Statement> Shared => Home.Statements.Where(statement => statement.Author != Me && statement.IsSeenBy(Me)).OrderByDescending(statement => statement.SharedAt);

    public void OnGet()
    {
        Draft = Say.As(FormOf(Form));
        if (Edit is not null) Text = Mine.FirstOrDefault(statement => statement.Id == Edit && statement.SharedAt is null)?.Text;
        if (Text is null) Edit = null;
        else Review = Review.Of(Text, reviewers.For(Culture));
    }

    /// <summary>Begins with what an insight offers: the rest is left to the writer.</summary>
    public void OnPostBegin() => Look();

    public void OnPostLook() => Look();

    public void OnPostTake(int take)
    {
        Look();
        ReviewOffer[] offers = [.. Review!.Marks.SelectMany(mark => mark.Offers)];
        if (take < 0 || take >= offers.Length) return;
        Draft = With(Draft, offers[take]);
        Review = Review.Of(Draft, Culture, reviewers.For(Culture));
    }

    public async Task<IActionResult> OnPostKeepAsync()
    {
        Look();
        if (!Review!.IsComplete) IsMissing = true;
        return IsMissing ? Page() : await DoAsync(new KeepStatement(null, Review.Text));
    }

    public void OnPostLookOwn()
    {
        Way = OwnWay;
        Text = Cut(Text);
        Review = Review.Of(Text, reviewers.For(Culture));
    }

    public Task<IActionResult> OnPostKeepOwnAsync() => DoAsync(new KeepStatement(Edit, Text ?? ""), null, Edit is null ? new { way = OwnWay } : null);

    public Task<IActionResult> OnPostShareAsync(string statement) => DoAsync(new ShareStatement(statement));

    public Task<IActionResult> OnPostDeleteAsync(string statement) => DoAsync(new DeleteStatement(statement));

    /// <summary>Whether a note on safety belongs beside a text of one's own.</summary>
    public bool NeedsSafetyNote(Statement statement) => Review.Of(statement.Text, reviewers.For(Culture)).NeedsSafetyNote;

    /// <summary>The marks of a slot, or of the text where there is none.</summary>
    public IEnumerable<ReviewMark> MarksIn(string? slot) => Review?.Marks.Where(mark => mark.Slot == slot) ?? [];

    /// <summary>The words a mark is about.</summary>
    public string WordsOf(ReviewMark mark)
    {
        string text = (mark.Slot is { } slot ? Draft[SlotOf(slot)] : Text) ?? "";
        return mark.Start + mark.Length <= text.Length ? text.Substring(mark.Start, mark.Length) : "";
    }

    /// <summary>The number of a mark's first offer among all.</summary>
    public int FirstOfferOf(ReviewMark mark) => Review!.Marks.TakeWhile(other => !ReferenceEquals(other, mark)).Sum(other => other.Offers.Length);

    private static StatementSlot SlotOf(string word) => StatementWords.Slots.First(slot => slot.Word == word).Slot;

    private static StatementForm FormOf(string? word) => StatementWords.Forms.FirstOrDefault(form => form.Word == word).Form;

    private static StatementDraft With(StatementDraft draft, ReviewOffer offer)
    {
        if (offer.Slot is not { } slot) return draft;
        StatementDraft taken = draft.With(SlotOf(slot), offer.Text);
        return offer.From is { } from ? taken.With(SlotOf(from), offer.Left) : taken;
    }

    private static string Cut(string? text) => text is null ? "" : text.Length <= Review.MostCharacters ? text : text[..Review.MostCharacters];

    private void Look()
    {
        Draft = StatementWords.Slots.Aggregate(
            Say.As(FormOf(Form)),
            (draft, slot) => Request.Form[slot.Word].ToString() is { Length: > 0 } typed ? draft.With(slot.Slot, Cut(typed)) : draft);
        Review = Review.Of(Draft, Culture, reviewers.For(Culture));
    }
}
