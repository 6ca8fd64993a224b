using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.SqlServer
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
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // Rows from before this column say their subject in words only. In EXEC: a batch that names a column must be compiled after the column is there.
            migrationBuilder.Sql("""EXEC(N'UPDATE [platform].[Notifications] SET [SubjectId] = CONVERT(uniqueidentifier, SUBSTRING([SubjectRef], CHARINDEX('':'', [SubjectRef]) + 1, 36))');""");
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
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");
        }
    }
}
