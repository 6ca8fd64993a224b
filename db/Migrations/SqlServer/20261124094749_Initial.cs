using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Outcomes.Database.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "deliverables");

            migrationBuilder.EnsureSchema(
                name: "auth");

            migrationBuilder.EnsureSchema(
                name: "platform");

            migrationBuilder.EnsureSchema(
                name: "objectives");

            migrationBuilder.EnsureSchema(
                name: "import");

            migrationBuilder.EnsureSchema(
                name: "directory");

            migrationBuilder.CreateTable(
                name: "AuditEvents",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectSeq = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActorRef = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Action = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ContentSha256 = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ScopeUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsTechnical = table.Column<bool>(type: "bit", nullable: false),
                    PrevHash = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEvents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditHeads",
                schema: "platform",
                columns: table => new
                {
                    SubjectRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Seq = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHeads", x => x.SubjectRef);
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                schema: "platform",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Heads = table.Column<long>(type: "bigint", nullable: false),
                    HeadsSha256 = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    PrevSha256 = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Wrapped = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    WrappedBy = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GraphLocks",
                schema: "platform",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Taken = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GraphLocks", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "ImportedRows",
                schema: "import",
                columns: table => new
                {
                    Source = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EntityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Values = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sha256 = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    WasPast = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedRows", x => new { x.Source, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "Notifications",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectRef = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReadOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MailTo = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MailedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                schema: "platform",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Payload = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    OccurredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LastError = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Periods",
                schema: "objectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Periods", x => x.Id);
                    table.CheckConstraint("CK_Periods_Dates", "\"EndsOn\" >= \"StartsOn\"");
                });

            migrationBuilder.CreateTable(
                name: "Scopes",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Description = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Resources = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Scopes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SigningKeys",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kid = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Algorithm = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Period = table.Column<int>(type: "int", nullable: false),
                    PublicJwk = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PrivateKey = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ActivatesAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RetiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RemovesAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisibilityGrants",
                schema: "platform",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectKind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SourceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisibilityGrants", x => new { x.PersonId, x.SubjectKind, x.SubjectId, x.SourceId });
                });

            migrationBuilder.CreateTable(
                name: "AuditContents",
                schema: "platform",
                columns: table => new
                {
                    AuditEventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Salt = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditContents", x => x.AuditEventId);
                    table.ForeignKey(
                        name: "FK_AuditContents_AuditEvents_AuditEventId",
                        column: x => x.AuditEventId,
                        principalSchema: "platform",
                        principalTable: "AuditEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AcceptanceCriteria",
                schema: "deliverables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VerdictById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcceptanceCriteria", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AcceptanceDecisions",
                schema: "deliverables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Decision = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Comment = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AcceptanceDecisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Accounts",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PasswordHash = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SecurityStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DisabledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Writes = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OneTimeLinks",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CodeSha256 = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RedeemedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OneTimeLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OneTimeLinks_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "auth",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonalAccessTokens",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Sha256 = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    LastFour = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Scopes = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastUsedFrom = table.Column<string>(type: "nvarchar(45)", maxLength: 45, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalAccessTokens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonalAccessTokens_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "auth",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                schema: "auth",
                columns: table => new
                {
                    Sid = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Network = table.Column<string>(type: "nvarchar(45)", maxLength: 45, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Acr = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Amr = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
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
                name: "SignInLocks",
                schema: "auth",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Network = table.Column<string>(type: "nvarchar(45)", maxLength: 45, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Failures = table.Column<int>(type: "int", nullable: false),
                    Locks = table.Column<int>(type: "int", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInLocks", x => new { x.AccountId, x.Network });
                    table.ForeignKey(
                        name: "FK_SignInLocks_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalSchema: "auth",
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Applications",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DisplayName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ClientType = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ApplicationType = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ConsentType = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ClientSecret = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Permissions = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RedirectUris = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PostLogoutRedirectUris = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Requirements = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FormerSecret = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FormerSecretEndsAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UsesReferenceTokens = table.Column<bool>(type: "bit", nullable: false),
                    IdTokenAlgorithm = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DisabledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Writes = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Applications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Authorizations",
                schema: "auth",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Scopes = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreationDate = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConsentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Sid = table.Column<string>(type: "nvarchar(43)", maxLength: 43, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Stamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AuthenticatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Acr = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Amr = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EndsAt = table.Column<DateTime>(type: "datetime2", nullable: false)
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorizationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Subject = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReferenceId = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreationDate = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpirationDate = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RedemptionDate = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Payload = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false, collation: "Latin1_General_100_BIN2")
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

            migrationBuilder.CreateTable(
                name: "CheckIns",
                schema: "objectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AuthorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Value = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    ProgressPercent = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    Confidence = table.Column<int>(type: "int", nullable: true),
                    Narrative = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Blockers = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SupersedesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckIns", x => x.Id);
                    table.CheckConstraint("CK_CheckIns_Confidence", "\"Confidence\" BETWEEN 0 AND 10");
                    table.CheckConstraint("CK_CheckIns_Progress", "\"ProgressPercent\" + 0 BETWEEN 0 AND 100");
                    table.ForeignKey(
                        name: "FK_CheckIns_CheckIns_SupersedesId",
                        column: x => x.SupersedesId,
                        principalSchema: "objectives",
                        principalTable: "CheckIns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contributions",
                schema: "deliverables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contributions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeliverableComments",
                schema: "deliverables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliverableComments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeliverableLinks",
                schema: "deliverables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliverableLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Deliverables",
                schema: "deliverables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Summary = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProducerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProducerUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OutcomeOwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DueAtUtc = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DuePrecision = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DeliveredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AcceptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Visibility = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LinkCount = table.Column<int>(type: "int", nullable: false),
                    CriteriaTotal = table.Column<int>(type: "int", nullable: false),
                    CriteriaDecided = table.Column<int>(type: "int", nullable: false),
                    CriteriaMet = table.Column<int>(type: "int", nullable: false),
                    EvidenceCount = table.Column<int>(type: "int", nullable: false),
                    CommentCount = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliverables", x => x.Id);
                    table.CheckConstraint("CK_Deliverables_DueTogether", "(\"DueOn\" IS NULL AND \"DueAtUtc\" IS NULL) OR (\"DueOn\" IS NOT NULL AND \"DueAtUtc\" IS NOT NULL)");
                    table.CheckConstraint("CK_Deliverables_ProducerDoesNotAccept", "\"ProducerId\" <> \"OutcomeOwnerId\"");
                    table.CheckConstraint("CK_Deliverables_Revision", "\"Revision\" >= 1");
                    table.CheckConstraint("CK_Deliverables_SomebodyAccepts", "\"OutcomeOwnerId\" IS NOT NULL OR \"State\" IN ('Draft', 'Cancelled', 'Unrecorded')");
                });

            migrationBuilder.CreateTable(
                name: "Dependencies",
                schema: "deliverables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ConsumerDeliverableId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProviderDeliverableId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProviderPersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    NeededBy = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dependencies", x => x.Id);
                    table.CheckConstraint("CK_Dependencies_NotOnItself", "\"ConsumerDeliverableId\" <> \"ProviderDeliverableId\"");
                    table.ForeignKey(
                        name: "FK_Dependencies_Deliverables_ConsumerDeliverableId",
                        column: x => x.ConsumerDeliverableId,
                        principalSchema: "deliverables",
                        principalTable: "Deliverables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dependencies_Deliverables_ProviderDeliverableId",
                        column: x => x.ProviderDeliverableId,
                        principalSchema: "deliverables",
                        principalTable: "Deliverables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                schema: "deliverables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Url = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    FileName = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: true, collation: "Latin1_General_100_BIN2"),
                    MediaType = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    SizeBytes = table.Column<long>(type: "bigint", nullable: true),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                    table.CheckConstraint("CK_Evidence_LinksHaveAddress", "\"Kind\" NOT IN ('Link', 'Commit') OR \"Url\" IS NOT NULL");
                    table.CheckConstraint("CK_Evidence_OnlyFilesHaveContent", "\"Kind\" = 'File' OR \"Sha256\" IS NULL");
                    table.ForeignKey(
                        name: "FK_Evidence_Deliverables_DeliverableId",
                        column: x => x.DeliverableId,
                        principalSchema: "deliverables",
                        principalTable: "Deliverables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KeyResultBaselines",
                schema: "objectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Baseline = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    Commit = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    Target = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    Stretch = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    RangeMin = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    RangeMax = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyResultBaselines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeyResults",
                schema: "objectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Baseline = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    Commit = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    Target = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    Stretch = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    Current = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    RangeMin = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    RangeMax = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    Weight = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: false),
                    Progress = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyResults", x => x.Id);
                    table.CheckConstraint("CK_KeyResults_Progress", "\"Progress\" + 0 BETWEEN 0 AND 1");
                    table.CheckConstraint("CK_KeyResults_Range", "\"RangeMin\" + 0 <= \"RangeMax\" + 0");
                    table.CheckConstraint("CK_KeyResults_Weight", "\"Weight\" + 0 >= 0");
                });

            migrationBuilder.CreateTable(
                name: "ManagerClosures",
                schema: "directory",
                columns: table => new
                {
                    AncestorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DescendantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Depth = table.Column<int>(type: "int", nullable: false),
                    PrimaryDepth = table.Column<int>(type: "int", nullable: true),
                    IsDotted = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManagerClosures", x => new { x.AncestorId, x.DescendantId });
                });

            migrationBuilder.CreateTable(
                name: "ObjectiveComments",
                schema: "objectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ObjectiveComments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Objectives",
                schema: "objectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OutcomeStatement = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrgUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PeriodId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ParentObjectiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AlignedKeyResultId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Weight = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: false),
                    Visibility = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Health = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Verdict = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true, collation: "Latin1_General_100_BIN2"),
                    ClosingNote = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Progress = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueAtUtc = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DuePrecision = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LinkedDeliverableCount = table.Column<int>(type: "int", nullable: false),
                    CheckInCount = table.Column<int>(type: "int", nullable: false),
                    CommentCount = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Objectives", x => x.Id);
                    table.CheckConstraint("CK_Objectives_Parent", "\"ParentObjectiveId\" <> \"Id\"");
                    table.CheckConstraint("CK_Objectives_Progress", "\"Progress\" + 0 BETWEEN 0 AND 1");
                    table.CheckConstraint("CK_Objectives_Verdict", "(\"State\" = 'Closed' AND \"Verdict\" IS NOT NULL) OR (\"State\" <> 'Closed' AND \"Verdict\" IS NULL)");
                    table.CheckConstraint("CK_Objectives_Weight", "\"Weight\" + 0 >= 0");
                    table.ForeignKey(
                        name: "FK_Objectives_KeyResults_AlignedKeyResultId",
                        column: x => x.AlignedKeyResultId,
                        principalSchema: "objectives",
                        principalTable: "KeyResults",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Objectives_Objectives_ParentObjectiveId",
                        column: x => x.ParentObjectiveId,
                        principalSchema: "objectives",
                        principalTable: "Objectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Objectives_Periods_PeriodId",
                        column: x => x.PeriodId,
                        principalSchema: "objectives",
                        principalTable: "Periods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OrgUnitClosures",
                schema: "directory",
                columns: table => new
                {
                    AncestorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DescendantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Depth = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrgUnitClosures", x => new { x.AncestorId, x.DescendantId });
                });

            migrationBuilder.CreateTable(
                name: "OrgUnits",
                schema: "directory",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExternalId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HeadId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Mission = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrgUnits", x => x.Id);
                    table.CheckConstraint("CK_OrgUnits_Parent", "\"ParentId\" <> \"Id\"");
                    table.ForeignKey(
                        name: "FK_OrgUnits_OrgUnits_ParentId",
                        column: x => x.ParentId,
                        principalSchema: "directory",
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                schema: "directory",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ExternalId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true, collation: "Latin1_General_100_BIN2"),
                    DisplayName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SortName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    JobTitle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OrgUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ManagerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TimeZoneId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Locale = table.Column<string>(type: "nvarchar(35)", maxLength: 35, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Status = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StartOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DigestCadence = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    QuietHours_Days = table.Column<int>(type: "int", maxLength: 24, nullable: true),
                    QuietHours_From = table.Column<TimeOnly>(type: "time", nullable: true),
                    QuietHours_To = table.Column<TimeOnly>(type: "time", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_OrgUnits_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalSchema: "directory",
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_People_People_ManagerId",
                        column: x => x.ManagerId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportingLines",
                schema: "directory",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ManagerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportingLines", x => x.Id);
                    table.CheckConstraint("CK_ReportingLines_Dates", "\"ValidTo\" >= \"ValidFrom\"");
                    table.CheckConstraint("CK_ReportingLines_Self", "\"ManagerId\" <> \"PersonId\"");
                    table.ForeignKey(
                        name: "FK_ReportingLines_People_ManagerId",
                        column: x => x.ManagerId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportingLines_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RoleAssignments",
                schema: "directory",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ScopeOrgUnitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleAssignments", x => x.Id);
                    table.CheckConstraint("CK_RoleAssignments_Dates", "\"ValidTo\" >= \"ValidFrom\"");
                    table.ForeignKey(
                        name: "FK_RoleAssignments_OrgUnits_ScopeOrgUnitId",
                        column: x => x.ScopeOrgUnitId,
                        principalSchema: "directory",
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoleAssignments_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "platform",
                table: "GraphLocks",
                columns: new[] { "Name", "Taken" },
                values: new object[,]
                {
                    { "alignment", 0L },
                    { "dependencies", 0L },
                    { "managers", 0L },
                    { "units", 0L }
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
                name: "IX_AcceptanceCriteria_DeliverableId_Ordinal",
                schema: "deliverables",
                table: "AcceptanceCriteria",
                columns: new[] { "DeliverableId", "Ordinal" });

            migrationBuilder.CreateIndex(
                name: "IX_AcceptanceCriteria_VerdictById",
                schema: "deliverables",
                table: "AcceptanceCriteria",
                column: "VerdictById");

            migrationBuilder.CreateIndex(
                name: "IX_AcceptanceDecisions_ById",
                schema: "deliverables",
                table: "AcceptanceDecisions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_AcceptanceDecisions_DeliverableId",
                schema: "deliverables",
                table: "AcceptanceDecisions",
                column: "DeliverableId");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Email",
                schema: "auth",
                table: "Accounts",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_PersonId",
                schema: "auth",
                table: "Accounts",
                column: "PersonId",
                unique: true);

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
                name: "IX_AuditEvents_ActorId_At",
                schema: "platform",
                table: "AuditEvents",
                columns: new[] { "ActorId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEvents_SubjectRef_SubjectSeq",
                schema: "platform",
                table: "AuditEvents",
                columns: new[] { "SubjectRef", "SubjectSeq" },
                unique: true);

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
                name: "IX_CheckIns_AuthorId_ObjectiveId_Number",
                schema: "objectives",
                table: "CheckIns",
                columns: new[] { "AuthorId", "ObjectiveId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_KeyResultId_Number",
                schema: "objectives",
                table: "CheckIns",
                columns: new[] { "KeyResultId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_ObjectiveId_Number",
                schema: "objectives",
                table: "CheckIns",
                columns: new[] { "ObjectiveId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_SupersedesId",
                schema: "objectives",
                table: "CheckIns",
                column: "SupersedesId",
                unique: true,
                filter: "[SupersedesId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_DeliverableId_PersonId",
                schema: "deliverables",
                table: "Contributions",
                columns: new[] { "DeliverableId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contributions_PersonId",
                schema: "deliverables",
                table: "Contributions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DataProtectionKeys_Name",
                schema: "auth",
                table: "DataProtectionKeys",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeliverableComments_AuthorId",
                schema: "deliverables",
                table: "DeliverableComments",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_DeliverableComments_DeliverableId",
                schema: "deliverables",
                table: "DeliverableComments",
                column: "DeliverableId");

            migrationBuilder.CreateIndex(
                name: "IX_DeliverableLinks_DeliverableId_KeyResultId",
                schema: "deliverables",
                table: "DeliverableLinks",
                columns: new[] { "DeliverableId", "KeyResultId" },
                unique: true,
                filter: "[KeyResultId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeliverableLinks_KeyResultId",
                schema: "deliverables",
                table: "DeliverableLinks",
                column: "KeyResultId");

            migrationBuilder.CreateIndex(
                name: "IX_DeliverableLinks_ObjectiveAlone",
                schema: "deliverables",
                table: "DeliverableLinks",
                columns: new[] { "DeliverableId", "ObjectiveId" },
                unique: true,
                filter: "\"KeyResultId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeliverableLinks_ObjectiveId_DeliverableId",
                schema: "deliverables",
                table: "DeliverableLinks",
                columns: new[] { "ObjectiveId", "DeliverableId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_DueOn_Id",
                schema: "deliverables",
                table: "Deliverables",
                columns: new[] { "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_OutcomeOwnerId_DueOn_Id",
                schema: "deliverables",
                table: "Deliverables",
                columns: new[] { "OutcomeOwnerId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_ProducerId_DueOn_Id",
                schema: "deliverables",
                table: "Deliverables",
                columns: new[] { "ProducerId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_ProducerUnitId_DueOn_Id",
                schema: "deliverables",
                table: "Deliverables",
                columns: new[] { "ProducerUnitId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_State_DueOn_Id",
                schema: "deliverables",
                table: "Deliverables",
                columns: new[] { "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Deliverables_Visibility_DueOn_Id_ProducerId_OutcomeOwnerId_ProducerUnitId",
                schema: "deliverables",
                table: "Deliverables",
                columns: new[] { "Visibility", "DueOn", "Id", "ProducerId", "OutcomeOwnerId", "ProducerUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Dependencies_ConsumerDeliverableId",
                schema: "deliverables",
                table: "Dependencies",
                column: "ConsumerDeliverableId");

            migrationBuilder.CreateIndex(
                name: "IX_Dependencies_ProviderDeliverableId_State",
                schema: "deliverables",
                table: "Dependencies",
                columns: new[] { "ProviderDeliverableId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Dependencies_ProviderPersonId_State",
                schema: "deliverables",
                table: "Dependencies",
                columns: new[] { "ProviderPersonId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_AddedById",
                schema: "deliverables",
                table: "Evidence",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_DeliverableId",
                schema: "deliverables",
                table: "Evidence",
                column: "DeliverableId");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_Sha256",
                schema: "deliverables",
                table: "Evidence",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_KeyResultBaselines_KeyResultId_Number",
                schema: "objectives",
                table: "KeyResultBaselines",
                columns: new[] { "KeyResultId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeyResults_ObjectiveId_Id",
                schema: "objectives",
                table: "KeyResults",
                columns: new[] { "ObjectiveId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyResults_OwnerId_DueOn_Id",
                schema: "objectives",
                table: "KeyResults",
                columns: new[] { "OwnerId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ManagerClosures_AncestorId_Depth_DescendantId",
                schema: "directory",
                table: "ManagerClosures",
                columns: new[] { "AncestorId", "Depth", "DescendantId" });

            migrationBuilder.CreateIndex(
                name: "IX_ManagerClosures_DescendantId_Depth_AncestorId",
                schema: "directory",
                table: "ManagerClosures",
                columns: new[] { "DescendantId", "Depth", "AncestorId" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_MailedAt_NotBefore",
                schema: "platform",
                table: "Notifications",
                columns: new[] { "MailedAt", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_RecipientId_ReadOn_NotBefore_Id",
                schema: "platform",
                table: "Notifications",
                columns: new[] { "RecipientId", "ReadOn", "NotBefore", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ObjectiveComments_AuthorId",
                schema: "objectives",
                table: "ObjectiveComments",
                column: "AuthorId");

            migrationBuilder.CreateIndex(
                name: "IX_ObjectiveComments_ObjectiveId_CreatedAt_Id",
                schema: "objectives",
                table: "ObjectiveComments",
                columns: new[] { "ObjectiveId", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Objectives_AlignedKeyResultId",
                schema: "objectives",
                table: "Objectives",
                column: "AlignedKeyResultId");

            migrationBuilder.CreateIndex(
                name: "IX_Objectives_OrgUnitId_DueOn_Id",
                schema: "objectives",
                table: "Objectives",
                columns: new[] { "OrgUnitId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Objectives_OwnerId_DueOn_Id",
                schema: "objectives",
                table: "Objectives",
                columns: new[] { "OwnerId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Objectives_ParentObjectiveId_Id",
                schema: "objectives",
                table: "Objectives",
                columns: new[] { "ParentObjectiveId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Objectives_PeriodId_DueOn_Id",
                schema: "objectives",
                table: "Objectives",
                columns: new[] { "PeriodId", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Objectives_State_DueOn_Id",
                schema: "objectives",
                table: "Objectives",
                columns: new[] { "State", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Objectives_Visibility_DueOn_Id_OwnerId_OrgUnitId",
                schema: "objectives",
                table: "Objectives",
                columns: new[] { "Visibility", "DueOn", "Id", "OwnerId", "OrgUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_AccountId",
                schema: "auth",
                table: "OneTimeLinks",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_CodeSha256",
                schema: "auth",
                table: "OneTimeLinks",
                column: "CodeSha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OneTimeLinks_ExpiresAt",
                schema: "auth",
                table: "OneTimeLinks",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_OrgUnitClosures_DescendantId_AncestorId_Depth",
                schema: "directory",
                table: "OrgUnitClosures",
                columns: new[] { "DescendantId", "AncestorId", "Depth" });

            migrationBuilder.CreateIndex(
                name: "IX_OrgUnits_ExternalId",
                schema: "directory",
                table: "OrgUnits",
                column: "ExternalId",
                unique: true,
                filter: "[ExternalId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OrgUnits_HeadId",
                schema: "directory",
                table: "OrgUnits",
                column: "HeadId");

            migrationBuilder.CreateIndex(
                name: "IX_OrgUnits_ParentId_Name_Id",
                schema: "directory",
                table: "OrgUnits",
                columns: new[] { "ParentId", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_DeliveredAt_DueAt_Id",
                schema: "platform",
                table: "OutboxMessages",
                columns: new[] { "DeliveredAt", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_Email",
                schema: "directory",
                table: "People",
                column: "Email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_ExternalId",
                schema: "directory",
                table: "People",
                column: "ExternalId",
                unique: true,
                filter: "[ExternalId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_ManagerId_SortName_Id",
                schema: "directory",
                table: "People",
                columns: new[] { "ManagerId", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_OrgUnitId_SortName_Id",
                schema: "directory",
                table: "People",
                columns: new[] { "OrgUnitId", "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_SortName_Id",
                schema: "directory",
                table: "People",
                columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Periods_StartsOn_EndsOn_Id",
                schema: "objectives",
                table: "Periods",
                columns: new[] { "StartsOn", "EndsOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonalAccessTokens_AccountId_ExpiresAt",
                schema: "auth",
                table: "PersonalAccessTokens",
                columns: new[] { "AccountId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonalAccessTokens_Sha256",
                schema: "auth",
                table: "PersonalAccessTokens",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportingLines_ManagerId",
                schema: "directory",
                table: "ReportingLines",
                column: "ManagerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportingLines_PersonId_Kind_ManagerId_ValidFrom",
                schema: "directory",
                table: "ReportingLines",
                columns: new[] { "PersonId", "Kind", "ManagerId", "ValidFrom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportingLines_ValidFrom_ValidTo",
                schema: "directory",
                table: "ReportingLines",
                columns: new[] { "ValidFrom", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_PersonId_Role_ScopeOrgUnitId_ValidFrom_ValidTo",
                schema: "directory",
                table: "RoleAssignments",
                columns: new[] { "PersonId", "Role", "ScopeOrgUnitId", "ValidFrom", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_ScopeOrgUnitId",
                schema: "directory",
                table: "RoleAssignments",
                column: "ScopeOrgUnitId");

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

            migrationBuilder.CreateIndex(
                name: "IX_VisibilityGrants_SubjectKind_SubjectId",
                schema: "platform",
                table: "VisibilityGrants",
                columns: new[] { "SubjectKind", "SubjectId" });

            migrationBuilder.AddForeignKey(
                name: "FK_AcceptanceCriteria_Deliverables_DeliverableId",
                schema: "deliverables",
                table: "AcceptanceCriteria",
                column: "DeliverableId",
                principalSchema: "deliverables",
                principalTable: "Deliverables",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_AcceptanceCriteria_People_VerdictById",
                schema: "deliverables",
                table: "AcceptanceCriteria",
                column: "VerdictById",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_AcceptanceDecisions_Deliverables_DeliverableId",
                schema: "deliverables",
                table: "AcceptanceDecisions",
                column: "DeliverableId",
                principalSchema: "deliverables",
                principalTable: "Deliverables",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_AcceptanceDecisions_People_ById",
                schema: "deliverables",
                table: "AcceptanceDecisions",
                column: "ById",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Accounts_People_PersonId",
                schema: "auth",
                table: "Accounts",
                column: "PersonId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Applications_People_PersonId",
                schema: "auth",
                table: "Applications",
                column: "PersonId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CheckIns_KeyResults_KeyResultId",
                schema: "objectives",
                table: "CheckIns",
                column: "KeyResultId",
                principalSchema: "objectives",
                principalTable: "KeyResults",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_CheckIns_Objectives_ObjectiveId",
                schema: "objectives",
                table: "CheckIns",
                column: "ObjectiveId",
                principalSchema: "objectives",
                principalTable: "Objectives",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_CheckIns_People_AuthorId",
                schema: "objectives",
                table: "CheckIns",
                column: "AuthorId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Contributions_Deliverables_DeliverableId",
                schema: "deliverables",
                table: "Contributions",
                column: "DeliverableId",
                principalSchema: "deliverables",
                principalTable: "Deliverables",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_Contributions_People_PersonId",
                schema: "deliverables",
                table: "Contributions",
                column: "PersonId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_DeliverableComments_Deliverables_DeliverableId",
                schema: "deliverables",
                table: "DeliverableComments",
                column: "DeliverableId",
                principalSchema: "deliverables",
                principalTable: "Deliverables",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_DeliverableComments_People_AuthorId",
                schema: "deliverables",
                table: "DeliverableComments",
                column: "AuthorId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_DeliverableLinks_Deliverables_DeliverableId",
                schema: "deliverables",
                table: "DeliverableLinks",
                column: "DeliverableId",
                principalSchema: "deliverables",
                principalTable: "Deliverables",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_DeliverableLinks_KeyResults_KeyResultId",
                schema: "deliverables",
                table: "DeliverableLinks",
                column: "KeyResultId",
                principalSchema: "objectives",
                principalTable: "KeyResults",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_DeliverableLinks_Objectives_ObjectiveId",
                schema: "deliverables",
                table: "DeliverableLinks",
                column: "ObjectiveId",
                principalSchema: "objectives",
                principalTable: "Objectives",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Deliverables_OrgUnits_ProducerUnitId",
                schema: "deliverables",
                table: "Deliverables",
                column: "ProducerUnitId",
                principalSchema: "directory",
                principalTable: "OrgUnits",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Deliverables_People_OutcomeOwnerId",
                schema: "deliverables",
                table: "Deliverables",
                column: "OutcomeOwnerId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Deliverables_People_ProducerId",
                schema: "deliverables",
                table: "Deliverables",
                column: "ProducerId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Dependencies_People_ProviderPersonId",
                schema: "deliverables",
                table: "Dependencies",
                column: "ProviderPersonId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Evidence_People_AddedById",
                schema: "deliverables",
                table: "Evidence",
                column: "AddedById",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_KeyResultBaselines_KeyResults_KeyResultId",
                schema: "objectives",
                table: "KeyResultBaselines",
                column: "KeyResultId",
                principalSchema: "objectives",
                principalTable: "KeyResults",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_KeyResults_Objectives_ObjectiveId",
                schema: "objectives",
                table: "KeyResults",
                column: "ObjectiveId",
                principalSchema: "objectives",
                principalTable: "Objectives",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_KeyResults_People_OwnerId",
                schema: "objectives",
                table: "KeyResults",
                column: "OwnerId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ManagerClosures_People_AncestorId",
                schema: "directory",
                table: "ManagerClosures",
                column: "AncestorId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ManagerClosures_People_DescendantId",
                schema: "directory",
                table: "ManagerClosures",
                column: "DescendantId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ObjectiveComments_Objectives_ObjectiveId",
                schema: "objectives",
                table: "ObjectiveComments",
                column: "ObjectiveId",
                principalSchema: "objectives",
                principalTable: "Objectives",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "FK_ObjectiveComments_People_AuthorId",
                schema: "objectives",
                table: "ObjectiveComments",
                column: "AuthorId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Objectives_OrgUnits_OrgUnitId",
                schema: "objectives",
                table: "Objectives",
                column: "OrgUnitId",
                principalSchema: "directory",
                principalTable: "OrgUnits",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Objectives_People_OwnerId",
                schema: "objectives",
                table: "Objectives",
                column: "OwnerId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_OrgUnitClosures_OrgUnits_AncestorId",
                schema: "directory",
                table: "OrgUnitClosures",
                column: "AncestorId",
                principalSchema: "directory",
                principalTable: "OrgUnits",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_OrgUnitClosures_OrgUnits_DescendantId",
                schema: "directory",
                table: "OrgUnitClosures",
                column: "DescendantId",
                principalSchema: "directory",
                principalTable: "OrgUnits",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_OrgUnits_People_HeadId",
                schema: "directory",
                table: "OrgUnits",
                column: "HeadId",
                principalSchema: "directory",
                principalTable: "People",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_KeyResults_People_OwnerId",
                schema: "objectives",
                table: "KeyResults");

            migrationBuilder.DropForeignKey(
                name: "FK_Objectives_People_OwnerId",
                schema: "objectives",
                table: "Objectives");

            migrationBuilder.DropForeignKey(
                name: "FK_OrgUnits_People_HeadId",
                schema: "directory",
                table: "OrgUnits");

            migrationBuilder.DropForeignKey(
                name: "FK_Objectives_KeyResults_AlignedKeyResultId",
                schema: "objectives",
                table: "Objectives");

            migrationBuilder.DropTable(
                name: "AcceptanceCriteria",
                schema: "deliverables");

            migrationBuilder.DropTable(
                name: "AcceptanceDecisions",
                schema: "deliverables");

            migrationBuilder.DropTable(
                name: "AuditContents",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "AuditHeads",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "AuditSeals",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "CheckIns",
                schema: "objectives");

            migrationBuilder.DropTable(
                name: "Contributions",
                schema: "deliverables");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "DeliverableComments",
                schema: "deliverables");

            migrationBuilder.DropTable(
                name: "DeliverableLinks",
                schema: "deliverables");

            migrationBuilder.DropTable(
                name: "Dependencies",
                schema: "deliverables");

            migrationBuilder.DropTable(
                name: "Evidence",
                schema: "deliverables");

            migrationBuilder.DropTable(
                name: "GraphLocks",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ImportedRows",
                schema: "import");

            migrationBuilder.DropTable(
                name: "KeyResultBaselines",
                schema: "objectives");

            migrationBuilder.DropTable(
                name: "ManagerClosures",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "Notifications",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "ObjectiveComments",
                schema: "objectives");

            migrationBuilder.DropTable(
                name: "OneTimeLinks",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "OrgUnitClosures",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "OutboxMessages",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "PersonalAccessTokens",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "ReportingLines",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "RoleAssignments",
                schema: "directory");

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
                name: "SignInLocks",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "Tokens",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "VisibilityGrants",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "AuditEvents",
                schema: "platform");

            migrationBuilder.DropTable(
                name: "Deliverables",
                schema: "deliverables");

            migrationBuilder.DropTable(
                name: "Accounts",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "Authorizations",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "Applications",
                schema: "auth");

            migrationBuilder.DropTable(
                name: "People",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "KeyResults",
                schema: "objectives");

            migrationBuilder.DropTable(
                name: "Objectives",
                schema: "objectives");

            migrationBuilder.DropTable(
                name: "OrgUnits",
                schema: "directory");

            migrationBuilder.DropTable(
                name: "Periods",
                schema: "objectives");
        }
    }
}
