namespace Outcomes.Database.Backup;

/// <summary>First entry of an archive: what is in it and which version can read it.</summary>
/// <param name="Format">1.</param>
/// <param name="TakenAt">UTC.</param>
/// <param name="LastMigration">Empty where the database was never migrated.</param>
public sealed record BackupManifest(int Format, DateTime TakenAt, DatabaseProvider Provider, string LastMigration)
{
    public const string Entry = "manifest.json";
    public const string Dump = "database.dump";

    /// <summary>Folders of the data folder that belong to a backup: evidence, the keys that protect what the database holds,
    /// and the anchor of the audit trail.</summary>
    public static readonly IReadOnlyList<string> Folders = ["files", "keys", "audit"];
}
