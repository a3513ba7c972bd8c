using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RelationshipKit.Samples.HouseholdBoard.Storage.Migrations;

/// <summary>Reminders, and indexes by which a bucket of homes is gone through page by page.</summary>
[DbContext(typeof(BoardContext))]
[Migration("0002_reminders")]
public sealed class M0002Reminders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.AddColumn<long>("remind_at", "homes", nullable: false, defaultValue: 0L);
        migrationBuilder.DropIndex("ix_homes_bucket_planned_until", "homes");
        migrationBuilder.CreateIndex("ix_homes_bucket_planned_until_id", "homes", ["bucket", "planned_until", "id"]);
        migrationBuilder.CreateIndex("ix_homes_bucket_remind_at_id", "homes", ["bucket", "remind_at", "id"]);
        migrationBuilder.CreateTable(
            "reminders",
            table => new
            {
                home_id = table.Column<string>(maxLength: 26, nullable: false),
                day = table.Column<int>(nullable: false),
                person = table.Column<string>(maxLength: 64, nullable: false),
                bucket = table.Column<int>(nullable: false),
                tasks = table.Column<string>(nullable: false),
                sent_at = table.Column<long>(nullable: false),
            },
            constraints: table =>
            {
                table.PrimaryKey("pk_reminders", row => new { row.home_id, row.day, row.person });
                table.ForeignKey("fk_reminders_homes", row => row.home_id, "homes", "id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("ix_reminders_bucket_day", "reminders", ["bucket", "day"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.DropTable("reminders");
        migrationBuilder.DropIndex("ix_homes_bucket_remind_at_id", "homes");
        migrationBuilder.DropIndex("ix_homes_bucket_planned_until_id", "homes");
        migrationBuilder.CreateIndex("ix_homes_bucket_planned_until", "homes", ["bucket", "planned_until"]);
        // Both databases know this statement; the builder's own would rebuild the table in SQLite.
        migrationBuilder.Sql("ALTER TABLE homes DROP COLUMN remind_at;");
    }
}
