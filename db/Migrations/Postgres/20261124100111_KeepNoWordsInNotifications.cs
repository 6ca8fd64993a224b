using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeepNoWordsInNotifications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Title",
                schema: "platform",
                table: "Notifications");

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                schema: "platform",
                table: "Notifications",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // Rows from before this column say their subject in words only.
            migrationBuilder.Sql("""UPDATE platform."Notifications" SET "SubjectId" = split_part("SubjectRef", ':', 2)::uuid;""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SubjectId",
                schema: "platform",
                table: "Notifications");

            migrationBuilder.AddColumn<string>(
                name: "Title",
                schema: "platform",
                table: "Notifications",
                type: "character varying(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "",
                collation: "C");
        }
    }
}
