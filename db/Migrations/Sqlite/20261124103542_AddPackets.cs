using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddPackets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "reports");

            migrationBuilder.CreateTable(
                name: "PacketExports",
                schema: "reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    RequestedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    IncludeCalibration = table.Column<bool>(type: "INTEGER", nullable: false),
                    IncludeUnshared = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Total = table.Column<int>(type: "INTEGER", nullable: false),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    LeaseUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ZipSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ZipBytes = table.Column<long>(type: "INTEGER", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PacketExports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PacketExports_ReviewCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "reviews",
                        principalTable: "ReviewCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Packets",
                schema: "reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CycleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RevieweeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrgUnitSnapshot = table.Column<Guid>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TemplateVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    PayloadSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PdfSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PrevChainHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ChainHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Signature = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    VerificationCode = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Warnings = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    GeneratedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    RevokedReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Packets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Packets_People_RevieweeId",
                        column: x => x.RevieweeId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Packets_ReviewCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "reviews",
                        principalTable: "ReviewCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Packets_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PacketContents",
                schema: "reports",
                columns: table => new
                {
                    PacketId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Payload = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PacketContents", x => x.PacketId);
                    table.ForeignKey(
                        name: "FK_PacketContents_Packets_PacketId",
                        column: x => x.PacketId,
                        principalSchema: "reports",
                        principalTable: "Packets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                schema: "platform",
                table: "GraphLocks",
                columns: new[] { "Name", "Taken" },
                values: new object[] { "packets", 0L });

            migrationBuilder.CreateIndex(
                name: "IX_PacketExports_CycleId",
                schema: "reports",
                table: "PacketExports",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_PacketExports_State_LeaseUntil",
                schema: "reports",
                table: "PacketExports",
                columns: new[] { "State", "LeaseUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Packets_CycleId_Audience_Sequence",
                schema: "reports",
                table: "Packets",
                columns: new[] { "CycleId", "Audience", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Packets_RevieweeId_Audience",
                schema: "reports",
                table: "Packets",
                columns: new[] { "RevieweeId", "Audience" });

            migrationBuilder.CreateIndex(
                name: "IX_Packets_ReviewId_Audience_State",
                schema: "reports",
                table: "Packets",
                columns: new[] { "ReviewId", "Audience", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Packets_VerificationCode",
                schema: "reports",
                table: "Packets",
                column: "VerificationCode",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PacketContents",
                schema: "reports");

            migrationBuilder.DropTable(
                name: "PacketExports",
                schema: "reports");

            migrationBuilder.DropTable(
                name: "Packets",
                schema: "reports");

            migrationBuilder.DeleteData(
                schema: "platform",
                table: "GraphLocks",
                keyColumn: "Name",
                keyValue: "packets");
        }
    }
}
