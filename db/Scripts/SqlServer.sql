-- Brings an Outcomes database from empty or any older version to this one. Safe to repeat. Made by: outcomes migrate --script
SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;
SET NUMERIC_ROUNDABORT OFF;
SET XACT_ABORT ON;
GO

IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    IF SCHEMA_ID(N'deliverables') IS NULL EXEC(N'CREATE SCHEMA [deliverables];');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    IF SCHEMA_ID(N'auth') IS NULL EXEC(N'CREATE SCHEMA [auth];');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    IF SCHEMA_ID(N'platform') IS NULL EXEC(N'CREATE SCHEMA [platform];');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    IF SCHEMA_ID(N'objectives') IS NULL EXEC(N'CREATE SCHEMA [objectives];');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    IF SCHEMA_ID(N'import') IS NULL EXEC(N'CREATE SCHEMA [import];');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    IF SCHEMA_ID(N'directory') IS NULL EXEC(N'CREATE SCHEMA [directory];');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [platform].[AuditEvents] (
        [Id] uniqueidentifier NOT NULL,
        [SubjectRef] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SubjectSeq] int NOT NULL,
        [At] datetime2 NOT NULL,
        [ActorRef] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ActorId] uniqueidentifier NULL,
        [Action] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ContentSha256] varbinary(max) NOT NULL,
        [Reason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [ScopeUnitId] uniqueidentifier NULL,
        [IsTechnical] bit NOT NULL,
        [PrevHash] varbinary(max) NOT NULL,
        [Hash] varbinary(max) NOT NULL,
        CONSTRAINT [PK_AuditEvents] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [platform].[AuditHeads] (
        [SubjectRef] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Seq] int NOT NULL,
        [Hash] varbinary(max) NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([SubjectRef])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [platform].[AuditSeals] (
        [Day] date NOT NULL,
        [Heads] bigint NOT NULL,
        [HeadsSha256] varbinary(max) NOT NULL,
        [PrevSha256] varbinary(max) NOT NULL,
        CONSTRAINT [PK_AuditSeals] PRIMARY KEY ([Day])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[DataProtectionKeys] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Wrapped] varbinary(max) NOT NULL,
        [WrappedBy] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_DataProtectionKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [platform].[GraphLocks] (
        [Name] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Taken] bigint NOT NULL,
        CONSTRAINT [PK_GraphLocks] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [import].[ImportedRows] (
        [Source] nvarchar(40) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [EntityId] uniqueidentifier NOT NULL,
        [Values] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Sha256] varbinary(32) NOT NULL,
        [WasPast] bit NOT NULL,
        CONSTRAINT [PK_ImportedRows] PRIMARY KEY ([Source], [Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [platform].[Notifications] (
        [Id] uniqueidentifier NOT NULL,
        [Version] int NOT NULL,
        [RecipientId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SubjectRef] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Title] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [NotBefore] datetime2 NOT NULL,
        [ReadOn] date NULL,
        [MailTo] nvarchar(254) COLLATE Latin1_General_100_BIN2 NULL,
        [MailedAt] datetime2 NULL,
        CONSTRAINT [PK_Notifications] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [platform].[OutboxMessages] (
        [Id] bigint NOT NULL IDENTITY,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Payload] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [OccurredAt] datetime2 NOT NULL,
        [DueAt] datetime2 NOT NULL,
        [DeliveredAt] datetime2 NULL,
        [Attempts] int NOT NULL,
        [LastError] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_OutboxMessages] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [objectives].[Periods] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [StartsOn] date NOT NULL,
        [EndsOn] date NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Periods] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_Periods_Dates] CHECK ("EndsOn" >= "StartsOn")
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[Scopes] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Description] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Resources] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Scopes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[SigningKeys] (
        [Id] uniqueidentifier NOT NULL,
        [Kid] nvarchar(43) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Algorithm] nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Period] int NOT NULL,
        [PublicJwk] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PrivateKey] varbinary(max) NULL,
        [PublishedAt] datetime2 NOT NULL,
        [ActivatesAt] datetime2 NOT NULL,
        [RetiresAt] datetime2 NOT NULL,
        [RemovesAt] datetime2 NOT NULL,
        [RevokedAt] datetime2 NULL,
        CONSTRAINT [PK_SigningKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [platform].[VisibilityGrants] (
        [PersonId] uniqueidentifier NOT NULL,
        [SubjectKind] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SubjectId] uniqueidentifier NOT NULL,
        [SourceId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_VisibilityGrants] PRIMARY KEY ([PersonId], [SubjectKind], [SubjectId], [SourceId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [platform].[AuditContents] (
        [AuditEventId] uniqueidentifier NOT NULL,
        [Salt] varbinary(max) NULL,
        [Content] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_AuditContents] PRIMARY KEY ([AuditEventId]),
        CONSTRAINT [FK_AuditContents_AuditEvents_AuditEventId] FOREIGN KEY ([AuditEventId]) REFERENCES [platform].[AuditEvents] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [deliverables].[AcceptanceCriteria] (
        [Id] uniqueidentifier NOT NULL,
        [DeliverableId] uniqueidentifier NOT NULL,
        [Text] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Ordinal] int NOT NULL,
        [Verdict] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [VerdictById] uniqueidentifier NULL,
        [Note] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_AcceptanceCriteria] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [deliverables].[AcceptanceDecisions] (
        [Id] uniqueidentifier NOT NULL,
        [DeliverableId] uniqueidentifier NOT NULL,
        [Revision] int NOT NULL,
        [Decision] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ById] uniqueidentifier NOT NULL,
        [DecidedOn] date NOT NULL,
        [Comment] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_AcceptanceDecisions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[Accounts] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Email] nvarchar(254) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PasswordHash] nvarchar(256) COLLATE Latin1_General_100_BIN2 NULL,
        [SecurityStamp] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DisabledAt] datetime2 NULL,
        [Writes] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[OneTimeLinks] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [CodeSha256] varbinary(32) NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [RedeemedAt] datetime2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_OneTimeLinks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OneTimeLinks_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [auth].[Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[PersonalAccessTokens] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Sha256] varbinary(32) NOT NULL,
        [LastFour] nvarchar(4) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Scopes] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [RevokedAt] datetime2 NULL,
        [LastUsedAt] datetime2 NULL,
        [LastUsedFrom] nvarchar(45) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_PersonalAccessTokens] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PersonalAccessTokens_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [auth].[Accounts] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[Sessions] (
        [Sid] nvarchar(43) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Network] nvarchar(45) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Acr] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Amr] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        CONSTRAINT [PK_Sessions] PRIMARY KEY ([Sid]),
        CONSTRAINT [FK_Sessions_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [auth].[Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[SignInLocks] (
        [AccountId] uniqueidentifier NOT NULL,
        [Network] nvarchar(45) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Failures] int NOT NULL,
        [Locks] int NOT NULL,
        [LockedUntil] datetime2 NULL,
        CONSTRAINT [PK_SignInLocks] PRIMARY KEY ([AccountId], [Network]),
        CONSTRAINT [FK_SignInLocks_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [auth].[Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[Applications] (
        [Id] uniqueidentifier NOT NULL,
        [ClientId] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DisplayName] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ClientType] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ApplicationType] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ConsentType] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ClientSecret] nvarchar(44) COLLATE Latin1_General_100_BIN2 NULL,
        [Permissions] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RedirectUris] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PostLogoutRedirectUris] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Requirements] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [FormerSecret] nvarchar(44) COLLATE Latin1_General_100_BIN2 NULL,
        [FormerSecretEndsAt] datetime2 NULL,
        [Owner] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PersonId] uniqueidentifier NULL,
        [UsesReferenceTokens] bit NOT NULL,
        [IdTokenAlgorithm] nvarchar(5) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DisabledAt] datetime2 NULL,
        [Writes] int NOT NULL,
        CONSTRAINT [PK_Applications] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[Authorizations] (
        [Id] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [Subject] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Type] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Status] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Scopes] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreationDate] datetime2 NOT NULL,
        [ConsentId] uniqueidentifier NULL,
        [Sid] nvarchar(43) COLLATE Latin1_General_100_BIN2 NULL,
        [Stamp] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [AuthenticatedAt] datetime2 NOT NULL,
        [Acr] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Amr] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [EndsAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Authorizations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Authorizations_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [auth].[Applications] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [auth].[Tokens] (
        [Id] uniqueidentifier NOT NULL,
        [ApplicationId] uniqueidentifier NOT NULL,
        [AuthorizationId] uniqueidentifier NULL,
        [Subject] nvarchar(50) COLLATE Latin1_General_100_BIN2 NULL,
        [Type] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Status] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ReferenceId] nvarchar(44) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreationDate] datetime2 NOT NULL,
        [ExpirationDate] datetime2 NOT NULL,
        [RedemptionDate] datetime2 NULL,
        [Payload] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Tokens] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Tokens_Applications_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [auth].[Applications] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Tokens_Authorizations_AuthorizationId] FOREIGN KEY ([AuthorizationId]) REFERENCES [auth].[Authorizations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [objectives].[CheckIns] (
        [Id] uniqueidentifier NOT NULL,
        [ObjectiveId] uniqueidentifier NOT NULL,
        [KeyResultId] uniqueidentifier NULL,
        [AuthorId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Value] decimal(18,6) NULL,
        [ProgressPercent] decimal(18,6) NULL,
        [Confidence] int NULL,
        [Narrative] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Blockers] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [SupersedesId] uniqueidentifier NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_CheckIns] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_CheckIns_Confidence] CHECK ("Confidence" BETWEEN 0 AND 10),
        CONSTRAINT [CK_CheckIns_Progress] CHECK ("ProgressPercent" + 0 BETWEEN 0 AND 100),
        CONSTRAINT [FK_CheckIns_CheckIns_SupersedesId] FOREIGN KEY ([SupersedesId]) REFERENCES [objectives].[CheckIns] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [deliverables].[Contributions] (
        [Id] uniqueidentifier NOT NULL,
        [DeliverableId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Role] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_Contributions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [deliverables].[DeliverableComments] (
        [Id] uniqueidentifier NOT NULL,
        [DeliverableId] uniqueidentifier NOT NULL,
        [AuthorId] uniqueidentifier NOT NULL,
        [Text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_DeliverableComments] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [deliverables].[DeliverableLinks] (
        [Id] uniqueidentifier NOT NULL,
        [DeliverableId] uniqueidentifier NOT NULL,
        [ObjectiveId] uniqueidentifier NOT NULL,
        [KeyResultId] uniqueidentifier NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_DeliverableLinks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [deliverables].[Deliverables] (
        [Id] uniqueidentifier NOT NULL,
        [Title] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Summary] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ProducerId] uniqueidentifier NOT NULL,
        [ProducerUnitId] uniqueidentifier NOT NULL,
        [OutcomeOwnerId] uniqueidentifier NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Revision] int NOT NULL,
        [DueOn] date NULL,
        [DueAtUtc] datetime2 NULL,
        [DuePrecision] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DeliveredOn] date NULL,
        [AcceptedOn] date NULL,
        [Visibility] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LinkCount] int NOT NULL,
        [CriteriaTotal] int NOT NULL,
        [CriteriaDecided] int NOT NULL,
        [CriteriaMet] int NOT NULL,
        [EvidenceCount] int NOT NULL,
        [CommentCount] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Deliverables] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_Deliverables_DueTogether] CHECK (("DueOn" IS NULL AND "DueAtUtc" IS NULL) OR ("DueOn" IS NOT NULL AND "DueAtUtc" IS NOT NULL)),
        CONSTRAINT [CK_Deliverables_ProducerDoesNotAccept] CHECK ("ProducerId" <> "OutcomeOwnerId"),
        CONSTRAINT [CK_Deliverables_Revision] CHECK ("Revision" >= 1),
        CONSTRAINT [CK_Deliverables_SomebodyAccepts] CHECK ("OutcomeOwnerId" IS NOT NULL OR "State" IN ('Draft', 'Cancelled', 'Unrecorded'))
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [deliverables].[Dependencies] (
        [Id] uniqueidentifier NOT NULL,
        [ConsumerDeliverableId] uniqueidentifier NOT NULL,
        [ProviderDeliverableId] uniqueidentifier NULL,
        [ProviderPersonId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NeededBy] date NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Note] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Dependencies] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_Dependencies_NotOnItself] CHECK ("ConsumerDeliverableId" <> "ProviderDeliverableId"),
        CONSTRAINT [FK_Dependencies_Deliverables_ConsumerDeliverableId] FOREIGN KEY ([ConsumerDeliverableId]) REFERENCES [deliverables].[Deliverables] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Dependencies_Deliverables_ProviderDeliverableId] FOREIGN KEY ([ProviderDeliverableId]) REFERENCES [deliverables].[Deliverables] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [deliverables].[Evidence] (
        [Id] uniqueidentifier NOT NULL,
        [DeliverableId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Title] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Url] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [Note] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [Sha256] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [FileName] nvarchar(255) COLLATE Latin1_General_100_BIN2 NULL,
        [MediaType] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [SizeBytes] bigint NULL,
        [AddedById] uniqueidentifier NOT NULL,
        [AddedOn] date NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_Evidence] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_Evidence_LinksHaveAddress] CHECK ("Kind" NOT IN ('Link', 'Commit') OR "Url" IS NOT NULL),
        CONSTRAINT [CK_Evidence_OnlyFilesHaveContent] CHECK ("Kind" = 'File' OR "Sha256" IS NULL),
        CONSTRAINT [FK_Evidence_Deliverables_DeliverableId] FOREIGN KEY ([DeliverableId]) REFERENCES [deliverables].[Deliverables] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [objectives].[KeyResultBaselines] (
        [Id] uniqueidentifier NOT NULL,
        [KeyResultId] uniqueidentifier NOT NULL,
        [Number] int NOT NULL,
        [Kind] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Unit] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
        [Baseline] decimal(18,6) NULL,
        [Commit] decimal(18,6) NULL,
        [Target] decimal(18,6) NULL,
        [Stretch] decimal(18,6) NULL,
        [RangeMin] decimal(18,6) NULL,
        [RangeMax] decimal(18,6) NULL,
        [DueOn] date NOT NULL,
        [Reason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_KeyResultBaselines] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [objectives].[KeyResults] (
        [Id] uniqueidentifier NOT NULL,
        [ObjectiveId] uniqueidentifier NOT NULL,
        [OwnerId] uniqueidentifier NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Kind] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Unit] nvarchar(40) COLLATE Latin1_General_100_BIN2 NULL,
        [Baseline] decimal(18,6) NULL,
        [Commit] decimal(18,6) NULL,
        [Target] decimal(18,6) NULL,
        [Stretch] decimal(18,6) NULL,
        [Current] decimal(18,6) NULL,
        [RangeMin] decimal(18,6) NULL,
        [RangeMax] decimal(18,6) NULL,
        [Weight] decimal(18,6) NOT NULL,
        [Progress] decimal(18,6) NULL,
        [DueOn] date NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_KeyResults] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_KeyResults_Progress] CHECK ("Progress" + 0 BETWEEN 0 AND 1),
        CONSTRAINT [CK_KeyResults_Range] CHECK ("RangeMin" + 0 <= "RangeMax" + 0),
        CONSTRAINT [CK_KeyResults_Weight] CHECK ("Weight" + 0 >= 0)
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [directory].[ManagerClosures] (
        [AncestorId] uniqueidentifier NOT NULL,
        [DescendantId] uniqueidentifier NOT NULL,
        [Depth] int NOT NULL,
        [PrimaryDepth] int NULL,
        [IsDotted] bit NOT NULL,
        CONSTRAINT [PK_ManagerClosures] PRIMARY KEY ([AncestorId], [DescendantId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [objectives].[ObjectiveComments] (
        [Id] uniqueidentifier NOT NULL,
        [ObjectiveId] uniqueidentifier NOT NULL,
        [AuthorId] uniqueidentifier NOT NULL,
        [Text] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_ObjectiveComments] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [objectives].[Objectives] (
        [Id] uniqueidentifier NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [OutcomeStatement] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [OwnerId] uniqueidentifier NOT NULL,
        [OrgUnitId] uniqueidentifier NOT NULL,
        [PeriodId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ParentObjectiveId] uniqueidentifier NULL,
        [AlignedKeyResultId] uniqueidentifier NULL,
        [Weight] decimal(18,6) NOT NULL,
        [Visibility] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Health] nvarchar(24) COLLATE Latin1_General_100_BIN2 NULL,
        [Verdict] nvarchar(24) COLLATE Latin1_General_100_BIN2 NULL,
        [ClosingNote] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Progress] decimal(18,6) NULL,
        [DueOn] date NOT NULL,
        [DueAtUtc] datetime2 NOT NULL,
        [DuePrecision] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LinkedDeliverableCount] int NOT NULL,
        [CheckInCount] int NOT NULL,
        [CommentCount] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Objectives] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_Objectives_Parent] CHECK ("ParentObjectiveId" <> "Id"),
        CONSTRAINT [CK_Objectives_Progress] CHECK ("Progress" + 0 BETWEEN 0 AND 1),
        CONSTRAINT [CK_Objectives_Verdict] CHECK (("State" = 'Closed' AND "Verdict" IS NOT NULL) OR ("State" <> 'Closed' AND "Verdict" IS NULL)),
        CONSTRAINT [CK_Objectives_Weight] CHECK ("Weight" + 0 >= 0),
        CONSTRAINT [FK_Objectives_KeyResults_AlignedKeyResultId] FOREIGN KEY ([AlignedKeyResultId]) REFERENCES [objectives].[KeyResults] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Objectives_Objectives_ParentObjectiveId] FOREIGN KEY ([ParentObjectiveId]) REFERENCES [objectives].[Objectives] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Objectives_Periods_PeriodId] FOREIGN KEY ([PeriodId]) REFERENCES [objectives].[Periods] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [directory].[OrgUnitClosures] (
        [AncestorId] uniqueidentifier NOT NULL,
        [DescendantId] uniqueidentifier NOT NULL,
        [Depth] int NOT NULL,
        CONSTRAINT [PK_OrgUnitClosures] PRIMARY KEY ([AncestorId], [DescendantId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [directory].[OrgUnits] (
        [Id] uniqueidentifier NOT NULL,
        [ExternalId] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ParentId] uniqueidentifier NULL,
        [HeadId] uniqueidentifier NULL,
        [Mission] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_OrgUnits] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_OrgUnits_Parent] CHECK ("ParentId" <> "Id"),
        CONSTRAINT [FK_OrgUnits_OrgUnits_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [directory].[People] (
        [Id] uniqueidentifier NOT NULL,
        [ExternalId] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [DisplayName] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SortName] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Email] nvarchar(254) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [JobTitle] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [OrgUnitId] uniqueidentifier NOT NULL,
        [ManagerId] uniqueidentifier NULL,
        [TimeZoneId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Locale] nvarchar(35) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Status] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [StartOn] date NOT NULL,
        [EndOn] date NULL,
        [DigestCadence] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [QuietHours_Days] int NULL,
        [QuietHours_From] time NULL,
        [QuietHours_To] time NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_People] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_People_OrgUnits_OrgUnitId] FOREIGN KEY ([OrgUnitId]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_People_People_ManagerId] FOREIGN KEY ([ManagerId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [directory].[ReportingLines] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [ManagerId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_ReportingLines] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_ReportingLines_Dates] CHECK ("ValidTo" >= "ValidFrom"),
        CONSTRAINT [CK_ReportingLines_Self] CHECK ("ManagerId" <> "PersonId"),
        CONSTRAINT [FK_ReportingLines_People_ManagerId] FOREIGN KEY ([ManagerId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReportingLines_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [directory].[People] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE TABLE [directory].[RoleAssignments] (
        [Id] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [Role] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ScopeOrgUnitId] uniqueidentifier NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_RoleAssignments] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_RoleAssignments_Dates] CHECK ("ValidTo" >= "ValidFrom"),
        CONSTRAINT [FK_RoleAssignments_OrgUnits_ScopeOrgUnitId] FOREIGN KEY ([ScopeOrgUnitId]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RoleAssignments_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [directory].[People] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] ON;
    EXEC(N'INSERT INTO [platform].[GraphLocks] ([Name], [Taken])
    VALUES (N''alignment'', CAST(0 AS bigint)),
    (N''dependencies'', CAST(0 AS bigint)),
    (N''managers'', CAST(0 AS bigint)),
    (N''units'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Description', N'Name', N'Resources') AND [object_id] = OBJECT_ID(N'[auth].[Scopes]'))
        SET IDENTITY_INSERT [auth].[Scopes] ON;
    EXEC(N'INSERT INTO [auth].[Scopes] ([Id], [Description], [Name], [Resources])
    VALUES (''00000001-5c0e-4000-8000-000000000001'', N''Knows who you are here.'', N''openid'', N''[]''),
    (''00000002-5c0e-4000-8000-000000000001'', N''Reads your name, language and time zone.'', N''profile'', N''[]''),
    (''00000003-5c0e-4000-8000-000000000001'', N''Reads your work e-mail address.'', N''email'', N''[]''),
    (''00000004-5c0e-4000-8000-000000000001'', N''Reads your roles: whether you are HR, an administrator or a BI reader.'', N''roles'', N''[]''),
    (''00000005-5c0e-4000-8000-000000000001'', N''Stays connected when you have closed the browser, until you end it here.'', N''offline_access'', N''[]''),
    (''00000006-5c0e-4000-8000-000000000001'', N''Reads what you may read: objectives, deliverables, people.'', N''odata.read'', N''["urn:outcomes:api"]''),
    (''00000007-5c0e-4000-8000-000000000001'', N''Reads the figures of the whole organisation, without texts and without what is private.'', N''bi.read'', N''["urn:outcomes:api"]''),
    (''00000008-5c0e-4000-8000-000000000001'', N''Creates and changes objectives and key results in your name.'', N''objectives.write'', N''["urn:outcomes:api"]''),
    (''00000009-5c0e-4000-8000-000000000001'', N''Creates, submits and decides deliverables in your name.'', N''deliverables.write'', N''["urn:outcomes:api"]''),
    (''0000000a-5c0e-4000-8000-000000000001'', N''Writes reviews in your name.'', N''reviews.write'', N''["urn:outcomes:api"]''),
    (''0000000b-5c0e-4000-8000-000000000001'', N''Downloads review packets that you may read.'', N''packets.read'', N''["urn:outcomes:api"]''),
    (''0000000c-5c0e-4000-8000-000000000001'', N''Reads the directory of people and units.'', N''people.read'', N''["urn:outcomes:api"]''),
    (''0000000d-5c0e-4000-8000-000000000001'', N''Administers accounts, where you may.'', N''admin.users'', N''["urn:outcomes:api"]''),
    (''0000000e-5c0e-4000-8000-000000000001'', N''Administers clients and keys, where you may.'', N''admin.clients'', N''["urn:outcomes:api"]''),
    (''0000000f-5c0e-4000-8000-000000000001'', N''Reads the audit trail, where you may.'', N''audit.read'', N''["urn:outcomes:api"]''),
    (''00000010-5c0e-4000-8000-000000000001'', N''Provisions people from your identity provider.'', N''scim'', N''["urn:outcomes:scim"]''),
    (''00000011-5c0e-4000-8000-000000000001'', N''Changes people, units and your own settings, where you may.'', N''people.write'', N''["urn:outcomes:api"]''),
    (''00000012-5c0e-4000-8000-000000000001'', N''Marks your notifications as read.'', N''notifications.write'', N''["urn:outcomes:api"]'')');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Description', N'Name', N'Resources') AND [object_id] = OBJECT_ID(N'[auth].[Scopes]'))
        SET IDENTITY_INSERT [auth].[Scopes] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_AcceptanceCriteria_DeliverableId_Ordinal] ON [deliverables].[AcceptanceCriteria] ([DeliverableId], [Ordinal]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_AcceptanceCriteria_VerdictById] ON [deliverables].[AcceptanceCriteria] ([VerdictById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_AcceptanceDecisions_ById] ON [deliverables].[AcceptanceDecisions] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_AcceptanceDecisions_DeliverableId] ON [deliverables].[AcceptanceDecisions] ([DeliverableId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Accounts_Email] ON [auth].[Accounts] ([Email]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Accounts_PersonId] ON [auth].[Accounts] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Applications_ClientId] ON [auth].[Applications] ([ClientId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Applications_PersonId] ON [auth].[Applications] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_AuditEvents_ActorId_At] ON [platform].[AuditEvents] ([ActorId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditEvents_SubjectRef_SubjectSeq] ON [platform].[AuditEvents] ([SubjectRef], [SubjectSeq]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Authorizations_ApplicationId] ON [auth].[Authorizations] ([ApplicationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Authorizations_Sid] ON [auth].[Authorizations] ([Sid]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Authorizations_Subject_ApplicationId_Type_Status] ON [auth].[Authorizations] ([Subject], [ApplicationId], [Type], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_CheckIns_AuthorId_ObjectiveId_Number] ON [objectives].[CheckIns] ([AuthorId], [ObjectiveId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_CheckIns_KeyResultId_Number] ON [objectives].[CheckIns] ([KeyResultId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CheckIns_ObjectiveId_Number] ON [objectives].[CheckIns] ([ObjectiveId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_CheckIns_SupersedesId] ON [objectives].[CheckIns] ([SupersedesId]) WHERE [SupersedesId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Contributions_DeliverableId_PersonId] ON [deliverables].[Contributions] ([DeliverableId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Contributions_PersonId] ON [deliverables].[Contributions] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DataProtectionKeys_Name] ON [auth].[DataProtectionKeys] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_DeliverableComments_AuthorId] ON [deliverables].[DeliverableComments] ([AuthorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_DeliverableComments_DeliverableId] ON [deliverables].[DeliverableComments] ([DeliverableId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_DeliverableLinks_DeliverableId_KeyResultId] ON [deliverables].[DeliverableLinks] ([DeliverableId], [KeyResultId]) WHERE [KeyResultId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_DeliverableLinks_KeyResultId] ON [deliverables].[DeliverableLinks] ([KeyResultId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_DeliverableLinks_ObjectiveAlone] ON [deliverables].[DeliverableLinks] ([DeliverableId], [ObjectiveId]) WHERE "KeyResultId" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_DeliverableLinks_ObjectiveId_DeliverableId] ON [deliverables].[DeliverableLinks] ([ObjectiveId], [DeliverableId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Deliverables_DueOn_Id] ON [deliverables].[Deliverables] ([DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Deliverables_OutcomeOwnerId_DueOn_Id] ON [deliverables].[Deliverables] ([OutcomeOwnerId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Deliverables_ProducerId_DueOn_Id] ON [deliverables].[Deliverables] ([ProducerId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Deliverables_ProducerUnitId_DueOn_Id] ON [deliverables].[Deliverables] ([ProducerUnitId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Deliverables_State_DueOn_Id] ON [deliverables].[Deliverables] ([State], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Deliverables_Visibility_DueOn_Id_ProducerId_OutcomeOwnerId_ProducerUnitId] ON [deliverables].[Deliverables] ([Visibility], [DueOn], [Id], [ProducerId], [OutcomeOwnerId], [ProducerUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Dependencies_ConsumerDeliverableId] ON [deliverables].[Dependencies] ([ConsumerDeliverableId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Dependencies_ProviderDeliverableId_State] ON [deliverables].[Dependencies] ([ProviderDeliverableId], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Dependencies_ProviderPersonId_State] ON [deliverables].[Dependencies] ([ProviderPersonId], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Evidence_AddedById] ON [deliverables].[Evidence] ([AddedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Evidence_DeliverableId] ON [deliverables].[Evidence] ([DeliverableId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Evidence_Sha256] ON [deliverables].[Evidence] ([Sha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_KeyResultBaselines_KeyResultId_Number] ON [objectives].[KeyResultBaselines] ([KeyResultId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyResults_ObjectiveId_Id] ON [objectives].[KeyResults] ([ObjectiveId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_KeyResults_OwnerId_DueOn_Id] ON [objectives].[KeyResults] ([OwnerId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_ManagerClosures_AncestorId_Depth_DescendantId] ON [directory].[ManagerClosures] ([AncestorId], [Depth], [DescendantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_ManagerClosures_DescendantId_Depth_AncestorId] ON [directory].[ManagerClosures] ([DescendantId], [Depth], [AncestorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Notifications_MailedAt_NotBefore] ON [platform].[Notifications] ([MailedAt], [NotBefore]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Notifications_RecipientId_ReadOn_NotBefore_Id] ON [platform].[Notifications] ([RecipientId], [ReadOn], [NotBefore], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_ObjectiveComments_AuthorId] ON [objectives].[ObjectiveComments] ([AuthorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_ObjectiveComments_ObjectiveId_CreatedAt_Id] ON [objectives].[ObjectiveComments] ([ObjectiveId], [CreatedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Objectives_AlignedKeyResultId] ON [objectives].[Objectives] ([AlignedKeyResultId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Objectives_OrgUnitId_DueOn_Id] ON [objectives].[Objectives] ([OrgUnitId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Objectives_OwnerId_DueOn_Id] ON [objectives].[Objectives] ([OwnerId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Objectives_ParentObjectiveId_Id] ON [objectives].[Objectives] ([ParentObjectiveId], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Objectives_PeriodId_DueOn_Id] ON [objectives].[Objectives] ([PeriodId], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Objectives_State_DueOn_Id] ON [objectives].[Objectives] ([State], [DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Objectives_Visibility_DueOn_Id_OwnerId_OrgUnitId] ON [objectives].[Objectives] ([Visibility], [DueOn], [Id], [OwnerId], [OrgUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_OneTimeLinks_AccountId] ON [auth].[OneTimeLinks] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_OneTimeLinks_CodeSha256] ON [auth].[OneTimeLinks] ([CodeSha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_OneTimeLinks_ExpiresAt] ON [auth].[OneTimeLinks] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_OrgUnitClosures_DescendantId_AncestorId_Depth] ON [directory].[OrgUnitClosures] ([DescendantId], [AncestorId], [Depth]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_OrgUnits_ExternalId] ON [directory].[OrgUnits] ([ExternalId]) WHERE [ExternalId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_OrgUnits_HeadId] ON [directory].[OrgUnits] ([HeadId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_OrgUnits_ParentId_Name_Id] ON [directory].[OrgUnits] ([ParentId], [Name], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_OutboxMessages_DeliveredAt_DueAt_Id] ON [platform].[OutboxMessages] ([DeliveredAt], [DueAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_People_Email] ON [directory].[People] ([Email]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_People_ExternalId] ON [directory].[People] ([ExternalId]) WHERE [ExternalId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_People_ManagerId_SortName_Id] ON [directory].[People] ([ManagerId], [SortName], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_People_OrgUnitId_SortName_Id] ON [directory].[People] ([OrgUnitId], [SortName], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_People_SortName_Id] ON [directory].[People] ([SortName], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Periods_StartsOn_EndsOn_Id] ON [objectives].[Periods] ([StartsOn], [EndsOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_PersonalAccessTokens_AccountId_ExpiresAt] ON [auth].[PersonalAccessTokens] ([AccountId], [ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PersonalAccessTokens_Sha256] ON [auth].[PersonalAccessTokens] ([Sha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_ReportingLines_ManagerId] ON [directory].[ReportingLines] ([ManagerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReportingLines_PersonId_Kind_ManagerId_ValidFrom] ON [directory].[ReportingLines] ([PersonId], [Kind], [ManagerId], [ValidFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_ReportingLines_ValidFrom_ValidTo] ON [directory].[ReportingLines] ([ValidFrom], [ValidTo]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleAssignments_PersonId_Role_ScopeOrgUnitId_ValidFrom_ValidTo] ON [directory].[RoleAssignments] ([PersonId], [Role], [ScopeOrgUnitId], [ValidFrom], [ValidTo]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_RoleAssignments_ScopeOrgUnitId] ON [directory].[RoleAssignments] ([ScopeOrgUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Scopes_Name] ON [auth].[Scopes] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Sessions_AccountId_ExpiresAt] ON [auth].[Sessions] ([AccountId], [ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SigningKeys_Algorithm_Period] ON [auth].[SigningKeys] ([Algorithm], [Period]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SigningKeys_Kid] ON [auth].[SigningKeys] ([Kid]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Tokens_ApplicationId] ON [auth].[Tokens] ([ApplicationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Tokens_AuthorizationId_Status] ON [auth].[Tokens] ([AuthorizationId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_Tokens_ExpirationDate] ON [auth].[Tokens] ([ExpirationDate]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Tokens_ReferenceId] ON [auth].[Tokens] ([ReferenceId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    CREATE INDEX [IX_VisibilityGrants_SubjectKind_SubjectId] ON [platform].[VisibilityGrants] ([SubjectKind], [SubjectId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[AcceptanceCriteria] ADD CONSTRAINT [FK_AcceptanceCriteria_Deliverables_DeliverableId] FOREIGN KEY ([DeliverableId]) REFERENCES [deliverables].[Deliverables] ([Id]) ON DELETE CASCADE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[AcceptanceCriteria] ADD CONSTRAINT [FK_AcceptanceCriteria_People_VerdictById] FOREIGN KEY ([VerdictById]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[AcceptanceDecisions] ADD CONSTRAINT [FK_AcceptanceDecisions_Deliverables_DeliverableId] FOREIGN KEY ([DeliverableId]) REFERENCES [deliverables].[Deliverables] ([Id]) ON DELETE CASCADE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[AcceptanceDecisions] ADD CONSTRAINT [FK_AcceptanceDecisions_People_ById] FOREIGN KEY ([ById]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [auth].[Accounts] ADD CONSTRAINT [FK_Accounts_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [auth].[Applications] ADD CONSTRAINT [FK_Applications_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [objectives].[CheckIns] ADD CONSTRAINT [FK_CheckIns_KeyResults_KeyResultId] FOREIGN KEY ([KeyResultId]) REFERENCES [objectives].[KeyResults] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [objectives].[CheckIns] ADD CONSTRAINT [FK_CheckIns_Objectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [objectives].[Objectives] ([Id]) ON DELETE CASCADE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [objectives].[CheckIns] ADD CONSTRAINT [FK_CheckIns_People_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[Contributions] ADD CONSTRAINT [FK_Contributions_Deliverables_DeliverableId] FOREIGN KEY ([DeliverableId]) REFERENCES [deliverables].[Deliverables] ([Id]) ON DELETE CASCADE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[Contributions] ADD CONSTRAINT [FK_Contributions_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[DeliverableComments] ADD CONSTRAINT [FK_DeliverableComments_Deliverables_DeliverableId] FOREIGN KEY ([DeliverableId]) REFERENCES [deliverables].[Deliverables] ([Id]) ON DELETE CASCADE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[DeliverableComments] ADD CONSTRAINT [FK_DeliverableComments_People_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[DeliverableLinks] ADD CONSTRAINT [FK_DeliverableLinks_Deliverables_DeliverableId] FOREIGN KEY ([DeliverableId]) REFERENCES [deliverables].[Deliverables] ([Id]) ON DELETE CASCADE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[DeliverableLinks] ADD CONSTRAINT [FK_DeliverableLinks_KeyResults_KeyResultId] FOREIGN KEY ([KeyResultId]) REFERENCES [objectives].[KeyResults] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[DeliverableLinks] ADD CONSTRAINT [FK_DeliverableLinks_Objectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [objectives].[Objectives] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[Deliverables] ADD CONSTRAINT [FK_Deliverables_OrgUnits_ProducerUnitId] FOREIGN KEY ([ProducerUnitId]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[Deliverables] ADD CONSTRAINT [FK_Deliverables_People_OutcomeOwnerId] FOREIGN KEY ([OutcomeOwnerId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[Deliverables] ADD CONSTRAINT [FK_Deliverables_People_ProducerId] FOREIGN KEY ([ProducerId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[Dependencies] ADD CONSTRAINT [FK_Dependencies_People_ProviderPersonId] FOREIGN KEY ([ProviderPersonId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [deliverables].[Evidence] ADD CONSTRAINT [FK_Evidence_People_AddedById] FOREIGN KEY ([AddedById]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [objectives].[KeyResultBaselines] ADD CONSTRAINT [FK_KeyResultBaselines_KeyResults_KeyResultId] FOREIGN KEY ([KeyResultId]) REFERENCES [objectives].[KeyResults] ([Id]) ON DELETE CASCADE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [objectives].[KeyResults] ADD CONSTRAINT [FK_KeyResults_Objectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [objectives].[Objectives] ([Id]) ON DELETE CASCADE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [objectives].[KeyResults] ADD CONSTRAINT [FK_KeyResults_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [directory].[ManagerClosures] ADD CONSTRAINT [FK_ManagerClosures_People_AncestorId] FOREIGN KEY ([AncestorId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [directory].[ManagerClosures] ADD CONSTRAINT [FK_ManagerClosures_People_DescendantId] FOREIGN KEY ([DescendantId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [objectives].[ObjectiveComments] ADD CONSTRAINT [FK_ObjectiveComments_Objectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [objectives].[Objectives] ([Id]) ON DELETE CASCADE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [objectives].[ObjectiveComments] ADD CONSTRAINT [FK_ObjectiveComments_People_AuthorId] FOREIGN KEY ([AuthorId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [objectives].[Objectives] ADD CONSTRAINT [FK_Objectives_OrgUnits_OrgUnitId] FOREIGN KEY ([OrgUnitId]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [objectives].[Objectives] ADD CONSTRAINT [FK_Objectives_People_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [directory].[OrgUnitClosures] ADD CONSTRAINT [FK_OrgUnitClosures_OrgUnits_AncestorId] FOREIGN KEY ([AncestorId]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [directory].[OrgUnitClosures] ADD CONSTRAINT [FK_OrgUnitClosures_OrgUnits_DescendantId] FOREIGN KEY ([DescendantId]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    ALTER TABLE [directory].[OrgUnits] ADD CONSTRAINT [FK_OrgUnits_People_HeadId] FOREIGN KEY ([HeadId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124094749_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124094749_Initial', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095205_AddInstanceKeys'
)
BEGIN
    CREATE TABLE [platform].[InstanceKeys] (
        [KeyId] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Purpose] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [MadeAt] datetime2 NOT NULL,
        [PublicKey] varbinary(max) NOT NULL,
        [Certificate] varbinary(max) NOT NULL,
        [PrivateKey] varbinary(max) NULL,
        CONSTRAINT [PK_InstanceKeys] PRIMARY KEY ([KeyId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095205_AddInstanceKeys'
)
BEGIN
    CREATE INDEX [IX_InstanceKeys_Purpose_MadeAt] ON [platform].[InstanceKeys] ([Purpose], [MadeAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095205_AddInstanceKeys'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124095205_AddInstanceKeys', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    IF SCHEMA_ID(N'reviews') IS NULL EXEC(N'CREATE SCHEMA [reviews];');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[RatingScales] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Description] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SeriesId] uniqueidentifier NOT NULL,
        [Edition] int NOT NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RatingScales] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[RatingScalePoints] (
        [Id] uniqueidentifier NOT NULL,
        [ScaleId] uniqueidentifier NOT NULL,
        [Value] int NOT NULL,
        [Label] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Description] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_RatingScalePoints] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RatingScalePoints_RatingScales_ScaleId] FOREIGN KEY ([ScaleId]) REFERENCES [reviews].[RatingScales] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[ReviewTemplates] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Introduction] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SeriesId] uniqueidentifier NOT NULL,
        [Edition] int NOT NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ScaleId] uniqueidentifier NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ReviewTemplates] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReviewTemplates_RatingScales_ScaleId] FOREIGN KEY ([ScaleId]) REFERENCES [reviews].[RatingScales] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[ReviewCycles] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [From] date NOT NULL,
        [To] date NOT NULL,
        [TemplateVersionId] uniqueidentifier NOT NULL,
        [AnonymityMode] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [MinGroupSize] int NOT NULL,
        [CalibrationOn] bit NOT NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [StartedBefore] date NULL,
        [MaxPeersPerReview] int NOT NULL,
        [MaxPeerReviewsPerPerson] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ReviewCycles] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_ReviewCycles_Days] CHECK ("To" >= "From"),
        CONSTRAINT [CK_ReviewCycles_SmallestGroup] CHECK ("MinGroupSize" >= 3),
        CONSTRAINT [FK_ReviewCycles_ReviewTemplates_TemplateVersionId] FOREIGN KEY ([TemplateVersionId]) REFERENCES [reviews].[ReviewTemplates] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[ReviewSections] (
        [Id] uniqueidentifier NOT NULL,
        [TemplateId] uniqueidentifier NOT NULL,
        [Relation] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Title] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Introduction] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Weight] decimal(18,6) NOT NULL,
        [Ordinal] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_ReviewSections] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_ReviewSections_Weight] CHECK ("Weight" >= 0),
        CONSTRAINT [FK_ReviewSections_ReviewTemplates_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [reviews].[ReviewTemplates] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[CalibrationSessions] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CycleId] uniqueidentifier NOT NULL,
        [ScopeOrgUnitId] uniqueidentifier NOT NULL,
        [FacilitatorId] uniqueidentifier NOT NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_CalibrationSessions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CalibrationSessions_OrgUnits_ScopeOrgUnitId] FOREIGN KEY ([ScopeOrgUnitId]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CalibrationSessions_People_FacilitatorId] FOREIGN KEY ([FacilitatorId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CalibrationSessions_ReviewCycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [reviews].[ReviewCycles] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[CycleProgress] (
        [Id] uniqueidentifier NOT NULL,
        [CycleId] uniqueidentifier NOT NULL,
        [Relation] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Asked] int NOT NULL,
        [Submitted] int NOT NULL,
        [Declined] int NOT NULL,
        [Expired] int NOT NULL,
        [CountedOn] date NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_CycleProgress] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CycleProgress_ReviewCycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [reviews].[ReviewCycles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[CycleStages] (
        [Id] uniqueidentifier NOT NULL,
        [CycleId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [OpensOn] date NOT NULL,
        [DueOn] date NOT NULL,
        [GraceDays] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_CycleStages] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_CycleStages_Days] CHECK ("DueOn" >= "OpensOn"),
        CONSTRAINT [CK_CycleStages_Grace] CHECK ("GraceDays" >= 0),
        CONSTRAINT [FK_CycleStages_ReviewCycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [reviews].[ReviewCycles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[ParticipantRules] (
        [Id] uniqueidentifier NOT NULL,
        [CycleId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [OrgUnitId] uniqueidentifier NULL,
        [JobTitle] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [PersonId] uniqueidentifier NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_ParticipantRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ParticipantRules_OrgUnits_OrgUnitId] FOREIGN KEY ([OrgUnitId]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ParticipantRules_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ParticipantRules_ReviewCycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [reviews].[ReviewCycles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[Reviews] (
        [Id] uniqueidentifier NOT NULL,
        [CycleId] uniqueidentifier NOT NULL,
        [RevieweeId] uniqueidentifier NOT NULL,
        [ManagerIdSnapshot] uniqueidentifier NULL,
        [OrgUnitSnapshot] uniqueidentifier NOT NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ComputedScore] decimal(18,6) NULL,
        [ScoreInputs] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [ManagerRating] decimal(18,6) NULL,
        [CalibratedRating] decimal(18,6) NULL,
        [Summary] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SharedOn] date NULL,
        [Acknowledgement] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Rebuttal] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [PeerAnswers] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [UpwardAnswers] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Reviews] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_Reviews_NotOfOneself] CHECK ("ManagerIdSnapshot" <> "RevieweeId"),
        CONSTRAINT [FK_Reviews_OrgUnits_OrgUnitSnapshot] FOREIGN KEY ([OrgUnitSnapshot]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Reviews_People_ManagerIdSnapshot] FOREIGN KEY ([ManagerIdSnapshot]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Reviews_People_RevieweeId] FOREIGN KEY ([RevieweeId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Reviews_ReviewCycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [reviews].[ReviewCycles] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[ReviewQuestions] (
        [Id] uniqueidentifier NOT NULL,
        [TemplateId] uniqueidentifier NOT NULL,
        [SectionId] uniqueidentifier NOT NULL,
        [Kind] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Text] nvarchar(1000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Hint] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ScaleId] uniqueidentifier NULL,
        [Choices] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Required] bit NOT NULL,
        [RequiresCitation] bit NOT NULL,
        [Weight] decimal(18,6) NOT NULL,
        [ShownToReviewee] bit NOT NULL,
        [Ordinal] int NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_ReviewQuestions] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_ReviewQuestions_RatingsHaveScale] CHECK ("Kind" NOT IN ('Rating', 'OutcomeRating') OR "ScaleId" IS NOT NULL),
        CONSTRAINT [CK_ReviewQuestions_Weight] CHECK ("Weight" >= 0),
        CONSTRAINT [FK_ReviewQuestions_RatingScales_ScaleId] FOREIGN KEY ([ScaleId]) REFERENCES [reviews].[RatingScales] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReviewQuestions_ReviewSections_SectionId] FOREIGN KEY ([SectionId]) REFERENCES [reviews].[ReviewSections] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_ReviewQuestions_ReviewTemplates_TemplateId] FOREIGN KEY ([TemplateId]) REFERENCES [reviews].[ReviewTemplates] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[CalibrationInvitees] (
        [Id] uniqueidentifier NOT NULL,
        [SessionId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_CalibrationInvitees] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CalibrationInvitees_CalibrationSessions_SessionId] FOREIGN KEY ([SessionId]) REFERENCES [reviews].[CalibrationSessions] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_CalibrationInvitees_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[CalibrationChanges] (
        [Id] uniqueidentifier NOT NULL,
        [SessionId] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [RevieweeId] uniqueidentifier NOT NULL,
        [From] decimal(18,6) NULL,
        [To] decimal(18,6) NOT NULL,
        [Reason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ById] uniqueidentifier NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_CalibrationChanges] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CalibrationChanges_CalibrationSessions_SessionId] FOREIGN KEY ([SessionId]) REFERENCES [reviews].[CalibrationSessions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CalibrationChanges_People_ById] FOREIGN KEY ([ById]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CalibrationChanges_People_RevieweeId] FOREIGN KEY ([RevieweeId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CalibrationChanges_Reviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [reviews].[Reviews] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[ReviewAssignments] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [CycleId] uniqueidentifier NOT NULL,
        [RevieweeId] uniqueidentifier NOT NULL,
        [ReviewerId] uniqueidentifier NOT NULL,
        [Relation] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [AnonymityMode] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NominatedById] uniqueidentifier NULL,
        [DueOn] date NOT NULL,
        [TimeZoneSnapshot] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [DueAtUtc] datetime2 NOT NULL,
        [ClosesAtUtc] datetime2 NOT NULL,
        [DeclineReason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ReviewAssignments] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_ReviewAssignments_OnlyPeersAreNominated] CHECK ("Relation" = 'Peer' OR "NominatedById" IS NULL),
        CONSTRAINT [CK_ReviewAssignments_OnlySelfIsSelf] CHECK (("Relation" = 'Self' AND "ReviewerId" = "RevieweeId") OR ("Relation" <> 'Self' AND "ReviewerId" <> "RevieweeId")),
        CONSTRAINT [FK_ReviewAssignments_People_RevieweeId] FOREIGN KEY ([RevieweeId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReviewAssignments_People_ReviewerId] FOREIGN KEY ([ReviewerId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReviewAssignments_ReviewCycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [reviews].[ReviewCycles] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReviewAssignments_Reviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [reviews].[Reviews] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[ReviewMaterials] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [RevieweeId] uniqueidentifier NOT NULL,
        [AddedById] uniqueidentifier NOT NULL,
        [TargetRef] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [TargetTitle] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Note] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_ReviewMaterials] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReviewMaterials_People_AddedById] FOREIGN KEY ([AddedById]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReviewMaterials_People_RevieweeId] FOREIGN KEY ([RevieweeId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReviewMaterials_Reviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [reviews].[Reviews] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[ReviewAggregates] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [RevieweeId] uniqueidentifier NOT NULL,
        [Relation] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [QuestionId] uniqueidentifier NOT NULL,
        [ShownToReviewee] bit NOT NULL,
        [AnswerCount] int NOT NULL,
        [MeanRating] decimal(18,6) NULL,
        [Texts] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_ReviewAggregates] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_ReviewAggregates_GroupsOnly] CHECK ("Relation" IN ('Peer', 'Upward') AND "AnswerCount" >= 3),
        CONSTRAINT [FK_ReviewAggregates_ReviewQuestions_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [reviews].[ReviewQuestions] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReviewAggregates_Reviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [reviews].[Reviews] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[Responses] (
        [Id] uniqueidentifier NOT NULL,
        [AssignmentId] uniqueidentifier NOT NULL,
        [QuestionId] uniqueidentifier NOT NULL,
        [ObjectiveId] uniqueidentifier NULL,
        [ShownToReviewee] bit NOT NULL,
        [RatingValue] decimal(18,6) NULL,
        [Text] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [NoEvidenceReason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_Responses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Responses_Objectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [objectives].[Objectives] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Responses_ReviewAssignments_AssignmentId] FOREIGN KEY ([AssignmentId]) REFERENCES [reviews].[ReviewAssignments] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Responses_ReviewQuestions_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [reviews].[ReviewQuestions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE TABLE [reviews].[Citations] (
        [Id] uniqueidentifier NOT NULL,
        [ResponseId] uniqueidentifier NOT NULL,
        [TargetRef] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [TargetTitle] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [TargetRevision] int NOT NULL,
        [Snapshot] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SnapshotSha256] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_Citations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Citations_Responses_ResponseId] FOREIGN KEY ([ResponseId]) REFERENCES [reviews].[Responses] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_CalibrationChanges_ById] ON [reviews].[CalibrationChanges] ([ById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_CalibrationChanges_RevieweeId] ON [reviews].[CalibrationChanges] ([RevieweeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_CalibrationChanges_ReviewId] ON [reviews].[CalibrationChanges] ([ReviewId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_CalibrationChanges_SessionId] ON [reviews].[CalibrationChanges] ([SessionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_CalibrationInvitees_PersonId] ON [reviews].[CalibrationInvitees] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalibrationInvitees_SessionId_PersonId] ON [reviews].[CalibrationInvitees] ([SessionId], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_CalibrationSessions_CycleId] ON [reviews].[CalibrationSessions] ([CycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_CalibrationSessions_FacilitatorId_CycleId_ScopeOrgUnitId] ON [reviews].[CalibrationSessions] ([FacilitatorId], [CycleId], [ScopeOrgUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_CalibrationSessions_ScopeOrgUnitId] ON [reviews].[CalibrationSessions] ([ScopeOrgUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Citations_ResponseId_TargetRef] ON [reviews].[Citations] ([ResponseId], [TargetRef]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CycleProgress_CycleId_Relation] ON [reviews].[CycleProgress] ([CycleId], [Relation]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CycleStages_CycleId_Kind] ON [reviews].[CycleStages] ([CycleId], [Kind]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ParticipantRules_CycleId_Kind_PersonId] ON [reviews].[ParticipantRules] ([CycleId], [Kind], [PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ParticipantRules_OrgUnitId] ON [reviews].[ParticipantRules] ([OrgUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ParticipantRules_PersonId] ON [reviews].[ParticipantRules] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RatingScalePoints_ScaleId_Value] ON [reviews].[RatingScalePoints] ([ScaleId], [Value]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RatingScales_SeriesId_Edition] ON [reviews].[RatingScales] ([SeriesId], [Edition]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Responses_AssignmentId_QuestionId_ObjectiveId] ON [reviews].[Responses] ([AssignmentId], [QuestionId], [ObjectiveId]) WHERE [ObjectiveId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_Responses_ObjectiveId] ON [reviews].[Responses] ([ObjectiveId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Responses_OfNoObjective] ON [reviews].[Responses] ([AssignmentId], [QuestionId]) WHERE "ObjectiveId" IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_Responses_QuestionId] ON [reviews].[Responses] ([QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewAggregates_QuestionId] ON [reviews].[ReviewAggregates] ([QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReviewAggregates_ReviewId_Relation_QuestionId] ON [reviews].[ReviewAggregates] ([ReviewId], [Relation], [QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewAssignments_CycleId_State_ClosesAtUtc] ON [reviews].[ReviewAssignments] ([CycleId], [State], [ClosesAtUtc]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewAssignments_RevieweeId_Relation] ON [reviews].[ReviewAssignments] ([RevieweeId], [Relation]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewAssignments_ReviewerId_State_DueOn] ON [reviews].[ReviewAssignments] ([ReviewerId], [State], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReviewAssignments_ReviewId_Relation_ReviewerId] ON [reviews].[ReviewAssignments] ([ReviewId], [Relation], [ReviewerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReviewCycles_Name] ON [reviews].[ReviewCycles] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewCycles_TemplateVersionId] ON [reviews].[ReviewCycles] ([TemplateVersionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewMaterials_AddedById] ON [reviews].[ReviewMaterials] ([AddedById]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewMaterials_RevieweeId] ON [reviews].[ReviewMaterials] ([RevieweeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReviewMaterials_ReviewId_TargetRef] ON [reviews].[ReviewMaterials] ([ReviewId], [TargetRef]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewQuestions_ScaleId] ON [reviews].[ReviewQuestions] ([ScaleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewQuestions_SectionId] ON [reviews].[ReviewQuestions] ([SectionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewQuestions_TemplateId] ON [reviews].[ReviewQuestions] ([TemplateId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Reviews_CycleId_RevieweeId] ON [reviews].[Reviews] ([CycleId], [RevieweeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_Reviews_CycleId_State_Id] ON [reviews].[Reviews] ([CycleId], [State], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_Reviews_ManagerIdSnapshot_CycleId] ON [reviews].[Reviews] ([ManagerIdSnapshot], [CycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_Reviews_OrgUnitSnapshot_CycleId] ON [reviews].[Reviews] ([OrgUnitSnapshot], [CycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_Reviews_RevieweeId_CycleId] ON [reviews].[Reviews] ([RevieweeId], [CycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewSections_TemplateId] ON [reviews].[ReviewSections] ([TemplateId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE INDEX [IX_ReviewTemplates_ScaleId] ON [reviews].[ReviewTemplates] ([ScaleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReviewTemplates_SeriesId_Edition] ON [reviews].[ReviewTemplates] ([SeriesId], [Edition]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124095600_Reviews'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124095600_Reviews', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124100114_KeepNoWordsInNotifications'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[platform].[Notifications]') AND [c].[name] = N'Title');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [platform].[Notifications] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [platform].[Notifications] DROP COLUMN [Title];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124100114_KeepNoWordsInNotifications'
)
BEGIN
    ALTER TABLE [platform].[Notifications] ADD [SubjectId] uniqueidentifier NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124100114_KeepNoWordsInNotifications'
)
BEGIN
    EXEC(N'UPDATE [platform].[Notifications] SET [SubjectId] = CONVERT(uniqueidentifier, SUBSTRING([SubjectRef], CHARINDEX('':'', [SubjectRef]) + 1, 36))');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124100114_KeepNoWordsInNotifications'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124100114_KeepNoWordsInNotifications', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124100924_KeepRepeatsAndSecrets'
)
BEGIN
    CREATE TABLE [platform].[RepeatableRequests] (
        [ActorRef] nvarchar(120) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Key] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Fingerprint] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [EntityId] uniqueidentifier NOT NULL,
        [Version] int NOT NULL,
        [MadeAt] datetime2 NOT NULL,
        CONSTRAINT [PK_RepeatableRequests] PRIMARY KEY ([ActorRef], [Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124100924_KeepRepeatsAndSecrets'
)
BEGIN
    CREATE TABLE [platform].[ServerSecrets] (
        [Name] nvarchar(60) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Wrapped] varbinary(1000) NOT NULL,
        CONSTRAINT [PK_ServerSecrets] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124100924_KeepRepeatsAndSecrets'
)
BEGIN
    CREATE INDEX [IX_RepeatableRequests_MadeAt] ON [platform].[RepeatableRequests] ([MadeAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124100924_KeepRepeatsAndSecrets'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124100924_KeepRepeatsAndSecrets', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124101152_AttachByAuthor'
)
BEGIN
    DROP INDEX [IX_ReviewMaterials_ReviewId_TargetRef] ON [reviews].[ReviewMaterials];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124101152_AttachByAuthor'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReviewMaterials_ReviewId_AddedById_TargetRef] ON [reviews].[ReviewMaterials] ([ReviewId], [AddedById], [TargetRef]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124101152_AttachByAuthor'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124101152_AttachByAuthor', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124101714_SignAuditSeals'
)
BEGIN
    DROP TABLE [platform].[AuditSeals];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124101714_SignAuditSeals'
)
BEGIN
    CREATE TABLE [platform].[AuditSeals] (
        [Number] int NOT NULL,
        [Day] date NOT NULL,
        [Chains] bigint NOT NULL,
        [Links] bigint NOT NULL,
        [LinksSha256] varbinary(max) NOT NULL,
        [PrevSha256] varbinary(max) NOT NULL,
        [Sha256] varbinary(max) NOT NULL,
        [KeyId] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] varbinary(max) NOT NULL,
        CONSTRAINT [PK_AuditSeals] PRIMARY KEY ([Number])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124101714_SignAuditSeals'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuditSeals_Day] ON [platform].[AuditSeals] ([Day]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124101714_SignAuditSeals'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] ON;
    EXEC(N'INSERT INTO [platform].[GraphLocks] ([Name], [Taken])
    VALUES (N''audit-seals'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124101714_SignAuditSeals'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124101714_SignAuditSeals', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124102919_LetNominationsNameTheSame'
)
BEGIN
    DROP INDEX [IX_ReviewAssignments_ReviewId_Relation_ReviewerId] ON [reviews].[ReviewAssignments];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124102919_LetNominationsNameTheSame'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] ON;
    EXEC(N'INSERT INTO [platform].[GraphLocks] ([Name], [Taken])
    VALUES (N''review-cycles'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124102919_LetNominationsNameTheSame'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ReviewAssignments_ReviewId_Relation_ReviewerId] ON [reviews].[ReviewAssignments] ([ReviewId], [Relation], [ReviewerId]) WHERE "State" <> ''Nominated'' AND "State" <> ''Refused''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124102919_LetNominationsNameTheSame'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124102919_LetNominationsNameTheSame', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    IF SCHEMA_ID(N'reports') IS NULL EXEC(N'CREATE SCHEMA [reports];');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    CREATE TABLE [reports].[PacketExports] (
        [Id] uniqueidentifier NOT NULL,
        [CycleId] uniqueidentifier NOT NULL,
        [Audience] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RequestedById] uniqueidentifier NULL,
        [IncludeCalibration] bit NOT NULL,
        [IncludeUnshared] bit NOT NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Total] int NOT NULL,
        [Done] int NOT NULL,
        [LeaseUntil] datetime2 NULL,
        [Fault] nvarchar(500) COLLATE Latin1_General_100_BIN2 NULL,
        [ZipSha256] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [ZipBytes] bigint NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PacketExports] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PacketExports_ReviewCycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [reviews].[ReviewCycles] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    CREATE TABLE [reports].[Packets] (
        [Id] uniqueidentifier NOT NULL,
        [ReviewId] uniqueidentifier NOT NULL,
        [CycleId] uniqueidentifier NOT NULL,
        [RevieweeId] uniqueidentifier NOT NULL,
        [OrgUnitSnapshot] uniqueidentifier NOT NULL,
        [Audience] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Sequence] int NOT NULL,
        [Number] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [State] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [IssuedOn] date NOT NULL,
        [TemplateVersion] int NOT NULL,
        [PayloadSha256] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PdfSha256] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [PrevChainHash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ChainHash] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [KeyId] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [VerificationCode] nvarchar(26) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Warnings] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [GeneratedById] uniqueidentifier NULL,
        [RevokedReason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Packets] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Packets_People_RevieweeId] FOREIGN KEY ([RevieweeId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Packets_ReviewCycles_CycleId] FOREIGN KEY ([CycleId]) REFERENCES [reviews].[ReviewCycles] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Packets_Reviews_ReviewId] FOREIGN KEY ([ReviewId]) REFERENCES [reviews].[Reviews] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    CREATE TABLE [reports].[PacketContents] (
        [PacketId] uniqueidentifier NOT NULL,
        [Payload] varbinary(max) NULL,
        CONSTRAINT [PK_PacketContents] PRIMARY KEY ([PacketId]),
        CONSTRAINT [FK_PacketContents_Packets_PacketId] FOREIGN KEY ([PacketId]) REFERENCES [reports].[Packets] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] ON;
    EXEC(N'INSERT INTO [platform].[GraphLocks] ([Name], [Taken])
    VALUES (N''packets'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    CREATE INDEX [IX_PacketExports_CycleId] ON [reports].[PacketExports] ([CycleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    CREATE INDEX [IX_PacketExports_State_LeaseUntil] ON [reports].[PacketExports] ([State], [LeaseUntil]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Packets_CycleId_Audience_Sequence] ON [reports].[Packets] ([CycleId], [Audience], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    CREATE INDEX [IX_Packets_RevieweeId_Audience] ON [reports].[Packets] ([RevieweeId], [Audience]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    CREATE INDEX [IX_Packets_ReviewId_Audience_State] ON [reports].[Packets] ([ReviewId], [Audience], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Packets_VerificationCode] ON [reports].[Packets] ([VerificationCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124103547_AddPackets'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124103547_AddPackets', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124104741_ForgetOldFailures'
)
BEGIN
    ALTER TABLE [auth].[SignInLocks] ADD [FailedAt] datetime2 NOT NULL DEFAULT '0001-01-01T00:00:00.0000000';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124104741_ForgetOldFailures'
)
BEGIN
    CREATE INDEX [IX_SignInLocks_FailedAt] ON [auth].[SignInLocks] ([FailedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124104741_ForgetOldFailures'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124104741_ForgetOldFailures', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124125237_TellWhomAuditIsAbout'
)
BEGIN
    ALTER TABLE [platform].[AuditEvents] ADD [AboutPersonId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124125237_TellWhomAuditIsAbout'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] ON;
    EXEC(N'INSERT INTO [platform].[GraphLocks] ([Name], [Taken])
    VALUES (N''audit-heads'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124125237_TellWhomAuditIsAbout'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124125237_TellWhomAuditIsAbout', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124132527_AddPasskeysAndExternalLogins'
)
BEGIN
    CREATE TABLE [auth].[ExternalLogins] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Issuer] nvarchar(300) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [SubjectSha256] varbinary(32) NOT NULL,
        [ShownAs] nvarchar(254) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LinkedAt] datetime2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_ExternalLogins] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ExternalLogins_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [auth].[Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124132527_AddPasskeysAndExternalLogins'
)
BEGIN
    CREATE TABLE [auth].[Passkeys] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CredentialId] varbinary(1023) NOT NULL,
        [PublicKey] varbinary(2000) NOT NULL,
        [SignCount] bigint NOT NULL,
        [IsBackupEligible] bit NOT NULL,
        [IsBackedUp] bit NOT NULL,
        [Transports] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [MadeAt] datetime2 NOT NULL,
        [SuspectAt] datetime2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_Passkeys] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Passkeys_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [auth].[Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124132527_AddPasskeysAndExternalLogins'
)
BEGIN
    CREATE TABLE [auth].[UsedChallenges] (
        [Id] uniqueidentifier NOT NULL,
        [Sha256] varbinary(32) NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_UsedChallenges] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124132527_AddPasskeysAndExternalLogins'
)
BEGIN
    CREATE INDEX [IX_ExternalLogins_AccountId] ON [auth].[ExternalLogins] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124132527_AddPasskeysAndExternalLogins'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ExternalLogins_Issuer_SubjectSha256] ON [auth].[ExternalLogins] ([Issuer], [SubjectSha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124132527_AddPasskeysAndExternalLogins'
)
BEGIN
    CREATE INDEX [IX_Passkeys_AccountId] ON [auth].[Passkeys] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124132527_AddPasskeysAndExternalLogins'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Passkeys_CredentialId] ON [auth].[Passkeys] ([CredentialId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124132527_AddPasskeysAndExternalLogins'
)
BEGIN
    CREATE INDEX [IX_UsedChallenges_ExpiresAt] ON [auth].[UsedChallenges] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124132527_AddPasskeysAndExternalLogins'
)
BEGIN
    CREATE UNIQUE INDEX [IX_UsedChallenges_Sha256] ON [auth].[UsedChallenges] ([Sha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124132527_AddPasskeysAndExternalLogins'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124132527_AddPasskeysAndExternalLogins', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124134726_SealManifestsAndLeaseExports'
)
BEGIN
    ALTER TABLE [reports].[Packets] ADD [IncludesCalibration] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124134726_SealManifestsAndLeaseExports'
)
BEGIN
    ALTER TABLE [reports].[PacketExports] ADD [LeaseToken] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124134726_SealManifestsAndLeaseExports'
)
BEGIN
    CREATE TABLE [reports].[ManifestSeals] (
        [LinesSha256] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Cycle] uniqueidentifier NOT NULL,
        [Audience] nvarchar(24) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Packets] int NOT NULL,
        [KeyId] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Signature] nvarchar(128) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_ManifestSeals] PRIMARY KEY ([LinesSha256])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124134726_SealManifestsAndLeaseExports'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124134726_SealManifestsAndLeaseExports', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124135431_FindPartsOfReviews'
)
BEGIN
    CREATE INDEX [IX_ReviewAssignments_ReviewId_Relation_State] ON [reviews].[ReviewAssignments] ([ReviewId], [Relation], [State]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124135431_FindPartsOfReviews'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124135431_FindPartsOfReviews', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124135910_AddProvisioning'
)
BEGIN
    CREATE TABLE [auth].[ProvisionedUsers] (
        [PersonId] uniqueidentifier NOT NULL,
        [ExternalId] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [UserName] nvarchar(254) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [UserNameKey] nvarchar(254) COLLATE Latin1_General_100_BIN2 NULL,
        [GivenName] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [FamilyName] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        [DeletedAt] datetime2 NULL,
        CONSTRAINT [PK_ProvisionedUsers] PRIMARY KEY ([PersonId]),
        CONSTRAINT [FK_ProvisionedUsers_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124135910_AddProvisioning'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] ON;
    EXEC(N'INSERT INTO [platform].[GraphLocks] ([Name], [Taken])
    VALUES (N''provisioning'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Taken') AND [object_id] = OBJECT_ID(N'[platform].[GraphLocks]'))
        SET IDENTITY_INSERT [platform].[GraphLocks] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124135910_AddProvisioning'
)
BEGIN
    CREATE INDEX [IX_ProvisionedUsers_ExternalId] ON [auth].[ProvisionedUsers] ([ExternalId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124135910_AddProvisioning'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_ProvisionedUsers_UserNameKey] ON [auth].[ProvisionedUsers] ([UserNameKey]) WHERE [UserNameKey] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124135910_AddProvisioning'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124135910_AddProvisioning', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124140747_AddSecondSteps'
)
BEGIN
    CREATE TABLE [auth].[Authenticators] (
        [AccountId] uniqueidentifier NOT NULL,
        [ProtectedKey] nvarchar(500) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LastStep] bigint NOT NULL,
        [SetUpAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Authenticators] PRIMARY KEY ([AccountId]),
        CONSTRAINT [FK_Authenticators_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [auth].[Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124140747_AddSecondSteps'
)
BEGIN
    CREATE TABLE [auth].[PendingSignIns] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [Stamp] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CodeSha256] varbinary(32) NOT NULL,
        [ExpiresAt] datetime2 NOT NULL,
        [Tries] int NOT NULL,
        [DoneAt] datetime2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_PendingSignIns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PendingSignIns_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [auth].[Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124140747_AddSecondSteps'
)
BEGIN
    CREATE TABLE [auth].[RecoveryCodes] (
        [Id] uniqueidentifier NOT NULL,
        [AccountId] uniqueidentifier NOT NULL,
        [CodeSha256] varbinary(32) NOT NULL,
        [UsedAt] datetime2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [CreatedById] uniqueidentifier NULL,
        [UpdatedAt] datetime2 NOT NULL,
        [UpdatedById] uniqueidentifier NULL,
        CONSTRAINT [PK_RecoveryCodes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RecoveryCodes_Accounts_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [auth].[Accounts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124140747_AddSecondSteps'
)
BEGIN
    CREATE INDEX [IX_PendingSignIns_AccountId] ON [auth].[PendingSignIns] ([AccountId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124140747_AddSecondSteps'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PendingSignIns_CodeSha256] ON [auth].[PendingSignIns] ([CodeSha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124140747_AddSecondSteps'
)
BEGIN
    CREATE INDEX [IX_PendingSignIns_ExpiresAt] ON [auth].[PendingSignIns] ([ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124140747_AddSecondSteps'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RecoveryCodes_AccountId_CodeSha256] ON [auth].[RecoveryCodes] ([AccountId], [CodeSha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124140747_AddSecondSteps'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124140747_AddSecondSteps', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124162828_StrengthenTokensAndClients'
)
BEGIN
    ALTER TABLE [auth].[PersonalAccessTokens] ADD [Acr] nvarchar(50) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124162828_StrengthenTokensAndClients'
)
BEGIN
    ALTER TABLE [auth].[PersonalAccessTokens] ADD [EndToldAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124162828_StrengthenTokensAndClients'
)
BEGIN
    ALTER TABLE [auth].[PersonalAccessTokens] ADD [Networks] nvarchar(179) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124162828_StrengthenTokensAndClients'
)
BEGIN
    ALTER TABLE [auth].[PendingSignIns] ADD [FirstFactor] nvarchar(10) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124162828_StrengthenTokensAndClients'
)
BEGIN
    ALTER TABLE [auth].[Applications] ADD [JsonWebKeySet] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124162828_StrengthenTokensAndClients'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124162828_StrengthenTokensAndClients', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124173759_AddListIndexes'
)
BEGIN
    CREATE INDEX [IX_Objectives_DueOn_Id] ON [objectives].[Objectives] ([DueOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124173759_AddListIndexes'
)
BEGIN
    CREATE INDEX [IX_Objectives_DueOn_Title_Id] ON [objectives].[Objectives] ([DueOn] DESC, [Title], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124173759_AddListIndexes'
)
BEGIN
    CREATE INDEX [IX_Deliverables_AcceptedOn_Id] ON [deliverables].[Deliverables] ([AcceptedOn], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124173759_AddListIndexes'
)
BEGIN
    CREATE INDEX [IX_Deliverables_Title_Id] ON [deliverables].[Deliverables] ([Title], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124173759_AddListIndexes'
)
BEGIN
    CREATE INDEX [IX_AuditEvents_IsTechnical_Action] ON [platform].[AuditEvents] ([IsTechnical], [Action]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124173759_AddListIndexes'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124173759_AddListIndexes', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124200545_KeepWhatWasHandedIn'
)
BEGIN
    ALTER TABLE [reviews].[ReviewAssignments] ADD [HandedIn] varbinary(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124200545_KeepWhatWasHandedIn'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124200545_KeepWhatWasHandedIn', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124204452_NarrowPacketExports'
)
BEGIN
    ALTER TABLE [reports].[PacketExports] ADD [NamedReviews] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124204452_NarrowPacketExports'
)
BEGIN
    ALTER TABLE [reports].[PacketExports] ADD [OrgUnitId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124204452_NarrowPacketExports'
)
BEGIN
    CREATE INDEX [IX_PacketExports_OrgUnitId] ON [reports].[PacketExports] ([OrgUnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124204452_NarrowPacketExports'
)
BEGIN
    ALTER TABLE [reports].[PacketExports] ADD CONSTRAINT [FK_PacketExports_OrgUnits_OrgUnitId] FOREIGN KEY ([OrgUnitId]) REFERENCES [directory].[OrgUnits] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124204452_NarrowPacketExports'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124204452_NarrowPacketExports', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124215506_AddProvisionedGroups'
)
BEGIN
    CREATE TABLE [auth].[ProvisionedGroups] (
        [Id] uniqueidentifier NOT NULL,
        [DisplayName] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [NameKey] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ExternalId] nvarchar(200) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ProvisionedGroups] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124215506_AddProvisionedGroups'
)
BEGIN
    CREATE TABLE [auth].[ProvisionedMembers] (
        [GroupId] uniqueidentifier NOT NULL,
        [PersonId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ProvisionedMembers] PRIMARY KEY ([GroupId], [PersonId]),
        CONSTRAINT [FK_ProvisionedMembers_People_PersonId] FOREIGN KEY ([PersonId]) REFERENCES [directory].[People] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ProvisionedMembers_ProvisionedGroups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [auth].[ProvisionedGroups] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124215506_AddProvisionedGroups'
)
BEGIN
    CREATE INDEX [IX_ProvisionedGroups_ExternalId] ON [auth].[ProvisionedGroups] ([ExternalId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124215506_AddProvisionedGroups'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ProvisionedGroups_NameKey] ON [auth].[ProvisionedGroups] ([NameKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124215506_AddProvisionedGroups'
)
BEGIN
    CREATE INDEX [IX_ProvisionedMembers_PersonId] ON [auth].[ProvisionedMembers] ([PersonId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261124215506_AddProvisionedGroups'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261124215506_AddProvisionedGroups', N'10.0.14');
END;

COMMIT;
GO
