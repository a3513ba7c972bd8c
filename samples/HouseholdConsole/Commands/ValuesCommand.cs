using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Samples.HouseholdConsole.Reports;
using RelationshipKit.Serialization;
using RelationshipKit.Values;

namespace RelationshipKit.Samples.HouseholdConsole.Commands;

/// <summary><c>values A B [C …]</c>: what the value sorts of two to eight people share, and what each brings.</summary>
internal static class ValuesCommand
{
    private const int Places = 6;

    public static Command Create(Terminal terminal, Option<CultureInfo> culture)
    {
        Argument<string[]> files = new("FILES")
        {
            Description = "Two to eight value-sort files, one of each person; 'household sort-values' makes them.",
            Arity = new ArgumentArity(ValueAgreement.FewestSorts, ValueAgreement.MostSorts),
        };
        Option<bool> json = CommonOptions.Json();
        var command = new Command("values", "Shows which values people share, what each brings and where they differ, with questions to talk about.") { files, json };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(files), parsed.GetValue(json), parsed.GetRequiredValue(culture)));
        return command;
    }

    private static int Run(Terminal terminal, string[] files, bool asJson, CultureInfo culture)
    {
        var sorts = new List<SortedValues>();
        var faulty = new List<(string File, IReadOnlyList<InputProblem> Problems)>();
        foreach (string file in files)
        {
            if (Files.TryRead<SortedValues>(file, ValueSortFile.TryRead, out SortedValues? sort, out IReadOnlyList<InputProblem> problems)) sorts.Add(sort);
            else faulty.Add((file, problems));
        }

        if (faulty.Count > 0) return Problems.Tell(terminal, faulty, asJson);
        var agreement = ValueAgreement.Of(sorts);
        if (asJson) terminal.Output.Write(Json.Object(writer => Write(writer, agreement)));
        else Print(terminal, agreement, culture);
        return ExitCode.Done;
    }

    private static void Print(Terminal terminal, ValueAgreement agreement, CultureInfo culture)
    {
        // Two sorts of one person are then and now, and that is another page.
        if (agreement.Sorts is [{ } one, { } other] && one.Person == other.Person && one.Date != other.Date)
            PageReport.Print(terminal, ValueDrift.Between(one.Date < other.Date ? one : other, one.Date < other.Date ? other : one).Explain(culture));
        else
            PageReport.Print(terminal, agreement.Explain(culture));
    }

    private static void Write(Utf8JsonWriter writer, ValueAgreement agreement)
    {
        writer.WriteStartArray("pairs");
        foreach (PairAgreement pair in agreement.Pairs)
        {
            writer.WriteStartObject();
            writer.WriteString("a", pair.A.Value);
            writer.WriteString("b", pair.B.Value);
            Write(writer, "tauB", pair.TauB?.Round(Places));
            Write(writer, "rbo", pair.RankBiasedOverlap?.RoundHalfEven(Places));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Write(writer, "shared", agreement.Shared);
        writer.WriteStartObject("only");
        foreach (IGrouping<PersonId, OwnValues> ofPerson in agreement.Only.GroupBy(own => own.Person))
            Write(writer, ofPerson.Key.Value, ofPerson.SelectMany(own => own.Values).Distinct());
        writer.WriteEndObject();
        Write(writer, "opposed", agreement.Opposed);
        Write(writer, "merged", agreement.Merged);
    }

    private static void Write(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } known) writer.WriteNumber(name, known);
        else writer.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter writer, string name, IEnumerable<ValueId> values)
    {
        writer.WriteStartArray(name);
        foreach (ValueId value in values) writer.WriteStringValue(value.Value);
        writer.WriteEndArray();
    }
}
