using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Outcomes.Database.Migrations.Sqlite
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectRef = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SubjectSeq = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorRef = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Action = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ContentSha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ScopeUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsTechnical = table.Column<bool>(type: "INTEGER", nullable: false),
                    PrevHash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    SubjectRef = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Seq = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
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
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Heads = table.Column<long>(type: "INTEGER", nullable: false),
                    HeadsSha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PrevSha256 = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "GraphLocks",
                schema: "platform",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Taken = table.Column<long>(type: "INTEGER", nullable: false)
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
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EntityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Values = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    WasPast = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    RecipientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectRef = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MailTo = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    MailedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", nullable: false),
                    OccurredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Periods", x => x.Id);
                    table.CheckConstraint("CK_Periods_Dates", "\"EndsOn\" >= \"StartsOn\"");
                });

            migrationBuilder.CreateTable(
                name: "VisibilityGrants",
                schema: "platform",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceId = table.Column<Guid>(type: "TEXT", nullable: false)
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
                    AuditEventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Salt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    VerdictById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DisabledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Writes = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeSha256 = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RedeemedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Sha256 = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    LastFour = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastUsedFrom = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                name: "SignInLocks",
                schema: "auth",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Network = table.Column<string>(type: "TEXT", maxLength: 45, nullable: false),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false),
                    Locks = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "TEXT", nullable: true)
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
                name: "CheckIns",
                schema: "objectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    ProgressPercent = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Confidence = table.Column<int>(type: "INTEGER", nullable: true),
                    Narrative = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Blockers = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    SupersedesId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    ProducerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProducerUnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OutcomeOwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DueAtUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DuePrecision = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    DeliveredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AcceptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Visibility = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    LinkCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CriteriaTotal = table.Column<int>(type: "INTEGER", nullable: false),
                    CriteriaDecided = table.Column<int>(type: "INTEGER", nullable: false),
                    CriteriaMet = table.Column<int>(type: "INTEGER", nullable: false),
                    EvidenceCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CommentCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConsumerDeliverableId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProviderDeliverableId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProviderPersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    NeededBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeliverableId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    SizeBytes = table.Column<long>(type: "INTEGER", nullable: true),
                    AddedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyResultId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Baseline = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Commit = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Target = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Stretch = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    RangeMin = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    RangeMax = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Baseline = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Commit = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Target = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Stretch = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Current = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    RangeMin = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    RangeMax = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    Weight = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    Progress = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    AncestorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DescendantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Depth = table.Column<int>(type: "INTEGER", nullable: false),
                    PrimaryDepth = table.Column<int>(type: "INTEGER", nullable: true),
                    IsDotted = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OutcomeStatement = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrgUnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PeriodId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ParentObjectiveId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AlignedKeyResultId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Weight = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: false),
                    Visibility = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Health = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    ClosingNote = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    Progress = table.Column<decimal>(type: "TEXT", precision: 18, scale: 6, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DueAtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DuePrecision = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    LinkedDeliverableCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckInCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CommentCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    AncestorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DescendantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Depth = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HeadId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Mission = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExternalId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SortName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    JobTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OrgUnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TimeZoneId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Locale = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    StartOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DigestCadence = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    QuietHours_Days = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: true),
                    QuietHours_From = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    QuietHours_To = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ManagerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ScopeOrgUnitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "TEXT", nullable: true)
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
                unique: true);

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
                unique: true);

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
                unique: true);

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
                unique: true);

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
                name: "SignInLocks",
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
