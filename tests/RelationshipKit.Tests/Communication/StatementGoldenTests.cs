using System.Globalization;
using System.Text;
using RelationshipKit.Communication;

namespace RelationshipKit.Tests.Communication;

/// <summary>
/// Every form in every culture with every combination of its slots, and every shape of text, against files that were read by people.
/// With <c>RELATIONSHIPKIT_GOLDEN=write</c> the files are written anew, to be read again before they are committed.
/// </summary>
public sealed class StatementGoldenTests
{
    public static TheoryData<string> Cultures => [.. Say.Cultures];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Build_of_every_form_and_combination_of_slots_gives_the_recorded_text(string culture) =>
        Compare($"statements.{culture}.txt", Combinations(CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Build_of_every_shape_of_text_gives_the_recorded_text(string culture) =>
        Compare($"shapes.{culture}.txt", Shapes(CultureInfo.GetCultureInfo(culture)));

    private static string Combinations(CultureInfo culture)
    {
        var text = new StringBuilder();
        foreach ((string word, StatementForm form) in StatementWords.Forms)
        {
            StatementSlot[] slots = [.. Say.QuestionsOf(form, culture).Select(question => question.Slot).Order()];
            for (int given = 0; given < 1 << slots.Length; given++)
            {
                StatementDraft draft = Say.As(form);
                for (int at = 0; at < slots.Length; at++)
                {
                    if ((given >> at & 1) == 1) draft = draft.With(slots[at], SampleOf(slots[at], culture));
                }

                AssertiveStatement statement = draft.Build(culture);
                text.Append(CultureInfo.InvariantCulture, $"{word}: {string.Join(' ', statement.Parts.Select(part => StatementWords.Of(part.Slot)))}\n");
                text.Append(CultureInfo.InvariantCulture, $"  {statement.Text}\n");
                if (!statement.IsComplete) continue;
                text.Append(CultureInfo.InvariantCulture, $"  gentle: {statement.Gentle}\n");
                text.Append(CultureInfo.InvariantCulture, $"  brief:  {statement.Brief}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>The second example of each question is the sample: the first one is shown to people most.</summary>
    private static string SampleOf(StatementSlot slot, CultureInfo culture) =>
        StatementWords.Forms.SelectMany(form => Say.QuestionsOf(form.Form, culture)).First(question => question.Slot == slot).Examples[^1];

    private static string Shapes(CultureInfo culture)
    {
        var text = new StringBuilder();
        foreach (string line in File.ReadAllLines(RepositoryFiles.PathOf("tests", "RelationshipKit.Tests", "Communication", "Golden", $"shapes.{culture.Name}.in.txt")))
        {
            string[] typed = line.Split('=', 2);
            StatementSlot slot = StatementWords.Slots.First(known => known.Word == typed[0]).Slot;
            foreach ((string word, StatementForm form) in StatementWords.Forms)
            {
                if (Say.QuestionsOf(form, culture).All(question => question.Slot != slot)) continue;
                AssertiveStatement statement = Say.As(form).With(slot, typed[1]).Build(culture);
                text.Append(CultureInfo.InvariantCulture, $"{word}, {line}\n  {statement.Text}\n");
            }
        }

        return text.ToString();
    }

    private static void Compare(string file, string text)
    {
        string path = RepositoryFiles.PathOf("tests", "RelationshipKit.Tests", "Communication", "Golden", file);
        if (Environment.GetEnvironmentVariable("RELATIONSHIPKIT_GOLDEN") == "write") File.WriteAllText(path, text);
        Assert.Equal(File.ReadAllText(path), text);
    }
}
