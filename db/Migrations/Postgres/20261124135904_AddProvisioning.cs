using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddProvisioning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ProvisionedUsers",
                schema: "auth",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    UserName = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false, collation: "C"),
                    UserNameKey = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true, collation: "C"),
                    GivenName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    FamilyName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProvisionedUsers", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_ProvisionedUsers_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                schema: "platform",
                table: "GraphLocks",
                columns: new[] { "Name", "Taken" },
                values: new object[] { "provisioning", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_ProvisionedUsers_ExternalId",
                schema: "auth",
                table: "ProvisionedUsers",
                column: "ExternalId");

            migrationBuilder.CreateIndex(
                name: "IX_ProvisionedUsers_UserNameKey",
                schema: "auth",
                table: "ProvisionedUsers",
                column: "UserNameKey",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ProvisionedUsers",
                schema: "auth");

            migrationBuilder.DeleteData(
                schema: "platform",
                table: "GraphLocks",
                keyColumn: "Name",
                keyValue: "provisioning");
        }
    }
}
