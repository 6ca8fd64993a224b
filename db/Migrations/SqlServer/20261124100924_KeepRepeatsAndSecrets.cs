using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.SqlServer
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
                    ActorRef = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EntityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Wrapped = table.Column<byte[]>(type: "varbinary(1000)", maxLength: 1000, nullable: false)
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
