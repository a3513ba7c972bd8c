using System.Text.Json;
using FsCheck.Fluent;
using RelationshipKit.Catalogs;
using RelationshipKit.Households;
using RelationshipKit.Roles;
using RelationshipKit.Serialization;
using RelationshipKit.Tests.Properties;
using RelationshipKit.Tests.Roles;

namespace RelationshipKit.Tests.Serialization;

public sealed class RoleFileTests
{
    private static readonly byte[] Example = File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "households", "two-roles.json"));

    [Fact]
    public void Roles_survive_writing_and_reading_and_the_schema_takes_them() => Check.ForAll(
        "household file with roles round trip",
        Arb.From(Gen.Choose(0, int.MaxValue)),
        seed =>
        {
            var contents = HouseholdContents.Of(RoleCases.Home, roles: RoleCases.DrawRoles(new Random(seed)));
            byte[] written = HouseholdFile.Write(contents);
            HouseholdContents read = HouseholdFile.ReadContents(written);

            Assert.Equal(contents, read);
            Assert.Equal(written, HouseholdFile.Write(read));
            Assert.True(Schema().Accepts(JsonElement.Parse(written)));
            return contents.Roles.Roles.Length > 0 && contents.Roles.Decisions.Length > 0;
        });

    [Fact]
    public void Example_is_read_with_its_roles_and_taken_by_the_schema()
    {
        HouseholdContents contents = HouseholdFile.ReadContents(Example);

        Assert.Equal((6, 6), (contents.Roles.Roles.Length, contents.Roles.Decisions.Length));
        Assert.True(Schema().Accepts(JsonElement.Parse(Example)));
        Assert.Equal(contents, HouseholdFile.ReadContents(HouseholdFile.Write(contents)));
    }

    [Fact]
    public void Read_a_file_without_roles_gives_none()
    {
        byte[] before = File.ReadAllBytes(RepositoryFiles.PathOf("seeds", "households", "two-partners.json"));

        Assert.Equal(HouseholdRoles.None, HouseholdFile.ReadContents(before).Roles);
        Assert.Equal(HouseholdFile.Read(Example), HouseholdFile.ReadContents(Example).Household);
    }

    [Fact]
    public void Of_roles_that_name_somebody_else_are_refused() => Assert.Throws<ArgumentException>(() => HouseholdContents.Of(
        RoleCases.Home,
        roles: HouseholdRoles.Of([HeldRole.Create(RoleId.Create("x"), [new RoleTerm(PersonId.Create("stranger"), RoleCases.Today)])])));

    [Theory]
    [InlineData("""{ "by": "p1", "from": "0001-01-02", "until": "0001-01-01" }""", "$.roles[0].held[0].until")]
    [InlineData("""{ "by": "p1", "from": "2026-01-02", "until": "2026-1-1" }""", "$.roles[0].held[0].until")]
    [InlineData("""{ "by": "p9", "from": "2026-01-02" }""", "$.roles[0].held[0].by")]
    [InlineData("""{ "by": "p1", "from": "2026-02-30" }""", "$.roles[0].held[0].from")]
    [InlineData("""{ "by": "p1", "from": "2026-01-01", "handOn": "  " }""", "$.roles[0].held[0].handOn")]
    public void TryRead_a_term_with_one_fault_has_one_problem(string term, string path)
    {
        string text = """{"format":"relationshipkit.household","version":1,"people":[{"id":"p1","name":"A"}],"tasks":[],"roles":[{"id":"r","held":[TERM]}]}"""
            .Replace("TERM", term, StringComparison.Ordinal);

        Assert.False(HouseholdFile.TryReadContents(text.Bytes(), out _, out IReadOnlyList<InputProblem> problems));
        Assert.Equal(path, Assert.Single(problems).Path);
    }

    private static JsonSchemaChecker Schema() =>
        new(JsonElement.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "schemas", "household.v1.schema.json"))));
}
