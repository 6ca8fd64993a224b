using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepRepeatsAndSecrets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RepeatableRequests",
                schema: "platform",
                columns: table => new
                {
                    ActorRef = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    EntityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RepeatableRequests", x => new { x.ActorRef, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "ServerSecrets",
                schema: "platform",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Wrapped = table.Column<byte[]>(type: "BLOB", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServerSecrets", x => x.Name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RepeatableRequests_MadeAt",
                schema: "platform",
                table: "RepeatableRequests",
                column: "MadeAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RepeatableRequests",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ServerSecrets",
                schema: "platform");
        }
    }
}
