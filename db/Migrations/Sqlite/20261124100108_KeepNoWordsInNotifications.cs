using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepNoWordsInNotifications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Said in SQL: Entity Framework would rebuild the table, outside of a transaction.
            migrationBuilder.Sql("""ALTER TABLE "Notifications" DROP COLUMN "Title";""");

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                schema: "platform",
                table: "Notifications",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // Rows from before this column say their subject in words only.
            migrationBuilder.Sql("""UPDATE "Notifications" SET "SubjectId" = upper(substr("SubjectRef", instr("SubjectRef", ':') + 1));""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""ALTER TABLE "Notifications" DROP COLUMN "SubjectId";""");

            migrationBuilder.AddColumn<string>(
                name: "Title",
                schema: "platform",
                table: "Notifications",
                type: "TEXT",
                maxLength: 300,
                nullable: false,
                defaultValue: "");
        }
    }
}
