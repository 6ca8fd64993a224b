-- Brings an Outcomes database from empty or any older version to this one. Safe to repeat. Made by: outcomes migrate --script
CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'deliverables') THEN
            CREATE SCHEMA deliverables;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'auth') THEN
            CREATE SCHEMA auth;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'platform') THEN
            CREATE SCHEMA platform;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'objectives') THEN
            CREATE SCHEMA objectives;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'import') THEN
            CREATE SCHEMA import;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'directory') THEN
            CREATE SCHEMA directory;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE platform."AuditEvents" (
        "Id" uuid NOT NULL,
        "SubjectRef" character varying(64) COLLATE "C" NOT NULL,
        "SubjectSeq" integer NOT NULL,
        "At" timestamp with time zone NOT NULL,
        "ActorRef" character varying(120) COLLATE "C" NOT NULL,
        "ActorId" uuid,
        "Action" character varying(100) COLLATE "C" NOT NULL,
        "ContentSha256" bytea NOT NULL,
        "Reason" character varying(2000) COLLATE "C",
        "ScopeUnitId" uuid,
        "IsTechnical" boolean NOT NULL,
        "PrevHash" bytea NOT NULL,
        "Hash" bytea NOT NULL,
        CONSTRAINT "PK_AuditEvents" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE platform."AuditHeads" (
        "SubjectRef" character varying(64) COLLATE "C" NOT NULL,
        "Seq" integer NOT NULL,
        "Hash" bytea NOT NULL,
        CONSTRAINT "PK_AuditHeads" PRIMARY KEY ("SubjectRef")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE platform."AuditSeals" (
        "Day" date NOT NULL,
        "Heads" bigint NOT NULL,
        "HeadsSha256" bytea NOT NULL,
        "PrevSha256" bytea NOT NULL,
        CONSTRAINT "PK_AuditSeals" PRIMARY KEY ("Day")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE platform."GraphLocks" (
        "Name" character varying(40) COLLATE "C" NOT NULL,
        "Taken" bigint NOT NULL,
        CONSTRAINT "PK_GraphLocks" PRIMARY KEY ("Name")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE import."ImportedRows" (
        "Source" character varying(40) COLLATE "C" NOT NULL,
        "Key" character varying(200) COLLATE "C" NOT NULL,
        "EntityId" uuid NOT NULL,
        "Values" text COLLATE "C" NOT NULL,
        "Sha256" bytea NOT NULL,
        "WasPast" boolean NOT NULL,
        CONSTRAINT "PK_ImportedRows" PRIMARY KEY ("Source", "Key")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE platform."Notifications" (
        "Id" uuid NOT NULL,
        "Version" integer NOT NULL,
        "RecipientId" uuid NOT NULL,
        "Kind" character varying(60) COLLATE "C" NOT NULL,
        "SubjectRef" character varying(64) COLLATE "C" NOT NULL,
        "Title" character varying(300) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "NotBefore" timestamp with time zone NOT NULL,
        "ReadOn" date,
        "MailTo" character varying(254) COLLATE "C",
        "MailedAt" timestamp with time zone,
        CONSTRAINT "PK_Notifications" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE platform."OutboxMessages" (
        "Id" bigint GENERATED BY DEFAULT AS IDENTITY,
        "Name" character varying(100) COLLATE "C" NOT NULL,
        "Payload" text COLLATE "C" NOT NULL,
        "OccurredAt" timestamp with time zone NOT NULL,
        "DueAt" timestamp with time zone NOT NULL,
        "DeliveredAt" timestamp with time zone,
        "Attempts" integer NOT NULL,
        "LastError" character varying(200) COLLATE "C",
        CONSTRAINT "PK_OutboxMessages" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE objectives."Periods" (
        "Id" uuid NOT NULL,
        "Name" character varying(200) COLLATE "C" NOT NULL,
        "StartsOn" date NOT NULL,
        "EndsOn" date NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_Periods" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_Periods_Dates" CHECK ("EndsOn" >= "StartsOn")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE platform."VisibilityGrants" (
        "PersonId" uuid NOT NULL,
        "SubjectKind" character varying(24) COLLATE "C" NOT NULL,
        "SubjectId" uuid NOT NULL,
        "SourceId" uuid NOT NULL,
        CONSTRAINT "PK_VisibilityGrants" PRIMARY KEY ("PersonId", "SubjectKind", "SubjectId", "SourceId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE platform."AuditContents" (
        "AuditEventId" uuid NOT NULL,
        "Salt" bytea,
        "Content" text COLLATE "C",
        CONSTRAINT "PK_AuditContents" PRIMARY KEY ("AuditEventId"),
        CONSTRAINT "FK_AuditContents_AuditEvents_AuditEventId" FOREIGN KEY ("AuditEventId") REFERENCES platform."AuditEvents" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE deliverables."AcceptanceCriteria" (
        "Id" uuid NOT NULL,
        "DeliverableId" uuid NOT NULL,
        "Text" character varying(2000) COLLATE "C" NOT NULL,
        "Ordinal" integer NOT NULL,
        "Verdict" character varying(24) COLLATE "C" NOT NULL,
        "VerdictById" uuid,
        "Note" character varying(2000) COLLATE "C",
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_AcceptanceCriteria" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE deliverables."AcceptanceDecisions" (
        "Id" uuid NOT NULL,
        "DeliverableId" uuid NOT NULL,
        "Revision" integer NOT NULL,
        "Decision" character varying(24) COLLATE "C" NOT NULL,
        "ById" uuid NOT NULL,
        "DecidedOn" date NOT NULL,
        "Comment" character varying(20000) COLLATE "C",
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_AcceptanceDecisions" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE auth."Accounts" (
        "Id" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        "Email" character varying(254) COLLATE "C" NOT NULL,
        "PasswordHash" character varying(256) COLLATE "C",
        "SecurityStamp" character varying(32) COLLATE "C" NOT NULL,
        "DisabledAt" timestamp with time zone,
        "Writes" integer NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_Accounts" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE auth."OneTimeLinks" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "CodeSha256" bytea NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "RedeemedAt" timestamp with time zone,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_OneTimeLinks" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_OneTimeLinks_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES auth."Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE auth."PersonalAccessTokens" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Name" character varying(100) COLLATE "C" NOT NULL,
        "Sha256" bytea NOT NULL,
        "LastFour" character varying(4) COLLATE "C" NOT NULL,
        "Scopes" character varying(400) COLLATE "C" NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "RevokedAt" timestamp with time zone,
        "LastUsedAt" timestamp with time zone,
        "LastUsedFrom" character varying(45) COLLATE "C",
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_PersonalAccessTokens" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_PersonalAccessTokens_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES auth."Accounts" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE auth."SignInLocks" (
        "AccountId" uuid NOT NULL,
        "Network" character varying(45) COLLATE "C" NOT NULL,
        "Failures" integer NOT NULL,
        "Locks" integer NOT NULL,
        "LockedUntil" timestamp with time zone,
        CONSTRAINT "PK_SignInLocks" PRIMARY KEY ("AccountId", "Network"),
        CONSTRAINT "FK_SignInLocks_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES auth."Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE objectives."CheckIns" (
        "Id" uuid NOT NULL,
        "ObjectiveId" uuid NOT NULL,
        "KeyResultId" uuid,
        "AuthorId" uuid NOT NULL,
        "Number" integer NOT NULL,
        "Value" numeric(18,6),
        "ProgressPercent" numeric(18,6),
        "Confidence" integer,
        "Narrative" character varying(20000) COLLATE "C" NOT NULL,
        "Blockers" character varying(20000) COLLATE "C",
        "SupersedesId" uuid,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_CheckIns" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_CheckIns_Confidence" CHECK ("Confidence" BETWEEN 0 AND 10),
        CONSTRAINT "CK_CheckIns_Progress" CHECK ("ProgressPercent" + 0 BETWEEN 0 AND 100),
        CONSTRAINT "FK_CheckIns_CheckIns_SupersedesId" FOREIGN KEY ("SupersedesId") REFERENCES objectives."CheckIns" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE deliverables."Contributions" (
        "Id" uuid NOT NULL,
        "DeliverableId" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        "Role" character varying(24) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_Contributions" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE deliverables."DeliverableComments" (
        "Id" uuid NOT NULL,
        "DeliverableId" uuid NOT NULL,
        "AuthorId" uuid NOT NULL,
        "Text" character varying(20000) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_DeliverableComments" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE deliverables."DeliverableLinks" (
        "Id" uuid NOT NULL,
        "DeliverableId" uuid NOT NULL,
        "ObjectiveId" uuid NOT NULL,
        "KeyResultId" uuid,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_DeliverableLinks" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE deliverables."Deliverables" (
        "Id" uuid NOT NULL,
        "Title" character varying(300) COLLATE "C" NOT NULL,
        "Summary" character varying(20000) COLLATE "C" NOT NULL,
        "ProducerId" uuid NOT NULL,
        "ProducerUnitId" uuid NOT NULL,
        "OutcomeOwnerId" uuid,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "Revision" integer NOT NULL,
        "DueOn" date,
        "DueAtUtc" timestamp with time zone,
        "DuePrecision" character varying(24) COLLATE "C" NOT NULL,
        "DeliveredOn" date,
        "AcceptedOn" date,
        "Visibility" character varying(24) COLLATE "C" NOT NULL,
        "LinkCount" integer NOT NULL,
        "CriteriaTotal" integer NOT NULL,
        "CriteriaDecided" integer NOT NULL,
        "CriteriaMet" integer NOT NULL,
        "EvidenceCount" integer NOT NULL,
        "CommentCount" integer NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_Deliverables" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_Deliverables_DueTogether" CHECK (("DueOn" IS NULL AND "DueAtUtc" IS NULL) OR ("DueOn" IS NOT NULL AND "DueAtUtc" IS NOT NULL)),
        CONSTRAINT "CK_Deliverables_ProducerDoesNotAccept" CHECK ("ProducerId" <> "OutcomeOwnerId"),
        CONSTRAINT "CK_Deliverables_Revision" CHECK ("Revision" >= 1),
        CONSTRAINT "CK_Deliverables_SomebodyAccepts" CHECK ("OutcomeOwnerId" IS NOT NULL OR "State" IN ('Draft', 'Cancelled', 'Unrecorded'))
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE deliverables."Dependencies" (
        "Id" uuid NOT NULL,
        "ConsumerDeliverableId" uuid NOT NULL,
        "ProviderDeliverableId" uuid,
        "ProviderPersonId" uuid NOT NULL,
        "Kind" character varying(24) COLLATE "C" NOT NULL,
        "NeededBy" date,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "Note" character varying(2000) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_Dependencies" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_Dependencies_NotOnItself" CHECK ("ConsumerDeliverableId" <> "ProviderDeliverableId"),
        CONSTRAINT "FK_Dependencies_Deliverables_ConsumerDeliverableId" FOREIGN KEY ("ConsumerDeliverableId") REFERENCES deliverables."Deliverables" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_Dependencies_Deliverables_ProviderDeliverableId" FOREIGN KEY ("ProviderDeliverableId") REFERENCES deliverables."Deliverables" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE deliverables."Evidence" (
        "Id" uuid NOT NULL,
        "DeliverableId" uuid NOT NULL,
        "Kind" character varying(24) COLLATE "C" NOT NULL,
        "Title" character varying(300) COLLATE "C" NOT NULL,
        "Url" character varying(2000) COLLATE "C",
        "Note" character varying(2000) COLLATE "C",
        "Sha256" character varying(64) COLLATE "C",
        "FileName" character varying(255) COLLATE "C",
        "MediaType" character varying(100) COLLATE "C",
        "SizeBytes" bigint,
        "AddedById" uuid NOT NULL,
        "AddedOn" date NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_Evidence" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_Evidence_LinksHaveAddress" CHECK ("Kind" NOT IN ('Link', 'Commit') OR "Url" IS NOT NULL),
        CONSTRAINT "CK_Evidence_OnlyFilesHaveContent" CHECK ("Kind" = 'File' OR "Sha256" IS NULL),
        CONSTRAINT "FK_Evidence_Deliverables_DeliverableId" FOREIGN KEY ("DeliverableId") REFERENCES deliverables."Deliverables" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE objectives."KeyResultBaselines" (
        "Id" uuid NOT NULL,
        "KeyResultId" uuid NOT NULL,
        "Number" integer NOT NULL,
        "Kind" character varying(24) COLLATE "C" NOT NULL,
        "Unit" character varying(40) COLLATE "C",
        "Baseline" numeric(18,6),
        "Commit" numeric(18,6),
        "Target" numeric(18,6),
        "Stretch" numeric(18,6),
        "RangeMin" numeric(18,6),
        "RangeMax" numeric(18,6),
        "DueOn" date NOT NULL,
        "Reason" character varying(2000) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_KeyResultBaselines" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE objectives."KeyResults" (
        "Id" uuid NOT NULL,
        "ObjectiveId" uuid NOT NULL,
        "OwnerId" uuid NOT NULL,
        "Title" character varying(200) COLLATE "C" NOT NULL,
        "Kind" character varying(24) COLLATE "C" NOT NULL,
        "Unit" character varying(40) COLLATE "C",
        "Baseline" numeric(18,6),
        "Commit" numeric(18,6),
        "Target" numeric(18,6),
        "Stretch" numeric(18,6),
        "Current" numeric(18,6),
        "RangeMin" numeric(18,6),
        "RangeMax" numeric(18,6),
        "Weight" numeric(18,6) NOT NULL,
        "Progress" numeric(18,6),
        "DueOn" date NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_KeyResults" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_KeyResults_Progress" CHECK ("Progress" + 0 BETWEEN 0 AND 1),
        CONSTRAINT "CK_KeyResults_Range" CHECK ("RangeMin" + 0 <= "RangeMax" + 0),
        CONSTRAINT "CK_KeyResults_Weight" CHECK ("Weight" + 0 >= 0)
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE directory."ManagerClosures" (
        "AncestorId" uuid NOT NULL,
        "DescendantId" uuid NOT NULL,
        "Depth" integer NOT NULL,
        "PrimaryDepth" integer,
        "IsDotted" boolean NOT NULL,
        CONSTRAINT "PK_ManagerClosures" PRIMARY KEY ("AncestorId", "DescendantId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE objectives."ObjectiveComments" (
        "Id" uuid NOT NULL,
        "ObjectiveId" uuid NOT NULL,
        "AuthorId" uuid NOT NULL,
        "Text" character varying(2000) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_ObjectiveComments" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE objectives."Objectives" (
        "Id" uuid NOT NULL,
        "Title" character varying(200) COLLATE "C" NOT NULL,
        "OutcomeStatement" character varying(20000) COLLATE "C" NOT NULL,
        "OwnerId" uuid NOT NULL,
        "OrgUnitId" uuid NOT NULL,
        "PeriodId" uuid NOT NULL,
        "Kind" character varying(24) COLLATE "C" NOT NULL,
        "ParentObjectiveId" uuid,
        "AlignedKeyResultId" uuid,
        "Weight" numeric(18,6) NOT NULL,
        "Visibility" character varying(24) COLLATE "C" NOT NULL,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "Health" character varying(24) COLLATE "C",
        "Verdict" character varying(24) COLLATE "C",
        "ClosingNote" character varying(20000) COLLATE "C",
        "Progress" numeric(18,6),
        "DueOn" date NOT NULL,
        "DueAtUtc" timestamp with time zone NOT NULL,
        "DuePrecision" character varying(24) COLLATE "C" NOT NULL,
        "LinkedDeliverableCount" integer NOT NULL,
        "CheckInCount" integer NOT NULL,
        "CommentCount" integer NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_Objectives" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_Objectives_Parent" CHECK ("ParentObjectiveId" <> "Id"),
        CONSTRAINT "CK_Objectives_Progress" CHECK ("Progress" + 0 BETWEEN 0 AND 1),
        CONSTRAINT "CK_Objectives_Verdict" CHECK (("State" = 'Closed' AND "Verdict" IS NOT NULL) OR ("State" <> 'Closed' AND "Verdict" IS NULL)),
        CONSTRAINT "CK_Objectives_Weight" CHECK ("Weight" + 0 >= 0),
        CONSTRAINT "FK_Objectives_KeyResults_AlignedKeyResultId" FOREIGN KEY ("AlignedKeyResultId") REFERENCES objectives."KeyResults" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_Objectives_Objectives_ParentObjectiveId" FOREIGN KEY ("ParentObjectiveId") REFERENCES objectives."Objectives" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_Objectives_Periods_PeriodId" FOREIGN KEY ("PeriodId") REFERENCES objectives."Periods" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE directory."OrgUnitClosures" (
        "AncestorId" uuid NOT NULL,
        "DescendantId" uuid NOT NULL,
        "Depth" integer NOT NULL,
        CONSTRAINT "PK_OrgUnitClosures" PRIMARY KEY ("AncestorId", "DescendantId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE directory."OrgUnits" (
        "Id" uuid NOT NULL,
        "ExternalId" character varying(100) COLLATE "C",
        "Name" character varying(200) COLLATE "C" NOT NULL,
        "ParentId" uuid,
        "HeadId" uuid,
        "Mission" character varying(20000) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_OrgUnits" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_OrgUnits_Parent" CHECK ("ParentId" <> "Id"),
        CONSTRAINT "FK_OrgUnits_OrgUnits_ParentId" FOREIGN KEY ("ParentId") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE directory."People" (
        "Id" uuid NOT NULL,
        "ExternalId" character varying(100) COLLATE "C",
        "DisplayName" character varying(200) COLLATE "C" NOT NULL,
        "SortName" character varying(200) COLLATE "C" NOT NULL,
        "Email" character varying(254) COLLATE "C" NOT NULL,
        "JobTitle" character varying(200) COLLATE "C" NOT NULL,
        "OrgUnitId" uuid NOT NULL,
        "ManagerId" uuid,
        "TimeZoneId" character varying(64) COLLATE "C" NOT NULL,
        "Locale" character varying(35) COLLATE "C" NOT NULL,
        "Status" character varying(24) COLLATE "C" NOT NULL,
        "StartOn" date NOT NULL,
        "EndOn" date,
        "DigestCadence" character varying(24) COLLATE "C" NOT NULL,
        "QuietHours_Days" integer,
        "QuietHours_From" time without time zone,
        "QuietHours_To" time without time zone,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_People" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_People_OrgUnits_OrgUnitId" FOREIGN KEY ("OrgUnitId") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_People_People_ManagerId" FOREIGN KEY ("ManagerId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE directory."ReportingLines" (
        "Id" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        "ManagerId" uuid NOT NULL,
        "Kind" character varying(24) COLLATE "C" NOT NULL,
        "ValidFrom" date NOT NULL,
        "ValidTo" date,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_ReportingLines" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_ReportingLines_Dates" CHECK ("ValidTo" >= "ValidFrom"),
        CONSTRAINT "CK_ReportingLines_Self" CHECK ("ManagerId" <> "PersonId"),
        CONSTRAINT "FK_ReportingLines_People_ManagerId" FOREIGN KEY ("ManagerId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ReportingLines_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES directory."People" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE TABLE directory."RoleAssignments" (
        "Id" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        "Role" character varying(24) COLLATE "C" NOT NULL,
        "ScopeOrgUnitId" uuid,
        "ValidFrom" date NOT NULL,
        "ValidTo" date,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_RoleAssignments" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_RoleAssignments_Dates" CHECK ("ValidTo" >= "ValidFrom"),
        CONSTRAINT "FK_RoleAssignments_OrgUnits_ScopeOrgUnitId" FOREIGN KEY ("ScopeOrgUnitId") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_RoleAssignments_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES directory."People" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    INSERT INTO platform."GraphLocks" ("Name", "Taken")
    VALUES ('alignment', 0);
    INSERT INTO platform."GraphLocks" ("Name", "Taken")
    VALUES ('dependencies', 0);
    INSERT INTO platform."GraphLocks" ("Name", "Taken")
    VALUES ('managers', 0);
    INSERT INTO platform."GraphLocks" ("Name", "Taken")
    VALUES ('units', 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_AcceptanceCriteria_DeliverableId_Ordinal" ON deliverables."AcceptanceCriteria" ("DeliverableId", "Ordinal");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_AcceptanceCriteria_VerdictById" ON deliverables."AcceptanceCriteria" ("VerdictById");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_AcceptanceDecisions_ById" ON deliverables."AcceptanceDecisions" ("ById");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_AcceptanceDecisions_DeliverableId" ON deliverables."AcceptanceDecisions" ("DeliverableId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_Accounts_Email" ON auth."Accounts" ("Email");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_Accounts_PersonId" ON auth."Accounts" ("PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_AuditEvents_ActorId_At" ON platform."AuditEvents" ("ActorId", "At");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_AuditEvents_SubjectRef_SubjectSeq" ON platform."AuditEvents" ("SubjectRef", "SubjectSeq");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_CheckIns_AuthorId_ObjectiveId_Number" ON objectives."CheckIns" ("AuthorId", "ObjectiveId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_CheckIns_KeyResultId_Number" ON objectives."CheckIns" ("KeyResultId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_CheckIns_ObjectiveId_Number" ON objectives."CheckIns" ("ObjectiveId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_CheckIns_SupersedesId" ON objectives."CheckIns" ("SupersedesId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_Contributions_DeliverableId_PersonId" ON deliverables."Contributions" ("DeliverableId", "PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Contributions_PersonId" ON deliverables."Contributions" ("PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_DeliverableComments_AuthorId" ON deliverables."DeliverableComments" ("AuthorId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_DeliverableComments_DeliverableId" ON deliverables."DeliverableComments" ("DeliverableId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_DeliverableLinks_DeliverableId_KeyResultId" ON deliverables."DeliverableLinks" ("DeliverableId", "KeyResultId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_DeliverableLinks_KeyResultId" ON deliverables."DeliverableLinks" ("KeyResultId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_DeliverableLinks_ObjectiveAlone" ON deliverables."DeliverableLinks" ("DeliverableId", "ObjectiveId") WHERE "KeyResultId" IS NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_DeliverableLinks_ObjectiveId_DeliverableId" ON deliverables."DeliverableLinks" ("ObjectiveId", "DeliverableId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Deliverables_DueOn_Id" ON deliverables."Deliverables" ("DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Deliverables_OutcomeOwnerId_DueOn_Id" ON deliverables."Deliverables" ("OutcomeOwnerId", "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Deliverables_ProducerId_DueOn_Id" ON deliverables."Deliverables" ("ProducerId", "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Deliverables_ProducerUnitId_DueOn_Id" ON deliverables."Deliverables" ("ProducerUnitId", "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Deliverables_State_DueOn_Id" ON deliverables."Deliverables" ("State", "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Deliverables_Visibility_DueOn_Id_ProducerId_OutcomeOwnerId_~" ON deliverables."Deliverables" ("Visibility", "DueOn", "Id", "ProducerId", "OutcomeOwnerId", "ProducerUnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Dependencies_ConsumerDeliverableId" ON deliverables."Dependencies" ("ConsumerDeliverableId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Dependencies_ProviderDeliverableId_State" ON deliverables."Dependencies" ("ProviderDeliverableId", "State");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Dependencies_ProviderPersonId_State" ON deliverables."Dependencies" ("ProviderPersonId", "State");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Evidence_AddedById" ON deliverables."Evidence" ("AddedById");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Evidence_DeliverableId" ON deliverables."Evidence" ("DeliverableId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Evidence_Sha256" ON deliverables."Evidence" ("Sha256");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_KeyResultBaselines_KeyResultId_Number" ON objectives."KeyResultBaselines" ("KeyResultId", "Number");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_KeyResults_ObjectiveId_Id" ON objectives."KeyResults" ("ObjectiveId", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_KeyResults_OwnerId_DueOn_Id" ON objectives."KeyResults" ("OwnerId", "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_ManagerClosures_AncestorId_Depth_DescendantId" ON directory."ManagerClosures" ("AncestorId", "Depth", "DescendantId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_ManagerClosures_DescendantId_Depth_AncestorId" ON directory."ManagerClosures" ("DescendantId", "Depth", "AncestorId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Notifications_MailedAt_NotBefore" ON platform."Notifications" ("MailedAt", "NotBefore");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Notifications_RecipientId_ReadOn_NotBefore_Id" ON platform."Notifications" ("RecipientId", "ReadOn", "NotBefore", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_ObjectiveComments_AuthorId" ON objectives."ObjectiveComments" ("AuthorId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_ObjectiveComments_ObjectiveId_CreatedAt_Id" ON objectives."ObjectiveComments" ("ObjectiveId", "CreatedAt", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Objectives_AlignedKeyResultId" ON objectives."Objectives" ("AlignedKeyResultId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Objectives_OrgUnitId_DueOn_Id" ON objectives."Objectives" ("OrgUnitId", "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Objectives_OwnerId_DueOn_Id" ON objectives."Objectives" ("OwnerId", "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Objectives_ParentObjectiveId_Id" ON objectives."Objectives" ("ParentObjectiveId", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Objectives_PeriodId_DueOn_Id" ON objectives."Objectives" ("PeriodId", "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Objectives_State_DueOn_Id" ON objectives."Objectives" ("State", "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Objectives_Visibility_DueOn_Id_OwnerId_OrgUnitId" ON objectives."Objectives" ("Visibility", "DueOn", "Id", "OwnerId", "OrgUnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_OneTimeLinks_AccountId" ON auth."OneTimeLinks" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_OneTimeLinks_CodeSha256" ON auth."OneTimeLinks" ("CodeSha256");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_OneTimeLinks_ExpiresAt" ON auth."OneTimeLinks" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_OrgUnitClosures_DescendantId_AncestorId_Depth" ON directory."OrgUnitClosures" ("DescendantId", "AncestorId", "Depth");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_OrgUnits_ExternalId" ON directory."OrgUnits" ("ExternalId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_OrgUnits_HeadId" ON directory."OrgUnits" ("HeadId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_OrgUnits_ParentId_Name_Id" ON directory."OrgUnits" ("ParentId", "Name", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_OutboxMessages_DeliveredAt_DueAt_Id" ON platform."OutboxMessages" ("DeliveredAt", "DueAt", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_People_Email" ON directory."People" ("Email");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_People_ExternalId" ON directory."People" ("ExternalId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_People_ManagerId_SortName_Id" ON directory."People" ("ManagerId", "SortName", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_People_OrgUnitId_SortName_Id" ON directory."People" ("OrgUnitId", "SortName", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_People_SortName_Id" ON directory."People" ("SortName", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_Periods_StartsOn_EndsOn_Id" ON objectives."Periods" ("StartsOn", "EndsOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_PersonalAccessTokens_AccountId_ExpiresAt" ON auth."PersonalAccessTokens" ("AccountId", "ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_PersonalAccessTokens_Sha256" ON auth."PersonalAccessTokens" ("Sha256");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_ReportingLines_ManagerId" ON directory."ReportingLines" ("ManagerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE UNIQUE INDEX "IX_ReportingLines_PersonId_Kind_ManagerId_ValidFrom" ON directory."ReportingLines" ("PersonId", "Kind", "ManagerId", "ValidFrom");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_ReportingLines_ValidFrom_ValidTo" ON directory."ReportingLines" ("ValidFrom", "ValidTo");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_RoleAssignments_PersonId_Role_ScopeOrgUnitId_ValidFrom_Vali~" ON directory."RoleAssignments" ("PersonId", "Role", "ScopeOrgUnitId", "ValidFrom", "ValidTo");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_RoleAssignments_ScopeOrgUnitId" ON directory."RoleAssignments" ("ScopeOrgUnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    CREATE INDEX "IX_VisibilityGrants_SubjectKind_SubjectId" ON platform."VisibilityGrants" ("SubjectKind", "SubjectId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."AcceptanceCriteria" ADD CONSTRAINT "FK_AcceptanceCriteria_Deliverables_DeliverableId" FOREIGN KEY ("DeliverableId") REFERENCES deliverables."Deliverables" ("Id") ON DELETE CASCADE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."AcceptanceCriteria" ADD CONSTRAINT "FK_AcceptanceCriteria_People_VerdictById" FOREIGN KEY ("VerdictById") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."AcceptanceDecisions" ADD CONSTRAINT "FK_AcceptanceDecisions_Deliverables_DeliverableId" FOREIGN KEY ("DeliverableId") REFERENCES deliverables."Deliverables" ("Id") ON DELETE CASCADE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."AcceptanceDecisions" ADD CONSTRAINT "FK_AcceptanceDecisions_People_ById" FOREIGN KEY ("ById") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE auth."Accounts" ADD CONSTRAINT "FK_Accounts_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE objectives."CheckIns" ADD CONSTRAINT "FK_CheckIns_KeyResults_KeyResultId" FOREIGN KEY ("KeyResultId") REFERENCES objectives."KeyResults" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE objectives."CheckIns" ADD CONSTRAINT "FK_CheckIns_Objectives_ObjectiveId" FOREIGN KEY ("ObjectiveId") REFERENCES objectives."Objectives" ("Id") ON DELETE CASCADE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE objectives."CheckIns" ADD CONSTRAINT "FK_CheckIns_People_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."Contributions" ADD CONSTRAINT "FK_Contributions_Deliverables_DeliverableId" FOREIGN KEY ("DeliverableId") REFERENCES deliverables."Deliverables" ("Id") ON DELETE CASCADE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."Contributions" ADD CONSTRAINT "FK_Contributions_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."DeliverableComments" ADD CONSTRAINT "FK_DeliverableComments_Deliverables_DeliverableId" FOREIGN KEY ("DeliverableId") REFERENCES deliverables."Deliverables" ("Id") ON DELETE CASCADE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."DeliverableComments" ADD CONSTRAINT "FK_DeliverableComments_People_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."DeliverableLinks" ADD CONSTRAINT "FK_DeliverableLinks_Deliverables_DeliverableId" FOREIGN KEY ("DeliverableId") REFERENCES deliverables."Deliverables" ("Id") ON DELETE CASCADE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."DeliverableLinks" ADD CONSTRAINT "FK_DeliverableLinks_KeyResults_KeyResultId" FOREIGN KEY ("KeyResultId") REFERENCES objectives."KeyResults" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."DeliverableLinks" ADD CONSTRAINT "FK_DeliverableLinks_Objectives_ObjectiveId" FOREIGN KEY ("ObjectiveId") REFERENCES objectives."Objectives" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."Deliverables" ADD CONSTRAINT "FK_Deliverables_OrgUnits_ProducerUnitId" FOREIGN KEY ("ProducerUnitId") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."Deliverables" ADD CONSTRAINT "FK_Deliverables_People_OutcomeOwnerId" FOREIGN KEY ("OutcomeOwnerId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."Deliverables" ADD CONSTRAINT "FK_Deliverables_People_ProducerId" FOREIGN KEY ("ProducerId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."Dependencies" ADD CONSTRAINT "FK_Dependencies_People_ProviderPersonId" FOREIGN KEY ("ProviderPersonId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE deliverables."Evidence" ADD CONSTRAINT "FK_Evidence_People_AddedById" FOREIGN KEY ("AddedById") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE objectives."KeyResultBaselines" ADD CONSTRAINT "FK_KeyResultBaselines_KeyResults_KeyResultId" FOREIGN KEY ("KeyResultId") REFERENCES objectives."KeyResults" ("Id") ON DELETE CASCADE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE objectives."KeyResults" ADD CONSTRAINT "FK_KeyResults_Objectives_ObjectiveId" FOREIGN KEY ("ObjectiveId") REFERENCES objectives."Objectives" ("Id") ON DELETE CASCADE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE objectives."KeyResults" ADD CONSTRAINT "FK_KeyResults_People_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE directory."ManagerClosures" ADD CONSTRAINT "FK_ManagerClosures_People_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE directory."ManagerClosures" ADD CONSTRAINT "FK_ManagerClosures_People_DescendantId" FOREIGN KEY ("DescendantId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE objectives."ObjectiveComments" ADD CONSTRAINT "FK_ObjectiveComments_Objectives_ObjectiveId" FOREIGN KEY ("ObjectiveId") REFERENCES objectives."Objectives" ("Id") ON DELETE CASCADE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE objectives."ObjectiveComments" ADD CONSTRAINT "FK_ObjectiveComments_People_AuthorId" FOREIGN KEY ("AuthorId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE objectives."Objectives" ADD CONSTRAINT "FK_Objectives_OrgUnits_OrgUnitId" FOREIGN KEY ("OrgUnitId") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE objectives."Objectives" ADD CONSTRAINT "FK_Objectives_People_OwnerId" FOREIGN KEY ("OwnerId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE directory."OrgUnitClosures" ADD CONSTRAINT "FK_OrgUnitClosures_OrgUnits_AncestorId" FOREIGN KEY ("AncestorId") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE directory."OrgUnitClosures" ADD CONSTRAINT "FK_OrgUnitClosures_OrgUnits_DescendantId" FOREIGN KEY ("DescendantId") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    ALTER TABLE directory."OrgUnits" ADD CONSTRAINT "FK_OrgUnits_People_HeadId" FOREIGN KEY ("HeadId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124082414_Initial') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124082414_Initial', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE TABLE auth."Applications" (
        "Id" uuid NOT NULL,
        "ClientId" character varying(50) COLLATE "C" NOT NULL,
        "DisplayName" character varying(200) COLLATE "C" NOT NULL,
        "ClientType" character varying(50) COLLATE "C" NOT NULL,
        "ApplicationType" character varying(50) COLLATE "C" NOT NULL,
        "ConsentType" character varying(50) COLLATE "C" NOT NULL,
        "ClientSecret" character varying(44) COLLATE "C",
        "Permissions" character varying(4000) COLLATE "C" NOT NULL,
        "RedirectUris" character varying(4000) COLLATE "C" NOT NULL,
        "PostLogoutRedirectUris" character varying(4000) COLLATE "C" NOT NULL,
        "Requirements" character varying(4000) COLLATE "C" NOT NULL,
        "FormerSecret" character varying(44) COLLATE "C",
        "FormerSecretEndsAt" timestamp with time zone,
        "Owner" character varying(200) COLLATE "C" NOT NULL,
        "PersonId" uuid,
        "UsesReferenceTokens" boolean NOT NULL,
        "IdTokenAlgorithm" character varying(5) COLLATE "C" NOT NULL,
        "DisabledAt" timestamp with time zone,
        "Writes" integer NOT NULL,
        CONSTRAINT "PK_Applications" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Applications_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE TABLE auth."DataProtectionKeys" (
        "Id" uuid NOT NULL,
        "Name" character varying(200) COLLATE "C" NOT NULL,
        "Wrapped" bytea NOT NULL,
        "WrappedBy" character varying(64) COLLATE "C" NOT NULL,
        CONSTRAINT "PK_DataProtectionKeys" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE TABLE auth."Scopes" (
        "Id" uuid NOT NULL,
        "Name" character varying(50) COLLATE "C" NOT NULL,
        "Description" character varying(200) COLLATE "C" NOT NULL,
        "Resources" character varying(400) COLLATE "C" NOT NULL,
        CONSTRAINT "PK_Scopes" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE TABLE auth."Sessions" (
        "Sid" character varying(43) COLLATE "C" NOT NULL,
        "AccountId" uuid NOT NULL,
        "Network" character varying(45) COLLATE "C" NOT NULL,
        "Acr" character varying(50) COLLATE "C" NOT NULL,
        "Amr" character varying(50) COLLATE "C" NOT NULL,
        "StartedAt" timestamp with time zone NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "EndedAt" timestamp with time zone,
        CONSTRAINT "PK_Sessions" PRIMARY KEY ("Sid"),
        CONSTRAINT "FK_Sessions_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES auth."Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE TABLE auth."SigningKeys" (
        "Id" uuid NOT NULL,
        "Kid" character varying(43) COLLATE "C" NOT NULL,
        "Algorithm" character varying(5) COLLATE "C" NOT NULL,
        "Period" integer NOT NULL,
        "PublicJwk" character varying(1000) COLLATE "C" NOT NULL,
        "PrivateKey" bytea,
        "PublishedAt" timestamp with time zone NOT NULL,
        "ActivatesAt" timestamp with time zone NOT NULL,
        "RetiresAt" timestamp with time zone NOT NULL,
        "RemovesAt" timestamp with time zone NOT NULL,
        "RevokedAt" timestamp with time zone,
        CONSTRAINT "PK_SigningKeys" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE TABLE auth."Authorizations" (
        "Id" uuid NOT NULL,
        "ApplicationId" uuid NOT NULL,
        "Subject" character varying(50) COLLATE "C" NOT NULL,
        "Type" character varying(24) COLLATE "C" NOT NULL,
        "Status" character varying(24) COLLATE "C" NOT NULL,
        "Scopes" character varying(1000) COLLATE "C" NOT NULL,
        "CreationDate" timestamp with time zone NOT NULL,
        "ConsentId" uuid,
        "Sid" character varying(43) COLLATE "C",
        "Stamp" character varying(32) COLLATE "C" NOT NULL,
        "AuthenticatedAt" timestamp with time zone NOT NULL,
        "Acr" character varying(50) COLLATE "C" NOT NULL,
        "Amr" character varying(50) COLLATE "C" NOT NULL,
        "EndsAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_Authorizations" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Authorizations_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES auth."Applications" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE TABLE auth."Tokens" (
        "Id" uuid NOT NULL,
        "ApplicationId" uuid NOT NULL,
        "AuthorizationId" uuid,
        "Subject" character varying(50) COLLATE "C",
        "Type" character varying(24) COLLATE "C" NOT NULL,
        "Status" character varying(24) COLLATE "C" NOT NULL,
        "ReferenceId" character varying(44) COLLATE "C" NOT NULL,
        "CreationDate" timestamp with time zone NOT NULL,
        "ExpirationDate" timestamp with time zone NOT NULL,
        "RedemptionDate" timestamp with time zone,
        "Payload" character varying(8000) COLLATE "C" NOT NULL,
        CONSTRAINT "PK_Tokens" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Tokens_Applications_ApplicationId" FOREIGN KEY ("ApplicationId") REFERENCES auth."Applications" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_Tokens_Authorizations_AuthorizationId" FOREIGN KEY ("AuthorizationId") REFERENCES auth."Authorizations" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000001-5c0e-4000-8000-000000000001', 'Knows who you are here.', 'openid', '[]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000002-5c0e-4000-8000-000000000001', 'Reads your name, language and time zone.', 'profile', '[]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000003-5c0e-4000-8000-000000000001', 'Reads your work e-mail address.', 'email', '[]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000004-5c0e-4000-8000-000000000001', 'Reads your roles: whether you are HR, an administrator or a BI reader.', 'roles', '[]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000005-5c0e-4000-8000-000000000001', 'Stays connected when you have closed the browser, until you end it here.', 'offline_access', '[]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000006-5c0e-4000-8000-000000000001', 'Reads what you may read: objectives, deliverables, people.', 'odata.read', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000007-5c0e-4000-8000-000000000001', 'Reads the figures of the whole organisation, without texts and without what is private.', 'bi.read', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000008-5c0e-4000-8000-000000000001', 'Creates and changes objectives and key results in your name.', 'objectives.write', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000009-5c0e-4000-8000-000000000001', 'Creates, submits and decides deliverables in your name.', 'deliverables.write', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('0000000a-5c0e-4000-8000-000000000001', 'Writes reviews in your name.', 'reviews.write', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('0000000b-5c0e-4000-8000-000000000001', 'Downloads review packets that you may read.', 'packets.read', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('0000000c-5c0e-4000-8000-000000000001', 'Reads the directory of people and units.', 'people.read', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('0000000d-5c0e-4000-8000-000000000001', 'Administers accounts, where you may.', 'admin.users', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('0000000e-5c0e-4000-8000-000000000001', 'Administers clients and keys, where you may.', 'admin.clients', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('0000000f-5c0e-4000-8000-000000000001', 'Reads the audit trail, where you may.', 'audit.read', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000010-5c0e-4000-8000-000000000001', 'Provisions people from your identity provider.', 'scim', '["urn:outcomes:scim"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000011-5c0e-4000-8000-000000000001', 'Changes people, units and your own settings, where you may.', 'people.write', '["urn:outcomes:api"]');
    INSERT INTO auth."Scopes" ("Id", "Description", "Name", "Resources")
    VALUES ('00000012-5c0e-4000-8000-000000000001', 'Marks your notifications as read.', 'notifications.write', '["urn:outcomes:api"]');
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE UNIQUE INDEX "IX_Applications_ClientId" ON auth."Applications" ("ClientId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE INDEX "IX_Applications_PersonId" ON auth."Applications" ("PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE INDEX "IX_Authorizations_ApplicationId" ON auth."Authorizations" ("ApplicationId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE INDEX "IX_Authorizations_Sid" ON auth."Authorizations" ("Sid");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE INDEX "IX_Authorizations_Subject_ApplicationId_Type_Status" ON auth."Authorizations" ("Subject", "ApplicationId", "Type", "Status");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE UNIQUE INDEX "IX_DataProtectionKeys_Name" ON auth."DataProtectionKeys" ("Name");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE UNIQUE INDEX "IX_Scopes_Name" ON auth."Scopes" ("Name");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE INDEX "IX_Sessions_AccountId_ExpiresAt" ON auth."Sessions" ("AccountId", "ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE UNIQUE INDEX "IX_SigningKeys_Algorithm_Period" ON auth."SigningKeys" ("Algorithm", "Period");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE UNIQUE INDEX "IX_SigningKeys_Kid" ON auth."SigningKeys" ("Kid");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE INDEX "IX_Tokens_ApplicationId" ON auth."Tokens" ("ApplicationId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE INDEX "IX_Tokens_AuthorizationId_Status" ON auth."Tokens" ("AuthorizationId", "Status");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE INDEX "IX_Tokens_ExpirationDate" ON auth."Tokens" ("ExpirationDate");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    CREATE UNIQUE INDEX "IX_Tokens_ReferenceId" ON auth."Tokens" ("ReferenceId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124094457_AddAuthorizationServer') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124094457_AddAuthorizationServer', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095201_AddInstanceKeys') THEN
    CREATE TABLE platform."InstanceKeys" (
        "KeyId" character varying(32) COLLATE "C" NOT NULL,
        "Purpose" character varying(24) COLLATE "C" NOT NULL,
        "MadeAt" timestamp with time zone NOT NULL,
        "PublicKey" bytea NOT NULL,
        "Certificate" bytea NOT NULL,
        "PrivateKey" bytea,
        CONSTRAINT "PK_InstanceKeys" PRIMARY KEY ("KeyId")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095201_AddInstanceKeys') THEN
    CREATE INDEX "IX_InstanceKeys_Purpose_MadeAt" ON platform."InstanceKeys" ("Purpose", "MadeAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095201_AddInstanceKeys') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124095201_AddInstanceKeys', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'reviews') THEN
            CREATE SCHEMA reviews;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."RatingScales" (
        "Id" uuid NOT NULL,
        "Name" character varying(200) COLLATE "C" NOT NULL,
        "Description" character varying(20000) COLLATE "C" NOT NULL,
        "SeriesId" uuid NOT NULL,
        "Edition" integer NOT NULL,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_RatingScales" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."RatingScalePoints" (
        "Id" uuid NOT NULL,
        "ScaleId" uuid NOT NULL,
        "Value" integer NOT NULL,
        "Label" character varying(200) COLLATE "C" NOT NULL,
        "Description" character varying(2000) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_RatingScalePoints" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_RatingScalePoints_RatingScales_ScaleId" FOREIGN KEY ("ScaleId") REFERENCES reviews."RatingScales" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."ReviewTemplates" (
        "Id" uuid NOT NULL,
        "Name" character varying(200) COLLATE "C" NOT NULL,
        "Introduction" character varying(20000) COLLATE "C" NOT NULL,
        "SeriesId" uuid NOT NULL,
        "Edition" integer NOT NULL,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "ScaleId" uuid NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_ReviewTemplates" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_ReviewTemplates_RatingScales_ScaleId" FOREIGN KEY ("ScaleId") REFERENCES reviews."RatingScales" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."ReviewCycles" (
        "Id" uuid NOT NULL,
        "Name" character varying(200) COLLATE "C" NOT NULL,
        "From" date NOT NULL,
        "To" date NOT NULL,
        "TemplateVersionId" uuid NOT NULL,
        "AnonymityMode" character varying(24) COLLATE "C" NOT NULL,
        "MinGroupSize" integer NOT NULL,
        "CalibrationOn" boolean NOT NULL,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "StartedBefore" date,
        "MaxPeersPerReview" integer NOT NULL,
        "MaxPeerReviewsPerPerson" integer NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_ReviewCycles" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_ReviewCycles_Days" CHECK ("To" >= "From"),
        CONSTRAINT "CK_ReviewCycles_SmallestGroup" CHECK ("MinGroupSize" >= 3),
        CONSTRAINT "FK_ReviewCycles_ReviewTemplates_TemplateVersionId" FOREIGN KEY ("TemplateVersionId") REFERENCES reviews."ReviewTemplates" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."ReviewSections" (
        "Id" uuid NOT NULL,
        "TemplateId" uuid NOT NULL,
        "Relation" character varying(24) COLLATE "C" NOT NULL,
        "Title" character varying(300) COLLATE "C" NOT NULL,
        "Introduction" character varying(20000) COLLATE "C" NOT NULL,
        "Weight" numeric(18,6) NOT NULL,
        "Ordinal" integer NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_ReviewSections" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_ReviewSections_Weight" CHECK ("Weight" >= 0),
        CONSTRAINT "FK_ReviewSections_ReviewTemplates_TemplateId" FOREIGN KEY ("TemplateId") REFERENCES reviews."ReviewTemplates" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."CalibrationSessions" (
        "Id" uuid NOT NULL,
        "Name" character varying(200) COLLATE "C" NOT NULL,
        "CycleId" uuid NOT NULL,
        "ScopeOrgUnitId" uuid NOT NULL,
        "FacilitatorId" uuid NOT NULL,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_CalibrationSessions" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CalibrationSessions_OrgUnits_ScopeOrgUnitId" FOREIGN KEY ("ScopeOrgUnitId") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_CalibrationSessions_People_FacilitatorId" FOREIGN KEY ("FacilitatorId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_CalibrationSessions_ReviewCycles_CycleId" FOREIGN KEY ("CycleId") REFERENCES reviews."ReviewCycles" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."CycleProgress" (
        "Id" uuid NOT NULL,
        "CycleId" uuid NOT NULL,
        "Relation" character varying(24) COLLATE "C" NOT NULL,
        "Asked" integer NOT NULL,
        "Submitted" integer NOT NULL,
        "Declined" integer NOT NULL,
        "Expired" integer NOT NULL,
        "CountedOn" date NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_CycleProgress" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CycleProgress_ReviewCycles_CycleId" FOREIGN KEY ("CycleId") REFERENCES reviews."ReviewCycles" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."CycleStages" (
        "Id" uuid NOT NULL,
        "CycleId" uuid NOT NULL,
        "Kind" character varying(24) COLLATE "C" NOT NULL,
        "OpensOn" date NOT NULL,
        "DueOn" date NOT NULL,
        "GraceDays" integer NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_CycleStages" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_CycleStages_Days" CHECK ("DueOn" >= "OpensOn"),
        CONSTRAINT "CK_CycleStages_Grace" CHECK ("GraceDays" >= 0),
        CONSTRAINT "FK_CycleStages_ReviewCycles_CycleId" FOREIGN KEY ("CycleId") REFERENCES reviews."ReviewCycles" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."ParticipantRules" (
        "Id" uuid NOT NULL,
        "CycleId" uuid NOT NULL,
        "Kind" character varying(24) COLLATE "C" NOT NULL,
        "OrgUnitId" uuid,
        "JobTitle" character varying(200) COLLATE "C",
        "PersonId" uuid,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_ParticipantRules" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_ParticipantRules_OrgUnits_OrgUnitId" FOREIGN KEY ("OrgUnitId") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ParticipantRules_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ParticipantRules_ReviewCycles_CycleId" FOREIGN KEY ("CycleId") REFERENCES reviews."ReviewCycles" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."Reviews" (
        "Id" uuid NOT NULL,
        "CycleId" uuid NOT NULL,
        "RevieweeId" uuid NOT NULL,
        "ManagerIdSnapshot" uuid,
        "OrgUnitSnapshot" uuid NOT NULL,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "ComputedScore" numeric(18,6),
        "ScoreInputs" character varying(20000) COLLATE "C",
        "ManagerRating" numeric(18,6),
        "CalibratedRating" numeric(18,6),
        "Summary" character varying(20000) COLLATE "C" NOT NULL,
        "SharedOn" date,
        "Acknowledgement" character varying(24) COLLATE "C" NOT NULL,
        "Rebuttal" character varying(20000) COLLATE "C",
        "PeerAnswers" character varying(24) COLLATE "C" NOT NULL,
        "UpwardAnswers" character varying(24) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_Reviews" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_Reviews_NotOfOneself" CHECK ("ManagerIdSnapshot" <> "RevieweeId"),
        CONSTRAINT "FK_Reviews_OrgUnits_OrgUnitSnapshot" FOREIGN KEY ("OrgUnitSnapshot") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_Reviews_People_ManagerIdSnapshot" FOREIGN KEY ("ManagerIdSnapshot") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_Reviews_People_RevieweeId" FOREIGN KEY ("RevieweeId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_Reviews_ReviewCycles_CycleId" FOREIGN KEY ("CycleId") REFERENCES reviews."ReviewCycles" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."ReviewQuestions" (
        "Id" uuid NOT NULL,
        "TemplateId" uuid NOT NULL,
        "SectionId" uuid NOT NULL,
        "Kind" character varying(24) COLLATE "C" NOT NULL,
        "Text" character varying(1000) COLLATE "C" NOT NULL,
        "Hint" character varying(2000) COLLATE "C" NOT NULL,
        "ScaleId" uuid,
        "Choices" character varying(4000) COLLATE "C" NOT NULL,
        "Required" boolean NOT NULL,
        "RequiresCitation" boolean NOT NULL,
        "Weight" numeric(18,6) NOT NULL,
        "ShownToReviewee" boolean NOT NULL,
        "Ordinal" integer NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_ReviewQuestions" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_ReviewQuestions_RatingsHaveScale" CHECK ("Kind" NOT IN ('Rating', 'OutcomeRating') OR "ScaleId" IS NOT NULL),
        CONSTRAINT "CK_ReviewQuestions_Weight" CHECK ("Weight" >= 0),
        CONSTRAINT "FK_ReviewQuestions_RatingScales_ScaleId" FOREIGN KEY ("ScaleId") REFERENCES reviews."RatingScales" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ReviewQuestions_ReviewSections_SectionId" FOREIGN KEY ("SectionId") REFERENCES reviews."ReviewSections" ("Id") ON DELETE CASCADE,
        CONSTRAINT "FK_ReviewQuestions_ReviewTemplates_TemplateId" FOREIGN KEY ("TemplateId") REFERENCES reviews."ReviewTemplates" ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."CalibrationInvitees" (
        "Id" uuid NOT NULL,
        "SessionId" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_CalibrationInvitees" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CalibrationInvitees_CalibrationSessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES reviews."CalibrationSessions" ("Id") ON DELETE CASCADE,
        CONSTRAINT "FK_CalibrationInvitees_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."CalibrationChanges" (
        "Id" uuid NOT NULL,
        "SessionId" uuid NOT NULL,
        "ReviewId" uuid NOT NULL,
        "RevieweeId" uuid NOT NULL,
        "From" numeric(18,6),
        "To" numeric(18,6) NOT NULL,
        "Reason" character varying(2000) COLLATE "C" NOT NULL,
        "ById" uuid NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_CalibrationChanges" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_CalibrationChanges_CalibrationSessions_SessionId" FOREIGN KEY ("SessionId") REFERENCES reviews."CalibrationSessions" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_CalibrationChanges_People_ById" FOREIGN KEY ("ById") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_CalibrationChanges_People_RevieweeId" FOREIGN KEY ("RevieweeId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_CalibrationChanges_Reviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES reviews."Reviews" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."ReviewAssignments" (
        "Id" uuid NOT NULL,
        "ReviewId" uuid NOT NULL,
        "CycleId" uuid NOT NULL,
        "RevieweeId" uuid NOT NULL,
        "ReviewerId" uuid NOT NULL,
        "Relation" character varying(24) COLLATE "C" NOT NULL,
        "AnonymityMode" character varying(24) COLLATE "C" NOT NULL,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "NominatedById" uuid,
        "DueOn" date NOT NULL,
        "TimeZoneSnapshot" character varying(64) COLLATE "C" NOT NULL,
        "DueAtUtc" timestamp with time zone NOT NULL,
        "ClosesAtUtc" timestamp with time zone NOT NULL,
        "DeclineReason" character varying(2000) COLLATE "C",
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_ReviewAssignments" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_ReviewAssignments_OnlyPeersAreNominated" CHECK ("Relation" = 'Peer' OR "NominatedById" IS NULL),
        CONSTRAINT "CK_ReviewAssignments_OnlySelfIsSelf" CHECK (("Relation" = 'Self' AND "ReviewerId" = "RevieweeId") OR ("Relation" <> 'Self' AND "ReviewerId" <> "RevieweeId")),
        CONSTRAINT "FK_ReviewAssignments_People_RevieweeId" FOREIGN KEY ("RevieweeId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ReviewAssignments_People_ReviewerId" FOREIGN KEY ("ReviewerId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ReviewAssignments_ReviewCycles_CycleId" FOREIGN KEY ("CycleId") REFERENCES reviews."ReviewCycles" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ReviewAssignments_Reviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES reviews."Reviews" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."ReviewMaterials" (
        "Id" uuid NOT NULL,
        "ReviewId" uuid NOT NULL,
        "RevieweeId" uuid NOT NULL,
        "AddedById" uuid NOT NULL,
        "TargetRef" character varying(64) COLLATE "C" NOT NULL,
        "TargetTitle" character varying(300) COLLATE "C" NOT NULL,
        "Note" character varying(20000) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_ReviewMaterials" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_ReviewMaterials_People_AddedById" FOREIGN KEY ("AddedById") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ReviewMaterials_People_RevieweeId" FOREIGN KEY ("RevieweeId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ReviewMaterials_Reviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES reviews."Reviews" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."ReviewAggregates" (
        "Id" uuid NOT NULL,
        "ReviewId" uuid NOT NULL,
        "RevieweeId" uuid NOT NULL,
        "Relation" character varying(24) COLLATE "C" NOT NULL,
        "QuestionId" uuid NOT NULL,
        "ShownToReviewee" boolean NOT NULL,
        "AnswerCount" integer NOT NULL,
        "MeanRating" numeric(18,6),
        "Texts" character varying(2000000) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_ReviewAggregates" PRIMARY KEY ("Id"),
        CONSTRAINT "CK_ReviewAggregates_GroupsOnly" CHECK ("Relation" IN ('Peer', 'Upward') AND "AnswerCount" >= 3),
        CONSTRAINT "FK_ReviewAggregates_ReviewQuestions_QuestionId" FOREIGN KEY ("QuestionId") REFERENCES reviews."ReviewQuestions" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ReviewAggregates_Reviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES reviews."Reviews" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."Responses" (
        "Id" uuid NOT NULL,
        "AssignmentId" uuid NOT NULL,
        "QuestionId" uuid NOT NULL,
        "ObjectiveId" uuid,
        "ShownToReviewee" boolean NOT NULL,
        "RatingValue" numeric(18,6),
        "Text" character varying(20000) COLLATE "C",
        "NoEvidenceReason" character varying(2000) COLLATE "C",
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_Responses" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Responses_Objectives_ObjectiveId" FOREIGN KEY ("ObjectiveId") REFERENCES objectives."Objectives" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_Responses_ReviewAssignments_AssignmentId" FOREIGN KEY ("AssignmentId") REFERENCES reviews."ReviewAssignments" ("Id") ON DELETE CASCADE,
        CONSTRAINT "FK_Responses_ReviewQuestions_QuestionId" FOREIGN KEY ("QuestionId") REFERENCES reviews."ReviewQuestions" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE TABLE reviews."Citations" (
        "Id" uuid NOT NULL,
        "ResponseId" uuid NOT NULL,
        "TargetRef" character varying(64) COLLATE "C" NOT NULL,
        "TargetTitle" character varying(300) COLLATE "C" NOT NULL,
        "TargetRevision" integer NOT NULL,
        "Snapshot" character varying(2000000) COLLATE "C" NOT NULL,
        "SnapshotSha256" character varying(64) COLLATE "C" NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_Citations" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Citations_Responses_ResponseId" FOREIGN KEY ("ResponseId") REFERENCES reviews."Responses" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_CalibrationChanges_ById" ON reviews."CalibrationChanges" ("ById");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_CalibrationChanges_RevieweeId" ON reviews."CalibrationChanges" ("RevieweeId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_CalibrationChanges_ReviewId" ON reviews."CalibrationChanges" ("ReviewId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_CalibrationChanges_SessionId" ON reviews."CalibrationChanges" ("SessionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_CalibrationInvitees_PersonId" ON reviews."CalibrationInvitees" ("PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_CalibrationInvitees_SessionId_PersonId" ON reviews."CalibrationInvitees" ("SessionId", "PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_CalibrationSessions_CycleId" ON reviews."CalibrationSessions" ("CycleId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_CalibrationSessions_FacilitatorId_CycleId_ScopeOrgUnitId" ON reviews."CalibrationSessions" ("FacilitatorId", "CycleId", "ScopeOrgUnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_CalibrationSessions_ScopeOrgUnitId" ON reviews."CalibrationSessions" ("ScopeOrgUnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_Citations_ResponseId_TargetRef" ON reviews."Citations" ("ResponseId", "TargetRef");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_CycleProgress_CycleId_Relation" ON reviews."CycleProgress" ("CycleId", "Relation");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_CycleStages_CycleId_Kind" ON reviews."CycleStages" ("CycleId", "Kind");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ParticipantRules_CycleId_Kind_PersonId" ON reviews."ParticipantRules" ("CycleId", "Kind", "PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ParticipantRules_OrgUnitId" ON reviews."ParticipantRules" ("OrgUnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ParticipantRules_PersonId" ON reviews."ParticipantRules" ("PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_RatingScalePoints_ScaleId_Value" ON reviews."RatingScalePoints" ("ScaleId", "Value");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_RatingScales_SeriesId_Edition" ON reviews."RatingScales" ("SeriesId", "Edition");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_Responses_AssignmentId_QuestionId_ObjectiveId" ON reviews."Responses" ("AssignmentId", "QuestionId", "ObjectiveId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_Responses_ObjectiveId" ON reviews."Responses" ("ObjectiveId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_Responses_OfNoObjective" ON reviews."Responses" ("AssignmentId", "QuestionId") WHERE "ObjectiveId" IS NULL;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_Responses_QuestionId" ON reviews."Responses" ("QuestionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewAggregates_QuestionId" ON reviews."ReviewAggregates" ("QuestionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_ReviewAggregates_ReviewId_Relation_QuestionId" ON reviews."ReviewAggregates" ("ReviewId", "Relation", "QuestionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewAssignments_CycleId_State_ClosesAtUtc" ON reviews."ReviewAssignments" ("CycleId", "State", "ClosesAtUtc");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewAssignments_RevieweeId_Relation" ON reviews."ReviewAssignments" ("RevieweeId", "Relation");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewAssignments_ReviewerId_State_DueOn" ON reviews."ReviewAssignments" ("ReviewerId", "State", "DueOn");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_ReviewAssignments_ReviewId_Relation_ReviewerId" ON reviews."ReviewAssignments" ("ReviewId", "Relation", "ReviewerId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_ReviewCycles_Name" ON reviews."ReviewCycles" ("Name");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewCycles_TemplateVersionId" ON reviews."ReviewCycles" ("TemplateVersionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewMaterials_AddedById" ON reviews."ReviewMaterials" ("AddedById");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewMaterials_RevieweeId" ON reviews."ReviewMaterials" ("RevieweeId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_ReviewMaterials_ReviewId_TargetRef" ON reviews."ReviewMaterials" ("ReviewId", "TargetRef");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewQuestions_ScaleId" ON reviews."ReviewQuestions" ("ScaleId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewQuestions_SectionId" ON reviews."ReviewQuestions" ("SectionId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewQuestions_TemplateId" ON reviews."ReviewQuestions" ("TemplateId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_Reviews_CycleId_RevieweeId" ON reviews."Reviews" ("CycleId", "RevieweeId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_Reviews_CycleId_State_Id" ON reviews."Reviews" ("CycleId", "State", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_Reviews_ManagerIdSnapshot_CycleId" ON reviews."Reviews" ("ManagerIdSnapshot", "CycleId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_Reviews_OrgUnitSnapshot_CycleId" ON reviews."Reviews" ("OrgUnitSnapshot", "CycleId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_Reviews_RevieweeId_CycleId" ON reviews."Reviews" ("RevieweeId", "CycleId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewSections_TemplateId" ON reviews."ReviewSections" ("TemplateId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE INDEX "IX_ReviewTemplates_ScaleId" ON reviews."ReviewTemplates" ("ScaleId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    CREATE UNIQUE INDEX "IX_ReviewTemplates_SeriesId_Edition" ON reviews."ReviewTemplates" ("SeriesId", "Edition");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124095558_Reviews') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124095558_Reviews', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124100111_KeepNoWordsInNotifications') THEN
    ALTER TABLE platform."Notifications" DROP COLUMN "Title";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124100111_KeepNoWordsInNotifications') THEN
    ALTER TABLE platform."Notifications" ADD "SubjectId" uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124100111_KeepNoWordsInNotifications') THEN
    UPDATE platform."Notifications" SET "SubjectId" = split_part("SubjectRef", ':', 2)::uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124100111_KeepNoWordsInNotifications') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124100111_KeepNoWordsInNotifications', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124100918_KeepRepeatsAndSecrets') THEN
    CREATE TABLE platform."RepeatableRequests" (
        "ActorRef" character varying(120) COLLATE "C" NOT NULL,
        "Key" character varying(200) COLLATE "C" NOT NULL,
        "Fingerprint" character varying(64) COLLATE "C" NOT NULL,
        "EntityId" uuid NOT NULL,
        "Version" integer NOT NULL,
        "MadeAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_RepeatableRequests" PRIMARY KEY ("ActorRef", "Key")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124100918_KeepRepeatsAndSecrets') THEN
    CREATE TABLE platform."ServerSecrets" (
        "Name" character varying(60) COLLATE "C" NOT NULL,
        "Wrapped" bytea NOT NULL,
        CONSTRAINT "PK_ServerSecrets" PRIMARY KEY ("Name")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124100918_KeepRepeatsAndSecrets') THEN
    CREATE INDEX "IX_RepeatableRequests_MadeAt" ON platform."RepeatableRequests" ("MadeAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124100918_KeepRepeatsAndSecrets') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124100918_KeepRepeatsAndSecrets', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124101149_AttachByAuthor') THEN
    DROP INDEX reviews."IX_ReviewMaterials_ReviewId_TargetRef";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124101149_AttachByAuthor') THEN
    CREATE UNIQUE INDEX "IX_ReviewMaterials_ReviewId_AddedById_TargetRef" ON reviews."ReviewMaterials" ("ReviewId", "AddedById", "TargetRef");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124101149_AttachByAuthor') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124101149_AttachByAuthor', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124101710_SignAuditSeals') THEN
    DROP TABLE platform."AuditSeals";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124101710_SignAuditSeals') THEN
    CREATE TABLE platform."AuditSeals" (
        "Number" integer NOT NULL,
        "Day" date NOT NULL,
        "Chains" bigint NOT NULL,
        "Links" bigint NOT NULL,
        "LinksSha256" bytea NOT NULL,
        "PrevSha256" bytea NOT NULL,
        "Sha256" bytea NOT NULL,
        "KeyId" character varying(32) COLLATE "C" NOT NULL,
        "Signature" bytea NOT NULL,
        CONSTRAINT "PK_AuditSeals" PRIMARY KEY ("Number")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124101710_SignAuditSeals') THEN
    CREATE UNIQUE INDEX "IX_AuditSeals_Day" ON platform."AuditSeals" ("Day");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124101710_SignAuditSeals') THEN
    INSERT INTO platform."GraphLocks" ("Name", "Taken")
    VALUES ('audit-seals', 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124101710_SignAuditSeals') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124101710_SignAuditSeals', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124102916_LetNominationsNameTheSame') THEN
    DROP INDEX reviews."IX_ReviewAssignments_ReviewId_Relation_ReviewerId";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124102916_LetNominationsNameTheSame') THEN
    INSERT INTO platform."GraphLocks" ("Name", "Taken")
    VALUES ('review-cycles', 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124102916_LetNominationsNameTheSame') THEN
    CREATE UNIQUE INDEX "IX_ReviewAssignments_ReviewId_Relation_ReviewerId" ON reviews."ReviewAssignments" ("ReviewId", "Relation", "ReviewerId") WHERE "State" <> 'Nominated' AND "State" <> 'Refused';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124102916_LetNominationsNameTheSame') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124102916_LetNominationsNameTheSame', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
        IF NOT EXISTS(SELECT 1 FROM pg_namespace WHERE nspname = 'reports') THEN
            CREATE SCHEMA reports;
        END IF;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    CREATE TABLE reports."PacketExports" (
        "Id" uuid NOT NULL,
        "CycleId" uuid NOT NULL,
        "Audience" character varying(24) COLLATE "C" NOT NULL,
        "RequestedById" uuid,
        "IncludeCalibration" boolean NOT NULL,
        "IncludeUnshared" boolean NOT NULL,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "Total" integer NOT NULL,
        "Done" integer NOT NULL,
        "LeaseUntil" timestamp with time zone,
        "Fault" character varying(500) COLLATE "C",
        "ZipSha256" character varying(64) COLLATE "C",
        "ZipBytes" bigint,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_PacketExports" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_PacketExports_ReviewCycles_CycleId" FOREIGN KEY ("CycleId") REFERENCES reviews."ReviewCycles" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    CREATE TABLE reports."Packets" (
        "Id" uuid NOT NULL,
        "ReviewId" uuid NOT NULL,
        "CycleId" uuid NOT NULL,
        "RevieweeId" uuid NOT NULL,
        "OrgUnitSnapshot" uuid NOT NULL,
        "Audience" character varying(24) COLLATE "C" NOT NULL,
        "Sequence" integer NOT NULL,
        "Number" character varying(32) COLLATE "C" NOT NULL,
        "State" character varying(24) COLLATE "C" NOT NULL,
        "IssuedOn" date NOT NULL,
        "TemplateVersion" integer NOT NULL,
        "PayloadSha256" character varying(64) COLLATE "C" NOT NULL,
        "PdfSha256" character varying(64) COLLATE "C",
        "PrevChainHash" character varying(64) COLLATE "C" NOT NULL,
        "ChainHash" character varying(64) COLLATE "C" NOT NULL,
        "KeyId" character varying(32) COLLATE "C" NOT NULL,
        "Signature" character varying(128) COLLATE "C" NOT NULL,
        "VerificationCode" character varying(26) COLLATE "C" NOT NULL,
        "Warnings" character varying(2000) COLLATE "C" NOT NULL,
        "GeneratedById" uuid,
        "RevokedReason" character varying(2000) COLLATE "C",
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_Packets" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Packets_People_RevieweeId" FOREIGN KEY ("RevieweeId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_Packets_ReviewCycles_CycleId" FOREIGN KEY ("CycleId") REFERENCES reviews."ReviewCycles" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_Packets_Reviews_ReviewId" FOREIGN KEY ("ReviewId") REFERENCES reviews."Reviews" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    CREATE TABLE reports."PacketContents" (
        "PacketId" uuid NOT NULL,
        "Payload" bytea,
        CONSTRAINT "PK_PacketContents" PRIMARY KEY ("PacketId"),
        CONSTRAINT "FK_PacketContents_Packets_PacketId" FOREIGN KEY ("PacketId") REFERENCES reports."Packets" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    INSERT INTO platform."GraphLocks" ("Name", "Taken")
    VALUES ('packets', 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    CREATE INDEX "IX_PacketExports_CycleId" ON reports."PacketExports" ("CycleId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    CREATE INDEX "IX_PacketExports_State_LeaseUntil" ON reports."PacketExports" ("State", "LeaseUntil");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    CREATE UNIQUE INDEX "IX_Packets_CycleId_Audience_Sequence" ON reports."Packets" ("CycleId", "Audience", "Sequence");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    CREATE INDEX "IX_Packets_RevieweeId_Audience" ON reports."Packets" ("RevieweeId", "Audience");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    CREATE INDEX "IX_Packets_ReviewId_Audience_State" ON reports."Packets" ("ReviewId", "Audience", "State");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    CREATE UNIQUE INDEX "IX_Packets_VerificationCode" ON reports."Packets" ("VerificationCode");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124103545_AddPackets') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124103545_AddPackets', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124104737_ForgetOldFailures') THEN
    ALTER TABLE auth."SignInLocks" ADD "FailedAt" timestamp with time zone NOT NULL DEFAULT TIMESTAMPTZ '-infinity';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124104737_ForgetOldFailures') THEN
    CREATE INDEX "IX_SignInLocks_FailedAt" ON auth."SignInLocks" ("FailedAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124104737_ForgetOldFailures') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124104737_ForgetOldFailures', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124125231_TellWhomAuditIsAbout') THEN
    ALTER TABLE platform."AuditEvents" ADD "AboutPersonId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124125231_TellWhomAuditIsAbout') THEN
    INSERT INTO platform."GraphLocks" ("Name", "Taken")
    VALUES ('audit-heads', 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124125231_TellWhomAuditIsAbout') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124125231_TellWhomAuditIsAbout', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124132522_AddPasskeysAndExternalLogins') THEN
    CREATE TABLE auth."ExternalLogins" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Issuer" character varying(300) COLLATE "C" NOT NULL,
        "SubjectSha256" bytea NOT NULL,
        "ShownAs" character varying(254) COLLATE "C" NOT NULL,
        "LinkedAt" timestamp with time zone NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_ExternalLogins" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_ExternalLogins_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES auth."Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124132522_AddPasskeysAndExternalLogins') THEN
    CREATE TABLE auth."Passkeys" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Name" character varying(100) COLLATE "C" NOT NULL,
        "CredentialId" bytea NOT NULL,
        "PublicKey" bytea NOT NULL,
        "SignCount" bigint NOT NULL,
        "IsBackupEligible" boolean NOT NULL,
        "IsBackedUp" boolean NOT NULL,
        "Transports" character varying(200) COLLATE "C" NOT NULL,
        "MadeAt" timestamp with time zone NOT NULL,
        "SuspectAt" timestamp with time zone,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_Passkeys" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_Passkeys_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES auth."Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124132522_AddPasskeysAndExternalLogins') THEN
    CREATE TABLE auth."UsedChallenges" (
        "Id" uuid NOT NULL,
        "Sha256" bytea NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_UsedChallenges" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124132522_AddPasskeysAndExternalLogins') THEN
    CREATE INDEX "IX_ExternalLogins_AccountId" ON auth."ExternalLogins" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124132522_AddPasskeysAndExternalLogins') THEN
    CREATE UNIQUE INDEX "IX_ExternalLogins_Issuer_SubjectSha256" ON auth."ExternalLogins" ("Issuer", "SubjectSha256");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124132522_AddPasskeysAndExternalLogins') THEN
    CREATE INDEX "IX_Passkeys_AccountId" ON auth."Passkeys" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124132522_AddPasskeysAndExternalLogins') THEN
    CREATE UNIQUE INDEX "IX_Passkeys_CredentialId" ON auth."Passkeys" ("CredentialId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124132522_AddPasskeysAndExternalLogins') THEN
    CREATE INDEX "IX_UsedChallenges_ExpiresAt" ON auth."UsedChallenges" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124132522_AddPasskeysAndExternalLogins') THEN
    CREATE UNIQUE INDEX "IX_UsedChallenges_Sha256" ON auth."UsedChallenges" ("Sha256");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124132522_AddPasskeysAndExternalLogins') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124132522_AddPasskeysAndExternalLogins', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124134716_SealManifestsAndLeaseExports') THEN
    ALTER TABLE reports."Packets" ADD "IncludesCalibration" boolean NOT NULL DEFAULT FALSE;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124134716_SealManifestsAndLeaseExports') THEN
    ALTER TABLE reports."PacketExports" ADD "LeaseToken" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124134716_SealManifestsAndLeaseExports') THEN
    CREATE TABLE reports."ManifestSeals" (
        "LinesSha256" character varying(64) COLLATE "C" NOT NULL,
        "Cycle" uuid NOT NULL,
        "Audience" character varying(24) COLLATE "C" NOT NULL,
        "Packets" integer NOT NULL,
        "KeyId" character varying(32) COLLATE "C" NOT NULL,
        "Signature" character varying(128) COLLATE "C" NOT NULL,
        CONSTRAINT "PK_ManifestSeals" PRIMARY KEY ("LinesSha256")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124134716_SealManifestsAndLeaseExports') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124134716_SealManifestsAndLeaseExports', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124135426_FindPartsOfReviews') THEN
    CREATE INDEX "IX_ReviewAssignments_ReviewId_Relation_State" ON reviews."ReviewAssignments" ("ReviewId", "Relation", "State");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124135426_FindPartsOfReviews') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124135426_FindPartsOfReviews', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124135904_AddProvisioning') THEN
    CREATE TABLE auth."ProvisionedUsers" (
        "PersonId" uuid NOT NULL,
        "ExternalId" character varying(200) COLLATE "C",
        "UserName" character varying(254) COLLATE "C" NOT NULL,
        "UserNameKey" character varying(254) COLLATE "C",
        "GivenName" character varying(100) COLLATE "C",
        "FamilyName" character varying(100) COLLATE "C",
        "CreatedAt" timestamp with time zone NOT NULL,
        "ChangedAt" timestamp with time zone NOT NULL,
        "DeletedAt" timestamp with time zone,
        CONSTRAINT "PK_ProvisionedUsers" PRIMARY KEY ("PersonId"),
        CONSTRAINT "FK_ProvisionedUsers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124135904_AddProvisioning') THEN
    INSERT INTO platform."GraphLocks" ("Name", "Taken")
    VALUES ('provisioning', 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124135904_AddProvisioning') THEN
    CREATE INDEX "IX_ProvisionedUsers_ExternalId" ON auth."ProvisionedUsers" ("ExternalId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124135904_AddProvisioning') THEN
    CREATE UNIQUE INDEX "IX_ProvisionedUsers_UserNameKey" ON auth."ProvisionedUsers" ("UserNameKey");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124135904_AddProvisioning') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124135904_AddProvisioning', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124140740_AddSecondSteps') THEN
    CREATE TABLE auth."Authenticators" (
        "AccountId" uuid NOT NULL,
        "ProtectedKey" character varying(500) COLLATE "C" NOT NULL,
        "LastStep" bigint NOT NULL,
        "SetUpAt" timestamp with time zone NOT NULL,
        CONSTRAINT "PK_Authenticators" PRIMARY KEY ("AccountId"),
        CONSTRAINT "FK_Authenticators_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES auth."Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124140740_AddSecondSteps') THEN
    CREATE TABLE auth."PendingSignIns" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "Stamp" character varying(32) COLLATE "C" NOT NULL,
        "CodeSha256" bytea NOT NULL,
        "ExpiresAt" timestamp with time zone NOT NULL,
        "Tries" integer NOT NULL,
        "DoneAt" timestamp with time zone,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_PendingSignIns" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_PendingSignIns_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES auth."Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124140740_AddSecondSteps') THEN
    CREATE TABLE auth."RecoveryCodes" (
        "Id" uuid NOT NULL,
        "AccountId" uuid NOT NULL,
        "CodeSha256" bytea NOT NULL,
        "UsedAt" timestamp with time zone,
        "CreatedAt" timestamp with time zone NOT NULL,
        "CreatedById" uuid,
        "UpdatedAt" timestamp with time zone NOT NULL,
        "UpdatedById" uuid,
        CONSTRAINT "PK_RecoveryCodes" PRIMARY KEY ("Id"),
        CONSTRAINT "FK_RecoveryCodes_Accounts_AccountId" FOREIGN KEY ("AccountId") REFERENCES auth."Accounts" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124140740_AddSecondSteps') THEN
    CREATE INDEX "IX_PendingSignIns_AccountId" ON auth."PendingSignIns" ("AccountId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124140740_AddSecondSteps') THEN
    CREATE UNIQUE INDEX "IX_PendingSignIns_CodeSha256" ON auth."PendingSignIns" ("CodeSha256");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124140740_AddSecondSteps') THEN
    CREATE INDEX "IX_PendingSignIns_ExpiresAt" ON auth."PendingSignIns" ("ExpiresAt");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124140740_AddSecondSteps') THEN
    CREATE UNIQUE INDEX "IX_RecoveryCodes_AccountId_CodeSha256" ON auth."RecoveryCodes" ("AccountId", "CodeSha256");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124140740_AddSecondSteps') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124140740_AddSecondSteps', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124162821_StrengthenTokensAndClients') THEN
    ALTER TABLE auth."PersonalAccessTokens" ADD "Acr" character varying(50) COLLATE "C" NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124162821_StrengthenTokensAndClients') THEN
    ALTER TABLE auth."PersonalAccessTokens" ADD "EndToldAt" timestamp with time zone;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124162821_StrengthenTokensAndClients') THEN
    ALTER TABLE auth."PersonalAccessTokens" ADD "Networks" character varying(179) COLLATE "C" NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124162821_StrengthenTokensAndClients') THEN
    ALTER TABLE auth."PendingSignIns" ADD "FirstFactor" character varying(10) COLLATE "C" NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124162821_StrengthenTokensAndClients') THEN
    ALTER TABLE auth."Applications" ADD "JsonWebKeySet" character varying(4000) COLLATE "C";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124162821_StrengthenTokensAndClients') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124162821_StrengthenTokensAndClients', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124173755_AddListIndexes') THEN
    CREATE INDEX "IX_Objectives_DueOn_Id" ON objectives."Objectives" ("DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124173755_AddListIndexes') THEN
    CREATE INDEX "IX_Objectives_DueOn_Title_Id" ON objectives."Objectives" ("DueOn" DESC, "Title", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124173755_AddListIndexes') THEN
    CREATE INDEX "IX_Deliverables_AcceptedOn_Id" ON deliverables."Deliverables" ("AcceptedOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124173755_AddListIndexes') THEN
    CREATE INDEX "IX_Deliverables_Title_Id" ON deliverables."Deliverables" ("Title", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124173755_AddListIndexes') THEN
    CREATE INDEX "IX_AuditEvents_IsTechnical_Action" ON platform."AuditEvents" ("IsTechnical", "Action");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124173755_AddListIndexes') THEN
    CREATE INDEX "IX_Deliverables_AbsentDueOn" ON deliverables."Deliverables" (("DueOn" IS NOT NULL), "DueOn", "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124173755_AddListIndexes') THEN
    CREATE INDEX "IX_AuditEvents_Day" ON platform."AuditEvents" ((CAST("At" AT TIME ZONE 'UTC' AS date)), "Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124173755_AddListIndexes') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124173755_AddListIndexes', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124200543_KeepWhatWasHandedIn') THEN
    ALTER TABLE reviews."ReviewAssignments" ADD "HandedIn" bytea;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124200543_KeepWhatWasHandedIn') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124200543_KeepWhatWasHandedIn', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124204446_NarrowPacketExports') THEN
    ALTER TABLE reports."PacketExports" ADD "NamedReviews" character varying(18500) COLLATE "C" NOT NULL DEFAULT '';
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124204446_NarrowPacketExports') THEN
    ALTER TABLE reports."PacketExports" ADD "OrgUnitId" uuid;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124204446_NarrowPacketExports') THEN
    CREATE INDEX "IX_PacketExports_OrgUnitId" ON reports."PacketExports" ("OrgUnitId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124204446_NarrowPacketExports') THEN
    ALTER TABLE reports."PacketExports" ADD CONSTRAINT "FK_PacketExports_OrgUnits_OrgUnitId" FOREIGN KEY ("OrgUnitId") REFERENCES directory."OrgUnits" ("Id") ON DELETE RESTRICT;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124204446_NarrowPacketExports') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124204446_NarrowPacketExports', '10.0.14');
    END IF;
END $EF$;
COMMIT;

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124215459_AddProvisionedGroups') THEN
    CREATE TABLE auth."ProvisionedGroups" (
        "Id" uuid NOT NULL,
        "DisplayName" character varying(200) COLLATE "C" NOT NULL,
        "NameKey" character varying(200) COLLATE "C" NOT NULL,
        "ExternalId" character varying(200) COLLATE "C",
        "CreatedAt" timestamp with time zone NOT NULL,
        "ChangedAt" timestamp with time zone NOT NULL,
        "Version" integer NOT NULL,
        CONSTRAINT "PK_ProvisionedGroups" PRIMARY KEY ("Id")
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124215459_AddProvisionedGroups') THEN
    CREATE TABLE auth."ProvisionedMembers" (
        "GroupId" uuid NOT NULL,
        "PersonId" uuid NOT NULL,
        CONSTRAINT "PK_ProvisionedMembers" PRIMARY KEY ("GroupId", "PersonId"),
        CONSTRAINT "FK_ProvisionedMembers_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES directory."People" ("Id") ON DELETE RESTRICT,
        CONSTRAINT "FK_ProvisionedMembers_ProvisionedGroups_GroupId" FOREIGN KEY ("GroupId") REFERENCES auth."ProvisionedGroups" ("Id") ON DELETE CASCADE
    );
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124215459_AddProvisionedGroups') THEN
    CREATE INDEX "IX_ProvisionedGroups_ExternalId" ON auth."ProvisionedGroups" ("ExternalId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124215459_AddProvisionedGroups') THEN
    CREATE UNIQUE INDEX "IX_ProvisionedGroups_NameKey" ON auth."ProvisionedGroups" ("NameKey");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124215459_AddProvisionedGroups') THEN
    CREATE INDEX "IX_ProvisionedMembers_PersonId" ON auth."ProvisionedMembers" ("PersonId");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "__EFMigrationsHistory" WHERE "MigrationId" = '20261124215459_AddProvisionedGroups') THEN
    INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
    VALUES ('20261124215459_AddProvisionedGroups', '10.0.14');
    END IF;
END $EF$;
COMMIT;
