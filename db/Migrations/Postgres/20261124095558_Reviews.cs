using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Outcomes.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Reviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "reviews");

            migrationBuilder.CreateTable(
                name: "RatingScales",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatingScales", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RatingScalePoints",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ScaleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<int>(type: "integer", nullable: false),
                    Label = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Description = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RatingScalePoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RatingScalePoints_RatingScales_ScaleId",
                        column: x => x.ScaleId,
                        principalSchema: "reviews",
                        principalTable: "RatingScales",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewTemplates",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Introduction = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    SeriesId = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    ScaleId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewTemplates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewTemplates_RatingScales_ScaleId",
                        column: x => x.ScaleId,
                        principalSchema: "reviews",
                        principalTable: "RatingScales",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewCycles",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    TemplateVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AnonymityMode = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    MinGroupSize = table.Column<int>(type: "integer", nullable: false),
                    CalibrationOn = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    StartedBefore = table.Column<DateOnly>(type: "date", nullable: true),
                    MaxPeersPerReview = table.Column<int>(type: "integer", nullable: false),
                    MaxPeerReviewsPerPerson = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewCycles", x => x.Id);
                    table.CheckConstraint("CK_ReviewCycles_Days", "\"To\" >= \"From\"");
                    table.CheckConstraint("CK_ReviewCycles_SmallestGroup", "\"MinGroupSize\" >= 3");
                    table.ForeignKey(
                        name: "FK_ReviewCycles_ReviewTemplates_TemplateVersionId",
                        column: x => x.TemplateVersionId,
                        principalSchema: "reviews",
                        principalTable: "ReviewTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewSections",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TemplateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Relation = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Introduction = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    Weight = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewSections", x => x.Id);
                    table.CheckConstraint("CK_ReviewSections_Weight", "\"Weight\" >= 0");
                    table.ForeignKey(
                        name: "FK_ReviewSections_ReviewTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalSchema: "reviews",
                        principalTable: "ReviewTemplates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalibrationSessions",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    ScopeOrgUnitId = table.Column<Guid>(type: "uuid", nullable: false),
                    FacilitatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalibrationSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalibrationSessions_OrgUnits_ScopeOrgUnitId",
                        column: x => x.ScopeOrgUnitId,
                        principalSchema: "directory",
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalibrationSessions_People_FacilitatorId",
                        column: x => x.FacilitatorId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalibrationSessions_ReviewCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "reviews",
                        principalTable: "ReviewCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CycleProgress",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Relation = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Asked = table.Column<int>(type: "integer", nullable: false),
                    Submitted = table.Column<int>(type: "integer", nullable: false),
                    Declined = table.Column<int>(type: "integer", nullable: false),
                    Expired = table.Column<int>(type: "integer", nullable: false),
                    CountedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleProgress", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CycleProgress_ReviewCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "reviews",
                        principalTable: "ReviewCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CycleStages",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    GraceDays = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CycleStages", x => x.Id);
                    table.CheckConstraint("CK_CycleStages_Days", "\"DueOn\" >= \"OpensOn\"");
                    table.CheckConstraint("CK_CycleStages_Grace", "\"GraceDays\" >= 0");
                    table.ForeignKey(
                        name: "FK_CycleStages_ReviewCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "reviews",
                        principalTable: "ReviewCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ParticipantRules",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    OrgUnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    JobTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParticipantRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ParticipantRules_OrgUnits_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalSchema: "directory",
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParticipantRules_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParticipantRules_ReviewCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "reviews",
                        principalTable: "ReviewCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    RevieweeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ManagerIdSnapshot = table.Column<Guid>(type: "uuid", nullable: true),
                    OrgUnitSnapshot = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    ComputedScore = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    ScoreInputs = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    ManagerRating = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    CalibratedRating = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    Summary = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    SharedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Acknowledgement = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Rebuttal = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    PeerAnswers = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    UpwardAnswers = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                    table.CheckConstraint("CK_Reviews_NotOfOneself", "\"ManagerIdSnapshot\" <> \"RevieweeId\"");
                    table.ForeignKey(
                        name: "FK_Reviews_OrgUnits_OrgUnitSnapshot",
                        column: x => x.OrgUnitSnapshot,
                        principalSchema: "directory",
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reviews_People_ManagerIdSnapshot",
                        column: x => x.ManagerIdSnapshot,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reviews_People_RevieweeId",
                        column: x => x.RevieweeId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reviews_ReviewCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "reviews",
                        principalTable: "ReviewCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewQuestions",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TemplateId = table.Column<Guid>(type: "uuid", nullable: false),
                    SectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "C"),
                    Hint = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    ScaleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Choices = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false, collation: "C"),
                    Required = table.Column<bool>(type: "boolean", nullable: false),
                    RequiresCitation = table.Column<bool>(type: "boolean", nullable: false),
                    Weight = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    ShownToReviewee = table.Column<bool>(type: "boolean", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewQuestions", x => x.Id);
                    table.CheckConstraint("CK_ReviewQuestions_RatingsHaveScale", "\"Kind\" NOT IN ('Rating', 'OutcomeRating') OR \"ScaleId\" IS NOT NULL");
                    table.CheckConstraint("CK_ReviewQuestions_Weight", "\"Weight\" >= 0");
                    table.ForeignKey(
                        name: "FK_ReviewQuestions_RatingScales_ScaleId",
                        column: x => x.ScaleId,
                        principalSchema: "reviews",
                        principalTable: "RatingScales",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewQuestions_ReviewSections_SectionId",
                        column: x => x.SectionId,
                        principalSchema: "reviews",
                        principalTable: "ReviewSections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReviewQuestions_ReviewTemplates_TemplateId",
                        column: x => x.TemplateId,
                        principalSchema: "reviews",
                        principalTable: "ReviewTemplates",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CalibrationInvitees",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalibrationInvitees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalibrationInvitees_CalibrationSessions_SessionId",
                        column: x => x.SessionId,
                        principalSchema: "reviews",
                        principalTable: "CalibrationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CalibrationInvitees_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalibrationChanges",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    RevieweeId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    To = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalibrationChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalibrationChanges_CalibrationSessions_SessionId",
                        column: x => x.SessionId,
                        principalSchema: "reviews",
                        principalTable: "CalibrationSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalibrationChanges_People_ById",
                        column: x => x.ById,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalibrationChanges_People_RevieweeId",
                        column: x => x.RevieweeId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalibrationChanges_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewAssignments",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: false),
                    RevieweeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Relation = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    AnonymityMode = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    NominatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    TimeZoneSnapshot = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    DueAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosesAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeclineReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewAssignments", x => x.Id);
                    table.CheckConstraint("CK_ReviewAssignments_OnlyPeersAreNominated", "\"Relation\" = 'Peer' OR \"NominatedById\" IS NULL");
                    table.CheckConstraint("CK_ReviewAssignments_OnlySelfIsSelf", "(\"Relation\" = 'Self' AND \"ReviewerId\" = \"RevieweeId\") OR (\"Relation\" <> 'Self' AND \"ReviewerId\" <> \"RevieweeId\")");
                    table.ForeignKey(
                        name: "FK_ReviewAssignments_People_RevieweeId",
                        column: x => x.RevieweeId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewAssignments_People_ReviewerId",
                        column: x => x.ReviewerId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewAssignments_ReviewCycles_CycleId",
                        column: x => x.CycleId,
                        principalSchema: "reviews",
                        principalTable: "ReviewCycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewAssignments_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewMaterials",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    RevieweeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedById = table.Column<Guid>(type: "uuid", nullable: false),
                    TargetRef = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    TargetTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    Note = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewMaterials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewMaterials_People_AddedById",
                        column: x => x.AddedById,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewMaterials_People_RevieweeId",
                        column: x => x.RevieweeId,
                        principalSchema: "directory",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewMaterials_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewAggregates",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    RevieweeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Relation = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ShownToReviewee = table.Column<bool>(type: "boolean", nullable: false),
                    AnswerCount = table.Column<int>(type: "integer", nullable: false),
                    MeanRating = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    Texts = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewAggregates", x => x.Id);
                    table.CheckConstraint("CK_ReviewAggregates_GroupsOnly", "\"Relation\" IN ('Peer', 'Upward') AND \"AnswerCount\" >= 3");
                    table.ForeignKey(
                        name: "FK_ReviewAggregates_ReviewQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalSchema: "reviews",
                        principalTable: "ReviewQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewAggregates_Reviews_ReviewId",
                        column: x => x.ReviewId,
                        principalSchema: "reviews",
                        principalTable: "Reviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Responses",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "uuid", nullable: true),
                    ShownToReviewee = table.Column<bool>(type: "boolean", nullable: false),
                    RatingValue = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: true),
                    Text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true, collation: "C"),
                    NoEvidenceReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Responses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Responses_Objectives_ObjectiveId",
                        column: x => x.ObjectiveId,
                        principalSchema: "objectives",
                        principalTable: "Objectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Responses_ReviewAssignments_AssignmentId",
                        column: x => x.AssignmentId,
                        principalSchema: "reviews",
                        principalTable: "ReviewAssignments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Responses_ReviewQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalSchema: "reviews",
                        principalTable: "ReviewQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Citations",
                schema: "reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ResponseId = table.Column<Guid>(type: "uuid", nullable: false),
                    TargetRef = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    TargetTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    TargetRevision = table.Column<int>(type: "integer", nullable: false),
                    Snapshot = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false, collation: "C"),
                    SnapshotSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<Guid>(type: "uuid", nullable: true),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Citations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Citations_Responses_ResponseId",
                        column: x => x.ResponseId,
                        principalSchema: "reviews",
                        principalTable: "Responses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationChanges_ById",
                schema: "reviews",
                table: "CalibrationChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationChanges_RevieweeId",
                schema: "reviews",
                table: "CalibrationChanges",
                column: "RevieweeId");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationChanges_ReviewId",
                schema: "reviews",
                table: "CalibrationChanges",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationChanges_SessionId",
                schema: "reviews",
                table: "CalibrationChanges",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationInvitees_PersonId",
                schema: "reviews",
                table: "CalibrationInvitees",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationInvitees_SessionId_PersonId",
                schema: "reviews",
                table: "CalibrationInvitees",
                columns: new[] { "SessionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationSessions_CycleId",
                schema: "reviews",
                table: "CalibrationSessions",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationSessions_FacilitatorId_CycleId_ScopeOrgUnitId",
                schema: "reviews",
                table: "CalibrationSessions",
                columns: new[] { "FacilitatorId", "CycleId", "ScopeOrgUnitId" });

            migrationBuilder.CreateIndex(
                name: "IX_CalibrationSessions_ScopeOrgUnitId",
                schema: "reviews",
                table: "CalibrationSessions",
                column: "ScopeOrgUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_Citations_ResponseId_TargetRef",
                schema: "reviews",
                table: "Citations",
                columns: new[] { "ResponseId", "TargetRef" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CycleProgress_CycleId_Relation",
                schema: "reviews",
                table: "CycleProgress",
                columns: new[] { "CycleId", "Relation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CycleStages_CycleId_Kind",
                schema: "reviews",
                table: "CycleStages",
                columns: new[] { "CycleId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ParticipantRules_CycleId_Kind_PersonId",
                schema: "reviews",
                table: "ParticipantRules",
                columns: new[] { "CycleId", "Kind", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ParticipantRules_OrgUnitId",
                schema: "reviews",
                table: "ParticipantRules",
                column: "OrgUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ParticipantRules_PersonId",
                schema: "reviews",
                table: "ParticipantRules",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RatingScalePoints_ScaleId_Value",
                schema: "reviews",
                table: "RatingScalePoints",
                columns: new[] { "ScaleId", "Value" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RatingScales_SeriesId_Edition",
                schema: "reviews",
                table: "RatingScales",
                columns: new[] { "SeriesId", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Responses_AssignmentId_QuestionId_ObjectiveId",
                schema: "reviews",
                table: "Responses",
                columns: new[] { "AssignmentId", "QuestionId", "ObjectiveId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Responses_ObjectiveId",
                schema: "reviews",
                table: "Responses",
                column: "ObjectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_Responses_OfNoObjective",
                schema: "reviews",
                table: "Responses",
                columns: new[] { "AssignmentId", "QuestionId" },
                unique: true,
                filter: "\"ObjectiveId\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Responses_QuestionId",
                schema: "reviews",
                table: "Responses",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAggregates_QuestionId",
                schema: "reviews",
                table: "ReviewAggregates",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAggregates_ReviewId_Relation_QuestionId",
                schema: "reviews",
                table: "ReviewAggregates",
                columns: new[] { "ReviewId", "Relation", "QuestionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAssignments_CycleId_State_ClosesAtUtc",
                schema: "reviews",
                table: "ReviewAssignments",
                columns: new[] { "CycleId", "State", "ClosesAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAssignments_RevieweeId_Relation",
                schema: "reviews",
                table: "ReviewAssignments",
                columns: new[] { "RevieweeId", "Relation" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAssignments_ReviewerId_State_DueOn",
                schema: "reviews",
                table: "ReviewAssignments",
                columns: new[] { "ReviewerId", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewAssignments_ReviewId_Relation_ReviewerId",
                schema: "reviews",
                table: "ReviewAssignments",
                columns: new[] { "ReviewId", "Relation", "ReviewerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCycles_Name",
                schema: "reviews",
                table: "ReviewCycles",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewCycles_TemplateVersionId",
                schema: "reviews",
                table: "ReviewCycles",
                column: "TemplateVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewMaterials_AddedById",
                schema: "reviews",
                table: "ReviewMaterials",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewMaterials_RevieweeId",
                schema: "reviews",
                table: "ReviewMaterials",
                column: "RevieweeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewMaterials_ReviewId_TargetRef",
                schema: "reviews",
                table: "ReviewMaterials",
                columns: new[] { "ReviewId", "TargetRef" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewQuestions_ScaleId",
                schema: "reviews",
                table: "ReviewQuestions",
                column: "ScaleId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewQuestions_SectionId",
                schema: "reviews",
                table: "ReviewQuestions",
                column: "SectionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewQuestions_TemplateId",
                schema: "reviews",
                table: "ReviewQuestions",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_CycleId_RevieweeId",
                schema: "reviews",
                table: "Reviews",
                columns: new[] { "CycleId", "RevieweeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_CycleId_State_Id",
                schema: "reviews",
                table: "Reviews",
                columns: new[] { "CycleId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_ManagerIdSnapshot_CycleId",
                schema: "reviews",
                table: "Reviews",
                columns: new[] { "ManagerIdSnapshot", "CycleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_OrgUnitSnapshot_CycleId",
                schema: "reviews",
                table: "Reviews",
                columns: new[] { "OrgUnitSnapshot", "CycleId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_RevieweeId_CycleId",
                schema: "reviews",
                table: "Reviews",
                columns: new[] { "RevieweeId", "CycleId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewSections_TemplateId",
                schema: "reviews",
                table: "ReviewSections",
                column: "TemplateId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewTemplates_ScaleId",
                schema: "reviews",
                table: "ReviewTemplates",
                column: "ScaleId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewTemplates_SeriesId_Edition",
                schema: "reviews",
                table: "ReviewTemplates",
                columns: new[] { "SeriesId", "Edition" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CalibrationChanges",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "CalibrationInvitees",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "Citations",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "CycleProgress",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "CycleStages",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ParticipantRules",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "RatingScalePoints",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewAggregates",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewMaterials",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "CalibrationSessions",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "Responses",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewAssignments",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewQuestions",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "Reviews",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewSections",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewCycles",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "ReviewTemplates",
                schema: "reviews");

            migrationBuilder.DropTable(
                name: "RatingScales",
                schema: "reviews");
        }
    }
}
