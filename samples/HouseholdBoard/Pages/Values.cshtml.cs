using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdBoard.Access;
using RelationshipKit.Samples.HouseholdBoard.Commands;
using RelationshipKit.Samples.HouseholdBoard.Homes;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdBoard.Pages;

/// <summary>What matters to the one who looks, sorted card by card; and, in words, beside what others showed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ValuesModel(CurrentHome current, TimeProvider time) : HomePage(current, time)
{
    /// <summary>What a card's field of the form begins with.</summary>
    public const string CardField = "card-";

    private const string TickedKey = "ticked";

    private string[]? _ticked;

    public Sorting? Sorting => Home.Sorts.FirstOrDefault(sort => sort.Person == Me) is { } sort ? Homes.Sorting.Of(sort) : null;

    public SortedValues? Sorted => Home.Values.FirstOrDefault(sorted => sorted.Person == Me);

    /// <summary>Whether a card is ticked to be kept: as it was sent last, else as it is stored.</summary>
    public bool IsTicked(ValueId card) => _ticked?.Contains(card.Value, StringComparer.Ordinal) ?? Sorting?.Kept.Contains(card) == true;

    public bool IsShown => Home.ValuesShownBy.Contains(Me);

    public CultureInfo Culture => Languages.Of(HttpContext);

    /// <summary>The cards by id, in the language of the one who looks.</summary>
    public IReadOnlyDictionary<ValueId, PersonalValue> Cards { get; private set; } = new Dictionary<ValueId, PersonalValue>();

    /// <summary>What the sorts that are shown have in common and what each brings; null where there are fewer than two.</summary>
    public WordedPage? Together { get; private set; }

    public void OnGet()
    {
        _ticked = Refusal is null ? null : (TempData[TickedKey] as string)?.Split(' ');
        Cards = PersonalValue.Cards.For(Culture).Entries.ToDictionary(card => card.Id);
        SortedValues[] shown = [.. Home.Values.Where(sorted => Home.ValuesShownBy.Contains(sorted.Person)).Select(sorted => sorted.AsSeenBy(Me)).Take(ValueAgreement.MostSorts)];
        if (IsShown && shown.Length >= ValueAgreement.FewestSorts) Together = ValueAgreement.Of(shown).Explain(Culture, Household.People, Cards.Values);
    }

    public Task<IActionResult> OnPostBeginAsync() => DoAsync(new BeginSort());

    public Task<IActionResult> OnPostSortAsync(bool rest, bool on) => DoAsync(new SortCards(
        Fields(text => Enum.TryParse(text, out ValuePile pile) && Enum.IsDefined(pile) ? pile : (ValuePile?)null).ToDictionary(pair => pair.Key, pair => pair.Value!.Value, StringComparer.Ordinal), rest, on));

    public async Task<IActionResult> OnPostChooseAsync(string[] keep, bool on)
    {
        // If it is refused, what was ticked is still ticked.
        IActionResult answer = await DoAsync(new KeepCards(keep, on));
        TempData[TickedKey] = string.Join(' ', keep.Take(SortedValues.MostCards / 4));
        return answer;
    }

    public Task<IActionResult> OnPostRankAsync(string? up, string? down, bool on) => DoAsync(new RankCard(up ?? down, up is not null ? -1 : down is not null ? 1 : 0, on));

    public Task<IActionResult> OnPostFinishAsync(bool showMeanings, bool show) =>
        DoAsync(new FinishSort(Fields(text => text).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal), showMeanings, show));

    public Task<IActionResult> OnPostBackAsync() => DoAsync(new StepBack());

    public Task<IActionResult> OnPostShowAsync(bool show) => DoAsync(new ShowValues(show));

    public Task<IActionResult> OnPostForgetAsync() => DoAsync(new ForgetValues());

    public string NameOf(ValueId value) => Cards.TryGetValue(value, out PersonalValue? card) ? card.Name : value.Value;

    private IEnumerable<KeyValuePair<string, T?>> Fields<T>(Func<string, T?> read) => Request.Form
        .Where(field => field.Key.StartsWith(CardField, StringComparison.Ordinal) && field.Value.Count > 0)
        .Select(field => KeyValuePair.Create(field.Key[CardField.Length..], read(field.Value[0] ?? "")))
        .Where(pair => pair.Value is not null);
}
