using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Postgres
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
                    ActorRef = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    EntityId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Wrapped = table.Column<byte[]>(type: "bytea", maxLength: 1000, nullable: false)
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
