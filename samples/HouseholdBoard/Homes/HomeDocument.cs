using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipKit.Agreements;
using RelationshipKit.Catalogs;
using RelationshipKit.Communication.Talks;
using RelationshipKit.Households;
using RelationshipKit.Scheduling;
using RelationshipKit.Serialization;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdBoard.Homes;

/// <summary>
/// How a home is stored: one JSON object, <c>relationshipkit.board.home</c> version 1, whose larger members are files of the package's own
/// formats and are read by the package's own strict readers. What can't be read is refused whole.
/// </summary>
public static class HomeDocument
{
    private const string Format = "relationshipkit.board.home";
    private const int Version = 1;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new PersonIdConverter(), new TaskIdConverter() },
    };

    private delegate bool Reader<T>(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out T? read, out IReadOnlyList<InputProblem> problems)
        where T : class;

    /// <summary>Writes a home.</summary>
    public static string Write(Home home) => JsonSerializer.Serialize(
        new Parts
        {
            Format = Format,
            Version = Version,
            TimeZone = home.TimeZone,
            Since = home.Since,
            Household = Element(HouseholdFile.Write(home.Contents)),
            Members = home.Members,
            Ledger = Element(LedgerFile.Write(home.Ledger)),
            Agreement = home.Agreement is { } agreement ? Element(AgreementFile.Write(agreement)) : null,
            Statements = home.Statements,
            Talks = [.. home.Talks.Select(talk => TalkFile.TryWrite(talk, out byte[]? kept) ? kept : null).OfType<byte[]>().Select(Element)],
            Values = [.. home.Values.Select(sort => Element(ValueSortFile.Write(sort)))],
            Weeks = home.Weeks,
            CheckInInvitations = Some(home.CheckInInvitations),
            ValuesShownBy = Some(home.ValuesShownBy),
            Sorts = Some([.. home.Sorts.Select(sort => Element(ValueSortProgressFile.Write(sort)))]),
            Starts = Some(home.Starts),
        },
        Options);

    /// <summary>Reads a home.</summary>
    /// <exception cref="HomeFormatException">It can't be read; the exception holds the problems.</exception>
    public static Home Read(HomeId id, string text)
    {
        var problems = new List<InputProblem>();
        Parts? parts = PartsOf(text, problems);
        if (parts is null) throw new HomeFormatException(problems);

        HouseholdContents? contents = Part<HouseholdContents>("$.household", parts.Household, HouseholdFile.TryReadContents, problems);
        Ledger? ledger = Part<Ledger>("$.ledger", parts.Ledger, LedgerFile.TryRead, problems);
        Agreement? agreement = parts.Agreement is { } agreed ? Part<Agreement>("$.agreement", agreed, AgreementFile.TryRead, problems) : null;
        Talk?[] talks = [.. parts.Talks.Select((talk, at) => Part<Talk>($"$.talks[{at}]", talk, TalkFile.TryRead, problems))];
        SortedValues?[] values = [.. parts.Values.Select((sort, at) => Part<SortedValues>($"$.values[{at}]", sort, ValueSortFile.TryRead, problems))];
        ValueSort?[] sorts = [.. Of(parts.Sorts).Select((sort, at) => Part<ValueSort>($"$.sorts[{at}]", sort, ValueSortProgressFile.TryRead, problems))];
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(parts.TimeZone, out _))
            problems.Add(new InputProblem("$.timeZone", "This names no time zone of this machine.", "Install time zone data, or give a name such as Europe/Madrid."));
        if (contents is not null) problems.AddRange(Strangers(parts, contents.Household));
        if (problems.Count > 0) throw new HomeFormatException(problems);

        return new Home
        {
            Id = id,
            Contents = contents!,
            TimeZone = parts.TimeZone,
            Since = parts.Since,
            Members = parts.Members,
            Ledger = ledger!,
            Agreement = agreement,
            Statements = parts.Statements,
            Talks = [.. talks!],
            Values = [.. values!],
            Weeks = parts.Weeks,
            CheckInInvitations = Of(parts.CheckInInvitations),
            ValuesShownBy = Of(parts.ValuesShownBy),
            Sorts = [.. sorts!],
            Starts = Of(parts.Starts),
        };
    }

    // Members that came later are written only where they hold something, so that older documents stay what they are.
    private static ImmutableArray<T>? Some<T>(ImmutableArray<T> items) => items.IsEmpty ? null : items;

    private static ImmutableArray<T> Of<T>(ImmutableArray<T>? items) => items ?? [];

    private static Parts? PartsOf(string text, List<InputProblem> problems)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (Claim(document.RootElement) is { } claim)
            {
                problems.Add(claim);
                return null;
            }

            return document.RootElement.Deserialize<Parts>(Options);
        }
        catch (JsonException fault)
        {
            // The message of the exception may quote what is stored; its place does not.
            problems.Add(new InputProblem(fault.Path ?? "$", "The document is damaged here.", "Restore it from a backup."));
            return null;
        }
    }

    /// <summary>What is wrong with the format and version that a document claims.</summary>
    private static InputProblem? Claim(JsonElement root)
    {
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("format", out JsonElement format) || !root.TryGetProperty("version", out JsonElement version))
            return new InputProblem("$", "This is no document of a home.", "Restore it from a backup.");
        if (format.ValueKind is not JsonValueKind.String || !format.ValueEquals(Format)) return new InputProblem("$.format", "This is another format.", $"Give '{Format}'.");
        return version.ValueKind is JsonValueKind.Number && version.TryGetInt32(out int number) && number == Version
            ? null
            : new InputProblem("$.version", "This is a version that this program does not know.", "Use the program that wrote it, or a later one.");
    }

    private static IEnumerable<InputProblem> Strangers(Parts parts, Household household) => parts.Members
        .Where(member => !household.TryIndexOf(member.Person, out _))
        .Select(_ => new InputProblem("$.members", "A member is no person of the household.", "Restore the document from a backup."));

    private static T? Part<T>(string path, JsonElement element, Reader<T> read, List<InputProblem> problems)
        where T : class
    {
        if (read(Encoding.UTF8.GetBytes(element.GetRawText()), out T? part, out IReadOnlyList<InputProblem> faults)) return part;
        problems.AddRange(faults.Select(fault => fault with { Path = path + fault.Path.TrimStart('$') }));
        return null;
    }

    private static JsonElement Element(byte[] utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        return document.RootElement.Clone();
    }

    private sealed record Parts
    {
        public required string Format { get; init; }

        public required int Version { get; init; }

        public required string TimeZone { get; init; }

        public required JsonElement Household { get; init; }

        public required ImmutableArray<Member> Members { get; init; }

        public required JsonElement Ledger { get; init; }

        public JsonElement? Agreement { get; init; }

        public required ImmutableArray<Statement> Statements { get; init; }

        public required ImmutableArray<JsonElement> Talks { get; init; }

        public required ImmutableArray<JsonElement> Values { get; init; }

        public required ImmutableArray<PlannedWeek> Weeks { get; init; }

        public DateOnly? Since { get; init; }

        public ImmutableArray<CheckInInvitation>? CheckInInvitations { get; init; }

        public ImmutableArray<PersonId>? ValuesShownBy { get; init; }

        public ImmutableArray<JsonElement>? Sorts { get; init; }

        public ImmutableArray<TaskStart>? Starts { get; init; }
    }
}
