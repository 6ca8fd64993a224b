using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NarrowPacketExports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "NamedReviews",
                schema: "reports",
                table: "PacketExports",
                type: "TEXT",
                maxLength: 18500,
                nullable: false,
                defaultValue: "");

            // With its foreign key at once: a key that is added later has EF Core make the whole table anew, outside the transaction.
            migrationBuilder.Sql("""
                ALTER TABLE "PacketExports" ADD COLUMN "OrgUnitId" TEXT NULL
                    CONSTRAINT "FK_PacketExports_OrgUnits_OrgUnitId" REFERENCES "OrgUnits" ("Id") ON DELETE RESTRICT;
                """);

            migrationBuilder.CreateIndex(
                name: "IX_PacketExports_OrgUnitId",
                schema: "reports",
                table: "PacketExports",
                column: "OrgUnitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PacketExports_OrgUnits_OrgUnitId",
                schema: "reports",
                table: "PacketExports");

            migrationBuilder.DropIndex(
                name: "IX_PacketExports_OrgUnitId",
                schema: "reports",
                table: "PacketExports");

            migrationBuilder.DropColumn(
                name: "NamedReviews",
                schema: "reports",
                table: "PacketExports");

            migrationBuilder.DropColumn(
                name: "OrgUnitId",
                schema: "reports",
                table: "PacketExports");
        }
    }
}
