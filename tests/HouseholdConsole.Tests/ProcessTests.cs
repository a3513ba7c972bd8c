using System.Text;

namespace RelationshipKit.Samples.HouseholdConsole.Tests;

/// <summary>A few calls of the real program: bytes, exit codes and streams as another program sees them.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Split_json_is_UTF_8_without_a_byte_order_mark_and_the_same_as_inside()
    {
        (int exitCode, byte[] output, string error) = Call.Process("", "split", Folder.Example("four-housemates"), "--json");

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal((byte)'{', output[0]);
        Assert.Equal(Call.To("split", Folder.Example("four-housemates"), "--json").Output, Encoding.UTF8.GetString(output));
    }

    [Fact]
    public void Split_redirected_has_names_of_any_script_and_no_colours()
    {
        (int exitCode, byte[] output, _) = Call.Process("", "split", Folder.Example("family-of-four"));

        string text = Encoding.UTF8.GetString(output);
        Assert.Equal(0, exitCode);
        Assert.Contains("Σοφία", text, StringComparison.Ordinal);
        Assert.Contains("आरव", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Theory]
    [InlineData("split", "--json")]
    [InlineData("split", "--culture", "en")]
    [InlineData("split")]
    public void Split_on_a_machine_without_cultures_gives_the_same_bytes(params string[] args)
    {
        string[] call = [.. args, Folder.Example("two-partners")];

        (int exitCode, byte[] output, string error) = Call.Process("", withoutCultures: true, call);

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(Call.Process("", call).Output, output);
    }

    [Fact]
    public void Problems_go_to_standard_error_with_exit_code_1()
    {
        (int exitCode, byte[] output, string error) = Call.Process("", "split", "nowhere.json");

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.StartsWith("nowhere.json: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Init_takes_its_answers_from_a_pipe()
    {
        using var folder = new Folder();

        (int exitCode, _, string error) = Call.Process("Zoë\n\n\n\nTea 🫖\n5\ndaily\n\n\n\n\n\n\n", "init", folder.PathTo("home.json"));

        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Tea 🫖", File.ReadAllText(folder.PathTo("home.json")), StringComparison.Ordinal);
    }
}
