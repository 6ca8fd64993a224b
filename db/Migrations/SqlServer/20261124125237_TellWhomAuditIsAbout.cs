using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class TellWhomAuditIsAbout : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "AboutPersonId",
                schema: "platform",
                table: "AuditEvents",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.InsertData(
                schema: "platform",
                table: "GraphLocks",
                columns: new[] { "Name", "Taken" },
                values: new object[] { "audit-heads", 0L });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DeleteData(
                schema: "platform",
                table: "GraphLocks",
                keyColumn: "Name",
                keyValue: "audit-heads");

            migrationBuilder.DropColumn(
                name: "AboutPersonId",
                schema: "platform",
                table: "AuditEvents");
        }
    }
}
