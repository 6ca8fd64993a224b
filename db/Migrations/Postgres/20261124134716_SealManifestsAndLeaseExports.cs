using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "LeaseToken",
                schema: "reports",
                table: "PacketExports",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ManifestSeals",
                schema: "reports",
                columns: table => new
                {
                    LinesSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Cycle = table.Column<Guid>(type: "uuid", nullable: false),
                    Audience = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Packets = table.Column<int>(type: "integer", nullable: false),
                    KeyId = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    Signature = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false, collation: "C")
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
