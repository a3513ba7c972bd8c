using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Antiforgery;
using RelationshipKit.Communication;
using RelationshipKit.Samples.HouseholdBoard.Speaking;

namespace RelationshipKit.Samples.HouseholdBoard.Api;

/// <summary>Looks at a text while it is written. What is sent is read once, answered, and neither stored nor logged.</summary>
public static class ReviewApi
{
    private const int MostBytes = 32 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        MaxDepth = 8,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void MapReview(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/review", ReviewAsync).RequireAuthorization().WithName("Review").Accepts<ReviewQuestion>("application/json").Produces<ReviewAnswer>();

    private static async Task<IResult> ReviewAsync(HttpContext context, IAntiforgery antiforgery, Reviewers reviewers)
    {
        if (!await antiforgery.IsRequestValidAsync(context)) return Results.BadRequest();
        if (context.Request.ContentLength is null or > MostBytes || !context.Request.HasJsonContentType()) return Results.BadRequest();
        ReviewQuestion? asked;
        try
        {
            asked = await JsonSerializer.DeserializeAsync<ReviewQuestion>(context.Request.Body, Options, context.RequestAborted);
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }

        if (asked is null || !asked.IsReadable) return Results.BadRequest();
        var culture = Languages.Of(context);
        Review review = asked.Text is { } text
            ? Review.Of(text, reviewers.For(culture))
            : Review.Of(asked.Draft(), culture, reviewers.For(culture));
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(new ReviewAnswer(review.Text, review.IsComplete, review.NeedsSafetyNote, review.Marks), Options);
    }
}

/// <summary>What is looked at: a text of one's own words, or the slots of an I-statement.</summary>
public sealed record ReviewQuestion
{
    /// <summary>A text of one's own words.</summary>
    public string? Text { get; init; }

    /// <summary>The word of a form of I-statement, such as <c>feel-when-need</c>.</summary>
    public string? Form { get; init; }

    /// <summary>What stands in its slots, by their words.</summary>
    public IReadOnlyDictionary<string, string> Slots { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal bool IsReadable =>
        Text is { } text ? text.Length <= Review.MostCharacters
            : StatementWords.Forms.Any(form => form.Word == Form)
                && Slots.All(slot => slot.Value?.Length <= Review.MostCharacters && StatementWords.Slots.Any(known => known.Word == slot.Key));

    internal StatementDraft Draft() => StatementWords.Slots.Aggregate(
        Say.As(StatementWords.Forms.First(form => form.Word == Form).Form),
        (draft, slot) => Slots.TryGetValue(slot.Word, out string? typed) && typed.Length > 0 ? draft.With(slot.Slot, typed) : draft);

    /// <summary>Nothing of the text.</summary>
    public override string ToString() => nameof(ReviewQuestion);
}

/// <summary>What a review says.</summary>
/// <param name="Text">The statement as it would be said.</param>
/// <param name="Complete">Whether the form has all it needs.</param>
/// <param name="SafetyNote">Whether the note on safety belongs beside it.</param>
/// <param name="Findings">What is worth a thought.</param>
public sealed record ReviewAnswer(string Text, bool Complete, bool SafetyNote, IReadOnlyList<ReviewMark> Findings)
{
    public override string ToString() => nameof(ReviewAnswer);
}
