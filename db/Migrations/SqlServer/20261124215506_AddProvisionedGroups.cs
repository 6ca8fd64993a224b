using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddProvisionedGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ProvisionedGroups",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NameKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExternalId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProvisionedGroups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProvisionedMembers",
                schema: "auth",
                columns: table => new
                {
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProvisionedMembers", x => new { x.GroupId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_ProvisionedMembers_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProvisionedMembers_ProvisionedGroups_GroupId",
                        column: x => x.GroupId,
                        principalSchema: "auth",
                        principalTable: "ProvisionedGroups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ProvisionedGroups_ExternalId",
                schema: "auth",
                table: "ProvisionedGroups",
                column: "ExternalId");

            migrationBuilder.CreateIndex(
                name: "IX_ProvisionedGroups_NameKey",
                schema: "auth",
                table: "ProvisionedGroups",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProvisionedMembers_PersonId",
                schema: "auth",
                table: "ProvisionedMembers",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ProvisionedMembers",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "ProvisionedGroups",
                schema: "auth");
        }
    }
}
