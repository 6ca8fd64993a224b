using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SealManifestsAndLeaseExports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IncludesCalibration",
                schema: "reports",
                table: "Packets",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "LeaseToken",
                schema: "reports",
                table: "PacketExports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ManifestSeals",
                schema: "reports",
                columns: table => new
                {
                    LinesSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Cycle = table.Column<Guid>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Packets = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Signature = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManifestSeals", x => x.LinesSha256);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ManifestSeals",
                schema: "reports");

            migrationBuilder.DropColumn(
                name: "IncludesCalibration",
                schema: "reports",
                table: "Packets");

            migrationBuilder.DropColumn(
                name: "LeaseToken",
                schema: "reports",
                table: "PacketExports");
        }
    }
}
