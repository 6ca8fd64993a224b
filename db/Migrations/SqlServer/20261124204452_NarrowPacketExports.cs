using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.SqlServer
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
                type: "nvarchar(max)",
                maxLength: 18500,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<Guid>(
                name: "OrgUnitId",
                schema: "reports",
                table: "PacketExports",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_PacketExports_OrgUnitId",
                schema: "reports",
                table: "PacketExports",
                column: "OrgUnitId");

            migrationBuilder.AddForeignKey(
                name: "FK_PacketExports_OrgUnits_OrgUnitId",
                schema: "reports",
                table: "PacketExports",
                column: "OrgUnitId",
                principalSchema: "directory",
                principalTable: "OrgUnits",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
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
