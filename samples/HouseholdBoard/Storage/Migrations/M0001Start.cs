using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RelationshipKit.Samples.HouseholdBoard.Storage.Migrations;

/// <summary>The first tables. No column names a database's own type, so that SQLite and PostgreSQL take the same steps.</summary>
[DbContext(typeof(BoardContext))]
[Migration("0001_start")]
public sealed class M0001Start : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.CreateTable(
            "homes",
            table => new
            {
                id = table.Column<string>(maxLength: 26, nullable: false),
                version = table.Column<long>(nullable: false),
                bucket = table.Column<int>(nullable: false),
                planned_until = table.Column<int>(nullable: false),
                document = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_homes", row => row.id));
        migrationBuilder.CreateIndex("ix_homes_bucket_planned_until", "homes", ["bucket", "planned_until"]);
        migrationBuilder.CreateTable(
            "events",
            table => new
            {
                home_id = table.Column<string>(maxLength: 26, nullable: false),
                version = table.Column<long>(nullable: false),
                command_id = table.Column<string>(maxLength: 64, nullable: false),
                kind = table.Column<string>(maxLength: 64, nullable: false),
                actor = table.Column<string>(maxLength: 64, nullable: false),
                at = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_events", row => new { row.home_id, row.version }));
        migrationBuilder.CreateIndex("ux_events_home_id_command_id", "events", ["home_id", "command_id"], unique: true);
        migrationBuilder.CreateTable(
            "attempts",
            table => new
            {
                door = table.Column<string>(maxLength: 64, nullable: false),
                failures = table.Column<int>(nullable: false),
                since = table.Column<long>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_attempts", row => row.door));
        migrationBuilder.CreateTable(
            "keys",
            table => new
            {
                name = table.Column<string>(maxLength: 200, nullable: false),
                xml = table.Column<string>(nullable: false),
            },
            constraints: table => table.PrimaryKey("pk_keys", row => row.name));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        foreach (string table in (string[])["keys", "attempts", "events", "homes"]) migrationBuilder.DropTable(table);
    }
}
