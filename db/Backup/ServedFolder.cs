namespace Outcomes.Database.Backup;

/// <summary>Says by a lock of the operating system that a data folder is being served: many servers may share it, a restore wants it alone.</summary>
public static class ServedFolder
{
    private const string Name = "served.lock";

    /// <summary>Held as long as the server runs.</summary>
    public static IAsyncDisposable Share(string dataFolder)
    {
        var path = Path.Combine(dataFolder, Name);
        using (File.Open(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite)) { }
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Absent while anybody serves the folder.</summary>
    public static FolderLock? TryTakeAlone(string dataFolder) => FolderLock.TryTake(Path.Combine(dataFolder, Name));
}
