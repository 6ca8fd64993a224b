using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SignAuditSeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Made anew: seals without a signature proved nothing to whoever holds the database. The next seal covers everything that they covered.
            migrationBuilder.DropTable(name: "AuditSeals", schema: "platform");

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                schema: "platform",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Chains = table.Column<long>(type: "INTEGER", nullable: false),
                    Links = table.Column<long>(type: "INTEGER", nullable: false),
                    LinksSha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PrevSha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Signature = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditSeals_Day",
                schema: "platform",
                table: "AuditSeals",
                column: "Day",
                unique: true);

            migrationBuilder.InsertData(
                schema: "platform",
                table: "GraphLocks",
                columns: new[] { "Name", "Taken" },
                values: new object[] { "audit-seals", 0L });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DeleteData(
                schema: "platform",
                table: "GraphLocks",
                keyColumn: "Name",
                keyValue: "audit-seals");

            migrationBuilder.DropTable(name: "AuditSeals", schema: "platform");

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                schema: "platform",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Heads = table.Column<long>(type: "INTEGER", nullable: false),
                    HeadsSha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PrevSha256 = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Day);
                });
        }
    }
}
