using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Outcomes.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddAuthorizationServer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Applications",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientId = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    DisplayName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    ClientType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    ApplicationType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    ConsentType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    ClientSecret = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: true, collation: "C"),
                    Permissions = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    RedirectUris = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    PostLogoutRedirectUris = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    Requirements = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    FormerSecret = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: true, collation: "C"),
                    FormerSecretEndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    UsesReferenceTokens = table.Column<bool>(type: "boolean", nullable: false),
                    IdTokenAlgorithm = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    DisabledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Writes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Applications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Applications_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Wrapped = table.Column<byte[]>(type: "bytea", nullable: false),
                    WrappedBy = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Scopes",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Resources = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scopes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                schema: "auth",
                columns: table => new
                {
                    Sid = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false, collation: "C"),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Network = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: false, collation: "C"),
                    Acr = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Amr = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Sid);
                    table.ForeignKey(
                        name: "FK_Sessions_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "auth",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SigningKeys",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kid = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false, collation: "C"),
                    Algorithm = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false, collation: "C"),
                    Period = table.Column<int>(type: "integer", nullable: false),
                    PublicJwk = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    PrivateKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActivatesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RetiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Authorizations",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Type = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Scopes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    CreationDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConsentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sid = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: true, collation: "C"),
                    Stamp = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    AuthenticatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Acr = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    Amr = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false, collation: "C"),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Authorizations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Authorizations_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalSchema: "auth",
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Tokens",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorizationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Subject = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true, collation: "C"),
                    Type = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    ReferenceId = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false, collation: "C"),
                    CreationDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpirationDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RedemptionDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Payload = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tokens_Applications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalSchema: "auth",
                        principalTable: "Applications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Tokens_Authorizations_AuthorizationId",
                        column: x => x.AuthorizationId,
                        principalSchema: "auth",
                        principalTable: "Authorizations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "auth",
                table: "Scopes",
                columns: new[] { "Id", "Description", "Name", "Resources" },
                values: new object[,]
                {
                    { new Guid("00000001-5c0e-4000-8000-000000000001"), "Knows who you are here.", "openid", "[]" },
                    { new Guid("00000002-5c0e-4000-8000-000000000001"), "Reads your name, language and time zone.", "profile", "[]" },
                    { new Guid("00000003-5c0e-4000-8000-000000000001"), "Reads your work e-mail address.", "email", "[]" },
                    { new Guid("00000004-5c0e-4000-8000-000000000001"), "Reads your roles: whether you are HR, an administrator or a BI reader.", "roles", "[]" },
                    { new Guid("00000005-5c0e-4000-8000-000000000001"), "Stays connected when you have closed the browser, until you end it here.", "offline_access", "[]" },
                    { new Guid("00000006-5c0e-4000-8000-000000000001"), "Reads what you may read: objectives, deliverables, people.", "odata.read", "[\"urn:outcomes:api\"]" },
                    { new Guid("00000007-5c0e-4000-8000-000000000001"), "Reads the figures of the whole organisation, without texts and without what is private.", "bi.read", "[\"urn:outcomes:api\"]" },
                    { new Guid("00000008-5c0e-4000-8000-000000000001"), "Creates and changes objectives and key results in your name.", "objectives.write", "[\"urn:outcomes:api\"]" },
                    { new Guid("00000009-5c0e-4000-8000-000000000001"), "Creates, submits and decides deliverables in your name.", "deliverables.write", "[\"urn:outcomes:api\"]" },
                    { new Guid("0000000a-5c0e-4000-8000-000000000001"), "Writes reviews in your name.", "reviews.write", "[\"urn:outcomes:api\"]" },
                    { new Guid("0000000b-5c0e-4000-8000-000000000001"), "Downloads review packets that you may read.", "packets.read", "[\"urn:outcomes:api\"]" },
                    { new Guid("0000000c-5c0e-4000-8000-000000000001"), "Reads the directory of people and units.", "people.read", "[\"urn:outcomes:api\"]" },
                    { new Guid("0000000d-5c0e-4000-8000-000000000001"), "Administers accounts, where you may.", "admin.users", "[\"urn:outcomes:api\"]" },
                    { new Guid("0000000e-5c0e-4000-8000-000000000001"), "Administers clients and keys, where you may.", "admin.clients", "[\"urn:outcomes:api\"]" },
                    { new Guid("0000000f-5c0e-4000-8000-000000000001"), "Reads the audit trail, where you may.", "audit.read", "[\"urn:outcomes:api\"]" },
                    { new Guid("00000010-5c0e-4000-8000-000000000001"), "Provisions people from your identity provider.", "scim", "[\"urn:outcomes:scim\"]" },
                    { new Guid("00000011-5c0e-4000-8000-000000000001"), "Changes people, units and your own settings, where you may.", "people.write", "[\"urn:outcomes:api\"]" },
                    { new Guid("00000012-5c0e-4000-8000-000000000001"), "Marks your notifications as read.", "notifications.write", "[\"urn:outcomes:api\"]" }
                });

            migrationBuilder.CreateIndex(
                name: "IX_Applications_ClientId",
                schema: "auth",
                table: "Applications",
                column: "ClientId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Applications_PersonId",
                schema: "auth",
                table: "Applications",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Authorizations_ApplicationId",
                schema: "auth",
                table: "Authorizations",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_Authorizations_Sid",
                schema: "auth",
                table: "Authorizations",
                column: "Sid");

            migrationBuilder.CreateIndex(
                name: "IX_Authorizations_Subject_ApplicationId_Type_Status",
                schema: "auth",
                table: "Authorizations",
                columns: new[] { "Subject", "ApplicationId", "Type", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_DataProtectionKeys_Name",
                schema: "auth",
                table: "DataProtectionKeys",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Scopes_Name",
                schema: "auth",
                table: "Scopes",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_AccountId_ExpiresAt",
                schema: "auth",
                table: "Sessions",
                columns: new[] { "AccountId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SigningKeys_Algorithm_Period",
                schema: "auth",
                table: "SigningKeys",
                columns: new[] { "Algorithm", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SigningKeys_Kid",
                schema: "auth",
                table: "SigningKeys",
                column: "Kid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tokens_ApplicationId",
                schema: "auth",
                table: "Tokens",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_Tokens_AuthorizationId_Status",
                schema: "auth",
                table: "Tokens",
                columns: new[] { "AuthorizationId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Tokens_ExpirationDate",
                schema: "auth",
                table: "Tokens",
                column: "ExpirationDate");

            migrationBuilder.CreateIndex(
                name: "IX_Tokens_ReferenceId",
                schema: "auth",
                table: "Tokens",
                column: "ReferenceId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataProtectionKeys",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "Scopes",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "Sessions",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "SigningKeys",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "Tokens",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "Authorizations",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "Applications",
                schema: "auth");
        }
    }
}
